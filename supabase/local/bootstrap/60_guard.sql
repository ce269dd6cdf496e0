-- `postgres` inherits from the owners of storage and realtime because only owners may write
-- policies; this refuses everything else that an owner could do there, as hosted projects do.
create schema supabase_guard;

create function supabase_guard.may_change(object_type text, schema_name text) returns boolean
language sql stable set search_path = '' as $$
  select schema_name is null
    or schema_name not in ('auth', 'storage', 'realtime')
    or object_type in ('policy', 'trigger')
    or current_user in
      ('supabase_admin', 'supabase_auth_admin', 'supabase_storage_admin', 'supabase_realtime_admin')
$$;

create function supabase_guard.refuse_changes() returns event_trigger
language plpgsql set search_path = '' as $$
declare
  change record;
begin
  for change in select * from pg_event_trigger_ddl_commands() loop
    if change.command_tag <> 'COMMENT'
      and not supabase_guard.may_change(change.object_type, change.schema_name) then
      raise insufficient_privilege using
        message = format('must be owner of %s %s', change.object_type, change.object_identity);
    end if;
  end loop;
end $$;

create function supabase_guard.refuse_drops() returns event_trigger
language plpgsql set search_path = '' as $$
declare
  dropped record;
begin
  for dropped in select * from pg_event_trigger_dropped_objects() loop
    if not supabase_guard.may_change(dropped.object_type, dropped.schema_name) then
      raise insufficient_privilege using
        message = format('must be owner of %s %s', dropped.object_type, dropped.object_identity);
    end if;
  end loop;
end $$;

grant usage on schema supabase_guard to public;

create event trigger refuse_changes on ddl_command_end
  execute function supabase_guard.refuse_changes();
create event trigger refuse_drops on sql_drop
  execute function supabase_guard.refuse_drops();
