-- Whoever may not make a move asks for it; whoever may, accepts it with one click.

create type public.move_request_status as enum ('pending', 'accepted', 'declined', 'withdrawn');

create table public.move_requests (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid not null,
  from_status public.campaign_status not null,
  to_status public.campaign_status not null check (to_status <> from_status),
  status public.move_request_status not null default 'pending',
  note text not null default '' check (length(note) <= 2000),
  answer text not null default '' check (length(answer) <= 2000),
  requested_by uuid not null,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade,
  foreign key (agency_id, requested_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, decided_by) references public.user_profiles (agency_id, id)
);
create unique index move_requests_one_open_per_campaign on public.move_requests (campaign_id) where status = 'pending';
create index move_requests_open_idx on public.move_requests (agency_id, created_at, id) where status = 'pending';
create index move_requests_client_id_campaign_id_idx on public.move_requests (client_id, campaign_id);
create index move_requests_agency_id_requested_by_idx on public.move_requests (agency_id, requested_by);
create index move_requests_agency_id_decided_by_idx on public.move_requests (agency_id, decided_by);

create function private.owned_move_requests(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 5 as $$
  select r.id from public.move_requests r
  where r.campaign_id in (select private.owned_crm_campaigns(owned_move_requests.permission))
$$;

create function private.movers_of(campaign public.crm_campaigns, wanted public.campaign_status) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 10 as $$
begin
  return query
  select distinct a.user_id
  from private.transitions t
  join public.role_permissions g on g.agency_id = campaign.agency_id and g.permission = t.permission
  join private.client_access a on a.client_id = campaign.client_id and a.role = g.role
  where t.machine = 'crm_campaigns' and t.from_status = campaign.status::text and t.to_status = wanted::text
    and (t.guard is distinct from 'held_from' or campaign.held_from = wanted)
    and case g.reach
      when 'agency' then true
      when 'assigned' then a.assigned
      when 'own' then a.assigned and exists (
        select 1 from public.campaign_assignees s
        where s.campaign_id = campaign.id and s.user_id = a.user_id and s.duty::text = case t.permission
          when 'campaigns.edit_copy' then 'copywriter'
          when 'campaigns.edit_design' then 'designer'
          when 'campaigns.schedule' then 'implementor'
          else s.duty::text
        end)
      else false
    end;
end $$;
comment on function private.movers_of(public.crm_campaigns, public.campaign_status) is 'Who could make this move now, by permission: what may_move asks of one person, asked of everybody.';

create trigger move_requests_10_guard before update of status on public.move_requests
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.move_request_told() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := private.line_of_campaign(new.campaign_id)
    || jsonb_build_object('from', new.from_status, 'to', new.to_status, 'reason', new.note, 'answer', new.answer);
  campaign public.crm_campaigns;
  movers uuid[];
  near uuid[];
begin
  if tg_op = 'INSERT' then
    select c.* into campaign from public.crm_campaigns c where c.id = new.campaign_id;
    movers := array(select private.movers_of(campaign, new.to_status));
    -- Those who work for this client hear of it; where nobody of them may, everybody who may does.
    near := array(select distinct a.user_id from public.client_assignments a where a.client_id = new.client_id and a.user_id = any (movers));
    perform private.notify(case when cardinality(near) > 0 then near else movers end, 'move_requested',
      'campaign', new.campaign_id, new.agency_id, new.client_id, line);
  elsif new.status in ('accepted', 'declined') then
    perform private.notify(array[new.requested_by], 'move_' || new.status,
      'campaign', new.campaign_id, new.agency_id, new.client_id, line);
  end if;
  if private.actor() is not null and new.status in ('pending', 'declined') then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (new.agency_id, new.client_id, 'campaign', new.campaign_id,
      case when tg_op = 'INSERT' then 'move_requested' else 'move_declined' end, private.actor(),
      jsonb_build_object('from', new.from_status, 'to', new.to_status, 'number', line -> 'number', 'title', line -> 'title',
        'reason', case when tg_op = 'INSERT' then new.note else new.answer end));
  end if;
  perform realtime.send(jsonb_build_object('campaignId', new.campaign_id), 'move_request_changed', 'team:' || new.agency_id, true);
  return null;
end $$;
create trigger move_requests_told_new after insert on public.move_requests
for each row execute function private.move_request_told();
create trigger move_requests_told_moved after update of status on public.move_requests
for each row when (old.status is distinct from new.status) execute function private.move_request_told();

create function private.move_answers_requests() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.move_requests r
  set status = (case when r.from_status = old.status and r.to_status = new.status then 'accepted' else 'withdrawn' end)::public.move_request_status,
    decided_by = private.actor(), decided_at = now()
  where r.campaign_id = new.id and r.status = 'pending';
  return null;
end $$;
comment on function private.move_answers_requests() is 'A campaign that moved has answered what was asked of it, whoever moved it.';
create trigger crm_campaigns_answer_move_requests after update of status on public.crm_campaigns
for each row when (old.status is distinct from new.status) execute function private.move_answers_requests();

create function public.request_move(campaign uuid, to_status public.campaign_status, expected public.campaign_status, note text default '')
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  asked public.crm_campaigns;
  first record;
  request uuid;
begin
  select c.* into asked from public.crm_campaigns c
  where c.id = campaign and c.client_id in (select private.readable_clients('campaigns.read')) for update;
  if asked.id is null then
    raise sqlstate 'PT404' using message = 'That campaign is not here.';
  end if;
  if not private.may('comments.internal', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to ask for moves.';
  end if;
  if expected is distinct from asked.status then
    raise sqlstate 'PT409' using message = format('Somebody already moved this to %s.', replace(asked.status::text, '_', ' '));
  end if;
  if not exists (
    select 1 from private.transitions t
    where t.machine = 'crm_campaigns' and t.from_status = asked.status::text and t.to_status = request_move.to_status::text
      and t.permission <> 'system' and (t.guard is distinct from 'held_from' or asked.held_from = request_move.to_status)
  ) then
    raise sqlstate 'PT409' using message = format('This is at %s and cannot go to %s.', replace(asked.status::text, '_', ' '),
      replace(coalesce(to_status::text, 'nowhere'), '_', ' '));
  end if;
  if private.actor() in (select private.movers_of(asked, to_status)) then
    raise sqlstate 'PT409' using message = 'You can move this yourself.';
  end if;
  select p.name, r.to_status as wanted into first from public.move_requests r join public.user_profiles p on p.id = r.requested_by
  where r.campaign_id = campaign and r.status = 'pending';
  if first.name is not null then
    raise sqlstate 'PT409' using message = format('%s already asked for this to go to %s.', first.name, replace(first.wanted::text, '_', ' '));
  end if;
  insert into public.move_requests (agency_id, client_id, campaign_id, from_status, to_status, note, requested_by)
  values (asked.agency_id, asked.client_id, campaign, asked.status, request_move.to_status, left(trim(coalesce(request_move.note, '')), 2000), private.actor())
  returning id into request;
  return request;
end $$;

create function private.open_move_request(request uuid) returns public.move_requests
language plpgsql security definer set search_path = '' as $$
declare
  asked public.move_requests;
  name text;
begin
  -- The campaign first, as every move locks it: the other order waits for itself.
  perform 1 from public.crm_campaigns c
  where c.id = (select r.campaign_id from public.move_requests r where r.id = request)
    and c.client_id in (select private.readable_clients('campaigns.read')) for update;
  if found then
    select r.* into asked from public.move_requests r where r.id = request for update;
  end if;
  if asked.id is null then
    raise sqlstate 'PT404' using message = 'That is no longer here.';
  end if;
  if asked.status <> 'pending' then
    select p.name into name from public.user_profiles p where p.id = asked.decided_by;
    raise sqlstate 'PT409' using
      message = case asked.status
        when 'withdrawn' then 'This was taken back, or the campaign moved on meanwhile.'
        else format('%s already %s this.', coalesce(name, 'Somebody'), asked.status)
      end,
      detail = json_build_object('status', asked.status, 'by', name)::text;
  end if;
  return asked;
end $$;
comment on function private.open_move_request(uuid) is 'Locked, still pending, and the viewer''s to see; or refused in words.';

create function public.decide_move(request uuid, accept boolean, answer text default '') returns public.campaign_status
language plpgsql security definer set search_path = '' as $$
declare
  asked public.move_requests := private.open_move_request(request);
  campaign public.crm_campaigns;
begin
  if accept is null then
    raise sqlstate 'PT400' using message = 'Accept it, or say no.';
  end if;
  select c.* into campaign from public.crm_campaigns c where c.id = asked.campaign_id;
  if private.actor() is null or private.actor() not in (select private.movers_of(campaign, asked.to_status)) then
    raise sqlstate '42501' using message = 'You are not allowed to make this move.';
  end if;
  if not accept then
    update public.move_requests r
    set status = 'declined', answer = left(trim(coalesce(decide_move.answer, '')), 2000), decided_by = private.actor(), decided_at = now()
    where r.id = asked.id;
    return campaign.status;
  end if;
  perform set_config('app.reason', asked.note, true);
  update public.crm_campaigns c set status = asked.to_status where c.id = campaign.id;
  return asked.to_status;
end $$;
comment on function public.decide_move(uuid, boolean, text) is
  'Accepting makes the move in this transaction, with every gate of it; a campaign that moved meanwhile has closed the request already.';

create function public.withdraw_move(request uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked public.move_requests := private.open_move_request(request);
begin
  if asked.requested_by is distinct from private.actor() then
    raise sqlstate '42501' using message = 'Only who asked can take it back.';
  end if;
  update public.move_requests r set status = 'withdrawn', decided_by = private.actor(), decided_at = now() where r.id = asked.id;
  return asked.id;
end $$;

alter table public.move_requests enable row level security;
create policy move_requests_select on public.move_requests for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
grant select (id, agency_id, client_id, campaign_id, from_status, to_status, status, note, answer, requested_by, decided_by, decided_at, created_at)
  on public.move_requests to authenticated;
grant execute on function public.request_move(uuid, public.campaign_status, public.campaign_status, text),
  public.decide_move(uuid, boolean, text), public.withdraw_move(uuid) to authenticated;

insert into private.machines (name, owned_function) values ('move_requests', 'owned_move_requests');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('move_requests', 'pending', 'accepted', 'system'),
  ('move_requests', 'pending', 'declined', 'campaigns.edit_brief'),
  ('move_requests', 'pending', 'declined', 'campaigns.edit_copy'),
  ('move_requests', 'pending', 'declined', 'campaigns.edit_design'),
  ('move_requests', 'pending', 'declined', 'campaigns.approve_qa'),
  ('move_requests', 'pending', 'declined', 'campaigns.schedule'),
  ('move_requests', 'pending', 'withdrawn', 'system'),
  ('move_requests', 'pending', 'withdrawn', 'comments.internal');
