-- A client's accounts with other services. The key itself is encrypted before it gets here and no app role can read it.

create type public.integration_provider as enum ('klaviyo');
create type public.integration_status as enum ('connected', 'unauthorized', 'disconnected');

create table public.client_integrations (
  client_id uuid not null,
  provider public.integration_provider not null,
  agency_id uuid not null,
  status public.integration_status not null,
  default_list_ids text[] not null default '{}',
  attribution_window text not null default '5 days after open or click',
  postal_address text not null default '' check (length(postal_address) <= 500),
  last_synced_at timestamptz,
  last_error text,
  connected_by uuid not null,
  connected_at timestamptz not null default now(),
  primary key (client_id, provider),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, connected_by) references public.user_profiles (agency_id, id)
);
create index client_integrations_agency_id_client_id_idx on public.client_integrations (agency_id, client_id);
create index client_integrations_agency_id_connected_by_idx on public.client_integrations (agency_id, connected_by);

create table private.client_secrets (
  client_id uuid not null references public.clients (id) on delete cascade,
  provider public.integration_provider not null,
  ciphertext text not null,
  stored_at timestamptz not null default now(),
  primary key (client_id, provider)
);

create table private.sync_cursors (
  client_id uuid not null references public.clients (id) on delete cascade,
  provider public.integration_provider not null,
  cursor jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (client_id, provider)
);

create function public.store_client_secret(person uuid, client uuid, provider public.integration_provider, ciphertext text, list_ids text[] default '{}')
returns void language sql security definer set search_path = '' as $$
  insert into private.client_secrets (client_id, provider, ciphertext) values (client, provider, ciphertext)
  on conflict on constraint client_secrets_pkey do update set ciphertext = excluded.ciphertext, stored_at = now();

  insert into public.client_integrations (client_id, provider, agency_id, status, connected_by, default_list_ids)
  select c.id, provider, c.agency_id, 'connected', person, list_ids from public.clients c where c.id = client
  on conflict on constraint client_integrations_pkey
  do update set status = 'connected', connected_by = excluded.connected_by, connected_at = now(), last_error = null,
    default_list_ids = excluded.default_list_ids;

  update private.sync_cursors s set cursor = s.cursor - 'conversionMetric'
  where s.client_id = client and s.provider = store_client_secret.provider;
$$;
comment on function public.store_client_secret(uuid, uuid, public.integration_provider, text, text[]) is
  'For the connect functions, which have checked the person and encrypted the key.';
grant execute on function public.store_client_secret(uuid, uuid, public.integration_provider, text, text[]) to service_role;

create function private.forget_secret() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.client_secrets s where s.client_id = new.client_id and s.provider = new.provider;
  return null;
end $$;
create trigger client_integrations_forget_secret after update of status on public.client_integrations
for each row when (new.status = 'disconnected') execute function private.forget_secret();
create function private.guard_connection() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() then
    raise sqlstate 'PT409' using message = 'Connect it with a key.';
  end if;
  return new;
end $$;
create trigger client_integrations_10_guard before update of status on public.client_integrations
for each row when (old.status is distinct from new.status and new.status <> 'disconnected')
execute function private.guard_connection();

create trigger client_integrations_audit after insert or update or delete on public.client_integrations
for each row execute function private.audit();

alter table public.client_integrations enable row level security;
create policy client_integrations_select on public.client_integrations for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy client_integrations_update on public.client_integrations for update to authenticated
  using (client_id in (select private.writable_clients('integrations.manage')));
grant select (client_id, provider, agency_id, status, default_list_ids, attribution_window, postal_address, last_synced_at, last_error, connected_by, connected_at),
  update (status, default_list_ids, attribution_window, postal_address) on public.client_integrations to authenticated;
