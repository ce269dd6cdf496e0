-- Flows: what starts one, its steps in order, and each message written, designed and decided on its own.
-- A flow counts against a client's allowance once, in the month of its live_at; one that was never live counts nothing.

create type public.flow_status as enum ('strategy', 'making', 'qa', 'client_approval', 'approved', 'live', 'paused', 'archived',
  'on_hold', 'cancelled');
create type public.flow_trigger as enum ('list', 'segment', 'metric', 'date', 'price_drop', 'back_in_stock');
create type public.flow_step_kind as enum ('email', 'sms', 'delay', 'split');
create type public.flow_step_status as enum ('copy', 'design', 'qa', 'client_approval', 'approved');
create type public.flow_branch as enum ('yes', 'no');
create type public.delay_unit as enum ('minutes', 'hours', 'days', 'weeks');
create type public.flow_publication_state as enum ('by_hand', 'pending', 'live', 'paused', 'failed');

create table public.crm_flows (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  status public.flow_status not null default 'strategy',
  status_order int not null generated always as (array_position(
    '{strategy,making,qa,client_approval,approved,live,paused,archived,on_hold,cancelled}'::public.flow_status[], status)) stored,
  held_from public.flow_status,
  goal text not null default '' check (length(goal) <= 2000),
  trigger_kind public.flow_trigger not null,
  trigger_name text not null default '' check (length(trigger_name) <= 200 and trigger_name !~ '[[:cntrl:]]'),
  trigger_ref text not null default '' check (length(trigger_ref) <= 64 and trigger_ref !~ '[[:cntrl:]]'),
  sender_name text not null default '' check (length(sender_name) <= 120 and sender_name !~ '[[:cntrl:]]'),
  sender_email text not null default '' check (length(sender_email) <= 254 and sender_email !~ '[[:cntrl:]]'),
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
  constraint crm_flows_held_from_an_open_stage check ((status in ('on_hold', 'cancelled')) = (held_from is not null)),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.crm_flows.trigger_name is 'The list, segment, event or date in words: "Newsletter", "Checkout started".';
comment on column public.crm_flows.trigger_ref is 'Its id in the client''s Klaviyo account; empty where the flow is built there by hand.';
comment on column public.crm_flows.live_at is 'When it first went live: what counts as one delivered flow. Pausing and going live again changes nothing.';
comment on column public.crm_flows.shared_at is 'When the client first came to know of it; before that their people see nothing.';
create index crm_flows_client_id_created_at_idx on public.crm_flows (client_id, created_at desc, id desc);
create index crm_flows_agency_id_created_at_idx on public.crm_flows (agency_id, created_at desc, id desc);
create index crm_flows_agency_id_status_order_idx on public.crm_flows (agency_id, status_order, created_at desc, id desc);
create index crm_flows_client_id_live_at_idx on public.crm_flows (client_id, live_at) where live_at is not null;
create index crm_flows_agency_id_client_id_idx on public.crm_flows (agency_id, client_id);
create index crm_flows_agency_id_created_by_idx on public.crm_flows (agency_id, created_by);
create index crm_flows_title_idx on public.crm_flows using gin (title extensions.gin_trgm_ops);

create table public.flow_assignees (
  flow_id uuid not null,
  duty public.campaign_duty not null,
  user_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (flow_id, duty),
  foreign key (client_id, flow_id) references public.crm_flows (client_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
create index flow_assignees_client_id_flow_id_idx on public.flow_assignees (client_id, flow_id, user_id);
create index flow_assignees_agency_id_user_id_idx on public.flow_assignees (agency_id, user_id);
create index flow_assignees_user_id_duty_idx on public.flow_assignees (user_id, duty);

create table public.flow_steps (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  flow_id uuid not null,
  kind public.flow_step_kind not null,
  split_id uuid,
  branch public.flow_branch,
  position numeric not null,
  name text not null default '' check (length(name) <= 120 and name !~ '[[:cntrl:]]'),
  delay_amount int check (delay_amount between 1 and 365),
  delay_unit public.delay_unit,
  condition text not null default '' check (length(condition) <= 300 and condition !~ '[[:cntrl:]]'),
  status public.flow_step_status,
  stage_since timestamptz not null default now(),
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint flow_steps_a_message_has_a_status check ((kind in ('email', 'sms')) = (status is not null)),
  constraint flow_steps_a_delay_says_how_long check ((kind = 'delay') = (delay_amount is not null) and (kind = 'delay') = (delay_unit is not null)),
  constraint flow_steps_a_branch_belongs_to_a_split check ((split_id is null) = (branch is null)),
  foreign key (client_id, flow_id) references public.crm_flows (client_id, id) on delete cascade,
  foreign key (client_id, split_id) references public.flow_steps (client_id, id)
);
comment on column public.flow_steps.position is
  'Order on its path. A step that is moved takes a number between its new neighbours, so that nobody else''s row changes.';
comment on column public.flow_steps.split_id is 'The split whose path this is on; null: the flow''s own path. A split ends the path it stands on.';
comment on column public.flow_steps.shared_at is 'When the client was first asked about it.';
create unique index flow_steps_one_place_each on public.flow_steps (flow_id, coalesce(split_id, flow_id), coalesce(branch, 'yes'), position);
create index flow_steps_client_id_flow_id_idx on public.flow_steps (client_id, flow_id);
create index flow_steps_client_id_split_id_idx on public.flow_steps (client_id, split_id);

create table public.flow_copies (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  step_id uuid not null,
  version int not null check (version > 0),
  based_on int,
  subject text not null default '' check (length(subject) <= 200 and subject !~ '[[:cntrl:]]'),
  preview_text text not null default '' check (length(preview_text) <= 200 and preview_text !~ '[[:cntrl:]]'),
  body jsonb not null constraint flow_copies_body_is_safe check (private.copy_is_safe(body)),
  note text not null default '' check (length(note) <= 500),
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint flow_copies_one_row_per_version unique (step_id, version),
  foreign key (client_id, step_id) references public.flow_steps (client_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
create index flow_copies_client_id_step_id_idx on public.flow_copies (client_id, step_id);
create index flow_copies_agency_id_author_id_idx on public.flow_copies (agency_id, author_id);

create table public.flow_designs (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  step_id uuid not null,
  version int not null check (version > 0),
  file_id uuid not null,
  note text not null default '' check (length(note) <= 500),
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint flow_designs_one_row_per_version unique (step_id, version),
  foreign key (client_id, step_id) references public.flow_steps (client_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id),
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
create index flow_designs_client_id_step_id_idx on public.flow_designs (client_id, step_id);
create index flow_designs_client_id_file_id_idx on public.flow_designs (client_id, file_id);
create index flow_designs_agency_id_author_id_idx on public.flow_designs (agency_id, author_id);

create table public.flow_publications (
  flow_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  state public.flow_publication_state not null,
  wanted public.flow_status not null check (wanted in ('live', 'paused')),
  attempt int not null default 1,
  klaviyo_flow_id text,
  template_ids jsonb not null default '{}',
  image_urls jsonb not null default '{}',
  detail text,
  updated_at timestamptz not null default now(),
  foreign key (client_id, flow_id) references public.crm_flows (client_id, id) on delete cascade
);
create index flow_publications_client_id_flow_id_idx on public.flow_publications (client_id, flow_id);
comment on table public.flow_publications is 'How a flow went live: by hand, or as which Klaviyo flow and how far that has got.';

-- Whose, and what it contains. ------------------------------------------------------------------------------

insert into private.subject_kinds (kind, table_name) values ('flow', 'crm_flows'), ('flow_email', 'flow_steps');

create function private.owned_crm_flows(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  select a.flow_id
  from public.flow_assignees a
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

create function private.owned_flow_steps(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 100 as $$
  select s.id from private.owned_crm_flows(permission) o join public.flow_steps s on s.flow_id = o
$$;
grant execute on function private.owned_crm_flows(text), private.owned_flow_steps(text) to authenticated;

create function private.followers_of_flow(flow uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id from public.flow_assignees a where a.flow_id = flow
  union
  select s.user_id from public.crm_flows f
  join public.client_assignments s on s.client_id = f.client_id and s.duty = 'account_manager' where f.id = flow
  union
  select m.user_id from public.crm_flows f join public.client_members m on m.client_id = f.client_id
  where f.id = flow and followers_of_flow.audience = 'client' and f.shared_at is not null
$$;

create function private.followers_of_flow_email(step uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.followers_of_flow(s.flow_id, followers_of_flow_email.audience) from public.flow_steps s where s.id = step
$$;

create function private.line_of_flow(flow uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('title', f.title, 'client', k.name, 'clientSlug', k.slug, 'flowId', f.id)
  from public.crm_flows f join public.clients k on k.id = f.client_id where f.id = flow
$$;

create function private.line_of_flow_email(step uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.line_of_flow(s.flow_id) || jsonb_build_object('title', concat_ws(': ', f.title, nullif(s.name, '')), 'stepId', s.id)
  from public.flow_steps s join public.crm_flows f on f.id = s.flow_id where s.id = step
$$;

create function private.flow_content(flow uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('trigger', jsonb_build_array(f.trigger_kind, f.trigger_name), 'steps', (
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'split', s.split_id, 'branch', s.branch, 'name', s.name,
      'amount', s.delay_amount, 'unit', s.delay_unit, 'condition', s.condition) order by s.split_id nulls first, s.branch, s.position), '[]')
    from public.flow_steps s where s.flow_id = f.id
  ))
  from public.crm_flows f where f.id = flow
$$;

create function private.flow_hash(flow uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(private.flow_content(flow)::text, 'utf8')), 'hex')
$$;
comment on function private.flow_hash(uuid) is
  'Over what starts it, its steps, their order and the waits between them. What each message says is decided message by message.';

create function private.flow_email_content(step uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('channel', s.kind, 'sender', jsonb_build_array(f.sender_name, f.sender_email),
    'copy', (
      select jsonb_build_array(k.subject, k.preview_text, k.body) from public.flow_copies k where k.step_id = s.id order by k.version desc limit 1
    ),
    'design', (
      select x.sha256 from public.flow_designs d join public.files x on x.id = d.file_id where d.step_id = s.id order by d.version desc limit 1
    ))
  from public.flow_steps s join public.crm_flows f on f.id = s.flow_id where s.id = step
$$;

create function private.flow_email_hash(step uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(private.flow_email_content(step)::text, 'utf8')), 'hex')
$$;

create function private.is_decided(subject uuid, hash text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select a.content_hash = hash from public.approvals a
    where a.subject_id = subject and a.status = 'approved' order by a.round desc limit 1
  ), false)
$$;
comment on function private.is_decided(uuid, text) is 'Whether exactly this was approved, and still is.';

create function private.flow_gaps(flow uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_remove(array[
    case when trim(f.goal) = '' then 'a goal' end,
    case when trim(f.trigger_name) = '' and f.trigger_kind not in ('price_drop', 'back_in_stock') then 'what starts it' end,
    case when not exists (select 1 from public.flow_steps s where s.flow_id = f.id and s.kind in ('email', 'sms')) then 'a message' end
  ], null)
  from public.crm_flows f where f.id = flow
$$;

create function private.at_klaviyo(flow uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.flow_publications p where p.flow_id = flow and p.state = 'pending')
$$;
comment on function private.at_klaviyo(uuid) is 'What is being built there must stay what was approved until it stands.';

create function private.lock_flow(flow uuid) returns public.crm_flows
language plpgsql security definer set search_path = '' as $$
declare
  locked public.crm_flows;
begin
  select * into locked from public.crm_flows f where f.id = flow for update;
  if locked.id is null then
    raise sqlstate 'PT404' using message = 'That flow is not here.';
  end if;
  if locked.status in ('live', 'archived', 'on_hold', 'cancelled') then
    raise sqlstate 'PT409' using message = case locked.status
      when 'live' then 'This is live. Pause it before you change it.'
      when 'on_hold' then 'This is on hold. Resume it before you change it.'
      when 'archived' then 'This is archived and stays as it was.'
      else 'This is cancelled. Bring it back before you change it.' end;
  end if;
  if private.at_klaviyo(flow) then
    raise sqlstate 'PT409' using message = 'Klaviyo is still busy with the last change. Try again in a minute.';
  end if;
  return locked;
end $$;
comment on function private.lock_flow(uuid) is 'The flow''s row is the lock on all its parts: one editor at a time, and none while it runs.';

create function private.lock_sequence(flow uuid) returns public.crm_flows
language plpgsql security definer set search_path = '' as $$
declare
  locked public.crm_flows := private.lock_flow(flow);
begin
  if exists (select 1 from public.approvals a where a.subject_id = flow and a.status = 'pending') then
    raise sqlstate 'PT409' using message = 'The order is with the client. Take it back to QA before you change it.';
  end if;
  return locked;
end $$;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_flow() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if private.is_app_user() and not private.may('campaigns.create', new.client_id) then
      return new;
    end if;
    select c.agency_id, coalesce(nullif(new.sender_name, ''), c.sender_name), coalesce(nullif(new.sender_email, ''), c.sender_email)
    into new.agency_id, new.sender_name, new.sender_email
    from public.clients c where c.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
    return new;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  if old.status is distinct from new.status then
    new.stage_since := now();
    new.held_from := case when new.status in ('on_hold', 'cancelled') then coalesce(old.held_from, old.status) end;
    if new.status = 'client_approval' then
      new.shared_at := coalesce(old.shared_at, now());
    end if;
    if new.status = 'live' then
      new.live_at := coalesce(old.live_at, now());
    end if;
  end if;
  return new;
end $$;
create trigger crm_flows_08_keep_closed before insert on public.crm_flows
for each row execute function private.keep_closed();
create trigger crm_flows_20_stamp before insert or update on public.crm_flows
for each row execute function private.stamp_flow();
create trigger crm_flows_10_guard before update of status on public.crm_flows
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.gate_flow() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  gaps text[];
  waiting text;
begin
  if new.status in ('on_hold', 'cancelled') then
    return new;
  end if;
  if new.status = 'live' and private.is_closed(new.client_id) then
    raise sqlstate 'PT409' using message = 'Work for this client has ended. Nothing goes out until it is brought back.';
  end if;
  if new.status in ('approved', 'live') and (
    not private.is_decided(new.id, private.flow_hash(new.id))
    or exists (
      select 1 from public.flow_steps s
      where s.flow_id = new.id and s.status is not null and not private.is_decided(s.id, private.flow_email_hash(s.id))
    )
  ) then
    raise sqlstate 'PT409' using message = 'This is not what the client approved.';
  end if;
  if old.status = 'strategy' then
    gaps := private.flow_gaps(new.id);
    if cardinality(gaps) > 0 then
      raise sqlstate 'PT409' using message = format('The plan still lacks %s.', array_to_string(gaps, ', '));
    end if;
  end if;
  if new.status in ('qa', 'client_approval') and old.status in ('making', 'qa') then
    select string_agg(coalesce(nullif(s.name, ''), s.kind::text), ', ' order by s.position) into waiting
    from public.flow_steps s where s.flow_id = new.id and s.status in ('copy', 'design');
    if waiting is not null then
      raise sqlstate 'PT409' using message = format('Still being made: %s.', waiting);
    end if;
  end if;
  if old.status = 'qa' and new.status = 'client_approval'
    and not exists (select 1 from private.people_who_decide(new.client_id)) then
    raise sqlstate 'PT409' using message = 'Nobody at this client may approve yet. Invite an approver first.';
  end if;
  return new;
end $$;
create trigger crm_flows_15_gate before update of status on public.crm_flows
for each row when (old.status is distinct from new.status) execute function private.gate_flow();

create function private.lock_trigger() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_sequence(new.id);
  if (old.sender_name, old.sender_email) is distinct from (new.sender_name, new.sender_email) and exists (
    select 1 from public.flow_steps s where s.flow_id = new.id and s.status = 'client_approval'
  ) then
    raise sqlstate 'PT409' using message = 'A message is with the client. Take it back to QA before you change the sender.';
  end if;
  return new;
end $$;
create trigger crm_flows_12_lock before update of trigger_kind, trigger_name, sender_name, sender_email on public.crm_flows
for each row when ((old.trigger_kind, old.trigger_name, old.sender_name, old.sender_email)
  is distinct from (new.trigger_kind, new.trigger_name, new.sender_name, new.sender_email))
execute function private.lock_trigger();

create function private.stamp_flow_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select f.agency_id, f.client_id into new.agency_id, new.client_id from public.crm_flows f where f.id = new.flow_id;
  return new;
end $$;
create trigger flow_assignees_20_stamp before insert or update on public.flow_assignees
for each row execute function private.stamp_flow_assignee();
create trigger flow_assignees_25_since before update on public.flow_assignees
for each row when (old.user_id <> new.user_id) execute function private.given_anew();

create function private.lock_flow_step() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_sequence(new.flow_id);
  return new;
end $$;
create trigger flow_steps_12_lock before update of position, split_id, branch, name, delay_amount, delay_unit, condition on public.flow_steps
for each row execute function private.lock_flow_step();
create trigger flow_steps_10_guard before update of status on public.flow_steps
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.gate_flow_step() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  flow public.flow_status := (select f.status from public.crm_flows f where f.id = new.flow_id);
begin
  new.stage_since := now();
  if flow not in ('making', 'qa', 'client_approval', 'approved', 'paused') and pg_trigger_depth() = 1 then
    raise sqlstate 'PT409' using message = case flow
      when 'strategy' then 'The flow''s plan is not finished yet.'
      else format('The flow is at %s; its messages stay where they are.', replace(flow::text, '_', ' ')) end;
  end if;
  if old.status in ('copy', 'design') and new.status <> 'copy' and not exists (select 1 from public.flow_copies k where k.step_id = new.id) then
    raise sqlstate 'PT409' using message = 'There is no copy yet.';
  end if;
  if new.kind = 'sms' and new.status = 'design' then
    raise sqlstate 'PT409' using message = 'A text message needs no design.';
  end if;
  if new.kind = 'email' and new.status in ('qa', 'client_approval') and not exists (select 1 from public.flow_designs d where d.step_id = new.id) then
    raise sqlstate 'PT409' using message = 'There is no design yet.';
  end if;
  if old.status = 'qa' and new.status = 'client_approval' and not exists (select 1 from private.people_who_decide(new.client_id)) then
    raise sqlstate 'PT409' using message = 'Nobody at this client may approve yet. Invite an approver first.';
  end if;
  if new.status = 'approved' and not private.is_decided(new.id, private.flow_email_hash(new.id)) then
    raise sqlstate 'PT409' using message = 'This is not what the client approved.';
  end if;
  if new.status = 'client_approval' then
    new.shared_at := coalesce(old.shared_at, now());
  end if;
  return new;
end $$;
create trigger flow_steps_15_gate before update of status on public.flow_steps
for each row when (old.status is distinct from new.status) execute function private.gate_flow_step();

create function private.stamp_flow_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  step public.flow_steps;
  newest int;
  by_whom text;
  permission text := case tg_table_name when 'flow_copies' then 'campaigns.edit_copy' else 'campaigns.edit_design' end;
begin
  -- Who may not write learns nothing here and locks nothing: without a client the policy refuses the row.
  select s.* into step from public.flow_steps s where s.id = new.step_id and s.status is not null;
  if private.is_app_user() and not coalesce(
    private.may(permission, step.client_id) or step.id in (select private.owned_flow_steps(permission)), false) then
    return new;
  end if;
  if step.id is null then
    raise sqlstate 'PT404' using message = 'That message is not here.';
  end if;
  perform private.lock_flow(step.flow_id);
  select s.* into step from public.flow_steps s where s.id = new.step_id;
  if step.status = 'client_approval' then
    raise sqlstate 'PT409' using message = 'This is with the client. Take it back to QA before you change it.';
  end if;
  new.agency_id := step.agency_id;
  new.client_id := step.client_id;
  new.author_id := coalesce(private.actor(), new.author_id);
  execute format('select coalesce(max(t.version), 0) from public.%I t where t.step_id = $1', tg_table_name) into newest using new.step_id;
  if tg_table_name = 'flow_copies' and private.actor() is not null and coalesce((to_jsonb(new) ->> 'based_on')::int, 0) <> newest then
    select p.name into by_whom from public.flow_copies k join public.user_profiles p on p.id = k.author_id
    where k.step_id = new.step_id and k.version = newest;
    raise sqlstate 'PT409' using
      message = format('%s saved version %s while you were writing. Your text is still here.', coalesce(by_whom, 'Somebody'), newest),
      detail = json_build_object('version', newest)::text;
  end if;
  new.version := coalesce(new.version, newest + 1);
  return new;
end $$;
create trigger flow_copies_20_stamp before insert on public.flow_copies
for each row execute function private.stamp_flow_version();
create trigger flow_designs_20_stamp before insert on public.flow_designs
for each row execute function private.stamp_flow_version();

-- After. ----------------------------------------------------------------------------------------------------

create function private.log_flow(flow uuid, verb text, detail jsonb, audience public.audience default 'internal') returns void
language sql security definer set search_path = '' as $$
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  select f.agency_id, f.client_id, 'flow', f.id, verb, private.actor(), log_flow.audience, jsonb_build_object('title', f.title) || detail
  from public.crm_flows f where f.id = flow
$$;

create function private.tell_about_flow(flow public.crm_flows, duties public.campaign_duty[], detail jsonb) returns void
language sql security definer set search_path = '' as $$
  select private.notify(
    array(
      select a.user_id from public.flow_assignees a where a.flow_id = flow.id and a.duty = any (duties)
      union
      select s.user_id from public.client_assignments s
      where s.client_id = flow.client_id and s.duty = 'account_manager' and 'strategist' = any (duties)
    ), 'flow_moved', 'flow', flow.id, flow.agency_id, flow.client_id, private.line_of_flow(flow.id) || detail)
$$;

create function private.ask_about_flow(flow public.crm_flows) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_decided(flow.id, private.flow_hash(flow.id))
    or exists (select 1 from public.approvals a where a.subject_id = flow.id and a.status = 'pending') then
    return;
  end if;
  update public.flow_steps s set shared_at = now() where s.flow_id = flow.id and s.shared_at is null;
  perform private.ask_approval('flow', flow.id, flow.client_id, flow.decide_by);
end $$;
comment on function private.ask_about_flow(public.crm_flows) is 'Asks about the order and the waits, unless exactly these are decided or being decided.';

create function private.settle_flow(flow uuid) returns void
language sql security definer set search_path = '' as $$
  update public.crm_flows f set status = 'approved'
  where f.id = flow and f.status = 'client_approval' and private.is_decided(f.id, private.flow_hash(f.id))
    and not exists (select 1 from public.flow_steps s where s.flow_id = f.id and s.status <> 'approved')
$$;
comment on function private.settle_flow(uuid) is 'A flow is approved when its order and every one of its messages are. Called by triggers only.';

create function private.flow_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  reason text := coalesce(current_setting('app.reason', true), '');
  audience public.audience := case
    when new.status in ('client_approval', 'approved', 'live', 'paused') or old.status = 'client_approval' then 'client' else 'internal'
  end;
begin
  -- What the client reads says why only in the client's own words.
  perform private.log_flow(new.id, 'moved', jsonb_build_object('from', old.status, 'to', new.status,
      'reason', case when audience = 'internal' or (old.status = 'client_approval' and new.status in ('making', 'approved')) then reason else '' end),
    audience);
  if old.status = 'client_approval' then
    perform private.withdraw_approval(new.id);
  end if;
  if new.status in ('on_hold', 'cancelled') then
    -- A held flow asks nothing: what is with the client comes back to QA.
    update public.flow_steps s set status = 'qa' where s.flow_id = new.id and s.status = 'client_approval';
  end if;
  if new.status = 'client_approval' then
    update public.flow_steps s set status = 'client_approval' where s.flow_id = new.id and s.status = 'qa';
    perform private.ask_about_flow(new);
    perform private.settle_flow(new.id);
  end if;
  perform private.tell_about_flow(new, case new.status
      when 'making' then '{copywriter,designer,strategist}'
      when 'approved' then '{implementor,strategist}'
      else '{strategist}' end::public.campaign_duty[],
    jsonb_strip_nulls(jsonb_build_object('from', old.status, 'to', new.status, 'reason', nullif(reason, ''))));
  return null;
end $$;
create trigger crm_flows_moved after update of status on public.crm_flows
for each row when (old.status is distinct from new.status) execute function private.flow_moved();

create function private.flow_created() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.log_flow(new.id, 'created', '{}') where private.actor() is not null;
  return null;
end $$;
create trigger crm_flows_created after insert on public.crm_flows
for each row execute function private.flow_created();

create function private.void_sequence(flow uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if private.void_if_changed(flow) then
    update public.crm_flows f set status = 'qa' where f.id = flow and f.status in ('client_approval', 'approved', 'paused');
  end if;
end $$;
comment on function private.void_sequence(uuid) is
  'The order that was approved is no longer the order. Back to QA, not at once to the client: a change of order is seldom one edit. The messages stay decided.';

create function private.void_message(step uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.void_if_changed(step) then
    return;
  end if;
  update public.flow_steps s set status = 'client_approval' where s.id = step and s.status = 'approved';
  update public.crm_flows f set status = 'client_approval'
  where f.status in ('approved', 'paused') and f.id = (select s.flow_id from public.flow_steps s where s.id = step);
end $$;

create function private.flow_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.void_sequence(new.id);
  if (old.sender_name, old.sender_email) is distinct from (new.sender_name, new.sender_email) then
    perform private.void_message(s.id) from public.flow_steps s where s.flow_id = new.id and s.status = 'approved';
  end if;
  return null;
end $$;
create trigger crm_flows_changed after update of trigger_kind, trigger_name, sender_name, sender_email on public.crm_flows
for each row when ((old.trigger_kind, old.trigger_name, old.sender_name, old.sender_email)
  is distinct from (new.trigger_kind, new.trigger_name, new.sender_name, new.sender_email))
execute function private.flow_changed();

create function private.flow_steps_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  flow uuid := coalesce(new.flow_id, old.flow_id);
begin
  if tg_op = 'DELETE' then
    perform private.withdraw_approval(old.id);
  end if;
  update public.crm_flows f set version = f.version + 1 where f.id = flow;
  perform private.void_sequence(flow);
  return null;
end $$;
create trigger flow_steps_changed after insert or delete or update of position, split_id, branch, name, delay_amount, delay_unit, condition
on public.flow_steps for each row execute function private.flow_steps_changed();

create function private.flow_step_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  flow public.crm_flows;
  reason text := coalesce(current_setting('app.reason', true), '');
  audience public.audience := case when 'client_approval' in (old.status, new.status) then 'client' else 'internal' end;
begin
  update public.crm_flows f set version = f.version + 1, shared_at = case when new.shared_at is null then f.shared_at else coalesce(f.shared_at, now()) end
  where f.id = new.flow_id returning f.* into flow;
  perform private.log_flow(flow.id, 'moved_message', jsonb_build_object('step', new.name, 'stepId', new.id, 'from', old.status, 'to', new.status,
      'reason', case when audience = 'internal' or (old.status = 'client_approval' and new.status <> 'qa') then reason else '' end),
    audience);
  if old.status = 'client_approval' then
    perform private.withdraw_approval(new.id);
  end if;
  if new.status = 'client_approval' then
    update public.flow_copies k set shared_at = now() where k.shared_at is null and k.step_id = new.id
      and k.version = (select max(n.version) from public.flow_copies n where n.step_id = new.id);
    update public.flow_designs d set shared_at = now() where d.shared_at is null and d.step_id = new.id
      and d.version = (select max(n.version) from public.flow_designs n where n.step_id = new.id);
    update public.files f set shared_at = now() where f.shared_at is null and f.id =
      (select d.file_id from public.flow_designs d where d.step_id = new.id order by d.version desc limit 1);
    perform private.ask_approval('flow_email', new.id, new.client_id, flow.decide_by);
  end if;
  perform private.settle_flow(flow.id);
  perform private.tell_about_flow(flow, case new.status
      when 'copy' then '{copywriter}' when 'design' then '{designer}' else '{strategist}' end::public.campaign_duty[],
    jsonb_strip_nulls(jsonb_build_object('from', old.status, 'to', new.status, 'step', new.name, 'stepId', new.id, 'reason', nullif(reason, ''))));
  return null;
end $$;
create trigger flow_steps_moved after update of status on public.flow_steps
for each row when (old.status is distinct from new.status) execute function private.flow_step_moved();

create function private.flow_version_added() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  step public.flow_steps;
begin
  select s.* into step from public.flow_steps s where s.id = new.step_id;
  perform private.log_flow(step.flow_id, case tg_table_name when 'flow_copies' then 'saved_copy' else 'uploaded_design' end,
    jsonb_build_object('step', step.name, 'stepId', step.id, 'version', new.version)) where private.actor() is not null;
  update public.crm_flows f set version = f.version + 1 where f.id = step.flow_id;
  perform private.void_message(step.id);
  return null;
end $$;
create trigger flow_copies_added after insert on public.flow_copies for each row execute function private.flow_version_added();
create trigger flow_designs_added after insert on public.flow_designs for each row execute function private.flow_version_added();

create function private.flow_assignee_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Who works on a flow needs to see its client.
  insert into public.client_assignments (client_id, user_id, duty, agency_id)
  values (new.client_id, new.user_id, new.duty::text::public.client_duty, new.agency_id)
  on conflict do nothing;
  if private.actor() is not null then
    perform private.notify(array[new.user_id], 'assigned', 'flow', new.flow_id, new.agency_id, new.client_id,
      private.line_of_flow(new.flow_id) || jsonb_build_object('duty', new.duty));
    perform private.log_flow(new.flow_id, 'assigned', jsonb_build_object('duty', new.duty, 'userId', new.user_id));
    update public.crm_flows f set version = f.version + 1 where f.id = new.flow_id;
  end if;
  return null;
end $$;
create trigger flow_assignees_are_of_the_team after insert or update of user_id on public.flow_assignees
for each row execute function private.keep_to_the_team();
create trigger flow_assignees_changed after insert or update of user_id on public.flow_assignees
for each row execute function private.flow_assignee_changed();

create function private.decision_moves_flow() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.subject_kind = 'flow_email' then
    update public.flow_steps s
    set status = (case
      when new.status = 'approved' then 'approved'
      when new.concern = 'design' and s.kind = 'email' then 'design'
      else 'copy' end)::public.flow_step_status
    where s.id = new.subject_id and s.status = 'client_approval';
  elsif new.status = 'approved' then
    perform private.settle_flow(new.subject_id);
    update public.crm_flows f set version = f.version + 1 where f.id = new.subject_id;
  else
    update public.crm_flows f set status = 'making' where f.id = new.subject_id and f.status = 'client_approval';
  end if;
  return null;
end $$;
create trigger approvals_decide_flow after update of status on public.approvals
for each row when (new.subject_kind in ('flow', 'flow_email') and old.status = 'pending' and new.status in ('approved', 'changes_requested'))
execute function private.decision_moves_flow();

create function private.broadcast_flows() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'flow_changed', 'team:' || one.agency_id, true);
  end loop;
  for one in select distinct c.client_id from changed c where c.shared_at is not null loop
    perform realtime.send('{}', 'flow_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger crm_flows_broadcast_added after insert on public.crm_flows
referencing new table as changed for each statement execute function private.broadcast_flows();
create trigger crm_flows_broadcast_changed after update on public.crm_flows
referencing new table as changed for each statement execute function private.broadcast_flows();

-- What people do. -------------------------------------------------------------------------------------------

create function private.flow_to_edit(flow uuid, seen uuid[]) returns public.crm_flows
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_flows;
begin
  select f.* into found_ from public.crm_flows f
  where f.id = flow and f.client_id = any (seen);
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That flow is not here.';
  end if;
  if not private.may('campaigns.edit_brief', found_.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to change this flow.';
  end if;
  return private.lock_sequence(flow);
end $$;

create function private.place_after(flow uuid, after uuid, split uuid, path public.flow_branch, moving uuid default null) returns numeric
language plpgsql security definer set search_path = '' as $$
declare
  before_ numeric;
  next_ numeric;
  neighbour public.flow_step_kind;
begin
  if (split is null) <> (path is null) then
    raise sqlstate 'PT400' using message = 'Say which of the split''s two paths.';
  end if;
  if split is not null and not exists (select 1 from public.flow_steps s where s.id = split and s.flow_id = flow and s.kind = 'split') then
    raise sqlstate 'PT404' using message = 'That split is not here.';
  end if;
  if after is not null then
    select s.position, s.kind into before_, neighbour from public.flow_steps s
    where s.id = after and s.flow_id = flow and s.split_id is not distinct from split and s.branch is not distinct from path;
    if before_ is null then
      raise sqlstate 'PT409' using message = 'Somebody moved that step meanwhile. Look again.';
    end if;
    if neighbour = 'split' then
      raise sqlstate 'PT409' using message = 'A split ends its path: what follows stands on one of its two paths.';
    end if;
  end if;
  select min(s.position) into next_ from public.flow_steps s
  where s.flow_id = flow and s.split_id is not distinct from split and s.branch is not distinct from path
    and s.id is distinct from moving and s.position > coalesce(before_, '-infinity');
  return case
    when next_ is null then coalesce(before_, 0) + 1024
    when before_ is null then next_ - 1024
    -- Not divided: a quotient is rounded, and a hundred moves between two neighbours would meet.
    else (before_ + next_) * 0.5 end;
end $$;
comment on function private.place_after(uuid, uuid, uuid, public.flow_branch, uuid) is 'The number between two neighbours on one path.';

create function public.add_flow_step(flow uuid, kind public.flow_step_kind, after uuid default null, split uuid default null,
  path public.flow_branch default null, name text default '', delay_amount int default null, delay_unit public.delay_unit default null,
  condition text default '')
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  owner_ public.crm_flows := private.flow_to_edit(flow, array(select private.readable_clients('campaigns.read')));
  place numeric := private.place_after(flow, after, split, path);
  added uuid;
begin
  if (select count(*) from public.flow_steps s where s.flow_id = flow) >= 60 then
    raise sqlstate 'PT409' using message = 'A flow has at most 60 steps.';
  end if;
  insert into public.flow_steps (agency_id, client_id, flow_id, kind, split_id, branch, position, name, delay_amount, delay_unit, condition, status)
  values (owner_.agency_id, owner_.client_id, flow, kind, split, path, place, trim(name), delay_amount, delay_unit, trim(condition),
    case when kind in ('email', 'sms') then 'copy'::public.flow_step_status end)
  returning id into added;
  if kind = 'split' then
    update public.flow_steps s set split_id = added, branch = 'yes'
    where s.flow_id = flow and s.split_id is not distinct from split and s.branch is not distinct from path and s.position > place;
  end if;
  return added;
end $$;
comment on function public.add_flow_step(uuid, public.flow_step_kind, uuid, uuid, public.flow_branch, text, int, public.delay_unit, text) is
  'After a step of the same path, or first on it. What follows a new split goes on on its yes path.';

create function private.flow_of(step uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select s.flow_id from public.flow_steps s where s.id = step
$$;

create function public.place_flow_step(step uuid, after uuid default null, split uuid default null, path public.flow_branch default null)
returns numeric language plpgsql security definer set search_path = '' as $$
declare
  owner_ public.crm_flows := private.flow_to_edit(private.flow_of(step), array(select private.readable_clients('campaigns.read')));
  place numeric := private.place_after(owner_.id, after, split, path, step);
begin
  if after = step then
    raise sqlstate 'PT400' using message = 'A step cannot follow itself.';
  end if;
  if (select s.kind from public.flow_steps s where s.id = step) = 'split' then
    raise sqlstate 'PT409' using message = 'A split stays where it is. Move the steps around it.';
  end if;
  update public.flow_steps s set position = place, split_id = split, branch = path where s.id = step;
  return place;
end $$;

create function public.remove_flow_step(step uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  owner_ public.crm_flows := private.flow_to_edit(private.flow_of(step), array(select private.readable_clients('campaigns.read')));
  gone public.flow_steps;
begin
  select s.* into gone from public.flow_steps s where s.id = step;
  if gone.status = 'client_approval' then
    raise sqlstate 'PT409' using message = 'This is with the client. Take it back to QA before you remove it.';
  end if;
  if exists (select 1 from public.flow_steps s where s.split_id = step and s.branch = 'no') then
    raise sqlstate 'PT409' using message = 'There are steps on its no path. Move or remove them first.';
  end if;
  update public.flow_steps s set split_id = gone.split_id, branch = gone.branch, position = gone.position + s.position + 1000000
  where s.split_id = step;
  delete from public.flow_steps s where s.id = step;
  perform private.log_flow(owner_.id, 'removed_step', jsonb_build_object('step', gone.name, 'kind', gone.kind));
  return step;
end $$;
comment on function public.remove_flow_step(uuid) is 'Without its split, the yes path goes on where the split stood.';

create function public.create_flow(client uuid, title text, trigger_kind public.flow_trigger, trigger_name text default '', goal text default '',
  steps jsonb default '[]', assignees jsonb default '{}', due_on date default null, decide_by date default null)
returns uuid language plpgsql set search_path = '' as $$
declare
  flow uuid;
  step jsonb;
  last_ uuid;
begin
  insert into public.crm_flows (client_id, title, trigger_kind, trigger_name, goal, due_on, decide_by)
  values (client, trim(title), trigger_kind, trim(trigger_name), goal, due_on, decide_by) returning id into flow;
  insert into public.flow_assignees (flow_id, duty, user_id)
  select flow, a.key::public.campaign_duty, a.value::uuid from jsonb_each_text(assignees) a;
  for step in select * from jsonb_array_elements(steps) loop
    last_ := public.add_flow_step(flow, (step ->> 'kind')::public.flow_step_kind, last_, null, null, coalesce(step ->> 'name', ''),
      (step ->> 'amount')::int, (step ->> 'unit')::public.delay_unit);
  end loop;
  return flow;
end $$;
comment on function public.create_flow(uuid, text, public.flow_trigger, text, text, jsonb, jsonb, date, date) is
  'As the caller. steps: [{kind, name, amount, unit}] on one path; assignees: {"copywriter": "<user>", …}.';

create function private.expect_status(present text, expected text, wanted text) returns void
language plpgsql set search_path = '' as $$
begin
  if expected is not null and expected <> present then
    raise sqlstate 'PT409' using message = format('Somebody already moved this to %s.', replace(present, '_', ' '));
  elsif present = wanted then
    raise sqlstate 'PT409' using message = format('This is already at %s.', replace(present, '_', ' '));
  end if;
end $$;

create function private.klaviyo_can_make(flow uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when not exists (
      select 1 from public.client_integrations i where i.client_id = f.client_id and i.provider = 'klaviyo' and i.status = 'connected'
    ) then 'Klaviyo is not connected: built and switched on there by hand.'
    when f.trigger_kind not in ('list', 'segment', 'metric') or f.trigger_ref = '' then
      'Klaviyo needs the id of what starts it: built and switched on there by hand.'
    when exists (select 1 from public.flow_steps s where s.flow_id = f.id and s.kind in ('split', 'sms')) then
      'It has a split or a text message, which are set up in Klaviyo: built and switched on there by hand.'
  end
  from public.crm_flows f where f.id = flow
$$;
comment on function private.klaviyo_can_make(uuid) is 'Null when the interface can build it, else why a person has to.';

create function public.move_flow(flow uuid, to_status public.flow_status, expected public.flow_status default null, reason text default '')
returns text language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_flows;
  by_hand text;
begin
  -- Decisions hold the approval and then want the flow: the same order here.
  perform 1 from public.approvals a where a.subject_id = flow and a.status = 'pending' for update;
  select f.* into found_ from public.crm_flows f
  where f.id = flow and f.client_id in (select private.readable_clients('campaigns.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That flow is not here.';
  end if;
  perform private.expect_status(found_.status::text, expected::text, to_status::text);
  if private.at_klaviyo(flow) then
    raise sqlstate 'PT409' using message = 'Klaviyo is still busy with the last change. Try again in a minute.';
  end if;
  perform set_config('app.reason', left(reason, 2000), true);
  if to_status not in ('live', 'paused') or found_.status not in ('approved', 'live', 'paused') then
    update public.crm_flows f set status = to_status where f.id = flow;
    return to_status::text;
  end if;

  by_hand := case when to_status = 'live' or exists (
    select 1 from public.flow_publications p where p.flow_id = flow and p.klaviyo_flow_id is null
  ) then private.klaviyo_can_make(flow) end;
  if by_hand is not null then
    update public.crm_flows f set status = to_status where f.id = flow;
    insert into public.flow_publications as p (flow_id, agency_id, client_id, state, wanted, detail)
    values (flow, found_.agency_id, found_.client_id, 'by_hand', to_status, by_hand)
    on conflict (flow_id) do update set state = 'by_hand', wanted = excluded.wanted, detail = excluded.detail, updated_at = now();
    return to_status::text;
  end if;
  if not private.may_move('campaigns.schedule', null, 'crm_flows', to_jsonb(found_)) then
    raise sqlstate '42501' using message = format('You are not allowed to move this from %s to %s.', found_.status, to_status);
  end if;
  insert into public.flow_publications as p (flow_id, agency_id, client_id, state, wanted)
  values (flow, found_.agency_id, found_.client_id, 'pending', to_status)
  on conflict (flow_id) do update set state = 'pending', wanted = excluded.wanted, detail = null, updated_at = now(),
    -- What was approved again after a pause is another flow: Klaviyo takes no new definition for one it has. What failed
    -- is tried again as itself, so that what of it stands there already is found.
    attempt = p.attempt + case when found_.status = 'approved' and p.state <> 'failed' then 1 else 0 end,
    klaviyo_flow_id = case when found_.status = 'approved' then null else p.klaviyo_flow_id end,
    template_ids = case when found_.status = 'approved' then '{}' else p.template_ids end;
  perform private.enqueue('publish-flow', jsonb_build_object('flow_id', flow), flow::text, agency => found_.agency_id);
  update public.crm_flows f set version = f.version + 1 where f.id = flow;
  return 'requested';
end $$;
comment on function public.move_flow(uuid, public.flow_status, public.flow_status, text) is
  'The status it has now, or requested when Klaviyo has to do it first.';

create function public.move_flow_step(step uuid, to_status public.flow_step_status, expected public.flow_step_status default null, reason text default '')
returns text language plpgsql security definer set search_path = '' as $$
declare
  found_ public.flow_steps;
begin
  perform 1 from public.approvals a where a.subject_id = step and a.status = 'pending' for update;
  perform 1 from public.crm_flows f where f.id = private.flow_of(step) for update;
  select s.* into found_ from public.flow_steps s
  where s.id = step and s.status is not null and s.client_id in (select private.readable_clients('campaigns.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That message is not here.';
  end if;
  perform private.expect_status(found_.status::text, expected::text, to_status::text);
  perform set_config('app.reason', left(reason, 2000), true);
  update public.flow_steps s set status = to_status where s.id = step;
  return to_status::text;
end $$;

-- What publish-flow reads and writes. -----------------------------------------------------------------------

create function public.flow_to_publish(flow uuid)
returns table (client_id uuid, api_key text, wanted public.flow_status, state public.flow_publication_state, attempt int, approved boolean,
  title text, trigger_kind public.flow_trigger, trigger_ref text, from_label text, from_email text, klaviyo_flow_id text, template_ids jsonb,
  image_urls jsonb, postal_address text, website text, steps jsonb)
language sql stable security definer set search_path = '' as $$
  select f.client_id, k.ciphertext, p.wanted, p.state, p.attempt,
    private.is_decided(f.id, private.flow_hash(f.id)) and not exists (
      select 1 from public.flow_steps s
      where s.flow_id = f.id and s.status is not null and not private.is_decided(s.id, private.flow_email_hash(s.id))),
    f.title, f.trigger_kind, f.trigger_ref, f.sender_name, f.sender_email, p.klaviyo_flow_id, p.template_ids, p.image_urls, i.postal_address, c.website,
    (
      select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'amount', s.delay_amount, 'unit', s.delay_unit,
        'copy', (
          select jsonb_build_object('subject', x.subject, 'preview', x.preview_text, 'body', x.body)
          from public.flow_copies x where x.step_id = s.id order by x.version desc limit 1
        ),
        'image', (
          select jsonb_build_object('id', o.id, 'bucket', 'files', 'path', o.object_key, 'mime', o.mime, 'width', o.width, 'height', o.height,
            'alt', s.name, 'link', c.website)
          from public.flow_designs d join public.files o on o.id = d.file_id where d.step_id = s.id order by d.version desc limit 1
        )) order by s.position)
      from public.flow_steps s where s.flow_id = f.id
    )
  from public.crm_flows f
  join public.flow_publications p on p.flow_id = f.id
  join public.clients c on c.id = f.client_id
  left join private.client_secrets k on k.client_id = f.client_id and k.provider = 'klaviyo'
  left join public.client_integrations i on i.client_id = f.client_id and i.provider = 'klaviyo'
  where f.id = flow
$$;

create function public.flow_publish_step(job bigint, lease uuid, flow uuid, attempt int, ids jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  update public.flow_publications p
  set klaviyo_flow_id = coalesce(ids ->> 'klaviyo_flow_id', p.klaviyo_flow_id),
    template_ids = p.template_ids || coalesce(ids -> 'template_ids', '{}'), image_urls = p.image_urls || coalesce(ids -> 'image_urls', '{}'),
    updated_at = now()
  where p.flow_id = flow and p.attempt = flow_publish_step.attempt;
  if not found then
    raise sqlstate 'PT409' using message = 'A newer attempt has begun.';
  end if;
end $$;

create function public.flow_publish_outcome(job bigint, lease uuid, flow uuid, attempt int, outcome public.flow_publication_state, detail text default null)
returns void language plpgsql security definer set search_path = '' as $$
declare
  known public.crm_flows;
begin
  perform public.complete_job(job, lease);
  update public.flow_publications p set state = outcome, detail = left(flow_publish_outcome.detail, 1000), updated_at = now()
  where p.flow_id = flow and p.attempt = flow_publish_outcome.attempt;
  if not found then
    return;
  end if;
  if outcome in ('live', 'paused') then
    update public.crm_flows f set status = outcome::text::public.flow_status
    where f.id = flow and f.status in ('approved', 'live', 'paused') and f.status::text <> outcome::text;
  end if;
  update public.crm_flows f set version = f.version + 1 where f.id = flow returning f.* into known;
  perform private.log_flow(flow, 'klaviyo_' || outcome, jsonb_build_object('reason', detail));
  if outcome = 'failed' then
    perform private.tell_about_flow(known, '{implementor,strategist}', jsonb_build_object('reason', detail, 'failed', true));
  end if;
end $$;
comment on function public.flow_publish_outcome(bigint, uuid, uuid, int, public.flow_publication_state, text) is
  'Writes how it ended, completes the job and moves the flow.';

create function private.publication_given_up() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  known public.crm_flows;
  why text := left(coalesce(new.last_error, 'Klaviyo did not answer.'), 1000);
begin
  update public.flow_publications p set state = 'failed', detail = why, updated_at = now()
  where p.flow_id = (new.payload ->> 'flow_id')::uuid and p.state = 'pending';
  if not found then
    return null;
  end if;
  update public.crm_flows f set version = f.version + 1 where f.id = (new.payload ->> 'flow_id')::uuid returning f.* into known;
  perform private.log_flow(known.id, 'klaviyo_failed', jsonb_build_object('reason', why));
  perform private.tell_about_flow(known, '{implementor,strategist}', jsonb_build_object('reason', why, 'failed', true));
  return null;
end $$;
comment on function private.publication_given_up() is 'After the last try: a flow that waits for Klaviyo could be neither changed nor moved.';
create trigger jobs_give_up_a_flow after update of status on private.jobs
for each row when (new.queue = 'publish-flow' and new.status = 'parked') execute function private.publication_given_up();

insert into private.schedules (name, function_name, every) values ('klaviyo-flows', 'publish-flow', interval '1 minute');
grant execute on function public.flow_to_publish(uuid), public.flow_publish_step(bigint, uuid, uuid, int, jsonb),
  public.flow_publish_outcome(bigint, uuid, uuid, int, public.flow_publication_state, text) to service_role;

-- Rows, fields, moves. --------------------------------------------------------------------------------------

alter table public.crm_flows enable row level security;
alter table public.flow_assignees enable row level security;
alter table public.flow_steps enable row level security;
alter table public.flow_copies enable row level security;
alter table public.flow_designs enable row level security;
alter table public.flow_publications enable row level security;

create policy crm_flows_select on public.crm_flows for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy crm_flows_insert on public.crm_flows for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.create')));
create policy crm_flows_update on public.crm_flows for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (id, agency_id, client_id, title, status, status_order, held_from, goal, trigger_kind, trigger_name, trigger_ref, sender_name, sender_email,
    due_on, decide_by, shared_at, live_at, stage_since, version, created_by, created_at, updated_at),
  insert (client_id, title, goal, trigger_kind, trigger_name, trigger_ref, due_on, decide_by),
  update (title, goal, trigger_kind, trigger_name, trigger_ref, sender_name, sender_email, due_on, decide_by)
  on public.crm_flows to authenticated;

create policy flow_assignees_select on public.flow_assignees for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy flow_assignees_insert on public.flow_assignees for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.assign')));
create policy flow_assignees_update on public.flow_assignees for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
create policy flow_assignees_delete on public.flow_assignees for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
grant select (flow_id, duty, user_id, agency_id, client_id, created_at), insert (flow_id, duty, user_id), update (user_id), delete
  on public.flow_assignees to authenticated;

create policy flow_steps_select on public.flow_steps for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy flow_steps_update on public.flow_steps for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (id, agency_id, client_id, flow_id, kind, split_id, branch, position, name, delay_amount, delay_unit, condition, status, stage_since,
    shared_at, created_at),
  update (name, delay_amount, delay_unit, condition) on public.flow_steps to authenticated;

create policy flow_copies_select on public.flow_copies for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy flow_copies_insert on public.flow_copies for insert to authenticated
  with check (
    client_id in (select private.writable_clients('campaigns.edit_copy'))
    or step_id in (select private.owned_flow_steps('campaigns.edit_copy'))
  );
grant select (id, agency_id, client_id, step_id, version, based_on, subject, preview_text, body, note, author_id, shared_at, created_at),
  insert (step_id, based_on, subject, preview_text, body, note) on public.flow_copies to authenticated;

create policy flow_designs_select on public.flow_designs for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy flow_designs_insert on public.flow_designs for insert to authenticated
  with check (
    client_id in (select private.writable_clients('campaigns.edit_design'))
    or step_id in (select private.owned_flow_steps('campaigns.edit_design'))
  );
grant select (id, agency_id, client_id, step_id, version, file_id, note, author_id, shared_at, created_at),
  insert (step_id, file_id, note) on public.flow_designs to authenticated;

create policy flow_publications_select on public.flow_publications for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
grant select (flow_id, agency_id, client_id, state, wanted, attempt, klaviyo_flow_id, detail, updated_at)
  on public.flow_publications to authenticated;

create view public.flow_approvals with (security_invoker = true) as
  select a.id, a.agency_id, a.client_id, a.subject_id as flow_id, a.status, a.round, a.content_hash, a.decide_by, a.requested_by,
    a.concern, a.closed_at, a.created_at
  from public.approvals a where a.subject_kind = 'flow';
create view public.flow_email_approvals with (security_invoker = true) as
  select a.id, a.agency_id, a.client_id, a.subject_id as step_id, a.status, a.round, a.content_hash, a.decide_by, a.requested_by,
    a.concern, a.closed_at, a.created_at
  from public.approvals a where a.subject_kind = 'flow_email';
grant select on public.flow_approvals, public.flow_email_approvals to authenticated;

grant execute on function
  public.create_flow(uuid, text, public.flow_trigger, text, text, jsonb, jsonb, date, date),
  public.add_flow_step(uuid, public.flow_step_kind, uuid, uuid, public.flow_branch, text, int, public.delay_unit, text),
  public.place_flow_step(uuid, uuid, uuid, public.flow_branch), public.remove_flow_step(uuid),
  public.move_flow(uuid, public.flow_status, public.flow_status, text),
  public.move_flow_step(uuid, public.flow_step_status, public.flow_step_status, text) to authenticated;

insert into private.machines (name, owned_function) values ('crm_flows', 'owned_crm_flows'), ('flow_steps', 'owned_flow_steps');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_flows', 'strategy', 'making', 'campaigns.edit_brief'),
  ('crm_flows', 'making', 'strategy', 'campaigns.edit_brief'),
  ('crm_flows', 'making', 'qa', 'campaigns.edit_copy'),
  ('crm_flows', 'making', 'qa', 'campaigns.edit_design'),
  ('crm_flows', 'qa', 'making', 'campaigns.approve_qa'),
  ('crm_flows', 'qa', 'client_approval', 'campaigns.approve_qa'),
  ('crm_flows', 'client_approval', 'qa', 'campaigns.approve_qa'),
  ('crm_flows', 'client_approval', 'qa', 'system'),
  ('crm_flows', 'client_approval', 'making', 'system'),
  ('crm_flows', 'client_approval', 'approved', 'system'),
  ('crm_flows', 'approved', 'client_approval', 'system'),
  ('crm_flows', 'approved', 'qa', 'system'),
  ('crm_flows', 'approved', 'live', 'campaigns.schedule'),
  ('crm_flows', 'approved', 'live', 'system'),
  ('crm_flows', 'live', 'paused', 'campaigns.schedule'),
  ('crm_flows', 'live', 'paused', 'system'),
  ('crm_flows', 'paused', 'live', 'campaigns.schedule'),
  ('crm_flows', 'paused', 'live', 'system'),
  ('crm_flows', 'paused', 'client_approval', 'system'),
  ('crm_flows', 'paused', 'qa', 'system'),
  ('crm_flows', 'paused', 'archived', 'campaigns.edit_brief'),
  ('crm_flows', 'on_hold', 'cancelled', 'campaigns.edit_brief'),
  ('flow_steps', 'copy', 'design', 'campaigns.edit_copy'),
  ('flow_steps', 'copy', 'qa', 'campaigns.edit_copy'),
  ('flow_steps', 'design', 'copy', 'campaigns.edit_copy'),
  ('flow_steps', 'design', 'copy', 'campaigns.edit_design'),
  ('flow_steps', 'design', 'qa', 'campaigns.edit_design'),
  ('flow_steps', 'qa', 'copy', 'campaigns.approve_qa'),
  ('flow_steps', 'qa', 'design', 'campaigns.approve_qa'),
  ('flow_steps', 'qa', 'client_approval', 'campaigns.approve_qa'),
  ('flow_steps', 'qa', 'client_approval', 'system'),
  ('flow_steps', 'client_approval', 'qa', 'campaigns.approve_qa'),
  ('flow_steps', 'client_approval', 'qa', 'system'),
  ('flow_steps', 'client_approval', 'approved', 'system'),
  ('flow_steps', 'client_approval', 'copy', 'system'),
  ('flow_steps', 'client_approval', 'design', 'system'),
  ('flow_steps', 'approved', 'client_approval', 'system');
insert into private.transitions (machine, from_status, to_status, permission)
select 'crm_flows', stage, hold, 'campaigns.edit_brief'
from unnest('{strategy,making,qa,client_approval,approved}'::text[]) stage, unnest('{on_hold,cancelled}'::text[]) hold;
insert into private.transitions (machine, from_status, to_status, permission, guard)
select 'crm_flows', hold, stage, 'campaigns.edit_brief', 'held_from'
from unnest('{strategy,making,qa,client_approval,approved}'::text[]) stage, unnest('{on_hold,cancelled}'::text[]) hold;

-- A day of the calendar. ------------------------------------------------------------------------------------

create function private.calendar_of_flow(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'flow', f.id, f.client_id, f.title, f.live_at, null::timestamptz, null::date, null::date, null::text, f.status::text,
    array(select distinct a.user_id from public.flow_assignees a where a.flow_id = f.id), f.updated_at, '{}'::jsonb
  from public.crm_flows f
  where f.agency_id = agency and (client is null or f.client_id = client) and f.live_at >= from_at and f.live_at < to_at
  union all
  -- When the team is to be done is no concern of the client.
  select 'flow_due', f.id, f.client_id, f.title, null, null, f.due_on, f.due_on, null, f.status::text,
    array(select distinct a.user_id from public.flow_assignees a where a.flow_id = f.id), f.updated_at, '{}'::jsonb
  from public.crm_flows f
  where f.agency_id = agency and (client is null or f.client_id = client) and f.due_on between from_on and to_on
    and f.status_order <= 5 and f.client_id in (select private.readable_clients('campaigns.read'))
$$;
comment on function private.calendar_of_flow(uuid, uuid, timestamptz, timestamptz, date, date) is
  'The day a flow first went live, and the day its team is due before that.';
grant execute on function private.calendar_of_flow(uuid, uuid, timestamptz, timestamptz, date, date) to authenticated;
