-- What a client has been asked to decide, and what they decided. A decision is bound to a hash of exactly what was decided.
-- Any kind of record can be decided on: its row in private.subject_kinds names the two permissions, its functions line_of_<kind>, <kind>_hash and
-- followers_of_<kind> say what it is, private.ask_approval() asks, and its own trigger on approvals says what a decision sets off.

create type public.approval_status as enum ('pending', 'approved', 'changes_requested', 'withdrawn', 'voided');
create type public.approval_concern as enum ('copy', 'design');
create type public.approval_policy as enum ('any', 'all');

create table public.approvals (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  subject_kind text not null references private.subject_kinds (kind),
  subject_id uuid not null,
  read_permission text not null,
  decide_permission text not null,
  policy public.approval_policy not null default 'any',
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
create unique index approval_decisions_one_per_person on public.approval_decisions (client_id, approval_id, user_id);
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
language plpgsql security definer set search_path = '' as $$
begin
  update public.approvals a set status = 'withdrawn', closed_at = now() where a.subject_id = subject and a.status = 'pending';
end $$;
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

alter table public.approvals enable row level security;
alter table public.approval_decisions enable row level security;
create policy approvals_select on public.approvals for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, policy, status, round, content_hash, decide_by, requested_by, concern, closed_at, created_at)
  on public.approvals to authenticated;
create policy approval_decisions_select on public.approval_decisions for select to authenticated
  using ((client_id, read_permission) in (select r.client, r.permitted from private.approvals_reach() r));
grant select (id, agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, by_link, address, created_at)
  on public.approval_decisions to authenticated;

insert into private.machines (name) values ('approvals');
insert into private.transitions (machine, from_status, to_status, permission, guard) values
  ('approvals', 'pending', 'approved', 'approvals.decide', 'of_its_kind'),
  ('approvals', 'pending', 'changes_requested', 'approvals.decide', 'of_its_kind'),
  ('approvals', 'pending', 'withdrawn', 'system', null),
  ('approvals', 'approved', 'voided', 'system', null);
