import 'server-only';
import { listColleagues } from '@/lib/accounts/people';
import { calendarQuery, readCalendar, SHOWN, spanOf } from '@/lib/calendar/filters';
import { listEntries } from '@/lib/calendar/queries';
import { listClients } from '@/lib/clients/queries';
import { today as todayIn } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { toItems } from './items';

type Query = Record<string, string | string[] | undefined>;

/** A client that nobody reaches has nothing: Postgres is asked about one that is not there. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function loadCalendar(session: Session, query: Query) {
  const { db, agency } = session;
  const [clients, people] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const wanted = typeof query.client === 'string' ? query.client : undefined;
  const client = clients.find(({ slug }) => slug === wanted);
  // One client's calendar is read on that client's clock.
  const zone = client?.time_zone ?? agency.timeZone;
  const today = todayIn(zone);
  const filters = readCalendar(query, today);
  const span = spanOf(filters);
  const entries = await listEntries(db, {
    agencyId: agency.id,
    clientId: filters.client && (client?.id ?? NOBODY),
    kinds: SHOWN[filters.show],
    from: span.from,
    to: span.to,
    zone,
  });
  const { person } = filters;
  const theirs = person
    ? entries.filter((entry) => entry.people.includes(person) || entry.detail.wholeTeam)
    : entries;
  const hrefOf = (change: Parameters<typeof calendarQuery>[2] = {}) =>
    `/team/calendar${calendarQuery(filters, today, change)}`;
  return {
    clients,
    people,
    client,
    zone,
    today,
    filters,
    span,
    hrefOf,
    items: toItems(session, theirs, {
      clients,
      ofOne: client !== undefined,
      eventHref: (event, occurs) => hrefOf({ event, occurs }),
    }),
  };
}
