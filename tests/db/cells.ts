import { ACTORS, person, type Actor } from './actors.ts';
import type { Sql } from './database.ts';
import { tables, type Table } from './matrix.ts';
import { attempt, literal, type Attempt } from './probe.ts';
import type { Row, Rule, Standing } from './rules.ts';

export type Verb = 'select' | 'insert' | 'update' | 'delete';
export const VERBS: Verb[] = ['select', 'insert', 'update', 'delete'];
export type Cell = Attempt & { actor: Actor; expected: string };

const wordsOf = (columns: string) => columns.trim().split(/\s+/);
const where = ({ key }: Row) =>
  Object.entries(key)
    .map(([column, value]) => `${column}::text = ${literal(value)}`)
    .join(' and ');

/** The row as its owner sees it: what a refused write must leave as it was. */
const look = (name: string, row: Row) =>
  `select md5(t::text) from public.${name} t where ${where(row)}`;

const allowed = (rule: Rule, by: Standing | null, row: Row) => by !== null && rule(by, row);

function cellsFor(name: string, table: Table, verb: Verb, actor: Actor): Cell[] {
  const cell = (
    row: string,
    statement: string,
    expected: string,
    seen?: Record<string, string>,
  ): Cell => ({
    id: `${actor.name}: ${verb} ${row}`,
    actor,
    statement,
    look: seen,
    expected: actor.role === 'authenticated' ? expected : 'grant',
  });
  const written = (ok: boolean, row: Row) => (ok ? `rows 1 changed ${row.name}` : 'rows 0');
  const blind = (
    rule: Rule,
    statement: string,
    known?: (by: Standing | null) => string | undefined,
  ): Cell => {
    const touched = table.rows
      .filter((row) => allowed(rule, actor.writer, row))
      .map((row) => row.name);
    return cell(
      'without a where',
      statement,
      known?.(actor.writer) ??
        (touched.length ? `changed ${touched.sort().join(', ')}` : 'nothing'),
      Object.fromEntries(table.rows.map((row) => [row.name, look(name, row)])),
    );
  };

  if (verb === 'select') {
    const columns = wordsOf(table.select).join(', ');
    return table.rows.map((row) =>
      cell(
        row.name,
        `select ${columns} from public.${name} where ${where(row)}`,
        allowed(table.read, actor.reader, row) ? 'rows 1' : 'rows 0',
      ),
    );
  }
  if (verb === 'insert') {
    const { insert } = table;
    if (!insert) return [cell('any', `insert into public.${name} default values`, 'grant')];
    return (insert.into ?? table.rows).map((row) => {
      const values = insert.values(row);
      return cell(
        row.name,
        `insert into public.${name} (${Object.keys(values).join(', ')}) values (${Object.values(values).map(literal).join(', ')})`,
        allowed(insert.rule, actor.writer, row)
          ? 'rows 1'
          : (insert.refused?.(actor.writer, row) ?? 'policy'),
      );
    });
  }
  if (verb === 'update') {
    const { update } = table;
    const some = wordsOf(table.select)[0];
    if (!update) return [cell('any', `update public.${name} set ${some} = default`, 'grant')];
    return [
      ...table.rows.map((row) => {
        const ok =
          allowed(update.rule, actor.writer, row) && allowed(table.read, actor.reader, row);
        const expected = (ok && update.instead?.(row)) || written(ok, row);
        return cell(
          row.name,
          `update public.${name} set ${update.set} where ${where(row)}`,
          expected,
          { [row.name]: look(name, row) },
        );
      }),
      blind(update.rule, `update public.${name} set ${update.set}`, update.blind),
    ];
  }
  const { remove } = table;
  if (!remove) return [cell('any', `delete from public.${name}`, 'grant')];
  return [
    ...table.rows.map((row) => {
      const ok = allowed(remove.rule, actor.writer, row) && allowed(table.read, actor.reader, row);
      return cell(row.name, `delete from public.${name} where ${where(row)}`, written(ok, row), {
        [row.name]: look(name, row),
      });
    }),
    blind(remove.rule, `delete from public.${name}`, remove.blind),
  ];
}

/** A field that is not granted is refused before any row is looked at, to the widest role of either side. */
export function fieldCells(name: string, columns: string[]): Cell[] {
  const table = tables[name];
  if (!table) return [];
  const granted = {
    select: wordsOf(table.select),
    insert: wordsOf(table.insert?.columns ?? ''),
    update: wordsOf(table.update?.columns ?? ''),
  };
  const statements = {
    select: (column: string) => `select ${column} from public.${name} limit 0`,
    insert: (column: string) => `insert into public.${name} (${column}) values (default)`,
    update: (column: string) => `update public.${name} set ${column} = default where false`,
  };
  return [person('admin'), person('approver')].flatMap((actor) =>
    (['select', 'insert', 'update'] as const).flatMap((verb) =>
      columns.map((column) => ({
        id: `${actor.name}: ${verb} column ${column}`,
        actor,
        statement: statements[verb](column),
        expected: granted[verb].includes(column) ? 'granted' : 'grant',
      })),
    ),
  );
}

export async function columnsOf(sql: Sql, name: string): Promise<string[]> {
  const rows = await sql<{ column: string }[]>`
    select attname as column from pg_attribute
    where attrelid = ${`public.${name}`}::regclass and attnum > 0 and not attisdropped`;
  return rows.map(({ column }) => column);
}

export function rowCells(name: string, verb: Verb): Cell[] {
  const table = tables[name];
  return table ? ACTORS.flatMap((actor) => cellsFor(name, table, verb, actor)) : [];
}

export async function cellsOf(sql: Sql, name: string): Promise<Cell[]> {
  return [
    ...VERBS.flatMap((verb) => rowCells(name, verb)),
    ...fieldCells(name, await columnsOf(sql, name)),
  ];
}

export type Answer = { cell: string; expected: string; outcome: string };

/** Who is most likely to notice that something is wrong. */
const FIRST = ['admin', 'admin of south', 'member', 'copywriter', 'anon', 'service'];

/** Whether anybody gets another answer than declared; asks no further than the first who does. */
export async function disagrees(sql: Sql, cells: Cell[]): Promise<boolean> {
  const actors = new Set([...FIRST, ...cells.map((cell) => cell.actor.name)]);
  for (const actor of actors) {
    const answers = await answer(
      sql,
      cells.filter((cell) => cell.actor.name === actor),
    );
    if (answers.some(({ expected, outcome }) => expected !== outcome)) return true;
  }
  return false;
}

/** Every cell's answer, in the words its expectation uses. */
export async function answer(sql: Sql, cells: Cell[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const actor of new Set(cells.map((cell) => cell.actor.name))) {
    const asked = cells.filter((cell) => cell.actor.name === actor);
    const [first] = asked;
    if (!first) continue;
    const outcomes = await attempt(sql, first.actor, asked);
    answers.push(
      ...asked.map(({ id, expected }) => ({
        cell: id,
        expected,
        outcome: inWordsOf(id, outcomes.get(id) ?? 'untried'),
      })),
    );
  }
  return answers;
}

function inWordsOf(id: string, outcome: string): string {
  if (id.includes(' column ')) return outcome === 'grant' ? 'grant' : 'granted';
  if (!id.endsWith('without a where') || !outcome.startsWith('rows')) return outcome;
  return /changed .*/.exec(outcome)?.[0] ?? 'nothing';
}
