-- What a client has been asked to decide, and what they decided. A decision is bound to a hash of exactly what was decided.
-- Any kind of record can be decided on: its row in private.subject_kinds names the two permissions, its functions line_of_<kind>, <kind>_hash and
-- followers_of_<kind> say what it is, private.ask_approval() asks, and its own trigger on approvals says what a decision sets off.

create type public.approval_status as enum ('pending', 'approved', 'changes_requested', 'withdrawn', 'voided');
create type public.approval_concern as enum ('copy', 'design');

create table public.approvals (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  subject_kind text not null references private.subject_kinds (kind),
  subject_id uuid not null,
  read_permission text not null,
  decide_permission text not null,
  status public.approval_status not null default 'pending',
  round int not null check (round > 0),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  decide_by date,
  requested_by uuid,
  concern public.approval_concern,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  unique (subject_id, round),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (agency_id, requested_by) references public.user_profiles (agency_id, id)
);
comment on column public.approvals.concern is 'Where changes are asked: it decides whose desk the work goes back to.';
comment on column public.approvals.read_permission is 'Of its kind, as private.subject_kinds has it: beside the client, so that a policy needs no look-up.';
create unique index approvals_one_open_per_subject on public.approvals (subject_id) where status = 'pending';
create index approvals_client_id_status_created_at_idx on public.approvals (client_id, status, created_at desc, id desc);
create index approvals_agency_id_client_id_idx on public.approvals (agency_id, client_id);
create index approvals_agency_id_requested_by_idx on public.approvals (agency_id, requested_by);
create index approvals_subject_kind_idx on public.approvals (subject_kind);

