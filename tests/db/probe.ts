import { type Actor, actAs, actAsOwner } from './actors.ts';
import type { Sql } from './database.ts';

export type Attempt = { id: string; statement: string; look?: Record<string, string> };

/**
 * Statements tried one by one as somebody else, each undone again. The answer names what stopped it:
 * `grant` and `policy` are the two faces of 42501 on a table and `no call` that of a function; `refused` is one of our
 * own sentences with that code.
 */
const FUNCTIONS = `
  create schema probe;

  create function probe.look(queries jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as $$
  declare
    seen jsonb := '{}';
    one record;
    value text;
  begin
    for one in select * from jsonb_each_text(queries) loop
      execute one.value into value;
      seen := seen || jsonb_build_object(one.key, coalesce(value, 'gone'));
    end loop;
    return seen;
  end $$;

  create function probe.attempt(statement text, queries jsonb) returns text
  language plpgsql set search_path = '' as $$
  declare
    before jsonb := probe.look(queries);
    after jsonb;
    touched bigint;
    changed text;
  begin
    execute statement;
    get diagnostics touched = row_count;
    after := probe.look(queries);
    select string_agg(key, ', ' order by key) into changed
    from jsonb_each_text(before) b where b.value is distinct from after ->> b.key;
    raise sqlstate 'RB000' using message = concat_ws(' ', 'rows', touched, 'changed ' || changed);
  exception when others then
    return case
      when sqlstate = 'RB000' then sqlerrm
      when sqlstate = '42501' and sqlerrm ~ '^permission denied for (table|view)' then 'grant'
      when sqlstate = '42501' and sqlerrm like 'permission denied%' then 'no call'
      when sqlstate = '42501' and sqlerrm like '%row-level security%' then 'policy'
      when sqlstate = '42501' then 'refused'
      else sqlstate
    end;
  end $$;

  create function probe.say(answer text) returns void
  language plpgsql set search_path = '' as $$
  begin
    raise sqlstate 'RB000' using message = answer;
  end $$;

  grant usage on schema probe to anon, authenticated, service_role;
  grant execute on all functions in schema probe to anon, authenticated, service_role;
`;

export async function insertProbe(sql: Sql): Promise<void> {
  await sql.unsafe(FUNCTIONS);
}

/** What came of each attempt, in one round trip per actor. */
export async function attempt(
  sql: Sql,
  actor: Actor,
  attempts: Attempt[],
): Promise<Map<string, string>> {
  await actAs(sql, actor);
  const rows = await sql.unsafe<{ id: string; outcome: string }[]>(
    `select a.id, probe.attempt(a.statement, coalesce(a.look, '{}')) as outcome
     from jsonb_to_recordset($1::text::jsonb) as a(id text, statement text, look jsonb)`,
    [JSON.stringify(attempts)],
  );
  await actAsOwner(sql);
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
