import { Fact, Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import { day, dayAndTime, time } from '@/lib/core/clock';
import type { CompanyEvent } from '@/lib/events/queries';
import { type Repeat, REPEAT_NAMES, repeatOf } from '@/lib/events/repeat';
import { dayOf } from '@/lib/core/zoned-days';

type Props = {
  event: CompanyEvent;
  /** The reader's; its own is named where it is another. */
  zone: string;
  by?: string;
  audience?: string;
  /** Days of its rule on which it does not take place. */
  leftOut: { day: string; href: string }[];
};

const ofDay = (date: string) => day(`${date}T12:00:00Z`, 'UTC');
const city = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

function range(from: string, to: string, zone: string): string {
  const sameDay = dayOf(from, zone) === dayOf(to, zone);
  return `${dayAndTime(from, zone)} to ${sameDay ? time(to, zone) : dayAndTime(to, zone)}`;
}

function whenWords({ starts_on, ends_on, starts_at, ends_at }: CompanyEvent, zone: string) {
  if (starts_at && ends_at) return `${range(starts_at, ends_at, zone)}, ${city(zone)} time`;
  if (!starts_on || !ends_on) return '';
  return starts_on === ends_on
    ? `${ofDay(starts_on)}, all day`
    : `${ofDay(starts_on)} to ${ofDay(ends_on)}`;
}

const repeatWords = (repeat: Repeat | null) => (repeat ? REPEAT_NAMES[repeat] : 'By its own rule');

export function EventFacts({ event, zone, by, audience, leftOut }: Props) {
  const { time_zone: home, recurrence, recurs_until, place, link, starts_at, starts_on } = event;
  const start = starts_on ?? dayOf(starts_at ?? '', home);
  return (
    <Facts columns={1}>
      <Fact name={recurrence ? 'First' : 'When'}>{whenWords(event, zone)}</Fact>
      {starts_at && home !== zone && <Fact name="There">{whenWords(event, home)}</Fact>}
      {recurrence && (
        <Fact name="Repeats">
          {repeatWords(repeatOf(recurrence, start))}
          {recurs_until && `, until ${ofDay(recurs_until)}`}
        </Fact>
      )}
      {leftOut.length > 0 && (
        <Fact name="Left out">
          <span className="flex flex-wrap gap-x-2">
            {leftOut.map((one) => (
              <TextLink key={one.day} href={one.href} scroll={false}>
                {ofDay(one.day)}
              </TextLink>
            ))}
          </span>
        </Fact>
      )}
      {place && <Fact name="Place">{place}</Fact>}
      {link && (
        <Fact name="Link">
          <TextLink href={link} className="truncate">
            {link.replace('https://', '')}
          </TextLink>
        </Fact>
      )}
      {by && <Fact name="By">{by}</Fact>}
      {audience && <Fact name="Client">{audience}</Fact>}
    </Facts>
  );
}
