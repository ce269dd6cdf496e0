import { events, type NoticeEvent } from './events';

export const shows = ['inbox', 'unread', 'snoozed', 'archived'] as const;
export type Show = (typeof shows)[number];

export type InboxFilters = { show: Show; event: NoticeEvent | null };

type Query = Record<string, string | string[] | undefined>;

/** What the address asks for; what it does not know is left out. */
export function readFilters(query: Query): InboxFilters {
  return {
    show: shows.find((show) => show === query.show) ?? 'inbox',
    event: events.team.find(({ event }) => event === query.event)?.event ?? null,
  };
}

export function inboxHref({ show, event }: InboxFilters, after?: string): string {
  const query = new URLSearchParams();
  if (show !== 'inbox') query.set('show', show);
  if (event) query.set('event', event);
  if (after) query.set('after', after);
  return query.size ? `/team/inbox?${query}` : '/team/inbox';
}
