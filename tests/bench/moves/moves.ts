import postgres from 'postgres';
import { compare } from '../measure.ts';
import { ACTORS, AGENCY } from '../reads/actors.ts';
import { openAsker } from '../reads/asking.ts';
import { result, type Result } from '../results.ts';
import { type World } from '../world.ts';
import { createBare, marker, replaySince } from './bare.ts';

const GOAL = 2;
const PAIRS = 21;

type Waiting = { id: string; hash: string; member: string; session: string };

const asMember = ({ member, session }: Waiting) => ({ ...ACTORS.member.claims, sub: member, session_id: session });

/** One move with everything it sets off, against exactly the rows it wrote, written without triggers and policies. */
export async function moves(world: World): Promise<Result[]> {
  const owner = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const columns = await createBare(owner);
  const bare = openAsker(world.ownerUrl, 'postgres', {});
  const person = openAsker(world.dbUrl, 'authenticated', ACTORS.admin.claims);
  let replay = '';
  const replayed = async () => (await bare.ask([[{ text: replay, values: [] }]])).whole;
  const noted = async (work: () => Promise<number>) => {
    const since = await marker(owner);
    const spent = await work();
    replay = await replaySince(owner, columns, since);
    return spent;
  };
  try {
    const checked = await owner<{ id: string }[]>`
      select id from public.crm_campaigns where agency_id = ${AGENCY} and status = 'qa' order by number limit ${PAIRS * 2}`;
    const move = async () => {
      const text = `select * from public.move_campaigns($1::uuid[], 'client_approval', 'qa', '')`;
      const { whole, rows } = await person.ask([[{ text, values: [[checked.pop()?.id]] }]]);
      expectMoved(rows);
      return whole;
    };
    const asked = await waiting(owner);
    const decide = async () => {
      const one = asked.pop();
      if (!one) throw new Error('Nothing waits for a decision.');
      const text = `select * from public.decide_approval($1::uuid, 'approved', $2, '', null)`;
      return (await person.ask([[{ text, values: [one.id, one.hash] }]], asMember(one))).whole;
    };
    return [
      await measure('QA to client approval', () => noted(move), replayed),
      await measure('a decision', () => noted(decide), replayed),
    ];
  } finally {
    await Promise.all([owner.end(), bare.close(), person.close()]);
  }
}

async function measure(name: string, ours: () => Promise<number>, baseline: () => Promise<number>): Promise<Result> {
  // What the baseline writes is known only once ours has written it.
  const measured = await compare({ ours, baseline }, { least: PAIRS, most: PAIRS, alternate: false });
  return result({ name, ...measured, goal: GOAL, note: `fastest ${measured.least.toFixed(2)}` });
}

function expectMoved(rows: unknown[]): void {
  const [[answer] = []] = rows as { moved: boolean; refusal: string | null }[][]; // what move_campaigns returns
  if (!answer?.moved) throw new Error(`The campaign did not move: ${answer?.refusal ?? 'no answer'}`);
}

async function waiting(owner: postgres.Sql): Promise<Waiting[]> {
  return owner<Waiting[]>`
    select a.id, a.content_hash as hash, m.user_id as member, s.id as session
    from public.approvals a
    join public.client_members m on m.client_id = a.client_id and m.approver
    join auth.sessions s on s.user_id = m.user_id
    where a.agency_id = ${AGENCY} and a.status = 'pending'
    order by a.created_at limit ${PAIRS * 2}`;
}
