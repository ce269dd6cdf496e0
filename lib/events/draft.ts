import { toLocal } from '@/lib/core/clock';
import type { CompanyEvent } from './queries';
import { repeatOf } from './repeat';

const parts = (at: string | null, zone: string) => (at ? toLocal(at, zone).split('T') : ['', '']);

/** An event as its form shows it: times of its own zone. */
export function draftOf(event: CompanyEvent) {
  const { time_zone: zone, starts_on, ends_on } = event;
  const [startsOn = '', startTime = ''] = parts(event.starts_at, zone);
  const [endsOn = '', endTime = ''] = parts(event.ends_at, zone);
  const begins = starts_on ?? startsOn;
  return {
    id: event.id,
    title: event.title,
    allDay: starts_on !== null,
    startsOn: begins,
    startTime: startTime || '10:00',
    endsOn: ends_on ?? endsOn,
    endTime: endTime || '11:00',
    timeZone: zone,
    repeat: repeatOf(event.recurrence, begins) ?? ('kept' as const),
    recursUntil: event.recurs_until ?? '',
    place: event.place,
    link: event.link ?? '',
    details: event.details,
    clientId: event.client_id ?? '',
    shared: event.shared_at !== null,
    wholeTeam: event.whole_team,
    people: event.attendees.map(({ user_id }) => user_id),
  };
}
