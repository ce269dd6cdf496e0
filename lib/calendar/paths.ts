import type { Kind } from './entry';

const HOMES: Record<Exclude<Kind, 'event' | 'task'>, string> = {
  send: '/team/campaigns',
  due: '/team/campaigns',
  flow: '/team/flows',
  flow_due: '/team/flows',
  popup: '/team/popups',
  popup_due: '/team/popups',
  post: '/team/content/posts',
  call: '/team/calls',
};

/** Where the team opens a record. */
export function recordPath(kind: Kind, id: string): string {
  if (kind === 'event') return `/team/calendar?event=${id}`;
  return kind === 'task' ? `/team/tasks?view=all&open=${id}` : `${HOMES[kind]}/${id}`;
}
