import { Hits } from '@/components/content/hits';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Session } from '@/lib/core/session';
import { shelfHref, type ShelfFilters } from '@/lib/content/filters';
import { isKind } from '@/lib/content/kinds';
import { momentOf } from '@/lib/content/moment';
import { searchContent } from '@/lib/content/queries';
import type { Home } from '@/app/team/content/shelves';

type Props = {
  session: Session;
  filters: ShelfFilters & { q: string };
  homes: readonly Home[];
  home?: Home;
};

/** Documents and calls with these words. */
export async function Found({ session: { db, agency }, filters, homes, home }: Props) {
  const hits = await searchContent(db, {
    agencyId: agency.id,
    query: filters.q,
    clientId: home?.id,
    kind: filters.kind,
  });
  if (hits.length === 0) {
    return (
      <EmptyState
        title={`Nothing says “${filters.q}”`}
        action={
          <LinkButton href={shelfHref({ q: filters.q, away: false })}>Search everywhere</LinkButton>
        }
      >
        Searched are titles, tags and texts of what is on the shelves, and what was said on calls.
      </EmptyState>
    );
  }
  return (
    <Hits
      now={new Date()}
      zone={agency.timeZone}
      hits={hits.map((hit) => {
        const moment = hit.at_ms === null ? undefined : momentOf(hit.at_ms);
        const kind = isKind(hit.content_kind) ? hit.content_kind : 'call';
        const call = `/team/calls/${hit.id}${hit.at_ms ? `?at=${hit.at_ms}` : ''}`;
        return {
          id: hit.id,
          kind,
          href: kind === 'call' ? call : `/team/content/${hit.id}`,
          title: hit.title,
          excerpt: hit.excerpt,
          moment,
          at: hit.happened_at,
          home: home ? undefined : homes.find(({ id }) => id === (hit.client_id ?? agency.id)),
        };
      })}
    />
  );
}
