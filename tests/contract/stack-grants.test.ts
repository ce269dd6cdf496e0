import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { createClient } from '@supabase/supabase-js';
import { expect, test } from 'vitest';
import { startStack, type Stack } from '../../supabase/local/stack.ts';

const RIGHTS = `
  select 'relation ' || c.oid::regclass || ' ' || coalesce(c.relacl::text, '-') as acl
  from pg_class c where c.relnamespace::regnamespace::text in ('public', 'private', 'auth', 'storage', 'realtime')
    and c.relname !~ '_\\d{4}_\\d\\d_\\d\\d'
  union all
  select 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || a.attacl::text
  from pg_attribute a where a.attacl is not null and a.attrelid >= 16384
  union all
  select 'schema ' || n.nspname || ' ' || coalesce(n.nspacl::text, '-') from pg_namespace n where n.nspname !~ '^pg_'
  union all
  select 'function ' || p.oid::regprocedure || ' ' || coalesce(p.proacl::text, '-') from pg_proc p where p.oid >= 16384
  union all
  select 'default ' || d.defaclrole::regrole || ' ' || d.defaclnamespace::text || d.defaclobjtype::text || d.defaclacl::text
  from pg_default_acl d
  union all
  select 'member ' || m.roleid::regrole || ' ' || m.member::regrole from pg_auth_members m
  order by 1`;

async function rightsOf({ ownerUrl }: Stack): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    return (await sql.unsafe(RIGHTS)).map((row) => row.acl);
  } finally {
    await sql.end();
  }
}

test('serving requests grants nothing to anybody', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'grants-'));
  try {
    const first = await startStack({ dir });
    const before = await rightsOf(first);
    const client = createClient(first.url, first.anonKey, { auth: { persistSession: false } });
    const table = before.find((one) => one.startsWith('relation '))?.split(' ')[1] ?? '';
    for (let n = 0; n < 100; n++)
      await client
        .from(n % 2 ? 'clients' : table)
        .select('id')
        .limit(1);
    expect(await rightsOf(first)).toEqual(before);
    await first.stop();
    const second = await startStack({ dir });
    await createClient(second.url, second.anonKey).from('clients').select('id');
    expect(await rightsOf(second)).toEqual(before);
    await second.stop();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
