-- Who has time: weekly capacity, days off, what each stage usually takes, the load that follows from open campaigns,
-- flows and popups, and whom to give the next one.

create extension if not exists btree_gist with schema extensions;

create type public.work_kind as enum ('campaign', 'flow', 'popup');

create table public.person_capacities (
  user_id uuid not null,
  from_on date not null constraint person_capacities_begin_with_a_week check (extract(isodow from from_on) = 1),
  agency_id uuid not null,
  minutes_a_week int not null check (minutes_a_week between 0 and 4800),
  created_at timestamptz not null default now(),
  primary key (user_id, from_on),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on table public.person_capacities is 'Hours a week, each from a Monday on. Before the first row a person has forty.';
create index person_capacities_agency_id_user_id_idx on public.person_capacities (agency_id, user_id);

create table public.time_off (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  user_id uuid not null,
  from_on date not null check (from_on between '2000-01-01' and '2200-01-01'),
  to_on date not null,
  note text not null default '' check (length(note) <= 120 and note !~ '[[:cntrl:]]'),
  created_at timestamptz not null default now(),
  constraint time_off_ends_after_it_begins check (to_on >= from_on and to_on - from_on <= 366),
  constraint time_off_never_twice exclude using gist
    (user_id extensions.gist_uuid_ops with =, daterange(from_on, to_on, '[]') with &&),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
create index time_off_agency_id_user_id_idx on public.time_off (agency_id, user_id);
create index time_off_agency_id_to_on_idx on public.time_off (agency_id, to_on);

create table public.stage_estimates (
  agency_id uuid not null references public.agencies (id) on delete cascade,
  kind public.work_kind not null default 'campaign',
  stage public.campaign_status not null check (stage in ('strategy', 'copy', 'design', 'qa', 'approved')),
  minutes int not null check (minutes between 0 and 6000),
  primary key (agency_id, kind, stage)
);
comment on table public.stage_estimates is
  'What a stage usually takes here; where there is no row, private.stages says. Of a flow copy and design are each message''s. A campaign''s own estimate is its total, shared out the same way.';

create function private.stages(agency uuid, of_kind public.work_kind)
returns table (stage public.campaign_status, place int, duty public.campaign_duty, minutes int, total int)
language sql stable security definer set search_path = '' rows 5 as $$
  select s.stage, s.place, s.duty, coalesce(e.minutes, s.minutes),
    greatest(1, sum(coalesce(e.minutes, s.minutes)) over ())::int
  from (values
    ('campaign'::public.work_kind, 'strategy'::public.campaign_status, 1, 'strategist'::public.campaign_duty, 60),
    ('campaign', 'copy', 2, 'copywriter', 180),
    ('campaign', 'design', 3, 'designer', 240),
    ('campaign', 'qa', 4, 'strategist', 45),
    ('campaign', 'approved', 6, 'implementor', 60),
    ('flow', 'strategy', 1, 'strategist', 120),
    ('flow', 'copy', 2, 'copywriter', 90),
    ('flow', 'design', 3, 'designer', 120),
    ('flow', 'qa', 4, 'strategist', 60),
    ('flow', 'approved', 6, 'implementor', 90),
    ('popup', 'copy', 2, 'copywriter', 45),
    ('popup', 'design', 3, 'designer', 90),
    ('popup', 'qa', 4, 'strategist', 15),
    ('popup', 'approved', 6, 'implementor', 15)
  ) s (kind, stage, place, duty, minutes)
  left join public.stage_estimates e on e.agency_id = agency and e.kind = s.kind and e.stage = s.stage
  where s.kind = of_kind
$$;
comment on function private.stages(uuid, public.work_kind) is
  'The stages somebody works at, whose duty each is, and what it takes in minutes. place is the status_order of a campaign at it.';

create function private.today_of(agency uuid) returns date
language sql stable security definer set search_path = '' as $$
  select (now() at time zone a.time_zone)::date from public.agencies a where a.id = agency
$$;

create function private.week_of(day date) returns date
language sql immutable set search_path = '' as $$
  select day - extract(isodow from day)::int + 1
$$;

create function private.open_campaign_work(agency uuid, today date, people uuid[], only_work uuid)
returns table (work_id uuid, client_id uuid, stage public.campaign_status, duty public.campaign_duty, user_id uuid, minutes int, on_day date)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan rows 5000 as $$
begin
  return query
  select c.id, c.client_id, s.stage, s.duty, a.user_id,
    coalesce(round(i.estimate_minutes::numeric * s.minutes / s.total)::int, s.minutes),
    d.first_day + greatest(coalesce((c.send_at at time zone 'UTC')::date - 1, d.first_day + 2 * (6 - c.status_order)) - d.first_day, 0)
      * (s.place - c.status_order) / greatest(6 - c.status_order, 1)
  from public.crm_campaigns c
  cross join lateral (select greatest(coalesce(c.due_on, open_campaign_work.today), open_campaign_work.today) as first_day) d
  join private.stages(agency, 'campaign') s on s.place >= c.status_order and not (s.stage = 'design' and c.channel = 'sms')
  left join public.campaign_assignees a on a.campaign_id = c.id and a.duty = s.duty
  left join public.crm_campaign_internals i on i.campaign_id = c.id
  where c.agency_id = agency and c.status_order between 1 and 6
    and (people is null or a.user_id = any (people)) and (only_work is null or c.id = only_work);
end $$;

create function private.open_flow_work(agency uuid, today date, people uuid[], only_work uuid)
returns table (work_id uuid, client_id uuid, stage public.campaign_status, duty public.campaign_duty, user_id uuid, minutes int, on_day date)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan rows 500 as $$
begin
  return query
  select f.id, f.client_id, s.stage, s.duty, a.user_id,
    s.minutes * (case s.stage when 'copy' then m.to_write when 'design' then m.to_design else 1 end)::int,
    open_flow_work.today + greatest(coalesce(f.due_on, open_flow_work.today + 2 * (6 - n.present)) - open_flow_work.today, 0)
      * (s.place - n.present) / greatest(6 - n.present, 1)
  from public.crm_flows f
  -- While it is made its messages are at their own stages, wherever the flow itself stands until it is approved.
  cross join lateral (select case when f.status_order <= 2 then f.status_order else f.status_order + 1 end as present) n
  cross join lateral (
    select count(*) filter (where t.status = 'copy') as to_write,
      count(*) filter (where t.kind = 'email' and t.status in ('copy', 'design')) as to_design
    from public.flow_steps t where t.client_id = f.client_id and t.flow_id = f.id
  ) m
  join private.stages(agency, 'flow') s on s.place >= n.present or s.stage in ('copy', 'design') and f.status_order <= 4
  left join public.flow_assignees a on a.flow_id = f.id and a.duty = s.duty
  where f.agency_id = agency and f.status_order between 1 and 5
    and case s.stage when 'copy' then m.to_write > 0 when 'design' then m.to_design > 0 else true end
    and (people is null or a.user_id = any (people)) and (only_work is null or f.id = only_work);
end $$;
comment on function private.open_flow_work(uuid, date, uuid[], uuid) is
  'A flow is planned, checked and put live once, and written and designed message by message: each that is still to be done counts.';

create function private.open_popup_work(agency uuid, today date, people uuid[], only_work uuid)
returns table (work_id uuid, client_id uuid, stage public.campaign_status, duty public.campaign_duty, user_id uuid, minutes int, on_day date)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan rows 500 as $$
begin
  return query
  select p.id, p.client_id, s.stage, s.duty, a.user_id, s.minutes,
    open_popup_work.today + greatest(coalesce(p.due_on, open_popup_work.today + 2 * (5 - p.status_order)) - open_popup_work.today, 0)
      * (s.place - p.status_order - 1) / greatest(5 - p.status_order, 1)
  from public.crm_popups p
  -- It is written while it is a draft: its stages are a campaign's without the first.
  join private.stages(agency, 'popup') s on s.place >= p.status_order + 1
  left join public.popup_assignees a on a.popup_id = p.id and a.duty = s.duty
  where p.agency_id = agency and p.status_order between 1 and 5
    and (people is null or a.user_id = any (people)) and (only_work is null or p.id = only_work);
end $$;

create function private.open_work(agency uuid, today date, people uuid[] default null, only_work uuid default null)
returns table (kind public.work_kind, work_id uuid, client_id uuid, stage public.campaign_status, duty public.campaign_duty, user_id uuid,
  minutes int, on_day date)
language plpgsql stable security definer set search_path = '' rows 6000 as $$
begin
  return query select 'campaign'::public.work_kind, c.* from private.open_campaign_work(agency, today, people, only_work) c;
  return query select 'flow'::public.work_kind, f.* from private.open_flow_work(agency, today, people, only_work) f;
  return query select 'popup'::public.work_kind, p.* from private.open_popup_work(agency, today, people, only_work) p;
end $$;
comment on function private.open_work(uuid, date, uuid[], uuid) is
  'Every stage that open work has before it: a campaign''s present one on its due day (today, if that is past), the others evenly up to the day before sending. A flow or popup has one date for the whole: the present stage is for today, the last for that date. What is on hold is nobody''s work.';

create function private.capacities(agency uuid, first_week date, weeks int, people uuid[] default null)
returns table (user_id uuid, week date, minutes int, off_days int)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan rows 500 as $$
begin
  return query
  select p.id, w.week, coalesce(k.minutes_a_week, 2400) * (5 - o.days) / 5, o.days
  from public.user_profiles p
  cross join lateral (select first_week + 7 * g as week from generate_series(0, weeks - 1) g) w
  left join lateral (
    select c.minutes_a_week from public.person_capacities c
    where c.user_id = p.id and c.from_on <= w.week order by c.from_on desc limit 1
  ) k on true
  cross join lateral (
    select coalesce(sum(greatest(0, least(t.to_on, w.week + 4) - greatest(t.from_on, w.week) + 1)), 0)::int as days
    from public.time_off t where t.user_id = p.id and t.from_on <= w.week + 4 and t.to_on >= w.week
  ) o
  where p.agency_id = agency and p.deactivated_at is null and (people is null or p.id = any (people))
    and exists (select 1 from public.user_roles r where r.user_id = p.id and r.role not in ('client_user', 'creator'));
end $$;
comment on function private.capacities(uuid, date, int, uuid[]) is 'Minutes each person of the team has in a week: a day off, Monday to Friday, takes a fifth.';

create function private.loads_seen() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 50 as $$
declare
  who uuid := private.viewer();
begin
  return query
  select p.id from public.user_profiles p where p.agency_id = private.readable_agency('workload.read')
  union
  select a.user_id from public.client_assignments a
  where a.client_id in (select private.clients_of(who, 'workload.read', '{assigned}'))
  union
  select who where private.holds_own(who, 'workload.read');
end $$;
comment on function private.loads_seen() is 'Whose load the viewer may know: everybody''s, that of who works for the same clients, or their own.';

create function public.workload(agency uuid, first_week date, weeks int default 6)
returns table (user_id uuid, week date, capacity int, off_days int, load int, items int)
language plpgsql stable security definer set search_path = '' as $$
declare
  whole boolean := coalesce(private.readable_agency('workload.read') = agency, false);
  last_week date := first_week + 7 * (weeks - 1);
begin
  if weeks is null or weeks not between 1 and 12 or first_week is null or extract(isodow from first_week) <> 1 then
    raise sqlstate 'PT400' using message = 'Ask for one to twelve weeks from a Monday.';
  end if;
  return query
  with seen as materialized (
    select s as id from private.loads_seen() s
  ), work as materialized (
    select w.user_id, private.week_of(w.on_day) as week, sum(w.minutes)::int as load, count(distinct w.work_id)::int as items
    from private.open_work(agency, private.today_of(agency)) w
    where w.on_day < last_week + 7
    group by 1, 2
  )
  select c.user_id, c.week, c.minutes, c.off_days, coalesce(w.load, 0), coalesce(w.items, 0)
  from private.capacities(agency, first_week, weeks) c
  join seen on seen.id = c.user_id
  left join work w on w.user_id = c.user_id and w.week = c.week
  union all
  -- What nobody has taken is everybody's to see who plans for everybody.
  select null, w.week, 0, 0, w.load, w.items
  from work w where whole and w.user_id is null and w.week between first_week and last_week;
end $$;
comment on function public.workload(uuid, date, int) is
  'Minutes of open work beside the capacity of each person and week. Without a user_id: what nobody has yet.';

create function public.workload_items(agency uuid, person uuid, first_day date, last_day date)
returns table (kind public.work_kind, work_id uuid, number int, title text, client_id uuid, stage public.campaign_status,
  minutes int, on_day date, due_on date, priority public.campaign_priority)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select w.kind, w.work_id, c.number, coalesce(c.title, f.title, p.title), w.client_id, w.stage, w.minutes, w.on_day,
    coalesce(c.due_on, f.due_on, p.due_on), coalesce(c.priority, p.priority, 'medium') as importance
  from private.open_work(agency, private.today_of(agency), case when person is not null then array[person] end) w
  left join public.crm_campaigns c on w.kind = 'campaign' and c.id = w.work_id
  left join public.crm_flows f on w.kind = 'flow' and f.id = w.work_id
  left join public.crm_popups p on w.kind = 'popup' and p.id = w.work_id
  where w.user_id is not distinct from person and w.on_day between first_day and last_day
    and w.client_id in (select private.readable_clients('campaigns.read'))
    and (person is null or person in (select private.loads_seen()))
    and (person is not null or private.readable_agency('workload.read') = agency)
  order by w.on_day, importance, c.number, w.work_id
  limit 200;
end $$;
comment on function public.workload_items(uuid, uuid, date, date) is
  'The campaigns, flows and popups behind a load, as far as the viewer reads them. A campaign has a number.';

create function private.home_of_work(of_kind public.work_kind, work uuid, out agency_id uuid, out client_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.agency_id, c.client_id from public.crm_campaigns c where of_kind = 'campaign' and c.id = work
  union all
  select f.agency_id, f.client_id from public.crm_flows f where of_kind = 'flow' and f.id = work
  union all
  select p.agency_id, p.client_id from public.crm_popups p where of_kind = 'popup' and p.id = work
$$;

create function public.suggest_assignee(kind public.work_kind, work uuid, role public.campaign_duty)
returns table (user_id uuid, name text, on_client boolean, load int, capacity int, items int, off_days int, until date)
language plpgsql stable security definer set search_path = '' as $$
declare
  asked record;
  day date;
  needed date;
  weeks int;
  seen uuid[] := array(select private.loads_seen());
  fitting uuid[];
begin
  select h.agency_id, h.client_id into asked from private.home_of_work(suggest_assignee.kind, suggest_assignee.work) h
  where h.client_id in (select private.readable_clients('campaigns.assign'));
  if asked.client_id is null then
    raise sqlstate 'PT404' using message = 'That is not here.';
  end if;
  day := private.today_of(asked.agency_id);
  needed := coalesce((
    select max(w.on_day) from private.open_work(asked.agency_id, day, only_work => suggest_assignee.work) w where w.duty = role
  ), day);
  weeks := least((private.week_of(needed) - private.week_of(day)) / 7, 7) + 1;
  fitting := array(
    select p.id from public.user_profiles p
    where p.agency_id = asked.agency_id and p.deactivated_at is null and p.id = any (seen)
      and (exists (select 1 from public.user_roles r where r.user_id = p.id and r.role::text = suggest_assignee.role::text)
        or exists (
          select 1 from public.client_assignments a
          where a.client_id = asked.client_id and a.user_id = p.id and a.duty::text = suggest_assignee.role::text
        )));
  return query
  with taken as materialized (
    select w.user_id, sum(w.minutes)::int as load, count(distinct w.work_id)::int as items
    from private.open_work(asked.agency_id, day, fitting) w
    where w.on_day <= private.week_of(day) + 7 * weeks - 1 and w.work_id <> suggest_assignee.work
    group by 1
  ), has as materialized (
    select c.user_id, sum(c.minutes)::int as minutes, sum(c.off_days)::int as off_days
    from private.capacities(asked.agency_id, private.week_of(day), weeks, fitting) c group by 1
  )
  select p.id, p.name, f.on_client, coalesce(t.load, 0), h.minutes, coalesce(t.items, 0), h.off_days, private.week_of(day) + 7 * weeks - 1
  from has h
  join public.user_profiles p on p.id = h.user_id
  cross join lateral (
    select exists (
      select 1 from public.client_assignments a
      where a.client_id = asked.client_id and a.user_id = p.id and a.duty::text = role::text
    ) as on_client
  ) f
  left join taken t on t.user_id = p.id
  order by h.minutes = 0, f.on_client desc, coalesce(t.load, 0)::numeric / nullif(h.minutes, 0), p.name, p.id
  limit 3;
end $$;
comment on function public.suggest_assignee(public.work_kind, uuid, public.campaign_duty) is
  'Who has the lightest load, relative to their hours, up to the week it is needed: the client''s own people first, who is away throughout last.';

create function private.works_for(person uuid, client uuid, role public.campaign_duty) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.campaign_assignees a where a.client_id = client and a.user_id = person and a.duty = role)
    or exists (select 1 from public.flow_assignees a where a.client_id = client and a.user_id = person and a.duty = role)
    or exists (select 1 from public.popup_assignees a where a.client_id = client and a.user_id = person and a.duty = role)
$$;
comment on function private.works_for(uuid, uuid, public.campaign_duty) is 'Whether any campaign, flow or popup of a client is theirs in a duty.';

create function public.undo_assignment(kind public.work_kind, work uuid, role public.campaign_duty, person uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  client uuid;
  since timestamptz;
begin
  execute format('select a.client_id, a.created_at from public.%I a where a.%I = $1 and a.duty = $2 and a.user_id = $3
      and a.client_id in (select private.readable_clients(''campaigns.read'')) for update', kind || '_assignees', kind || '_id')
  into client, since using work, role, person;
  if client is null then
    raise sqlstate 'PT409' using message = 'Somebody changed this meanwhile.';
  end if;
  if not private.may('campaigns.assign', client) then
    raise sqlstate '42501' using message = 'You are not allowed to assign people.';
  end if;
  execute format('delete from public.%I a where a.%I = $1 and a.duty = $2', kind || '_assignees', kind || '_id') using work, role;
  -- The same act put them on the client; whatever else they have there since keeps them.
  delete from public.client_assignments s
  where s.client_id = client and s.user_id = person and s.duty::text = role::text and s.created_at = since
    and not private.works_for(person, client, role);
  return true;
end $$;
comment on function public.undo_assignment(public.work_kind, uuid, public.campaign_duty, uuid) is
  'Takes an assignment back with what it brought: the place on the client''s team, if that came with it.';

create function private.tell_the_team() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send('{}', tg_argv[0], 'team:' || coalesce(new.agency_id, old.agency_id), true);
  return null;
end $$;
create trigger person_capacities_broadcast after insert or update or delete on public.person_capacities
for each row execute function private.tell_the_team('capacity_changed');
create trigger time_off_broadcast after insert or update or delete on public.time_off
for each row execute function private.tell_the_team('capacity_changed');
create trigger stage_estimates_broadcast after insert or update or delete on public.stage_estimates
for each row execute function private.tell_the_team('capacity_changed');

create trigger person_capacities_audit after insert or update or delete on public.person_capacities
for each row execute function private.audit();
create trigger time_off_audit after insert or update or delete on public.time_off for each row execute function private.audit();

alter table public.person_capacities enable row level security;
alter table public.time_off enable row level security;
alter table public.stage_estimates enable row level security;

create policy person_capacities_select on public.person_capacities for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')));
create policy person_capacities_insert on public.person_capacities for insert to authenticated
  with check (agency_id = (select private.writable_agency('capacity.manage')));
create policy person_capacities_update on public.person_capacities for update to authenticated
  using (agency_id = (select private.writable_agency('capacity.manage')));
create policy person_capacities_delete on public.person_capacities for delete to authenticated
  using (agency_id = (select private.writable_agency('capacity.manage')));
grant select (user_id, from_on, agency_id, minutes_a_week, created_at), insert (user_id, from_on, agency_id, minutes_a_week),
  update (minutes_a_week), delete on public.person_capacities to authenticated;

create policy time_off_select on public.time_off for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')));
create policy time_off_insert on public.time_off for insert to authenticated
  with check (agency_id = (select private.writable_agency('capacity.manage')));
create policy time_off_delete on public.time_off for delete to authenticated
  using (agency_id = (select private.writable_agency('capacity.manage')));
grant select (id, agency_id, user_id, from_on, to_on, note, created_at), insert (agency_id, user_id, from_on, to_on, note), delete
  on public.time_off to authenticated;

create policy stage_estimates_select on public.stage_estimates for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')));
create policy stage_estimates_insert on public.stage_estimates for insert to authenticated
  with check (agency_id = (select private.writable_agency('capacity.manage')));
create policy stage_estimates_update on public.stage_estimates for update to authenticated
  using (agency_id = (select private.writable_agency('capacity.manage')));
grant select (agency_id, kind, stage, minutes), insert (agency_id, kind, stage, minutes), update (minutes) on public.stage_estimates to authenticated;

grant execute on function public.workload(uuid, date, int), public.workload_items(uuid, uuid, date, date),
  public.suggest_assignee(public.work_kind, uuid, public.campaign_duty),
  public.undo_assignment(public.work_kind, uuid, public.campaign_duty, uuid) to authenticated;
