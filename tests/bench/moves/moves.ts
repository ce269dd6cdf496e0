import postgres from 'postgres';
import { compare } from '../measure.ts';
import { ACTORS, AGENCY } from '../reads/actors.ts';
import { openAsker } from '../reads/asking.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import { createBare, marker, replays } from './bare.ts';

const GOAL = 2;
const PAIRS = 21;
const WARM = 5;

type Waiting = { id: string; hash: string; member: string; session: string };

const asMember = ({ member, session }: Waiting) => ({
  ...ACTORS.member.claims,
  sub: member,
  session_id: session,
});

/**
 * One move with everything it sets off, against exactly the rows that such a move writes, written in one go without
 * triggers and policies.
 */
export async function moves(world: World): Promise<Result[]> {
  const owner = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const person = openAsker(world.dbUrl, 'authenticated', ACTORS.admin.claims);
  const bare = openAsker(world.ownerUrl, 'postgres', {});
  const columns = await createBare(owner);

  const checked = await owner<{ id: string }[]>`
    select id from public.crm_campaigns where agency_id = ${AGENCY} and status = 'qa' order by number`;
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

  const measure = async (name: string, ours: () => Promise<number>): Promise<Result> => {
    const markers = [await marker(owner)];
    while (markers.length <= PAIRS + WARM) {
      await ours();
      markers.push(await marker(owner));
    }
    const written = await replays(owner, columns, markers);
    const baseline = async () =>
      (await bare.ask([[{ text: written.pop() ?? '', values: [] }]])).whole;
    const measured = await compare({ ours, baseline }, { warm: WARM, least: PAIRS, most: PAIRS });
    return result({ name, ...measured, goal: GOAL, note: `fastest ${measured.least.toFixed(2)}` });
  };
  try {
    return [await measure('QA to client approval', move), await measure('a decision', decide)];
  } finally {
    await Promise.all([owner.end(), bare.close(), person.close()]);
  }
}

function expectMoved(rows: unknown[]): void {
  const [[answer] = []] = rows as { moved: boolean; refusal: string | null }[][]; // what move_campaigns returns
  if (!answer?.moved)
    throw new Error(`The campaign did not move: ${answer?.refusal ?? 'no answer'}`);
}

async function waiting(owner: postgres.Sql): Promise<Waiting[]> {
  return owner<Waiting[]>`
    select a.id, a.content_hash as hash, m.user_id as member, s.id as session
    from public.approvals a
    join public.client_members m on m.client_id = a.client_id and m.approver
    join auth.sessions s on s.user_id = m.user_id
    where a.agency_id = ${AGENCY} and a.status = 'pending'
    order by a.created_at`;
}
