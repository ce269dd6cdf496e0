import postgres from 'postgres';
import type { World } from '../world.ts';
import { ACTORS, type ActorName } from './actors.ts';
import { openAsker, type Asker } from './asking.ts';
import { byHand, createBaseline } from './baseline.ts';
import type { Read } from './queries.ts';
import { startRecording, type Transaction } from './recording.ts';
import { sessionOf } from './session.ts';
import { findTargets } from './targets.ts';

export type Planned = { name: string; who: ActorName; ours: Transaction[]; byHand: Transaction[] };

export type Plan = {
  reads: Planned[];
  as: Record<ActorName, Asker>;
  owner: Asker;
  close(): Promise<void>;
};

const NAMES = Object.keys(ACTORS) as ActorName[]; // its own keys

/** Runs the app's queries once as each person, notes their SQL, and writes the owner's version of each. */
export async function planReads(world: World, wanted: (who: ActorName) => Read[]): Promise<Plan> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const recording = await startRecording(world);
  const target = await findTargets(sql);
  const reads: Planned[] = [];
  try {
    for (const who of NAMES) {
      const actor = ACTORS[who];
      const schema = await createBaseline(sql, who, actor);
      const session = await sessionOf(await recording.clientFor(actor));
      recording.take();
      for (const { name, run } of wanted(who)) {
        await run(session, target);
        const ours = recording
          .take()
          .map((one) => one.filter(({ text }) => !text.includes('response.status')));
        const hand = await Promise.all(
          ours.map((one) => Promise.all(one.map((statement) => byHand(sql, schema, statement)))),
        );
        reads.push({ name, who, ours, byHand: hand });
      }
    }
    const askers = NAMES.map(
      (who) => [who, openAsker(world.dbUrl, 'authenticated', ACTORS[who].claims)] as const,
    );
    const as = Object.fromEntries(askers) as Record<ActorName, Asker>; // one for each name
    const owner = openAsker(world.ownerUrl, 'postgres', {});
    const close = async () => {
      await Promise.all([owner.close(), ...askers.map(([, asker]) => asker.close())]);
    };
    return { reads, as, owner, close };
  } finally {
    await recording.close();
    await sql.end();
  }
}

/** The same without the order of any list: two plans may settle a tie differently. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(unordered(one))).sort();
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.entries(value).map(([name, one]) => [name, unordered(one)]);
}

const fingerprint = (rows: unknown[]) => JSON.stringify(rows.map(unordered));

/** A baseline that reads something else would be no baseline. */
export async function prove(plan: Plan, { name, who, ours, byHand: hand }: Planned): Promise<void> {
  const seen = await plan.as[who].ask(ours);
  const written = await plan.owner.ask(hand);
  if (fingerprint(seen.rows) !== fingerprint(written.rows)) {
    throw new Error(`${name}, ${who}: the query by hand reads other rows than the viewer's.`);
  }
}
