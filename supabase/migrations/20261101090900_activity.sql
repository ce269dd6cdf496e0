-- What happened to a record, in order. Written by triggers only, read by those who may read the record.

create table private.subject_kinds (
  kind text primary key,
  table_name text not null unique,
  read_permission text not null default 'campaigns.read' references public.permissions (slug),
  decide_permission text not null default 'approvals.decide' references public.permissions (slug),
  people_function text
);
create index subject_kinds_read_permission_idx on private.subject_kinds (read_permission);
create index subject_kinds_decide_permission_idx on private.subject_kinds (decide_permission);
comment on table private.subject_kinds is
  'Records that take comments, activity and approvals. A kind brings private.followers_of_<kind>(id, audience), private.line_of_<kind>(id) and '
  'private.owned_<table>(permission); one that is decided on also private.<kind>_hash(id), and then calls private.ask_approval().';
comment on column private.subject_kinds.read_permission is 'Who sees the approvals of this kind.';
comment on column private.subject_kinds.decide_permission is 'Who decides on them.';
comment on column private.subject_kinds.people_function is
  'For records that belong to people rather than to a client alone: private.<function>(person) returns those the person reads and speaks on whatever clients they reach.';

create table public.activity (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  client_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  verb text not null check (verb ~ '^[a-z_]+$'),
  actor_id uuid,
  audience public.audience not null default 'internal',
  detail jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.activity is 'Append-only, without foreign keys: the trail outlives the record.';
create index activity_subject_id_created_at_idx on public.activity (subject_id, created_at desc, id desc);
create index activity_client_id_created_at_idx on public.activity (client_id, created_at desc, id desc);
create index activity_agency_id_created_at_idx on public.activity (agency_id, created_at desc, id desc);

create trigger activity_is_append_only before update or delete or truncate on public.activity
for each statement execute function private.refuse();

create function private.subjects_of(person uuid) returns table (kind text, id uuid)
language plpgsql stable security definer set search_path = '' rows 100 as $$
declare
  found_ record;
begin
  for found_ in select k.kind, k.people_function from private.subject_kinds k where k.people_function is not null loop
    return query execute format('select %L::text, s from private.%I($1) s', found_.kind, found_.people_function) using person;
  end loop;
end $$;
comment on function private.subjects_of(uuid) is
  'Records of every kind that a person takes part in, whatever clients they reach. With their kind: an id alone may be another record''s.';
grant execute on function private.subjects_of(uuid) to authenticated;

alter table public.activity enable row level security;
create function private.told_apart() returns table (kind text, client uuid)
language plpgsql stable security definer set search_path = '' rows 100 as $$
declare
  found_ record;
begin
  for found_ in
    select k.kind, k.read_permission from private.subject_kinds k where k.read_permission <> 'campaigns.read'
    -- What is told of a client itself is what its package allows.
    union all select 'client', 'scope.read'
  loop
    return query select found_.kind, c from private.readable_clients(found_.read_permission) c;
  end loop;
end $$;
comment on function private.told_apart() is 'Whose trail the viewer reads, of kinds that need another permission than campaigns.';

create function private.kinds_apart() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select k.kind from private.subject_kinds k where k.read_permission <> 'campaigns.read') || array['client'];
end $$;
grant execute on function private.told_apart(), private.kinds_apart() to authenticated;

create policy activity_select on public.activity for select to authenticated
  using (
    (client_id in (select private.readable_clients('campaigns.read')) and subject_kind <> all ((select private.kinds_apart())::text[]))
    or (subject_kind, client_id) in (select t.kind, t.client from private.told_apart() t)
    or (audience = 'client' and client_id in (select private.shared_clients('campaigns.read')))
    or (subject_kind, subject_id) in (select s.kind, s.id from private.subjects_of((select private.viewer())) s)
  );
grant select (id, agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail, created_at)
  on public.activity to authenticated;

create function private.subject_home(kind text, subject uuid, out agency_id uuid, out client_id uuid, out reached boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  table_name text;
begin
  select k.table_name into table_name from private.subject_kinds k where k.kind = subject_home.kind;
  if table_name is not null then
    execute format('select t.agency_id, t.client_id, to_jsonb(t) -> ''shared_at'' is distinct from ''null'' from public.%I t where t.id = $1', table_name)
    into agency_id, client_id, reached using subject;
  end if;
end $$;

comment on function private.subject_home(text, uuid) is
  'Where a record belongs, and whether it has reached the client; what has no shared_at always has.';

create function private.owned_subjects(permission text) returns table (kind text, id uuid)
language plpgsql stable security definer set search_path = '' rows 50 as $$
declare
  found_ record;
begin
  for found_ in select k.kind, k.table_name from private.subject_kinds k loop
    return query execute format('select %L::text, s from private.%I($1) s', found_.kind, 'owned_' || found_.table_name) using permission;
  end loop;
end $$;
comment on function private.owned_subjects(text) is 'Records of every kind that are the actor''s own, if they hold the permission with reach own.';
grant execute on function private.owned_subjects(text) to authenticated;

create function private.keep_id_apart() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  other text;
  taken boolean;
begin
  if not private.is_app_user() then
    return new;
  end if;
  for other in select k.table_name from private.subject_kinds k where k.table_name <> tg_table_name union all select 'clients' loop
    execute format('select exists (select 1 from public.%I t where t.id = $1)', other) into taken using new.id;
    if taken then
      raise sqlstate '23505' using message = 'That already exists.';
    end if;
  end loop;
  return new;
end $$;
comment on function private.keep_id_apart() is
  'For tables whose ids are made where the form is: what belongs to a record is found by its id, so none may take another record''s.';
