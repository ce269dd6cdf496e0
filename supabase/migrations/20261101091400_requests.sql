-- What a client asks for in the portal, and the campaign it becomes.

create type public.request_kind as enum ('campaign', 'flow', 'popup', 'test', 'design', 'other');
create type public.request_status as enum ('open', 'accepted', 'declined', 'withdrawn');

create type public.request_scope_choice as enum ('next_month', 'addon', 'wait');

create table public.request_lead_times (
  agency_id uuid not null references public.agencies (id) on delete cascade,
  kind public.request_kind not null,
  working_days int not null check (working_days between 0 and 90),
  primary key (agency_id, kind)
);
comment on table public.request_lead_times is 'How long a kind of work normally takes from the request to the day it goes out.';

create function private.start_lead_times() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.request_lead_times (agency_id, kind, working_days) values
    (new.id, 'campaign', 7), (new.id, 'flow', 15), (new.id, 'popup', 7), (new.id, 'test', 5), (new.id, 'design', 5), (new.id, 'other', 3);
  return null;
end $$;
create trigger agencies_start_lead_times after insert on public.agencies
for each row execute function private.start_lead_times();

create function private.add_working_days(from_day date, days int) returns date
language sql immutable set search_path = '' as $$
  -- Five working days are a week; from a weekend it counts as from the Friday before.
  select base + (days / 5) * 7 + case when extract(isodow from base)::int + days % 5 > 5 then days % 5 + 2 else days % 5 end
  from (select from_day - greatest(extract(isodow from from_day)::int - 5, 0) as base) friday
$$;

