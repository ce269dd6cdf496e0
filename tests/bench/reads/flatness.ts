import postgres from 'postgres';
import { compare } from '../measure.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import { ACTORS, AGENCY, type ActorName } from './actors.ts';
import { planReads, type Planned } from './plan.ts';
import { CLIENT_READS, deepPages, OWN_READS, type Read, TEAM_READS } from './queries.ts';

const GOAL = 2;
const DEEP_GOAL = 1.5;
const DEEP = 1000;

// How many there are of what is over grows with what is over; no page asks for it without being told to.
const grows = ({ name }: Read) => name.startsWith('counts: ') && name.includes('sent');

function pagesOf(who: ActorName): Read[] {
  if (who === 'member') return [...CLIENT_READS, ...OWN_READS];
  return who === 'staff' ? [] : [...TEAM_READS, ...OWN_READS].filter((read) => !grows(read));
}

/** The same pages of the same agencies, once with ten times the history. */
export async function acrossSizes(large: World, small: World, only = ''): Promise<Result[]> {
  const wanted = (who: ActorName) => pagesOf(who).filter(({ name }) => name.includes(only));
  const [here, there] = await Promise.all([planReads(large, wanted), planReads(small, wanted)]);
  const paired = here.reads.flatMap((read, index): [Planned, Planned][] => {
    const twin = there.reads[index];
    return twin ? [[read, twin]] : [];
  });
  const results: Result[] = [];
  for (const [read, twin] of paired) {
    const measured = await compare({
      ours: async () => (await here.as[read.who].ask(read.ours)).whole,
      baseline: async () => (await there.as[twin.who].ask(twin.ours)).whole,
    });
    results.push(
      result({
        name: `${read.name} · ${read.who}`,
        ...measured,
        goal: GOAL,
        note: `fastest ${measured.least.toFixed(2)}`,
      }),
    );
  }
  await Promise.all([here.close(), there.close()]);
  return results;
}

/** The thousandth page of what was sent against the first. */
export async function deepInTheList(world: World): Promise<Result[]> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const size = Math.floor(world.campaigns / 2 / DEEP) - 10;
  const [place] = await sql<{ number: number; id: string }[]>`
    select number, id from public.crm_campaigns where agency_id = ${AGENCY} and status = 'sent'
    order by number desc, id offset ${size * (DEEP - 1) - 1} limit 1`;
  await sql.end();
  if (!place) throw new Error('There are not a thousand pages.');
  const plan = await planReads(world, (who) => (who === 'admin' ? deepPages(size, place) : []));
  const [first, deep] = plan.reads;
  if (!first || !deep) throw new Error('Nothing to compare.');
  const measured = await compare({
    ours: async () => (await plan.as.admin.ask(deep.ours)).whole,
    baseline: async () => (await plan.as.admin.ask(first.ours)).whole,
  });
  await plan.close();
  const name = `page ${DEEP} of sent, newest first · ${ACTORS.admin.name}`;
  return [
    result({ name, ...measured, goal: DEEP_GOAL, note: `fastest ${measured.least.toFixed(2)}` }),
  ];
}
