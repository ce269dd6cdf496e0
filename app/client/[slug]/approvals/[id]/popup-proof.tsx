import { RoundHistory } from '@/components/approvals/round-history';
import { FileCard } from '@/components/files/file-card';
import { PopupSheet } from '@/components/popups/popup-sheet';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { PopupDetails } from '@/components/portal/proof/popup-details';
import { roundsAsHistory } from '@/lib/portal/history';
import { POPUP_CONSEQUENCE } from '@/lib/portal/popup-words';
import { type PopupProof } from '@/lib/portal/queries/popups';
import { type Portal } from '@/lib/portal/queries/portal';
import { Decision } from './decision';
import { ProofHeading } from './proof-heading';
import { WhoDecides } from './who-decides';

/** A popup: about how it opens, its design in full, and every word that is decided on. */
export function PopupProofPage({ proof, portal }: { proof: PopupProof; portal: Portal }) {
  const { approval, subject, title, content, before, design, rounds, shown, newest } = proof;
  const { client, session, home, now } = portal;
  return (
    <div className="proof bg-sunken lg:grid lg:min-h-[calc(100dvh-100px)] lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="min-w-0">
        <div className="flex min-h-14 items-center gap-3 border-b border-line bg-surface px-4 py-2.5 lg:px-6">
          <ProofHeading title={title} home={home} place={null} />
        </div>
        <div className="px-4 py-6 lg:px-8 lg:pb-32">
          {content ? (
            <PopupSheet
              content={content}
              file={design?.file ?? null}
              color={client.brand_color}
              card={design && <FileCard file={design.file} />}
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
        {content && (
          <PopupDetails now={content} before={before} by={design?.by ?? session.agency.name} />
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
          <RoundHistory rounds={roundsAsHistory(rounds, shown.id, portal)} />
        </PanelSection>
      </aside>
      <Decision
        approval={approval}
        title={title}
        shown={shown}
        newest={newest}
        consequence={POPUP_CONSEQUENCE}
        portal={portal}
      />
    </div>
  );
}
