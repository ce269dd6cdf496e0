import './events.css';
import { Checkbox, Radio } from '@/components/ui/checkbox';
import { Choice, Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { type Repeat, REPEAT_NAMES, REPEATS } from '@/lib/events/repeat';

export type EventChoices = {
  clients: readonly { id: string; name: string; time_zone: string; status: string }[];
  people: readonly { id: string; name: string }[];
  /** The agency's own. */
  zone: string;
};

/** An event as its form shows it; times are of its own zone. */
export type EventDraft = {
  id: string;
  title: string;
  allDay: boolean;
  startsOn: string;
  startTime: string;
  endsOn: string;
  endTime: string;
  timeZone: string;
  /** 'kept' where no choice here would make its rule. */
  repeat: Repeat | 'kept';
  recursUntil: string;
  place: string;
  link: string;
  details: string;
  clientId: string;
  shared: boolean;
  wholeTeam: boolean;
  people: string[];
};

type Props = EventChoices & { event?: EventDraft; day: string; clientId?: string };

const COMMON = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'UTC'];

/** The fields of an event's form; what a choice makes pointless leaves by itself. */
export function EventFields({ event, day, clientId, clients, people, zone }: Props) {
  const zones = [
    ...new Set([event?.timeZone ?? zone, zone, ...clients.map((one) => one.time_zone), ...COMMON]),
  ];
  return (
    <div className="event-fields">
      {event && <input type="hidden" name="id" value={event.id} />}
      <Field label="What">
        {(control) => (
          <Input
            name="title"
            required
            autoFocus
            maxLength={200}
            defaultValue={event?.title}
            {...control}
          />
        )}
      </Field>
      <When event={event} day={day} zones={zones} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Place">
          {(control) => (
            <Input name="place" maxLength={300} defaultValue={event?.place} {...control} />
          )}
        </Field>
        <Field label="Link">
          {(control) => (
            <Input
              name="link"
              type="url"
              maxLength={500}
              placeholder="https://"
              defaultValue={event?.link}
              {...control}
            />
          )}
        </Field>
      </div>
      <Who event={event} people={people} />
      <AboutClient event={event} clients={clients} clientId={clientId} />
      <Field label="Details">
        {(control) => (
          <Textarea
            name="details"
            rows={3}
            maxLength={10_000}
            defaultValue={event?.details}
            {...control}
          />
        )}
      </Field>
    </div>
  );
}

function When({ event, day, zones }: { event?: EventDraft; day: string; zones: string[] }) {
  return (
    <>
      <div className="grid grid-cols-[6fr_5fr] gap-x-2 gap-y-3 sm:grid-cols-2 sm:gap-x-4">
        <Field label="Begins">
          {(control) => (
            <Input
              type="date"
              name="startsOn"
              required
              defaultValue={event?.startsOn ?? day}
              {...control}
            />
          )}
        </Field>
        <Field label="At" className="event-hours">
          {(control) => (
            <Input
              type="time"
              name="startTime"
              defaultValue={event?.startTime ?? '10:00'}
              {...control}
            />
          )}
        </Field>
        <Field label="Ends">
          {(control) => (
            <Input type="date" name="endsOn" defaultValue={event?.endsOn ?? ''} {...control} />
          )}
        </Field>
        <Field label="At" className="event-hours">
          {(control) => (
            <Input
              type="time"
              name="endTime"
              defaultValue={event?.endTime ?? '11:00'}
              {...control}
            />
          )}
        </Field>
      </div>
      <Choice>
        <Checkbox name="allDay" defaultChecked={event?.allDay} />
        All day
      </Choice>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Time zone" hint="Its hour stays the same there when clocks change.">
          {(control) => (
            <Select name="timeZone" defaultValue={event?.timeZone ?? zones[0]} {...control}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Repeats">
          {(control) => (
            <Select name="repeat" defaultValue={event?.repeat ?? 'never'} {...control}>
              {event?.repeat === 'kept' && <option value="kept">As it does now</option>}
              {REPEATS.map((repeat) => (
                <option key={repeat} value={repeat}>
                  {REPEAT_NAMES[repeat]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Until" hint="Its last day. Empty goes on." className="event-until">
          {(control) => (
            <Input
              type="date"
              name="recursUntil"
              defaultValue={event?.recursUntil ?? ''}
              {...control}
            />
          )}
        </Field>
      </div>
    </>
  );
}

function Who({ event, people }: { event?: EventDraft; people: EventChoices['people'] }) {
  const all = event?.wholeTeam ?? true;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1 text-13 font-medium">Who takes part</legend>
      <Choice>
        <Radio name="who" value="all" defaultChecked={all} />
        The whole team
      </Choice>
      <Choice>
        <Radio name="who" value="some" defaultChecked={!all} />
        These people, who are asked whether they come
      </Choice>
      <ul className="event-people grid max-h-40 grid-cols-1 gap-x-4 overflow-y-auto rounded-6 border border-line p-2 sm:grid-cols-2">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Choice>
              <Checkbox name="people[]" value={id} defaultChecked={event?.people.includes(id)} />
              <span className="min-w-0 truncate">{name}</span>
            </Choice>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type ClientProps = { event?: EventDraft; clients: EventChoices['clients']; clientId?: string };

function AboutClient({ event, clients, clientId }: ClientProps) {
  const about = event && clients.find(({ id }) => id === event.clientId);
  if (event && !about) return <input type="hidden" name="clientId" value={event.clientId} />;
  return (
    <div className="grid gap-1.5">
      {about ? (
        <>
          <input type="hidden" name="clientId" value={about.id} />
          <p className="text-13 text-dim">About {about.name}</p>
        </>
      ) : (
        <Field label="About a client">
          {(control) => (
            <Select name="clientId" defaultValue={clientId ?? ''} {...control}>
              <option value="">No client</option>
              {clients
                .filter(({ status }) => status !== 'archived')
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          )}
        </Field>
      )}
      <Choice>
        <Checkbox name="shared" defaultChecked={event?.shared} />
        Their people see it in their calendar
      </Choice>
    </div>
  );
}
