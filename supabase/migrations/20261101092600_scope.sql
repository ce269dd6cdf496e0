-- What a client's package allows each month, counted against the work itself, and what an admin lets through beyond it.

create extension if not exists btree_gist with schema extensions;

create type public.scope_kind as enum ('campaigns', 'flows', 'popups', 'tests');
create type public.scope_basis as enum ('goodwill', 'addon', 'borrow');
comment on type public.scope_basis is 'goodwill and addon are units more; borrow is paid back by the next month.';

create table public.crm_scope_packages (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 80 and name !~ '[[:cntrl:]]'),
  starts_on date not null check (starts_on = date_trunc('month', starts_on) and starts_on between '2000-01-01' and '2200-01-01'),
  ends_on date check (ends_on = date_trunc('month', ends_on) and ends_on > starts_on),
  created_by uuid,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint crm_scope_packages_never_overlap exclude using gist (client_id with =, daterange(starts_on, ends_on) with &&),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.crm_scope_packages is 'Terms from one month to another. New terms are a new row, so that months counted under the old ones stay as they were.';
comment on column public.crm_scope_packages.ends_on is 'The first month these terms no longer hold; null while they do.';
create index crm_scope_packages_agency_id_client_id_idx on public.crm_scope_packages (agency_id, client_id);
create index crm_scope_packages_agency_id_created_by_idx on public.crm_scope_packages (agency_id, created_by);
create index crm_scope_packages_client_id_starts_on_idx on public.crm_scope_packages (client_id, starts_on);

create table public.crm_scope_items (
  package_id uuid not null,
  kind public.scope_kind not null,
  agency_id uuid not null,
  client_id uuid not null,
  min_units int not null default 0 check (min_units >= 0),
  max_units int not null check (max_units between 0 and 1000),
  carry_cap int not null default 0 check (carry_cap between 0 and 1000),
  primary key (package_id, kind),
  constraint crm_scope_items_a_range check (min_units <= max_units),
  foreign key (client_id, package_id) references public.crm_scope_packages (client_id, id) on delete cascade
);
comment on column public.crm_scope_items.min_units is 'What the agency promises; max_units is what the client may use.';
comment on column public.crm_scope_items.carry_cap is 'How many unused units reach the next month at most. A deficit always does.';
create index crm_scope_items_client_id_package_id_idx on public.crm_scope_items (client_id, package_id);

create table public.crm_scope_overrides (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  kind public.scope_kind not null,
  month date not null check (month = date_trunc('month', month)),
  units int not null default 1 check (units between 1 and 20),
  up_to int not null default 0,
  basis public.scope_basis not null,
  reason text not null check (length(trim(reason)) between 1 and 2000),
  request_id uuid,
  granted_by uuid not null,
  created_at timestamptz not null default now(),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, request_id) references public.portal_requests (client_id, id),
  foreign key (agency_id, granted_by) references public.user_profiles (agency_id, id)
);
comment on table public.crm_scope_overrides is 'Append-only: who let how many units through beyond a month''s allowance, and why.';
comment on column public.crm_scope_overrides.up_to is 'How many units the month may hold because of this: what it held or was allowed then, and units more.';
create index crm_scope_overrides_client_id_month_idx on public.crm_scope_overrides (client_id, month);
create index crm_scope_overrides_agency_id_client_id_idx on public.crm_scope_overrides (agency_id, client_id);
create index crm_scope_overrides_client_id_request_id_idx on public.crm_scope_overrides (client_id, request_id);
create index crm_scope_overrides_agency_id_granted_by_idx on public.crm_scope_overrides (agency_id, granted_by);

