import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AskedHere } from '@/app/team/asked-here';
import { Composer } from '@/components/comments/composer';
import { Trail } from '@/components/comments/trail';
import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { PopupDesk } from '@/components/popups/popup-desk';
import { PopupMoves } from '@/components/popups/popup-moves';
import { PopupStatusLabel } from '@/components/popups/popup-status';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { loadTalk } from '@/app/team/talk';
import { tally } from '@/lib/annotations/format';
import { listPins } from '@/lib/annotations/queries';
import { day } from '@/lib/core/clock';
import { movesFor } from '@/lib/core/machine';
import { requireTeam } from '@/lib/core/session';
import { beginUpload } from '@/lib/files/actions';
import { fileAddress } from '@/lib/files/address';
import { addPopupDesign, savePopupFacts } from '@/lib/popups/actions';
import { lockedPopup } from '@/lib/popups/locked';
import { kindNames } from '@/lib/popups/names';
import { findPopup, listPopupDesigns, type Popup } from '@/lib/popups/queries';
import { popupCan } from '@/lib/popups/reach';
import { popupSentence } from '@/lib/popups/sentence';
import { popupMachine } from '@/lib/popups/status';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db, agency } = await requireTeam('campaigns.read');
  return { title: (await findPopup(db, agency.id, (await params).id))?.title };
}

export default async function PopupPage({ params }: Props) {
  const session = await requireTeam('campaigns.read');
  const { db, agency } = session;
  const popup = await findPopup(db, agency.id, (await params).id);
  if (!popup) notFound();
  const [designs, pins, talk] = await Promise.all([
    listPopupDesigns(db, popup.client_id, popup.id),
    listPins(session, { clientId: popup.client_id, subjectId: popup.id }),
    loadTalk(session, popup, popupSentence),
  ]);
  const { client, status } = popup;
  const may = popupCan(session);
  const mayWrite = may('campaigns.edit_brief');
  const locked = lockedPopup(status) ?? (mayWrite ? undefined : 'You can read this.');
  const newest = designs[0];

  return (
    <>
      <PageBar title={popup.title} crumbs={[{ href: '/team/popups', label: 'Popups' }]} />
      <PageBody>
        <Subbar>
          <ClientName name={client.name} color={client.brand_color} className="shrink-0" />
          <PopupStatusLabel status={status} />
          <Chip>{kindNames[popup.kind]}</Chip>
          {popup.live_at && (
            <span className="shrink-0 text-dim">
              First live {day(popup.live_at, client.time_zone)}
            </span>
          )}
          <span className="flex-1" />
          <PopupMoves
            key={status}
            id={popup.id}
            status={status}
            moves={movesFor(popupMachine, status, may)}
          />
        </Subbar>
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Popup" className="max-lg:overflow-visible">
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
              locked={locked}
              caution={
                status === 'approved' || status === 'paused'
                  ? 'The client approved the saved words. Others go back to them.'
                  : undefined
              }
            />
            <section aria-labelledby="design" className="border-t border-line">
              <SectionHead
                id="design"
                title="Design"
                count={designs.length}
                aside={
                  designs.length > 0 && (
                    <>
                      {pins.length > 0 && tally(pins)}
                      <TextLink href={`/team/popups/${popup.id}/design`}>
                        Look closer and pin
                      </TextLink>
                    </>
                  )
                }
              />
              <div className="grid gap-6 p-4 lg:p-6">
                {!locked && (
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
                      zone={agency.timeZone}
                    />
                  </div>
                ) : (
                  <p className="text-dim">There is no design yet.</p>
                )}
              </div>
            </section>
          </Scroll>
          <section
            aria-labelledby="trail"
            className="flex min-h-0 w-90 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
          >
            <Scroll aria-label="Facts and what happened" className="max-lg:overflow-visible">
              {mayWrite && (
                <div className="border-b border-line p-4">
                  <SaveForm action={savePopupFacts} saved="Saved" label="Save">
                    <FactFields popup={popup} />
                  </SaveForm>
                </div>
              )}
              <AskedHere
                session={session}
                client={{ ...client, id: popup.client_id }}
                subjectId={popup.id}
              />
              <SectionHead id="trail" title="Activity and comments" count={talk.trail.length} />
              <Trail items={talk.trail} now={new Date()} zone={agency.timeZone} />
            </Scroll>
            {talk.audiences.length > 0 && (
              <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
                <Composer
                  subjectKind="popup"
                  subjectId={popup.id}
                  people={talk.people}
                  audiences={talk.audiences}
                  clientHint={
                    popup.shared_at ? undefined : 'The client does not see this popup yet'
                  }
                />
              </div>
            )}
          </section>
        </div>
      </PageBody>
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

function FactFields({ popup }: { popup: Popup }) {
  return (
    <>
      <input type="hidden" name="id" value={popup.id} />
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={popup.title} {...control} />
        )}
      </Field>
      <div className="grid grid-cols-2 items-start gap-2">
        <Field label="Due">
          {(control) => (
            <Input name="due_on" type="date" defaultValue={popup.due_on ?? ''} {...control} />
          )}
        </Field>
        <Field label="Client decides by">
          {(control) => (
            <Input name="decide_by" type="date" defaultValue={popup.decide_by ?? ''} {...control} />
          )}
        </Field>
      </div>
    </>
  );
}
