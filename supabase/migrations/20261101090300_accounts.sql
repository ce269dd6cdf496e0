-- Agencies, people, roles, permissions, invitations, and the functions that say who is asking.

create type public.app_role as enum ('admin', 'manager', 'staff', 'strategist', 'copywriter', 'designer',
  'implementor', 'sales_agent', 'creator_manager', 'creator', 'client_user');
create type public.member_flag as enum ('approver', 'billing');
create type private.link_purpose as enum ('approval', 'calendar');

create table public.agencies (
  id uuid primary key default gen_random_uuid(),
  slug text not null constraint agencies_slug_is_global unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,48}$'),
  name text not null check (length(name) between 1 and 120 and name !~ '[[:cntrl:]]'),
  time_zone text not null default 'Europe/London'
    check (time_zone ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$' and (timestamptz '2000-01-01' at time zone time_zone) is not null),
  created_at timestamptz not null default now()
);

comment on column public.agencies.time_zone is
  'One that Postgres knows, or the check itself fails: reminders for everybody are worked out in one statement.';

create table public.user_profiles (
  id uuid primary key references auth.users (id) on delete restrict,
  agency_id uuid not null references public.agencies (id),
  name text not null check (length(name) between 1 and 120 and name !~ '[[:cntrl:]]'),
  title text not null default '' check (length(title) <= 80 and title !~ '[[:cntrl:]]'),
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  unique (agency_id, id)
);
comment on table public.user_profiles is 'One account, one agency. What colleagues and clients may see of a person.';

create table public.user_contacts (
  user_id uuid primary key,
  agency_id uuid not null,
  email text not null,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on table public.user_contacts is 'Addresses: for colleagues, not for clients.';
create index user_contacts_agency_id_user_id_idx on public.user_contacts (agency_id, user_id);

create table public.user_roles (
  user_id uuid not null,
  agency_id uuid not null,
  role public.app_role not null,
  created_at timestamptz not null default now(),
  primary key (user_id, role),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
create index user_roles_agency_id_role_idx on public.user_roles (agency_id, role);
create index user_roles_agency_id_user_id_idx on public.user_roles (agency_id, user_id);

create table public.permissions (
  slug text primary key check (slug ~ '^[a-z_]+(\.[a-z_]+)?$'),
  flag public.member_flag
);
comment on column public.permissions.flag is 'A membership needs this flag for the permission to count.';

create table public.role_ceilings (
  role public.app_role not null,
  permission text not null references public.permissions (slug),
  reach public.reach not null,
  by_default boolean not null,
  default_reach public.reach,
  primary key (role, permission)
);
create index role_ceilings_permission_idx on public.role_ceilings (permission);
comment on table public.role_ceilings is 'The most an agency may grant a role, and what a new agency starts with.';

create table public.role_permissions (
  agency_id uuid not null references public.agencies (id) on delete cascade,
  role public.app_role not null,
  permission text not null references public.permissions (slug),
  reach public.reach not null,
  primary key (agency_id, role, permission),
  foreign key (role, permission) references public.role_ceilings (role, permission)
);
create index role_permissions_permission_idx on public.role_permissions (permission);
create index role_permissions_role_permission_idx on public.role_permissions (role, permission);

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and length(email) <= 254),
  email_key text not null generated always as (lower(email)) stored,
  name text not null check (length(name) between 1 and 120 and name !~ '[[:cntrl:]]'),
  roles public.app_role[] not null check (cardinality(roles) between 1 and 8),
  client_id uuid,
  approver boolean not null default false,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  invited_by uuid,
  created_at timestamptz not null default now(),
  foreign key (agency_id, invited_by) references public.user_profiles (agency_id, id)
);
create unique index invitations_one_open_per_address on public.invitations (agency_id, email_key)
  where accepted_at is null and revoked_at is null;
create index invitations_agency_id_created_at_idx on public.invitations (agency_id, created_at desc, id desc);
create index invitations_agency_id_invited_by_idx on public.invitations (agency_id, invited_by);
create index invitations_client_id_idx on public.invitations (client_id) where client_id is not null;

