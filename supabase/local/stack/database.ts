import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, bootstrapHash, isBootstrapped } from '../bootstrap.ts';
import type { LocalContext } from '../context.ts';
import { findDrift } from '../drift.ts';
import { migrate, runSeedFile } from '../migrate.ts';
import { startPostgres, type Database } from '../postgres.ts';
import type { Part } from './part.ts';
import { holdsOnlyDemo, wipe } from './reset.ts';

export class NeedsReset extends Error {}

/** Postgres with the platform's schemas and our migrations, as they are in the files. */
export async function openDatabase(
  ctx: LocalContext,
  migrating: boolean,
  started: (part: Part) => void = () => {},
): Promise<Part> {
  let database = await open(ctx, started);
  try {
    const drift =
      platformDrift(ctx) ?? (migrating ? await findDrift(ctx.db.url('postgres')) : null);
    if (drift) {
      if (!(await holdsOnlyDemo(ctx))) {
        throw new NeedsReset(
          `${drift} Your database holds data of your own: npm run db:reset empties it.`,
        );
      }
      ctx.log('postgres', `${drift} Only demo data here: starting over.`);
      await database.stop();
      wipe(ctx.dir);
      database = await open(ctx, started);
    }
    if (migrating) await bringUpToDate(ctx);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return asPart(database);
}

async function open(ctx: LocalContext, started: (part: Part) => void): Promise<Database> {
  const { dir, ports } = ctx;
  const log = (line: string) => ctx.log('postgres', line);
  const database = await startPostgres({ dir, port: ports.postgres, log });
  started(asPart(database));
  if (await isBootstrapped(database)) return database;
  await bootstrap(database);
  writeFileSync(join(dir, 'bootstrap.hash'), bootstrapHash());
  return database;
}

function asPart({ pid, exited, stop }: Database): Part {
  return { name: 'postgres', pid, exited, stop };
}

function platformDrift({ dir }: LocalContext): string | null {
  const file = join(dir, 'bootstrap.hash');
  if (existsSync(file) && readFileSync(file, 'utf8') === bootstrapHash()) return null;
  return 'The embedded platform has changed since this database was made.';
}

async function bringUpToDate(ctx: LocalContext) {
  const applied = await migrate(ctx.db.url('postgres'));
  if (applied.length === 0) return;
  ctx.log('postgres', `applied ${applied.length} migrations`);
  await runSeedFile(ctx.db.url('postgres'));
}
