-- A request against the month's scope: what the client chooses when there is no room, and how the team lets it through.

create function private.scope_of_request(kind public.request_kind) returns public.scope_kind
language sql immutable set search_path = '' as $$
  select case kind when 'campaign' then 'campaigns' when 'flow' then 'flows' when 'popup' then 'popups' when 'test' then 'tests' end::public.scope_kind
$$;

create function private.scope_room(client uuid, wanted public.scope_kind, period date) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select l.ceiling - l.used - l.planned from private.scope_ledger(null, client, period, now()) l where l.kind = wanted and l.month = period
  );
end $$;
comment on function private.scope_room(uuid, public.scope_kind, date) is 'Units left in a month; null where no terms hold.';

create function private.ask_for_scope_choice() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wanted public.scope_kind := private.scope_of_request(new.kind);
  today date;
  period date;
  month_name text;
begin
  if private.is_app_user() and not private.may('requests.create', new.client_id) and not private.may('requests.process', new.client_id) then
    return new;
  end if;
  select now() at time zone k.time_zone into today from public.clients k where k.id = new.client_id;
  -- Without a day it is about the first one on which the work can be done.
  period := date_trunc('month', greatest(coalesce(new.desired_on, private.add_working_days(today, new.lead_days)), today));
  if wanted is null or coalesce(private.scope_room(new.client_id, wanted, period), 1) > 0 then
    new.scope_choice := null;
    return new;
  end if;
  if new.scope_choice is null and private.actor() is not null then
    month_name := to_char(period, 'FMMonth');
    raise sqlstate 'PT409' using
      message = format('Everything your package has for %s is planned already. Choose how to go on.', month_name),
      detail = json_build_object('choose', period)::text;
  end if;
  new.scope_month := period;
  return new;
end $$;
comment on function private.ask_for_scope_choice() is 'With no room left in the month, the client says: the next one, an add-on, or wait.';
create trigger portal_requests_30_choice before insert on public.portal_requests
for each row execute function private.ask_for_scope_choice();

create function public.file_request(id uuid, client uuid, kind public.request_kind, title text, details text default '', answers jsonb default '{}',
  desired_on date default null, urgent_reason text default '', scope_choice public.request_scope_choice default null, files uuid[] default '{}')
returns uuid language plpgsql set search_path = '' as $$
begin
  insert into public.portal_requests (id, client_id, kind, title, details, answers, desired_on, urgent_reason, scope_choice)
  select file_request.id, client, file_request.kind, trim(file_request.title), file_request.details, file_request.answers,
    file_request.desired_on, trim(file_request.urgent_reason), file_request.scope_choice
  where not exists (select 1 from public.portal_requests r where r.id = file_request.id)
  on conflict do nothing;
  if found then
    insert into public.request_files (request_id, file_id) select distinct file_request.id, f from unnest(files) f;
    return file_request.id;
  end if;
  if not exists (
    select 1 from public.portal_requests r where r.id = file_request.id and r.client_id = client and r.created_by = private.actor()
  ) then
    raise sqlstate 'PT409' using message = 'This was sent already.';
  end if;
  return file_request.id;
end $$;
comment on function public.file_request(uuid, uuid, public.request_kind, text, text, jsonb, date, text, public.request_scope_choice, uuid[]) is
  'As the caller. The id is made where the form is: the same form sent twice is one request.';

create function public.accept_request_beyond(request uuid, basis public.scope_basis, reason text, title text default null,
  assignees jsonb default '{}', brief jsonb default '{}')
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
  send_at timestamptz;
begin
  if coalesce(trim(reason), '') = '' then
    raise sqlstate 'PT400' using message = 'Say why this goes beyond the package.';
  end if;
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.readable_clients('requests.process')) for update;
  perform private.still_open(asked);
  if not private.may('scope.override', asked.client_id) then
    raise sqlstate '42501' using message = 'Beyond the package an admin decides.';
  end if;
  send_at := private.request_send_at(asked, brief);
  if send_at is null then
    raise sqlstate 'PT400' using message = 'Give it a send date: a unit is let through in a month.';
  end if;
  insert into public.crm_scope_overrides (agency_id, client_id, kind, month, basis, reason, request_id, granted_by)
  select asked.agency_id, asked.client_id, 'campaigns', date_trunc('month', greatest(send_at, now()) at time zone k.time_zone),
    accept_request_beyond.basis, trim(accept_request_beyond.reason), asked.id, private.actor()
  from public.clients k where k.id = asked.client_id;
  return public.accept_request(request, title, assignees, brief);
