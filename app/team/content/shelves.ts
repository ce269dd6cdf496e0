import 'server-only';
import type { Shelf } from '@/components/content/shelf-rail';
import type { ListedClient } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { OWN, shelfHref, type ShelfFilters } from '@/lib/content/filters';
import type { Section } from '@/lib/content/queries';

type Known = { session: Session; clients: readonly ListedClient[]; sections: readonly Section[] };

export type Home = { id: string; key: string; name: string; color?: string | null };

/** Every shelf this person reads: the agency's own, then the clients they reach. */
export function listHomes({ session: { agency }, clients }: Omit<Known, 'sections'>): Home[] {
  return [
    { id: agency.id, key: OWN, name: agency.name },
    ...clients
      .filter(({ status }) => status !== 'archived')
      .map(({ id, slug, name, brand_color }) => ({ id, key: slug, name, color: brand_color })),
  ];
}

/** The rail beside the list: the chosen shelf shows its folders. */
export function railOf(
  homes: readonly Home[],
  sections: readonly Section[],
  filters: ShelfFilters,
): Shelf[] {
  const everything = {
    key: 'all',
    name: 'Everything',
    href: shelfHref(filters, { shelf: undefined, folder: undefined }),
    current: !filters.shelf,
    folders: [],
  };
  return [
    everything,
    ...homes.map(({ id, key, name, color }) => ({
      key,
      name,
      color,
      href: shelfHref(filters, { shelf: key, folder: undefined }),
      current: filters.shelf === key,
      folders:
        filters.shelf === key
          ? sections
              .filter(({ home }) => home === id)
              .map((section) => ({
                id: section.id,
                name: section.name,
                href: shelfHref(filters, { shelf: key, folder: section.id }),
                current: filters.folder === section.id,
              }))
          : [],
    })),
  ];
}

/** Where this person may write; the agency's own shelf has no client's id. */
export function writableShelves(
  { permissions, viewing, userId, agency }: Session,
  clients: readonly ListedClient[],
): { id: string; name: string }[] {
  const reach = viewing ? undefined : permissions['content.manage'];
  if (!reach) return [];
  const reached = clients.filter(
    ({ status, assignments }) =>
      status !== 'archived' &&
      (reach === 'agency' || assignments.some(({ user_id }) => user_id === userId)),
  );
  return [
    ...reached.map(({ id, name }) => ({ id, name })),
    ...(reach === 'agency' ? [{ id: '', name: `${agency.name}, for all clients` }] : []),
  ];
}
