import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { bootstrap } from '../../supabase/local/bootstrap.ts';
import { migrate } from '../../supabase/local/migrate.ts';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { anyPorts } from '../../supabase/local/stack/ports.ts';
import { insertCast } from './cast.ts';
import { insertProbe } from './probe.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner of a database with the cast in it, there to be copied. */
    stage: string;
  }
}

/** A server of their own: these tests break policies on purpose and lock whole tables while they look. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'stage-'));
  const { postgres: port } = await anyPorts();
  const server = await startPostgres({ dir, port });
  const stop = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await bootstrap(server);
    await migrate(server.url('postgres'));
    await insertStage(server.url('postgres'));
    const superuser = server.superuser();
    await superuser`update pg_database set datistemplate = true where datname = 'postgres'`;
    await superuser.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('stage', server.url('postgres'));
  return stop;
}

async function insertStage(url: string): Promise<void> {
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  await owner.begin(async (sql) => {
    await insertCast(sql);
    await insertProbe(sql);
  });
  await owner.end();
}
