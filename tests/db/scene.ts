import { afterAll, afterEach, beforeEach } from 'vitest';
import { actAs, actAsOwner, type Actor } from './actors.ts';
import { ownStage, rolledBack, type Sql } from './database.ts';
import { idOf } from './people.ts';

export type Scene = {
  /** The owner's view of the stage. */
  sql: () => Sql;
  /** Speaks as somebody through the API's role; what fails is undone, as a request would be. */
  as: <T>(actor: Actor, run: (sql: Sql) => Promise<T>) => Promise<T>;
};

export const north = idOf('north');
export const acme = idOf('north', 'acme');
export const bolt = idOf('north', 'bolt');
export const who = (name: string) => idOf('north', name);

/** The cast on stage, each test in a transaction that leaves nothing behind. */
export async function scene(): Promise<Scene> {
  const db = await ownStage();
  let transaction: Sql | undefined;
  let leave = () => {};
  let left: Promise<void> = Promise.resolve();
  const sql = () => {
    if (!transaction) throw new Error('the stage is not set yet');
    return transaction;
  };

  beforeEach(
    () =>
      new Promise<void>((ready, failed) => {
        left = rolledBack(db, async (begun) => {
          transaction = begun;
          ready();
          await new Promise<void>((done) => (leave = done));
        }).catch(failed);
      }),
  );
  afterEach(async () => {
    leave();
    await left;
  });
  afterAll(() => db.end());

  return {
    sql,
    as: async (actor, run) => {
      let result: { value: Awaited<ReturnType<typeof run>> } | undefined;
      await sql().savepoint(async (inner) => {
        await actAs(inner, actor);
        result = { value: await run(inner) };
        await actAsOwner(inner);
      });
      if (!result) throw new Error('nothing was said');
      return result.value;
    },
  };
}
