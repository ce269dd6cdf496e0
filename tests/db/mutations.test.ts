import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownStage, rolledBack, undone, type Sql } from './database.ts';
import { insertDoors } from './doors.ts';
import { heardNotSeen } from './guards.ts';
import { insertMachines } from './moves.ts';
import { changesNothing, everyMutant, type Mutant } from './mutants.ts';

const db = await ownStage();
const survivors: string[] = [];
let tried = 0;

/** Whether any cell noticed, in a savepoint that puts everything back. */
function isKilled(sql: Sql, { breaks, isNoticed }: Mutant): Promise<boolean> {
  return undone(sql, async (inner) => {
    await inner.unsafe(breaks);
    return isNoticed(inner);
  });
}

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    await insertMachines(sql);
    await insertDoors(sql);
    for (const mutant of await everyMutant(sql)) {
      if (changesNothing(mutant)) continue;
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
