import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, type Answer } from './cells.ts';
import { ownStage, rolledBack } from './database.ts';
import { insertMachines, machines, movesOf } from './moves.ts';

const db = await ownStage();
const answers = new Map<string, Answer[]>();

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    await insertMachines(sql);
    for (const machine of Object.keys(machines))
      answers.set(machine, await answer(sql, movesOf(machine)));
  });
}, 600_000);
afterAll(() => db.end());

describe('every move by every role', () => {
  test.each(Object.keys(machines))('%s moves as the specification says', (machine) => {
    for (const { cell, expected, outcome } of answers.get(machine) ?? [])
      expect.soft(outcome, cell).toBe(expected);
    console.log(`moves of ${machine}: ${answers.get(machine)?.length}`);
  });

  test('no machine and no move is missing here', async () => {
    const enforced = await db<{ machine: string; from: string; to: string; permission: string }[]>`
      select machine, from_status as from, to_status as to, permission from private.transitions`;
    const declared = Object.entries(machines).flatMap(([machine, moves]) =>
      Object.entries(moves).flatMap(([from, tos]) =>
        Object.entries(tos).flatMap(([to, permissions]) =>
          permissions.map((by) => `${machine}: ${from} → ${to} by ${by}`),
        ),
      ),
    );
    expect(
      enforced
        .map(({ machine, from, to, permission }) => `${machine}: ${from} → ${to} by ${permission}`)
        .sort(),
    ).toEqual(declared.sort());
  });
});
