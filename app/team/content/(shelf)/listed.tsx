import { DocumentRows } from '@/components/content/document-rows';
import { DialogTrigger } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { findPeople } from '@/lib/accounts/people';
import { type Cursor, writeCursor } from '@/lib/core/cursor';
import type { Session } from '@/lib/core/session';
import { shelfHref, type ShelfFilters } from '@/lib/content/filters';
import { isKind, kindPlurals } from '@/lib/content/kinds';
import { listDocuments, type Section } from '@/lib/content/queries';
import type { Home } from '@/app/team/content/shelves';

type Props = {
  session: Session;
  filters: ShelfFilters;
  after: Cursor | null;
  homes: readonly Home[];
  home?: Home;
  sections: readonly Section[];
  mayWrite: boolean;
};

/** What stands on the shelf, a page at a time. */
export async function Listed({ session, filters, after, homes, home, sections, mayWrite }: Props) {
  const { db, agency } = session;
  const kind = isKind(filters.kind) ? filters.kind : undefined;
  const { rows, next } = await listDocuments(db, {
    agencyId: agency.id,
    home: home?.id,
    sectionId: filters.folder,
    kind,
    tag: filters.tag,
    archived: filters.away,
    after,
  });
  const people = await findPeople(
    db,
    agency.id,
    rows.map(({ updated_by }) => updated_by),
  );
  if (rows.length === 0 && !after) {
    const narrowed = filters.kind ?? filters.tag ?? filters.folder;
    return (
      <EmptyState
        title={
          filters.away
            ? 'Nothing was put away here'
            : `No ${kind ? kindPlurals[kind].toLowerCase() : 'content'} here yet`
        }
        action={
          narrowed ? (
            <LinkButton href={shelfHref({ shelf: filters.shelf, away: filters.away })}>
              Clear filters
            </LinkButton>
          ) : (
            mayWrite &&
            !filters.away && <DialogTrigger dialog="new-document">Write the first</DialogTrigger>
          )
        }
      >
        {filters.away
          ? 'What is put away is neither listed nor found, and can come back.'
          : 'Write down once what the team would otherwise look for in old mails.'}
      </EmptyState>
    );
  }
  return (
    <>
      <DocumentRows
        now={new Date()}
        zone={agency.timeZone}
        documents={rows.map((row) => ({
          id: row.id,
          title: row.title,
          kind: row.kind,
          tags: row.tags,
          version: row.version,
          updatedAt: row.updated_at,
          author: row.updated_by ? people.get(row.updated_by)?.name : undefined,
          home: home ? undefined : homes.find(({ id }) => id === row.home),
          folder: filters.folder
            ? undefined
            : sections.find(({ id }) => id === row.section_id)?.name,
        }))}
      />
      {(after || next) && (
        <Pager
          newerHref={after ? shelfHref(filters) : undefined}
          olderHref={next && shelfHref(filters, { after: writeCursor(next) })}
        >
          {rows.length} shown, the latest change first
        </Pager>
      )}
    </>
  );
}
