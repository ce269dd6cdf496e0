import { mondayOf, monthGrid, monthName, plusDays, readDate, shiftMonth } from '@/lib/core/days';
import { isUuid } from '@/lib/core/uuid';
import type { Kind } from './entry';

export const VIEWS = ['month', 'week'] as const;
export type View = (typeof VIEWS)[number];

export const SHOWS = ['all', 'sends', 'due', 'posts', 'flows', 'events'] as const;
export type Show = (typeof SHOWS)[number];

export const SHOWN: Readonly<Record<Show, readonly Kind[] | null>> = {
  all: null,
  sends: ['send'],
  due: ['due', 'flow_due', 'popup_due', 'task'],
  posts: ['post'],
  flows: ['flow', 'flow_due', 'popup', 'popup_due'],
  events: ['event', 'call'],
};

export type CalendarFilters = {
  view: View;
  /** Any day of what is shown. */
  on: string;
  show: Show;
  /** A slug. */
  client?: string;
  person?: string;
  /** The event beside the calendar. */
  event?: string;
  /** Where it recurs, the day its rule puts the chosen occurrence on. */
  occurs?: string;
};

type Query = Record<string, string | string[] | undefined>;

const oneOf = <T extends string>(known: readonly T[], value: unknown) =>
  known.find((item) => item === value);

/** From the address; what makes no sense is left out. */
export function readCalendar(query: Query, today: string): CalendarFilters {
  const { client, person, event } = query;
  const occurs = readDate(query.occurs);
  return {
    view: oneOf(VIEWS, query.view) ?? 'month',
    on: readDate(query.on) ?? today,
    show: oneOf(SHOWS, query.show) ?? 'all',
    ...(typeof client === 'string' && /^[a-z0-9][a-z0-9-]{1,48}$/.test(client) && { client }),
    ...(isUuid(person) && { person }),
    ...(isUuid(event) && { event, ...(occurs && { occurs }) }),
  };
}

/** The same calendar with something changed; an open event closes unless it is named. */
export function calendarQuery(
  filters: CalendarFilters,
  today: string,
  change: Partial<CalendarFilters> = {},
): string {
  const next = { ...filters, event: undefined, occurs: undefined, ...change };
  const query = new URLSearchParams();
  if (next.view !== 'month') query.set('view', next.view);
  if (next.on !== today) query.set('on', next.on);
  if (next.show !== 'all') query.set('show', next.show);
  for (const name of ['client', 'person', 'event', 'occurs'] as const) {
    const value = next[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text && `?${text}`;
}

export type Span = {
  days: string[];
  from: string;
  to: string;
  /** YYYY-MM, where a month is shown: the days around it are fainter. */
  month: string | null;
  title: string;
  before: string;
  after: string;
};

/** The days on the page, in whole weeks, and where its neighbours are. */
export function spanOf({ view, on }: Pick<CalendarFilters, 'view' | 'on'>): Span {
  const month = on.slice(0, 7);
  const monday = mondayOf(on);
  const days =
    view === 'month'
      ? monthGrid(month)
      : Array.from({ length: 7 }, (_, at) => plusDays(monday, at));
  const [from = on, to = on] = [days[0], days.at(-1)];
  return view === 'month'
    ? {
        days,
        from,
        to,
        month,
        title: monthName(month),
        before: `${shiftMonth(month, -1)}-01`,
        after: `${shiftMonth(month, 1)}-01`,
      }
    : {
        days,
        from,
        to,
        month: null,
        title: weekName(from, to),
        before: plusDays(monday, -7),
        after: plusDays(monday, 7),
      };
}

const words = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** '30 November to 6 December 2026', '7 to 13 December 2026' */
function weekName(from: string, to: string): string {
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? words(from, { day: 'numeric' })
      : from.slice(0, 4) === to.slice(0, 4)
        ? words(from, { day: 'numeric', month: 'long' })
        : words(from, whole);
  return `${start} to ${words(to, whole)}`;
}
