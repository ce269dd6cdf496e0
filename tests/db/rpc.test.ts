import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTORS, anon, person, service, type Actor } from './actors.ts';
import { ownStage, rolledBack } from './database.ts';
import { attempt } from './probe.ts';
import { callable, calls } from './rpc.ts';

const db = await ownStage();
const answers = new Map<string, string>();

type Function = { name: string; call: string; people: boolean; service: boolean };

/** Every function of the API, called with nothing. */
const functions = await db<Function[]>`
  select p.proname as name, has_function_privilege('authenticated', p.oid, 'execute') as people,
    has_function_privilege('service_role', p.oid, 'execute') as service,
    format('select public.%I(%s)', p.proname, (
      select string_agg(format('null::%I.%I', t.typnamespace::regnamespace, t.typname), ', ' order by a.at)
      from unnest(p.proargtypes) with ordinality a(type, at) join pg_type t on t.oid = a.type)) as call
  from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype order by 1`;

beforeAll(async () => {
  await rolledBack(db, async (sql) => {
    for (const actor of ACTORS) {
      const outcomes = await attempt(sql, actor, [
        ...calls.map(({ name, statement }) => ({ id: name, statement })),
        ...functions.map(({ name, call }) => ({ id: `null ${name}`, statement: call })),
      ]);
      for (const [id, outcome] of outcomes) answers.set(`${actor.name}: ${id}`, outcome);
    }
  });
}, 60_000);
afterAll(() => db.end());

const isPerson = (actor: Actor) => actor.role === 'authenticated';

describe('every function, every role', () => {
  test.each(calls)('$name answers as declared', ({ name, expected }) => {
    for (const actor of ACTORS.filter(isPerson)) {
      expect
        .soft(answers.get(`${actor.name}: ${name}`), `${name}: ${actor.name}`)
        .toBe(expected(actor));
    }
  });

  test.each(functions)(
    '$name is called by those it is granted to',
    ({ name, people, service: forService }) => {
      for (const actor of ACTORS) {
        const outcome = answers.get(`${actor.name}: null ${name}`);
        const may = actor === service ? forService : isPerson(actor) && people;
        expect.soft(outcome === 'no call', `${name}: ${actor.name} got ${outcome}`).toBe(!may);
      }
    },
  );

  test('nothing answers a person with a bare database error when it is called with nothing', () => {
    const bare = functions
      .filter(({ people }) => people)
      .flatMap(({ name }) =>
        [person('admin'), person('approver')].map(
          (actor) => `${name}: ${answers.get(`${actor.name}: null ${name}`)}`,
        ),
      );
    expect(bare.filter((one) => /: (XX|0A|42(?!501))/.test(one))).toEqual([]);
  });

  test('anon calls nothing', () => {
    for (const { name } of functions)
      expect.soft(answers.get(`anon: null ${name}`), name).toBe('no call');
    expect(anon.reader).toBeNull();
  });

  test('what people may call is declared, and nothing is called by people and machines alike', () => {
    expect(
      functions
        .filter(({ people }) => people)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...callable].sort());
    expect(functions.filter(({ people, service: forService }) => people && forService)).toEqual([]);
  });
});
