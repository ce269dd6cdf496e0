-- What every later file relies on: nothing is granted unless a module grants it, and helpers live outside the API.

create schema private;
comment on schema private is 'Helpers and tables that the API never exposes.';

-- Globally, because per schema the revoke of PUBLIC's execute does nothing.
alter default privileges for role postgres revoke execute on functions from public;
alter default privileges for role postgres in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges for role postgres in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges for role postgres in schema public revoke all on functions from anon, authenticated, service_role;

revoke all on all tables in schema public from anon, authenticated;
revoke all on schema public from public;
grant usage on schema public to anon, authenticated, service_role;
grant usage on schema private to authenticated, service_role;

create type public.reach as enum ('own', 'member', 'assigned', 'agency');
comment on type public.reach is 'How far a permission goes: own rows, a member''s clients, assigned clients, the whole agency.';

create type public.audience as enum ('internal', 'client');
comment on type public.audience is 'Who may read a comment or an activity line.';

create function private.refuse() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise sqlstate '42501' using message = format('%s is append-only', tg_table_name);
end $$;
comment on function private.refuse() is 'Put before update, delete and truncate of tables that nobody, the owner included, may rewrite.';

create function private.touch() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;
