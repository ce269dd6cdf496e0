import type { Metadata } from 'next';
import { tellChanges } from '@/app/team/tell-changes';
import { ChangeFeed } from '@/components/campaigns/change-feed';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Count } from '@/components/ui/count';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { listChanges } from '@/lib/activity/queries';
import type { SearchParams } from '@/lib/campaigns/filters';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Changes' };

const DAY = 24 * 60 * 60 * 1000;
const PAGE = 60;

type Props = { searchParams: Promise<SearchParams> };

/** What others did in the last day, all of it. */
export default async function ChangesPage({ searchParams }: Props) {
  const { before } = await searchParams;
  const session = await requireTeam('campaigns.read');
  const { db, agency, userId } = session;
  const now = new Date();
  const older =
    typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const { changes, total } = await listChanges(db, agency.id, {
    since: new Date(now.getTime() - DAY),
    without: userId,
    limit: PAGE,
    before: older,
  });
  const last = changes.at(-1);
  return (
    <>
      <PageBar title="Changes" crumbs={[{ href: '/team/dashboard', label: 'Dashboard' }]} />
      <PageBody>
        <Subbar>
          <h2 className="flex items-center gap-2 font-medium">
            {older ? 'Earlier in the last day' : 'In the last day'} <Count>{total}</Count>
          </h2>
        </Subbar>
        <Scroll aria-label="Changes">
          {changes.length === 0 ? (
            <EmptyState title="Nothing in the last day">
              What others do shows here as it happens.
            </EmptyState>
          ) : (
            <div className="max-w-180">
              <ChangeFeed
                lines={await tellChanges(session, changes)}
                now={now}
                zone={agency.timeZone}
              />
            </div>
          )}
          {(older || (last && total > changes.length)) && (
            <Pager
              newerHref={older ? '/team/changes' : undefined}
              olderHref={
                last && changes.length === PAGE ? `/team/changes?before=${last.id}` : undefined
              }
            >
              {changes.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
