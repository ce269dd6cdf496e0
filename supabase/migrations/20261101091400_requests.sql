-- What a client asks for in the portal, and the campaign it becomes.

create type public.request_kind as enum ('campaign', 'flow', 'design', 'other');
create type public.request_status as enum ('open', 'accepted', 'declined', 'withdrawn');

create table public.portal_requests (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  kind public.request_kind not null default 'campaign',
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  details text not null default '' check (length(details) <= 10000),
  desired_on date check (desired_on between '2000-01-01' and '2200-01-01'),
  status public.request_status not null default 'open',
  answer text not null default '' check (length(answer) <= 2000),
  campaign_id uuid unique,
  created_by uuid not null,
  closed_by uuid,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, closed_by) references public.user_profiles (agency_id, id)
);
create index portal_requests_client_id_created_at_idx on public.portal_requests (client_id, created_at desc, id desc);
create index portal_requests_open_idx on public.portal_requests (agency_id, created_at, id) where status = 'open';
create index portal_requests_done_idx on public.portal_requests (agency_id, created_at, id) where status <> 'open';
create index portal_requests_agency_id_client_id_idx on public.portal_requests (agency_id, client_id);
create index portal_requests_client_id_campaign_id_idx on public.portal_requests (client_id, campaign_id);
create index portal_requests_agency_id_created_by_idx on public.portal_requests (agency_id, created_by);
create index portal_requests_agency_id_closed_by_idx on public.portal_requests (agency_id, closed_by);

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
begin
  select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
  new.created_by := coalesce(private.actor(), new.created_by);
  return new;
end $$;
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

create function public.accept_request(request uuid, title text default null, assignees jsonb default '{}') returns uuid
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

  insert into public.crm_campaigns (client_id, title, goal, send_at, shared_at)
  select asked.client_id, coalesce(nullif(trim(accept_request.title), ''), asked.title), left(asked.details, 2000),
    (asked.desired_on + time '09:00') at time zone c.time_zone, now()
  from public.clients c where c.id = asked.client_id
  returning id into campaign;
  insert into public.campaign_assignees (campaign_id, duty, user_id)
  select campaign, a.key::public.campaign_duty, a.value::uuid from jsonb_each_text(assignees) a;
  update public.portal_requests r
  set status = 'accepted', campaign_id = campaign, closed_by = private.actor(), closed_at = now() where r.id = request;
  return campaign;
end $$;
comment on function public.accept_request(uuid, text, jsonb) is 'The request becomes a campaign at strategy, linked both ways, in one transaction.';

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

alter table public.portal_requests enable row level security;
create policy portal_requests_select on public.portal_requests for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')) or client_id in (select private.shared_clients('campaigns.read')));
create policy portal_requests_insert on public.portal_requests for insert to authenticated
  with check (client_id in (select private.writable_clients('requests.create')));
grant select (id, agency_id, client_id, kind, title, details, desired_on, status, answer, campaign_id, created_by, closed_by, closed_at, created_at),
  insert (client_id, kind, title, details, desired_on) on public.portal_requests to authenticated;
grant execute on function public.accept_request(uuid, text, jsonb), public.decline_request(uuid, text), public.withdraw_request(uuid) to authenticated;

create view public.campaign_requests with (security_invoker = true) as
  select r.id, r.agency_id, r.client_id, r.title, r.details, r.desired_on, r.status, r.answer, r.campaign_id, r.created_by, r.created_at
  from public.portal_requests r where r.kind = 'campaign';
grant select on public.campaign_requests to authenticated;

insert into private.machines (name) values ('portal_requests');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('portal_requests', 'open', 'accepted', 'requests.process'),
  ('portal_requests', 'open', 'declined', 'requests.process'),
  ('portal_requests', 'open', 'withdrawn', 'requests.create');
