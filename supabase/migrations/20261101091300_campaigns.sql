-- Campaigns: the board's card, its copy and designs in versions, who works on it, and what every move sets off.

create type public.campaign_status as enum ('strategy', 'copy', 'design', 'qa', 'client_approval', 'approved', 'scheduled', 'sent',
  'on_hold', 'cancelled');
create type public.campaign_priority as enum ('urgent', 'high', 'medium', 'low');
create type public.campaign_duty as enum ('strategist', 'copywriter', 'designer', 'implementor');
create type public.campaign_channel as enum ('email', 'sms');
create type public.schedule_state as enum ('by_hand', 'pending', 'scheduled', 'cancelled', 'failed', 'too_late');

create table private.counters (
  agency_id uuid not null,
  name text not null,
  value int not null,
  primary key (agency_id, name)
);

create table public.crm_campaigns (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  number int not null,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  channel public.campaign_channel not null default 'email',
  status public.campaign_status not null default 'strategy',
  status_order int not null generated always as (array_position(
    '{strategy,copy,design,qa,client_approval,approved,scheduled,sent,on_hold,cancelled}'::public.campaign_status[], status)) stored,
  held_from public.campaign_status,
  priority public.campaign_priority not null default 'medium',
  goal text not null default '' check (length(goal) <= 2000),
  audience text not null default '' check (length(audience) <= 500),
  audience_size int check (audience_size >= 0),
  offer text not null default '' check (length(offer) <= 2000),
  sender_name text not null default '' check (length(sender_name) <= 120 and sender_name !~ '[[:cntrl:]]'),
  sender_email text not null default '' check (length(sender_email) <= 254 and sender_email !~ '[[:cntrl:]]'),
  due_on date check (due_on between '2000-01-01' and '2200-01-01'),
  decide_by date check (decide_by between '2000-01-01' and '2200-01-01'),
  send_at timestamptz check (send_at between '2000-01-01' and '2200-01-01'),
  sent_at timestamptz,
  shared_at timestamptz,
  stage_since timestamptz not null default now(),
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (client_id, id),
  constraint crm_campaigns_number_is_the_agencys unique (agency_id, number),
  constraint crm_campaigns_held_from_an_open_stage check ((status in ('on_hold', 'cancelled')) = (held_from is not null)),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.crm_campaigns.status_order is
  'The status as a number: comparing enums is not leakproof, so that under a policy no index serves them.';
comment on column public.crm_campaigns.due_on is 'When the present stage should be done.';
comment on column public.crm_campaigns.shared_at is 'When the client first came to know of it; before that their people see nothing.';
comment on column public.crm_campaigns.version is 'Grows with every change of the campaign or its parts.';
create index crm_campaigns_client_id_created_at_idx on public.crm_campaigns (client_id, created_at desc, id desc);
create index crm_campaigns_agency_id_created_at_idx on public.crm_campaigns (agency_id, created_at desc, id desc);
-- What is open is few of the many; taken apart, agency and status say next to nothing of how few.
create statistics public.crm_campaigns_agency_id_status_order (mcv) on agency_id, status_order from public.crm_campaigns;
create index crm_campaigns_agency_id_status_order_idx on public.crm_campaigns (agency_id, status_order, due_on, id);
create index crm_campaigns_client_id_status_order_idx on public.crm_campaigns (client_id, status_order, due_on, id);
create index crm_campaigns_agency_id_status_order_number_idx on public.crm_campaigns (agency_id, status_order, number desc nulls last, id);
create index crm_campaigns_agency_id_send_at_idx on public.crm_campaigns (agency_id, send_at) where send_at is not null;
create index crm_campaigns_agency_id_client_id_idx on public.crm_campaigns (agency_id, client_id);
create index crm_campaigns_agency_id_created_by_idx on public.crm_campaigns (agency_id, created_by);
create index crm_campaigns_title_idx on public.crm_campaigns using gin (title extensions.gin_trgm_ops);

create table public.crm_campaign_internals (
  campaign_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  brief text not null default '' check (length(brief) <= 20000),
  estimate_minutes int check (estimate_minutes between 0 and 60000),
  updated_at timestamptz not null default now(),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade
);
create index crm_campaign_internals_client_id_campaign_id_idx on public.crm_campaign_internals (client_id, campaign_id);
comment on table public.crm_campaign_internals is 'What the team notes and the client never reads.';

create table public.campaign_assignees (
  campaign_id uuid not null,
  duty public.campaign_duty not null,
  user_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (campaign_id, duty),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
create index campaign_assignees_client_id_campaign_id_idx on public.campaign_assignees (client_id, campaign_id, user_id);
create index campaign_assignees_agency_id_user_id_idx on public.campaign_assignees (agency_id, user_id);
create index campaign_assignees_user_id_duty_idx on public.campaign_assignees (user_id, duty);

create table public.campaign_labels (
  campaign_id uuid not null,
  label text not null check (label = trim(label) and length(label) between 1 and 40),
  agency_id uuid not null,
  client_id uuid not null,
  primary key (campaign_id, label),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade
);
create index campaign_labels_client_id_campaign_id_idx on public.campaign_labels (client_id, campaign_id);
create index campaign_labels_agency_id_label_idx on public.campaign_labels (agency_id, label, client_id, campaign_id);

create function private.copy_is_safe(body jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(body ->> 'type' = 'doc', false) and length(body::text) <= 200000
    and not exists (
      select 1 from jsonb_path_query(body, 'strict $.**.type') kind
      where kind #>> '{}' not in ('doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'text', 'hardBreak',
        'horizontalRule', 'bold', 'italic', 'strike', 'link')
    )
    and not exists (
      select 1 from jsonb_path_query(body, 'strict $.**.href') link
      where link #>> '{}' !~* '^(https?://|mailto:)' or link #>> '{}' ~ '[[:cntrl:]]'
    )
$$;
grant execute on function private.copy_is_safe(jsonb) to authenticated, service_role;
comment on function private.copy_is_safe(jsonb) is 'Only the editor''s own nodes, and links that go nowhere but the web or a mail.';

create table public.campaign_copies (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid not null,
  version int not null check (version > 0),
  based_on int,
  subject text not null default '' check (length(subject) <= 200 and subject !~ '[[:cntrl:]]'),
  preview_text text not null default '' check (length(preview_text) <= 200 and preview_text !~ '[[:cntrl:]]'),
  body jsonb not null constraint campaign_copies_body_is_safe check (private.copy_is_safe(body)),
  note text not null default '' check (length(note) <= 500),
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint campaign_copies_one_row_per_version unique (campaign_id, version),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
comment on column public.campaign_copies.based_on is 'The version the writer had open: saving over somebody else''s newer one is refused.';
create index campaign_copies_client_id_campaign_id_idx on public.campaign_copies (client_id, campaign_id);
create index campaign_copies_agency_id_author_id_idx on public.campaign_copies (agency_id, author_id);

create table public.campaign_designs (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid not null,
  version int not null check (version > 0),
  file_id uuid not null,
  note text not null default '' check (length(note) <= 500),
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint campaign_designs_one_row_per_version unique (campaign_id, version),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id),
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
create index campaign_designs_client_id_campaign_id_idx on public.campaign_designs (client_id, campaign_id);
create index campaign_designs_client_id_file_id_idx on public.campaign_designs (client_id, file_id);
create index campaign_designs_agency_id_author_id_idx on public.campaign_designs (agency_id, author_id);

create table public.campaign_revisions (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid not null,
  from_status public.campaign_status not null,
  to_status public.campaign_status not null,
  actor_id uuid,
  reason text not null default '' check (length(reason) <= 2000),
  copy_version int,
  design_version int,
  content_hash text,
  fields jsonb not null,
  created_at timestamptz not null default now(),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade
);
comment on table public.campaign_revisions is 'What was handed over at every move, as it was then.';
create index campaign_revisions_campaign_id_created_at_idx on public.campaign_revisions (campaign_id, created_at desc);
create index campaign_revisions_client_id_campaign_id_idx on public.campaign_revisions (client_id, campaign_id);

create table public.campaign_schedules (
  campaign_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  state public.schedule_state not null,
  attempt int not null default 1,
  cancel_requested_at timestamptz,
  template_id text,
  klaviyo_campaign_id text,
  message_id text,
  send_requested_at timestamptz,
  image_urls jsonb not null default '{}',
  detail text,
  updated_at timestamptz not null default now(),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete cascade,
  constraint campaign_schedules_one_per_klaviyo_campaign unique (client_id, klaviyo_campaign_id)
);
create index campaign_schedules_client_id_campaign_id_idx on public.campaign_schedules (client_id, campaign_id);
comment on table public.campaign_schedules is 'How a campaign leaves: by hand, or by which Klaviyo campaign and how far that has got.';

-- Whose, and what it contains. ------------------------------------------------------------------------------

insert into private.subject_kinds (kind, table_name) values ('campaign', 'crm_campaigns');

create function private.owned_crm_campaigns(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  select a.campaign_id
  from public.campaign_assignees a
  where a.user_id = private.actor() and private.holds_own(private.actor(), permission)
    -- Off the client, off its campaigns.
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
grant execute on function private.owned_crm_campaigns(text) to authenticated;

create function private.followers_of_campaign(campaign uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id from public.campaign_assignees a where a.campaign_id = campaign
  union
  select s.user_id from public.crm_campaigns c
  join public.client_assignments s on s.client_id = c.client_id and s.duty = 'account_manager' where c.id = campaign
  union
  select m.user_id from public.crm_campaigns c
  join public.client_members m on m.client_id = c.client_id
  where c.id = campaign and followers_of_campaign.audience = 'client' and c.shared_at is not null
$$;

create function private.line_of_campaign(campaign uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('number', c.number, 'title', c.title, 'client', k.name, 'clientSlug', k.slug)
    from public.crm_campaigns c join public.clients k on k.id = c.client_id where c.id = campaign
  );
end $$;

create function private.campaign_content(campaign uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'channel', c.channel, 'sender', jsonb_build_array(c.sender_name, c.sender_email), 'audience', c.audience,
      'copy', (
        select jsonb_build_array(k.subject, k.preview_text, k.body) from public.campaign_copies k
        where k.campaign_id = c.id order by k.version desc limit 1
      ),
      'design', (
        select f.sha256 from public.campaign_designs d join public.files f on f.id = d.file_id
        where d.campaign_id = c.id order by d.version desc limit 1
      )
    )
    from public.crm_campaigns c where c.id = campaign
  );
end $$;
comment on function private.campaign_content(uuid) is 'Subject, preview, sender, audience, the copy and the design''s bytes: what a client approves.';

create function private.campaign_hash(campaign uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return encode(sha256(convert_to(private.campaign_content(campaign)::text, 'utf8')), 'hex');
end $$;
comment on function private.campaign_hash(uuid) is 'What an approval binds to.';

create function private.brief_gaps(c public.crm_campaigns) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_remove(array[
    case when trim(c.goal) = '' then 'a goal' end,
    case when trim(c.audience) = '' then 'an audience' end,
    case when trim(c.offer) = '' then 'an offer' end,
    case when c.send_at is null then 'a send date' end,
    case when not exists (
      select 1 from public.campaign_assignees a where a.campaign_id = c.id and a.duty = 'copywriter'
    ) then 'a copywriter' end
  ], null)
$$;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_campaign() returns trigger
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
    if new.number is null then
      insert into private.counters as k (agency_id, name, value) values (new.agency_id, 'campaigns', 1001)
      on conflict on constraint counters_pkey do update set value = k.value + 1
      returning value into new.number;
    end if;
    return new;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  if old.status is distinct from new.status then
    new.stage_since := now();
    new.held_from := case
      when new.status not in ('on_hold', 'cancelled') then null
      else coalesce(old.held_from, old.status)
    end;
    if new.status = 'client_approval' then
      new.shared_at := coalesce(old.shared_at, now());
    end if;
    if new.status = 'sent' then
      new.sent_at := coalesce(new.sent_at, old.send_at, now());
    end if;
  end if;
  return new;
end $$;
create trigger crm_campaigns_08_keep_closed before insert on public.crm_campaigns
for each row execute function private.keep_closed();
create trigger crm_campaigns_20_stamp before insert or update on public.crm_campaigns
for each row execute function private.stamp_campaign();

create trigger crm_campaigns_10_guard before update of status on public.crm_campaigns
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.gate_campaign() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  gaps text[];
begin
  if new.status = 'scheduled' and private.is_closed(new.client_id) then
    raise sqlstate 'PT409' using message = 'Work for this client has ended. Nothing goes out until it is brought back.';
  end if;
  if new.status in ('approved', 'scheduled') and private.campaign_hash(new.id) is distinct from (
    select a.content_hash from public.approvals a
    where a.subject_id = new.id and a.status = 'approved' order by a.round desc limit 1
  ) then
    raise sqlstate 'PT409' using message = 'This is not what the client approved.';
  end if;
  if old.status in ('on_hold', 'cancelled') or new.status in ('on_hold', 'cancelled') then
    return new;
  end if;
  if old.status = 'strategy' then
    gaps := private.brief_gaps(new);
    if cardinality(gaps) > 0 then
      raise sqlstate 'PT409' using message = format('The brief still lacks %s.', array_to_string(gaps, ', '));
    end if;
  end if;
  if new.status in ('design', 'qa', 'client_approval') and old.status <> 'client_approval'
    and not exists (select 1 from public.campaign_copies k where k.campaign_id = new.id) then
    raise sqlstate 'PT409' using message = 'There is no copy yet.';
  end if;
  if new.status in ('qa', 'client_approval')
    and new.channel = 'email' and not exists (select 1 from public.campaign_designs d where d.campaign_id = new.id) then
    raise sqlstate 'PT409' using message = 'There is no design yet.';
  end if;
  if old.status = 'qa' and new.status = 'client_approval'
    and not exists (select 1 from private.client_access a where a.client_id = new.client_id and a.approver) then
    raise sqlstate 'PT409' using message = 'Nobody at this client may approve yet. Invite an approver first.';
  end if;
  if new.status = 'scheduled' and new.send_at is null then
    raise sqlstate 'PT409' using message = 'It needs a send date first.';
  end if;
  if new.status = 'scheduled' and exists (
    select 1 from public.campaign_schedules s where s.campaign_id = new.id and s.state in ('pending', 'scheduled')
  ) then
    raise sqlstate 'PT409' using message = 'Klaviyo is still taking back the earlier send. Try again in a minute.';
  end if;
  if old.status = 'scheduled' and new.status = 'approved' and exists (
    select 1 from public.campaign_schedules s where s.campaign_id = new.id and s.state in ('pending', 'scheduled')
  ) then
    raise sqlstate 'PT409' using message = 'Klaviyo has to cancel the send first.';
  end if;
  return new;
end $$;
create trigger crm_campaigns_15_gate before update of status on public.crm_campaigns
for each row when (old.status is distinct from new.status) execute function private.gate_campaign();

create function private.lock_what_is_being_decided() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status in ('client_approval', 'sent') and new.status = old.status then
    raise sqlstate 'PT409' using message = case old.status
      when 'sent' then 'This has been sent and stays as it was.'
      else 'This is with the client. Take it back to QA before you change it.' end;
  end if;
  return new;
end $$;
create trigger crm_campaigns_12_lock before update of audience, sender_name, sender_email, channel on public.crm_campaigns
for each row when ((old.audience, old.sender_name, old.sender_email, old.channel)
  is distinct from (new.audience, new.sender_name, new.sender_email, new.channel))
execute function private.lock_what_is_being_decided();

create function private.stamp_part() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  campaign public.crm_campaigns;
begin
  select * into campaign from public.crm_campaigns c where c.id = new.campaign_id;
  new.agency_id := campaign.agency_id;
  new.client_id := campaign.client_id;
  return new;
end $$;
create trigger campaign_assignees_20_stamp before insert or update on public.campaign_assignees
for each row execute function private.stamp_part();

create function private.given_anew() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.created_at := now();
  return new;
end $$;
comment on function private.given_anew() is 'Of a duty that goes on to somebody else: what came with it, such as a place on the team, is known by its moment.';
create trigger campaign_assignees_25_since before update on public.campaign_assignees
for each row when (old.user_id <> new.user_id) execute function private.given_anew();
create trigger campaign_labels_20_stamp before insert on public.campaign_labels
for each row execute function private.stamp_part();

create function private.stamp_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  campaign public.crm_campaigns;
  newest int;
  by_whom text;
  permission text := case tg_table_name when 'campaign_copies' then 'campaigns.edit_copy' else 'campaigns.edit_design' end;
begin
  -- Who may not write learns nothing here and locks nothing: without a client the policy refuses the row.
  if private.is_app_user() and not exists (
    select 1 from public.crm_campaigns c
    where c.id = new.campaign_id
      and (private.may(permission, c.client_id) or c.id in (select private.owned_crm_campaigns(permission)))
  ) then
    return new;
  end if;
  -- The campaign's row is the lock that numbers the versions.
  select * into campaign from public.crm_campaigns c where c.id = new.campaign_id for update;
  if campaign.id is null then
    raise sqlstate 'PT404' using message = 'That campaign is not here.';
  end if;
  if campaign.status in ('client_approval', 'sent', 'cancelled') then
    raise sqlstate 'PT409' using message = case campaign.status
      when 'client_approval' then 'This is with the client. Take it back to QA before you change it.'
      when 'sent' then 'This has been sent and stays as it was.'
      else 'This is cancelled. Bring it back before you change it.' end;
  end if;
  new.agency_id := campaign.agency_id;
  new.client_id := campaign.client_id;
  new.author_id := coalesce(private.actor(), new.author_id);
  execute format('select coalesce(max(t.version), 0) from public.%I t where t.campaign_id = $1', tg_table_name)
  into newest using new.campaign_id;
  if tg_table_name = 'campaign_copies' and private.actor() is not null and coalesce((to_jsonb(new) ->> 'based_on')::int, 0) <> newest then
    select p.name into by_whom from public.campaign_copies k join public.user_profiles p on p.id = k.author_id
    where k.campaign_id = new.campaign_id and k.version = newest;
    raise sqlstate 'PT409' using
      message = format('%s saved version %s while you were writing. Your text is still here.', coalesce(by_whom, 'Somebody'), newest),
      detail = json_build_object('version', newest)::text;
  end if;
  new.version := coalesce(new.version, newest + 1);
  return new;
end $$;
create trigger campaign_copies_20_stamp before insert on public.campaign_copies
for each row execute function private.stamp_version();
create trigger campaign_designs_20_stamp before insert on public.campaign_designs
for each row execute function private.stamp_version();

create trigger crm_campaign_internals_20_stamp before update on public.crm_campaign_internals
for each row execute function private.touch();

-- After: what a move sets off. ------------------------------------------------------------------------------

create function private.ask_client(c public.crm_campaigns) returns void
language plpgsql security definer set search_path = '' as $$
declare
  newest_copy int := (select max(k.version) from public.campaign_copies k where k.campaign_id = c.id);
  newest_design int := (select max(d.version) from public.campaign_designs d where d.campaign_id = c.id);
begin
  update public.campaign_copies k set shared_at = now() where k.campaign_id = c.id and k.version = newest_copy and k.shared_at is null;
  update public.campaign_designs d set shared_at = now() where d.campaign_id = c.id and d.version = newest_design and d.shared_at is null;
  update public.files f set shared_at = now() where f.shared_at is null and f.id =
    (select d.file_id from public.campaign_designs d where d.campaign_id = c.id and d.version = newest_design);
  perform private.ask_approval('campaign', c.id, c.client_id, c.decide_by);
end $$;

create function private.tell_about_move(old_ public.crm_campaigns, new_ public.crm_campaigns) returns void
language plpgsql security definer set search_path = '' as $$
declare
  people uuid[];
  line jsonb := private.line_of_campaign(new_.id) || jsonb_build_object('from', old_.status, 'to', new_.status);
begin
  select array_agg(a.user_id) into people from public.campaign_assignees a
  where a.campaign_id = new_.id and case new_.status
    when 'copy' then a.duty = 'copywriter'
    when 'design' then a.duty = 'designer'
    when 'qa' then a.duty = 'strategist'
    when 'approved' then a.duty in ('implementor', 'strategist')
    when 'scheduled' then a.duty = 'strategist'
    else true
  end;
  if new_.status in ('qa', 'approved', 'scheduled', 'sent') or old_.status = 'client_approval' then
    people := people || array(
      select s.user_id from public.client_assignments s where s.client_id = new_.client_id and s.duty = 'account_manager');
  end if;
  perform private.notify(people, 'moved', 'campaign', new_.id, new_.agency_id, new_.client_id, line);

  if new_.status = 'sent' then
    perform private.notify(array(select m.user_id from public.client_members m where m.client_id = new_.client_id), 'sent',
      'campaign', new_.id, new_.agency_id, new_.client_id, line);
  end if;
end $$;

create function private.campaign_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  who uuid := private.actor();
  hash text := private.campaign_hash(new.id);
  reason text := coalesce(current_setting('app.reason', true), '');
  audience public.audience := case
    when new.status in ('client_approval', 'approved', 'scheduled', 'sent') or old.status = 'client_approval' then 'client' else 'internal'
  end;
begin
  insert into public.campaign_revisions (agency_id, client_id, campaign_id, from_status, to_status, actor_id, reason,
    copy_version, design_version, content_hash, fields)
  values (new.agency_id, new.client_id, new.id, old.status, new.status, who, reason,
    (select max(k.version) from public.campaign_copies k where k.campaign_id = new.id),
    (select max(d.version) from public.campaign_designs d where d.campaign_id = new.id),
    hash,
    jsonb_build_object('title', new.title, 'goal', new.goal, 'audience', new.audience, 'offer', new.offer, 'sendAt', new.send_at,
      'sender', new.sender_email));

  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, 'campaign', new.id, 'moved', who,
    audience,
    jsonb_build_object('from', old.status, 'to', new.status, 'number', new.number, 'title', new.title,
      'reason', case when audience = 'internal' or (old.status = 'client_approval' and new.status in ('copy', 'design', 'approved')) then reason else '' end));

  if old.status = 'client_approval' then
    perform private.withdraw_approval(new.id);
  end if;
  if new.status = 'client_approval' then
    perform private.ask_client(new);
  end if;
  if new.status = 'scheduled' then
    insert into public.campaign_schedules as s (campaign_id, agency_id, client_id, state)
    select new.id, new.agency_id, new.client_id,
      (case when i.client_id is null or new.channel <> 'email' then 'by_hand' else 'pending' end)::public.schedule_state
    from (select 1) one
    left join public.client_integrations i
      on i.client_id = new.client_id and i.provider = 'klaviyo' and i.status = 'connected'
    on conflict (campaign_id) do update set state = excluded.state, attempt = s.attempt + 1, cancel_requested_at = null,
      template_id = null, klaviyo_campaign_id = null, message_id = null, send_requested_at = null, image_urls = '{}',
      detail = null, updated_at = now()
    where s.state not in ('pending', 'scheduled');
  end if;
  if new.status = 'scheduled' or (old.status = 'scheduled' and new.status <> 'sent') then
    if exists (select 1 from public.campaign_schedules s where s.campaign_id = new.id and s.state in ('pending', 'scheduled')) then
      perform private.enqueue('schedule-campaign', jsonb_build_object('campaign_id', new.id), new.id::text, agency => new.agency_id);
    end if;
  end if;

  perform private.tell_about_move(old, new);
  return null;
end $$;
create trigger crm_campaigns_moved after update of status on public.crm_campaigns
for each row when (old.status is distinct from new.status) execute function private.campaign_moved();

create function private.campaign_created() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.crm_campaign_internals (campaign_id, agency_id, client_id) values (new.id, new.agency_id, new.client_id);
  if private.actor() is not null then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (new.agency_id, new.client_id, 'campaign', new.id, 'created', private.actor(),
      jsonb_build_object('number', new.number, 'title', new.title));
  end if;
  return null;
end $$;
create trigger crm_campaigns_created after insert on public.crm_campaigns
for each row execute function private.campaign_created();

create function private.advance_when_briefed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.crm_campaigns c set status = 'copy'
  where c.id = (to_jsonb(new) ->> case tg_table_name when 'crm_campaigns' then 'id' else 'campaign_id' end)::uuid
    and c.status = 'strategy' and cardinality(private.brief_gaps(c)) = 0;
  return null;
end $$;
comment on function private.advance_when_briefed() is 'A complete brief approves the strategy stage by itself.';
create trigger crm_campaigns_briefed after update of goal, audience, offer, send_at on public.crm_campaigns
for each row when (new.status = 'strategy') execute function private.advance_when_briefed();
create trigger campaign_assignees_briefed after insert or update on public.campaign_assignees
for each row when (new.duty = 'copywriter') execute function private.advance_when_briefed();

create function private.void_approval(campaign uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.void_if_changed(campaign) then
    return;
  end if;
  update public.crm_campaigns c set status = 'client_approval' where c.id = campaign and c.status in ('approved', 'scheduled');
  update public.crm_campaigns c set held_from = 'client_approval'
  where c.id = campaign and c.status in ('on_hold', 'cancelled') and c.held_from in ('approved', 'scheduled');
end $$;
comment on function private.void_approval(uuid) is 'What was approved is no longer what would go out: back to the client.';

create function private.part_added() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
  select new.agency_id, new.client_id, 'campaign', new.campaign_id,
    case tg_table_name when 'campaign_copies' then 'saved_copy' else 'uploaded_design' end, new.author_id,
    jsonb_build_object('version', new.version)
  where private.actor() is not null;
  update public.crm_campaigns c set version = c.version + 1 where c.id = new.campaign_id;
  perform private.void_approval(new.campaign_id);
  return null;
end $$;
create trigger campaign_copies_added after insert on public.campaign_copies for each row execute function private.part_added();
create trigger campaign_designs_added after insert on public.campaign_designs for each row execute function private.part_added();

create function private.campaign_content_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.void_approval(new.id);
  return null;
end $$;
create trigger crm_campaigns_content_changed after update of audience, sender_name, sender_email, channel on public.crm_campaigns
for each row when (new.status in ('approved', 'scheduled', 'on_hold', 'cancelled') and (old.audience, old.sender_name, old.sender_email, old.channel)
  is distinct from (new.audience, new.sender_name, new.sender_email, new.channel))
execute function private.campaign_content_changed();

create function private.campaign_rescheduled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  raise sqlstate 'PT409' using message = case when old.status = 'sent' then 'This went out. When it was sent stays as it was.'
    else 'This is scheduled. Unschedule it before you change the send date.' end;
end $$;
create trigger crm_campaigns_13_keep_the_date before update of send_at on public.crm_campaigns
for each row when (old.status in ('scheduled', 'sent') and new.status = old.status and old.send_at is distinct from new.send_at)
execute function private.campaign_rescheduled();

create function private.assignee_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Who works on a campaign needs to see its client.
  insert into public.client_assignments (client_id, user_id, duty, agency_id)
  values (new.client_id, new.user_id, new.duty::text::public.client_duty, new.agency_id)
  on conflict do nothing;
  if private.actor() is not null then
    perform private.notify(array[new.user_id], 'assigned', 'campaign', new.campaign_id, new.agency_id, new.client_id,
      private.line_of_campaign(new.campaign_id) || jsonb_build_object('duty', new.duty));
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (new.agency_id, new.client_id, 'campaign', new.campaign_id, 'assigned', private.actor(),
      jsonb_build_object('duty', new.duty, 'userId', new.user_id));
    update public.crm_campaigns c set version = c.version + 1 where c.id = new.campaign_id;
  end if;
  return null;
end $$;
create trigger campaign_assignees_are_of_the_team after insert or update of user_id on public.campaign_assignees
for each row execute function private.keep_to_the_team();
create trigger campaign_assignees_changed after insert or update of user_id on public.campaign_assignees
for each row execute function private.assignee_changed();

create function private.decision_moves_campaign() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.crm_campaigns c
  set status = (case
    when new.status = 'approved' then 'approved'
    when new.concern = 'copy' then 'copy'
    else 'design' end)::public.campaign_status
  where c.id = new.subject_id and c.status = 'client_approval';
  return null;
end $$;
create trigger approvals_decide_campaign after update of status on public.approvals
for each row when (new.subject_kind = 'campaign' and old.status = 'pending' and new.status in ('approved', 'changes_requested'))
execute function private.decision_moves_campaign();

create function private.campaign_deleted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.withdraw_approval(old.id);
  return null;
end $$;
create function private.nothing_is_scheduled() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  waiting int;
begin
  select count(*) into waiting from public.crm_campaigns c where c.client_id = new.id and c.status = 'scheduled';
  if waiting > 0 then
    raise sqlstate 'PT409' using message =
      format('%s still scheduled and would go out. Take it back first.', case waiting when 1 then 'One campaign is' else waiting || ' campaigns are' end);
  end if;
  return new;
end $$;
create trigger clients_15_nothing_is_scheduled before update of status on public.clients
for each row when (new.status = 'archived' and old.status <> 'archived') execute function private.nothing_is_scheduled();

create trigger crm_campaigns_deleted after delete on public.crm_campaigns for each row execute function private.campaign_deleted();
create trigger crm_campaigns_audit after delete on public.crm_campaigns for each row execute function private.audit();

create function private.broadcast_campaigns() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select c.agency_id, jsonb_agg(jsonb_build_object('id', c.id, 'version', c.version)) as ids from changed c group by 1 loop
    perform realtime.send(jsonb_build_object('campaigns', case when jsonb_array_length(one.ids) <= 50 then one.ids end),
      'campaign_changed', 'team:' || one.agency_id, true);
  end loop;
  for one in select c.client_id, jsonb_agg(c.id) as ids from changed c where c.shared_at is not null group by 1 loop
    perform realtime.send(jsonb_build_object('campaigns', case when jsonb_array_length(one.ids) <= 50 then one.ids end),
      'campaign_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger crm_campaigns_broadcast_added after insert on public.crm_campaigns
referencing new table as changed for each statement execute function private.broadcast_campaigns();
create trigger crm_campaigns_broadcast_changed after update on public.crm_campaigns
referencing new table as changed for each statement execute function private.broadcast_campaigns();
create trigger crm_campaigns_broadcast_gone after delete on public.crm_campaigns
referencing old table as changed for each statement execute function private.broadcast_campaigns();

create function private.can_join_campaign(campaign uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.crm_campaigns c where c.id = campaign and c.client_id in (select private.readable_clients('campaigns.read'))
  )
$$;
comment on function private.can_join_campaign(uuid) is 'Presence on one campaign, for the team.';

-- What people do. -------------------------------------------------------------------------------------------

create function public.create_campaign(client uuid, title text, goal text default '', audience text default '', offer text default '',
  brief text default '', send_at timestamptz default null, due_on date default null, decide_by date default null,
  priority public.campaign_priority default 'medium', channel public.campaign_channel default 'email', assignees jsonb default '{}')
returns uuid language plpgsql set search_path = '' as $$
declare
  campaign uuid;
begin
  insert into public.crm_campaigns (client_id, title, goal, audience, offer, send_at, due_on, decide_by, priority, channel)
  values (client, trim(title), goal, audience, offer, send_at, due_on, decide_by, priority, channel)
  returning id into campaign;
  if brief <> '' then
    update public.crm_campaign_internals i set brief = create_campaign.brief where i.campaign_id = campaign;
  end if;
  insert into public.campaign_assignees (campaign_id, duty, user_id)
  select campaign, a.key::public.campaign_duty, a.value::uuid from jsonb_each_text(assignees) a;
  return campaign;
end $$;
comment on function public.create_campaign(uuid, text, text, text, text, text, timestamptz, date, date, public.campaign_priority, public.campaign_channel, jsonb) is
  'As the caller, under every policy. assignees: {"copywriter": "<user>", …}.';

create function public.move_campaigns(campaigns uuid[], to_status public.campaign_status, expected public.campaign_status default null,
  reason text default '')
returns table (id uuid, moved boolean, status public.campaign_status, refusal text)
language plpgsql security definer set search_path = '' as $$
declare
  campaign uuid;
  found_ public.crm_campaigns;
begin
  if cardinality(campaigns) > 200 then
    raise sqlstate 'PT400' using message = 'Move at most 200 at once.';
  end if;
  perform set_config('app.reason', left(reason, 2000), true);
  foreach campaign in array campaigns loop
    select c.* into found_ from public.crm_campaigns c
    where c.id = campaign
      and (c.client_id in (select private.readable_clients('campaigns.read'))
        or (c.shared_at is not null and c.client_id in (select private.shared_clients('campaigns.read'))))
    for update;
    if found_.id is null then
      return query select campaign, false, null::public.campaign_status, 'That campaign is not here.';
    elsif expected is not null and found_.status <> expected then
      return query select campaign, false, found_.status, format('Somebody already moved this to %s.', replace(found_.status::text, '_', ' '));
    elsif found_.status = to_status then
      return query select campaign, false, found_.status, format('This is already at %s.', replace(found_.status::text, '_', ' '));
    else
      begin
        update public.crm_campaigns c set status = to_status where c.id = campaign;
        return query select campaign, true, to_status, null::text;
      exception when sqlstate 'PT409' or insufficient_privilege then
        return query select campaign, false, found_.status, sqlerrm;
      end;
    end if;
  end loop;
end $$;
comment on function public.move_campaigns(uuid[], public.campaign_status, public.campaign_status, text) is
  'Each campaign moves or says why not; the transitions decide, with all consequences in this transaction.';

create function public.unschedule_campaign(campaign uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_campaigns;
begin
  select c.* into found_ from public.crm_campaigns c
  where c.id = campaign and c.client_id in (select private.readable_clients('campaigns.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That campaign is not here.';
  end if;
  if not private.may_move('campaigns.schedule', null, 'crm_campaigns', to_jsonb(found_)) then
    raise sqlstate '42501' using message = 'You are not allowed to unschedule this.';
  end if;
  if found_.status <> 'scheduled' then
    raise sqlstate 'PT409' using
      message = format('This is at %s, not scheduled.', replace(found_.status::text, '_', ' ')),
      detail = json_build_object('status', found_.status)::text;
  end if;
  update public.campaign_schedules s set cancel_requested_at = now(), updated_at = now()
  where s.campaign_id = campaign and s.state in ('pending', 'scheduled');
  if found then
    perform private.enqueue('schedule-campaign', jsonb_build_object('campaign_id', campaign), campaign::text, agency => found_.agency_id);
    return 'requested';
  end if;
  update public.crm_campaigns c set status = 'approved' where c.id = campaign and c.status = 'scheduled';
  return 'done';
end $$;
comment on function public.unschedule_campaign(uuid) is 'done, or requested when Klaviyo has to cancel first.';

-- Rows, fields, moves. --------------------------------------------------------------------------------------

alter table public.crm_campaigns enable row level security;
alter table public.crm_campaign_internals enable row level security;
alter table public.campaign_assignees enable row level security;
alter table public.campaign_labels enable row level security;
alter table public.campaign_copies enable row level security;
alter table public.campaign_designs enable row level security;
alter table public.campaign_revisions enable row level security;
alter table public.campaign_schedules enable row level security;

create policy crm_campaigns_select on public.crm_campaigns for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy crm_campaigns_insert on public.crm_campaigns for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.create')));
create policy crm_campaigns_update on public.crm_campaigns for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
create policy crm_campaigns_delete on public.crm_campaigns for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.delete')));
grant select (id, agency_id, client_id, number, title, channel, status, status_order, held_from, priority, goal, audience, audience_size, offer,
    sender_name, sender_email, due_on, decide_by, send_at, sent_at, shared_at, stage_since, version, created_by, created_at, updated_at),
  insert (client_id, title, channel, priority, goal, audience, audience_size, offer, sender_name, sender_email, due_on, decide_by, send_at),
  update (title, channel, priority, goal, audience, audience_size, offer, sender_name, sender_email, due_on, decide_by, send_at),
  delete on public.crm_campaigns to authenticated;

create policy crm_campaign_internals_select on public.crm_campaign_internals for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy crm_campaign_internals_update on public.crm_campaign_internals for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (campaign_id, agency_id, client_id, brief, estimate_minutes, updated_at), update (brief, estimate_minutes)
  on public.crm_campaign_internals to authenticated;

create policy campaign_assignees_select on public.campaign_assignees for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy campaign_assignees_insert on public.campaign_assignees for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.assign')));
create policy campaign_assignees_update on public.campaign_assignees for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
create policy campaign_assignees_delete on public.campaign_assignees for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.assign')));
grant select (campaign_id, duty, user_id, agency_id, client_id, created_at), insert (campaign_id, duty, user_id), update (user_id), delete
  on public.campaign_assignees to authenticated;

create policy campaign_labels_select on public.campaign_labels for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy campaign_labels_insert on public.campaign_labels for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.edit_brief')));
create policy campaign_labels_delete on public.campaign_labels for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (campaign_id, label, agency_id, client_id), insert (campaign_id, label), delete on public.campaign_labels to authenticated;

create policy campaign_copies_select on public.campaign_copies for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy campaign_copies_insert on public.campaign_copies for insert to authenticated
  with check (
    client_id in (select private.writable_clients('campaigns.edit_copy'))
    or campaign_id in (select private.owned_crm_campaigns('campaigns.edit_copy'))
  );
grant select (id, agency_id, client_id, campaign_id, version, based_on, subject, preview_text, body, note, author_id, shared_at, created_at),
  insert (campaign_id, based_on, subject, preview_text, body, note) on public.campaign_copies to authenticated;

create policy campaign_designs_select on public.campaign_designs for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy campaign_designs_insert on public.campaign_designs for insert to authenticated
  with check (
    client_id in (select private.writable_clients('campaigns.edit_design'))
    or campaign_id in (select private.owned_crm_campaigns('campaigns.edit_design'))
  );
grant select (id, agency_id, client_id, campaign_id, version, file_id, note, author_id, shared_at, created_at),
  insert (campaign_id, file_id, note) on public.campaign_designs to authenticated;

create policy campaign_revisions_select on public.campaign_revisions for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
grant select (id, agency_id, client_id, campaign_id, from_status, to_status, actor_id, reason, copy_version, design_version, content_hash, fields, created_at)
  on public.campaign_revisions to authenticated;

create policy campaign_schedules_select on public.campaign_schedules for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
grant select (campaign_id, agency_id, client_id, state, attempt, cancel_requested_at, klaviyo_campaign_id, send_requested_at, detail, updated_at)
  on public.campaign_schedules to authenticated;

create view public.campaign_approvals with (security_invoker = true) as
  select a.id, a.agency_id, a.client_id, a.subject_id as campaign_id, a.status, a.round, a.content_hash, a.decide_by, a.requested_by,
    a.concern, a.closed_at, a.created_at
  from public.approvals a where a.subject_kind = 'campaign';
grant select on public.campaign_approvals to authenticated;

grant execute on function public.create_campaign(uuid, text, text, text, text, text, timestamptz, date, date, public.campaign_priority, public.campaign_channel, jsonb),
  public.move_campaigns(uuid[], public.campaign_status, public.campaign_status, text), public.unschedule_campaign(uuid) to authenticated;

insert into private.machines (name, owned_function) values ('crm_campaigns', 'owned_crm_campaigns');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_campaigns', 'strategy', 'copy', 'system'),
  ('crm_campaigns', 'strategy', 'copy', 'campaigns.edit_brief'),
  ('crm_campaigns', 'copy', 'design', 'campaigns.edit_copy'),
  ('crm_campaigns', 'copy', 'strategy', 'campaigns.edit_copy'),
  ('crm_campaigns', 'design', 'qa', 'campaigns.edit_design'),
  ('crm_campaigns', 'design', 'copy', 'campaigns.edit_copy'),
  ('crm_campaigns', 'design', 'copy', 'campaigns.edit_design'),
  ('crm_campaigns', 'qa', 'copy', 'campaigns.approve_qa'),
  ('crm_campaigns', 'qa', 'design', 'campaigns.approve_qa'),
  ('crm_campaigns', 'qa', 'client_approval', 'campaigns.approve_qa'),
  ('crm_campaigns', 'client_approval', 'qa', 'campaigns.approve_qa'),
  ('crm_campaigns', 'client_approval', 'approved', 'system'),
  ('crm_campaigns', 'client_approval', 'copy', 'system'),
  ('crm_campaigns', 'client_approval', 'design', 'system'),
  ('crm_campaigns', 'approved', 'scheduled', 'campaigns.schedule'),
  ('crm_campaigns', 'scheduled', 'approved', 'campaigns.schedule'),
  ('crm_campaigns', 'scheduled', 'approved', 'system'),
  ('crm_campaigns', 'scheduled', 'sent', 'system'),
  ('crm_campaigns', 'approved', 'client_approval', 'system'),
  ('crm_campaigns', 'scheduled', 'client_approval', 'system');
insert into private.transitions (machine, from_status, to_status, permission)
select 'crm_campaigns', stage, hold, 'campaigns.edit_brief'
from unnest('{strategy,copy,design,qa,client_approval,approved,scheduled}'::text[]) stage, unnest('{on_hold,cancelled}'::text[]) hold;
insert into private.transitions (machine, from_status, to_status, permission, guard)
select 'crm_campaigns', hold, stage, 'campaigns.edit_brief', 'held_from'
from unnest('{strategy,copy,design,qa,client_approval,approved,scheduled}'::text[]) stage, unnest('{on_hold,cancelled}'::text[]) hold;
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_campaigns', 'on_hold', 'cancelled', 'campaigns.edit_brief');
