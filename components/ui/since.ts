const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Style = Intl.DateTimeFormatOptions;

const clock: Style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const date: Style = { day: 'numeric', month: 'short' };

const say = (at: Date, zone: string, style: Style) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...style }).format(at);

const dayOf = (at: Date, zone: string) => say(at, zone, { ...date, year: 'numeric' });

/** As short as it can be said and still be found: "just now", "4 min ago", "09:52", "Wed 16:20", "13 Nov", "13 Nov 2025". */
export function since(at: Date, now: Date, zone: string): string {
  const age = now.getTime() - at.getTime();
  if (age >= 0 && age < minute) return 'just now';
  if (age >= 0 && age < hour) return `${Math.floor(age / minute)} min ago`;
  if (dayOf(at, zone) === dayOf(now, zone)) return say(at, zone, clock);
  if (age >= 0 && age < 6 * day) {
    return `${say(at, zone, { weekday: 'short' })} ${say(at, zone, clock)}`;
  }
  const sameYear = say(at, zone, { year: 'numeric' }) === say(now, zone, { year: 'numeric' });
  return sameYear ? say(at, zone, date) : dayOf(at, zone);
}

/** "Thursday 19 November 2026 at 09:52 GMT". */
export function inFull(at: Date, zone: string): string {
  return say(at, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clock,
    timeZoneName: 'short',
  });
}
