-- What a hosted project has before its first migration: roles, schemas, extensions.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
create role supabase_auth_admin nologin noinherit createrole;
create role supabase_storage_admin nologin noinherit;
create role supabase_realtime_admin nologin noinherit;
create role postgres login createdb createrole replication bypassrls;
create role gateway login noinherit;

grant anon, authenticated, service_role to authenticator, gateway;
grant anon, authenticated, service_role to postgres with admin option;
grant anon, authenticated, service_role to supabase_storage_admin;
grant supabase_storage_admin, supabase_realtime_admin to postgres with inherit true, set false;

grant all on database postgres to postgres;
alter schema public owner to postgres;
grant usage on schema public to anon, authenticated, service_role;
create schema supabase_migrations authorization postgres;

create schema extensions;
grant usage on schema extensions to anon, authenticated, service_role, gateway;
grant all on schema extensions to postgres;
create extension pgcrypto with schema extensions;
create extension pg_trgm with schema extensions;
create extension citext with schema extensions;
create extension btree_gist with schema extensions;
create extension "uuid-ossp" with schema extensions;
create extension unaccent with schema extensions;
create extension moddatetime with schema extensions;
create extension pg_stat_statements with schema extensions;

alter database postgres set search_path to "$user", public, extensions;

-- Hosted projects hand new objects in public to the API roles; our first migration takes that back.
alter default privileges for role postgres in schema public
  grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public
  grant all on functions to anon, authenticated, service_role;
