import postgres from 'postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { lints } from './lints.ts';
import { poison } from './poison.ts';

const db = postgres(inject('stack').ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => db.end());

describe.each(Object.entries(lints))('%s', (_, sentences) => {
  test.each(Object.entries(sentences))('%s', async (_sentence, query) => {
    expect([...(await db.unsafe(query))]).toEqual([]);
  });
});

test('each of these finds a database that breaks it', async () => {
  const blind: string[] = [];
  await db
    .begin(async (sql) => {
      await sql.unsafe(poison);
      for (const [sentence, query] of Object.values(lints).flatMap((sentences) =>
        Object.entries(sentences),
      )) {
        if ((await sql.unsafe(query)).length === 0) blind.push(sentence);
      }
      throw new Error('undo');
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error;
    });
  expect(blind).toEqual([]);
});

type Function = { name: string; parameters: string[]; source: string };

/** A column wins over a parameter of the same name, silently: the parameter has to say whose it is. */
function shadowed(
  { name, parameters, source }: Function,
  columns: Map<string, Set<string>>,
): string[] {
  return source.split(';').flatMap((statement) => {
    const read = [...statement.matchAll(/\b(?:from|join|update) (?:public|private)\.(\w+)/g)].map(
      ([, table]) => columns.get(table ?? ''),
    );
    const bare = statement
      .replace(/insert into [\w.]+( as \w+)? \([^)]*\)/g, '')
      .replace(/values \([^)]*\)/g, '')
      .replace(/on conflict[\s\S]*/g, '');
    return parameters
      .filter(
        (parameter) =>
          read.some((of) => of?.has(parameter)) &&
          new RegExp(`(?<![.\\w'])${parameter}(?![\\w('])`).test(bare.replace(/\bas \w+/g, '')),
      )
      .map((parameter) => `${name}: ${parameter}`);
  });
}

test('a parameter of a SQL function never hides behind a column', async () => {
  const rows = await db<{ table: string; columns: string[] }[]>`
    select c.relname as table, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r' group by 1`;
  const columns = new Map(rows.map(({ table, columns: of }) => [table, new Set(of)]));
  const functions = await db<Function[]>`
    select p.proname as name, p.prosrc as source,
      array(select n from unnest(p.proargnames) with ordinality a(n, i) where coalesce(p.proargmodes[a.i], 'i') = 'i' and n <> '') as parameters
    from pg_proc p where p.prolang = (select oid from pg_language where lanname = 'sql')
      and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)`;
  expect(functions.flatMap((one) => shadowed(one, columns))).toEqual([]);

  const hidden = {
    name: 'f',
    parameters: ['audience'],
    source: `select 1 from public.crm_campaigns c where audience = 'client'`,
  };
  expect(shadowed(hidden, columns)).toEqual(['f: audience']);
});