create table public.approval_decisions (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  approval_id uuid not null,
  user_id uuid not null,
  read_permission text not null,
  decision public.approval_status not null check (decision in ('approved', 'changes_requested')),
  note text not null default '' check (length(note) <= 10000),
  content_hash text not null,
  by_link boolean not null default false,
  address text,
  created_at timestamptz not null default now(),
  foreign key (client_id, approval_id) references public.approvals (client_id, id),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
comment on table public.approval_decisions is 'Who decided what, when, from where, on which content. Append-only.';
create unique index approval_decisions_one_per_approval on public.approval_decisions (client_id, approval_id);
create index approval_decisions_agency_id_user_id_idx on public.approval_decisions (agency_id, user_id);

create trigger approval_decisions_are_append_only before update or delete or truncate on public.approval_decisions
for each statement execute function private.refuse();
create trigger approvals_10_guard before update of status on public.approvals
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.stamp_approval() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select k.read_permission, k.decide_permission into new.read_permission, new.decide_permission
  from private.subject_kinds k where k.kind = new.subject_kind;
  return new;
end $$;
create trigger approvals_20_stamp before insert on public.approvals
for each row execute function private.stamp_approval();

create function private.stamp_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.read_permission := (select a.read_permission from public.approvals a where a.id = new.approval_id);
  return new;
end $$;
create trigger approval_decisions_20_stamp before insert on public.approval_decisions
for each row execute function private.stamp_decision();

create function private.content_hash(kind text, subject uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  hash text;
begin
  execute format('select private.%I($1)', kind || '_hash') into hash using subject;
  return hash;
end $$;

create function private.approvals_reach() returns table (client uuid, permitted text)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  for permitted in select distinct k.read_permission from private.subject_kinds k loop
    return query select c, permitted from private.visible_clients(permitted) c;
  end loop;
end $$;
comment on function private.approvals_reach() is 'Whose approvals the viewer may see, and of kinds that need which permission: asked once in a statement.';
grant execute on function private.approvals_reach() to authenticated;

create function private.ask_approval(kind text, subject uuid, client uuid, decide_by date default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid;
begin
  insert into public.approvals (agency_id, client_id, subject_kind, subject_id, round, content_hash, decide_by, requested_by)
  select c.agency_id, c.id, kind, subject,
    coalesce((select max(a.round) from public.approvals a where a.subject_id = subject), 0) + 1,
    private.content_hash(kind, subject), ask_approval.decide_by, private.actor()
  from public.clients c where c.id = client
  returning id into asked;
  return asked;
end $$;
comment on function private.ask_approval(text, uuid, uuid, date) is
  'Opens the next round on a record of any kind. The kind shares what is to be seen before it asks, and moves the record by its own after trigger '
  'on approvals (when new.subject_kind = ''<kind>'').';

create function private.withdraw_approval(subject uuid) returns void
language sql security definer set search_path = '' as $$
  update public.approvals a set status = 'withdrawn', closed_at = now() where a.subject_id = subject and a.status = 'pending'
$$;
comment on function private.withdraw_approval(uuid) is 'The team took it back, or it is gone. Called by triggers only.';

create function private.void_if_changed(subject uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  approved public.approvals;
begin
  select a.* into approved from public.approvals a
  where a.subject_id = subject and a.status = 'approved' order by a.round desc limit 1;
  if approved.id is null or approved.content_hash = private.content_hash(approved.subject_kind, subject) then
    return false;
  end if;
  update public.approvals a set status = 'voided', closed_at = now() where a.id = approved.id;
  return true;
end $$;
comment on function private.void_if_changed(uuid) is
  'True where what was approved is no longer what would go out: the kind then sends its record back. Called by triggers only.';

create function private.people_who_decide(client uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.user_id from public.client_members m join public.user_profiles p on p.id = m.user_id and p.deactivated_at is null
  where m.client_id = client and m.approver
$$;

create function private.approval_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  line jsonb;
begin
  execute format('select private.%I($1)', 'line_of_' || new.subject_kind) into line using new.subject_id;
  perform private.notify(array(select private.people_who_decide(new.client_id)), 'approval_requested',
    new.subject_kind, new.subject_id, new.agency_id, new.client_id, line || jsonb_build_object('approvalId', new.id));
  insert into private.jobs (queue, payload, run_at)
  select 'send-mail', jsonb_build_object('kind', 'approval_request', 'approval_id', new.id, 'user_id', person),
    private.when_to_reach(person)
  from private.people_who_decide(new.client_id) person
  where (private.channels_of(person, 'approval')).mail;
  return null;
end $$;
create trigger approvals_asked after insert on public.approvals
for each row when (new.status = 'pending') execute function private.approval_asked();

create function private.broadcast_approvals() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in
    select c.agency_id, c.client_id, jsonb_agg(c.id) as ids from changed c group by 1, 2
  loop
    perform realtime.send(jsonb_build_object('approvals', one.ids), 'approval_changed', 'team:' || one.agency_id, true);
    perform realtime.send(jsonb_build_object('approvals', one.ids), 'approval_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger approvals_broadcast_asked after insert on public.approvals
referencing new table as changed for each statement execute function private.broadcast_approvals();
create trigger approvals_broadcast_changed after update on public.approvals
referencing new table as changed for each statement execute function private.broadcast_approvals();

create function public.decide_approval(approval uuid, decision public.approval_status, seen_hash text,
  note text default '', concern public.approval_concern default null)
returns table (subject_kind text, subject_id uuid, status public.approval_status)
language plpgsql security definer set search_path = '' as $$
declare
  asked public.approvals;
  first record;
begin
  select a.* into asked from public.approvals a
  where a.id = approval and (a.client_id, a.read_permission) in (select r.client, r.permitted from private.approvals_reach() r)
  for update;
  if not found then
    raise sqlstate 'PT404' using message = 'That is no longer here.';
  end if;
  if asked.status <> 'pending' then
    select p.name, d.decision, d.created_at into first
    from public.approval_decisions d join public.user_profiles p on p.id = d.user_id
    where d.approval_id = asked.id;
    raise sqlstate 'PT409' using
      message = case
        when first.name is null then 'This was taken back before you decided.'
        when first.decision = 'approved' then format('%s already approved this.', first.name)
        else format('%s already asked for changes.', first.name)
      end,
      detail = json_build_object('status', asked.status, 'by', first.name, 'at', first.created_at)::text;
  end if;
  if seen_hash is distinct from asked.content_hash or asked.content_hash is distinct from private.content_hash(asked.subject_kind, asked.subject_id) then
    raise sqlstate 'PT409' using message = 'This changed since you opened it. Look at it again before you decide.';
  end if;
  if decision not in ('approved', 'changes_requested') then
    raise sqlstate 'PT400' using message = 'Approve, or say what should change.';
  end if;
  if decision = 'changes_requested' and length(trim(coalesce(note, ''))) = 0 then
    raise sqlstate 'PT400' using message = 'Say what should change.';
  end if;

  perform set_config('app.reason', left(coalesce(trim(note), ''), 2000), true);
  update public.approvals a set status = decision, concern = decide_approval.concern, closed_at = now() where a.id = asked.id;

  insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, decision, note, content_hash, by_link, address)
  values (asked.agency_id, asked.client_id, asked.id, private.actor(), decision, coalesce(trim(note), ''), asked.content_hash,
    auth.jwt() ->> 'link_id' is not null,
    private.client_address());
  return query select asked.subject_kind, asked.subject_id, decision;
end $$;
comment on function public.decide_approval(uuid, public.approval_status, text, text, public.approval_concern) is
  'One decision per approval: the row lock makes the second person see who was first (PT409, in the detail).';

alter table public.approvals enable row level security;
alter table public.approval_decisions enable row level security;
create policy approvals_select on public.approvals for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash, decide_by, requested_by, concern, closed_at, created_at)
  on public.approvals to authenticated;
create policy approval_decisions_select on public.approval_decisions for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (id, agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, by_link, address, created_at)
  on public.approval_decisions to authenticated;
grant execute on function public.decide_approval(uuid, public.approval_status, text, text, public.approval_concern) to authenticated;

insert into private.machines (name) values ('approvals');
insert into private.transitions (machine, from_status, to_status, permission, guard) values
  ('approvals', 'pending', 'approved', 'approvals.decide', 'of_its_kind'),
  ('approvals', 'pending', 'changes_requested', 'approvals.decide', 'of_its_kind'),
  ('approvals', 'pending', 'withdrawn', 'system', null),
  ('approvals', 'approved', 'voided', 'system', null);

-- The link in a mail: the same person, the same rules, no password. ------------------------------------------

create function private.open_link(approval uuid, person uuid, valid_for interval default '14 days') returns text
language plpgsql security definer set search_path = '' as $$
declare
  token text := encode(extensions.gen_random_bytes(32), 'hex');
begin
  insert into private.links (token_hash, purpose, subject_id, user_id, expires_at)
  values (extensions.digest(token, 'sha256'), 'approval', approval, person, now() + valid_for);
  return token;
end $$;

create function private.become(link private.links) returns void
language sql security definer set search_path = '' as $$
  select set_config('request.jwt.claims',
    json_build_object('sub', link.user_id, 'role', 'authenticated', 'link_id', link.id)::text, true)
$$;

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

create function public.read_by_link(token text)
returns table (approval_id uuid, client_slug text, agency_slug text, status public.approval_status, content_hash text, subject_kind text, subject_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select a.id, c.slug, g.slug, a.status, a.content_hash, a.subject_kind, a.subject_id
  from private.links l
  join public.approvals a on a.id = l.subject_id
  join public.clients c on c.id = a.client_id
  join public.agencies g on g.id = a.agency_id
  where l.token_hash = extensions.digest(token, 'sha256') and l.purpose = 'approval'
    and l.revoked_at is null and l.expires_at > now()
    and exists (select 1 from private.client_access m where m.user_id = l.user_id and m.client_id = a.client_id and m.approver);
end $$;
grant execute on function public.decide_by_link(text, public.approval_status, text, text, public.approval_concern, text),
  public.read_by_link(text) to service_role;

create function public.approval_mail(approval uuid, person uuid)
returns table (email text, name text, client text, client_slug text, title text, decide_by text)
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
  select c.email, p.name, line ->> 'client', line ->> 'clientSlug', line ->> 'title', to_char(asked.decide_by, 'FMDay FMDD FMMonth')
  from public.user_profiles p join public.user_contacts c on c.user_id = p.id
  where p.id = person and p.deactivated_at is null;
end $$;
comment on function public.approval_mail(uuid, uuid) is 'For send-mail: nothing once the decision has been made.';
grant execute on function public.approval_mail(uuid, uuid) to service_role;
