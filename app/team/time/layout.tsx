import type { ReactNode } from 'react';
import { requireTeam } from '@/lib/core/session';

/** Above the loading state, so that whoever may not look gets a 404 and not a page. */
export default async function TimeLayout({ children }: { children: ReactNode }) {
  await requireTeam('time.read');
  return children;
}
