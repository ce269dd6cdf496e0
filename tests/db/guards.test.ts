import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './cells.ts';
import { ownStage, rolledBack } from './database.ts';
import { answerGuards, heardNotSeen, proofs } from './guards.ts';
import { insertMachines } from './moves.ts';

const db = await ownStage();
const answers = new Map<string, Answer[]>();

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    await insertMachines(sql);
    for (const trigger of Object.keys(proofs))
      answers.set(trigger, await answerGuards(sql, trigger));
  });
}, 60_000);
afterAll(() => db.end());

describe('every trigger does what it is there for', () => {
  test.each(Object.keys(proofs))('%s', (trigger) => {
    expect(answers.get(trigger)).toEqual([
      { cell: trigger, expected: proofs[trigger]?.expected, outcome: proofs[trigger]?.expected },
    ]);
  });

  test('and none is missing here', async () => {
    const triggers = await db<{ name: string }[]>`
      select tgname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where not tgisinternal and p.pronamespace = 'private'::regnamespace order by 1`;
    expect(triggers.map(({ name }) => name)).toEqual(
      [...Object.keys(proofs), ...heardNotSeen].sort(),
    );
  });
});
