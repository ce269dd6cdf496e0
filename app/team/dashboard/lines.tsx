import { AppWindow, Eye, PenLine, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { campaignNumber } from '@/lib/campaigns/names';
import type { FlowWork } from '@/lib/queues/flows';
import type { PopupWork } from '@/lib/queues/popups';
import type { QueueItem } from '@/lib/queues/queries';
import { isQueueStage, type QueueStage } from '@/lib/queues/stages';

const DOING: Record<QueueStage, { title: string; action: string }> = {
  strategy: { title: 'Complete the brief', action: 'Brief' },
  copy: { title: 'Write the copy', action: 'Write' },
  design: { title: 'Design it', action: 'Design' },
  qa: { title: 'Check before it goes to the client', action: 'Review' },
  approved: { title: 'Schedule it', action: 'Schedule' },
};

const POPUP_DOING: Partial<Record<QueueStage, { title: string; action: string }>> = {
  approved: { title: 'Put it live', action: 'Open' },
};

/** One thing that waits, and where it is done. */
export type Line = {
  key: string;
  icon: ReactNode;
  title: string;
  detail: string;
  client?: { name: string; color: string };
  due: string | null;
  href: string;
  action: string;
};

export function queueLine(item: QueueItem, client: Line['client']): Line[] {
  if (!isQueueStage(item.status)) return [];
  const { title, action } = DOING[item.status];
  return [
    {
      key: item.id,
      icon: item.status === 'qa' ? <Eye /> : <PenLine />,
      title,
      detail: `${campaignNumber(item.number)} ${item.title}`,
      client,
      due: item.due_on,
      href: `/team/queue?stage=${item.status}&item=${item.id}`,
      action,
    },
  ];
}

export function popupLine(popup: PopupWork, client: Line['client']): Line {
  const { title, action } = POPUP_DOING[popup.stage] ?? DOING[popup.stage];
  return {
    key: popup.id,
    icon: popup.stage === 'qa' ? <Eye /> : <AppWindow />,
    title,
    detail: `${popup.title}, a popup`,
    client,
    due: popup.due_on,
    href: `/team/queue?stage=${popup.stage}&item=${popup.id}`,
    action,
  };
}

/** A flow as a whole, or one message of it: both open where they are worked on. */
export function flowLine(work: FlowWork, client: Line['client']): Line {
  const { title, action } = DOING[work.stage];
  return {
    key: work.key,
    icon: work.stage === 'qa' ? <Eye /> : <Workflow />,
    title,
    detail: work.flow ? `${work.title}, in ${work.flow}` : work.title,
    client,
    due: work.dueOn,
    href: work.href,
    action,
  };
}
