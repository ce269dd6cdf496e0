import 'server-only';
import { cache } from 'react';
import type { Session } from '@/lib/core/session';
import { listNotifications } from '@/lib/notifications/queries';
import { countLatePopups } from '@/lib/popups/queries';
import { listFlowWork } from '@/lib/queues/flows';
import { listPopupWork } from '@/lib/queues/popups';
import { countByStage, listMine } from '@/lib/queues/queries';
import { listMoveRequests } from '@/lib/queues/requests';
import { QUEUE_STAGES, queues } from '@/lib/queues/stages';
import { listRequests } from '@/lib/requests/queries';
import { countMine, listTasks } from '@/lib/tasks/queries';
import { parseFilters } from '@/lib/tasks/filters';
import type { Tally } from '@/components/dashboard/tally';

const MOST = 200;
const TASKS_SHOWN = 8;

/** Everything that goes on only when this person does something, with the list each number counts. */
export const loadWaiting = cache(async (session: Session, today: string) => {
  const { db, agency, userId, permissions } = session;
  const [items, flowWork, popupWork, latePopups, asked, requests, mentions, tasks, tasksTotal] =
    await Promise.all([
      listMine(session),
      listFlowWork(session),
      listPopupWork(session),
      permissions['campaigns.read'] ? countLatePopups(db, agency.id, today) : 0,
      listMoveRequests(session),
      permissions['requests.process']
        ? listRequests(db, agency.id, { open: true, limit: MOST })
        : null,
      listNotifications(session, { show: 'unread', event: 'mention', limit: MOST }),
      permissions['tasks.read']
        ? listTasks(db, { agencyId: agency.id, userId, today }, parseFilters({ view: 'mine' }), {
            limit: TASKS_SHOWN,
          })
        : null,
      permissions['tasks.read'] ? countMine(db, agency.id, userId) : 0,
    ]);
  const inFlows = flowWork.filter(({ mine }) => mine);
  const popups = popupWork.filter((popup) => popup.whose === 'mine');
  const byStage = countByStage([
    ...items,
    ...[...inFlows, ...popups].map(({ stage }) => ({ status: stage })),
  ]);
  const open = requests?.rows ?? [];
  const tallies: Tally[] = [
    ...QUEUE_STAGES.map((stage) => ({
      count: byStage[stage],
      label: stage === 'qa' ? 'in QA' : `in ${queues[stage].name.toLowerCase()}`,
      href: `/team/queue?stage=${stage}`,
    })),
    {
      count: asked.forMe.length,
      label: asked.forMe.length === 1 ? 'move asked of you' : 'moves asked of you',
      href: '/team/queue?stage=asked',
    },
    {
      count: open.length,
      label: open.length === 1 ? 'request' : 'requests',
      href: '/team/requests',
    },
    { count: tasksTotal, label: tasksTotal === 1 ? 'task' : 'tasks', href: '/team/tasks' },
    {
      count: mentions.length,
      label: mentions.length === 1 ? 'mention' : 'mentions',
      href: '/team/inbox?show=unread&event=mention',
    },
  ];
  return {
    items,
    inFlows,
    popups,
    latePopups,
    asked: asked.forMe,
    requests: open,
    mentions,
    tasks: tasks?.rows ?? [],
    tallies,
  };
});
