import { CalendarDays } from 'lucide-react';
import { notFound } from 'next/navigation';
import { type ReactNode } from 'react';
import { CreatorShell } from '@/components/shell/creator-shell';
import { LiveTopic } from '@/components/shell/live/live-topic';
import { requireSession } from '@/lib/core/session';
import { topics } from '@/lib/core/topics';

export default async function CreatorLayout({ children }: { children: ReactNode }) {
  const { roles, userId } = await requireSession();
  if (!roles.includes('creator')) notFound();
  return (
    <CreatorShell places={[{ href: '/creator', label: 'Today', icon: <CalendarDays /> }]}>
      <LiveTopic topic={topics.user(userId)} />
      {children}
    </CreatorShell>
  );
}
