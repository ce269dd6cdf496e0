-- Two agencies: fifty of the team each, 250 clients each, two people of every client.

-- A readable name's own uuid, of the random kind as far as anybody can see.
create function pg_temp.id(name text) returns uuid language sql immutable as $$
  select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid
$$;
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$ select pg_temp.id(kind || n) $$;

create temp table team as
select agency, n, pg_temp.id('team', agency * 1000 + n) as id, pg_temp.id('agency', agency) as agency_id,
  (case
    when n < 2 then 'admin' when n < 5 then 'manager' when n < 10 then 'staff' when n < 17 then 'strategist'
    when n < 27 then 'copywriter' when n < 37 then 'designer' when n < 45 then 'implementor'
    when n < 47 then 'sales_agent' else 'creator_manager'
  end)::public.app_role as role
from generate_series(0, 1) agency, generate_series(0, 49) n;

create temp table client as
select n, n / 2 as m, n % 2 as agency, pg_temp.id('client', n) as id, pg_temp.id('agency', n % 2) as agency_id
from generate_series(0, 499) n;

create temp table member as
select c.n * 2 + k as n, pg_temp.id('member', c.n * 2 + k) as id, c.agency_id, c.id as client_id, k = 0 as decides
from client c, generate_series(0, 1) k;

-- Who has which duty at which client.
create temp table desk as
select c.id as client_id, c.agency_id, duty::public.client_duty, pg_temp.id('team', c.agency * 1000 + seat) as user_id
from client c
cross join lateral (values
  ('account_manager', 2 + c.m % 3), ('staff', 5 + c.m % 5), ('strategist', 10 + c.m % 7),
  ('copywriter', 17 + c.m % 10), ('designer', 27 + c.m % 10), ('implementor', 37 + c.m % 8)
) d (duty, seat);
analyze desk;

create temp table everybody as
select id, agency_id, role, format('team-%s-%s@bench.test', agency, n) as email, initcap(role::text) || ' ' || n as name from team
union all
select id, agency_id, 'client_user', format('member-%s@bench.test', n), 'Member ' || n from member;

insert into public.agencies (id, slug, name)
select pg_temp.id('agency', n), 'agency-' || n, 'Agency ' || n from generate_series(0, 1) n;
insert into public.role_permissions (agency_id, role, permission, reach)
select a.id, c.role, c.permission, c.default_reach from public.agencies a, public.role_ceilings c where c.by_default;

insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, created_at, updated_at, raw_app_meta_data, raw_user_meta_data)
select e.id, 'authenticated', 'authenticated', e.email, h.hash, now(), now(), now(),
  '{"provider": "email", "providers": ["email"]}', jsonb_build_object('name', e.name)
from everybody e, (select extensions.crypt(current_setting('bench.password'), extensions.gen_salt('bf', 4)) as hash) h;
insert into auth.identities (id, provider, provider_id, user_id, identity_data)
select gen_random_uuid(), 'email', e.id, e.id, jsonb_build_object('sub', e.id, 'email', e.email, 'email_verified', true) from everybody e;
insert into auth.sessions (id, user_id, created_at, updated_at) select pg_temp.id('session' || id), id, now(), now() from everybody;

insert into public.user_profiles (id, agency_id, name, title) select id, agency_id, name, '' from everybody;
insert into public.user_contacts (user_id, agency_id, email) select id, agency_id, email from everybody;
insert into public.user_roles (user_id, agency_id, role) select id, agency_id, role from everybody;

insert into public.clients (id, agency_id, slug, name, sender_name, sender_email, created_at)
select id, agency_id, 'client-' || n, 'Client ' || n, 'Client ' || n, format('hello@client-%s.test', n), now() - interval '3 years' from client;
insert into public.client_internals (client_id, agency_id) select id, agency_id from client;
insert into public.client_assignments (client_id, user_id, duty, agency_id) select client_id, user_id, duty, agency_id from desk;
insert into public.client_members (client_id, user_id, agency_id, approver, billing) select client_id, id, agency_id, decides, decides from member;
insert into public.invitations (agency_id, email, name, roles, token_hash, expires_at, invited_by)
select t.agency_id, format('invited-%s@bench.test', g), 'Invited', '{copywriter}', sha256(convert_to(t.id::text || g, 'utf8')), now() + interval '5 days', t.id
from team t, generate_series(1, 20) g where t.n = 0;
-- What the triggers, which are off while this loads, begin with each.
insert into public.person_settings (user_id, agency_id) select id, agency_id from everybody;
insert into public.client_portals (client_id, agency_id) select id, agency_id from client;
insert into public.client_approval_settings (client_id, agency_id) select id, agency_id from client;
insert into public.request_lead_times (agency_id, kind, working_days)
select a.id, k, 5 from public.agencies a, unnest(enum_range(null::public.request_kind)) k;
select private.refresh_access(null, null);
