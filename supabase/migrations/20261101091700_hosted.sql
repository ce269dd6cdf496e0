-- On hosted Supabase pg_cron calls the functions that private.schedules names; elsewhere the local scheduler reads the same rows.

create function private.run_schedules() returns void
language plpgsql security definer set search_path = '' as $$
declare
  due record;
begin
  for due in
    update private.schedules s set last_run_at = now()
    where s.enabled and (s.last_run_at is null or s.last_run_at + s.every <= now()) returning s.function_name
  loop
    perform private.wake(due.function_name);
  end loop;
end $$;

do $$
begin
  if exists (select 1 from pg_available_extensions where name = 'pg_cron') then
    create extension if not exists pg_cron;
    create extension if not exists pg_net;
    perform cron.schedule('marketingos', '10 seconds', 'select private.run_schedules()');
  end if;
end $$;
