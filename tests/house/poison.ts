/** One violation a sentence: a lint that finds nothing here finds nothing anywhere. */
export const poison = `
  create table public.poison (id int, at timestamp);
  create table public.poison_two (
    id uuid primary key, client_id uuid references public.clients (id), owner_id uuid, mine uuid
  );
  alter table public.poison_two enable row level security;
  create index poison_one_idx on public.poison_two (owner_id);
  create index poison_two_idx on public.poison_two (owner_id);
  create policy first on public.poison_two for select using (private.may('campaigns.read', client_id));
  create policy second on public.poison_two for select to authenticated using (mine = auth.uid());
  create policy third on public.poison_two for insert to authenticated with check (true);
  grant select on public.poison_two to anon, authenticated;
  grant update (mine) on public.poison_two to authenticated;

  create view public.poison_view as select id from public.clients;
  create materialized view public.poison_copy as select id from public.clients;
  create sequence public.poison_numbers;
  grant usage on public.poison_numbers to authenticated;
  grant usage on schema private to anon;
  alter default privileges in schema public grant select on tables to anon;

  create function public.poison_everything(given text) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    perform auth.uid();
    perform private.enqueue('send-mail', '{}');
    perform set_config('role', 'postgres', true);
    execute 'select ' || given;
  end $$;
  grant execute on function public.poison_everything(text) to public;
  create function public.poison_path() returns int language sql as 'select 1';

  create extension tablefunc schema public;
  drop trigger audit_log_is_append_only on public.audit_log;
  alter table public.activity add constraint poison_cascade foreign key (agency_id) references public.agencies (id) not valid;
  alter table public.clients disable trigger clients_audit;
`;
