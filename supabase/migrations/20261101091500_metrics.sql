-- What a campaign earned: from Klaviyo's report, or from a person's import of Klaviyo's own export.

create type public.metric_source as enum ('klaviyo_api', 'klaviyo_csv');
create type public.list_size_source as enum ('klaviyo_api', 'typed');
create type public.import_row_status as enum ('matched', 'proposed', 'confirmed', 'unmatched', 'error');

create table public.metric_imports (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  row_count int not null default 0,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
create index metric_imports_agency_id_client_id_idx on public.metric_imports (agency_id, client_id);
create index metric_imports_agency_id_created_by_idx on public.metric_imports (agency_id, created_by);
create index metric_imports_client_id_created_at_idx on public.metric_imports (client_id, created_at desc, id desc);

create table public.campaign_metrics (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  klaviyo_campaign_id text not null,
  campaign_id uuid,
  import_id uuid,
  name text not null default '',
  subject text,
  channel public.campaign_channel not null default 'email',
  send_time timestamptz,
  audiences text[] not null default '{}',
  tags text[] not null default '{}',
  recipients bigint check (recipients >= 0),
  delivered bigint check (delivered >= 0),
  opens bigint check (opens >= 0),
  opens_unique bigint check (opens_unique >= 0),
  clicks bigint check (clicks >= 0),
  clicks_unique bigint check (clicks_unique >= 0),
  conversions bigint check (conversions >= 0),
  conversion_uniques bigint check (conversion_uniques >= 0),
  conversion_value_minor bigint,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  conversion_metric text,
  unsubscribes bigint check (unsubscribes >= 0),
  spam_complaints bigint check (spam_complaints >= 0),
  bounced bigint check (bounced >= 0),
  failed bigint check (failed >= 0),
  source public.metric_source not null,
  attribution_window text,
  synced_at timestamptz not null,
  raw jsonb,
  constraint campaign_metrics_one_row_per_campaign unique (client_id, klaviyo_campaign_id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (client_id, import_id) references public.metric_imports (client_id, id)
);
comment on table public.campaign_metrics is 'Counts as the source gave them; null where it did not say. Rates are derived, never stored.';
create index campaign_metrics_agency_id_client_id_idx on public.campaign_metrics (agency_id, client_id);
create index campaign_metrics_client_id_send_time_idx on public.campaign_metrics (client_id, send_time desc);
create unique index campaign_metrics_one_per_own_campaign on public.campaign_metrics (client_id, campaign_id) where campaign_id is not null;
create index campaign_metrics_client_id_campaign_id_idx on public.campaign_metrics (client_id, campaign_id);
create index campaign_metrics_client_id_import_id_idx on public.campaign_metrics (client_id, import_id);

create table public.campaign_variations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  klaviyo_campaign_id text not null,
  variation text not null,
  name text not null,
  recipients bigint check (recipients >= 0),
  delivered bigint check (delivered >= 0),
  opens_unique bigint check (opens_unique >= 0),
  clicks_unique bigint check (clicks_unique >= 0),
  conversion_uniques bigint check (conversion_uniques >= 0),
  unsubscribes bigint check (unsubscribes >= 0),
  synced_at timestamptz not null,
  constraint campaign_variations_one_row_per_variation unique (client_id, klaviyo_campaign_id, variation),
  foreign key (client_id, klaviyo_campaign_id) references public.campaign_metrics (client_id, klaviyo_campaign_id) on delete cascade,
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
comment on table public.campaign_variations is 'A campaign that Klaviyo sent in several variations: the counts of each. Only its interface says them; its export does not.';
comment on column public.campaign_variations.variation is 'Klaviyo''s own id of it; name is what a person called it there.';
create index campaign_variations_client_id_klaviyo_campaign_id_idx on public.campaign_variations (client_id, klaviyo_campaign_id);
create index campaign_variations_agency_id_client_id_idx on public.campaign_variations (agency_id, client_id);

create table public.list_sizes (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  list_id text not null default '' check (length(list_id) <= 64),
  list_name text not null default '' check (length(list_name) <= 300),
  day date not null check (day between '2000-01-01' and '2200-01-01'),
  size bigint not null check (size between 0 and 1000000000),
  source public.list_size_source not null default 'typed',
  counted_by uuid,
  counted_at timestamptz not null default now(),
  constraint list_sizes_one_a_day unique (client_id, list_id, day),
  constraint list_sizes_a_list_is_klaviyos check ((source = 'klaviyo_api') = (list_id <> '')),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, counted_by) references public.user_profiles (agency_id, id)
);
comment on table public.list_sizes is
  'How many people were on a list on a day of the client''s: once a day from Klaviyo for each list it mails, or typed in for all of them together.';
create index list_sizes_agency_id_client_id_idx on public.list_sizes (agency_id, client_id);
create index list_sizes_agency_id_counted_by_idx on public.list_sizes (agency_id, counted_by);

create table public.metric_import_rows (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  import_id uuid not null,
  line int not null,
  status public.import_row_status not null,
  campaign_id uuid,
  values jsonb not null,
  reason text,
  unique (import_id, line),
  foreign key (client_id, import_id) references public.metric_imports (client_id, id) on delete cascade,
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id)
);
comment on column public.metric_import_rows.status is 'proposed: same name within a day of the send time, waiting for a person to confirm.';
create index metric_import_rows_client_id_import_id_idx on public.metric_import_rows (client_id, import_id);
create index metric_import_rows_client_id_campaign_id_idx on public.metric_import_rows (client_id, campaign_id);

