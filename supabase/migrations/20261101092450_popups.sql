-- Popups: what opens on a client's site, what it offers, its words and its design, made by its own people and decided on like
-- everything else.
-- A popup counts against a client's allowance once, in the month of its live_at; one that was never live counts nothing.

create type public.popup_status as enum ('draft', 'design', 'qa', 'client_approval', 'approved', 'live', 'paused', 'archived', 'cancelled');
create type public.popup_kind as enum ('popup', 'flyout', 'full_page', 'banner', 'embed');
create type public.popup_trigger as enum ('on_arrival', 'after_seconds', 'after_scroll', 'on_leaving', 'on_click');

create table public.crm_popups (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  status public.popup_status not null default 'draft',
  status_order int not null generated always as (array_position(
    '{draft,design,qa,client_approval,approved,live,paused,archived,cancelled}'::public.popup_status[], status)) stored,
  priority public.campaign_priority not null default 'medium',
  kind public.popup_kind not null default 'popup',
  trigger_kind public.popup_trigger not null default 'after_seconds',
  trigger_value int check (trigger_value between 0 and 3600),
  audience text not null default '' check (length(audience) <= 300),
  offer text not null default '' check (length(offer) <= 500),
  headline text not null default '' check (length(headline) <= 160 and headline !~ '[[:cntrl:]]'),
  body text not null default '' check (length(body) <= 2000),
  button text not null default '' check (length(button) <= 60 and button !~ '[[:cntrl:]]'),
  small_print text not null default '' check (length(small_print) <= 500),
  file_id uuid,
  due_on date check (due_on between '2000-01-01' and '2200-01-01'),
  decide_by date check (decide_by between '2000-01-01' and '2200-01-01'),
  shared_at timestamptz,
  live_at timestamptz,
  stage_since timestamptz not null default now(),
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, file_id) references public.files (client_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.crm_popups.live_at is 'When it first went live: what counts as one delivered popup.';
comment on column public.crm_popups.trigger_value is 'Seconds, or per cent of the page, as its trigger says.';
comment on column public.crm_popups.version is 'Grows with every change: who saves over somebody else''s newer one is told.';
create index crm_popups_client_id_created_at_idx on public.crm_popups (client_id, created_at desc, id desc);
create index crm_popups_agency_id_created_at_idx on public.crm_popups (agency_id, created_at desc, id desc);
create index crm_popups_agency_id_status_order_idx on public.crm_popups (agency_id, status_order, created_at desc, id desc);
create index crm_popups_client_id_live_at_idx on public.crm_popups (client_id, live_at) where live_at is not null;
create index crm_popups_agency_id_client_id_idx on public.crm_popups (agency_id, client_id);
create index crm_popups_client_id_file_id_idx on public.crm_popups (client_id, file_id);
create index crm_popups_agency_id_created_by_idx on public.crm_popups (agency_id, created_by);
create index crm_popups_title_idx on public.crm_popups using gin (title extensions.gin_trgm_ops);

create table public.popup_assignees (
  popup_id uuid not null,
  duty public.campaign_duty not null,
  user_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (popup_id, duty),
  foreign key (client_id, popup_id) references public.crm_popups (client_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
create index popup_assignees_client_id_popup_id_idx on public.popup_assignees (client_id, popup_id, user_id);
create index popup_assignees_agency_id_user_id_idx on public.popup_assignees (agency_id, user_id);
create index popup_assignees_user_id_duty_idx on public.popup_assignees (user_id, duty);

create table public.popup_designs (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  popup_id uuid not null,
  version int not null check (version > 0),
  file_id uuid not null,
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint popup_designs_one_row_per_version unique (popup_id, version),
  foreign key (client_id, popup_id) references public.crm_popups (client_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id),
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
comment on table public.popup_designs is 'Every design a popup has had. Nobody writes here: a popup that gets another file leaves a version.';
create index popup_designs_client_id_popup_id_idx on public.popup_designs (client_id, popup_id);
create index popup_designs_client_id_file_id_idx on public.popup_designs (client_id, file_id);
create index popup_designs_agency_id_author_id_idx on public.popup_designs (agency_id, author_id);

insert into private.subject_kinds (kind, table_name) values ('popup', 'crm_popups');

create function private.owned_crm_popups(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  select a.popup_id
  from public.popup_assignees a
  where a.user_id = private.actor() and private.holds_own(private.actor(), permission)
    and exists (
      select 1 from private.client_access c
      where c.user_id = a.user_id and c.client_id = a.client_id and c.assigned and c.role <> 'client_user'
    )
    and case permission
      when 'campaigns.edit_copy' then a.duty = 'copywriter'
      when 'campaigns.edit_design' then a.duty = 'designer'
      when 'campaigns.schedule' then a.duty = 'implementor'
      else true
    end
$$;
grant execute on function private.owned_crm_popups(text) to authenticated;

create function private.followers_of_popup(popup uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id from public.popup_assignees a where a.popup_id = popup
  union
  select s.user_id from public.crm_popups p
  join public.client_assignments s on s.client_id = p.client_id and s.duty = 'account_manager' where p.id = popup
  union
  select m.user_id from public.crm_popups p join public.client_members m on m.client_id = p.client_id
  where p.id = popup and followers_of_popup.audience = 'client' and p.shared_at is not null
$$;

create function private.line_of_popup(popup uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('title', p.title, 'client', k.name, 'clientSlug', k.slug)
  from public.crm_popups p join public.clients k on k.id = p.client_id where p.id = popup
$$;

create function private.popup_content(popup uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('kind', p.kind, 'trigger', jsonb_build_array(p.trigger_kind, p.trigger_value), 'audience', p.audience, 'offer', p.offer,
    'headline', p.headline, 'body', p.body, 'button', p.button, 'small_print', p.small_print,
    'design', (select f.sha256 from public.files f where f.id = p.file_id))
  from public.crm_popups p where p.id = popup
$$;
comment on function private.popup_content(uuid) is 'How it opens and for whom, what it offers, its words and the design''s bytes: what a client approves.';

create function private.popup_hash(popup uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(private.popup_content(popup)::text, 'utf8')), 'hex')
$$;

create function private.log_popup(popup public.crm_popups, verb text, detail jsonb, audience public.audience) returns void
language sql security definer set search_path = '' as $$
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (popup.agency_id, popup.client_id, 'popup', popup.id, verb, private.actor(), audience, jsonb_build_object('title', popup.title) || detail)
$$;

create function private.stamp_popup() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if private.is_app_user() and not private.may('campaigns.create', new.client_id) then
      return new;
    end if;
    select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
    return new;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  if old.status is distinct from new.status then
    new.stage_since := now();
    if new.status = 'client_approval' then
      new.shared_at := coalesce(old.shared_at, now());
    end if;
    if new.status = 'live' then
      new.live_at := coalesce(old.live_at, now());
    end if;
    -- Given up while its words were the team's alone: they stay so.
    if new.status = 'cancelled' and old.status in ('draft', 'design', 'qa') then
      new.shared_at := null;
    end if;
  end if;
  return new;
end $$;
create trigger crm_popups_08_keep_closed before insert on public.crm_popups
for each row execute function private.keep_closed();
create trigger crm_popups_20_stamp before insert or update on public.crm_popups
for each row execute function private.stamp_popup();
create trigger crm_popups_10_guard before update of status on public.crm_popups
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.reach_popup() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_app_user() or pg_trigger_depth() > 1 or private.may('campaigns.edit_brief', old.client_id) then
    return new;
  end if;
  if (old.title, old.priority, old.kind, old.trigger_kind, old.trigger_value, old.audience, old.offer, old.due_on, old.decide_by)
    is distinct from (new.title, new.priority, new.kind, new.trigger_kind, new.trigger_value, new.audience, new.offer, new.due_on, new.decide_by) then
    raise sqlstate '42501' using message = 'What it offers, to whom and when is not yours to change.';
  end if;
  if (old.headline, old.body, old.button, old.small_print) is distinct from (new.headline, new.body, new.button, new.small_print)
    and not private.may('campaigns.edit_copy', old.client_id) and old.id not in (select private.owned_crm_popups('campaigns.edit_copy')) then
    raise sqlstate '42501' using message = 'Its words are its copywriter''s to change.';
  end if;
  if old.file_id is distinct from new.file_id
    and not private.may('campaigns.edit_design', old.client_id) and old.id not in (select private.owned_crm_popups('campaigns.edit_design')) then
    raise sqlstate '42501' using message = 'Its design is its designer''s to change.';
  end if;
  return new;
end $$;
comment on function private.reach_popup() is 'Its row holds what several people make: the policy lets each of them in, this keeps each to their own part.';
create trigger crm_popups_11_reach before update of title, priority, kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print,
  file_id, due_on, decide_by
on public.crm_popups for each row execute function private.reach_popup();

create function private.stamp_popup_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select p.agency_id, p.client_id into new.agency_id, new.client_id from public.crm_popups p where p.id = new.popup_id;
  return new;
end $$;
create trigger popup_assignees_20_stamp before insert or update on public.popup_assignees
for each row execute function private.stamp_popup_assignee();
create trigger popup_assignees_25_since before update on public.popup_assignees
for each row when (old.user_id <> new.user_id) execute function private.given_anew();

create function private.lock_popup() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status in ('client_approval', 'live', 'archived', 'cancelled') then
    raise sqlstate 'PT409' using message = case old.status
      when 'client_approval' then 'This is with the client. Take it back to QA before you change it.'
      when 'live' then 'This is live. Pause it before you change it.'
      when 'archived' then 'This is archived and stays as it was.'
      else 'This is cancelled. Bring it back before you change it.' end;
  end if;
  return new;
end $$;
create trigger crm_popups_12_lock before update of kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id
on public.crm_popups for each row execute function private.lock_popup();

create function private.gate_popup() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'live' and private.is_closed(new.client_id) then
    raise sqlstate 'PT409' using message = 'Work for this client has ended. Nothing goes out until it is brought back.';
  end if;
  if new.status in ('design', 'qa', 'client_approval') and old.status in ('draft', 'design', 'qa') and (trim(new.headline) = '' or trim(new.button) = '') then
    raise sqlstate 'PT409' using message = 'It needs a headline and a button first.';
  end if;
  if new.status in ('qa', 'client_approval') and old.status in ('draft', 'design', 'qa') and new.file_id is null then
    raise sqlstate 'PT409' using message = 'There is no design yet.';
  end if;
  if new.status = 'client_approval' and old.status = 'qa' and not exists (select 1 from private.people_who_decide(new.client_id)) then
    raise sqlstate 'PT409' using message = 'Nobody at this client may approve yet. Invite an approver first.';
  end if;
  if new.status in ('approved', 'live') and not exists (
    select 1 from public.approvals a where a.subject_id = new.id and a.status = 'approved' and a.content_hash = private.popup_hash(new.id)
  ) then
    raise sqlstate 'PT409' using message = 'This is not what the client approved.';
  end if;
  return new;
end $$;
create trigger crm_popups_15_gate before update of status on public.crm_popups
for each row when (old.status is distinct from new.status) execute function private.gate_popup();

create function private.tell_about_popup(popup public.crm_popups, duties public.campaign_duty[], detail jsonb) returns void
language sql security definer set search_path = '' as $$
  select private.notify(
    array(
      select a.user_id from public.popup_assignees a where a.popup_id = popup.id and a.duty = any (duties)
      union
      select s.user_id from public.client_assignments s
      where s.client_id = popup.client_id and s.duty = 'account_manager' and 'strategist' = any (duties)
    ), 'popup_moved', 'popup', popup.id, popup.agency_id, popup.client_id, private.line_of_popup(popup.id) || detail)
$$;

create function private.popup_begun() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.popup_assignees (popup_id, duty, user_id)
  select distinct on (s.duty) new.id, s.duty::text::public.campaign_duty, s.user_id
  from public.client_assignments s
  join public.user_profiles p on p.id = s.user_id and p.deactivated_at is null
  where s.client_id = new.client_id and s.duty in ('strategist', 'copywriter', 'designer', 'implementor')
    and exists (select 1 from public.user_roles r where r.user_id = s.user_id and r.role not in ('client_user', 'creator'))
  order by s.duty, s.created_at, s.user_id;
  return null;
end $$;
comment on function private.popup_begun() is 'Whoever has a duty for the client has it on their popups too, until somebody says otherwise.';
create trigger crm_popups_begun after insert on public.crm_popups
for each row execute function private.popup_begun();

create function private.popup_assignee_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  popup public.crm_popups;
begin
  -- Who works on a popup needs to see its client.
  insert into public.client_assignments (client_id, user_id, duty, agency_id)
  values (new.client_id, new.user_id, new.duty::text::public.client_duty, new.agency_id)
  on conflict do nothing;
  if private.actor() is not null then
    select p.* into popup from public.crm_popups p where p.id = new.popup_id;
    perform private.notify(array[new.user_id], 'assigned', 'popup', new.popup_id, new.agency_id, new.client_id,
      private.line_of_popup(new.popup_id) || jsonb_build_object('duty', new.duty));
    perform private.log_popup(popup, 'assigned', jsonb_build_object('duty', new.duty, 'userId', new.user_id), 'internal');
  end if;
  return null;
end $$;
create trigger popup_assignees_are_of_the_team after insert or update of user_id on public.popup_assignees
for each row execute function private.keep_to_the_team();
create trigger popup_assignees_changed after insert or update of user_id on public.popup_assignees
for each row execute function private.popup_assignee_changed();

-- Not a new version of the popup: whoever is writing its words goes on.
create function private.broadcast_popup_people() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send('{}', 'popup_changed', 'team:' || coalesce(new.agency_id, old.agency_id), true);
  return null;
end $$;
create trigger popup_assignees_broadcast after insert or update or delete on public.popup_assignees
for each row execute function private.broadcast_popup_people();

create function private.popup_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  reason text := coalesce(current_setting('app.reason', true), '');
  audience public.audience := case
    when new.status in ('client_approval', 'approved', 'live', 'paused') or old.status = 'client_approval' then 'client' else 'internal'
  end;
begin
  -- What the client reads says why only in the client's own words.
  perform private.log_popup(new, 'moved', jsonb_build_object('from', old.status, 'to', new.status,
      'reason', case when audience = 'internal' or (old.status = 'client_approval' and new.status <> 'qa') then reason else '' end),
    audience);
  if old.status = 'client_approval' then
    perform private.withdraw_approval(new.id);
  end if;
  if new.status = 'client_approval' then
    update public.files f set shared_at = now() where f.id = new.file_id and f.shared_at is null;
    update public.popup_designs d set shared_at = now() where d.popup_id = new.id and d.file_id = new.file_id and d.shared_at is null;
    perform private.ask_approval('popup', new.id, new.client_id, new.decide_by);
  end if;
  perform private.tell_about_popup(new, case new.status
      when 'draft' then '{copywriter,strategist}'
      when 'design' then '{designer}'
      when 'approved' then '{implementor,strategist}'
      else '{strategist}' end::public.campaign_duty[],
    jsonb_strip_nulls(jsonb_build_object('from', old.status, 'to', new.status, 'reason', nullif(reason, ''))));
  return null;
end $$;
create trigger crm_popups_moved after update of status on public.crm_popups
for each row when (old.status is distinct from new.status) execute function private.popup_moved();

create function private.add_popup_design() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.file_id is not distinct from new.file_id then
    return null;
  end if;
  insert into public.popup_designs (agency_id, client_id, popup_id, version, file_id, author_id)
  select new.agency_id, new.client_id, new.id, coalesce(max(d.version), 0) + 1, new.file_id, private.actor()
  from public.popup_designs d where d.popup_id = new.id;
  perform private.log_popup(new, 'uploaded_design',
    jsonb_build_object('version', (select max(d.version) from public.popup_designs d where d.popup_id = new.id)), 'internal')
  where private.actor() is not null;
  return null;
end $$;
-- Before crm_popups_changed by name: what goes back to the client then is this version.
create trigger crm_popups_add_design after insert or update of file_id on public.crm_popups
for each row when (new.file_id is not null) execute function private.add_popup_design();

create function private.popup_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.void_if_changed(new.id) then
    update public.crm_popups p set status = 'client_approval' where p.id = new.id and p.status in ('approved', 'paused');
  end if;
  return null;
end $$;
create trigger crm_popups_changed after update of kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id
on public.crm_popups for each row execute function private.popup_changed();

create function private.decision_moves_popup() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.crm_popups p set status = (case
    when new.status = 'approved' then 'approved'
    when new.concern = 'design' then 'design'
    else 'draft' end)::public.popup_status
  where p.id = new.subject_id and p.status = 'client_approval';
  return null;
end $$;
create trigger approvals_decide_popup after update of status on public.approvals
for each row when (new.subject_kind = 'popup' and old.status = 'pending' and new.status in ('approved', 'changes_requested'))
execute function private.decision_moves_popup();

create function private.broadcast_popups() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'popup_changed', 'team:' || one.agency_id, true);
  end loop;
  for one in select distinct c.client_id from changed c where c.shared_at is not null loop
    perform realtime.send('{}', 'popup_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger crm_popups_broadcast_added after insert on public.crm_popups
referencing new table as changed for each statement execute function private.broadcast_popups();
create trigger crm_popups_broadcast_changed after update on public.crm_popups
referencing new table as changed for each statement execute function private.broadcast_popups();

create function public.move_popup(popup uuid, to_status public.popup_status, expected public.popup_status default null, reason text default '')
returns text language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_popups;
begin
  perform 1 from public.approvals a where a.subject_id = popup and a.status = 'pending' for update;
  select p.* into found_ from public.crm_popups p
  where p.id = popup and p.client_id in (select private.readable_clients('campaigns.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That popup is not here.';
  end if;
  perform private.expect_status(found_.status::text, expected::text, to_status::text);
  perform set_config('app.reason', left(reason, 2000), true);
  update public.crm_popups p set status = to_status where p.id = popup;
  return to_status::text;
end $$;

alter table public.crm_popups enable row level security;
-- Its words stand in its row: while they are being written, first or again, they are the team's alone.
create policy crm_popups_select on public.crm_popups for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and status_order > 3 and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy crm_popups_insert on public.crm_popups for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.create')));
create policy crm_popups_update on public.crm_popups for update to authenticated
  using (
    client_id in (select private.writable_clients('campaigns.edit_brief'))
    or client_id in (select private.writable_clients('campaigns.edit_copy'))
    or client_id in (select private.writable_clients('campaigns.edit_design'))
    or id in (select private.owned_crm_popups('campaigns.edit_copy'))
    or id in (select private.owned_crm_popups('campaigns.edit_design'))
  );
grant select (id, agency_id, client_id, title, status, status_order, priority, kind, trigger_kind, trigger_value, audience, offer, headline, body, button,
    small_print, file_id, due_on, decide_by, shared_at, live_at, stage_since, version, created_by, created_at, updated_at),
  insert (client_id, title, priority, kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id, due_on, decide_by),
  update (title, priority, kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id, due_on, decide_by)
  on public.crm_popups to authenticated;

alter table public.popup_assignees enable row level security;
create policy popup_assignees_select on public.popup_assignees for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy popup_assignees_insert on public.popup_assignees for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.assign')));
create policy popup_assignees_update on public.popup_assignees for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
create policy popup_assignees_delete on public.popup_assignees for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
grant select (popup_id, duty, user_id, agency_id, client_id, created_at), insert (popup_id, duty, user_id), update (user_id), delete
  on public.popup_assignees to authenticated;

alter table public.popup_designs enable row level security;
create policy popup_designs_select on public.popup_designs for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
grant select (id, agency_id, client_id, popup_id, version, file_id, author_id, shared_at, created_at) on public.popup_designs to authenticated;
grant execute on function public.move_popup(uuid, public.popup_status, public.popup_status, text) to authenticated;

create view public.popup_approvals with (security_invoker = true) as
  select a.id, a.agency_id, a.client_id, a.subject_id as popup_id, a.status, a.round, a.content_hash, a.decide_by, a.requested_by,
    a.concern, a.closed_at, a.created_at
  from public.approvals a where a.subject_kind = 'popup';
grant select on public.popup_approvals to authenticated;

insert into private.machines (name, owned_function) values ('crm_popups', 'owned_crm_popups');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_popups', 'draft', 'design', 'campaigns.edit_brief'),
  ('crm_popups', 'draft', 'design', 'campaigns.edit_copy'),
  ('crm_popups', 'draft', 'qa', 'campaigns.edit_brief'),
  ('crm_popups', 'draft', 'qa', 'campaigns.edit_copy'),
  ('crm_popups', 'design', 'draft', 'campaigns.edit_brief'),
  ('crm_popups', 'design', 'draft', 'campaigns.edit_copy'),
  ('crm_popups', 'design', 'draft', 'campaigns.edit_design'),
  ('crm_popups', 'design', 'qa', 'campaigns.edit_brief'),
  ('crm_popups', 'design', 'qa', 'campaigns.edit_design'),
  ('crm_popups', 'qa', 'draft', 'campaigns.approve_qa'),
  ('crm_popups', 'qa', 'design', 'campaigns.approve_qa'),
  ('crm_popups', 'qa', 'client_approval', 'campaigns.approve_qa'),
  ('crm_popups', 'client_approval', 'qa', 'campaigns.approve_qa'),
  ('crm_popups', 'client_approval', 'approved', 'system'),
  ('crm_popups', 'client_approval', 'draft', 'system'),
  ('crm_popups', 'client_approval', 'design', 'system'),
  ('crm_popups', 'approved', 'client_approval', 'system'),
  ('crm_popups', 'approved', 'live', 'campaigns.edit_brief'),
  ('crm_popups', 'approved', 'live', 'campaigns.schedule'),
  ('crm_popups', 'live', 'paused', 'campaigns.edit_brief'),
  ('crm_popups', 'live', 'paused', 'campaigns.schedule'),
  ('crm_popups', 'paused', 'live', 'campaigns.edit_brief'),
  ('crm_popups', 'paused', 'live', 'campaigns.schedule'),
  ('crm_popups', 'paused', 'client_approval', 'system'),
  ('crm_popups', 'paused', 'archived', 'campaigns.edit_brief'),
  ('crm_popups', 'draft', 'cancelled', 'campaigns.edit_brief'),
  ('crm_popups', 'design', 'cancelled', 'campaigns.edit_brief'),
  ('crm_popups', 'qa', 'cancelled', 'campaigns.edit_brief'),
  ('crm_popups', 'approved', 'cancelled', 'campaigns.edit_brief'),
  ('crm_popups', 'cancelled', 'draft', 'campaigns.edit_brief');

create function private.calendar_of_popup(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'popup', p.id, p.client_id, p.title, p.live_at, null::timestamptz, null::date, null::date, null::text, p.status::text,
    array(select distinct a.user_id from public.popup_assignees a where a.popup_id = p.id), p.updated_at, '{}'::jsonb
  from public.crm_popups p
  where p.agency_id = agency and (client is null or p.client_id = client) and p.live_at >= from_at and p.live_at < to_at
  union all
  -- When the team is to be done is no concern of the client.
  select 'popup_due', p.id, p.client_id, p.title, null, null, p.due_on, p.due_on, null, p.status::text,
    array(select distinct a.user_id from public.popup_assignees a where a.popup_id = p.id), p.updated_at, '{}'::jsonb
  from public.crm_popups p
  where p.agency_id = agency and (client is null or p.client_id = client) and p.due_on between from_on and to_on
    and p.status_order <= 5 and p.client_id in (select private.readable_clients('campaigns.read'))
$$;
comment on function private.calendar_of_popup(uuid, uuid, timestamptz, timestamptz, date, date) is
  'The day a popup first went live, and the day its team is due before that.';
grant execute on function private.calendar_of_popup(uuid, uuid, timestamptz, timestamptz, date, date) to authenticated;
