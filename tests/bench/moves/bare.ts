import type postgres from 'postgres';

/** Everything a move or a decision writes to. */
const TABLES = [
  'public.crm_campaigns',
  'public.campaign_copies',
  'public.campaign_designs',
  'public.files',
  'public.approvals',
  'public.approval_decisions',
  'public.campaign_revisions',
  'public.activity',
  'public.crm_notifications',
  'private.jobs',
  'realtime.messages',
];

const copyOf = (table: string) => `bare.${table.split('.')[1]}`;

/** A column that is written, not derived. */
type Columns = { table_: string; names: string[] };

/** The same tables, as full, with the same indexes, checks and foreign keys, without triggers and policies. */
export async function createBare(owner: postgres.Sql): Promise<Columns[]> {
  await owner.unsafe(
    `drop schema if exists bare cascade; create schema bare; set maintenance_work_mem = '256MB'`,
  );
  const columns: Columns[] = [];
  for (const table of TABLES) {
    const names = await namesOf(owner, table);
    const list = names.map((name) => `"${name}"`).join(', ');
    const statements = [
      `create table ${copyOf(table)} (like ${table} including defaults including generated)`,
      `insert into ${copyOf(table)} (${list}) select ${list} from ${table}`,
      ...(await tiesOf(owner, table)),
      `vacuum analyze ${copyOf(table)}`,
    ];
    for (const statement of statements) await owner.unsafe(statement);
    columns.push({ table_: table, names });
  }
  return columns;
}

async function namesOf(owner: postgres.Sql, table: string): Promise<string[]> {
  const [written] = await owner<{ names: string[] }[]>`
    select array_agg(attname::text order by attnum) as names from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  return written?.names ?? [];
}

/** Keys, checks and indexes, to be put on once the rows are there. */
async function tiesOf(owner: postgres.Sql, table: string): Promise<string[]> {
  const ties = await owner<{ statement: string }[]>`
    select format('alter table %s add constraint %I %s', ${copyOf(table)}::text, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where conrelid = ${table}::regclass and contype in ('p', 'u', 'c', 'f')
    union all
    select replace(pg_get_indexdef(i.indexrelid), ' ON ' || ${table}::text || ' ', ' ON ' || ${copyOf(table)}::text || ' ')
    from pg_index i
    where i.indrelid = ${table}::regclass and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`;
  return ties.map(({ statement }) => statement);
}

/** Where the next transaction begins, for telling what it wrote. */
export async function marker(owner: postgres.Sql): Promise<number> {
  const [now] = await owner<
    { next: number }[]
  >`select pg_snapshot_xmax(pg_current_snapshot())::text::float as next`;
  return now?.next ?? 0;
}

type Row = Record<string, string>;

/**
 * What was written between each two markers, as plain statements on the copies: an insert for each new row, an update
 * for each old one.
 */
export async function replays(
  owner: postgres.Sql,
  columns: Columns[],
  markers: number[],
): Promise<string[]> {
  const statements: string[][] = markers.slice(1).map(() => []);
  for (const { table_, names } of columns) {
    const literals = names.map((name) => `quote_nullable("${name}"::text) as "${name}"`).join(', ');
    const written = await owner.unsafe<(Row & { by: string })[]>(
      `select ${literals}, xmin::text as by from ${table_} where xmin::text::bigint >= ${markers[0] ?? 0}`,
    );
    for (const row of written) {
      const index = markers.findLastIndex((mark) => mark <= Number(row.by));
      const [old] = await owner.unsafe<Row[]>(
        `select ${literals} from ${copyOf(table_)} where id = ${row.id}`,
      );
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
