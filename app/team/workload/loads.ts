import 'server-only';
import type { HeatRow } from '@/components/workload/heat-strip';
import { listColleagues } from '@/lib/accounts/people';
import { shortDate } from '@/lib/core/due';
import type { Session } from '@/lib/core/session';
import { weekIn } from '@/lib/time/week';
import { listLoads } from '@/lib/workload/queries';

export const WEEKS = 6;

/** Everybody's next weeks, those who have the most above. Who has neither work nor days off soon stands below. */
export async function loadHeat(session: Session) {
  const { db, agency } = session;
  const { monday, today } = weekIn(agency.timeZone);
  const [loads, people] = await Promise.all([
    listLoads(db, agency.id, monday, WEEKS),
    listColleagues(db, agency.id),
  ]);
  const byPerson = Map.groupBy(loads, ({ user_id }) => user_id);
  const rows = [...byPerson].flatMap(([id, weeks]): HeatRow[] => {
    if (id === null) return [{ id, name: 'Nobody yet', title: 'To be given to somebody', weeks }];
    const person = people.find((one) => one.id === id);
    return person ? [{ id, name: person.name, title: person.title, weeks }] : [];
  });
  const total = ({ weeks }: HeatRow) => weeks.reduce((sum, { load }) => sum + load, 0);
  rows.sort(
    (a, b) =>
      Number(b.id === null) - Number(a.id === null) ||
      total(b) - total(a) ||
      a.name.localeCompare(b.name),
  );
  const mondays = [...new Set(loads.map(({ week }) => week))].sort();
  return {
    rows,
    today,
    weeks: mondays.map((one) => ({
      monday: one,
      name: one === monday ? 'This week' : shortDate(one, today),
    })),
    over: rows.filter(
      ({ id, weeks }) =>
        id !== null && weeks.some(({ week, load, capacity }) => week === monday && load > capacity),
    ),
  };
}
