-- Work for the outside world, enqueued in the transaction that caused it and claimed by Edge Functions.

create type public.job_status as enum ('waiting', 'running', 'done', 'parked');

create table private.jobs (
  id bigint generated always as identity primary key,
  queue text not null check (queue ~ '^[a-z][a-z-]+$'),
  agency_id uuid not null default '00000000-0000-0000-0000-000000000000',
  payload jsonb not null default '{}',
  dedupe_key text,
  status public.job_status not null default 'waiting',
  attempts int not null default 0,
  max_attempts int not null default 8,
  run_at timestamptz not null default now(),
  lease uuid,
  lease_until timestamptz,
  claimed_at timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table private.jobs is 'A queue is named after the Edge Function that works it.';
comment on column private.jobs.agency_id is 'Whose turn it takes: agencies take turns within a queue. Zeros where it is nobody''s, and that is one more turn.';

create index jobs_due_idx on private.jobs (queue, agency_id, run_at) where status in ('waiting', 'running');
create index jobs_running_idx on private.jobs (queue, dedupe_key) where status = 'running';
create index jobs_turns_idx on private.jobs (queue, agency_id, claimed_at) where claimed_at is not null;
create unique index jobs_one_waiting_per_key on private.jobs (queue, dedupe_key)
  where dedupe_key is not null and status = 'waiting';

create table private.schedules (
  name text primary key,
  function_name text not null,
  every interval not null check (every >= interval '10 seconds'),
  enabled boolean not null default true,
  last_run_at timestamptz
);
comment on table private.schedules is 'What runs by the clock: pg_cron reads it on hosted Supabase, the local scheduler otherwise.';

create table private.rate_windows (
  bucket text not null,
  seconds int not null check (seconds between 1 and 86400),
  started_at timestamptz not null,
  taken int not null,
  primary key (bucket, seconds)
);
comment on table private.rate_windows is 'Fixed windows counting sign-in attempts, calls to vendors, and what a person may do only so often.';
create index rate_windows_started_at_idx on private.rate_windows (started_at);

create function private.wake(queue text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- On hosted Supabase pg_net posts to the function; its settings are rows of private.settings.
  if to_regproc('net.http_post') is not null then
    execute 'select net.http_post(url := $1, headers := $2)' using
      (select value from private.settings where name = 'functions_url') || '/' || queue,
      jsonb_build_object('authorization', 'Bearer ' || (select value from private.settings where name = 'functions_key'));
  else
    perform pg_notify('wake', queue);
  end if;
exception when others then
  raise warning 'wake %: %', queue, sqlerrm;
end $$;
comment on function private.wake(text) is 'Best effort: the schedule picks up whatever a lost wake-up leaves behind.';

create table private.settings (
  name text primary key,
  value text not null
);
comment on table private.settings is
  'functions_url and functions_key: where hosted pg_net finds the functions. doors_secret: what the app signs with, as in its environment.';

create function private.jobs_wake() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  queue text;
begin
  for queue in select distinct added.queue from added where added.run_at <= now() loop
    perform private.wake(queue);
  end loop;
  return null;
end $$;

create trigger jobs_wake_the_worker
after insert on private.jobs
referencing new table as added
for each statement execute function private.jobs_wake();

create function private.enqueue(queue text, payload jsonb, dedupe_key text default null, run_at timestamptz default now(),
  agency uuid default '00000000-0000-0000-0000-000000000000')
returns void language sql security definer set search_path = '' as $$
  insert into private.jobs (queue, agency_id, payload, dedupe_key, run_at)
  values (queue, agency, payload, dedupe_key, run_at)
  on conflict (queue, dedupe_key) where dedupe_key is not null and status = 'waiting'
  do update set payload = excluded.payload, run_at = least(jobs.run_at, excluded.run_at);
$$;

create function private.turns(queue text) returns uuid[]
language sql stable security definer set search_path = '' as $$
  -- One step of the index an agency, however much of each waits.
  with recursive agencies as (
    (select j.agency_id from private.jobs j
      where j.queue = turns.queue and j.status in ('waiting', 'running') order by j.agency_id limit 1)
    union all
    select (select j.agency_id from private.jobs j
      where j.queue = turns.queue and j.status in ('waiting', 'running') and j.agency_id > a.agency_id order by j.agency_id limit 1)
    from agencies a where a.agency_id is not null
  )
  select array_agg(a.agency_id order by served.claimed_at nulls first, oldest.run_at)
  from agencies a
  cross join lateral (
    select j.run_at from private.jobs j
    where j.queue = turns.queue and j.agency_id = a.agency_id and j.status in ('waiting', 'running') order by j.run_at limit 1
  ) oldest
  left join lateral (
    select j.claimed_at from private.jobs j
    where j.queue = turns.queue and j.agency_id = a.agency_id and j.claimed_at is not null order by j.claimed_at desc limit 1
  ) served on true
$$;
comment on function private.turns(text) is 'The agencies with open work in a queue, whoever was served longest ago first.';

create function public.claim_jobs(queue text, batch int default 10, lease_seconds int default 120)
returns table (id bigint, payload jsonb, attempts int, lease uuid)
language plpgsql security definer set search_path = '' as $$
declare
  turns uuid[] := private.turns(queue);
  agency uuid;
  wanted int := least(batch, 100);
begin
  update private.jobs j
  set status = 'parked', finished_at = now(), lease = null, lease_until = null,
      last_error = coalesce(j.last_error, 'The worker never came back.'), payload = j.payload - 'secret'
  where j.queue = claim_jobs.queue and j.status = 'running' and j.lease_until < now() and j.attempts >= j.max_attempts;

  while wanted > 0 and cardinality(turns) > 0 loop
    foreach agency in array turns loop
      exit when wanted = 0;
      return query update private.jobs j
      set status = 'running', attempts = j.attempts + 1, lease = gen_random_uuid(), claimed_at = clock_timestamp(),
          lease_until = now() + make_interval(secs => least(lease_seconds, 600))
      where j.id = (
        select due.id from private.jobs due
        where due.queue = claim_jobs.queue and due.agency_id = agency and due.run_at <= now()
          and (due.status = 'waiting' or (due.status = 'running' and due.lease_until < now()))
          -- The same work, enqueued again while it runs, waits for the first to end.
          and not exists (
            select 1 from private.jobs busy
            where busy.queue = due.queue and busy.dedupe_key = due.dedupe_key and busy.id <> due.id
              and busy.status = 'running' and busy.lease_until >= now()
          )
        order by due.run_at
        limit 1
        for update skip locked
      )
      returning j.id, j.payload, j.attempts, j.lease;
      if found then
        wanted := wanted - 1;
      else
        turns := array_remove(turns, agency);
      end if;
    end loop;
  end loop;
end $$;
comment on function public.claim_jobs(text, int, int) is
  'For Edge Functions: leases up to batch due jobs, one an agency in turn; an expired lease is claimed again until its tries are used up.';

create function private.hold_lease(job bigint, lease uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from private.jobs j
  where j.id = job and j.lease = hold_lease.lease and j.status = 'running' for update;
  if not found then
    raise sqlstate 'PT409' using message = 'This lease is no longer held.';
  end if;
end $$;
comment on function private.hold_lease(bigint, uuid) is 'A worker whose lease ran out may not write any more.';

create function private.superseded(job bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update private.jobs j set status = 'done', finished_at = now(), lease = null, lease_until = null, payload = payload - 'secret'
  where j.id = job and exists (
    select 1 from private.jobs newer
    where newer.queue = j.queue and newer.dedupe_key = j.dedupe_key and newer.status = 'waiting'
  );
  return found;
end $$;
comment on function private.superseded(bigint) is
  'The same work was enqueued again while this ran: that one carries on, since only one may wait per key.';

create function public.complete_job(job bigint, lease uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  -- What a mail needed to carry (an invitation's token) is not kept once it has left.
  update private.jobs
  set status = 'done', finished_at = now(), lease = null, lease_until = null, payload = payload - 'secret'
  where id = job;
end $$;

create function public.defer_job(job bigint, lease uuid, seconds int, reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  if private.superseded(job) then
    return;
  end if;
  update private.jobs
  set status = 'waiting', attempts = attempts - 1, lease = null, lease_until = null,
      run_at = now() + make_interval(secs => seconds), last_error = left(reason, 2000)
  where id = job;
exception when unique_violation then
  perform private.superseded(job); -- it was enqueued in this very moment
end $$;
comment on function public.defer_job(bigint, uuid, int, text) is 'Later, without counting the attempt: throttled, out of budget, or more to do.';

create function public.fail_job(job bigint, lease uuid, error text, final boolean default false) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  if private.superseded(job) then
    return;
  end if;
  update private.jobs
  set status = (case when final or attempts >= max_attempts then 'parked' else 'waiting' end)::public.job_status,
      finished_at = case when final or attempts >= max_attempts then now() end,
      payload = case when final or attempts >= max_attempts then payload - 'secret' else payload end,
      lease = null, lease_until = null, last_error = left(error, 2000),
      run_at = now() + least(interval '1 hour', interval '5 seconds' * power(2, attempts)) * (0.75 + random() / 2)
  where id = job;
exception when unique_violation then
  perform private.superseded(job); -- it was enqueued in this very moment
end $$;
comment on function public.fail_job(bigint, uuid, text, boolean) is 'Counts, waits with jitter, and parks the job with its error after the last try.';

create function public.take_token(bucket text, windows jsonb) returns int
language plpgsql security definer set search_path = '' as $$
declare
  wait int;
begin
  insert into private.rate_windows (bucket, seconds, started_at, taken)
  select take_token.bucket, w.seconds, clock_timestamp(), 0
  from jsonb_to_recordset(windows) as w(seconds int, "limit" int)
  order by w.seconds
  on conflict on constraint rate_windows_pkey do nothing;

  perform 1 from private.rate_windows r where r.bucket = take_token.bucket order by r.seconds for update;

  update private.rate_windows r set started_at = clock_timestamp(), taken = 0
  where r.bucket = take_token.bucket and r.started_at + make_interval(secs => r.seconds) <= clock_timestamp();

  select max(ceil(extract(epoch from r.started_at + make_interval(secs => r.seconds) - clock_timestamp())))::int into wait
  from private.rate_windows r
  join jsonb_to_recordset(windows) as w(seconds int, "limit" int) on w.seconds = r.seconds
  where r.bucket = take_token.bucket and r.taken >= w."limit";

  if wait is null then
    update private.rate_windows r set taken = r.taken + 1 where r.bucket = take_token.bucket;
  end if;
  -- greatest() passes over null, so the two cases stay apart.
  return case when wait is null then 0 else greatest(wait, 1) end;
end $$;
comment on function public.take_token(text, jsonb) is
  'Takes one from every window ([{"seconds":60,"limit":2}, …]) or none; 0 means taken, else seconds to wait.';

grant execute on function public.claim_jobs(text, int, int), public.complete_job(bigint, uuid),
  public.defer_job(bigint, uuid, int, text), public.fail_job(bigint, uuid, text, boolean),
  public.take_token(text, jsonb) to service_role;

create function public.sweep() returns void
language sql security definer set search_path = '' as $$
  delete from private.jobs where status = 'done' and finished_at < now() - interval '14 days';
  delete from private.rate_windows where started_at < now() - interval '2 days';
  -- No link that a mail carries is valid for longer.
  update private.jobs set payload = payload - 'secret' where payload ? 'secret' and created_at < now() - interval '7 days';
$$;
comment on function public.sweep() is 'Forgets finished jobs, old rate windows, and what only a mail that never left still held.';
grant execute on function public.sweep() to service_role;
