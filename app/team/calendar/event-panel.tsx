import { EventDialog } from '@/components/events/event-dialog';
import type { EventChoices } from '@/components/events/event-fields';
import { EventFacts } from '@/components/events/event-facts';
import { EventPeople } from '@/components/events/event-people';
import { ActionForm } from '@/components/ui/action-form';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SidePanel, SidePanelBody, SidePanelFoot, SidePanelHead } from '@/components/ui/side-panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { shortDay } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { answerEvent, cancelEvent, leaveOut, saveEvent } from '@/lib/events/actions';
import { draftOf } from '@/lib/events/draft';
import { findEvent, leftOut, type CompanyEvent } from '@/lib/events/queries';

type Props = {
  session: Session;
  id: string;
  /** Of one that recurs, the day its rule puts the chosen occurrence on. */
  occursOn?: string;
  /** The same panel about another of its days. */
  hrefOf: (occurs: string) => string;
  closeHref: string;
  choices: EventChoices;
};

/** An event beside the calendar, with its own address. */
export async function EventPanel({ session, id, occursOn, hrefOf, closeHref, choices }: Props) {
  const { db, agency, userId } = session;
  const event = await findEvent(db, agency.id, id);
  if (!event) return <Gone closeHref={closeHref} />;
  const [clients, named] = await Promise.all([
    listClients(db, agency.id),
    findPeople(db, agency.id, [event.created_by]),
  ]);
  const client = clients.find((one) => one.id === event.client_id);
  const answer = event.attendees.find(({ user_id }) => user_id === userId)?.answer;
  const may = mayChange(session, event);

  return (
    <SidePanel aria-label={`Event ${event.title}`}>
      <SidePanelHead closeHref={closeHref}>
        <span className="text-dim">Event</span>
        {client && <ClientName name={client.name} color={client.brand_color} />}
        {event.cancelled_at && <Chip>Cancelled</Chip>}
      </SidePanelHead>
      <SidePanelBody>
        <div className="grid gap-3 border-b border-line px-4 py-3">
          <h2 className="text-20 wrap-anywhere">{event.title}</h2>
          <EventFacts
            event={event}
            zone={agency.timeZone}
            leftOut={leftOut(event).map((day) => ({ day, href: hrefOf(day) }))}
            by={event.created_by ? named.get(event.created_by)?.name : undefined}
            audience={
              client && (event.shared_at ? `${client.name} sees it too` : 'Not seen by the client')
            }
          />
          {event.details && (
            <p className="text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
              {event.details}
            </p>
          )}
        </div>
        <EventPeople
          wholeTeam={event.whole_team}
          people={event.attendees.map(({ user_id, answer: said, person }) => ({
            id: user_id,
            name: person.name,
            answer: said,
          }))}
        />
      </SidePanelBody>
      {!session.viewing && (answer || may) && (
        <SidePanelFoot>
          {answer && !event.cancelled_at && <Answer id={event.id} answer={answer} />}
          <span className="flex-1" />
          {may && occursOn && event.recurrence && !event.cancelled_at && (
            <Occurrence event={event} day={occursOn} />
          )}
          {may && <Deeds event={event} choices={choices} />}
        </SidePanelFoot>
      )}
    </SidePanel>
  );
}

const mayChange = ({ permissions, userId, viewing }: Session, { created_by }: CompanyEvent) => {
  const reach = permissions['events.write'];
  return !viewing && Boolean(reach) && (reach !== 'own' || created_by === userId);
};

function Answer({ id, answer }: { id: string; answer: 'waiting' | 'accepted' | 'declined' }) {
  return (
    <>
      <span className="text-13 text-dim">Are you coming?</span>
      {(['accepted', 'declined'] as const).map((said) => (
        <ActionForm key={said} action={answerEvent} values={{ id, answer: said }}>
          <SubmitButton
            variant={answer === 'waiting' && said === 'accepted' ? 'primary' : 'secondary'}
            aria-pressed={answer === said}
          >
            {said === 'accepted' ? 'Yes' : 'No'}
          </SubmitButton>
        </ActionForm>
      ))}
    </>
  );
}

/** Only this once: the rule and everything else about the event stay. */
function Occurrence({ event, day }: { event: CompanyEvent; day: string }) {
  const out = leftOut(event).includes(day);
  return (
    <ActionForm
      action={leaveOut}
      values={{ id: event.id, occursOn: day, takesPlace: out ? 'yes' : 'no' }}
    >
      <SubmitButton>
        {out ? 'Put back' : 'Leave out'} {shortDay(`${day}T12:00:00Z`, 'UTC')}
      </SubmitButton>
    </ActionForm>
  );
}

function Deeds({ event, choices }: { event: CompanyEvent; choices: EventChoices }) {
  if (event.cancelled_at) {
    return (
      <ActionForm action={cancelEvent} values={{ id: event.id, cancelled: 'no' }}>
        <SubmitButton>Put it on again</SubmitButton>
      </ActionForm>
    );
  }
  return (
    <>
      <SaveDialog
        id="cancel-event"
        trigger="Cancel event"
        title={`Cancel ${event.title}?`}
        submit="Cancel event"
        variant="danger"
        action={cancelEvent}
      >
        <input type="hidden" name="id" value={event.id} />
        <input type="hidden" name="cancelled" value="yes" />
        <p className="text-14 text-dim">
          {event.recurrence ? 'Every occurrence is called off. ' : ''}Everybody who takes part is
          told, and it stays in the calendar struck through.
        </p>
      </SaveDialog>
      <EventDialog
        key={event.id}
        id="edit-event"
        trigger="Edit"
        save={saveEvent}
        event={draftOf(event)}
        day=""
        {...choices}
      />
    </>
  );
}

function Gone({ closeHref }: { closeHref: string }) {
  return (
    <SidePanel aria-label="Event">
      <SidePanelHead closeHref={closeHref}>
        <span className="text-faint">Not found</span>
      </SidePanelHead>
      <SidePanelBody>
        <EmptyState title="This event is not here">
          It was never there, or it is not yours to see.
        </EmptyState>
      </SidePanelBody>
    </SidePanel>
  );
}
