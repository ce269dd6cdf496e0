import type { ReactNode } from 'react';
import { FilterChip } from '@/components/ui/filter-chip';
import { SearchField } from '@/components/ui/search-field';
import { shelfHref, type ShelfFilters } from '@/lib/content/filters';

type Props = {
  filters: ShelfFilters;
  /** The shelf's and the folder's names, where one is chosen. */
  shelf?: string;
  folder?: string;
  /** What can be done with the folders here. */
  children: ReactNode;
};

/** The search over everything, and what narrows the list. */
export function ShelfBar({ filters, shelf, folder, children }: Props) {
  const { q, tag, kind, shelf: slug } = filters;
  const chips = [
    q && { subject: 'Words', relation: 'are', value: q, without: { q: undefined } },
    tag && { subject: 'Tag', relation: 'is', value: tag, without: { tag: undefined } },
    folder && { subject: 'Folder', relation: 'is', value: folder, without: { folder: undefined } },
  ].filter((chip) => typeof chip === 'object');
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <form action="/team/content" role="search" className="min-w-52 flex-1">
        {slug && <input type="hidden" name="client" value={slug} />}
        {kind && <input type="hidden" name="kind" value={kind} />}
        <SearchField
          key={q}
          name="q"
          label={shelf ? `Search ${shelf}` : 'Search content and calls'}
          defaultValue={q}
          maxLength={200}
          className="w-full max-w-120"
        />
      </form>
      {chips.map(({ without, ...chip }) => (
        <FilterChip key={chip.subject} {...chip} removeHref={shelfHref(filters, without)} />
      ))}
      {children}
    </div>
  );
}
