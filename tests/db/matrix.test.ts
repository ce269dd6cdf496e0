import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, cellsOf, type Answer } from './cells.ts';
import { ownStage, rolledBack } from './database.ts';
import { tables } from './matrix.ts';

const db = await ownStage();
const answers = new Map<string, Answer[]>();

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    for (const name of Object.keys(tables))
      answers.set(name, await answer(sql, await cellsOf(sql, name)));
  });
}, 600_000);
afterAll(() => db.end());

describe('every role, every table, every verb', () => {
  test.each(Object.keys(tables))('%s answers as declared', (name) => {
    for (const { cell, expected, outcome } of answers.get(name) ?? []) {
      expect.soft(outcome, `${name}: ${cell}`).toBe(expected);
    }
  });

  test('and there are thousands of cells', () => {
    const cells = [...answers.values()].flat();
    console.log(`authorization cells: ${cells.length}`);
    expect(cells.length).toBeGreaterThan(5000);
  });
});

test('no table or view is missing from the matrix', async () => {
  const relations = await db<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f') order by 1`;
  expect(relations.map(({ name }) => name)).toEqual(Object.keys(tables).sort());
});

test('the columns granted are those declared, to signed-in people only', async () => {
  const granted = await db<{ name: string; verb: string; columns: string; grantee: string }[]>`
    select table_name as name, lower(privilege_type) as verb, grantee,
      string_agg(column_name, ' ' order by column_name) as columns
    from information_schema.column_privileges
    where table_schema = 'public' and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC')
    group by 1, 2, 3 order by 1, 2, 3`;
  const declared = Object.entries(tables).flatMap(([name, { select, insert, update }]) =>
    Object.entries({ insert: insert?.columns, select, update: update?.columns }).flatMap(
      ([verb, columns]) =>
        columns
          ? [
              {
                name,
                verb,
                grantee: 'authenticated',
                columns: columns.trim().split(/\s+/).sort().join(' '),
              },
            ]
          : [],
    ),
  );
  const spell = (grants: { name: string; verb: string; columns: string; grantee: string }[]) =>
    grants
      .map(({ name, verb, grantee, columns }) => `${name}: ${grantee} may ${verb} ${columns}`)
      .sort();
  expect(spell(granted)).toEqual(spell(declared));
});
