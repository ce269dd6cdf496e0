import { USUAL_WEEK_MINUTES } from './stages';

type Capacity = { user_id: string; from_on: string; minutes_a_week: number };
type Away = { id: string; user_id: string; from_on: string; to_on: string; note: string };

export type Standing = {
  /** Hours of the present week. */
  minutes: number;
  /** The next change, where one is planned. */
  later?: { from: string; minutes: number };
  awayNow?: Away;
  away: Away[];
};

/** What a team page says of a person on a day. Capacities come newest first. */
export function standingOf(
  person: string,
  { capacities, timeOff, today }: { capacities: Capacity[]; timeOff: Away[]; today: string },
): Standing {
  const own = capacities.filter(({ user_id }) => user_id === person);
  const next = own.filter(({ from_on }) => from_on > today).at(-1);
  const away = timeOff.filter(({ user_id, to_on }) => user_id === person && to_on >= today);
  return {
    minutes: own.find(({ from_on }) => from_on <= today)?.minutes_a_week ?? USUAL_WEEK_MINUTES,
    later: next && { from: next.from_on, minutes: next.minutes_a_week },
    awayNow: away.find(({ from_on }) => from_on <= today),
    away,
  };
}
