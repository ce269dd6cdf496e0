import type postgres from 'postgres';

const open = "select id from public.crm_campaigns where status in ('qa', 'client_approval')";

/** Everything a move or a decision writes to, and which of its rows they change. */
const TABLES: Record<string, string> = {
  'public.crm_campaigns': 'true',
  'public.campaign_copies': `campaign_id in (${open})`,
  'public.campaign_designs': `campaign_id in (${open})`,
  'public.files': `id in (select file_id from public.campaign_designs where campaign_id in (${open}))`,
  'public.approvals': `subject_id in (${open})`,
  'public.approval_decisions': 'false',
  'public.campaign_revisions': 'false',
  'public.activity': 'false',
  'public.crm_notifications': 'false',
  'private.jobs': 'false',
  'realtime.messages': 'false',
};

const copyOf = (table: string) => `bare.${table.split('.')[1]}`;

/** A column that is written, not derived. */
type Columns = { table_: string; names: string[] };

/**
 * The same tables with the same indexes, checks and foreign keys, without triggers and policies. They hold only what is
 * open, which makes them a little faster than the real ones.
 */
export async function createBare(owner: postgres.Sql): Promise<Columns[]> {
  await owner.unsafe('drop schema if exists bare cascade; create schema bare');
  const columns: Columns[] = [];
  for (const [table, rows] of Object.entries(TABLES)) {
    const [written] = await owner<{ names: string[] }[]>`
      select array_agg(attname::text order by attnum) as names from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
    const names = written?.names ?? [];
    const list = names.map((name) => `"${name}"`).join(', ');
    const keys = await owner<{ name: string; definition: string }[]>`
      select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where conrelid = ${table}::regclass and contype = 'f'`;
    await owner.unsafe([
      `create table ${copyOf(table)} (like ${table} including defaults including generated including constraints including indexes)`,
      `insert into ${copyOf(table)} (${list}) select ${list} from ${table} where ${rows}`,
      ...keys.map(({ name, definition }) => `alter table ${copyOf(table)} add constraint ${name} ${definition}`),
      `analyze ${copyOf(table)}`,
    ].join(';\n'));
    columns.push({ table_: table, names });
  }
  return columns;
}

/** Where the next transaction begins, for telling what it wrote. */
export async function marker(owner: postgres.Sql): Promise<number> {
  const [now] = await owner<{ next: number }[]>`select pg_snapshot_xmax(pg_current_snapshot())::text::float as next`;
  return now?.next ?? 0;
}

type Row = Record<string, string>;

/**
 * What was written between each two markers, as plain statements on the copies: an insert for each new row, an update
 * for each old one.
 */
export async function replays(owner: postgres.Sql, columns: Columns[], markers: number[]): Promise<string[]> {
  const statements: string[][] = markers.slice(1).map(() => []);
  for (const { table_, names } of columns) {
    const literals = names.map((name) => `quote_nullable("${name}"::text) as "${name}"`).join(', ');
    const written = await owner.unsafe<(Row & { by: string })[]>(
      `select ${literals}, xmin::text as by from ${table_} where xmin::text::bigint >= ${markers[0] ?? 0}`,
    );
    for (const row of written) {
      const index = markers.findLastIndex((mark) => mark <= Number(row.by));
      const [old] = await owner.unsafe<Row[]>(`select ${literals} from ${copyOf(table_)} where id = ${row.id}`);
      statements[index]?.push(old ? update(table_, names, row, old) : insert(table_, names, row));
    }
  }
  return statements.map((one) => one.join(';\n'));
}

function insert(table: string, names: string[], row: Row): string {
  const list = names.map((name) => `"${name}"`).join(', ');
  return `insert into ${copyOf(table)} (${list}) values (${names.map((name) => row[name]).join(', ')})`;
}

function update(table: string, names: string[], row: Row, old: Row): string {
  const changed = names.filter((name) => row[name] !== old[name]);
  return `update ${copyOf(table)} set ${changed.map((name) => `"${name}" = ${row[name]}`).join(', ')} where id = ${row.id}`;
}
