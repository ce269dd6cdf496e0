import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { AGENCY, CLIENT } from '../reads/actors.ts';
import { untie } from '../world/ties.ts';
import type { World } from '../world.ts';

type Years = 'metrics' | 'approvals' | 'crowd' | 'documents';

/** More of one thing than a world begins with, without what usually hangs on each row. */
export async function fill({ ownerUrl }: Pick<World, 'ownerUrl'>, what: Years): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const text = readFileSync(join(import.meta.dirname, `${what}.sql`), 'utf8')
    .replaceAll('{agency}', AGENCY)
    .replaceAll('{client}', CLIENT.id);
  try {
    await sql.unsafe(
      `set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set jit = off; set synchronous_commit = off;`,
    );
    const tie = await untie(sql, TABLES[what]);
    await sql.unsafe(text);
    await tie();
    for (const table of TABLES[what]) await sql.unsafe(`vacuum analyze ${table}`);
  } finally {
    await sql.end();
  }
}

const TABLES: Record<Years, string[]> = {
  metrics: ['public.campaign_metrics'],
  approvals: ['public.approvals', 'public.approval_decisions'],
  crowd: ['public.crm_campaigns'],
  documents: ['public.content_documents'],
};
