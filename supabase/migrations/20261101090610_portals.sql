-- A client's portal: which rooms its people find in it.

create type public.portal_room as enum ('calendar', 'campaigns', 'flows', 'posts', 'requests', 'results', 'documents', 'goals', 'scope', 'analytics');

create table public.client_portals (
  client_id uuid primary key,
  agency_id uuid not null,
  rooms public.portal_room[] not null
    default '{calendar,campaigns,flows,posts,requests,results,documents,scope,analytics}',
  updated_at timestamptz not null default now(),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade
);
comment on table public.client_portals is
  'Rooms that are switched on. What waits for a decision is always there; a switch hides a room, it protects nothing: policies do.';
create index client_portals_agency_id_client_id_idx on public.client_portals (agency_id, client_id);

create function private.start_portal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.client_portals (client_id, agency_id) values (new.id, new.agency_id);
  return null;
end $$;
create trigger clients_start_portal after insert on public.clients
for each row execute function private.start_portal();

create trigger client_portals_20_stamp before update on public.client_portals
for each row execute function private.touch();
create trigger client_portals_audit after update on public.client_portals for each row execute function private.audit();

create function private.broadcast_portal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform realtime.send('{}', 'portal_changed', 'client:' || new.client_id, true);
  return null;
end $$;
create trigger client_portals_broadcast after update on public.client_portals
for each row execute function private.broadcast_portal();

alter table public.client_portals enable row level security;
create policy client_portals_select on public.client_portals for select to authenticated
  using (client_id in (select private.visible_clients('clients.read')));
create policy client_portals_update on public.client_portals for update to authenticated
  using (client_id in (select private.writable_clients('portal.manage')));
grant select (client_id, agency_id, rooms, updated_at), update (rooms) on public.client_portals to authenticated;
