import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { PopupDesk } from '@/components/popups/popup-desk';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { tally } from '@/lib/annotations/format';
import type { Pin } from '@/lib/annotations/pin';
import type { Can } from '@/lib/core/machine';
import type { Session } from '@/lib/core/session';
import { beginUpload } from '@/lib/files/actions';
import { fileAddress } from '@/lib/files/address';
import type { DesignVersion } from '@/lib/files/version';
import { addPopupDesign } from '@/lib/popups/actions';
import { lockedPopup } from '@/lib/popups/locked';
import type { Popup } from '@/lib/popups/queries';

type Props = {
  session: Session;
  popup: Popup;
  designs: DesignVersion[];
  pins: Pin[];
  can: Can;
};

/** Whoever writes its brief may also write and design it: a popup is often one person's work. */
const mayWrite = (can: Can) => can('campaigns.edit_brief') || can('campaigns.edit_copy');
export const mayDesign = (can: Can) => can('campaigns.edit_brief') || can('campaigns.edit_design');

/** What a popup says and what it looks like, each with the tools of whoever makes it. */
export function PopupWork({ session, popup, designs, pins, can }: Props) {
  const { status, client } = popup;
  const locked = lockedPopup(status);
  const may = { brief: can('campaigns.edit_brief'), words: mayWrite(can) };
  const newest = designs[0];
  const words = (
    <PopupDesk
      id={popup.id}
      version={popup.version}
      content={contentOf(popup)}
      picture={
        newest?.file.mime.startsWith('image/')
          ? { src: fileAddress(newest.file.id), alt: `The design of ${popup.title}` }
          : null
      }
      color={client.brand_color}
      locked={locked ?? (may.words ? undefined : 'You can read this.')}
      may={may}
      caution={
        status === 'approved' || status === 'paused'
          ? 'The client approved the saved words. Others go back to them.'
          : undefined
      }
    />
  );
  const picture = (
    <section aria-labelledby="design" className="border-line not-first:border-t">
      <SectionHead
        id="design"
        title="Design"
        count={designs.length}
        aside={
          designs.length > 0 && (
            <>
              {pins.length > 0 && tally(pins)}
              <TextLink href={`/team/popups/${popup.id}/design`}>Look closer and pin</TextLink>
            </>
          )
        }
      />
      <div className="grid gap-6 p-4 lg:p-6">
        {!locked && mayDesign(can) && (
          <div className="max-w-90">
            <DesignUpload
              subjectId={popup.id}
              next={(newest?.version ?? 0) + 1}
              start={beginUpload}
              add={addPopupDesign}
            />
          </div>
        )}
        {designs.length > 0 ? (
          <div
            role="group"
            aria-label="Versions of the design"
            tabIndex={0}
            className="overflow-x-auto"
          >
            <DesignVersions
              designs={designs}
              title={popup.title}
              now={new Date()}
              zone={session.agency.timeZone}
            />
          </div>
        ) : (
          <p className="text-dim">There is no design yet.</p>
        )}
      </div>
    </section>
  );
  // Whoever only designs finds their own part first.
  const [first, second] = may.words || !mayDesign(can) ? [words, picture] : [picture, words];
  return (
    <>
      {first}
      {second}
    </>
  );
}

const contentOf = ({
  kind,
  trigger_kind,
  trigger_value,
  audience,
  offer,
  headline,
  body,
  button,
  small_print,
}: Popup) => ({
  kind,
  trigger_kind,
  trigger_value,
  audience,
  offer,
  headline,
  body,
  button,
  small_print,
});
