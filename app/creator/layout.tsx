import { CalendarDays } from 'lucide-react';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ViewAsBanner } from '@/components/accounts/view-as-banner';
import { CreatorShell } from '@/components/shell/creator-shell';
import { LiveTopic } from '@/components/shell/live/live-topic';
import { endViewAs } from '@/lib/accounts/view-as-actions';
import { requireSession } from '@/lib/core/session';
import { topics } from '@/lib/core/topics';

export default async function CreatorLayout({ children }: { children: ReactNode }) {
  const { roles, userId, name, viewing } = await requireSession();
  if (!roles.includes('creator')) notFound();
  return (
    <CreatorShell
      places={[{ href: '/creator', label: 'Today', icon: <CalendarDays /> }]}
      notice={viewing && <ViewAsBanner name={name} end={endViewAs} />}
    >
      {!viewing && <LiveTopic topic={topics.user(userId)} />}
      {children}
    </CreatorShell>
  );
}
