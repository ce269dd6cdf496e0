import type postgres from 'postgres';
import { AGENCY, type Actor, type ActorName, CLIENT } from './actors.ts';
import type { Statement } from './recording.ts';

type Predicates = Record<string, string>;

const BY_CLIENT = [
  'crm_campaigns',
  'crm_campaign_internals',
  'campaign_assignees',
  'campaign_labels',
  'campaign_copies',
  'campaign_designs',
  'campaign_revisions',
  'campaign_schedules',
  'campaign_metrics',
  'approvals',
  'approval_decisions',
  'activity',
  'comments',
  'files',
  'portal_requests',
  'client_assignments',
  'client_members',
  'crm_flows',
  'flow_steps',
  'flow_assignees',
  'crm_popups',
  'popup_assignees',
  'crm_ab_tests',
  'ab_test_internals',
  'ab_test_variants',
  'content_posts',
  'content_documents',
  'call_recordings',
  'call_transcripts',
  'call_action_items',
];

const literals = (ids: string[]) => `'{${ids.join(',')}}'::uuid[]`;

/**
 * What somebody who knows the viewer would write by hand into each query. Admins see what the query's own
 * agency filter leaves; assigned people their clients; a client's person what has reached their client.
 */
function predicates(
  who: ActorName,
  userId: string,
  clients: string[],
  people: string[],
): Predicates {
  if (who === 'admin') return {};
  if (who !== 'member') {
    const mine = `client_id = any (${literals(clients)})`;
    const own = `(select a.task_id from public.task_assignees a where a.user_id = '${userId}')`;
    return {
      ...Object.fromEntries(BY_CLIENT.map((table) => [table, mine])),
      clients: `id = any (${literals(clients)})`,
      tasks: `id in ${own}`,
      task_assignees: `task_id in ${own}`,
    };
  }
  const home = `client_id = '${CLIENT.id}'`;
  const reached = `${home} and shared_at is not null`;
  const said = `${home} and audience = 'client'`;
  return {
    ...Object.fromEntries(BY_CLIENT.map((table) => [table, home])),
    crm_campaigns: reached,
    campaign_copies: reached,
    campaign_designs: reached,
    crm_flows: reached,
    flow_steps: reached,
    content_posts: reached,
    files: reached,
    activity: said,
    comments: said,
    clients: `id = '${CLIENT.id}'`,
    user_profiles: `id = any (${literals(people)})`,
    user_roles: `user_id = '${userId}'`,
    user_contacts: `user_id = '${userId}'`,
  };
}

/** A schema of views that say the predicate, which the planner folds into a query as if it stood there. */
export async function createBaseline(
  owner: postgres.Sql,
  who: ActorName,
  { userId }: Actor,
): Promise<string> {
  const schema = `by_hand_${who}`;
  const [seen] = await owner<{ clients: string[]; people: string[] }[]>`
    select array(select distinct client_id from private.client_access where user_id = ${userId} and assigned) as clients,
      array(select private.people_near(${userId})) as people`;
  const wanted = predicates(who, userId, seen?.clients ?? [], seen?.people ?? []);
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')`;
  const views = tables.map(({ name }) => {
    const where = wanted[name] ? ` where ${wanted[name]}` : '';
    return `create view ${schema}.${name} as select * from public.${name}${where}`;
  });
  await owner.unsafe(
    [`drop schema if exists ${schema} cascade`, `create schema ${schema}`, ...views].join(';\n'),
  );
  return schema;
}

/** A function's one query; what it worked out for itself beforehand is left out, the views say it. */
function queryIn(body: string): string {
  const own = /declare[\s\S]*?\b(\w+) uuid\[\]/.exec(body)?.[1];
  const query = /return query\s([\s\S]*);\s*end\s*$/.exec(body)?.[1] ?? body;
  return own ? query.replace(new RegExp(`\\b${own}\\b`, 'g'), 'null::uuid[]') : query;
}

/** The same statement over the views. A function is written out where it is called, with what it was given in its place. */
export async function byHand(
  owner: postgres.Sql,
  schema: string,
  { text, values }: Statement,
): Promise<Statement> {
  const [, name, sent] = /from public\.(\w+)\(([^)]*)\)/.exec(text) ?? [];
  if (!name) return { text: text.replaceAll('"public".', `"${schema}".`), values };
  const [called] = await owner<
    { body: string; parameters: string[]; types: string[]; columns: string[] }[]
  >`
    select prosrc as body, proargnames[pronargs + 1:] as columns, array(select format_type(t, null) from unnest(proargtypes::oid[]) t) as types,
      coalesce(proargnames[1:pronargs], '{}') as parameters
    from pg_proc where pronamespace = 'public'::regnamespace and proname = ${name}`;
  const given = new Map(
    (sent ?? '').split(', ').map((one) => one.split(' := ') as [string, string]),
  );
  const body = (called?.parameters ?? []).reduce(
    (sql, parameter, index) =>
      sql.replace(
        new RegExp(`\\b${parameter}\\b`, 'g'),
        `(${given.get(parameter) ?? 'null'}::${called?.types[index]})`,
      ),
    queryIn(called?.body ?? ''),
  );
  const written = body
    .replaceAll('public.', `${schema}.`)
    .replace(/private\.readable_agency\('[^']+'\)/g, `'${AGENCY}'::uuid`)
    // Types have no copy in the schema of views.
    .replace(new RegExp(`\\b${schema}\\.(campaign_status|campaign_priority)\\b`, 'g'), 'public.$1');
  const columns = (called?.columns ?? []).map((column) => `"${column}"`).join(', ');
  return {
    text: text.replace(
      /from public\.\w+\([^)]*\) as "\w+"/,
      `from (${written}) as "${name}" (${columns})`,
    ),
    values,
  };
}
