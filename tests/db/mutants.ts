import type { Sql } from './database.ts';
import { doorCells, doors } from './doors.ts';
import { columnsOf, disagrees, fieldCells, rowCells, type Verb } from './cells.ts';
import { answerGuards } from './guards.ts';
import { tables } from './matrix.ts';
import { machines, movesOf } from './moves.ts';

/** One thing broken on purpose, and the cells that have to notice. */
export type Mutant = { name: string; breaks: string; isNoticed: (sql: Sql) => Promise<boolean> };

const rowsAnswer = (table: string, verb: string) => (sql: Sql) =>
  disagrees(sql, rowCells(table, verb as Verb));

/** A grant shows in the rows it opens and in the fields of the two widest roles. */
const grantAnswers = (table: string, verb: string) => async (sql: Sql) => {
  const fields = fieldCells(table, await columnsOf(sql, table)).filter(({ id }) =>
    id.includes(`: ${verb} column`),
  );
  return disagrees(sql, [...fields, ...rowCells(table, verb as Verb)]);
};

async function policyMutants(sql: Sql): Promise<Mutant[]> {
  const policies = await sql<
    { table: string; policy: string; verb: string; using: boolean; check: boolean }[]
  >`
    select c.relname as table, p.polname as policy,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as verb, p.polqual is not null as using, p.polwithcheck is not null as check
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace order by 1, 2`;
  return policies.flatMap(({ table, policy, verb, using, check }) => {
    const mutant = (what: string, breaks: string) => ({
      name: `${policy} ${what}`,
      breaks,
      isNoticed: rowsAnswer(table, verb),
    });
    return [
      mutant('dropped', `drop policy ${policy} on public.${table}`),
      ...(using
        ? [mutant('using true', `alter policy ${policy} on public.${table} using (true)`)]
        : []),
      ...(check
        ? [mutant('with check true', `alter policy ${policy} on public.${table} with check (true)`)]
        : []),
    ];
  });
}

/** A grant to all columns is what the revoke of migration 0 takes away; where all have it already nothing is granted. */
async function grantMutants(sql: Sql): Promise<Mutant[]> {
  const mutants: Mutant[] = [];
  for (const [table, { select, insert, update, remove }] of Object.entries(tables)) {
    const all = (await columnsOf(sql, table)).length;
    const granted = {
      select,
      insert: insert?.columns ?? '',
      update: update?.columns ?? '',
      delete: remove ? 'all' : '',
    };
    for (const [verb, columns] of Object.entries(granted)) {
      const complete = columns === 'all' || columns.trim().split(/\s+/).length === all;
      for (const role of complete
        ? ['anon', 'service_role']
        : ['authenticated', 'anon', 'service_role']) {
        mutants.push({
          name: `${table}: ${verb} granted to ${role}`,
          breaks: `grant ${verb} on public.${table} to ${role}`,
          isNoticed: grantAnswers(table, verb),
        });
      }
    }
  }
  return mutants;
}

/** The platform's own tables: the policy is all there is. */
function doorMutants(): Mutant[] {
  const home = (policy: string) =>
    policy.startsWith('objects') ? 'storage.objects' : 'realtime.messages';
  const mutant = (policy: string, what: string, breaks: string): Mutant => ({
    name: `${policy} ${what}`,
    breaks,
    isNoticed: (sql) => disagrees(sql, doorCells(policy)),
  });
  return doors
    .filter((policy) => policy !== 'objects_update')
    .flatMap((policy) => [
      mutant(policy, 'dropped', `drop policy ${policy} on ${home(policy)}`),
      mutant(
        policy,
        'open',
        `alter policy ${policy} on ${home(policy)} ${policy.endsWith('insert') ? 'with check' : 'using'} (true)`,
      ),
    ]);
}

