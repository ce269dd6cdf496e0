-- Who is asked, how they are reached and reminded, how a decision is made, and what proves it afterwards.

create type public.post_mode as enum ('none', 'optional', 'internal', 'client');
create type public.reminder_kind as enum ('before', 'on', 'after', 'escalation');

create table public.client_approval_settings (
  client_id uuid primary key,
  agency_id uuid not null,
  policy public.approval_policy not null default 'any',
  reminders boolean not null default true,
  hours_from time not null default '09:00',
  hours_until time not null default '17:00',
  posts public.post_mode not null default 'client',
  updated_at timestamptz not null default now(),
  constraint client_approval_settings_a_day_has_hours check (hours_until - hours_from >= interval '1 hour'),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
comment on column public.client_approval_settings.policy is 'any: the first decision counts. all: it is approved once everybody who was asked has approved; one wish for changes ends it.';
comment on column public.client_approval_settings.posts is
  'Whose word a post waits for. none: nobody''s. optional: the client is shown it, and their silence holds up nothing. internal: a review of ours.';
comment on column public.client_approval_settings.hours_from is 'Monday to Friday in the client''s own zone: nobody is reminded outside.';
create index client_approval_settings_agency_id_client_id_idx on public.client_approval_settings (agency_id, client_id);

create table public.approval_reviewers (
  approval_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  read_permission text not null,
  asked_at timestamptz not null default now(),
  mailed_at timestamptz,
  opened_at timestamptz,
  commented_at timestamptz,
  primary key (approval_id, user_id),
  foreign key (client_id, approval_id) references public.approvals (client_id, id),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
comment on table public.approval_reviewers is 'How far each person who was asked has got, for the team.';
create index approval_reviewers_client_id_approval_id_idx on public.approval_reviewers (client_id, approval_id);
create index approval_reviewers_agency_id_user_id_idx on public.approval_reviewers (agency_id, user_id);

create table public.approval_delegations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  approval_id uuid not null,
  read_permission text not null,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  note text not null default '' check (length(note) <= 500),
  created_at timestamptz not null default now(),
  foreign key (client_id, approval_id) references public.approvals (client_id, id),
  foreign key (agency_id, from_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, to_id) references public.user_profiles (agency_id, id)
);
comment on table public.approval_delegations is 'Who handed a decision to whom. Append-only.';
create unique index approval_delegations_one_per_person on public.approval_delegations (client_id, approval_id, from_id);
create index approval_delegations_agency_id_from_id_idx on public.approval_delegations (agency_id, from_id);
create index approval_delegations_agency_id_to_id_idx on public.approval_delegations (agency_id, to_id);

create table public.approval_contents (
  approval_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  read_permission text not null,
  content jsonb not null,
  created_at timestamptz not null default now(),
  foreign key (client_id, approval_id) references public.approvals (client_id, id)
);
comment on table public.approval_contents is 'Exactly what was put before the client, as its hash was made of it. Append-only.';
create index approval_contents_client_id_approval_id_idx on public.approval_contents (client_id, approval_id);

create table public.approval_reminders (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  approval_id uuid not null,
  read_permission text not null,
  kind public.reminder_kind not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (client_id, approval_id) references public.approvals (client_id, id)
);
create unique index approval_reminders_once_each on public.approval_reminders (client_id, approval_id, kind);
create index approval_reminders_due_idx on public.approval_reminders (due_at) where sent_at is null;

create trigger approval_delegations_are_append_only before update or delete or truncate on public.approval_delegations
for each statement execute function private.refuse();
create trigger approval_contents_are_append_only before update or delete or truncate on public.approval_contents
for each statement execute function private.refuse();

-- Settings of a client. -------------------------------------------------------------------------------------

create function private.start_approval_settings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.client_approval_settings (client_id, agency_id) values (new.id, new.agency_id);
  return null;
end $$;
create trigger clients_start_approval_settings after insert on public.clients
for each row execute function private.start_approval_settings();
create trigger client_approval_settings_20_stamp before update on public.client_approval_settings
for each row execute function private.touch();
create trigger client_approval_settings_audit after update on public.client_approval_settings
for each row execute function private.audit();

create function private.take_the_clients_policy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.policy := coalesce((select s.policy from public.client_approval_settings s where s.client_id = new.client_id), 'any');
  return new;
end $$;
create trigger approvals_25_policy before insert on public.approvals
for each row execute function private.take_the_clients_policy();

-- Asking. ---------------------------------------------------------------------------------------------------

create function private.open_link(approval uuid, person uuid, valid_for interval default '14 days') returns text
language plpgsql security definer set search_path = '' as $$
declare
  token text := encode(extensions.gen_random_bytes(32), 'hex');
begin
  insert into private.links (token_hash, purpose, subject_id, user_id, expires_at)
  values (extensions.digest(token, 'sha256'), 'approval', approval, person, now() + valid_for);
  return token;
end $$;

create function private.write_to(approval uuid, person uuid, letter text, extra jsonb default '{}', at_once boolean default false) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not at_once and not (private.channels_of(person, 'approval')).mail then
    return;
  end if;
  insert into private.jobs (queue, agency_id, payload, run_at)
  values ('send-mail', (select a.agency_id from public.approvals a where a.id = approval), extra || jsonb_build_object('kind', letter, 'approval_id', approval, 'user_id', person,
    'secret', jsonb_build_object('token', private.open_link(approval, person))),
    case when at_once then now() else private.when_to_reach(person) end);
end $$;
comment on function private.write_to(uuid, uuid, text, jsonb, boolean) is
  'A letter with a link of its own: the token stands in the job until the letter has left. at_once: asked for by whoever waits for it.';

create function private.add_reviewer(asked public.approvals, person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.approval_reviewers (approval_id, user_id, agency_id, client_id, read_permission)
  values (asked.id, person, asked.agency_id, asked.client_id, asked.read_permission)
  on conflict on constraint approval_reviewers_pkey do nothing;
end $$;

create function private.workday(day date, step int) returns date
language plpgsql immutable set search_path = '' as $$
begin
  while extract(isodow from day) > 5 loop
    day := day + step;
  end loop;
  return day;
end $$;

create function private.plan_reminders(asked public.approvals) returns void
language plpgsql security definer set search_path = '' as $$
declare
  zone text;
  from_hour time;
  due date;
  first_asked timestamptz;
begin
  select c.time_zone, s.hours_from into zone, from_hour
  from public.clients c join public.client_approval_settings s on s.client_id = c.id where c.id = asked.client_id;
  -- Asked again after an edit, the clock goes on from when it was first asked.
  select coalesce(min(a.created_at), asked.created_at) into first_asked from public.approvals a
  where a.subject_id = asked.subject_id and a.round > coalesce((
    select max(b.round) from public.approvals b where b.subject_id = asked.subject_id and b.status = 'changes_requested'), 0);
  due := coalesce(asked.decide_by, private.workday((first_asked at time zone zone)::date + 3, 1));

  insert into public.approval_reminders (agency_id, client_id, approval_id, read_permission, kind, due_at)
  select asked.agency_id, asked.client_id, asked.id, asked.read_permission, planned.kind, (planned.on_day + from_hour) at time zone zone
  from (values
    ('before'::public.reminder_kind, private.workday(private.workday(due, -1) - 1, -1)),
    ('on', private.workday(due, -1)),
    ('after', private.workday(due + 1, 1)),
    ('escalation', private.workday(private.workday(due + 1, 1) + 1, 1))
  ) planned (kind, on_day)
  where (planned.on_day + from_hour) at time zone zone > now()
    and not exists (
      select 1 from public.approval_reminders r join public.approvals a on a.id = r.approval_id
      where a.subject_id = asked.subject_id and a.created_at >= first_asked and a.decide_by is not distinct from asked.decide_by
        and r.kind = planned.kind and r.sent_at is not null
    );
end $$;
comment on function private.plan_reminders(public.approvals) is
  'The working day before the due date, that day, the one after, and then the account manager. Without a date three days count as one.';

create function private.approval_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  line jsonb;
  person uuid;
  content jsonb;
begin
  execute format('select private.%I($1)', 'line_of_' || new.subject_kind) into line using new.subject_id;
  perform private.notify(array(select private.people_who_decide(new.client_id)), 'approval_requested',
    new.subject_kind, new.subject_id, new.agency_id, new.client_id, line || jsonb_build_object('approvalId', new.id));
  for person in select private.people_who_decide(new.client_id) loop
    perform private.add_reviewer(new, person);
    perform private.write_to(new.id, person, 'approval_request');
  end loop;
  if to_regprocedure(format('private.%s_content(uuid)', new.subject_kind)) is not null then
    execute format('select private.%I($1)', new.subject_kind || '_content') into content using new.subject_id;
    insert into public.approval_contents (approval_id, agency_id, client_id, read_permission, content)
    values (new.id, new.agency_id, new.client_id, new.read_permission, content);
  end if;
  perform private.plan_reminders(new);
  return null;
end $$;
create trigger approvals_asked after insert on public.approvals
for each row when (new.status = 'pending') execute function private.approval_asked();

create function private.letter_left() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.approval_reviewers r set mailed_at = coalesce(r.mailed_at, now())
  where r.approval_id = (new.payload ->> 'approval_id')::uuid and r.user_id = (new.payload ->> 'user_id')::uuid;
  return null;
end $$;
create trigger jobs_letter_left after update of status on private.jobs
for each row when (new.status = 'done' and old.status = 'running' and new.queue = 'send-mail' and new.payload ? 'approval_id')
execute function private.letter_left();

create function private.reviewer_spoke() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  subject uuid := new.subject_id;
begin
  if new.subject_kind = 'annotation' then
    select a.subject_id into subject from public.design_annotations a where a.id = new.subject_id;
  end if;
  update public.approval_reviewers r set commented_at = coalesce(r.commented_at, now()), opened_at = coalesce(r.opened_at, now())
  from public.approvals a
  where a.id = r.approval_id and a.subject_id = subject and a.status = 'pending' and r.user_id = new.author_id;
  return null;
end $$;
create trigger comments_reviewer_spoke after insert on public.comments
for each row when (new.audience = 'client') execute function private.reviewer_spoke();
create trigger design_annotations_reviewer_spoke after insert on public.design_annotations
for each row when (new.audience = 'client') execute function private.reviewer_spoke();

create function public.open_approval(approval uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.approval_reviewers r set opened_at = now()
  where r.approval_id = approval and r.user_id = private.actor() and r.opened_at is null;
end $$;
comment on function public.open_approval(uuid) is 'The page that shows it says so itself, once it is in front of somebody: a mail scanner''s visit is none.';

-- Deciding. -------------------------------------------------------------------------------------------------

create function private.did_their_part(approval uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.approval_decisions d where d.approval_id = approval and d.user_id = person)
    or exists (
      select 1 from public.approval_delegations g
      join public.client_members m on m.client_id = g.client_id and m.user_id = g.to_id and m.approver
      join public.user_profiles p on p.id = g.to_id and p.deactivated_at is null
      where g.approval_id = approval and g.from_id = person
    )
$$;
comment on function private.did_their_part(uuid, uuid) is
  'Decided, or handed on. What was handed to somebody who may no longer decide is with whoever had it again.';

create function private.still_to_decide(approval uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.user_id
  from public.approval_reviewers r
  join public.client_members m on m.client_id = r.client_id and m.user_id = r.user_id and m.approver
  join public.user_profiles p on p.id = r.user_id and p.deactivated_at is null
  where r.approval_id = approval and not private.did_their_part(approval, r.user_id)
$$;
comment on function private.still_to_decide(uuid) is 'Who was asked, may still decide, and neither has nor has handed it on.';

create function private.names_of(people uuid[]) returns text
language sql stable security definer set search_path = '' as $$
  select string_agg(p.name, ', ' order by p.name) from public.user_profiles p where p.id = any (people)
$$;

create function private.visible_approval(approval uuid) returns public.approvals
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals;
begin
  select a.* into asked from public.approvals a
  where a.id = approval and a.client_id in (select private.visible_clients(a.read_permission))
  for update;
  if not found then
    raise sqlstate 'PT404' using message = 'That is no longer here.';
  end if;
  return asked;
end $$;
comment on function private.visible_approval(uuid) is 'Locked, so that the second of two people sees what the first did.';

create function private.refuse_a_second(asked public.approvals, who uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  first record;
begin
  if asked.status <> 'pending' then
    select p.name, d.decision, d.created_at into first
    from public.approval_decisions d join public.user_profiles p on p.id = d.user_id
    where d.approval_id = asked.id order by d.created_at desc limit 1;
    raise sqlstate 'PT409' using
      message = case
        when first.name is null then 'This was taken back before you decided.'
        when first.decision = 'approved' then format('%s already approved this.', first.name)
        else format('%s already asked for changes.', first.name)
      end,
      detail = json_build_object('status', asked.status, 'by', first.name, 'at', first.created_at)::text;
  end if;
  if exists (select 1 from public.approval_decisions d where d.approval_id = asked.id and d.user_id = who) then
    raise sqlstate 'PT409' using message = format('You already approved this. It waits for %s.',
      coalesce(private.names_of(array(select private.still_to_decide(asked.id))), 'nobody'));
  end if;
end $$;

create function public.decide_approval(approval uuid, decision public.approval_status, seen_hash text,
  note text default '', concern public.approval_concern default null)
returns table (subject_kind text, subject_id uuid, status public.approval_status)
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals := private.visible_approval(approval);
  who uuid := private.actor();
  pins int[];
begin
  perform private.refuse_a_second(asked, who);
  if seen_hash is distinct from asked.content_hash or asked.content_hash is distinct from private.content_hash(asked.subject_kind, asked.subject_id) then
    raise sqlstate 'PT409' using message = 'This changed since you opened it. Look at it again before you decide.';
  end if;
  if decision not in ('approved', 'changes_requested') then
    raise sqlstate 'PT400' using message = 'Approve, or say what should change.';
  end if;
  if decision = 'changes_requested' and length(trim(coalesce(note, ''))) = 0 and not private.has_open_pins(asked.subject_id, who) then
    raise sqlstate 'PT400' using message = 'Say what should change.';
  end if;
  if not private.may(asked.decide_permission, asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to decide this.';
  end if;
  pins := private.blocking_pins(asked.subject_id);
  if decision = 'approved' and cardinality(pins) > 0 then
    raise sqlstate 'PT409' using
      message = format('%s %s to be closed before this can be approved.',
        case when cardinality(pins) = 1 then 'Pin' else 'Pins' end || ' ' || array_to_string(pins, ', '),
        case when cardinality(pins) = 1 then 'has' else 'have' end),
      detail = json_build_object('pins', pins)::text;
  end if;

  perform private.add_reviewer(asked, who);
  insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, decision, note, content_hash, by_link, address)
  values (asked.agency_id, asked.client_id, asked.id, who, decision, coalesce(trim(note), ''), asked.content_hash,
    auth.jwt() ->> 'link_id' is not null, private.client_address());

  if decision = 'approved' and asked.policy = 'all' and exists (select private.still_to_decide(asked.id)) then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
    values (asked.agency_id, asked.client_id, asked.subject_kind, asked.subject_id, 'approved_part', who, 'client',
      jsonb_build_object('approvalId', asked.id));
    -- A decision that closes is announced by the approval it changes.
    perform realtime.send(jsonb_build_object('approvals', jsonb_build_array(asked.id)), 'approval_changed', 'team:' || asked.agency_id, true);
    perform realtime.send(jsonb_build_object('approvals', jsonb_build_array(asked.id)), 'approval_changed', 'client:' || asked.client_id, true);
    return query select asked.subject_kind, asked.subject_id, asked.status;
    return;
  end if;
  perform set_config('app.reason', left(coalesce(trim(note), ''), 2000), true);
  update public.approvals a set status = decision, concern = decide_approval.concern, closed_at = now() where a.id = asked.id;
  return query select asked.subject_kind, asked.subject_id, decision;
end $$;
comment on function public.decide_approval(uuid, public.approval_status, text, text, public.approval_concern) is
  'One truth: the row lock makes the second person see who was first (PT409, in the detail). Answers pending where others still have to approve.';

create function public.approve_together(items jsonb) returns table (approval_id uuid, status public.approval_status, refusal text)
language plpgsql set search_path = '' as $$
declare
  one record;
begin
  if jsonb_array_length(items) > 50 then
    raise sqlstate 'PT400' using message = 'Approve at most 50 at once.';
  end if;
  for one in select i.* from jsonb_to_recordset(items) as i (approval uuid, seen_hash text) order by i.approval loop
    begin
      return query select one.approval, d.status, null::text from public.decide_approval(one.approval, 'approved', one.seen_hash) d;
    exception when sqlstate 'PT409' or sqlstate 'PT404' or insufficient_privilege then
      return query select one.approval, null::public.approval_status, sqlerrm;
    end;
  end loop;
end $$;
comment on function public.approve_together(jsonb) is '[{"approval": …, "seen_hash": …}]: each is approved as it was seen, or says why not.';

create function public.delegate_approval(approval uuid, person uuid, note text default '') returns void
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals := private.visible_approval(approval);
  line jsonb;
begin
  perform private.refuse_a_second(asked, private.actor());
  if not private.may(asked.decide_permission, asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to hand this on.';
  end if;
  if exists (select 1 from public.approval_delegations g where g.approval_id = asked.id and g.from_id = private.actor()) then
    raise sqlstate 'PT409' using message = 'You already handed this on.';
  end if;
  if person is null or person = private.actor() or person not in (select private.people_who_decide(asked.client_id)) then
    raise sqlstate 'PT404' using message = 'Only another of your approvers can take this over.';
  end if;
  if exists (select 1 from public.approval_delegations g where g.approval_id = asked.id and g.from_id = person)
    or exists (select 1 from public.approval_decisions d where d.approval_id = asked.id and d.user_id = person) then
    raise sqlstate 'PT409' using message = 'They have already decided or handed it on themselves.';
  end if;
  perform private.add_reviewer(asked, private.actor());
  perform private.add_reviewer(asked, person);
  insert into public.approval_delegations (agency_id, client_id, approval_id, read_permission, from_id, to_id, note)
  values (asked.agency_id, asked.client_id, asked.id, asked.read_permission, private.actor(), person, left(trim(coalesce(note, '')), 500));
  execute format('select private.%I($1)', 'line_of_' || asked.subject_kind) into line using asked.subject_id;
  perform private.notify(array[person], 'approval_delegated', asked.subject_kind, asked.subject_id, asked.agency_id, asked.client_id,
    line || jsonb_build_object('approvalId', asked.id, 'reason', nullif(trim(coalesce(note, '')), '')));
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (asked.agency_id, asked.client_id, asked.subject_kind, asked.subject_id, 'delegated', private.actor(), 'client',
    jsonb_build_object('approvalId', asked.id, 'userId', person));
  perform private.write_to(asked.id, person, 'approval_request', jsonb_build_object('from', private.actor()));
end $$;

create function private.close_what_nobody_else_decides(client uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.approvals a set status = 'approved', closed_at = now()
  where a.client_id = client and a.status = 'pending' and a.policy = 'all'
    and exists (select 1 from public.approval_decisions d where d.approval_id = a.id)
    and not exists (select private.still_to_decide(a.id))
    and cardinality(private.blocking_pins(a.subject_id)) = 0
    and a.content_hash = private.content_hash(a.subject_kind, a.subject_id);
end $$;
comment on function private.close_what_nobody_else_decides(uuid) is 'Whoever leaves takes their outstanding approval along: the others have all approved.';

create function private.approver_left() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  client uuid;
begin
  for client in
    select (to_jsonb(old) ->> 'client_id')::uuid where tg_table_name = 'client_members'
    union select m.client_id from public.client_members m where tg_table_name = 'user_profiles' and m.user_id = (to_jsonb(old) ->> 'id')::uuid
  loop
    perform private.close_what_nobody_else_decides(client);
  end loop;
  return null;
end $$;
create trigger client_members_approver_left after delete on public.client_members
for each row when (old.approver) execute function private.approver_left();
create trigger client_members_approver_taken after update of approver on public.client_members
for each row when (old.approver and not new.approver) execute function private.approver_left();
create trigger user_profiles_approver_left after update of deactivated_at on public.user_profiles
for each row when (old.deactivated_at is null and new.deactivated_at is not null) execute function private.approver_left();

create function private.broadcast_progress() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id, c.client_id, c.approval_id from changed c loop
    perform realtime.send(jsonb_build_object('approvals', jsonb_build_array(one.approval_id)), 'approval_changed', 'team:' || one.agency_id, true);
    if tg_table_name <> 'approval_reviewers' then
      perform realtime.send(jsonb_build_object('approvals', jsonb_build_array(one.approval_id)), 'approval_changed', 'client:' || one.client_id, true);
    end if;
  end loop;
  return null;
end $$;
create trigger approval_reviewers_broadcast after update on public.approval_reviewers
referencing new table as changed for each statement execute function private.broadcast_progress();
create trigger approval_delegations_broadcast after insert on public.approval_delegations
referencing new table as changed for each statement execute function private.broadcast_progress();

-- The link in a mail: the same person, that one item, no password. -------------------------------------------

create function private.become(link private.links) returns void
language sql security definer set search_path = '' as $$
  select set_config('request.jwt.claims',
    json_build_object('sub', link.user_id, 'role', 'authenticated', 'link_id', link.id)::text, true)
$$;

create function private.live_link(token text) returns private.links
language plpgsql stable security definer set search_path = '' as $$
declare
  link private.links;
begin
  select l.* into link from private.links l
  join public.approvals a on a.id = l.subject_id
  where l.token_hash = extensions.digest(token, 'sha256') and l.purpose = 'approval' and l.revoked_at is null and l.expires_at > now()
    and exists (select 1 from private.client_access m where m.user_id = l.user_id and m.client_id = a.client_id and m.approver);
  return link;
end $$;

create function public.decide_by_link(token text, decision public.approval_status, seen_hash text,
  note text default '', concern public.approval_concern default null, address text default null)
returns table (subject_kind text, subject_id uuid, status public.approval_status)
language plpgsql security definer set search_path = '' as $$
declare
  link private.links;
begin
  update private.links l set used_at = now()
  where l.token_hash = extensions.digest(token, 'sha256') and l.purpose = 'approval'
    and l.used_at is null and l.revoked_at is null and l.expires_at > now()
  returning * into link;
  if not found then
    raise sqlstate 'PT410' using message = 'This link was already used, or is no longer valid.';
  end if;
  perform private.become(link);
  perform set_config('app.client_address', coalesce(left(address, 64), ''), true);
  return query select * from public.decide_approval(link.subject_id, decision, seen_hash, note, concern);
end $$;

create function private.outcome_of(approval uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('by', p.name, 'decision', d.decision, 'at', d.created_at)
  from public.approval_decisions d join public.user_profiles p on p.id = d.user_id
  where d.approval_id = approval order by d.created_at desc limit 1
$$;

create function public.read_by_link(token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  link private.links := private.live_link(token);
  asked public.approvals;
  line jsonb;
  proof jsonb;
  around jsonb;
begin
  if link.id is null then
    return null;
  end if;
  select a.* into asked from public.approvals a where a.id = link.subject_id;
  execute format('select private.%I($1)', 'line_of_' || asked.subject_kind) into line using asked.subject_id;
  select jsonb_build_object('approvalId', asked.id, 'kind', asked.subject_kind, 'status', asked.status, 'round', asked.round,
    'title', line ->> 'title', 'decideBy', asked.decide_by, 'policy', asked.policy,
    'client', jsonb_build_object('name', c.name, 'slug', c.slug, 'color', c.brand_color, 'zone', c.time_zone),
    'agency', g.name, 'person', jsonb_build_object('id', p.id, 'name', p.name),
    'outcome', private.outcome_of(asked.id),
    'waitsFor', private.names_of(array(select private.still_to_decide(asked.id))),
    'handedTo', (select t.name from public.approval_delegations d join public.user_profiles t on t.id = d.to_id
      where d.approval_id = asked.id and d.from_id = link.user_id))
  into around
  from public.clients c join public.agencies g on g.id = c.agency_id, public.user_profiles p
  where c.id = asked.client_id and p.id = link.user_id;
  -- Used up, settled or no longer with this person: who decided what, and nothing of the content.
  if link.used_at is not null or asked.status <> 'pending' or private.did_their_part(asked.id, link.user_id)
    or to_regprocedure(format('private.proof_of_%s(uuid)', asked.subject_kind)) is null then
    return around || jsonb_build_object('used', link.used_at is not null);
  end if;
  execute format('select private.%I($1)', 'proof_of_' || asked.subject_kind) into proof using asked.id;
  return around || jsonb_build_object('used', false, 'hash', asked.content_hash, 'proof', proof,
    'mayPin', exists (
      select 1 from private.client_access m
      join public.role_permissions g on g.agency_id = m.agency_id and g.role = m.role and g.permission = 'annotations.write'
      where m.user_id = link.user_id and m.client_id = asked.client_id));
end $$;
comment on function public.read_by_link(text) is
  'What the page behind a mail''s link shows, and uses nothing up. Null for a link that is unknown, revoked, expired, or whose person may no longer decide. '
  'A kind brings private.proof_of_<kind>(approval); its files are the only ones the link opens.';

create function public.file_by_link(token text, file uuid) returns table (object_key text, name text, mime text, bytes bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select f.object_key, f.name, f.mime, f.bytes from public.files f
  where f.id = file and public.read_by_link(token) #> '{proof,files}' ? file::text;
end $$;
comment on function public.file_by_link(text, uuid) is 'A file, if it belongs to the item that this link opens, and while it opens it.';

create function public.opened_by_link(token text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  link private.links := private.live_link(token);
begin
  update public.approval_reviewers r set opened_at = now()
  where r.approval_id = link.subject_id and r.user_id = link.user_id and r.opened_at is null;
end $$;

create function public.renew_link(token text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  link private.links;
begin
  select l.* into link from private.links l
  join public.approvals a on a.id = l.subject_id and a.status = 'pending'
  where l.token_hash = extensions.digest(token, 'sha256') and l.purpose = 'approval' and l.revoked_at is null
    and l.user_id in (select private.still_to_decide(a.id))
  for update of l; -- of two who ask in the same moment the second finds the first one's letter
  if link.id is not null and not exists (
    select 1 from private.links l where l.subject_id = link.subject_id and l.user_id = link.user_id and l.created_at > now() - interval '2 minutes'
  ) then
    perform private.write_to(link.subject_id, link.user_id, 'approval_request', at_once => true);
  end if;
end $$;
comment on function public.renew_link(text) is
  'To the same person''s own mailbox, never to whoever asks; not for a link that the team revoked. Says nothing of whether there was one.';

create function private.enter_by_link(token text) returns public.approvals
language plpgsql security definer set search_path = '' as $$
declare
  link private.links := private.live_link(token);
  asked public.approvals;
begin
  if link.id is null or link.used_at is not null then
    raise sqlstate 'PT410' using message = 'This link was already used, or is no longer valid.';
  end if;
  perform private.become(link);
  asked := private.visible_approval(link.subject_id);
  perform private.refuse_a_second(asked, link.user_id);
  return asked;
end $$;
comment on function private.enter_by_link(text) is
  'From here on in this transaction the link''s person, while what it asks about still waits for them; uses nothing up.';

create function private.reach_pin_by_link(token text, pin uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals := private.enter_by_link(token);
begin
  if not exists (
    select 1 from public.design_annotations a
    where a.id = pin and a.subject_kind = asked.subject_kind and a.subject_id = asked.subject_id and a.audience = 'client'
  ) then
    raise sqlstate 'PT404' using message = 'That pin is not here.';
  end if;
end $$;
comment on function private.reach_pin_by_link(text, uuid) is 'A link reaches the pins of what it asks about, and of nothing else of its person''s.';
grant execute on function private.enter_by_link(text), private.reach_pin_by_link(text, uuid) to service_role;

create function public.pin_by_link(token text, version int, x numeric, y numeric, w numeric, h numeric, blocking boolean, body text)
returns table (id uuid, number int)
language plpgsql set search_path = '' as $$
declare
  caller text := current_setting('role');
  claims text := current_setting('request.jwt.claims', true);
  asked public.approvals := private.enter_by_link(token);
begin
  -- Not as the owner and not as the system: the ordinary insert, under the person's own policies.
  perform set_config('role', 'authenticated', true);
  insert into public.design_annotations (subject_kind, subject_id, version, x, y, w, h, audience, blocking, body)
  values (asked.subject_kind, asked.subject_id, pin_by_link.version, pin_by_link.x, pin_by_link.y, pin_by_link.w, pin_by_link.h,
    'client', pin_by_link.blocking, pin_by_link.body)
  returning design_annotations.id, design_annotations.number into id, number;
  perform set_config('role', caller, true), set_config('request.jwt.claims', claims, true);
  return next;
end $$;
comment on function public.pin_by_link(text, int, numeric, numeric, numeric, numeric, boolean, text) is
  'For the door: the link''s person pins what the link asks about, for both sides to see.';

create function public.reply_by_link(token text, annotation uuid, body text) returns uuid
language plpgsql set search_path = '' as $$
declare
  caller text := current_setting('role');
  claims text := current_setting('request.jwt.claims', true);
  said uuid;
begin
  perform private.reach_pin_by_link(token, annotation);
  perform set_config('role', 'authenticated', true);
  insert into public.comments (subject_kind, subject_id, audience, body)
  values ('annotation', annotation, 'client', reply_by_link.body)
  returning comments.id into said;
  perform set_config('role', caller, true), set_config('request.jwt.claims', claims, true);
  return said;
end $$;
comment on function public.reply_by_link(text, uuid, text) is 'For the door: the link''s person answers a pin on what the link asks about.';

create function public.settle_by_link(token text, annotation uuid, verdict public.annotation_verdict) returns public.annotation_status
language plpgsql set search_path = '' as $$
declare
  caller text := current_setting('role');
  claims text := current_setting('request.jwt.claims', true);
  settled public.annotation_status;
begin
  perform private.reach_pin_by_link(token, annotation);
  perform set_config('role', 'authenticated', true);
  settled := public.settle_annotation(annotation, verdict);
  perform set_config('role', caller, true), set_config('request.jwt.claims', claims, true);
  return settled;
end $$;
comment on function public.settle_by_link(text, uuid, public.annotation_verdict) is
  'For the door: as settle_annotation(), of a pin on what the link asks about.';

create function public.list_links(approval uuid)
returns table (id uuid, user_id uuid, created_at timestamptz, expires_at timestamptz, used_at timestamptz, revoked_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select l.id, l.user_id, l.created_at, l.expires_at, l.used_at, l.revoked_at
  from private.links l join public.approvals a on a.id = l.subject_id
  where a.id = approval and l.purpose = 'approval' and (
    a.client_id in (select private.readable_clients('campaigns.approve_qa')) or a.client_id in (select private.readable_clients('portal.manage')))
  order by l.created_at;
end $$;

create function public.revoke_links(approval uuid, person uuid default null) returns int
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals := private.visible_approval(approval);
  ended int;
begin
  if not private.may('campaigns.approve_qa', asked.client_id) and not private.may('portal.manage', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to revoke links.';
  end if;
  update private.links l set revoked_at = now()
  where l.subject_id = asked.id and l.purpose = 'approval' and l.revoked_at is null and (person is null or l.user_id = person);
  get diagnostics ended = row_count;
  if ended > 0 then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (asked.agency_id, asked.client_id, asked.subject_kind, asked.subject_id, 'revoked_links', private.actor(),
      jsonb_build_object('approvalId', asked.id, 'userId', person, 'links', ended));
  end if;
  return ended;
end $$;
comment on function public.revoke_links(uuid, uuid) is 'Every link asks the database each time, so a revoked one is worthless with the next request.';

create function private.proof_of_campaign(approval uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
  rounds jsonb;
begin
  select a.* into asked from public.approvals a where a.id = approval;
  -- Asking shares the newest versions in the same transaction, so they carry the same moment.
  select jsonb_agg(to_jsonb(seen) order by seen.round) into rounds
  from (
    select a.round, a.created_at as "askedAt",
      (select jsonb_build_object('version', d.version, 'by', p.name, 'note', d.note,
          'file', jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'width', f.width, 'height', f.height))
        from public.campaign_designs d join public.files f on f.id = d.file_id left join public.user_profiles p on p.id = d.author_id
        where d.campaign_id = asked.subject_id and d.shared_at <= a.created_at order by d.version desc limit 1) as design,
      (select jsonb_build_object('version', k.version, 'subject', k.subject, 'preview', k.preview_text, 'body', k.body, 'by', p.name)
        from public.campaign_copies k left join public.user_profiles p on p.id = k.author_id
        where k.campaign_id = asked.subject_id and k.shared_at <= a.created_at order by k.version desc limit 1) as copy
    from public.approvals a
    where a.subject_id = asked.subject_id and a.round between asked.round - 1 and asked.round
  ) seen;
  return (
    select jsonb_build_object(
      'channel', c.channel, 'audience', c.audience, 'audienceSize', c.audience_size, 'senderName', c.sender_name, 'senderEmail', c.sender_email,
      'sendAt', c.send_at, 'rounds', rounds,
      'files', (select coalesce(jsonb_agg(r #>> '{design,file,id}'), '[]') from jsonb_array_elements(rounds) r where r #> '{design,file}' is not null),
      'names', (
        select coalesce(jsonb_object_agg(n.version, n.round), '{}')
        from (
          select d.version, min(a.round) as round from public.campaign_designs d
          join public.approvals a on a.subject_id = d.campaign_id and a.created_at >= d.shared_at
          where d.campaign_id = c.id group by d.version
        ) n),
      'pins', private.pins_for_client(c.id)
    )
    from public.crm_campaigns c where c.id = asked.subject_id and c.shared_at is not null
  );
end $$;

create function private.proof_of_flow_email(approval uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
  rounds jsonb;
begin
  select a.* into asked from public.approvals a where a.id = approval;
  select jsonb_agg(to_jsonb(seen) order by seen.round) into rounds
  from (
    select a.round, a.created_at as "askedAt",
      (select jsonb_build_object('version', d.version, 'by', p.name, 'note', d.note,
          'file', jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'width', f.width, 'height', f.height))
        from public.flow_designs d join public.files f on f.id = d.file_id left join public.user_profiles p on p.id = d.author_id
        where d.step_id = asked.subject_id and d.shared_at <= a.created_at order by d.version desc limit 1) as design,
      (select jsonb_build_object('version', k.version, 'subject', k.subject, 'preview', k.preview_text, 'body', k.body, 'by', p.name)
        from public.flow_copies k left join public.user_profiles p on p.id = k.author_id
        where k.step_id = asked.subject_id and k.shared_at <= a.created_at order by k.version desc limit 1) as copy
    from public.approvals a
    where a.subject_id = asked.subject_id and a.round between asked.round - 1 and asked.round
  ) seen;
  return (
    select jsonb_build_object(
      'channel', s.kind, 'flow', f.title, 'senderName', f.sender_name, 'senderEmail', f.sender_email, 'rounds', rounds,
      'files', (select coalesce(jsonb_agg(r #>> '{design,file,id}'), '[]') from jsonb_array_elements(rounds) r where r #> '{design,file}' is not null),
      'names', (
        select coalesce(jsonb_object_agg(n.version, n.round), '{}')
        from (
          select d.version, min(a.round) as round from public.flow_designs d
          join public.approvals a on a.subject_id = d.step_id and a.created_at >= d.shared_at
          where d.step_id = s.id group by d.version
        ) n),
      'pins', private.pins_for_client(s.id))
    from public.flow_steps s join public.crm_flows f on f.id = s.flow_id where s.id = asked.subject_id and s.shared_at is not null
  );
end $$;

create function private.proof_of_flow(approval uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('goal', f.goal, 'files', '[]'::jsonb, 'rounds', (
      select jsonb_agg(jsonb_build_object('round', b.round, 'askedAt', b.created_at, 'trigger', t.content -> 'trigger', 'steps', t.content -> 'steps')
        order by b.round)
      from public.approvals b join public.approval_contents t on t.approval_id = b.id
      where b.subject_id = a.subject_id and b.round between a.round - 1 and a.round
    ))
    from public.approvals a join public.crm_flows f on f.id = a.subject_id
    where a.id = approval and f.shared_at is not null
  );
end $$;

create function private.proof_of_popup(approval uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
  rounds jsonb;
begin
  select a.* into asked from public.approvals a where a.id = approval;
  select jsonb_agg(to_jsonb(seen) order by seen.round) into rounds
  from (
    select a.round, a.created_at as "askedAt", t.content,
      (select jsonb_build_object('version', d.version, 'by', p.name,
          'file', jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'width', f.width, 'height', f.height))
        from public.popup_designs d join public.files f on f.id = d.file_id left join public.user_profiles p on p.id = d.author_id
        where d.popup_id = asked.subject_id and d.shared_at <= a.created_at order by d.version desc limit 1) as design
    from public.approvals a join public.approval_contents t on t.approval_id = a.id
    where a.subject_id = asked.subject_id and a.round between asked.round - 1 and asked.round
  ) seen;
  return (
    select jsonb_build_object('rounds', rounds,
      'files', (select coalesce(jsonb_agg(r #>> '{design,file,id}'), '[]') from jsonb_array_elements(rounds) r
        where (r -> 'round')::int = asked.round and r #> '{design,file}' is not null))
    from public.crm_popups p where p.id = asked.subject_id and p.status = 'client_approval'
  );
end $$;

grant execute on function public.decide_by_link(text, public.approval_status, text, text, public.approval_concern, text),
  public.read_by_link(text), public.file_by_link(text, uuid), public.opened_by_link(text), public.renew_link(text),
  public.pin_by_link(text, int, numeric, numeric, numeric, numeric, boolean, text), public.reply_by_link(text, uuid, text),
  public.settle_by_link(text, uuid, public.annotation_verdict) to service_role;

-- Letters and reminders. ------------------------------------------------------------------------------------

create function public.approval_mail(approval uuid, person uuid, sender uuid default null)
returns table (email text, name text, client text, client_slug text, title text, decide_by text, handed_by text)
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
  line jsonb;
begin
  select a.* into asked from public.approvals a where a.id = approval and a.status = 'pending';
  if asked.id is null or person not in (select private.still_to_decide(asked.id)) then
    return;
  end if;
  execute format('select private.%I($1)', 'line_of_' || asked.subject_kind) into line using asked.subject_id;
  return query
  select c.email, p.name, line ->> 'client', line ->> 'clientSlug', line ->> 'title', to_char(asked.decide_by, 'FMDay FMDD FMMonth'),
    (select s.name from public.user_profiles s where s.id = sender)
  from public.user_profiles p join public.user_contacts c on c.user_id = p.id
  where p.id = person and p.deactivated_at is null;
end $$;
comment on function public.approval_mail(uuid, uuid, uuid) is 'For send-mail: nothing once that person has decided, or need not any more.';

create function public.overdue_mail(approval uuid, person uuid)
returns table (email text, name text, client text, title text, number text, decide_by text, waits_for text)
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
  line jsonb;
begin
  select a.* into asked from public.approvals a where a.id = approval and a.status = 'pending';
  if asked.id is null then
    return;
  end if;
  execute format('select private.%I($1)', 'line_of_' || asked.subject_kind) into line using asked.subject_id;
  return query
  select c.email, p.name, line ->> 'client', line ->> 'title', line ->> 'number', to_char(asked.decide_by, 'FMDay FMDD FMMonth'),
    private.names_of(array(select private.still_to_decide(asked.id)))
  from public.user_profiles p join public.user_contacts c on c.user_id = p.id
  where p.id = person and p.deactivated_at is null;
end $$;
comment on function public.overdue_mail(uuid, uuid) is 'For send-mail, to the account manager.';

create function private.remind(due public.approval_reminders) returns void
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals;
  line jsonb;
  people uuid[];
  person uuid;
begin
  select a.* into asked from public.approvals a where a.id = due.approval_id;
  execute format('select private.%I($1)', 'line_of_' || asked.subject_kind) into line using asked.subject_id;
  line := line || jsonb_build_object('approvalId', asked.id);
  if due.kind = 'escalation' then
    people := array(select s.user_id from public.client_assignments s where s.client_id = due.client_id and s.duty = 'account_manager');
    perform private.notify(people, 'approval_overdue', asked.subject_kind, asked.subject_id, asked.agency_id, asked.client_id, line);
    insert into private.jobs (queue, agency_id, payload, run_at)
    select 'send-mail', asked.agency_id, jsonb_build_object('kind', 'approval_overdue', 'approval_id', asked.id, 'user_id', p), private.when_to_reach(p)
    from unnest(people) p where (private.channels_of(p, 'approval')).mail;
    return;
  end if;
  people := array(select private.still_to_decide(asked.id));
  perform private.notify(people, 'approval_reminder', asked.subject_kind, asked.subject_id, asked.agency_id, asked.client_id, line);
  foreach person in array people loop
    perform private.write_to(asked.id, person, 'approval_reminder', jsonb_build_object('reminder', due.kind));
  end loop;
end $$;

create function private.weekday(zone text) returns int
language sql stable set search_path = '' as $$
  select extract(isodow from now() at time zone zone)::int
$$;

create function public.send_due_reminders() returns int
language plpgsql security definer set search_path = '' as $$
declare
  due public.approval_reminders;
  told uuid[] := '{}';
begin
  for due in
    select r.* from public.approval_reminders r
    join public.approvals a on a.id = r.approval_id and a.status = 'pending'
    join public.clients c on c.id = r.client_id
    join public.client_approval_settings s on s.client_id = r.client_id and s.reminders
    where r.sent_at is null and r.due_at <= now()
      and private.weekday(c.time_zone) < 6
      and (now() at time zone c.time_zone)::time between s.hours_from and s.hours_until
    order by r.due_at desc
    limit 200
    for update of r skip locked
  loop
    -- Of several that became due while nothing ran, the newest speaks for all.
    update public.approval_reminders r set sent_at = now() where r.id = due.id;
    continue when due.approval_id = any (told);
    told := told || due.approval_id;
    perform private.remind(due);
  end loop;
  return cardinality(told);
end $$;
comment on function public.send_due_reminders() is 'For remind-approvers: once each, only while undecided, only in the client''s working hours.';

grant execute on function public.approval_mail(uuid, uuid, uuid), public.overdue_mail(uuid, uuid), public.send_due_reminders() to service_role;
insert into private.schedules (name, function_name, every) values ('remind approvers', 'remind-approvers', '5 minutes');

create function public.approval_people(approval uuid)
returns table (user_id uuid, name text, decision public.approval_status, note text, decided_at timestamptz, by_link boolean,
  handed_to text, handed_note text, waits boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select r.user_id, p.name, d.decision, d.note, d.created_at, d.by_link, h.name, g.note,
    a.status = 'pending' and r.user_id in (select private.still_to_decide(a.id))
  from public.approvals a
  join public.approval_reviewers r on r.approval_id = a.id
  join public.user_profiles p on p.id = r.user_id
  left join public.approval_decisions d on d.approval_id = a.id and d.user_id = r.user_id
  left join public.approval_delegations g on g.approval_id = a.id and g.from_id = r.user_id
  left join public.user_profiles h on h.id = g.to_id
  where a.id = approval and private.viewer() is not null
    and (a.client_id, a.read_permission) in (select v.client, v.permitted from private.approvals_reach() v)
  order by coalesce(d.created_at, g.created_at), p.name;
end $$;
comment on function public.approval_people(uuid) is
  'Who was asked and what they did about it, for both sides. How far each has got on the way there stays with the team.';

create function public.pending_approvals(client uuid)
returns table (id uuid, subject_kind text, subject_id uuid, round int, content_hash text, decide_by date, created_at timestamptz,
  mine boolean, waits_for text[], for_me int, in_all int)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select a.id, a.subject_kind, a.subject_id, a.round, a.content_hash, a.decide_by, a.created_at, part.mine,
    array(select p.name from public.user_profiles p where p.id in (select private.still_to_decide(a.id)) order by p.name),
    (count(*) filter (where part.mine) over ())::int, (count(*) over ())::int
  from public.approvals a
  cross join lateral (
    select a.client_id in (select private.shared_clients(a.decide_permission)) and not private.did_their_part(a.id, private.viewer()) as mine
  ) part
  where a.client_id = client and a.status = 'pending' and private.viewer() is not null
    and (a.client_id, a.read_permission) in (select v.client, v.permitted from private.approvals_reach() v)
  order by part.mine desc, a.decide_by nulls last, a.created_at, a.id;
end $$;
comment on function public.pending_approvals(uuid) is
  'What waits at a client: first what the viewer can still decide, most urgent first, then what waits for others alone. '
  'for_me and in_all count beyond the page that is asked for.';

create function public.remind_now(approval uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals := private.visible_approval(approval);
  person uuid;
  written int := 0;
begin
  if not private.may('campaigns.approve_qa', asked.client_id) and not private.may('portal.manage', asked.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to remind them.';
  end if;
  if asked.status <> 'pending' then
    raise sqlstate 'PT409' using message = 'This is decided. Nobody needs to be reminded.';
  end if;
  if exists (
    select 1 from public.activity e where e.client_id = asked.client_id and e.subject_id = asked.subject_id and e.verb = 'reminded'
      and e.created_at > now() - interval '1 hour'
  ) then
    raise sqlstate 'PT409' using message = 'They were reminded less than an hour ago.';
  end if;
  for person in select private.still_to_decide(asked.id) loop
    perform private.write_to(asked.id, person, 'approval_reminder', '{"reminder": "now"}', at_once => true);
    written := written + 1;
  end loop;
  if written > 0 then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (asked.agency_id, asked.client_id, asked.subject_kind, asked.subject_id, 'reminded', private.actor(),
      jsonb_build_object('approvalId', asked.id, 'people', written));
  end if;
  return written;
end $$;
comment on function public.remind_now(uuid) is 'A letter to everybody who still has to decide, once an hour at most: somebody waits for it.';

-- What proves it. -------------------------------------------------------------------------------------------

create function public.verify_approval(approval uuid)
returns table (content_hash text, recomputed text, content text, stands boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select a.content_hash, encode(sha256(convert_to(t.content::text, 'utf8')), 'hex'), t.content::text,
    a.status = 'approved' and a.content_hash = private.content_hash(a.subject_kind, a.subject_id)
  from public.approvals a join public.approval_contents t on t.approval_id = a.id
  where a.id = approval and private.viewer() is not null
    and (a.client_id, a.read_permission) in (select r.client, r.permitted from private.approvals_reach() r);
end $$;
comment on function public.verify_approval(uuid) is
  'The hash made again of what was kept, letter by letter as it was hashed, and whether it is still what would go out.';

create function private.approvals_of_the_team() returns table (client uuid, permitted text)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  for permitted in select distinct k.read_permission from private.subject_kinds k loop
    return query select c, permitted from private.readable_clients(permitted) c;
  end loop;
end $$;
comment on function private.approvals_of_the_team() is 'As approvals_reach(), without the clients that the viewer is a member of.';
grant execute on function private.approvals_of_the_team() to authenticated;

-- Rows, fields, moves. --------------------------------------------------------------------------------------

alter table public.client_approval_settings enable row level security;
alter table public.approval_reviewers enable row level security;
alter table public.approval_delegations enable row level security;
alter table public.approval_contents enable row level security;
alter table public.approval_reminders enable row level security;

create policy client_approval_settings_select on public.client_approval_settings for select to authenticated
  using (client_id in (select private.readable_clients('clients.read')) or client_id in (select private.shared_clients('clients.read')));
create policy client_approval_settings_update on public.client_approval_settings for update to authenticated
  using (client_id in (select private.writable_clients('portal.manage')));
grant select (client_id, agency_id, policy, reminders, hours_from, hours_until, posts, updated_at),
  update (policy, reminders, hours_from, hours_until, posts)
  on public.client_approval_settings to authenticated;

create policy approval_reviewers_select on public.approval_reviewers for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_of_the_team() r));
grant select (approval_id, user_id, agency_id, client_id, read_permission, asked_at, mailed_at, opened_at, commented_at)
  on public.approval_reviewers to authenticated;

create policy approval_delegations_select on public.approval_delegations for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (id, agency_id, client_id, approval_id, read_permission, from_id, to_id, note, created_at) on public.approval_delegations to authenticated;

create policy approval_contents_select on public.approval_contents for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (approval_id, agency_id, client_id, read_permission, content, created_at) on public.approval_contents to authenticated;

create policy approval_reminders_select on public.approval_reminders for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_of_the_team() r));
grant select (id, agency_id, client_id, approval_id, read_permission, kind, due_at, sent_at, created_at) on public.approval_reminders to authenticated;

grant execute on function public.decide_approval(uuid, public.approval_status, text, text, public.approval_concern),
  public.approve_together(jsonb), public.delegate_approval(uuid, uuid, text), public.open_approval(uuid),
  public.approval_people(uuid), public.pending_approvals(uuid), public.remind_now(uuid), public.list_links(uuid), public.revoke_links(uuid, uuid), public.verify_approval(uuid) to authenticated;

insert into private.transitions (machine, from_status, to_status, permission) values ('approvals', 'pending', 'approved', 'system');