create function private.request_answers_are_valid(kind public.request_kind, answers jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_typeof(answers) = 'object'
    and not exists (
      select 1 from jsonb_each(case jsonb_typeof(answers) when 'object' then answers else '{}' end) a
      where jsonb_typeof(a.value) <> 'string' or length(a.value #>> '{}') > 2000
        or a.key <> all (case kind
          when 'campaign' then '{goal,audience,offer,channel}'
          when 'flow' then '{trigger,aim,emails}'
          when 'popup' then '{page,offer,shown}'
          when 'test' then '{hypothesis,compares,metric}'
          when 'design' then '{piece,link}'
          else '{}' end::text[])
    )
    and coalesce(answers ->> 'channel', 'email') in ('email', 'sms')
    and coalesce(answers ->> 'emails', '1') ~ '^([1-9]|1[0-9]|20)$'
    and coalesce(answers ->> 'shown', 'arrival') in ('arrival', 'scroll', 'leaving')
    and coalesce(answers ->> 'compares', 'subject') in ('subject', 'content', 'design', 'offer', 'timing', 'popup')
    and coalesce(answers ->> 'metric', 'opens') in ('opens', 'clicks', 'orders', 'signups')
    and coalesce(answers ->> 'link', 'https://') ~ '^https?://'
    and (kind <> 'flow' or coalesce(answers ->> 'trigger', '') in ('signed_up', 'left_basket', 'first_order', 'birthday', 'lapsed', 'other'))
    and (kind <> 'test' or coalesce(trim(answers ->> 'hypothesis'), '') <> '')
$$;
grant execute on function private.request_answers_are_valid(public.request_kind, jsonb) to authenticated, service_role;
comment on function private.request_answers_are_valid(public.request_kind, jsonb) is 'Each kind of request asks its own few questions; nothing else is kept.';

create table public.portal_requests (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  kind public.request_kind not null default 'campaign',
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  details text not null default '' check (length(details) <= 10000),
  answers jsonb not null default '{}',
  desired_on date check (desired_on between '2000-01-01' and '2200-01-01'),
  lead_days int not null default 0,
  urgent_reason text not null default '' check (length(urgent_reason) <= 500),
  scope_choice public.request_scope_choice,
  scope_month date,
  filed_by_team boolean not null default false,
  status public.request_status not null default 'open',
  answer text not null default '' check (length(answer) <= 2000),
  campaign_id uuid unique,
  created_by uuid not null,
  closed_by uuid,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint portal_requests_answers_fit_the_kind check (private.request_answers_are_valid(kind, answers)),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, closed_by) references public.user_profiles (agency_id, id)
);
comment on column public.portal_requests.lead_days is 'What was normal for this kind when it was asked for.';
comment on column public.portal_requests.scope_choice is 'What the client chose because scope_month had no room left; null where it had.';
create index portal_requests_client_id_created_at_idx on public.portal_requests (client_id, created_at desc, id desc);
create index portal_requests_open_idx on public.portal_requests (agency_id, created_at, id) where status = 'open';
create index portal_requests_done_idx on public.portal_requests (agency_id, created_at, id) where status <> 'open';
create index portal_requests_agency_id_client_id_idx on public.portal_requests (agency_id, client_id);
create index portal_requests_client_id_campaign_id_idx on public.portal_requests (client_id, campaign_id);
create index portal_requests_agency_id_created_by_idx on public.portal_requests (agency_id, created_by);
create index portal_requests_agency_id_closed_by_idx on public.portal_requests (agency_id, closed_by);

create table public.request_files (
  request_id uuid not null,
  file_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (request_id, file_id),
  foreign key (client_id, request_id) references public.portal_requests (client_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id)
);
create index request_files_client_id_request_id_idx on public.request_files (client_id, request_id);
create index request_files_client_id_file_id_idx on public.request_files (client_id, file_id);

insert into private.subject_kinds (kind, table_name) values ('request', 'portal_requests');

create function private.owned_portal_requests(permission text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.id from public.portal_requests r where false and permission is null
$$;
comment on function private.owned_portal_requests(text) is 'Requests belong to clients; no permission reaches them as own.';

create function private.followers_of_request(request uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.user_id from public.portal_requests r
  join public.client_assignments s on s.client_id = r.client_id and s.duty in ('account_manager', 'strategist') where r.id = request
  union
  select r.created_by from public.portal_requests r where r.id = request and audience = 'client'
$$;

create function private.line_of_request(request uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('title', r.title, 'client', k.name, 'clientSlug', k.slug)
  from public.portal_requests r join public.clients k on k.id = r.client_id where r.id = request
$$;

create function private.stamp_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  today date;
begin
  if private.is_app_user() and not private.may('requests.create', new.client_id) and not private.may('requests.process', new.client_id) then
    return new;
  end if;
  select c.agency_id, (now() at time zone c.time_zone)::date into new.agency_id, today from public.clients c where c.id = new.client_id;
  new.created_by := coalesce(private.actor(), new.created_by);
  if private.actor() is not null then
    new.filed_by_team := not exists (select 1 from public.client_members m where m.client_id = new.client_id and m.user_id = new.created_by);
  end if;
  select l.working_days into new.lead_days from public.request_lead_times l where l.agency_id = new.agency_id and l.kind = new.kind;
  new.lead_days := coalesce(new.lead_days, 0);
  if new.desired_on >= private.add_working_days(today, new.lead_days) or new.desired_on is null then
    new.urgent_reason := '';
  elsif private.actor() is not null and trim(new.urgent_reason) = '' then
    raise sqlstate 'PT400' using
      message = format('This normally needs %s working days. Say why it cannot wait, or choose a later day.', new.lead_days);
  end if;
  return new;
end $$;
create trigger portal_requests_05_not_too_often before insert on public.portal_requests
for each row execute function private.not_too_often('[{"seconds": 60, "limit": 20}, {"seconds": 3600, "limit": 120}]');
create trigger portal_requests_08_keep_closed before insert on public.portal_requests
for each row execute function private.keep_closed();
create trigger portal_requests_10_id before insert on public.portal_requests
for each row execute function private.keep_id_apart();
create trigger portal_requests_20_stamp before insert on public.portal_requests
for each row execute function private.stamp_request();
create trigger portal_requests_10_guard before update of status on public.portal_requests
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.request_told() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.actor() is not null then
    perform private.notify(
      array(select private.followers_of_request(new.id, case when tg_op = 'INSERT' then 'internal' else 'client' end::public.audience)),
      case when tg_op = 'INSERT' then 'request_opened' else 'request_' || new.status end,
      'request', new.id, new.agency_id, new.client_id,
      private.line_of_request(new.id) || jsonb_build_object('campaignId', new.campaign_id, 'answer', new.answer));
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
    values (new.agency_id, new.client_id, 'request', new.id, case when tg_op = 'INSERT' then 'requested' else new.status::text end,
      private.actor(), 'client', jsonb_build_object('title', new.title));
  end if;
  perform realtime.send(jsonb_build_object('id', new.id), 'request_changed', 'team:' || new.agency_id, true);
  perform realtime.send(jsonb_build_object('id', new.id), 'request_changed', 'client:' || new.client_id, true);
  return null;
end $$;
create trigger portal_requests_told_new after insert on public.portal_requests
for each row execute function private.request_told();
create trigger portal_requests_told_moved after update of status on public.portal_requests
for each row when (old.status is distinct from new.status) execute function private.request_told();

create function private.still_open(request public.portal_requests) returns void
language plpgsql set search_path = '' as $$
begin
  if request.id is null then
    raise sqlstate 'PT404' using message = 'That request is not here.';
  end if;
  if request.status <> 'open' then
    raise sqlstate 'PT409' using message = format('This was already %s.', request.status),
      detail = json_build_object('status', request.status)::text;
  end if;
end $$;

create function private.request_send_at(asked public.portal_requests, brief jsonb) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select case
    when brief ? 'sendAt' then (brief ->> 'sendAt')::timestamptz
    else (asked.desired_on + case asked.scope_choice when 'next_month' then interval '1 month' else interval '0' end + time '09:00') at time zone k.time_zone
  end
  from public.clients k where k.id = asked.client_id
$$;
comment on function private.request_send_at(public.portal_requests, jsonb) is
  'As the brief says, else at nine on the day wished for, a month later where the client chose the next one.';

create function public.accept_request(request uuid, title text default null, assignees jsonb default '{}', brief jsonb default '{}') returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
  campaign uuid;
begin
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.readable_clients('requests.process')) for update;
  perform private.still_open(asked);
  if not private.may('requests.process', asked.client_id) or not private.may('campaigns.create', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to accept requests.';
  end if;
  if assignees <> '{}' and not private.may('campaigns.assign', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to assign people.';
  end if;

  insert into public.crm_campaigns (client_id, title, goal, audience, offer, send_at, due_on, decide_by, priority, channel, shared_at)
  values (asked.client_id, coalesce(nullif(trim(accept_request.title), ''), asked.title),
    left(coalesce(brief ->> 'goal', nullif(asked.answers ->> 'goal', ''), asked.details), 2000),
    left(coalesce(brief ->> 'audience', asked.answers ->> 'audience', ''), 500),
    left(coalesce(brief ->> 'offer', asked.answers ->> 'offer', ''), 2000),
    private.request_send_at(asked, brief), (brief ->> 'dueOn')::date, (brief ->> 'decideBy')::date,
    coalesce(brief ->> 'priority', case when asked.urgent_reason <> '' then 'high' else 'medium' end)::public.campaign_priority,
    coalesce(brief ->> 'channel', asked.answers ->> 'channel', 'email')::public.campaign_channel, now())
  returning id into campaign;
  if coalesce(brief ->> 'notes', '') <> '' then
    update public.crm_campaign_internals i set brief = accept_request.brief ->> 'notes' where i.campaign_id = campaign;
  end if;
  insert into public.campaign_assignees (campaign_id, duty, user_id)
  select campaign, a.key::public.campaign_duty, a.value::uuid from jsonb_each_text(assignees) a;
  update public.portal_requests r
  set status = 'accepted', campaign_id = campaign, closed_by = private.actor(), closed_at = now() where r.id = request;
  return campaign;
end $$;
comment on function public.accept_request(uuid, text, jsonb, jsonb) is
  'The request becomes a campaign at strategy, linked both ways, in one transaction. brief: {goal, audience, offer, notes, sendAt, dueOn, decideBy, priority, channel}, each as the client had it where left out.';

create function public.answer_request(request uuid, answer text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
begin
  if coalesce(trim(answer), '') = '' then
    raise sqlstate 'PT400' using message = 'Tell the client what happens now.';
  end if;
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.readable_clients('requests.process')) for update;
  perform private.still_open(asked);
  update public.portal_requests r
  set status = 'accepted', answer = trim(answer_request.answer), closed_by = private.actor(), closed_at = now()
  where r.id = request;
  return request;
end $$;
comment on function public.answer_request(uuid, text) is 'Accepted without a campaign of its own: what is done instead, in words the client reads.';

create function public.decline_request(request uuid, answer text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
begin
  if coalesce(trim(answer), '') = '' then
    raise sqlstate 'PT400' using message = 'Tell the client why.';
  end if;
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.readable_clients('requests.process')) for update;
  perform private.still_open(asked);
  update public.portal_requests r
  set status = 'declined', answer = trim(decline_request.answer), closed_by = private.actor(), closed_at = now()
  where r.id = request;
  return request;
end $$;

create function public.withdraw_request(request uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
begin
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.shared_clients('campaigns.read')) for update;
  perform private.still_open(asked);
  update public.portal_requests r set status = 'withdrawn', closed_by = private.actor(), closed_at = now() where r.id = request;
  return request;
end $$;

create function private.attach_to_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
begin
  if tg_when = 'AFTER' then
    update public.files f set shared_at = now() where f.id = new.file_id and f.shared_at is null;
    return null;
  end if;
  select r.* into asked from public.portal_requests r where r.id = new.request_id;
  if private.is_app_user() and not private.may('requests.create', asked.client_id) and not private.may('requests.process', asked.client_id) then
    return new;
  end if;
  new.agency_id := asked.agency_id;
  new.client_id := asked.client_id;
  -- One's own upload, with one's own request: nothing that somebody else keeps is shared this way.
  if private.actor() is not null and (asked.created_by is distinct from private.actor() or not exists (
    select 1 from public.files f where f.id = new.file_id and f.client_id = asked.client_id and f.uploaded_by = private.actor()
  )) then
    raise sqlstate 'PT404' using message = 'That file is not here any more. Attach it again.';
  end if;
  if (select count(*) from public.request_files f where f.request_id = new.request_id) >= 10 then
    raise sqlstate 'PT400' using message = 'At most ten files.';
  end if;
  return new;
end $$;
create trigger request_files_20_stamp before insert on public.request_files
for each row execute function private.attach_to_request();
create trigger request_files_shared after insert on public.request_files
for each row execute function private.attach_to_request();

alter table public.portal_requests enable row level security;
alter table public.request_lead_times enable row level security;
alter table public.request_files enable row level security;
create policy portal_requests_select on public.portal_requests for select to authenticated
  using (client_id in (select private.visible_clients('campaigns.read')));
create policy portal_requests_insert on public.portal_requests for insert to authenticated
  with check (client_id in (select private.writable_clients('requests.create')) or client_id in (select private.writable_clients('requests.process')));
grant select (id, agency_id, client_id, kind, title, details, answers, desired_on, lead_days, urgent_reason, scope_choice, scope_month,
    filed_by_team, status, answer, campaign_id, created_by, closed_by, closed_at, created_at),
  insert (id, client_id, kind, title, details, answers, desired_on, urgent_reason, scope_choice) on public.portal_requests to authenticated;

create policy request_lead_times_select on public.request_lead_times for select to authenticated
  using (agency_id = (select p.agency_id from public.user_profiles p where p.id = (select private.viewer())));
create policy request_lead_times_update on public.request_lead_times for update to authenticated
  using (agency_id = (select private.writable_agency('agency.settings')));
grant select (agency_id, kind, working_days), update (working_days) on public.request_lead_times to authenticated;

create policy request_files_select on public.request_files for select to authenticated
  using (client_id in (select private.visible_clients('campaigns.read')));
create policy request_files_insert on public.request_files for insert to authenticated
  with check (client_id in (select private.writable_clients('requests.create')) or client_id in (select private.writable_clients('requests.process')));
grant select (request_id, file_id, agency_id, client_id, created_at), insert (request_id, file_id) on public.request_files to authenticated;

grant execute on function public.accept_request(uuid, text, jsonb, jsonb), public.answer_request(uuid, text), public.decline_request(uuid, text), public.withdraw_request(uuid) to authenticated;

create view public.campaign_requests with (security_invoker = true) as
  select r.id, r.agency_id, r.client_id, r.title, r.details, r.desired_on, r.status, r.answer, r.campaign_id, r.created_by, r.created_at
  from public.portal_requests r where r.kind = 'campaign';
grant select on public.campaign_requests to authenticated;

insert into private.machines (name) values ('portal_requests');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('portal_requests', 'open', 'accepted', 'requests.process'),
  ('portal_requests', 'open', 'declined', 'requests.process'),
  ('portal_requests', 'open', 'withdrawn', 'requests.create');