create function private.campaign_was_sent(campaign uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
  update public.crm_campaigns c set status = 'sent', sent_at = coalesce(at, c.send_at, now())
  where c.id = campaign and c.status = 'scheduled'
$$;

create function private.apply_import_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_ jsonb := new.values;
begin
  insert into public.campaign_metrics as m (agency_id, client_id, klaviyo_campaign_id, campaign_id, import_id, name, subject, channel, send_time,
    audiences, tags, recipients, delivered, opens, opens_unique, clicks, clicks_unique, conversion_uniques, conversion_value_minor,
    currency, conversion_metric, unsubscribes, spam_complaints, bounced, source, synced_at, raw)
  select new.agency_id, new.client_id, coalesce(nullif(row_ ->> 'klaviyoCampaignId', ''), 'csv:' || new.campaign_id), new.campaign_id,
    new.import_id, coalesce(row_ ->> 'name', ''), row_ ->> 'subject', coalesce(row_ ->> 'channel', 'email')::public.campaign_channel,
    (row_ ->> 'sendTime')::timestamptz,
    array(select jsonb_array_elements_text(coalesce(row_ -> 'audiences', '[]'))), array(select jsonb_array_elements_text(coalesce(row_ -> 'tags', '[]'))),
    (row_ ->> 'recipients')::bigint, (row_ ->> 'delivered')::bigint, (row_ ->> 'opens')::bigint, (row_ ->> 'opensUnique')::bigint,
    (row_ ->> 'clicks')::bigint, (row_ ->> 'clicksUnique')::bigint, (row_ ->> 'conversionUniques')::bigint,
    (row_ ->> 'conversionValueMinor')::bigint, c.currency, row_ ->> 'conversionMetric', (row_ ->> 'unsubscribes')::bigint,
    (row_ ->> 'spamComplaints')::bigint, (row_ ->> 'bounced')::bigint, 'klaviyo_csv', now(), row_
  from public.clients c where c.id = new.client_id
  on conflict on constraint campaign_metrics_one_row_per_campaign do update
  set campaign_id = coalesce(excluded.campaign_id, m.campaign_id), import_id = excluded.import_id, name = excluded.name,
    subject = excluded.subject, send_time = excluded.send_time, audiences = excluded.audiences, tags = excluded.tags,
    recipients = excluded.recipients, delivered = excluded.delivered, opens = excluded.opens, opens_unique = excluded.opens_unique,
    clicks = excluded.clicks, clicks_unique = excluded.clicks_unique, conversion_uniques = excluded.conversion_uniques,
    conversion_value_minor = excluded.conversion_value_minor, conversion_metric = excluded.conversion_metric,
    unsubscribes = excluded.unsubscribes, spam_complaints = excluded.spam_complaints, bounced = excluded.bounced,
    source = excluded.source, synced_at = excluded.synced_at, raw = excluded.raw
  where m.source = 'klaviyo_csv' or m.recipients is null;

  if new.campaign_id is not null then
    perform private.campaign_was_sent(new.campaign_id, (row_ ->> 'sendTime')::timestamptz);
  end if;
  return null;
end $$;
comment on function private.apply_import_row() is 'A file never overwrites what Klaviyo itself reported.';
create trigger metric_import_rows_apply_new after insert on public.metric_import_rows
for each row when (new.status in ('matched', 'unmatched') and new.values ->> 'klaviyoCampaignId' <> '') execute function private.apply_import_row();
create trigger metric_import_rows_apply_confirmed after update of status on public.metric_import_rows
for each row when (new.status = 'confirmed' and old.status = 'proposed') execute function private.apply_import_row();

create function private.place_import_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  home public.metric_imports;
begin
  select i.* into home from public.metric_imports i where i.id = new.import_id;
  new.agency_id := home.agency_id;
  new.client_id := home.client_id;
  if new.status <> 'error' then
    select m.campaign_id into new.campaign_id from public.campaign_metrics m
    where m.client_id = new.client_id and m.klaviyo_campaign_id = new.values ->> 'klaviyoCampaignId';
    if new.campaign_id is null then
      select s.campaign_id into new.campaign_id from public.campaign_schedules s
      where s.client_id = new.client_id and s.klaviyo_campaign_id = new.values ->> 'klaviyoCampaignId';
    end if;
    new.status := case when new.campaign_id is null then 'unmatched' else 'matched' end;
    if new.campaign_id is null then
      select c.id into new.campaign_id from public.crm_campaigns c
      where c.client_id = new.client_id and lower(trim(c.title)) = lower(trim(new.values ->> 'name'))
        and c.status in ('scheduled', 'sent')
        and coalesce(c.sent_at, c.send_at) between (new.values ->> 'sendTime')::timestamptz - interval '1 day'
          and (new.values ->> 'sendTime')::timestamptz + interval '1 day'
        and not exists (select 1 from public.campaign_metrics m where m.campaign_id = c.id)
      order by abs(extract(epoch from coalesce(c.sent_at, c.send_at) - (new.values ->> 'sendTime')::timestamptz)) limit 1;
      if new.campaign_id is not null then
        new.status := 'proposed';
      end if;
    end if;
  end if;
  return new;
end $$;
create trigger metric_import_rows_20_stamp before insert on public.metric_import_rows
for each row execute function private.place_import_row();

create function public.import_metrics(client uuid, file_name text, rows jsonb) returns uuid
language plpgsql set search_path = '' as $$
declare
  started uuid;
begin
  if jsonb_array_length(rows) not between 1 and 20000 then
    raise sqlstate 'PT400' using message = 'Import between 1 and 20,000 rows at once.';
  end if;
  insert into public.metric_imports (client_id, file_name, row_count) values (client, file_name, jsonb_array_length(rows))
  returning id into started;
  insert into public.metric_import_rows (import_id, line, status, values, reason)
  select started, (r ->> 'line')::int,
    (case when r ? 'reason' then 'error' else 'unmatched' end)::public.import_row_status,
    coalesce(r -> 'values', '{}'), r ->> 'reason'
  from jsonb_array_elements(rows) r;
  return started;
end $$;
comment on function public.import_metrics(uuid, text, jsonb) is
  'As the caller. rows: [{line, values}] or [{line, reason}]. A row with a known Campaign ID is stored, one alike by name is proposed.';

create function private.stamp_import() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
  new.created_by := coalesce(private.actor(), new.created_by);
  return new;
end $$;
create trigger metric_imports_20_stamp before insert on public.metric_imports
for each row execute function private.stamp_import();

create function private.stamp_list_size() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  today date;
begin
  if private.is_app_user() and not coalesce(private.may('goals.manage', new.client_id), false) then
    return new;
  end if;
  select c.agency_id, (now() at time zone c.time_zone)::date into new.agency_id, today from public.clients c where c.id = new.client_id;
  if new.day > today then
    raise sqlstate 'PT409' using message = 'That day has not come yet: nobody can have counted it.';
  end if;
  new.counted_by := coalesce(private.actor(), new.counted_by);
  return new;
end $$;
create trigger list_sizes_20_stamp before insert on public.list_sizes
for each row execute function private.stamp_list_size();

create function private.list_growth(client uuid, from_day date, to_day date)
returns table (growth bigint, points bigint, since date, source public.list_size_source, lists text[], newest timestamptz)
language sql stable security definer set search_path = '' as $$
  with counted as (
    select s.* from public.list_sizes s
    -- A goal begins with what was there: the last count of the week before it, else its own first.
    where s.client_id = client and s.day between from_day - 7 and to_day
  ), spans as (
    select distinct on (c.list_id) c.list_id, c.source, c.day, c.size
    from counted c order by c.list_id, c.day > from_day, abs(c.day - from_day)
  )
  select sum(e.size - b.size)::bigint, sum(e.points)::bigint, max(b.day), b.source,
    array_agg(distinct e.list_name order by e.list_name) filter (where e.list_name <> ''), max(e.counted_at)
  from spans b
  cross join lateral (
    select (array_agg(c.size order by c.day desc))[1] as size, (array_agg(c.list_name order by c.day desc))[1] as list_name,
      max(c.counted_at) as counted_at, count(*) as points
    from counted c where c.list_id = b.list_id and c.day > b.day having count(*) > 0
  ) e
  group by b.source
  order by b.source limit 1
$$;
comment on function private.list_growth(uuid, date, date) is
  'By how many people the lists grew in these days; no row where fewer than two days were counted. What Klaviyo counts comes before what was typed, and the two are never added.';

create function private.broadcast_metrics() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id, c.client_id from changed c loop
    perform realtime.send('{}', 'metrics_changed', 'team:' || one.agency_id, true);
    perform realtime.send('{}', 'metrics_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger campaign_metrics_broadcast_added after insert on public.campaign_metrics
referencing new table as changed for each statement execute function private.broadcast_metrics();
create trigger list_sizes_broadcast_added after insert on public.list_sizes
referencing new table as changed for each statement execute function private.broadcast_metrics();
create trigger list_sizes_broadcast_gone after delete on public.list_sizes
referencing old table as changed for each statement execute function private.broadcast_metrics();
create trigger campaign_metrics_broadcast_changed after update on public.campaign_metrics
referencing new table as changed for each statement execute function private.broadcast_metrics();

alter table public.campaign_metrics enable row level security;
alter table public.campaign_variations enable row level security;
alter table public.list_sizes enable row level security;
alter table public.metric_imports enable row level security;
alter table public.metric_import_rows enable row level security;

create policy campaign_metrics_select on public.campaign_metrics for select to authenticated
  using (client_id in (select private.visible_clients('campaign_metrics.read')));
grant select (id, agency_id, client_id, klaviyo_campaign_id, campaign_id, import_id, name, subject, channel, send_time, audiences, tags,
    recipients, delivered, opens, opens_unique, clicks, clicks_unique, conversions, conversion_uniques, conversion_value_minor, currency,
    conversion_metric, unsubscribes, spam_complaints, bounced, failed, source, attribution_window, synced_at)
  on public.campaign_metrics to authenticated;

create policy campaign_variations_select on public.campaign_variations for select to authenticated
  using (client_id in (select private.readable_clients('campaign_metrics.read')));
grant select (id, agency_id, client_id, klaviyo_campaign_id, variation, name, recipients, delivered, opens_unique, clicks_unique,
    conversion_uniques, unsubscribes, synced_at)
  on public.campaign_variations to authenticated;

create policy list_sizes_select on public.list_sizes for select to authenticated
  using (client_id in (select private.readable_clients('goals.read')));
create policy list_sizes_insert on public.list_sizes for insert to authenticated
  with check (client_id in (select private.writable_clients('goals.manage')));
create policy list_sizes_delete on public.list_sizes for delete to authenticated
  using (source = 'typed' and client_id in (select private.writable_clients('goals.manage')));
grant select (id, agency_id, client_id, list_id, list_name, day, size, source, counted_by, counted_at),
  insert (client_id, day, size), delete on public.list_sizes to authenticated;

create policy metric_imports_select on public.metric_imports for select to authenticated
  using (client_id in (select private.readable_clients('metrics.import')));
create policy metric_imports_insert on public.metric_imports for insert to authenticated
  with check (client_id in (select private.writable_clients('metrics.import')));
grant select (id, agency_id, client_id, file_name, row_count, created_by, created_at), insert (client_id, file_name, row_count)
  on public.metric_imports to authenticated;

create policy metric_import_rows_select on public.metric_import_rows for select to authenticated
  using (client_id in (select private.readable_clients('metrics.import')));
create policy metric_import_rows_insert on public.metric_import_rows for insert to authenticated
  with check (client_id in (select private.writable_clients('metrics.import')));
create policy metric_import_rows_update on public.metric_import_rows for update to authenticated
  using (client_id in (select private.writable_clients('metrics.import')));
grant select (id, agency_id, client_id, import_id, line, status, campaign_id, values, reason),
  insert (import_id, line, status, values, reason), update (status) on public.metric_import_rows to authenticated;
grant execute on function public.import_metrics(uuid, text, jsonb) to authenticated;

insert into private.machines (name) values ('metric_import_rows');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('metric_import_rows', 'proposed', 'confirmed', 'metrics.import'),
  ('metric_import_rows', 'proposed', 'unmatched', 'metrics.import');
create trigger metric_import_rows_10_guard before update of status on public.metric_import_rows
for each row when (old.status is distinct from new.status) execute function private.guard_move();
