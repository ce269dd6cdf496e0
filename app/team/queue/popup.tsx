import { ChevronLeft } from 'lucide-react';
import { RecordTimer } from '@/app/team/record-timer';
import { Suggestions } from '@/app/team/suggestions';
import { PopupWork } from '@/app/team/popups/work';
import { PopupMoves } from '@/components/popups/popup-moves';
import { PopupStatusLabel } from '@/components/popups/popup-status';
import { Take } from '@/components/queues/take';
import { DueDate } from '@/components/shell/due-date';
import { Scroll } from '@/components/shell/page';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { Fact, Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { listPins } from '@/lib/annotations/queries';
import { campaignCan } from '@/lib/campaigns/reach';
import { today } from '@/lib/core/clock';
import { movesFor } from '@/lib/core/machine';
import type { Session } from '@/lib/core/session';
import { assignPopup } from '@/lib/popups/actions';
import { kindNames, whenShown } from '@/lib/popups/names';
import { findPopup, listPopupDesigns, type Popup } from '@/lib/popups/queries';
import { popupMachine } from '@/lib/popups/status';
import { DESKS } from '@/lib/queues/popup-desks';
import { queues, type QueueStage } from '@/lib/queues/stages';

type Props = {
  session: Session;
  id: string;
  stage: QueueStage;
  backHref: string;
  nextHref: string;
  className: string;
};

/** A whole popup at its desk: its words, its design, what they are made from, and the way on. */
export async function PopupItemPane({ session, id, stage, backHref, nextHref, className }: Props) {
  const { db, agency, userId } = session;
  const popup = await findPopup(db, agency.id, id);
  if (!popup) {
    return (
      <div className={`flex-1 ${className}`}>
        <EmptyState title="This is not here">It was removed, or it is not yours to see.</EmptyState>
      </div>
    );
  }
  const [designs, pins] = await Promise.all([
    listPopupDesigns(db, popup.client_id, popup.id),
    listPins(session, { clientId: popup.client_id, subjectId: popup.id }),
  ]);
  const { client, status, assignees } = popup;
  const can = campaignCan(session, assignees);
  const here = DESKS[status] === stage;
  const { duty } = queues[stage];
  const free = !assignees.some((one) => one.duty === duty);

  return (
    <section
      aria-label={`Popup ${popup.title}`}
      className={`flex min-h-0 min-w-0 flex-1 flex-col ${className}`}
    >
      <header className="flex min-h-bar shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-1.5">
        <LinkButton href={backHref} label="Back to the queue" size="sm" className="lg:hidden">
          <ChevronLeft />
        </LinkButton>
        <Chip>{kindNames[popup.kind]}</Chip>
        <ClientName name={client.name} color={client.brand_color} />
        <DueDate on={popup.due_on} today={today(agency.timeZone)} className="text-12" />
        {!here && <PopupStatusLabel status={status} />}
        <span className="flex-1" />
        {here && free && can('campaigns.assign') && (
          <Take
            id={popup.id}
            name={`“${popup.title}”`}
            assign={assignPopup}
            duty={duty}
            userId={userId}
          />
        )}
        <RecordTimer session={session} kind="popup" id={popup.id} />
        <PopupMoves
          key={`${popup.id} ${status}`}
          id={popup.id}
          status={status}
          moves={movesFor(popupMachine, status, can)}
          nextHref={nextHref}
        />
      </header>
      <div className="flex min-h-0 flex-1 max-xl:block max-xl:overflow-y-auto">
        <Scroll aria-label={queues[stage].name} className="max-xl:overflow-visible">
          <h2 className="px-4 pt-4 text-20 wrap-anywhere lg:px-6">{popup.title}</h2>
          {here && free && (
            <div className="grid max-w-160 px-4 pt-3 empty:hidden lg:px-6">
              <Suggestions session={session} kind="popup" work={popup} duties={[duty]} />
            </div>
          )}
          <PopupWork
            key={popup.id}
            session={session}
            popup={popup}
            designs={designs}
            pins={pins}
            can={can}
          />
        </Scroll>
        <PopupBrief popup={popup} />
      </div>
    </section>
  );
}

function PopupBrief({ popup }: { popup: Popup }) {
  return (
    <aside
      aria-label="Brief"
      className="w-80 shrink-0 overflow-y-auto border-l border-line max-xl:w-auto max-xl:border-t max-xl:border-l-0"
    >
      <SectionHead
        title="Brief"
        aside={<TextLink href={`/team/popups/${popup.id}`}>Open the record</TextLink>}
      />
      <div className="p-4">
        <Facts columns={1}>
          <Fact name="Opens">{whenShown(popup.trigger_kind, popup.trigger_value)}</Fact>
          <Fact name="Who sees it">
            <span className="wrap-anywhere">{popup.audience || 'Not said yet'}</span>
          </Fact>
          <Fact name="What it offers">
            <span className="wrap-anywhere whitespace-pre-line">
              {popup.offer || 'Not said yet'}
            </span>
          </Fact>
        </Facts>
      </div>
    </aside>
  );
}
