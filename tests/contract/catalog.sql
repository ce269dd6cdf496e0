-- One line for everything the migrations made, rights included.
with ours as (
  select oid, nspname from pg_namespace
  where nspname in ('public', 'private', 'supabase_migrations')
)
select 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end || ' ' || a.attidentity::text || a.attgenerated::text
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || coalesce(' ' || a.attacl::text, '') as line
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join ours on ours.oid = c.relnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'm', 'p')
union all
select 'relation ' || c.oid::regclass || ' ' || c.relkind::text || ' rls ' || c.relrowsecurity || c.relforcerowsecurity
    || ' ' || coalesce(c.reloptions::text, '') || ' owner ' || c.relowner::regrole
    || ' ' || coalesce((select string_agg(acl::text, ',' order by acl::text) from unnest(c.relacl) acl), '-')
from pg_class c join ours on ours.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p', 'S')
union all
select 'index ' || pg_get_indexdef(i.indexrelid)
from pg_index i join pg_class c on c.oid = i.indrelid join ours on ours.oid = c.relnamespace
union all
select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(k.oid)
from pg_constraint k join ours on ours.oid = k.connamespace where conrelid <> 0
union all
select 'function ' || md5(pg_get_functiondef(p.oid)) || ' ' || p.oid::regprocedure
    || ' ' || coalesce((select string_agg(acl::text, ',' order by acl::text) from unnest(p.proacl) acl), '-')
from pg_proc p join ours on ours.oid = p.pronamespace where p.prokind in ('f', 'p')
union all
select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t
join pg_class c on c.oid = t.tgrelid
where not t.tgisinternal and c.relnamespace::regnamespace::text in ('public', 'private', 'auth', 'storage')
union all
select 'policy ' || schemaname || '.' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text
    || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') from pg_policies
union all
select 'view ' || c.oid::regclass || ' ' || md5(pg_get_viewdef(c.oid))
from pg_class c join ours on ours.oid = c.relnamespace where c.relkind in ('v', 'm')
union all
select 'enum ' || e.enumtypid::regtype || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
from pg_enum e join pg_type t on t.oid = e.enumtypid join ours on ours.oid = t.typnamespace group by e.enumtypid
union all
select 'default ' || d.defaclrole::regrole || ' ' || d.defaclnamespace::text || ' ' || d.defaclobjtype::text || ' ' || d.defaclacl::text
from pg_default_acl d where d.defaclnamespace = 0
union all
select 'comment ' || md5(description) || ' ' || classoid::regclass from pg_description where objoid >= 16384
union all
select 'publication ' || pubname || ' ' || schemaname || '.' || tablename from pg_publication_tables
order by 1;
