-- Hours: one running timer a person, days in the agency's zone, what a client's month allows, weeks that are closed.

create table public.time_entries (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  user_id uuid not null,
  client_id uuid,
  campaign_id uuid,
  flow_id uuid,
  popup_id uuid,
  started_at timestamptz check (started_at >= '2000-01-01'),
  ended_at timestamptz,
  on_day date check (on_day >= '2000-01-01'),
  minutes int check (minutes between 1 and 1500),
  note text not null default '' check (length(note) <= 500 and note !~ '[[:cntrl:]]'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint time_entries_by_the_clock_or_by_the_day check (
    (started_at is not null and on_day is null and minutes is null)
    or (started_at is null and ended_at is null and on_day is not null and minutes is not null)),
  constraint time_entries_end_after_they_start check (ended_at > started_at and ended_at - started_at <= interval '25 hours'),
  constraint time_entries_for_one_thing check (num_nonnulls(campaign_id, flow_id, popup_id) <= 1),
  constraint time_entries_work_has_its_client check (num_nonnulls(campaign_id, flow_id, popup_id) = 0 or client_id is not null),
  constraint time_entries_never_overlap exclude using gist
    (user_id extensions.gist_uuid_ops with =, tstzrange(started_at, ended_at) with &&) where (started_at is not null),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (client_id, flow_id) references public.crm_flows (client_id, id) on delete set null (flow_id),
  foreign key (client_id, popup_id) references public.crm_popups (client_id, id) on delete set null (popup_id)
);
comment on table public.time_entries is
  'Either by the clock (started_at, running until ended_at) or by the day (on_day, minutes). Without a campaign, flow or popup it is for the client, without a client for the agency.';
create unique index time_entries_one_running on public.time_entries (user_id) where started_at is not null and ended_at is null;
create index time_entries_user_id_started_at_idx on public.time_entries (user_id, started_at desc);
create index time_entries_user_id_on_day_idx on public.time_entries (user_id, on_day);
create index time_entries_agency_id_started_at_idx on public.time_entries (agency_id, started_at desc);
create index time_entries_agency_id_on_day_idx on public.time_entries (agency_id, on_day);
create index time_entries_agency_id_user_id_idx on public.time_entries (agency_id, user_id);
create index time_entries_agency_id_client_id_idx on public.time_entries (agency_id, client_id);
create index time_entries_client_id_campaign_id_idx on public.time_entries (client_id, campaign_id);
create index time_entries_client_id_flow_id_idx on public.time_entries (client_id, flow_id) where flow_id is not null;
create index time_entries_client_id_popup_id_idx on public.time_entries (client_id, popup_id) where popup_id is not null;

create table public.approved_weeks (
  user_id uuid not null,
  week date not null constraint approved_weeks_begin_on_monday check (extract(isodow from week) = 1),
  agency_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (user_id, week),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on table public.approved_weeks is 'A person''s hours of such a week are closed: nobody changes them until it is opened again.';
create index approved_weeks_agency_id_user_id_idx on public.approved_weeks (agency_id, user_id);

create table public.client_hours (
  client_id uuid not null,
  from_month date not null constraint client_hours_begin_with_a_month check (extract(day from from_month) = 1),
  agency_id uuid not null,
  minutes_a_month int not null check (minutes_a_month between 0 and 600000),
  primary key (client_id, from_month),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
comment on table public.client_hours is 'How many hours a client''s retainer allows a month, each from a month on. Nothing, or 0: not limited.';
create index client_hours_agency_id_client_id_idx on public.client_hours (agency_id, client_id);

create function private.time_reader() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when private.holds_own(private.viewer(), 'time.read') then private.viewer() end;
end $$;
comment on function private.time_reader() is 'The viewer, if their own hours are theirs to read.';

create function private.time_tracker() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when private.holds_own(private.actor(), 'time.track') then private.actor() end;
end $$;

create function private.day_pieces(started timestamptz, ended timestamptz, zone text) returns table (day date, seconds int)
language sql stable set search_path = '' rows 2 as $$
  select d::date, extract(epoch from
    least(ended, (d + interval '1 day') at time zone zone) - greatest(started, d at time zone zone))::int
  from generate_series(date_trunc('day', started at time zone zone), ended at time zone zone, interval '1 day') d
  where least(ended, (d + interval '1 day') at time zone zone) > greatest(started, d at time zone zone)
$$;
comment on function private.day_pieces(timestamptz, timestamptz, text) is
  'What of a stretch falls on which local day. A day lasts from midnight to midnight there, which is 23 or 25 hours when the clocks change.';

create function private.day_seconds(day date, zone text) returns int
language sql stable set search_path = '' as $$
  select extract(epoch from ((day + 1)::timestamp at time zone zone) - (day::timestamp at time zone zone))::int
$$;

create function public.time_by_day(agency uuid, first_day date, last_day date, person uuid default null, client uuid default null,
  campaign uuid default null)
returns table (entry_id uuid, user_id uuid, client_id uuid, campaign_id uuid, flow_id uuid, popup_id uuid, day date, seconds int, clocked boolean, running boolean, note text)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  zone text := (select a.time_zone from public.agencies a where a.id = agency);
  begins timestamptz := first_day::timestamp at time zone zone;
  ends timestamptz := (last_day + 1)::timestamp at time zone zone;
begin
  return query
  select e.id, e.user_id, e.client_id, e.campaign_id, e.flow_id, e.popup_id, p.day, p.seconds, true, e.ended_at is null, e.note
  from public.time_entries e
  cross join lateral private.day_pieces(e.started_at,
    coalesce(e.ended_at, least(greatest(now(), e.started_at), e.started_at + interval '24 hours')), zone) p
  where e.agency_id = agency and e.started_at < ends and e.started_at > begins - interval '26 hours'
    and p.day between first_day and last_day
    and (person is null or e.user_id = person) and (client is null or e.client_id = client)
    and (campaign is null or e.campaign_id = campaign)
  union all
  select e.id, e.user_id, e.client_id, e.campaign_id, e.flow_id, e.popup_id, e.on_day, e.minutes * 60, false, false, e.note
  from public.time_entries e
  where e.agency_id = agency and e.on_day between first_day and last_day
    and (person is null or e.user_id = person) and (client is null or e.client_id = client)
    and (campaign is null or e.campaign_id = campaign);
end $$;
comment on function public.time_by_day(uuid, date, date, uuid, uuid, uuid) is
  'As the caller: hours by local day of the agency; an entry over midnight is in both days.';

create function public.time_on_campaign(campaign uuid) returns table (user_id uuid, seconds bigint, running boolean)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select e.user_id,
    sum(coalesce(e.minutes * 60, extract(epoch from
      coalesce(e.ended_at, least(greatest(now(), e.started_at), e.started_at + interval '24 hours')) - e.started_at)))::bigint,
    bool_or(e.started_at is not null and e.ended_at is null)
  from public.time_entries e where e.campaign_id = campaign group by e.user_id;
end $$;
comment on function public.time_on_campaign(uuid) is 'As the caller: who spent how long on a campaign.';

create function public.client_month(agency uuid, month date)
returns table (client_id uuid, seconds bigint, allowed_minutes int)
language plpgsql stable set search_path = '' as $$
declare
  first_day date := date_trunc('month', month)::date;
begin
  return query
  select c.id, coalesce(t.seconds, 0)::bigint, nullif((
      select h.minutes_a_month from public.client_hours h
      where h.agency_id = agency and h.client_id = c.id and h.from_month <= first_day order by h.from_month desc limit 1
    ), 0)
  from public.clients c
  left join (
    select d.client_id as id, sum(d.seconds) as seconds
    from public.time_by_day(agency, first_day, (first_day + interval '1 month')::date - 1) d group by 1
  ) t on t.id = c.id
  where c.agency_id = agency and (c.status <> 'archived' or t.seconds > 0);
end $$;
comment on function public.client_month(uuid, date) is 'As the caller: hours of a month beside what the client''s retainer allows.';

create function private.week_is_closed(person uuid, day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.approved_weeks w where w.user_id = person and w.week = private.week_of(day))
$$;

create function private.check_time_entry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one public.time_entries := case when tg_op = 'DELETE' then old else new end;
  zone text;
  clash record;
  taken int;
begin
  if tg_op = 'INSERT' then
    new.user_id := coalesce(new.user_id, private.actor());
    select p.agency_id into new.agency_id from public.user_profiles p where p.id = new.user_id;
    one := new;
  end if;
  -- Whom the policy refuses learns nothing here.
  if private.is_app_user() and one.user_id is distinct from private.time_tracker()
    and one.agency_id is distinct from private.writable_agency('time.track') then
    return one;
  end if;
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    return new; -- what it was for was deleted
  end if;
  -- Only where it begins: whoever has lost the client since still stops their timer.
  if tg_op = 'INSERT' and num_nonnulls(one.campaign_id, one.flow_id, one.popup_id) > 0 then
    select h.client_id into new.client_id
    from private.home_of_work(
      (case when one.campaign_id is not null then 'campaign' when one.flow_id is not null then 'flow' else 'popup' end)::public.work_kind,
      coalesce(one.campaign_id, one.flow_id, one.popup_id)) h
    where h.agency_id = one.agency_id and (not private.is_app_user() or private.may('clients.read', h.client_id));
    if not found then
      raise sqlstate 'PT404' using message = format('That %s is not here.',
        case when one.campaign_id is not null then 'campaign' when one.flow_id is not null then 'flow' else 'popup' end);
    end if;
  end if;
  -- What is counted below is counted once, and no week is closed meanwhile: entries at the same moment meet here.
  perform pg_advisory_xact_lock(hashtextextended('timer ' || one.user_id, 0));
  select a.time_zone into zone from public.agencies a where a.id = one.agency_id;
  if tg_op <> 'INSERT' and private.week_is_closed(old.user_id, coalesce(old.on_day, (old.started_at at time zone zone)::date))
    or tg_op <> 'DELETE' and private.week_is_closed(new.user_id, coalesce(new.on_day, (new.started_at at time zone zone)::date)) then
    raise sqlstate 'PT409' using message = 'This week is approved and closed. Ask for it to be opened again.';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;

  new.updated_at := now();
  if coalesce(new.ended_at, new.started_at) > now() + interval '2 minutes' or new.on_day > (now() at time zone zone)::date then
    raise sqlstate 'PT400' using message = 'That has not happened yet.';
  end if;
  if new.started_at is not null and new.ended_at is null and private.is_app_user() and new.user_id is distinct from private.actor() then
    raise sqlstate 'PT400' using message = 'A timer runs only for whoever starts it.';
  end if;
  if new.ended_at <= new.started_at then
    raise sqlstate 'PT400' using message = 'It ends before it begins.';
  end if;
  if new.ended_at - new.started_at > interval '25 hours' then
    raise sqlstate 'PT400' using message = 'That is longer than a day.';
  end if;
  if new.started_at is not null then
    select e.started_at, e.ended_at, coalesce(c.title, f.title, p.title, k.name, 'the agency') as about into clash
    from public.time_entries e
    left join public.crm_campaigns c on c.id = e.campaign_id
    left join public.crm_flows f on f.id = e.flow_id left join public.crm_popups p on p.id = e.popup_id
    left join public.clients k on k.id = e.client_id
    where e.user_id = new.user_id and e.id <> new.id and e.started_at is not null
      and tstzrange(e.started_at, e.ended_at) && tstzrange(new.started_at, new.ended_at)
    order by e.started_at limit 1;
    if clash.started_at is not null then
      raise sqlstate 'PT409' using message = format('This overlaps %s to %s on %s, for %s.',
        to_char(clash.started_at at time zone zone, 'HH24:MI'),
        coalesce(to_char(clash.ended_at at time zone zone, 'HH24:MI'), 'now'),
        to_char(clash.started_at at time zone zone, 'FMDD FMMonth'), clash.about);
    end if;
  else
    select coalesce(sum(t.seconds), 0) into taken from (
      select e.minutes * 60 as seconds from public.time_entries e
      where e.user_id = new.user_id and e.on_day = new.on_day and e.id <> new.id
      union all
      select p.seconds from public.time_entries e
      cross join lateral private.day_pieces(e.started_at, coalesce(e.ended_at, greatest(now(), e.started_at)), zone) p
      where e.user_id = new.user_id and p.day = new.on_day
        and e.started_at between ((new.on_day - 2)::timestamp at time zone zone) and ((new.on_day + 1)::timestamp at time zone zone)
    ) t;
    if taken + new.minutes * 60 > private.day_seconds(new.on_day, zone) then
      raise sqlstate 'PT400' using message = format('%s has only %s hours.', to_char(new.on_day, 'FMDD FMMonth'),
        private.day_seconds(new.on_day, zone) / 3600);
    end if;
  end if;
  return new;
end $$;
create trigger time_entries_20_check before insert or update or delete on public.time_entries
for each row execute function private.check_time_entry();

create function private.close_week() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Whom the policy refuses learns nothing here.
  if private.is_app_user() and new.agency_id is distinct from private.writable_agency('capacity.manage') then
    return new;
  end if;
  -- An entry that is being saved is saved first, or finds the week closed.
  perform pg_advisory_xact_lock(hashtextextended('timer ' || new.user_id, 0));
  if exists (
    select 1 from public.time_entries e join public.agencies a on a.id = e.agency_id
    where e.user_id = new.user_id and e.started_at is not null and e.ended_at is null
      and private.week_of((e.started_at at time zone a.time_zone)::date) = new.week
  ) then
    raise sqlstate 'PT409' using message = 'A timer of this week still runs. Stop it first.';
  end if;
  return new;
end $$;
create trigger approved_weeks_20_close before insert on public.approved_weeks
for each row execute function private.close_week();

create trigger time_entries_audit_changed after update on public.time_entries
for each row when (old.ended_at is not null or old.on_day is not null) execute function private.audit();
create trigger time_entries_audit_gone after delete on public.time_entries for each row execute function private.audit();
create trigger approved_weeks_audit after insert or delete on public.approved_weeks for each row execute function private.audit();
create trigger client_hours_audit after insert or update or delete on public.client_hours for each row execute function private.audit();

create function private.tell_the_tracker() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send('{}', 'time_changed', 'user:' || coalesce(new.user_id, old.user_id), true);
  return null;
end $$;
create trigger time_entries_broadcast after insert or update or delete on public.time_entries
for each row execute function private.tell_the_tracker();

create function private.lock_timer() returns uuid
language plpgsql set search_path = '' as $$
declare
  me uuid := private.actor();
begin
  if me is null then
    raise sqlstate '42501' using message = 'Nothing is tracked while you look as somebody else.';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('timer ' || me, 0));
  return me;
end $$;
comment on function private.lock_timer() is 'One start or stop at a time a person, however many tabs and devices they have.';

create function private.stop_running(me uuid, moment timestamptz) returns public.time_entries
language plpgsql set search_path = '' as $$
declare
  stopped public.time_entries;
begin
  update public.time_entries e
  -- Whoever forgot a timer gets a day at most; the row says so itself.
  set ended_at = least(greatest(moment, e.started_at + interval '1 second'), e.started_at + interval '24 hours')
  where e.user_id = me and e.started_at is not null and e.ended_at is null
  returning e.* into stopped;
  return stopped;
end $$;

create function public.start_timer(campaign uuid default null, client uuid default null, note text default '', flow uuid default null,
  popup uuid default null)
returns table (id uuid, stopped uuid)
language plpgsql set search_path = '' as $$
declare
  me uuid := private.lock_timer();
  running public.time_entries;
  moment timestamptz := clock_timestamp();
begin
  select e.* into running from public.time_entries e where e.user_id = me and e.started_at is not null and e.ended_at is null;
  if running.id is not null and (running.campaign_id, running.flow_id, running.popup_id) is not distinct from (campaign, flow, popup)
    and (num_nonnulls(campaign, flow, popup) > 0 or running.client_id is not distinct from client) then
    return query select running.id, null::uuid;
    return;
  end if;
  if running.id is not null then
    running := private.stop_running(me, moment);
    moment := greatest(moment, running.ended_at);
  end if;
  return query
  insert into public.time_entries as e (campaign_id, flow_id, popup_id, client_id, started_at, note)
  values (campaign, flow, popup, client, moment, left(coalesce(start_timer.note, ''), 500))
  returning e.id, running.id;
end $$;
comment on function public.start_timer(uuid, uuid, text, uuid, uuid) is
  'As the caller. Starting stops what was running; starting what runs already changes nothing.';

create function public.stop_timer() returns table (id uuid, seconds int, was_cut boolean)
language plpgsql set search_path = '' as $$
declare
  moment timestamptz := clock_timestamp();
  stopped public.time_entries := private.stop_running(private.lock_timer(), moment);
begin
  if stopped.id is not null then
    return query select stopped.id, extract(epoch from stopped.ended_at - stopped.started_at)::int, stopped.ended_at < moment - interval '2 seconds';
  end if;
end $$;
comment on function public.stop_timer() is 'As the caller. Nothing where nothing runs; cut where it ran for more than a day.';

create function public.set_day_time(day date, minutes int, campaign uuid default null, client uuid default null, person uuid default null,
  flow uuid default null, popup uuid default null)
returns int language plpgsql set search_path = '' as $$
declare
  me uuid := private.lock_timer();
  whose uuid := coalesce(person, me);
  home uuid;
  clocked int;
  counted uuid[];
  worked boolean := num_nonnulls(campaign, flow, popup) > 0;
begin
  if day is null or minutes is null or minutes not between 0 and 1500 then
    raise sqlstate 'PT400' using message = 'Between nothing and a day.';
  end if;
  select p.agency_id into home from public.user_profiles p where p.id = whose;
  select coalesce(sum(d.seconds), 0) / 60 into clocked
  from public.time_by_day(home, day, day, whose) d
  where d.clocked and (d.campaign_id, d.flow_id, d.popup_id) is not distinct from (campaign, flow, popup)
    and (worked or d.client_id is not distinct from client);
  if minutes < clocked then
    raise sqlstate 'PT409' using message = format('The timer counted %s:%s of that. Change those entries below.',
      clocked / 60, lpad((clocked % 60)::text, 2, '0'));
  end if;
  counted := array(
    select e.id from public.time_entries e
    where e.user_id = whose and e.on_day = day and (e.campaign_id, e.flow_id, e.popup_id) is not distinct from (campaign, flow, popup)
      and (worked or e.client_id is not distinct from client) order by e.created_at, e.id);
  if cardinality(counted) > 1 or minutes = clocked then
    delete from public.time_entries e where e.id = any (case when set_day_time.minutes = clocked then counted else counted[2:] end);
  end if;
  if minutes > clocked then
    if cardinality(counted) > 0 then
      update public.time_entries e set minutes = set_day_time.minutes - clocked where e.id = counted[1];
    else
      insert into public.time_entries (user_id, campaign_id, flow_id, popup_id, client_id, on_day, minutes)
      values (whose, campaign, flow, popup, client, day, set_day_time.minutes - clocked);
    end if;
  end if;
  return minutes;
end $$;
comment on function public.set_day_time(date, int, uuid, uuid, uuid, uuid, uuid) is
  'As the caller: a cell of the timesheet. What the timer counted stays; the rest is one entry by the day.';

alter table public.time_entries enable row level security;
alter table public.approved_weeks enable row level security;
alter table public.client_hours enable row level security;

create policy time_entries_select on public.time_entries for select to authenticated
  using (user_id = (select private.time_reader()) or agency_id = (select private.readable_agency('time.read')));
create policy time_entries_insert on public.time_entries for insert to authenticated
  with check (
    (user_id = (select private.time_tracker()) or agency_id = (select private.writable_agency('time.track')))
    and (client_id is null or client_id in (select private.writable_clients('clients.read'))));
create policy time_entries_update on public.time_entries for update to authenticated
  using (user_id = (select private.time_tracker()) or agency_id = (select private.writable_agency('time.track')));
create policy time_entries_delete on public.time_entries for delete to authenticated
  using (user_id = (select private.time_tracker()) or agency_id = (select private.writable_agency('time.track')));
grant select (id, agency_id, user_id, client_id, campaign_id, flow_id, popup_id, started_at, ended_at, on_day, minutes, note, created_at,
    updated_at),
  insert (user_id, client_id, campaign_id, flow_id, popup_id, started_at, ended_at, on_day, minutes, note),
  update (started_at, ended_at, minutes, note), delete on public.time_entries to authenticated;

create policy approved_weeks_select on public.approved_weeks for select to authenticated
  using (user_id = (select private.time_reader()) or agency_id = (select private.readable_agency('time.read')));
create policy approved_weeks_insert on public.approved_weeks for insert to authenticated
  with check (agency_id = (select private.writable_agency('capacity.manage')));
create policy approved_weeks_delete on public.approved_weeks for delete to authenticated
  using (agency_id = (select private.writable_agency('capacity.manage')));
grant select (user_id, week, agency_id, created_at), insert (user_id, week, agency_id), delete on public.approved_weeks to authenticated;

create policy client_hours_select on public.client_hours for select to authenticated
  using (agency_id = (select private.readable_agency('time.read')));
create policy client_hours_insert on public.client_hours for insert to authenticated
  with check (agency_id = (select private.writable_agency('scope.manage')));
create policy client_hours_update on public.client_hours for update to authenticated
  using (agency_id = (select private.writable_agency('scope.manage')));
grant select (client_id, from_month, agency_id, minutes_a_month), insert (client_id, from_month, agency_id, minutes_a_month),
  update (minutes_a_month) on public.client_hours to authenticated;

grant execute on function private.time_reader(), private.time_tracker(), private.lock_timer(), private.stop_running(uuid, timestamptz),
  private.day_pieces(timestamptz, timestamptz, text) to authenticated;
grant execute on function public.time_by_day(uuid, date, date, uuid, uuid, uuid), public.time_on_campaign(uuid), public.client_month(uuid, date),
  public.start_timer(uuid, uuid, text, uuid, uuid), public.stop_timer(),
  public.set_day_time(date, int, uuid, uuid, uuid, uuid, uuid) to authenticated;
