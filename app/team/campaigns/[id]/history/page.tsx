import { openCampaign } from '@/app/team/campaigns/record';
import { RevisionList } from '@/components/campaigns/revision-list';
import { RoundList } from '@/components/campaigns/round-list';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { findPeople } from '@/lib/accounts/people';
import { listRevisions, listRounds } from '@/lib/campaigns/record';

type Props = { params: Promise<{ id: string }> };

export default async function HistoryPage({ params }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const { db, agency } = session;
  const [revisions, rounds] = await Promise.all([
    listRevisions(db, campaign.client_id, campaign.id),
    listRounds(db, campaign.client_id, campaign.id),
  ]);
  const people = await findPeople(
    db,
    agency.id,
    revisions.map(({ actor_id }) => actor_id),
  );
  const now = new Date();
  return (
    <Scroll aria-label="History">
      <div className="grid lg:min-h-full lg:grid-cols-[minmax(0,1fr)_400px]">
        <section aria-labelledby="moves" className="min-w-0 border-line lg:border-r">
          <SectionHead id="moves" title="Hand-overs" count={revisions.length} />
          {revisions.length === 0 ? (
            <EmptyState title="Not handed over yet" as="h3">
              Every move from stage to stage is kept here, with what was handed over.
            </EmptyState>
          ) : (
            <RevisionList revisions={revisions} people={people} now={now} zone={agency.timeZone} />
          )}
        </section>
        <section aria-labelledby="rounds" className="max-lg:border-t max-lg:border-line">
          <SectionHead id="rounds" title="The client’s decisions" count={rounds.length} />
          {rounds.length === 0 ? (
            <EmptyState title="Not asked yet" as="h3">
              The client is asked when QA passes it.
            </EmptyState>
          ) : (
            <RoundList rounds={rounds} now={now} zone={agency.timeZone} />
          )}
        </section>
      </div>
    </Scroll>
  );
}
