-- The gateway keeps a picture of the schema; every change of it announces itself, as on hosted.
create function supabase_guard.announce_change() returns event_trigger
language plpgsql set search_path = '' as $$
begin
  notify pgrst, 'reload schema';
end $$;

create event trigger announce_ddl on ddl_command_end
  execute function supabase_guard.announce_change();
create event trigger announce_drop on sql_drop
  execute function supabase_guard.announce_change();
