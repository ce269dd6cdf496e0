import { loadParts, loadTalk, openFlow } from '@/app/team/flows/record';
import { Trail } from '@/components/comments/trail';
import { FlowRounds } from '@/components/flows/flow-rounds';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { stepName } from '@/lib/flows/format';

type Props = { params: Promise<{ id: string }> };

export default async function FlowHistoryPage({ params }: Props) {
  const { session, flow } = await openFlow((await params).id);
  const parts = await loadParts(session, flow);
  const { trail } = await loadTalk(session, flow, flow, parts.members);
  const now = new Date();
  const zone = session.agency.timeZone;
  const names = new Map(parts.messages.map((step) => [step.id, stepName(step)]));
  return (
    <Scroll aria-label="History">
      <div className="grid lg:min-h-full lg:grid-cols-[minmax(0,1fr)_400px]">
        <section aria-labelledby="happened" className="min-w-0 border-line lg:border-r">
          <SectionHead id="happened" title="What happened" count={trail.length} />
          {trail.length === 0 ? (
            <EmptyState title="Nothing has happened yet" as="h3">
              Every move and every version is kept here.
            </EmptyState>
          ) : (
            <Trail items={trail} now={now} zone={zone} />
          )}
        </section>
        <section aria-labelledby="rounds" className="max-lg:border-t max-lg:border-line">
          <SectionHead id="rounds" title="The client’s decisions" count={parts.rounds.length} />
          {parts.rounds.length === 0 ? (
            <EmptyState title="Not asked yet" as="h3">
              The client is asked about the order and about each message.
            </EmptyState>
          ) : (
            <FlowRounds
              rounds={parts.rounds.toReversed().map((round) => ({
                ...round,
                about: names.get(round.subject_id) ?? 'The order and the waits',
              }))}
              now={now}
              zone={zone}
            />
          )}
        </section>
      </div>
    </Scroll>
  );
}
