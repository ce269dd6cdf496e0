import { BlockingPins } from '@/components/annotations/blocking-pins';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof } from '@/components/annotations/proof';
import { ProofKeyboard } from '@/components/annotations/proof-keyboard';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { RoundHistory } from '@/components/approvals/round-history';
import { PopupPreview } from '@/components/popups/popup-preview';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { PopupDetails } from '@/components/portal/proof/popup-details';
import { isBlocking } from '@/lib/annotations/format';
import { fileAddress } from '@/lib/files/address';
import { isPicture } from '@/lib/files/picture';
import { getSettings } from '@/lib/notifications/settings';
import { pastRounds } from '@/lib/portal/history';
import { POPUP_CONSEQUENCE } from '@/lib/portal/popup-words';
import type { PopupProof } from '@/lib/portal/queries/popups';
import type { Portal } from '@/lib/portal/queries/portal';
import { Decision } from './decision';
import { ProofHeading } from './proof-heading';
import { designNames, pinRights, sheetOf } from './views';
import { WhoDecides } from './who-decides';

const NO_DESIGN = 'There was no design in this version.';

type Props = { proof: PopupProof; portal: Portal };

/** A popup: its design on the stage, about how it opens, and every word that is decided on. */
export async function PopupProofPage({ proof, portal }: Props) {
  const { approval, subject, title, content, shown, before, newest, pins } = proof;
  const { client, session, now } = portal;
  const sheets = {
    now: sheetOf(shown, portal, NO_DESIGN),
    before: before && sheetOf(before, portal, NO_DESIGN),
  };
  const settings = await getSettings(session);
  const file = shown.design?.file;
  return (
    <Proof
      subject={{ kind: 'popup', id: subject }}
      {...sheets}
      names={designNames(proof)}
      pins={pins}
      rights={pinRights(proof.status ?? '', proof, portal)}
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
          <PinThreads />
          {content ? (
            <>
              <PanelSection title="About how it will open">
                <PopupPreview
                  kind={content.kind}
                  words={content}
                  picture={file && isPicture(file) ? { src: fileAddress(file.id), alt: '' } : null}
                  color={client.brand_color}
                />
              </PanelSection>
              <PopupDetails
                now={content}
                before={proof.contentBefore}
                by={shown.design?.author?.name ?? session.agency.name}
              />
            </>
          ) : (
            <PanelSection title="Details">
              <p className="text-dim">The words of this version were not kept.</p>
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
                <NoteForm about={{ kind: 'popup', id: subject }} to={session.agency.name} />
              )
            }
          />
          <PanelSection title="History">
            <RoundHistory rounds={pastRounds(proof.versions, shown.round.id, portal)} />
          </PanelSection>
        </aside>
        <Decision
          approval={approval}
          title={title}
          shown={shown.round}
          newest={newest?.round ?? null}
          consequence={POPUP_CONSEQUENCE}
          blocked={pins.some(isBlocking) && <BlockingPins />}
          pinned={pins.some(({ you, status }) => you && status === 'open')}
          portal={portal}
        />
        <ProofKeyboard singleKeys={settings.single_keys} />
      </div>
    </Proof>
  );
}