async function withdrawnGrantMutants(sql: Sql): Promise<Mutant[]> {
  const grants = await sql<{ table: string; verb: string }[]>`
    select distinct table_name as table, privilege_type as verb from information_schema.column_privileges
    where table_schema = 'public' and grantee = 'authenticated'
    union
    select table_name, privilege_type from information_schema.table_privileges
    where table_schema = 'public' and grantee = 'authenticated' and privilege_type = 'DELETE'`;
  return grants.map(({ table, verb }) => ({
    name: `${table}: ${verb.toLowerCase()} revoked`,
    breaks: `revoke ${verb} on public.${table} from authenticated`,
    isNoticed: rowsAnswer(table, verb.toLowerCase()),
  }));
}

function moveMutants(): Mutant[] {
  const anybody = 'conversations.take_part';
  return Object.entries(machines).flatMap(([machine, moves]) => {
    const statuses = Object.keys(moves);
    return statuses.flatMap((from) =>
      statuses
        .filter((to) => to !== from)
        .map((to) => {
          const key = `machine = '${machine}' and from_status = '${from}' and to_status = '${to}'`;
          const exists = Boolean(moves[from]?.[to]);
          return {
            name: `${machine} ${from} → ${to} ${exists ? 'widened' : 'opened'}`,
            breaks: exists
              ? `update private.transitions set permission = 'campaigns.read', guard = null where ${key} and permission = (
               select min(permission) from private.transitions where ${key})`
              : `insert into private.transitions (machine, from_status, to_status, permission) values ('${machine}', '${from}', '${to}', '${anybody}')`,
            isNoticed: (sql: Sql) => disagrees(sql, movesOf(machine, { from, to })),
          };
        }),
    );
  });
}

function moveGuardMutants(): Mutant[] {
  return Object.entries(machines).flatMap(([machine, moves]) =>
    Object.entries(moves).flatMap(([from, tos]) =>
      Object.keys(tos).map((to) => ({
        name: `${machine} ${from} → ${to} forgotten`,
        breaks: `delete from private.transitions where machine = '${machine}' and from_status = '${from}' and to_status = '${to}'`,
        isNoticed: (sql: Sql) => disagrees(sql, movesOf(machine, { from, to })),
      })),
    ),
  );
}

async function triggerMutants(sql: Sql): Promise<Mutant[]> {
  const triggers = await sql<{ table: string; trigger: string; function: string }[]>`
    select t.tgrelid::regclass::text as table, t.tgname as trigger, p.oid::regprocedure::text as function
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and p.pronamespace = 'private'::regnamespace order by 1, 2`;
  return triggers.map(({ table, trigger, function: does }) => ({
    name: `${trigger} dropped`,
    // Triggers on the platform's own tables can be made by the owner of migrations, but not dropped.
    breaks: table.startsWith('auth.')
      ? `create or replace function ${does} returns trigger language plpgsql as 'begin return null; end'`
      : `drop trigger ${trigger} on ${table}`,
    isNoticed: async (inner: Sql) =>
      (await answerGuards(inner, trigger)).some(({ expected, outcome }) => expected !== outcome),
  }));
}

export async function everyMutant(sql: Sql): Promise<Mutant[]> {
  return [
    ...(await policyMutants(sql)),
    ...(await grantMutants(sql)),
    ...(await withdrawnGrantMutants(sql)),
    ...doorMutants(),
    ...moveMutants(),
    ...moveGuardMutants(),
    ...(await triggerMutants(sql)),
  ];
}

const CONTENT_VIEWS = ['brand_guidelines', 'copy_snippets', 'content_templates'];
const VIEWS = [
  'campaign_approvals',
  'campaign_requests',
  'flow_approvals',
  'flow_email_approvals',
  'popup_approvals',
  ...CONTENT_VIEWS,
];
const NOTICED = [
  'campaign_requests: insert granted to authenticated',
  ...CONTENT_VIEWS.flatMap((view) =>
    ['insert', 'update'].map((verb) => `${view}: ${verb} granted to authenticated`),
  ),
];

/**
 * A `security_invoker` view asks for its table's grants as well, so a grant on the view alone opens nothing, save
 * where the table grants that verb too. That the view holds no more than declared is compared in matrix.test.ts.
 */
export const changesNothing = ({ name }: Mutant) =>
  VIEWS.some((view) => name.startsWith(`${view}: `)) &&
  name.includes(' granted to ') &&
  !NOTICED.includes(name);
