import { RoundHistory } from '@/components/approvals/round-history';
import { approvalShape } from '@/components/approvals/shape';
import { FlowOutline } from '@/components/portal/proof/flow-outline';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { StatusShape } from '@/components/ui/status-shape';
import { roundsAsHistory } from '@/lib/portal/history';
import type { OrderProof } from '@/lib/portal/queries/flow-proof';
import type { Portal } from '@/lib/portal/queries/portal';
import { Decision } from './decision';
import { ProofHeading } from './proof-heading';
import { WhoDecides } from './who-decides';

const WORDS: Readonly<Record<string, string>> = {
  pending: 'Waits',
  approved: 'Approved',
  changes_requested: 'Changes',
};

/** The order of a flow: what starts it, what follows, and where each of its messages stands. */
export function OrderProofPage({ proof, portal }: { proof: OrderProof; portal: Portal }) {
  const { flow, content, before, messages, shown, rounds, newest, approval } = proof;
  const { client, session, home, now } = portal;
  return (
    <div className="proof bg-sunken lg:grid lg:min-h-[calc(100dvh-100px)] lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="min-w-0">
        <div className="flex min-h-14 items-center gap-3 border-b border-line bg-surface px-4 py-2.5 lg:px-6">
          <ProofHeading title={flow.title} home={home} place={null} />
        </div>
        <div className="px-4 py-6 lg:px-8 lg:pb-32">
          {content ? (
            <FlowOutline
              now={content}
              before={before}
              hrefOf={({ id }) => {
                const round = messages.get(id);
                return round ? `${home}/approvals/${round.id}` : null;
              }}
              standing={({ id }) => {
                const round = messages.get(id);
                return (
                  round && (
                    <span className="flex items-center gap-1.5 text-12 whitespace-nowrap text-dim">
                      <StatusShape shape={approvalShape[round.status]} className="size-3.5" />
                      {WORDS[round.status] ?? 'Being made'}
                    </span>
                  )
                );
              }}
            />
          ) : (
            <p className="text-dim">What was put before you in this version was not kept.</p>
          )}
        </div>
      </div>
      <aside
        aria-label="About this version"
        tabIndex={0}
        className="border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:border-l"
      >
        {flow.goal && (
          <PanelSection title="Its aim">
            <p className="wrap-anywhere">{flow.goal}</p>
          </PanelSection>
        )}
        <WhoDecides approval={approval} portal={portal} />
        <Notes
          notes={proof.notes}
          viewer={session.userId}
          now={now}
          zone={client.time_zone}
          composer={
            portal.canComment && (
              <NoteForm about={{ kind: 'flow', id: flow.id }} to={session.agency.name} />
            )
          }
        />
        <PanelSection title="History">
          <RoundHistory rounds={roundsAsHistory(rounds, shown.id, portal)} />
        </PanelSection>
      </aside>
      <Decision
        approval={approval}
        title={flow.title}
        shown={shown}
        newest={newest}
        consequence="It goes live in this order once every message in it is approved."
        portal={portal}
      />
    </div>
  );
}
