-- Clients, who works for them, and who of their people signs in.

create type public.client_status as enum ('active', 'paused', 'archived');
create type public.client_duty as enum ('account_manager', 'strategist', 'copywriter', 'designer', 'implementor', 'staff',
  'sales_agent', 'creator_manager');

create table public.clients (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,48}$'),
  name text not null check (length(name) between 1 and 120 and name !~ '[[:cntrl:]]'),
  brand_color text not null default '#4b5563' check (brand_color ~ '^#[0-9a-f]{6}$'),
  time_zone text not null default 'Europe/London'
    check (time_zone ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$' and (timestamptz '2000-01-01' at time zone time_zone) is not null),
  currency text not null default 'GBP' check (currency ~ '^[A-Z]{3}$'),
  status public.client_status not null default 'active',
  sender_name text not null default '' check (length(sender_name) <= 120 and sender_name !~ '[[:cntrl:]]'),
  sender_email text not null default '' check (length(sender_email) <= 254 and sender_email !~ '[[:cntrl:]]'),
  website text check (website ~ '^https://' and length(website) <= 500),
  created_at timestamptz not null default now(),
  unique (agency_id, id),
  constraint clients_slug_is_the_agencys unique (agency_id, slug)
);

create table public.client_internals (
  client_id uuid primary key,
  agency_id uuid not null,
  notes text not null default '' check (length(notes) <= 20000),
  voice text not null default '' check (length(voice) <= 20000),
  updated_at timestamptz not null default now(),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
create index client_internals_agency_id_client_id_idx on public.client_internals (agency_id, client_id);
comment on table public.client_internals is 'What the agency writes about a client and the client never reads.';

create table public.client_assignments (
  client_id uuid not null,
  user_id uuid not null,
  duty public.client_duty not null,
  agency_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (client_id, user_id, duty),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
create index client_assignments_agency_id_client_id_idx on public.client_assignments (agency_id, client_id);
create index client_assignments_agency_id_user_id_idx on public.client_assignments (agency_id, user_id);

create table public.client_members (
  client_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  approver boolean not null default false,
  billing boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (client_id, user_id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
create index client_members_agency_id_client_id_idx on public.client_members (agency_id, client_id);
create index client_members_agency_id_user_id_idx on public.client_members (agency_id, user_id);

alter table public.invitations add foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade;
create index invitations_agency_id_client_id_idx on public.invitations (agency_id, client_id);

-- private.client_access, kept for everybody. ------------------------------------------------------------------

create function private.access_rows(people uuid[], for_clients uuid[])
returns table (user_id uuid, role public.app_role, client_id uuid, agency_id uuid, assigned boolean, approver boolean, billing boolean)
language sql stable security definer set search_path = '' as $$
  select r.user_id, r.role, c.id, c.agency_id,
    exists (
      select 1 from public.client_assignments s
      where s.client_id = c.id and s.user_id = r.user_id and (s.duty = 'sales_agent') = (r.role = 'sales_agent')
    ), false, false
  from public.user_roles r
  join public.user_profiles p on p.id = r.user_id and p.deactivated_at is null
  join public.clients c on c.agency_id = r.agency_id
  where r.role not in ('client_user', 'creator')
    and (people is null or r.user_id = any (people)) and (for_clients is null or c.id = any (for_clients))
  union all
  select r.user_id, r.role, m.client_id, m.agency_id, true, m.approver and c.status <> 'archived', m.billing
  from public.client_members m
  join public.clients c on c.id = m.client_id
  join public.user_roles r on r.user_id = m.user_id and r.role = 'client_user'
  join public.user_profiles p on p.id = r.user_id and p.deactivated_at is null
  where (people is null or m.user_id = any (people)) and (for_clients is null or m.client_id = any (for_clients))
$$;

create function private.refresh_access(people uuid[], for_clients uuid[]) returns void
language sql security definer set search_path = '' as $$
  -- One at a time: beside a role that is being taken away, a new client would be given to it for good.
  select pg_advisory_xact_lock(hashtext('private.client_access'));
  delete from private.client_access a
  where (people is null or a.user_id = any (people)) and (for_clients is null or a.client_id = any (for_clients));
  insert into private.client_access (user_id, role, client_id, agency_id, assigned, approver, billing)
  select * from private.access_rows(people, for_clients);
$$;

create function private.refresh_access_of_people() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_access(array(select distinct c.user_id from changed c), null);
  return null;
end $$;

create function private.refresh_access_of_pairs() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_access(array(select distinct c.user_id from changed c), array(select distinct c.client_id from changed c));
  return null;
end $$;

create function private.refresh_access_of_clients() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_access(null, array(select c.id from changed c));
  return null;
end $$;

create function private.refresh_access_of_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_access(array[new.id], null);
  return null;
end $$;

create trigger user_roles_access_added after insert on public.user_roles
referencing new table as changed for each statement execute function private.refresh_access_of_people();
create trigger user_roles_access_removed after delete on public.user_roles
referencing old table as changed for each statement execute function private.refresh_access_of_people();
create trigger client_assignments_access_added after insert on public.client_assignments
referencing new table as changed for each statement execute function private.refresh_access_of_pairs();
create trigger client_assignments_access_removed after delete on public.client_assignments
referencing old table as changed for each statement execute function private.refresh_access_of_pairs();
create trigger client_members_access_added after insert on public.client_members
referencing new table as changed for each statement execute function private.refresh_access_of_pairs();
create trigger client_members_access_changed after update on public.client_members
referencing new table as changed for each statement execute function private.refresh_access_of_pairs();
create trigger client_members_access_removed after delete on public.client_members
referencing old table as changed for each statement execute function private.refresh_access_of_pairs();
create trigger clients_access_added after insert on public.clients
referencing new table as changed for each statement execute function private.refresh_access_of_clients();
create trigger user_profiles_access_follows after update of deactivated_at on public.user_profiles
for each row when (old.deactivated_at is distinct from new.deactivated_at) execute function private.refresh_access_of_profile();

create function private.refresh_access_of_client() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_access(null, array[new.id]);
  return null;
end $$;
comment on function private.refresh_access_of_client() is 'Nobody decides for an archived client; its people still read what they had.';
create trigger clients_access_follows after update of status on public.clients
for each row when (old.status is distinct from new.status and 'archived' in (old.status, new.status))
execute function private.refresh_access_of_client();

create function private.join_client() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.client_members (client_id, user_id, agency_id, approver)
  select new.client_id, c.user_id, new.agency_id, new.approver
  from public.user_contacts c
  where c.agency_id = new.agency_id and lower(c.email) = new.email_key;
  return null;
end $$;

create trigger invitations_join_client after update of accepted_at on public.invitations
for each row when (new.accepted_at is not null and old.accepted_at is null and new.client_id is not null)
execute function private.join_client();

create function private.keep_members_clients_people() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() and not private.may('client_members.manage', new.client_id) then
    return new;
  end if;
  if not exists (
    select 1 from public.user_roles r where r.user_id = new.user_id and r.agency_id = new.agency_id and r.role = 'client_user'
  ) then
    raise sqlstate 'PT409' using message = 'Only a client''s person can be a member of a client.';
  end if;
  return new;
end $$;
create trigger client_members_10_guard before insert on public.client_members
for each row execute function private.keep_members_clients_people();

create function private.keep_to_the_team() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.user_roles r join public.user_profiles p on p.id = r.user_id and p.deactivated_at is null
    where r.user_id = new.user_id and r.agency_id = new.agency_id and r.role not in ('client_user', 'creator')
  ) then
    raise sqlstate 'PT409' using message = 'Only active people of the agency can work for a client.';
  end if;
  return null;
end $$;
comment on function private.keep_to_the_team() is 'Whoever is assigned gets the internal notes by notification. After the policy, so that it answers nobody it should not.';
create trigger client_assignments_for_the_team after insert on public.client_assignments
for each row execute function private.keep_to_the_team();

create function private.start_internals() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.client_internals (client_id, agency_id) values (new.id, new.agency_id);
  return null;
end $$;
create trigger clients_start_internals after insert on public.clients
for each row execute function private.start_internals();

create trigger clients_10_guard before update of status on public.clients
for each row when (old.status is distinct from new.status) execute function private.guard_move();

-- Whoever archives the client at this moment waits, and then finds what began or was scheduled meanwhile.
create function private.is_closed(client uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.client_status;
begin
  select c.status into found_ from public.clients c where c.id = client for share;
  return coalesce(found_ = 'archived', false) and private.actor() is not null and private.may('clients.read', client);
end $$;

create function private.keep_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_closed(new.client_id) then
    raise sqlstate 'PT409' using message = 'Work for this client has ended. Nothing new begins until it is brought back.';
  end if;
  return new;
end $$;
comment on function private.keep_closed() is 'For what begins at a client: requests, campaigns and their like. Whoever does not see the client is left to the policy.';

create function private.broadcast_client() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send(jsonb_build_object('id', new.id), 'client_changed', 'team:' || new.agency_id, true);
  perform realtime.send('{}', 'client_changed', 'client:' || new.id, true);
  return null;
end $$;
create trigger clients_broadcast after insert or update on public.clients
for each row execute function private.broadcast_client();

create trigger client_internals_20_stamp before update on public.client_internals
for each row execute function private.touch();

create trigger clients_audit after insert or update or delete on public.clients for each row execute function private.audit();
create trigger client_assignments_audit after insert or delete on public.client_assignments for each row execute function private.audit();
create trigger client_members_audit after insert or update or delete on public.client_members for each row execute function private.audit();

create function public.may(permission text, client_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select private.may(permission, client_id)
$$;
comment on function public.may(text, uuid) is 'Asked by Edge Functions with a person''s token before they act for them.';

alter table public.clients enable row level security;
alter table public.client_internals enable row level security;
alter table public.client_assignments enable row level security;
alter table public.client_members enable row level security;

create policy clients_select on public.clients for select to authenticated
  using (id in (select private.visible_clients('clients.read')));
create policy clients_insert on public.clients for insert to authenticated
  with check (agency_id = (select private.writable_agency('clients.create')));
create policy clients_update on public.clients for update to authenticated
  using (id in (select private.writable_clients('clients.update')));
grant select (id, agency_id, slug, name, brand_color, time_zone, currency, status, sender_name, sender_email, website, created_at),
  insert (agency_id, slug, name, brand_color, time_zone, currency, sender_name, sender_email, website),
  update (name, brand_color, time_zone, currency, status, sender_name, sender_email, website)
  on public.clients to authenticated;

create policy client_internals_select on public.client_internals for select to authenticated
  using (client_id in (select private.readable_clients('clients.notes_read')));
create policy client_internals_update on public.client_internals for update to authenticated
  using (client_id in (select private.writable_clients('clients.notes_write')));
grant select (client_id, agency_id, notes, voice, updated_at), update (notes, voice) on public.client_internals to authenticated;

create policy client_assignments_select on public.client_assignments for select to authenticated
  using (client_id in (select private.visible_clients('clients.read')));
create policy client_assignments_insert on public.client_assignments for insert to authenticated
  with check (agency_id = (select private.writable_agency('clients.update')));
create policy client_assignments_delete on public.client_assignments for delete to authenticated
  using (agency_id = (select private.writable_agency('clients.update')));
grant select (client_id, user_id, duty, agency_id, created_at), insert (client_id, user_id, duty, agency_id), delete
  on public.client_assignments to authenticated;

create policy client_members_select on public.client_members for select to authenticated
  using (client_id in (select private.visible_clients('clients.read')));
create policy client_members_insert on public.client_members for insert to authenticated
  with check (client_id in (select private.writable_clients('client_members.manage')));
create policy client_members_update on public.client_members for update to authenticated
  using (client_id in (select private.writable_clients('client_members.manage')));
create policy client_members_delete on public.client_members for delete to authenticated
  using (client_id in (select private.writable_clients('client_members.manage')));
grant select (client_id, user_id, agency_id, approver, billing, created_at), insert (client_id, user_id, agency_id, approver, billing),
  update (approver, billing), delete on public.client_members to authenticated;

grant execute on function public.may(text, uuid), private.may(text, uuid) to authenticated;

insert into private.machines (name) values ('clients');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('clients', 'active', 'paused', 'clients.update'),
  ('clients', 'paused', 'active', 'clients.update'),
  ('clients', 'active', 'archived', 'clients.archive'),
  ('clients', 'paused', 'archived', 'clients.archive'),
  ('clients', 'archived', 'active', 'clients.archive');
