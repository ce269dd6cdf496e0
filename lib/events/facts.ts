import { fromLocal } from '@/lib/core/clock';
import { plusDays } from '@/lib/core/days';
import { fail, ok, type Result } from '@/lib/core/result';
import { ruleOf } from './repeat';
import type { EventFacts } from './schema';

const HOUR = 60 * 60 * 1000;

const invalid = (field: string, message: string) =>
  fail({
    kind: 'invalid',
    message: 'Something here needs another look.',
    fields: { [field]: [message] },
  });

/** When a form's event takes place: by the day, or by the hour where it is; an hour long where nobody said. */
function times({ allDay, startsOn, endsOn, startTime, endTime, timeZone }: EventFacts) {
  const lastDay = endsOn ?? startsOn;
  if (allDay) {
    if (lastDay < startsOn) return invalid('endsOn', 'It ends before it begins.');
    return ok({ starts_on: startsOn, ends_on: lastDay, starts_at: null, ends_at: null });
  }
  const start = fromLocal(startsOn, startTime ?? '09:00', timeZone);
  const end = endTime ? fromLocal(lastDay, endTime, timeZone) : new Date(start.getTime() + HOUR);
  if (end <= start) return invalid('endTime', 'It ends before it begins.');
  return ok({
    starts_on: null,
    ends_on: null,
    starts_at: start.toISOString(),
    ends_at: end.toISOString(),
  });
}

/** A form's event as public.save_event takes it. `kept` is the rule it had. */
export function toFacts(input: EventFacts, kept: string | null): Result<Record<string, unknown>> {
  const when = times(input);
  if (!when.ok) return when;
  const { repeat, startsOn, recursUntil } = input;
  if (recursUntil !== null && recursUntil < startsOn) {
    return invalid('recursUntil', 'It ends before it begins.');
  }
  const length = Date.parse(input.endsOn ?? startsOn) - Date.parse(startsOn);
  if (repeat !== 'never' && length >= 24 * HOUR && plusDays(startsOn, 6) < (input.endsOn ?? '')) {
    return invalid('endsOn', 'What repeats lasts a week at most.');
  }
  return ok({
    ...when.data,
    client_id: input.clientId,
    title: input.title,
    details: input.details,
    place: input.place,
    link: input.link,
    time_zone: input.timeZone,
    recurrence: repeat === 'kept' ? kept : ruleOf(repeat, startsOn),
    recurs_until: recursUntil,
    whole_team: input.who === 'all',
    shared: input.shared,
  });
}
