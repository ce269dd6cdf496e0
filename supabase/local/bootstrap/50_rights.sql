-- The owner of migrations may use what the platform made, and hang policies and triggers on it.
do $$
declare
  managed record;
begin
  for managed in
    select c.oid::regclass as name, n.nspname as schema, c.relkind as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'auth' and c.relkind in ('r', 'S')
  loop
    execute format('alter table %s owner to supabase_auth_admin', managed.name);
  end loop;
  for managed in
    select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'auth'::regnamespace
  loop
    execute format('alter function %s owner to supabase_auth_admin', managed.name);
  end loop;
end $$;

grant usage on schema auth to postgres, anon, authenticated, service_role, gateway;
grant select, insert, update, delete, references, trigger on all tables in schema auth to postgres;
grant select, insert, update, delete on all tables in schema auth to gateway;
grant execute on all functions in schema auth to postgres;

do $$
declare
  managed text;
begin
  foreach managed in array array['storage', 'realtime'] loop
    if to_regnamespace(managed) is null then
      continue;
    end if;
    execute format('grant usage on schema %I to postgres, anon, authenticated, service_role', managed);
    execute format('grant all on all tables in schema %I to postgres', managed);
    execute format('grant all on all sequences in schema %I to postgres', managed);
    execute format('grant execute on all functions in schema %I to postgres', managed);
  end loop;
end $$;
