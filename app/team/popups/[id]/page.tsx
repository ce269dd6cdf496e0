import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AskedHere } from '@/app/team/asked-here';
import { Composer } from '@/components/comments/composer';
import { AssigneesForm } from '@/components/campaigns/assignees-form';
import { Trail } from '@/components/comments/trail';
import { PopupMoves } from '@/components/popups/popup-moves';
import { PopupStatusLabel } from '@/components/popups/popup-status';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { RecordTimer } from '@/app/team/record-timer';
import { Suggestions } from '@/app/team/suggestions';
import { PopupWork } from '@/app/team/popups/work';
import { loadTalk } from '@/app/team/talk';
import { listColleagues } from '@/lib/accounts/people';
import { listPins } from '@/lib/annotations/queries';
import { candidatesFor } from '@/lib/campaigns/candidates';
import { PRIORITIES, priorityNames } from '@/lib/campaigns/names';
import { campaignCan } from '@/lib/campaigns/reach';
import { listClientTeam } from '@/lib/clients/queries';
import { day } from '@/lib/core/clock';
import { movesFor } from '@/lib/core/machine';
import { requireTeam } from '@/lib/core/session';
import { assignPopup, savePopupFacts } from '@/lib/popups/actions';
import { kindNames } from '@/lib/popups/names';
import { findPopup, listPopupDesigns, type Popup } from '@/lib/popups/queries';
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
  const [designs, pins, talk, colleagues, team] = await Promise.all([
    listPopupDesigns(db, popup.client_id, popup.id),
    listPins(session, { clientId: popup.client_id, subjectId: popup.id }),
    loadTalk(session, popup, popupSentence),
    listColleagues(db, agency.id),
    listClientTeam(db, popup.client_id),
  ]);
  const { client, status } = popup;
  const can = campaignCan(session, popup.assignees);

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
          <RecordTimer session={session} kind="popup" id={popup.id} />
          <PopupMoves
            key={status}
            id={popup.id}
            status={status}
            moves={movesFor(popupMachine, status, can)}
          />
        </Subbar>
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Popup" className="max-lg:overflow-visible">
            <PopupWork session={session} popup={popup} designs={designs} can={can} pins={pins} />
          </Scroll>
          <section
            aria-labelledby="trail"
            className="flex min-h-0 w-90 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
          >
            <Scroll aria-label="Facts and what happened" className="max-lg:overflow-visible">
              {can('campaigns.edit_brief') && (
                <div className="border-b border-line p-4">
                  <SaveForm action={savePopupFacts} saved="Saved" label="Save">
                    <FactFields popup={popup} />
                  </SaveForm>
                </div>
              )}
              <section aria-labelledby="people" className="border-b border-line">
                <SectionHead id="people" title="People" />
                <div className="p-4 pt-2">
                  <AssigneesForm
                    id={popup.id}
                    assign={assignPopup}
                    assignees={popup.assignees}
                    people={candidatesFor(colleagues, team)}
                    mayAssign={can('campaigns.assign')}
                  />
                </div>
                <div className="grid gap-3 px-4 pb-4 empty:hidden">
                  <Suggestions session={session} kind="popup" work={popup} />
                </div>
              </section>
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
        <Field label="Priority">
          {(control) => (
            <Select name="priority" defaultValue={popup.priority} {...control}>
              {PRIORITIES.map((one) => (
                <option key={one} value={one}>
                  {priorityNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}
