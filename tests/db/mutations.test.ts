import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertCast } from './cast.ts';
import { connect, rolledBack, type Sql } from './database.ts';
import { heardNotSeen } from './guards.ts';
import { insertMachines } from './moves.ts';
import { equivalents, everyMutant, type Mutant } from './mutants.ts';
import { insertProbe } from './probe.ts';

const db = connect();
const survivors: string[] = [];
let tried = 0;

/** Whether any cell noticed, in a savepoint that puts everything back. */
async function isKilled(sql: Sql, { breaks, answers }: Mutant): Promise<boolean> {
  let killed = false;
  await sql
    .savepoint(async (inner) => {
      await inner.unsafe(breaks);
      killed = (await answers(inner)).some(({ expected, outcome }) => expected !== outcome);
      throw new Error('undo');
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error;
    });
  return killed;
}

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    await insertCast(sql);
    await insertMachines(sql);
    await insertProbe(sql);
    for (const mutant of await everyMutant(sql)) {
      if (equivalents.some(({ name }) => name === mutant.name)) continue;
      if (heardNotSeen.some((trigger) => mutant.name.startsWith(trigger))) continue;
      tried += 1;
      if (!(await isKilled(sql, mutant))) survivors.push(mutant.name);
    }
  });
}, 900_000);
afterAll(() => db.end());

test('whatever is broken on purpose, some cell notices', () => {
  console.log(`mutants killed ${tried - survivors.length} / ${tried}`);
  expect(survivors).toEqual([]);
  expect(tried).toBeGreaterThan(500);
});
