import type { ListedClient } from './queries';

/** The clients that a list shows: those one works for, or with `?show=archived` those that are over. */
export function shownClients(
  clients: readonly ListedClient[],
  show: string | string[] | undefined,
): { shown: ListedClient[]; archived: number; showsArchived: boolean } {
  const showsArchived = show === 'archived';
  const over = clients.filter(({ status }) => status === 'archived');
  const current = clients.filter(({ status }) => status !== 'archived');
  return { shown: showsArchived ? over : current, archived: over.length, showsArchived };
}