create table private.view_as (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  admin_id uuid not null,
  viewed_id uuid not null,
  expires_at timestamptz not null default now() + interval '30 minutes',
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (agency_id, admin_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, viewed_id) references public.user_profiles (agency_id, id)
);
create index view_as_agency_id_admin_id_idx on private.view_as (agency_id, admin_id);
create index view_as_agency_id_viewed_id_idx on private.view_as (agency_id, viewed_id);

create table private.links (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  purpose private.link_purpose not null,
  subject_id uuid not null,
  user_id uuid not null references public.user_profiles (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table private.links is 'A mail''s way in without a password, for one purpose, one subject and one person.';
create index links_user_id_idx on private.links (user_id);
create index links_subject_id_idx on private.links (subject_id);

create table private.client_access (
  user_id uuid not null references public.user_profiles (id) on delete cascade,
  role public.app_role not null,
  client_id uuid not null,
  agency_id uuid not null,
  assigned boolean not null default false,
  approver boolean not null default false,
  billing boolean not null default false,
  primary key (user_id, role, client_id)
);
comment on table private.client_access is 'Who reaches which client in which role; kept by triggers, admins included, emptied on deactivation.';
create index client_access_client_id_idx on private.client_access (client_id);
create index client_access_assigned_idx on private.client_access (user_id, role, client_id) include (approver, billing) where assigned;

-- Who asks. ------------------------------------------------------------------------------------------------
-- plpgsql throughout: a connection keeps its plans, where a SQL function is planned again in every query that asks.

create function private.signed_in() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  claims jsonb := auth.jwt(); -- read once: every policy of every query comes through here
  person uuid := (claims ->> 'sub')::uuid;
  session uuid := nullif(claims ->> 'session_id', '')::uuid;
begin
  if session is not null then
    return (
      select p.id
      from auth.sessions s join public.user_profiles p on p.id = s.user_id
      where s.id = session and s.user_id = person and p.deactivated_at is null
    );
  end if;
  return (
    select p.id
    from private.links l join public.user_profiles p on p.id = l.user_id
    where l.id = nullif(claims ->> 'link_id', '')::uuid and l.user_id = person and p.deactivated_at is null
      and l.revoked_at is null and l.expires_at > now()
  );
end $$;
comment on function private.signed_in() is 'The only one who believes a token: its session (or mail link) must still exist.';

create function private.view_as_header() returns text
language plpgsql stable set search_path = '' as $$
begin
  return nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-view-as', '');
end $$;

create function private.actor() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when private.view_as_header() is null then private.signed_in() end;
end $$;
comment on function private.actor() is 'Who writes: nobody while viewing as somebody else.';

create function private.agency_of(person uuid, wanted text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select p.agency_id
    from public.user_profiles p
    join public.user_roles r on r.user_id = p.id
    join public.role_permissions g on g.agency_id = p.agency_id and g.role = r.role
      and g.permission = wanted and g.reach = 'agency'
    where p.id = person
    limit 1
  );
end $$;

create function private.viewer() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.view_as_header() is null then
    return private.signed_in();
  end if;
  return (
    select p.id from private.view_as v
    join public.user_profiles p on p.id = v.viewed_id and p.deactivated_at is null
    where v.id::text = private.view_as_header() and v.admin_id = private.signed_in()
      and v.ended_at is null and v.expires_at > now()
      and private.agency_of(v.admin_id, 'view_as') = v.agency_id
  );
end $$;
comment on function private.viewer() is
  'Who reads: the viewed person, while an unexpired and logged view allows it and both still may.';

create function private.client_address() returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  headers jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
  address text := left(headers ->> 'x-client-address', 64);
  secret text;
begin
  select s.value into secret from private.settings s where s.name = 'doors_secret';
  return coalesce(
    nullif(current_setting('app.client_address', true), ''),
    case when headers ->> 'x-client-proof' = encode(extensions.hmac('address:' || address, secret, 'sha256'), 'hex') then address end
  );
end $$;
comment on function private.client_address() is
  'Where a request came from, if our own server signed it or a function of the service role said so: whoever calls the API by hand may send any header.';

create function private.is_app_user() returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(auth.jwt() ->> 'role' = 'authenticated', false);
end $$;
comment on function private.is_app_user() is
  'A request with a person''s token, even one that no longer counts: triggers leave refusing it to the policy, and tell it nothing.';

create function private.readable_agency(permission text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.agency_of(private.viewer(), permission);
end $$;
comment on function private.readable_agency(text) is 'The viewer''s agency if they hold the permission for all of it, else null.';

create function private.writable_agency(permission text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.agency_of(private.actor(), permission);
end $$;

create function private.clients_of(person uuid, wanted text, reaches public.reach[]) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  held record;
begin
  for held in
    select r.role, g.reach
    from public.user_roles r
    join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role and g.permission = wanted
    where r.user_id = person and g.reach = any (reaches)
  loop
    if held.reach = 'agency' then
      return query select a.client_id from private.client_access a where a.user_id = person and a.role = held.role;
    elsif held.reach = 'member' then
      return query select a.client_id from private.client_access a
      where a.user_id = person and a.role = held.role and a.assigned
        and case (select p.flag from public.permissions p where p.slug = wanted)
          when 'approver' then a.approver when 'billing' then a.billing else true end;
    -- A sales agent's own clients are the ones won from their leads.
    elsif held.reach = 'assigned' or held.role = 'sales_agent' then
      return query select a.client_id from private.client_access a where a.user_id = person and a.role = held.role and a.assigned;
    end if;
  end loop;
end $$;

create function private.readable_clients(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query select * from private.clients_of(private.viewer(), permission, '{agency,assigned,own}');
end $$;
comment on function private.readable_clients(text) is 'Clients of which the team member who looks may see every such row.';

create function private.shared_clients(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 3 as $$
begin
  return query select * from private.clients_of(private.viewer(), permission, '{member}');
end $$;
comment on function private.shared_clients(text) is 'Clients of which a member may see what has reached the client.';

create function private.visible_clients(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query select * from private.clients_of(private.viewer(), permission, '{agency,assigned,own,member}');
end $$;
comment on function private.visible_clients(text) is
  'Both of the above, for rows that a member sees from the beginning: one question instead of two.';

create function private.writable_clients(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query select * from private.clients_of(private.actor(), permission, '{agency,assigned,own,member}');
end $$;

create function private.may(wanted text, client uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1
    from private.client_access a
    join public.role_permissions g on g.agency_id = a.agency_id and g.role = a.role and g.permission = wanted
    join public.permissions p on p.slug = wanted
    where a.user_id = private.actor() and a.client_id = client
      and case g.reach when 'agency' then true when 'own' then a.role = 'sales_agent' and a.assigned else a.assigned end
      and (g.reach <> 'member' or p.flag is null or case p.flag when 'approver' then a.approver else a.billing end)
  );
end $$;
comment on function private.may(text, uuid) is 'The same question as writable_clients() for one client: a point look-up for triggers.';

create function private.holds_own(person uuid, wanted text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from public.user_roles r
    join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role
    where r.user_id = person and g.permission = wanted and g.reach = 'own'
  );
end $$;

-- Triggers. ------------------------------------------------------------------------------------------------

create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - '{token_hash,search}'::text[] end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - '{token_hash,search}'::text[] end;
  one jsonb := coalesce(new_row, old_row);
begin
  if old_row is distinct from new_row then
    insert into public.audit_log (agency_id, actor_id, action, subject_kind, subject_id, before, after)
    values (
      coalesce(one ->> 'agency_id', one ->> 'id')::uuid, auth.uid(), tg_table_name || '.' || lower(tg_op), tg_table_name,
      coalesce(one ->> 'id', one ->> 'user_id', one ->> 'client_id', one ->> 'role'), old_row, new_row
    );
  end if;
  return null;
end $$;

create function private.grant_defaults() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.role_permissions (agency_id, role, permission, reach)
  select new.id, c.role, c.permission, c.default_reach from public.role_ceilings c where c.by_default;
  return null;
end $$;

create trigger agencies_start_with_the_defaults after insert on public.agencies
for each row execute function private.grant_defaults();

create function private.keep_below_the_ceiling() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.reach > (select c.reach from public.role_ceilings c where c.role = new.role and c.permission = new.permission) then
    raise sqlstate '42501' using message = format('%s cannot be given to %s that widely.', new.permission, new.role);
  end if;
  -- What a role starts with can always be given back, and what only a client's person or a creator can hold.
  if private.actor() is not null and new.role not in ('client_user', 'creator') and not exists (
    select 1 from public.role_ceilings c where c.role = new.role and c.permission = new.permission and c.default_reach >= new.reach
  ) and not exists (
    select 1 from public.user_roles r
    join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role
    where r.user_id = private.actor() and g.permission = new.permission and g.reach >= new.reach
  ) then
    raise sqlstate '42501' using message = 'Nobody can grant what they do not hold.';
  end if;
  return new;
end $$;

create trigger role_permissions_10_guard before insert or update on public.role_permissions
for each row execute function private.keep_below_the_ceiling();

create function private.keep_the_keys() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() and (tg_op = 'DELETE' or new.reach <> old.reach) then
    raise sqlstate 'PT409' using message = 'Admins keep the right to see people and to manage them and roles.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function private.keep_the_keys() is 'Without these nobody could open the table of roles again, or put it right.';

create trigger role_permissions_10_keep_the_keys before update or delete on public.role_permissions
for each row when (old.role = 'admin' and old.permission in ('users.read', 'users.manage', 'roles.manage'))
execute function private.keep_the_keys();

create function private.keep_roles_apart() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() and private.writable_agency('users.manage') is distinct from new.agency_id then
    return new;
  end if;
  perform 1 from public.user_profiles p where p.id = new.user_id and p.agency_id = new.agency_id for update;
  if exists (
    select 1 from public.user_roles r
    where r.user_id = new.user_id and r.role <> new.role
      and (r.role in ('client_user', 'creator') or new.role in ('client_user', 'creator'))
  ) then
    raise sqlstate 'PT409' using message = 'A client''s person or a creator can hold no other role.';
  end if;
  return new;
end $$;

create trigger user_roles_10_guard before insert or update on public.user_roles
for each row execute function private.keep_roles_apart();

create function private.keep_an_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid := old.agency_id;
  person uuid := coalesce(to_jsonb(old) ->> 'user_id', to_jsonb(old) ->> 'id')::uuid;
begin
  -- The agency's row is the lock: two people demoting the last two admins at once meet here.
  perform 1 from public.agencies a where a.id = agency for update;
  if exists (select 1 from public.user_roles r where r.user_id = person and r.role = 'admin')
    and not exists (
      select 1 from public.user_roles r join public.user_profiles p on p.id = r.user_id
      where r.agency_id = agency and r.role = 'admin' and p.deactivated_at is null and p.id <> person
    ) then
    raise sqlstate 'PT409' using message = 'An agency keeps at least one admin.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger user_roles_10_keep_an_admin before delete or update on public.user_roles
for each row when (old.role = 'admin') execute function private.keep_an_admin();
create trigger user_profiles_10_keep_an_admin before update of deactivated_at on public.user_profiles
for each row when (old.deactivated_at is null and new.deactivated_at is not null) execute function private.keep_an_admin();

create function private.guard_deactivation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() and private.writable_agency('users.manage') is distinct from new.agency_id then
    raise sqlstate '42501' using message = 'You are not allowed to deactivate or reactivate people.';
  end if;
  return new;
end $$;
create trigger user_profiles_12_guard before update of deactivated_at on public.user_profiles
for each row when (old.deactivated_at is distinct from new.deactivated_at) execute function private.guard_deactivation();

create function private.close_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from auth.sessions s where s.user_id = new.id;
  update private.links l set revoked_at = now() where l.user_id = new.id and l.revoked_at is null;
  return null;
end $$;

create trigger user_profiles_close_sessions after update of deactivated_at on public.user_profiles
for each row when (new.deactivated_at is not null) execute function private.close_sessions();

create trigger user_profiles_audit after update on public.user_profiles for each row execute function private.audit();
create trigger user_roles_audit after insert or update or delete on public.user_roles for each row execute function private.audit();
create trigger role_permissions_audit after update or delete on public.role_permissions for each row execute function private.audit();
create trigger role_permissions_audit_granted after insert on public.role_permissions
for each row when (pg_trigger_depth() = 0) execute function private.audit();
create trigger invitations_audit after insert or update or delete on public.invitations for each row execute function private.audit();
create trigger agencies_audit after update on public.agencies for each row execute function private.audit();

-- Invitations. ---------------------------------------------------------------------------------------------

create function private.consume_invitation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  if exists (select 1 from public.user_profiles p where p.id = new.id) then
    return null;
  end if;

  select i.* into invitation from public.invitations i
  where i.token_hash = decode(new.raw_app_meta_data ->> 'invitation', 'hex')
    and i.email_key = lower(new.email) and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  for update;
  if not found then
    raise sqlstate 'PT410' using message = 'This invitation is no longer valid.';
  end if;

  insert into public.user_profiles (id, agency_id, name)
  values (new.id, invitation.agency_id, coalesce(nullif(left(regexp_replace(new.raw_user_meta_data ->> 'name', '[[:cntrl:]]', '', 'g'), 120), ''), invitation.name));
  insert into public.user_contacts (user_id, agency_id, email) values (new.id, invitation.agency_id, new.email);
  insert into public.user_roles (user_id, agency_id, role)
  select distinct new.id, invitation.agency_id, wanted from unnest(invitation.roles) wanted;
  update public.invitations i set accepted_at = now() where i.id = invitation.id;
  return null;
end $$;

-- Also on update: hosted Auth writes app_metadata just after the row, in the same transaction.
create trigger users_consume_invitation after insert or update of raw_app_meta_data on auth.users
for each row when (new.raw_app_meta_data ? 'invitation') execute function private.consume_invitation();

create function private.follow_address() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.user_contacts c set email = new.email where c.user_id = new.id;
  return null;
end $$;

create trigger users_follow_address after update of email on auth.users
for each row when (old.email is distinct from new.email) execute function private.follow_address();

create function public.invite(email text, name text, roles public.app_role[], client_id uuid default null, approver boolean default false)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  agency uuid := private.writable_agency('users.manage');
  token text := encode(extensions.gen_random_bytes(32), 'hex');
  invitation uuid;
begin
  -- A manager may bring in people of a client, an admin anybody.
  if agency is null and roles = '{client_user}' then
    agency := private.writable_agency('client_members.manage');
  end if;
  if agency is null then
    raise sqlstate '42501' using message = 'You are not allowed to invite people.';
  end if;
  if (roles && '{client_user}') <> (client_id is not null) then
    raise sqlstate 'PT400' using message = 'A client''s person needs a client, and nobody else has one.';
  end if;
  if client_id is not null and not exists (
    select 1 from private.client_access a where a.user_id = private.actor() and a.client_id = invite.client_id
  ) then
    raise sqlstate 'PT404' using message = 'That client is not here.';
  end if;
  if roles && '{client_user,creator}' and cardinality(roles) > 1 then
    raise sqlstate 'PT409' using message = 'A client''s person or a creator can hold no other role.';
  end if;

  update public.invitations i set revoked_at = now()
  where i.agency_id = agency and i.email_key = lower(trim(invite.email)) and i.accepted_at is null and i.revoked_at is null
    and (i.roles = '{client_user}' or private.writable_agency('users.manage') is not null);

  insert into public.invitations (agency_id, email, name, roles, client_id, approver, token_hash, expires_at, invited_by)
  values (agency, trim(invite.email), trim(invite.name), invite.roles, invite.client_id, invite.approver,
    extensions.digest(token, 'sha256'), now() + interval '7 days', private.actor())
  returning id into invitation;

  -- Who already has an account gets the truth by mail; the screen says the same either way.
  perform private.enqueue('send-mail', case
    when exists (select 1 from auth.users u where lower(u.email) = lower(trim(invite.email)))
      then jsonb_build_object('kind', 'account_exists', 'to', trim(invite.email), 'agency_id', agency)
    else jsonb_build_object('kind', 'invitation', 'to', trim(invite.email), 'name', trim(invite.name), 'agency_id', agency,
      'invited_by', private.actor(), 'secret', jsonb_build_object('token', token))
  end, agency => agency);
  return invitation;
end $$;
comment on function public.invite(text, text, public.app_role[], uuid, boolean) is
  'Mails a single-use link that expires in seven days. Only the token''s hash is kept.';

create function private.found_agency(name text, slug text, time_zone text, admin_name text, admin_email text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid;
  token text := encode(extensions.gen_random_bytes(32), 'hex');
begin
  insert into public.agencies (name, slug, time_zone) values (name, slug, time_zone) returning id into agency;
  insert into public.invitations (agency_id, email, name, roles, token_hash, expires_at)
  values (agency, trim(admin_email), trim(admin_name), '{admin}', extensions.digest(token, 'sha256'), now() + interval '7 days');
  perform private.enqueue('send-mail', jsonb_build_object('kind', 'invitation', 'to', trim(admin_email), 'name', trim(admin_name),
    'agency_id', agency, 'secret', jsonb_build_object('token', token)), agency => agency);
  return agency;
end $$;
comment on function private.found_agency(text, text, text, text, text) is 'For the owner of the database: an agency, and its first admin''s invitation.';

create function public.peek_invitation(token text)
returns table (agency_name text, email text, name text, client_id uuid)
language sql stable security definer set search_path = '' as $$
  select a.name, i.email, i.name, i.client_id
  from public.invitations i join public.agencies a on a.id = i.agency_id
  where i.token_hash = extensions.digest(token, 'sha256')
    and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;

create function public.invitation_mail(agency_id uuid, person uuid)
returns table (agency text, name text)
language sql stable security definer set search_path = '' as $$
  select a.name, coalesce(p.name, a.name)
  from public.agencies a left join public.user_profiles p on p.id = person and p.agency_id = a.id
  where a.id = invitation_mail.agency_id
$$;
grant execute on function public.peek_invitation(text), public.invitation_mail(uuid, uuid) to service_role;

create function public.start_view_as(person uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid := private.writable_agency('view_as');
  started uuid;
begin
  if agency is null then
    raise sqlstate '42501' using message = 'You are not allowed to view as somebody else.';
  end if;
  insert into private.view_as (agency_id, admin_id, viewed_id)
  select agency, private.actor(), p.id from public.user_profiles p
  where p.id = person and p.agency_id = agency and p.id <> private.actor() and p.deactivated_at is null
  returning id into started;
  if started is null then
    raise sqlstate 'PT404' using message = 'That person is not here.';
  end if;
  insert into public.audit_log (agency_id, actor_id, action, subject_kind, subject_id)
  values (agency, private.actor(), 'view_as.start', 'user_profiles', person::text);
  return started;
end $$;

create function public.end_view_as(view uuid) returns void
language sql security definer set search_path = '' as $$
  update private.view_as v set ended_at = now() where v.id = view and v.admin_id = private.signed_in() and v.ended_at is null
$$;

create function public.set_roles(person uuid, roles public.app_role[]) returns void
language plpgsql set search_path = '' as $$
declare
  agency uuid;
begin
  select p.agency_id into agency from public.user_profiles p where p.id = person;
  if agency is null then
    raise sqlstate 'PT404' using message = 'That person is not here.';
  end if;
  if coalesce(cardinality(roles), 0) = 0 then
    raise sqlstate 'PT400' using message = 'A person keeps at least one role.';
  end if;
  delete from public.user_roles r where r.user_id = person and r.role <> all (roles);
  insert into public.user_roles (user_id, agency_id, role) select person, agency, unnest(roles)
  on conflict do nothing;
  if (select count(*) from public.user_roles r where r.user_id = person) <> cardinality(roles) then
    raise sqlstate '42501' using message = 'You are not allowed to change roles.';
  end if;
end $$;
comment on function public.set_roles(uuid, public.app_role[]) is 'As the caller, under every policy: all of the roles or none.';

create function public.set_role_grants(wanted public.app_role, grants jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  agency uuid := (select a.id from public.agencies a);
begin
  if private.writable_agency('roles.manage') is distinct from agency or agency is null then
    raise sqlstate '42501' using message = 'You are not allowed to change what roles may do.';
  end if;
  delete from public.role_permissions g where g.agency_id = agency and g.role = wanted and grants -> g.permission = 'null';
  update public.role_permissions g set reach = (grants ->> g.permission)::public.reach
  where g.agency_id = agency and g.role = wanted and grants ->> g.permission <> g.reach::text;
  insert into public.role_permissions (agency_id, role, permission, reach)
  select agency, wanted, e.key, e.value::public.reach from jsonb_each_text(grants) e where e.value is not null
  on conflict do nothing;
end $$;
comment on function public.set_role_grants(public.app_role, jsonb) is
  'As the caller, under every policy: {"campaigns.read": "assigned", "campaigns.create": null}. What is not named stays; all of it or nothing.';

create function public.restore_role_grants(wanted public.app_role) returns void
language plpgsql set search_path = '' as $$
begin
  perform public.set_role_grants(wanted, (
    select jsonb_object_agg(c.permission, c.default_reach) from public.role_ceilings c where c.role = wanted
  ));
end $$;
comment on function public.restore_role_grants(public.app_role) is 'As the caller: what an agency starts with, for one role.';

create function public.last_seen() returns table (user_id uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.id, greatest(max(s.updated_at), max(u.last_sign_in_at))
  from public.user_profiles p
  join auth.users u on u.id = p.id
  left join auth.sessions s on s.user_id = p.id
  where p.agency_id = private.readable_agency('users.manage')
  group by p.id
$$;
comment on function public.last_seen() is 'For who manages users: when each person last signed in or refreshed a session.';

create function public.sign_out_everywhere(person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid := private.writable_agency('users.manage');
begin
  if person is distinct from private.actor() and not exists (
    select 1 from public.user_profiles p where p.id = person and p.agency_id = agency
  ) then
    raise sqlstate '42501' using message = 'You are not allowed to sign this person out.';
  end if;
  delete from auth.sessions s where s.user_id = person;
  perform realtime.send('{}', 'sessions_closed', 'user:' || person, true);
  insert into public.audit_log (agency_id, actor_id, action, subject_kind, subject_id)
  select p.agency_id, private.actor(), 'sessions.close', 'user_profiles', p.id::text from public.user_profiles p where p.id = person;
end $$;
comment on function public.sign_out_everywhere(uuid) is 'One''s own sessions, or anybody''s for who manages users.';

create function public.session_context() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'userId', p.id, 'name', p.name, 'title', p.title, 'viewing', private.view_as_header() is not null,
    'agency', jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'timeZone', a.time_zone),
    'roles', (select jsonb_agg(r.role order by r.role) from public.user_roles r where r.user_id = p.id),
    'permissions', (
      select jsonb_object_agg(g.permission, g.reach) from (
        select g.permission, max(g.reach) as reach
        from public.user_roles r
        join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role
        where r.user_id = p.id group by g.permission
      ) g
    )
  )
  from public.user_profiles p join public.agencies a on a.id = p.agency_id
  where p.id = private.viewer()
$$;
comment on function public.session_context() is 'Who is looking, with roles and the widest reach of each permission; null for nobody.';

-- Rows, fields. --------------------------------------------------------------------------------------------

create function private.people_near(person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 20 as $$
begin
  return query
  select person
  union
  select other.user_id
  from private.client_access mine
  join private.client_access other on other.client_id = mine.client_id and other.assigned
  where mine.user_id = person and mine.role = 'client_user';
end $$;
comment on function private.people_near(uuid) is 'Whom a client''s person sees by name: themselves, their fellow members, their account team.';

alter table public.agencies enable row level security;
alter table public.user_profiles enable row level security;
alter table public.user_contacts enable row level security;
alter table public.user_roles enable row level security;
alter table public.permissions enable row level security;
alter table public.role_ceilings enable row level security;
alter table public.role_permissions enable row level security;
alter table public.invitations enable row level security;

create policy agencies_select on public.agencies for select to authenticated
  using (id = (select p.agency_id from public.user_profiles p where p.id = (select private.viewer())));
create policy agencies_update on public.agencies for update to authenticated
  using (id = (select private.writable_agency('agency.settings')));
grant select (id, slug, name, time_zone, created_at), update (name, time_zone) on public.agencies to authenticated;

create policy user_profiles_select on public.user_profiles for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')) or id in (select private.people_near((select private.viewer()))));
create policy user_profiles_update on public.user_profiles for update to authenticated
  using (agency_id = (select private.writable_agency('users.manage')) or id = (select private.actor()));
grant select (id, agency_id, name, title, deactivated_at, created_at), update (name, title, deactivated_at)
  on public.user_profiles to authenticated;

create policy user_contacts_select on public.user_contacts for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')) or user_id = (select private.viewer()));
grant select (user_id, agency_id, email) on public.user_contacts to authenticated;

create policy user_roles_select on public.user_roles for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')) or user_id = (select private.viewer()));
create policy user_roles_insert on public.user_roles for insert to authenticated
  with check (agency_id = (select private.writable_agency('users.manage')));
create policy user_roles_delete on public.user_roles for delete to authenticated
  using (agency_id = (select private.writable_agency('users.manage')));
grant select (user_id, agency_id, role, created_at), insert (user_id, agency_id, role), delete on public.user_roles to authenticated;

create policy permissions_select on public.permissions for select to authenticated
  using ((select private.readable_agency('users.read')) is not null);
grant select (slug, flag) on public.permissions to authenticated;

create policy role_ceilings_select on public.role_ceilings for select to authenticated
  using ((select private.readable_agency('roles.manage')) is not null);
grant select (role, permission, reach, by_default, default_reach) on public.role_ceilings to authenticated;

create policy role_permissions_select on public.role_permissions for select to authenticated
  using (agency_id = (select private.readable_agency('users.read')));
create policy role_permissions_insert on public.role_permissions for insert to authenticated
  with check (agency_id = (select private.writable_agency('roles.manage')));
create policy role_permissions_update on public.role_permissions for update to authenticated
  using (agency_id = (select private.writable_agency('roles.manage')));
create policy role_permissions_delete on public.role_permissions for delete to authenticated
  using (agency_id = (select private.writable_agency('roles.manage')));
grant select (agency_id, role, permission, reach), insert (agency_id, role, permission, reach), update (reach), delete
  on public.role_permissions to authenticated;

create policy invitations_select on public.invitations for select to authenticated
  using (agency_id = (select private.readable_agency('users.manage')) or client_id in (select private.readable_clients('client_members.manage')));
create policy invitations_update on public.invitations for update to authenticated
  using (agency_id = (select private.writable_agency('users.manage')) or client_id in (select private.writable_clients('client_members.manage')));
grant select (id, agency_id, email, name, roles, client_id, approver, expires_at, accepted_at, revoked_at, invited_by, created_at),
  update (revoked_at) on public.invitations to authenticated;

create policy audit_log_select on public.audit_log for select to authenticated
  using (agency_id = (select private.readable_agency('audit.read')));

grant execute on function private.viewer(), private.actor(), private.readable_agency(text), private.writable_agency(text),
  private.readable_clients(text), private.shared_clients(text), private.visible_clients(text), private.writable_clients(text), private.people_near(uuid)
  to authenticated;
grant execute on function public.invite(text, text, public.app_role[], uuid, boolean), public.start_view_as(uuid),
  public.end_view_as(uuid), public.session_context(), public.last_seen(), public.set_roles(uuid, public.app_role[]),
  public.set_role_grants(public.app_role, jsonb), public.restore_role_grants(public.app_role), public.sign_out_everywhere(uuid) to authenticated;
