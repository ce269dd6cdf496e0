import { BlockingPins } from '@/components/annotations/blocking-pins';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof } from '@/components/annotations/proof';
import { ProofKeyboard } from '@/components/annotations/proof-keyboard';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { RoundHistory } from '@/components/approvals/round-history';
import { CopyPanel, Lines } from '@/components/portal/proof/copy-panel';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { isBlocking } from '@/lib/annotations/format';
import { getSettings } from '@/lib/notifications/settings';
import { namesOf } from '@/lib/portal/format';
import { roundsAsHistory } from '@/lib/portal/history';
import type { MessageProof } from '@/lib/portal/queries/flow-proof';
import type { Portal } from '@/lib/portal/queries/portal';
import { makers } from '@/lib/portal/rounds';
import { Decision } from './decision';
import { ProofHeading } from './proof-heading';
import { copyText, designNames, pinRights, sheetOf } from './views';
import { WhoDecides } from './who-decides';

type Props = { proof: MessageProof; portal: Portal };

/** One message of a flow, decided on its own. */
export async function MessageProofPage({ proof, portal }: Props) {
  const { approval, flow, step, title, versions, shown, before, newest, pins } = proof;
  const { client, session, now } = portal;
  const copy = copyText(proof);
  const plain = <Lines lines={copy?.lines ?? []} />;
  const sheets = {
    now: sheetOf(shown, portal, plain),
    before: before && sheetOf(before, portal, plain),
  };
  const settings = await getSettings(session);
  return (
    <Proof
      subject={{ kind: 'flow_email', id: step.id }}
      {...sheets}
      names={designNames(proof)}
      pins={pins}
      rights={pinRights(flow.status, proof, portal)}
      times={timesOf(pins, { now, zone: client.time_zone })}
    >
      <div className="proof bg-sunken [--proof-foot:73px] max-lg:has-data-reason:[--proof-foot:121px] lg:grid lg:h-[calc(100dvh-100px)] lg:min-h-150 lg:grid-cols-[minmax(0,1fr)_376px]">
        <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)]">
          <ProofToolbar {...sheets}>
            <ProofHeading title={title} home={portal.home} place={null} />
          </ProofToolbar>
          <ProofStage />
        </div>
        <aside
          aria-label="About this version"
          tabIndex={0}
          className="relative border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l lg:pb-24"
        >
          {step.kind === 'email' && <PinThreads />}
          <CopyPanel copy={copy} facts={factsOf(proof)} />
          <WhoDecides approval={approval} portal={portal} />
          <Notes
            notes={proof.notes}
            viewer={session.userId}
            now={now}
            zone={client.time_zone}
            composer={
              portal.canComment && (
                <NoteForm about={{ kind: 'flow_email', id: step.id }} to={session.agency.name} />
              )
            }
          />
          <PanelSection title="History">
            <RoundHistory
              rounds={roundsAsHistory(
                versions.map(({ round }) => round),
                shown.round.id,
                portal,
              )}
            />
          </PanelSection>
        </aside>
        <Decision
          approval={approval}
          title={title}
          shown={shown.round}
          newest={newest?.round ?? null}
          consequence={`It is sent by “${flow.title}” once the whole flow is approved and live.`}
          blocked={pins.some(isBlocking) && <BlockingPins />}
          asksConcern={step.kind === 'email'}
          pinned={pins.some(({ you, status }) => you && status === 'open')}
          portal={portal}
        />
        <ProofKeyboard singleKeys={settings.single_keys} />
      </div>
    </Proof>
  );
}

function factsOf({ flow, shown }: MessageProof) {
  const { sender_name, sender_email } = flow;
  const facts = [
    { name: 'From', value: sender_email ? `${sender_name} <${sender_email}>` : sender_name },
    { name: 'Part of', value: flow.title },
    { name: 'By', value: namesOf(makers(shown)) },
    { name: 'Changed', value: shown.changes.join(' · ') },
  ];
  return facts.filter(({ value }) => value);
}
