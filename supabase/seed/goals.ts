import type postgres from 'postgres';
import { clientOf, personId } from './cast.ts';
import { homeOf } from './campaigns.ts';
import type { Clock } from './clock.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;
type Kind = 'revenue' | 'sends' | 'list_growth';
type Period = [from: string, to: string];

const DAY = 86_400_000;

/** Whose list is counted by hand, because its Klaviyo is not connected. */
const GROWN = 'maren';

/** Who sees them in the portal. */
const SHOWN = ['maren', 'aster-optics'];

/** `pace`: how much of an even pace they have kept so far. */
type Told = { client: string; kind: Kind; pace: number; period: 'month' | 'quarter' | 'before'; note?: string };

const told: Told[] = [
  { client: 'maren', kind: 'revenue', period: 'quarter', pace: 1.08, note: 'A tenth more than last year, without a sale.' },
  { client: 'maren', kind: 'sends', period: 'month', pace: 0.9 },
  { client: 'maren', kind: 'list_growth', period: 'quarter', pace: 1, note: 'From the pop-up in the shop.' },
  { client: 'maren', kind: 'revenue', period: 'before', pace: 1.03 },
  { client: 'tarn-outdoor', kind: 'revenue', period: 'quarter', pace: 0.86 },
  { client: 'tarn-outdoor', kind: 'revenue', period: 'before', pace: 0.94, note: 'The wet summer.' },
  { client: 'loom-house', kind: 'revenue', period: 'quarter', pace: 1.2 },
  { client: 'oriel-coffee', kind: 'sends', period: 'quarter', pace: 1.04 },
  { client: 'aster-optics', kind: 'revenue', period: 'quarter', pace: 0.97 },
  { client: 'kestrel-cycles', kind: 'revenue', period: 'month', pace: 0.7 },
];

/** Targets a little above or below what comes in, so that each is as far as it is told to be. */
export async function insertGoals(sql: Sql, clock: Clock): Promise<void> {
  const today = clock.day(0);
  for (const goal of told) {
    const [from, to] = periodOf(goal.period, today);
    const [{ revenue = 0, sends = 0 } = {}] = await sql<{ revenue: number; sends: number }[]>`
      select coalesce(sum(conversion_value_minor), 0)::int as revenue, count(*)::int as sends
      from public.campaign_metrics
      where client_id = ${homeOf(goal.client).client_id} and send_time >= ${from} and send_time < ${to}::date + 1`;
    const actual = { revenue, sends, list_growth: 1400 }[goal.kind];
    const share = Math.min(1, (Date.parse(today) - Date.parse(from) + DAY) / (Date.parse(to) - Date.parse(from) + DAY));
    const round = goal.kind === 'revenue' ? 100_000 : goal.kind === 'sends' ? 1 : 100;
    const target = Math.max(round, Math.round(actual / share / goal.pace / round) * round);
    await sql`insert into public.goals ${sql({
      id: idOf('goal', goal.client, goal.kind, goal.period),
      ...homeOf(goal.client),
      kind: goal.kind,
      starts_on: from,
      ends_on: to,
      target,
      currency: clientOf(goal.client).currency,
      note: goal.note ?? '',
      created_by: personId('jonas'),
      created_at: `${from}T09:00:00Z`,
    })}`;
  }
  await insertListSizes(sql, clock);
  await sql`update public.client_portals set rooms = rooms || '{goals}'
    where client_id in ${sql(SHOWN.map((slug) => homeOf(slug).client_id))} and not rooms @> '{goals}'`;
}

/** Once a week for a year, a little more each time. */
async function insertListSizes(sql: Sql, clock: Clock): Promise<void> {
  const weeks = Array.from({ length: 52 }, (_, back) => 51 - back);
  await sql`insert into public.list_sizes ${sql(
    weeks.map((back) => ({
      id: idOf('list size', GROWN, back),
      ...homeOf(GROWN),
      day: clock.day(-1 - back * 7),
      size: 41_200 - back * 118 + (back % 3) * 21,
      counted_by: personId('jonas'),
      counted_at: `${clock.day(-1 - back * 7)}T09:00:00Z`,
    })),
  )}`;
}

function periodOf(period: Told['period'], today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const on = (index: number, day: number) => new Date(Date.UTC(year, index, day)).toISOString().slice(0, 10);
  const index = month - 1;
  const quarter = Math.floor(index / 3) * 3;
  if (period === 'month') return [on(index, 1), on(index + 1, 0)];
  if (period === 'quarter') return [on(quarter, 1), on(quarter + 3, 0)];
  return [on(quarter - 3, 1), on(quarter, 0)];
}