end $$;
comment on function public.accept_request_beyond(uuid, public.scope_basis, text, text, jsonb, jsonb) is
  'One unit more than the month has, with who allowed it and why, and the campaign it is for: together or not at all.';

alter table public.portal_requests add column work_id uuid;
comment on column public.portal_requests.work_id is 'The flow, popup or test it became, as its kind says; a campaign stands in campaign_id.';
grant select (work_id) on public.portal_requests to authenticated;

create function private.work_from_request(asked public.portal_requests) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  made uuid;
  said jsonb := asked.answers;
begin
  if asked.kind = 'flow' then
    insert into public.crm_flows (client_id, title, goal, trigger_kind, trigger_name, shared_at)
    values (asked.client_id, asked.title, left(coalesce(nullif(said ->> 'aim', ''), asked.details), 2000),
      (case said ->> 'trigger' when 'signed_up' then 'list' when 'birthday' then 'date' when 'lapsed' then 'segment' else 'metric' end)::public.flow_trigger,
      case said ->> 'trigger' when 'signed_up' then 'Signed up' when 'left_basket' then 'Checkout started' when 'first_order' then 'First order'
        when 'birthday' then 'Birthday' when 'lapsed' then 'Not bought for a while' else '' end, now())
    returning id into made;
  elsif asked.kind = 'popup' then
    insert into public.crm_popups (client_id, title, audience, offer, trigger_kind, shared_at)
    values (asked.client_id, asked.title, left(coalesce(said ->> 'page', ''), 300), left(coalesce(said ->> 'offer', ''), 500),
      (case said ->> 'shown' when 'arrival' then 'on_arrival' when 'scroll' then 'after_scroll' when 'leaving' then 'on_leaving' else 'after_seconds' end)::public.popup_trigger,
      now())
    returning id into made;
  elsif asked.kind = 'test' then
    insert into public.crm_ab_tests (client_id, title, varies, metric, shared_at)
    values (asked.client_id, asked.title,
      (case coalesce(said ->> 'compares', 'subject') when 'timing' then 'send_time' else coalesce(said ->> 'compares', 'subject') end)::public.ab_test_varies,
      (case said ->> 'metric' when 'clicks' then 'click_rate' when 'orders' then 'order_rate' when 'signups' then 'signup_rate' else 'open_rate' end)::public.ab_test_metric,
      now())
    returning id into made;
    insert into public.ab_test_internals (test_id, hypothesis, baseline, effect)
    values (made, left(coalesce(said ->> 'hypothesis', ''), 1000), 0.2, 0.02);
  else
    raise sqlstate 'PT409' using message = 'Accept this as a campaign, or answer it.';
  end if;
  return made;
end $$;

create function public.take_on_request(request uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.portal_requests;
  made uuid;
begin
  select r.* into asked from public.portal_requests r
  where r.id = request and r.client_id in (select private.readable_clients('requests.process')) for update;
  perform private.still_open(asked);
  if not private.may('requests.process', asked.client_id) or not private.may('campaigns.create', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to accept requests.';
  end if;
  made := private.work_from_request(asked);
  update public.portal_requests r
  set status = 'accepted', work_id = made, closed_by = private.actor(), closed_at = now() where r.id = request;
  return made;
end $$;
comment on function public.take_on_request(uuid) is 'A request for a flow, a popup or a test becomes one, with what the client said of it, in one transaction.';
grant execute on function public.take_on_request(uuid) to authenticated;

grant execute on function public.file_request(uuid, uuid, public.request_kind, text, text, jsonb, date, text, public.request_scope_choice, uuid[]),
  public.accept_request_beyond(uuid, public.scope_basis, text, text, jsonb, jsonb) to authenticated;
