-- What a client wants to reach in a period, measured by what came in.

create type public.goal_kind as enum ('revenue', 'list_growth', 'sends');

create table public.goals (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  kind public.goal_kind not null,
  starts_on date not null check (starts_on between '2000-01-01' and '2200-01-01'),
  ends_on date not null check (ends_on between '2000-01-01' and '2200-01-01'),
  target bigint not null check (target between 1 and 1000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null default '' check (length(note) <= 500),
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint goals_a_period check (ends_on >= starts_on and ends_on - starts_on <= 1100),
  constraint goals_of_a_kind_never_overlap exclude using gist (client_id with =, kind with =, daterange(starts_on, ends_on, '[]') with &&),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.goals.ends_on is 'The last day that counts.';
comment on column public.goals.target is 'Minor units of currency for revenue, else a count.';
comment on column public.goals.currency is 'The client''s when the goal was set: a goal is not converted.';
comment on column public.goals.note is 'Read by the client too, where the portal has the room.';
create index goals_client_id_ends_on_idx on public.goals (client_id, ends_on desc, kind);
create index goals_agency_id_ends_on_idx on public.goals (agency_id, ends_on);
create index goals_agency_id_client_id_idx on public.goals (agency_id, client_id);
create index goals_agency_id_created_by_idx on public.goals (agency_id, created_by);

insert into private.task_subjects (kind, table_name, read_permission) values ('goal', 'goals', 'goals.read');

create function private.stamp_goal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.updated_at := now();
  if tg_op = 'INSERT' and (not private.is_app_user() or private.may('goals.manage', new.client_id)) then
    select k.agency_id, k.currency into new.agency_id, new.currency from public.clients k where k.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
  end if;
  return new;
end $$;
create trigger goals_20_stamp before insert or update on public.goals
for each row execute function private.stamp_goal();

create function private.goal_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_ jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  perform realtime.send('{}', 'goal_changed', 'team:' || (row_ ->> 'agency_id'), true);
  perform realtime.send('{}', 'goal_changed', 'client:' || (row_ ->> 'client_id'), true);
  return null;
end $$;
create trigger goals_told after insert or update or delete on public.goals
for each row execute function private.goal_changed();
create trigger goals_audit after insert or update or delete on public.goals
for each row execute function private.audit();

create function private.clients_shown_goals() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 3 as $$
begin
  return query
  select s from private.shared_clients('goals.read') s
  where s in (select v.client_id from public.client_portals v where v.rooms @> '{goals}');
end $$;
comment on function private.clients_shown_goals() is 'The member''s clients whose portal has the room for goals: elsewhere the policy hides them too.';

create function public.goal_progress(client uuid default null, from_day date default null)
returns table (goal_id uuid, actual bigint, measured bigint, unmeasured bigint, sources public.metric_source[], windows text[],
  oldest_sync timestamptz, newest_sync timestamptz, counted_since date, counted_by public.list_size_source, lists text[])
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  reached uuid[] := array(select private.readable_clients('goals.read') union select private.clients_shown_goals());
begin
  return query
  select g.id,
    case g.kind
      when 'revenue' then coalesce(sum(m.conversion_value_minor) filter (where m.currency = g.currency), 0)::bigint
      when 'sends' then count(distinct coalesce(m.campaign_id, m.id)) + max(unlisted.sends)
      when 'list_growth' then max(grown.growth)
    end,
    case when g.kind = 'list_growth' then coalesce(max(grown.points), 0)
      else count(m.id) filter (where g.kind <> 'revenue' or (m.currency = g.currency and m.conversion_value_minor is not null)) end,
    coalesce(case g.kind
      when 'revenue' then count(m.id) filter (where m.currency <> g.currency or m.conversion_value_minor is null) + max(unlisted.sends)
      when 'sends' then max(unlisted.sends)
    end, 0),
    coalesce(array_agg(distinct m.source) filter (where m.source is not null), '{}'),
    coalesce(array_agg(distinct m.attribution_window) filter (where m.attribution_window is not null), '{}'),
    min(m.synced_at), coalesce(max(m.synced_at), max(grown.newest)), max(grown.since), max(grown.source), max(grown.lists)
  from public.goals g
  join public.clients k on k.id = g.client_id
  left join public.campaign_metrics m on m.client_id = g.client_id and g.kind <> 'list_growth'
    and m.send_time >= g.starts_on::timestamp at time zone k.time_zone
    and m.send_time < (g.ends_on + 1)::timestamp at time zone k.time_zone
  cross join lateral (
    select count(*) as sends from public.crm_campaigns c
    where c.client_id = g.client_id and c.status = 'sent'
      and c.sent_at >= g.starts_on::timestamp at time zone k.time_zone
      and c.sent_at < (g.ends_on + 1)::timestamp at time zone k.time_zone
      and not exists (select 1 from public.campaign_metrics own where own.client_id = c.client_id and own.campaign_id = c.id)
  ) unlisted
  left join lateral private.list_growth(g.client_id, g.starts_on, g.ends_on) grown on g.kind = 'list_growth'
  where g.client_id = any (reached) and (goal_progress.client is null or g.client_id = goal_progress.client)
    and (from_day is null or g.ends_on >= from_day)
  group by g.id;
end $$;
comment on function public.goal_progress(uuid, date) is
  'Days are the client''s own. List growth is the difference of two counts of the lists, from counted_since on. actual is null where nothing measures it yet. unmeasured: sends whose figures have not come, or came in another currency.';

alter table public.goals enable row level security;
create policy goals_select on public.goals for select to authenticated
  using (client_id in (select private.readable_clients('goals.read')) or client_id in (select private.clients_shown_goals()));
create policy goals_insert on public.goals for insert to authenticated
  with check (client_id in (select private.writable_clients('goals.manage')));
create policy goals_update on public.goals for update to authenticated
  using (client_id in (select private.writable_clients('goals.manage')));
create policy goals_delete on public.goals for delete to authenticated
  using (client_id in (select private.writable_clients('goals.manage')));
grant select (id, agency_id, client_id, kind, starts_on, ends_on, target, currency, note, created_by, created_at, updated_at),
  insert (client_id, kind, starts_on, ends_on, target, note), update (starts_on, ends_on, target, note), delete on public.goals to authenticated;
grant execute on function private.clients_shown_goals(), public.goal_progress(uuid, date) to authenticated;
