import { CHANNELS, type PostChannel } from './channels';
import type { PostStatus } from './status';

export type PostView = 'all' | 'making' | 'client' | 'ready' | 'published';

export const SHOWN: Record<PostView, readonly PostStatus[] | undefined> = {
  all: undefined,
  making: ['draft', 'internal_review', 'rejected'],
  client: ['client_review'],
  ready: ['approved', 'scheduled'],
  published: ['published'],
};

export type PostListFilters = {
  /** YYYY-MM */
  month: string;
  view: PostView;
  /** A slug. */
  client?: string;
  channel?: PostChannel;
};

type Query = Record<string, string | string[] | undefined>;

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((one) => one === value);

/** From the address; what does not exist is left out. */
export function readPostFilters(
  query: Query,
  slugs: readonly string[],
  thisMonth: string,
): PostListFilters {
  const { month, view, client, channel } = query;
  return {
    month: typeof month === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : thisMonth,
    view: typeof view === 'string' && Object.hasOwn(SHOWN, view) ? (view as PostView) : 'all', // it is a key of SHOWN
    ...(isOneOf(slugs, client) && { client }),
    ...(isOneOf(CHANNELS, channel) && { channel }),
  };
}

/** The same posts with something changed, as rows or on their days. */
export function postFilterHref(
  filters: PostListFilters,
  change: Partial<PostListFilters>,
  as: 'list' | 'calendar' = 'list',
): string {
  const { month, view, client, channel } = { ...filters, ...change };
  const query = new URLSearchParams({ month });
  if (view !== 'all') query.set('view', view);
  if (client) query.set('client', client);
  if (channel) query.set('channel', channel);
  return `/team/content/posts${as === 'calendar' ? '/calendar' : ''}?${query}`;
}
