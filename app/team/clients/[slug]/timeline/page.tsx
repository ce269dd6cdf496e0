import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tellChanges } from '@/app/team/tell-changes';
import { ChangeFeed } from '@/components/campaigns/change-feed';
import { Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { TRAIL_FILTERS } from '@/lib/activity/kinds';
import { listClientActivity } from '@/lib/activity/queries';
import { readTrailKey, writeTrailKey } from '@/lib/activity/trail-key';
import { openClient } from '@/lib/clients/open';

export const metadata: Metadata = { title: 'Timeline' };

const PAGE = 50;

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<'of' | 'before', string | string[] | undefined>>;
};

/** Everything that happened at a client, as far as the viewer may read it. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const { session, client } = await openClient((await params).slug);
  if (!session.permissions['campaigns.read']) notFound();
  const query = await searchParams;
  const filter = TRAIL_FILTERS.find(({ slug }) => slug === query.of);
  const before = readTrailKey(query.before);
  const { rows, next } = await listClientActivity(session.db, client.id, {
    kinds: filter?.kinds,
    before,
    limit: PAGE,
  });
  const lines = await tellChanges(session, rows);
  const base = `/team/clients/${client.slug}/timeline`;
  const hrefOf = (of?: string, key?: string) => {
    const asked = new URLSearchParams({ ...(of && { of }), ...(key && { before: key }) });
    return asked.size > 0 ? `${base}?${asked}` : base;
  };

  return (
    <>
      <Subbar>
        <Segmented label="Kind">
          <SegmentLink href={base} current={!filter}>
            Everything
          </SegmentLink>
          {TRAIL_FILTERS.map(({ slug, label }) => (
            <SegmentLink key={slug} href={hrefOf(slug)} current={slug === filter?.slug}>
              {label}
            </SegmentLink>
          ))}
        </Segmented>
      </Subbar>
      <Scroll aria-label={`What happened at ${client.name}`}>
        {lines.length === 0 ? (
          <EmptyState title={filter ? 'Nothing of this kind yet' : 'Nothing happened yet'}>
            What is done, said, asked and decided for {client.name} stands here, newest first.
          </EmptyState>
        ) : (
          <div className="max-w-180">
            <ChangeFeed
              lines={lines.map((line) => ({ ...line, client: undefined }))}
              now={new Date()}
              zone={client.time_zone}
            />
          </div>
        )}
        {(before ?? next) && (
          <Pager
            newerHref={before ? hrefOf(filter?.slug) : undefined}
            olderHref={next ? hrefOf(filter?.slug, writeTrailKey(next)) : undefined}
            names={['Newest', 'Older']}
          >
            {lines.length} lines, newest first
          </Pager>
        )}
      </Scroll>
    </>
  );
}
