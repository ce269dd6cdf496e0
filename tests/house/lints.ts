const OURS = `('public'::regnamespace, 'private'::regnamespace)`;
const GUARDED = `('public'::regnamespace, 'storage'::regnamespace, 'realtime'::regnamespace)`;

/** Each query finds what breaks its sentence. */
export const lints: Record<string, Record<string, string>> = {
  'row-level security': {
    'every table has it': `
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,

    'every table has a policy': `
    select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select 1 from pg_policy where polrelid = c.oid)`,

    'a table has one permissive policy a verb, and none that is restrictive or for all verbs': `
    select polrelid::regclass::text as table, polcmd, count(*) from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace in ${GUARDED}
    group by 1, 2 having count(*) > 1 or polcmd = '*' or bool_or(not polpermissive)`,

    'every policy is for signed-in people and is named after its table and verb': `
    select polname from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace in ${GUARDED}
      and (p.polroles <> array['authenticated'::regrole::oid]
        or polname <> c.relname || case polcmd when 'r' then '_select' when 'a' then '_insert' when 'w' then '_update' else '_delete' end)`,

    'a granted verb has a policy, and a policy a granted verb': `
    with granted as (
      select distinct table_name as name, lower(privilege_type) as verb from information_schema.column_privileges
      where table_schema = 'public' and grantee = 'authenticated'
      union select table_name, lower(privilege_type) from information_schema.table_privileges
      where table_schema = 'public' and grantee = 'authenticated' and privilege_type = 'DELETE'
    ), policed as (
      select c.relname::text as name, case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as verb
      from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace
    )
    select coalesce(g.name, p.name) as name, coalesce(g.verb, p.verb) as verb
    from (select g.* from granted g join pg_class c on c.relname = g.name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r') g
    full join policed p on p.name = g.name and p.verb = g.verb where g.name is null or p.name is null`,

    // A function over a row's column costs 30 to 700 times; storage's own folder parsing is immutable and cheap.
    'no policy calls a function with a column of the row': `
    select p.polname from pg_policy p
    join lateral (
      select string_agg(attname, '|') as columns from pg_attribute where attrelid = p.polrelid and attnum > 0
    ) a on true
    where p.polrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      -- Without what stands in quotes, and without the names that a function's columns are given: \`f(x) s(kind, id)\`.
      and regexp_replace(regexp_replace(
        concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), '''[^'']*''', '', 'g'),
        '\\) \\w+\\([^()]*\\)', ')', 'g')
        ~ ('\\w\\(([^()]|\\([^()]*\\))*\\m(' || a.columns || ')\\M')`,

    'no policy reads a claim or a setting itself': `
    select polname from pg_policy p
    where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
      ~ '(auth\\.(uid|jwt|role|email)|current_setting|user_metadata)'`,

    'no write is open to whoever asks': `
    select polname from pg_policy where polcmd <> 'r'
      and (pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true')`,

    'views ask as the caller': `
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions @> '{security_invoker=true}', false)`,

    'nothing is materialised or foreign in the API': `
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('m', 'f')`,
  },

  grants: {
    'anon and service_role hold no table': `
    select table_schema, table_name, grantee, privilege_type from information_schema.table_privileges
    where table_schema in ('public', 'private') and grantee in ('anon', 'service_role', 'PUBLIC')`,

    'people hold columns, never whole tables, and nothing in private': `
    select table_name, privilege_type from information_schema.table_privileges t
    join pg_class c on c.relname = t.table_name and c.relnamespace = t.table_schema::regnamespace
    where grantee = 'authenticated' and ((table_schema = 'public' and c.relkind = 'r' and privilege_type <> 'DELETE') or table_schema = 'private')`,

    'PUBLIC and anon execute nothing of ours': `
    select p.oid::regprocedure::text as function from pg_proc p
    where p.pronamespace in ${OURS} and (has_function_privilege('anon', p.oid, 'execute')
      or exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0 and privilege_type = 'EXECUTE'))`,

    'whatever is created next is granted to nobody either': `
    select defaclobjtype, grantee::regrole::text from pg_default_acl, aclexplode(defaclacl) where defaclrole = 'postgres'::regrole
      and (grantee = 0 or (grantee::regrole::text in ('anon', 'authenticated', 'service_role') and defaclnamespace = 'public'::regnamespace))`,

    "sequences are nobody's": `
    select object_name, grantee from information_schema.usage_privileges
    where object_schema in ('public', 'private') and object_type = 'SEQUENCE' and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC')`,

    'enough of the schemas is closed': `
    select nspname from pg_namespace where nspname = 'private' and has_schema_privilege('anon', oid, 'usage')
      or nspname in ('public', 'private') and (has_schema_privilege('authenticated', oid, 'create') or has_schema_privilege('anon', oid, 'create'))`,
  },

  functions: {
    'each has an empty search path': `
    select p.oid::regprocedure::text as function from pg_proc p
    where p.pronamespace in ${OURS} and not coalesce(p.proconfig @> '{"search_path=\\"\\""}', false)`,

    'one that acts as its owner and that people may call asks who they are': `
    select p.oid::regprocedure::text as function from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('authenticated', p.oid, 'execute')
      and p.prosrc !~ 'private\\.(actor|viewer|signed_in|may|may_move|writable_agency|readable_agency|readable_clients|writable_clients|shared_clients)\\('`,

    'only these read the token themselves': `
    select p.proname from pg_proc p where p.pronamespace in ${OURS} and p.prosrc ~ 'auth\\.uid\\(' and p.proname not in ('signed_in', 'audit')`,

    'only these set claims': `
    select p.proname from pg_proc p where p.pronamespace in ${OURS} and p.prosrc ~ '(request\\.jwt|set_config\\(''role|set (local )?role)' 
      and p.proname not in ('become', 'read_feed', 'pin_by_link', 'reply_by_link', 'settle_by_link')`,

    'text that is executed is built with format and its quoting': `
    select p.proname from pg_proc p where p.pronamespace in ${OURS} and p.prosrc ~ 'execute\\s+[^f]' and p.prosrc !~ 'execute (format|''select net)'`,
  },

  jobs: {
    'whoever enqueues says for which agency': `
    select p.oid::regprocedure::text as function from pg_proc p where p.pronamespace in ${OURS}
      and (regexp_count(p.prosrc, 'private\\.enqueue\\(') > regexp_count(p.prosrc, '\\magency => ')
        or p.prosrc ~ 'insert into private\\.jobs \\((?!queue, agency_id, )')`,
  },

  tables: {
    'every one has a primary key': `
    select relname from pg_class c where relnamespace in ${OURS} and relkind = 'r' and not exists (select 1 from pg_constraint where conrelid = c.oid and contype = 'p')`,

    'every one of the API belongs to an agency, save the catalogues': `
    select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('agencies', 'permissions', 'role_ceilings', 'post_channels')
      and not exists (select 1 from pg_attribute where attrelid = c.oid and attname = 'agency_id' and attnotnull)`,

    "a key to a tenant's row names the tenant": `
    select conrelid::regclass::text as table, pg_get_constraintdef(k.oid) as key from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and cardinality(k.conkey) = 1
      and k.confrelid not in ('public.agencies'::regclass, 'public.permissions'::regclass, 'private.subject_kinds'::regclass, 'auth.users'::regclass)`,

    'behind every foreign key stands an index that begins with it': `
    select conrelid::regclass::text as table, conname from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace in ${OURS} and not exists (
      select 1 from pg_index i where i.indrelid = k.conrelid and i.indisvalid
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
        and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
        and k.conkey @> (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)])`,

    'behind every column that a policy asks about stands an index that begins with it': `
    with asked as (
      select distinct p.polrelid, d.refobjsubid as attnum from pg_policy p
      join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass
        and d.refobjid = p.polrelid and d.refobjsubid > 0
      join pg_attribute a on a.attrelid = p.polrelid and a.attnum = d.refobjsubid and a.atttypid = 'uuid'::regtype
      join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace
    )
    select polrelid::regclass::text as table, a.attname from asked
    join pg_attribute a on a.attrelid = polrelid and a.attnum = asked.attnum
    where not exists (select 1 from pg_index i where i.indrelid = polrelid and i.indkey[0] = asked.attnum)`,

    'no index is there twice': `
    select min(indexrelid::regclass::text), indrelid::regclass::text as table from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace in ${OURS} group by indrelid, indkey::text, indclass::text, coalesce(indpred::text, ''), coalesce(indexprs::text, ''), indoption::text
    having count(*) > 1`,

    'moments carry their zone, and money is whole': `
    select attrelid::regclass::text as table, attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace in ${OURS} and c.relkind = 'r' and a.attnum > 0
      and (atttypid in ('timestamp'::regtype, 'money'::regtype, 'float4'::regtype, 'float8'::regtype) or attname like '%amount%' and atttypid = 'numeric'::regtype)`,

    'what may never be rewritten is guarded against update, delete and truncate': `
    select name from unnest(array['audit_log', 'activity', 'approval_decisions']) name where not exists (
      select 1 from pg_trigger where tgrelid = ('public.' || name)::regclass and tgfoid = 'private.refuse()'::regprocedure
        and tgtype & 2 = 2 and tgtype & 8 = 8 and tgtype & 16 = 16 and tgtype & 32 = 32)`,

    'nothing cascades into the trail': `
    select conname from pg_constraint where contype = 'f' and conrelid in ('public.audit_log'::regclass, 'public.activity'::regclass)`,

    'extensions stay out of the API': `select extname from pg_extension where extnamespace = 'public'::regnamespace`,

    'every trigger of ours is on': `
    select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace in ${OURS} and tgenabled <> 'O'`,
  },
};