create table public.crm_scope_warnings (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  kind public.scope_kind not null,
  month date not null,
  level int not null check (level in (80, 100)),
  committed int not null,
  available int not null,
  created_at timestamptz not null default now(),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
comment on table public.crm_scope_warnings is 'That a level was reached, once a month and kind: what keeps people from being told twice.';
create unique index crm_scope_warnings_once_a_period on public.crm_scope_warnings (client_id, kind, month, level);
create index crm_scope_warnings_agency_id_client_id_idx on public.crm_scope_warnings (agency_id, client_id);

-- Counting. -------------------------------------------------------------------------------------------------

create function private.scope_work(agency uuid, client uuid, at timestamptz)
returns table (client_id uuid, kind public.scope_kind, unit_id uuid, month date, state text, happens_at timestamptz, late boolean)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select c.client_id, 'campaigns'::public.scope_kind, c.id,
    case
      when c.status = 'sent' then date_trunc('month', coalesce(c.sent_at, c.send_at, c.stage_since) at time zone k.time_zone)::date
      when c.send_at is not null then date_trunc('month', greatest(c.send_at, scope_work.at) at time zone k.time_zone)::date
    end,
    case when c.status = 'sent' then 'used' when c.send_at is not null then 'planned' else 'undated' end,
    case when c.status = 'sent' then coalesce(c.sent_at, c.send_at, c.stage_since) else c.send_at end,
    c.status <> 'sent' and coalesce(c.send_at < date_trunc('month', scope_work.at at time zone k.time_zone) at time zone k.time_zone, false)
  from public.crm_campaigns c join public.clients k on k.id = c.client_id
  where c.status <> 'cancelled'
    and (agency is null or c.agency_id = agency) and (client is null or c.client_id = client)
  union all
  select o.client_id, o.kind, o.unit_id, date_trunc('month', o.began_at at time zone k.time_zone)::date,
    case when o.began_at is null then 'undated' else 'used' end, o.began_at, false
  from (
    select f.agency_id, f.client_id, 'flows'::public.scope_kind as kind, f.id as unit_id, f.live_at as began_at, f.status in ('archived', 'cancelled') as over
    from public.crm_flows f
    union all
    select p.agency_id, p.client_id, 'popups', p.id, p.live_at, p.status in ('archived', 'cancelled') from public.crm_popups p
    union all
    select t.agency_id, t.client_id, 'tests', t.id, t.started_at, t.status = 'cancelled' from public.crm_ab_tests t
  ) o
  join public.clients k on k.id = o.client_id
  -- What never went live and never will is nobody's.
  where not (o.over and o.began_at is null)
    and (agency is null or o.agency_id = agency) and (client is null or o.client_id = client);
end $$;
comment on function private.scope_work(uuid, uuid, timestamptz) is
  'Every unit once: in the month it was sent or went live, else in the month it is planned for; what is late counts in the present month. Months are the client''s own.';

create function private.scope_ledger(agency uuid, client uuid, until date, at timestamptz)
returns table (client_id uuid, kind public.scope_kind, month date, package_id uuid, min_units int, max_units int, carry_cap int,
  carried_in int, granted int, borrowed int, used int, planned int, available int, remaining int, ceiling int, carried_out int)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  one record;
  previous_client uuid;
  previous_kind public.scope_kind;
  due date;
begin
  for one in
    with homes as (
      select k.id, date_trunc('month', scope_ledger.at at time zone k.time_zone) as this_month
      from public.clients k where (agency is null or k.agency_id = agency) and (client is null or k.id = client)
    ), periods as (
      select h.id as client_id, p.id as package_id, i.kind, i.min_units, i.max_units, i.carry_cap, m.month::date as month
      from homes h
      join public.crm_scope_packages p on p.client_id = h.id
      join public.crm_scope_items i on i.package_id = p.id
      cross join lateral generate_series(p.starts_on::timestamp,
        least(p.ends_on - interval '1 month', coalesce(until::timestamp, h.this_month)), interval '1 month') m (month)
    ), work as (
      select w.client_id, w.kind, w.month, count(*) filter (where w.state = 'used')::int as used,
        count(*) filter (where w.state = 'planned')::int as planned
      from private.scope_work(agency, client, scope_ledger.at) w where w.month is not null group by 1, 2, 3
    ), allowed as (
      select o.client_id, o.kind, o.month, sum(o.units) filter (where o.basis <> 'borrow')::int as granted,
        sum(o.units) filter (where o.basis = 'borrow')::int as borrowed, max(o.up_to) as up_to
      from public.crm_scope_overrides o
      where (agency is null or o.agency_id = agency) and (client is null or o.client_id = client) group by 1, 2, 3
    )
    select p.*, coalesce(w.used, 0) as used, coalesce(w.planned, 0) as planned, coalesce(a.granted, 0) as granted,
      coalesce(a.borrowed, 0) as borrowed, coalesce(a.up_to, 0) as up_to
    from periods p
    left join work w on w.client_id = p.client_id and w.kind = p.kind and w.month = p.month
    left join allowed a on a.client_id = p.client_id and a.kind = p.kind and a.month = p.month
    order by p.client_id, p.kind, p.month
  loop
    -- A month without terms, or another client's: the balance starts anew.
    if one.client_id is distinct from previous_client or one.kind is distinct from previous_kind or one.month is distinct from due then
      carried_out := 0;
    end if;
    client_id := one.client_id;
    kind := one.kind;
    month := one.month;
    package_id := one.package_id;
    min_units := one.min_units;
    max_units := one.max_units;
    carry_cap := one.carry_cap;
    carried_in := carried_out;
    granted := one.granted;
    borrowed := one.borrowed;
    used := one.used;
    planned := one.planned;
    available := max_units + carried_in + granted;
    remaining := available - used - planned;
    ceiling := greatest(available + borrowed, one.up_to);
    carried_out := least(remaining, carry_cap);
    previous_client := one.client_id;
    previous_kind := one.kind;
    due := one.month + interval '1 month';
    return next;
  end loop;
end $$;
comment on function private.scope_ledger(uuid, uuid, date, timestamptz) is
  'Month by month from the first terms to until (each client''s present month if null): the rolling balance, surplus up to its cap, a deficit whole.';

create function private.scope_reached() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query select * from private.readable_clients('scope.read') union select * from private.shared_clients('scope.read');
end $$;
comment on function private.scope_reached() is 'Clients whose scope the viewer may see.';

create function public.scope_periods(client uuid default null, from_month date default null, to_month date default null)
returns table (client_id uuid, kind public.scope_kind, month date, package_id uuid, package_name text, min_units int, max_units int,
  carry_cap int, carried_in int, granted int, borrowed int, used int, planned int, available int, remaining int, resets_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare
  reached uuid[] := array(select private.scope_reached());
  agency uuid := (select p.agency_id from public.user_profiles p where p.id = private.viewer());
begin
  if agency is null or (client is not null and client <> all (reached)) then
    return;
  end if;
  return query
  select l.client_id, l.kind, l.month, l.package_id, p.name, l.min_units, l.max_units, l.carry_cap, l.carried_in, l.granted, l.borrowed,
    l.used, l.planned, l.available, l.remaining, (l.month + interval '1 month') at time zone k.time_zone
  -- Months are counted one by one: nobody asks for a thousand years of them.
  from private.scope_ledger(agency, client, case when to_month is not null then least(to_month, current_date + 1000) end, now()) l
  join public.crm_scope_packages p on p.id = l.package_id
  join public.clients k on k.id = l.client_id
  where l.client_id = any (reached)
    and l.month >= coalesce(from_month, to_month, date_trunc('month', now() at time zone k.time_zone)::date)
  order by l.client_id, l.month, l.kind;
end $$;
comment on function public.scope_periods(uuid, date, date) is
  'The meters of one client or of all that the viewer reaches, in each client''s present month unless told. The client reads the same numbers as the team.';

create function public.list_scope_work(client uuid, month date)
returns table (kind public.scope_kind, unit_id uuid, number int, title text, status text, state text, happens_at timestamptz, late boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  team boolean := client in (select private.readable_clients('campaigns.read'));
  member boolean := client in (select private.shared_clients('campaigns.read'));
begin
  if client not in (select private.scope_reached()) then
    return;
  end if;
  return query
  select w.kind, w.unit_id, u.number, u.title, u.status, w.state, w.happens_at, w.late
  from private.scope_work(null, client, now()) w
  left join lateral (
    select c.number, c.title, c.status::text as status, c.shared_at from public.crm_campaigns c where w.kind = 'campaigns' and c.id = w.unit_id
    union all
    select null, f.title, f.status::text, f.shared_at from public.crm_flows f where w.kind = 'flows' and f.id = w.unit_id
    union all
    select null, p.title, p.status::text, p.shared_at from public.crm_popups p where w.kind = 'popups' and p.id = w.unit_id
    union all
    select null, t.title, t.status::text, t.shared_at from public.crm_ab_tests t where w.kind = 'tests' and t.id = w.unit_id
  ) u on team or (member and u.shared_at is not null)
  where w.month = list_scope_work.month or (w.month is null and list_scope_work.month = (
    select date_trunc('month', now() at time zone k.time_zone)::date from public.clients k where k.id = client
  ))
  order by w.kind, w.happens_at, w.unit_id;
end $$;
comment on function public.list_scope_work(uuid, date) is
  'The work behind a month''s numbers, and in the present month what has no date yet. What the viewer may not read is there without its name.';

-- Warnings. -------------------------------------------------------------------------------------------------

create function private.followers_of_scope(client uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.user_id from public.client_assignments s
  where s.client_id = client and s.duty in ('account_manager', 'strategist')
$$;

create function private.broadcast_scope(agency uuid, client uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send(jsonb_build_object('clientId', client), 'scope_changed', 'team:' || agency, true);
  perform realtime.send(jsonb_build_object('clientId', client), 'scope_changed', 'client:' || client, true);
end $$;

create function private.warn_scope(client uuid, wanted public.scope_kind, period date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  found_ record;
  reached int;
begin
  select l.*, k.agency_id, k.name, k.slug into found_
  from private.scope_ledger(null, client, period, now()) l join public.clients k on k.id = l.client_id
  where l.kind = wanted and l.month = period;
  if found_.client_id is null then
    return;
  end if;
  with added as (
    insert into public.crm_scope_warnings (agency_id, client_id, kind, month, level, committed, available)
    select found_.agency_id, client, wanted, period, levels.level, found_.used + found_.planned, found_.available
    from (values (80), (100)) levels (level)
    where found_.used + found_.planned > 0 and (found_.used + found_.planned) * 100 >= found_.available * levels.level
    on conflict (client_id, kind, month, level) do nothing
    returning level
  )
  select max(added.level) into reached from added;
  if reached is null then
    return;
  end if;
  perform private.notify(
    array(select private.followers_of_scope(client)), case reached when 100 then 'scope_used_up' else 'scope_nearly_used' end,
    'client', client, found_.agency_id, client,
    jsonb_build_object('title', found_.name, 'client', found_.name, 'clientSlug', found_.slug, 'scope', wanted,
      'month', period, 'committed', found_.used + found_.planned, 'available', found_.available));
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, audience, detail)
  values (found_.agency_id, client, 'client', client, case reached when 100 then 'scope_used_up' else 'scope_nearly_used' end, 'internal',
    jsonb_build_object('scope', wanted, 'month', period, 'committed', found_.used + found_.planned, 'available', found_.available));
end $$;
comment on function private.warn_scope(uuid, public.scope_kind, date) is 'Tells the account team when 80 % or all of a month is spoken for, once each.';

-- The moment a unit takes its place in a month. ---------------------------------------------------------------

create function private.take_scope(client uuid, wanted public.scope_kind, period date, enforced boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  found_ record;
begin
  if not exists (
    select 1 from public.crm_scope_packages p where p.client_id = client and p.starts_on <= period and (p.ends_on is null or p.ends_on > period)
  ) then
    return;
  end if;
  -- One at a time for a client: two who reach for the last unit meet here, and the second counts the first.
  perform pg_advisory_xact_lock(hashtextextended('scope of ' || client, 0));
  select l.*, k.name into found_
  from private.scope_ledger(null, client, period, now()) l join public.clients k on k.id = l.client_id
  where l.kind = wanted and l.month = period;
  if enforced and found_.used + found_.planned > found_.ceiling then
    raise sqlstate 'PT409' using
      message = format('%s has %s of %s %s in %s already. Beyond that an admin decides, and says why.', found_.name,
        found_.used + found_.planned - 1, greatest(found_.available, 0), wanted, to_char(period, 'FMMonth')),
      detail = json_build_object('scope', json_build_object('clientId', client, 'kind', wanted, 'month', period))::text;
  end if;
  perform private.warn_scope(client, wanted, period);
end $$;

create function private.campaign_takes_its_place() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  zone text;
  period date;
begin
  if not exists (select 1 from public.crm_scope_packages p where p.client_id = new.client_id) then
    return null;
  end if;
  select k.time_zone into zone from public.clients k where k.id = new.client_id;
  if new.status = 'sent' then
    period := date_trunc('month', new.sent_at at time zone zone);
  elsif new.status <> 'cancelled' and new.send_at is not null then
    period := date_trunc('month', greatest(new.send_at, now()) at time zone zone);
  end if;
  if period is not null and (
    tg_op = 'INSERT' or old.status = 'cancelled' or new.status = 'sent' or old.send_at is null
    or date_trunc('month', greatest(old.send_at, now()) at time zone zone) <> period
  ) then
    perform private.take_scope(new.client_id, 'campaigns', period, private.is_app_user() and new.status <> 'sent');
  end if;
  perform private.broadcast_scope(new.agency_id, new.client_id);
  return null;
end $$;
comment on function private.campaign_takes_its_place() is
  'Refused where work begins, not where it is done: what was sent all the same is counted, as a deficit.';
create trigger crm_campaigns_take_scope_new after insert on public.crm_campaigns
for each row when (new.send_at is not null) execute function private.campaign_takes_its_place();
create trigger crm_campaigns_take_scope_moved after update of send_at, sent_at, status on public.crm_campaigns
for each row when (old.send_at is distinct from new.send_at or (old.status is distinct from new.status
  and (old.status = 'cancelled' or new.status in ('cancelled', 'sent'))))
execute function private.campaign_takes_its_place();

create function private.work_begins() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wanted public.scope_kind := case tg_table_name when 'crm_flows' then 'flows' when 'crm_popups' then 'popups' else 'tests' end;
  began timestamptz := (to_jsonb(new) ->> case tg_table_name when 'crm_ab_tests' then 'started_at' else 'live_at' end)::timestamptz;
begin
  perform private.take_scope(new.client_id, wanted, (
    select date_trunc('month', began at time zone k.time_zone)::date from public.clients k where k.id = new.client_id
  ), private.is_app_user());
  perform private.broadcast_scope(new.agency_id, new.client_id);
  return null;
end $$;
comment on function private.work_begins() is 'A flow or popup takes its place when it first goes live, a test when it first runs: they have no planned day before.';
create trigger crm_flows_take_scope after update on public.crm_flows
for each row when (old.live_at is null and new.live_at is not null) execute function private.work_begins();
create trigger crm_popups_take_scope after update on public.crm_popups
for each row when (old.live_at is null and new.live_at is not null) execute function private.work_begins();
create trigger crm_ab_tests_take_scope after update on public.crm_ab_tests
for each row when (old.started_at is null and new.started_at is not null) execute function private.work_begins();

-- Terms. ----------------------------------------------------------------------------------------------------

create function private.scope_terms_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_ jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  perform private.broadcast_scope((row_ ->> 'agency_id')::uuid, (row_ ->> 'client_id')::uuid);
  return null;
end $$;
create trigger crm_scope_packages_told after insert or update or delete on public.crm_scope_packages
for each row execute function private.scope_terms_changed();
create trigger crm_scope_overrides_told after insert on public.crm_scope_overrides
for each row execute function private.scope_terms_changed();
create trigger crm_scope_packages_audit after insert or update or delete on public.crm_scope_packages
for each row execute function private.audit();
create trigger crm_scope_items_audit after insert or update or delete on public.crm_scope_items
for each row execute function private.audit();

create function private.stamp_scope_override() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  this_month date;
begin
  if private.is_app_user() and not private.may('scope.override', new.client_id) then
    return new;
  end if;
  select k.agency_id, date_trunc('month', now() at time zone k.time_zone) into new.agency_id, this_month
  from public.clients k where k.id = new.client_id;
  new.granted_by := coalesce(private.actor(), new.granted_by);
  if private.actor() is not null and new.month < this_month then
    raise sqlstate 'PT409' using message = 'That month is over. What was used then stays as it was counted.';
  end if;
  if new.month not between '2000-01-01' and '2200-01-01' then
    raise sqlstate 'PT400' using message = 'That month is too far away.';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('scope of ' || new.client_id, 0));
  select greatest(l.ceiling, l.used + l.planned) + new.units into new.up_to
  from private.scope_ledger(null, new.client_id, new.month, now()) l where l.kind = new.kind and l.month = new.month;
  new.up_to := coalesce(new.up_to, new.units);
  return new;
end $$;
create trigger crm_scope_overrides_20_stamp before insert on public.crm_scope_overrides
for each row execute function private.stamp_scope_override();
create trigger crm_scope_overrides_are_append_only before update or delete or truncate on public.crm_scope_overrides
for each statement execute function private.refuse();

create function private.scope_override_recorded() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, 'client', new.client_id, 'allowed_beyond_scope', new.granted_by, 'internal',
    jsonb_build_object('scope', new.kind, 'month', new.month, 'units', new.units, 'basis', new.basis, 'reason', new.reason));
  return null;
end $$;
create trigger crm_scope_overrides_recorded after insert on public.crm_scope_overrides
for each row execute function private.scope_override_recorded();

create function private.open_scope_terms(client uuid) returns date
language plpgsql security definer set search_path = '' as $$
begin
  if client not in (select private.scope_reached()) then
    raise sqlstate 'PT404' using message = 'That client is not here.';
  end if;
  if not private.may('scope.manage', client) then
    raise sqlstate '42501' using message = 'You are not allowed to change packages.';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('scope of ' || client, 0));
  return (select date_trunc('month', now() at time zone k.time_zone)::date from public.clients k where k.id = client);
end $$;
comment on function private.open_scope_terms(uuid) is 'Who may change them holds them; returns the client''s present month.';

create function public.set_scope_package(client uuid, starts_on date, name text, items jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  this_month date := private.open_scope_terms(client);
  begins date := date_trunc('month', starts_on);
  package uuid;
  wanted public.scope_kind;
begin
  if begins < this_month and exists (select 1 from public.crm_scope_packages p where p.client_id = client and p.starts_on < this_month) then
    raise sqlstate 'PT409' using message = 'New terms begin this month or later. What was counted under the old ones stays.';
  end if;
  if begins is null or begins not between this_month - interval '24 months' and this_month + interval '24 months' then
    raise sqlstate 'PT400' using message = 'Choose a month within two years.';
  end if;
  delete from public.crm_scope_packages p where p.client_id = client and p.starts_on >= begins;
  update public.crm_scope_packages p set ends_on = begins
  where p.client_id = client and p.starts_on < begins and (p.ends_on is null or p.ends_on > begins);
  insert into public.crm_scope_packages (agency_id, client_id, name, starts_on, created_by)
  select k.agency_id, client, trim(set_scope_package.name), begins, private.actor()
  from public.clients k where k.id = client
  returning id into package;
  insert into public.crm_scope_items (package_id, kind, agency_id, client_id, min_units, max_units, carry_cap)
  select package, every.kind, k.agency_id, client, coalesce((items -> every.kind::text ->> 'min')::int, 0),
    coalesce((items -> every.kind::text ->> 'max')::int, 0), coalesce((items -> every.kind::text ->> 'carry')::int, 0)
  from public.clients k cross join unnest(enum_range(null::public.scope_kind)) every (kind) where k.id = client;
  foreach wanted in array enum_range(null::public.scope_kind) loop
    perform private.warn_scope(client, wanted, this_month);
  end loop;
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  select k.agency_id, client, 'client', client, 'agreed_scope', private.actor(), 'internal',
    jsonb_build_object('title', trim(set_scope_package.name), 'month', begins)
  from public.clients k where k.id = client;
  return package;
end $$;
comment on function public.set_scope_package(uuid, date, text, jsonb) is
  'items: {"campaigns": {"min": 4, "max": 6, "carry": 2}, …}; what is left out is none. Replaces terms that were to begin then or later.';

create function public.end_scope_package(client uuid, ends_on date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  this_month date := private.open_scope_terms(client);
  over date := date_trunc('month', ends_on);
begin
  if over is null or over <= this_month then
    raise sqlstate 'PT409' using message = 'Terms end with this month at the earliest.';
  end if;
  delete from public.crm_scope_packages p where p.client_id = client and p.starts_on >= over;
  update public.crm_scope_packages p set ends_on = over where p.client_id = client and (p.ends_on is null or p.ends_on > over);
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  select k.agency_id, client, 'client', client, 'ended_scope', private.actor(), 'internal', jsonb_build_object('month', over)
  from public.clients k where k.id = client;
end $$;
comment on function public.end_scope_package(uuid, date) is 'ends_on: the first month without terms.';

alter table public.crm_scope_packages enable row level security;
alter table public.crm_scope_items enable row level security;
alter table public.crm_scope_overrides enable row level security;
alter table public.crm_scope_warnings enable row level security;

create policy crm_scope_packages_select on public.crm_scope_packages for select to authenticated
  using (client_id in (select private.scope_reached()));
create policy crm_scope_items_select on public.crm_scope_items for select to authenticated
  using (client_id in (select private.scope_reached()));
create policy crm_scope_overrides_select on public.crm_scope_overrides for select to authenticated
  using (client_id in (select private.readable_clients('scope.read')));
create policy crm_scope_overrides_insert on public.crm_scope_overrides for insert to authenticated
  with check (client_id in (select private.writable_clients('scope.override')));
create policy crm_scope_warnings_select on public.crm_scope_warnings for select to authenticated
  using (client_id in (select private.readable_clients('scope.read')));
grant select (id, agency_id, client_id, name, starts_on, ends_on, created_by, created_at) on public.crm_scope_packages to authenticated;
grant select (package_id, kind, agency_id, client_id, min_units, max_units, carry_cap) on public.crm_scope_items to authenticated;
grant select (id, agency_id, client_id, kind, month, units, up_to, basis, reason, request_id, granted_by, created_at),
  insert (client_id, kind, month, units, basis, reason) on public.crm_scope_overrides to authenticated;
grant select (id, agency_id, client_id, kind, month, level, committed, available, created_at) on public.crm_scope_warnings to authenticated;
grant execute on function private.scope_reached(), public.scope_periods(uuid, date, date), public.list_scope_work(uuid, date),
  public.set_scope_package(uuid, date, text, jsonb), public.end_scope_package(uuid, date) to authenticated;
