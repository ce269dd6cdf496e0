create table public.contract_makers (
  id bigint generated always as identity primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table public.contract_things (
  id uuid primary key default gen_random_uuid(),
  maker_id bigint references public.contract_makers,
  owner_id uuid,
  name text not null,
  rank integer,
  big bigint,
  price numeric(12, 2),
  ratio double precision,
  small real,
  open boolean,
  day date,
  at_time time,
  local_time timestamp,
  happened_at timestamptz,
  length interval,
  tags text[],
  moments timestamptz[],
  during tstzrange,
  span int4range,
  facts jsonb,
  raw json,
  bytes bytea,
  address inet,
  secret text default 'hidden',
  search tsvector generated always as (to_tsvector('english', name)) stored
);
create index contract_things_maker_id_idx on public.contract_things (maker_id);

create table public.contract_labels (
  thing_id uuid references public.contract_things on delete cascade,
  label text not null check (label <> 'forbidden'),
  primary key (thing_id, label)
);

create type public.contract_mood as enum ('calm', 'cheerful');
create table public.contract_moods (id int primary key, mood public.contract_mood not null, note text unique);

create table public.contract_things_moods (
  thing_id uuid references public.contract_things on delete cascade,
  mood_id int references public.contract_moods,
  primary key (thing_id, mood_id)
);

-- Tables with two keys, but no junctions.
create table public.contract_offers (
  id uuid primary key default gen_random_uuid(),
  thing_id uuid references public.contract_things on delete cascade,
  maker_id bigint references public.contract_makers
);
create table public.contract_orders (like public.contract_offers including all,
  foreign key (thing_id) references public.contract_things on delete cascade,
  foreign key (maker_id) references public.contract_makers);

-- Two keys to the same table that have a column in common.
create table public.contract_shelves (wall int, number int, name text not null, primary key (wall, number));
create table public.contract_books (
  id int primary key,
  wall int not null,
  shelf int,
  spare int,
  constraint contract_books_shelf foreign key (wall, shelf) references public.contract_shelves (wall, number),
  constraint contract_books_spare foreign key (wall, spare) references public.contract_shelves (wall, number)
);
insert into public.contract_shelves values (1, 1, 'top'), (1, 2, 'low'), (2, 1, 'far');
insert into public.contract_books values (1, 1, 1, 2), (2, 1, 2, null), (3, 2, 1, 1);

create function public.contract_add(a int, b int) returns int
language sql stable as $$ select a + b $$;

create function public.contract_ranked(first text) returns setof public.contract_makers
language sql stable as $$ select * from public.contract_makers where name >= first $$;

create function public.contract_context() returns jsonb language sql stable as $$
  select jsonb_build_object('uid', auth.uid(), 'role', auth.role(), 'email', auth.email(),
    'user', current_user, 'jwt', auth.jwt(),
    'headers', current_setting('request.headers', true)::jsonb,
    'method', current_setting('request.method', true), 'path', current_setting('request.path', true))
$$;

create function public.contract_conflict() returns void language plpgsql as $$
begin
  raise sqlstate 'PT409' using message = 'already decided', detail = 'by Ada', hint = 'reload';
end $$;

create function public.contract_raise() returns void language plpgsql as $$
begin
  raise exception 'not today' using detail = 'because', hint = 'tomorrow';
end $$;

create function public.contract_echo(payload jsonb) returns jsonb language sql as $$ select payload $$;

create view public.contract_named with (security_invoker = true) as
  select id, name, rank, maker_id from public.contract_things;

alter table public.contract_makers enable row level security;
alter table public.contract_things enable row level security;
alter table public.contract_labels enable row level security;
alter table public.contract_moods enable row level security;
alter table public.contract_things_moods enable row level security;
alter table public.contract_offers enable row level security;
alter table public.contract_orders enable row level security;
alter table public.contract_shelves enable row level security;
alter table public.contract_books enable row level security;
create policy shelves_read on public.contract_shelves for select to authenticated using (true);
create policy books_read on public.contract_books for select to authenticated using (true);

create policy makers_all on public.contract_makers to authenticated using (true) with check (true);
create policy things_read on public.contract_things for select to authenticated
  using (owner_id is null or owner_id = (select auth.uid()));
create policy things_insert on public.contract_things for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy things_update on public.contract_things for update to authenticated
  using (owner_id = (select auth.uid()));
create policy things_delete on public.contract_things for delete to authenticated
  using (owner_id = (select auth.uid()));
create policy labels_all on public.contract_labels to authenticated using (true) with check (true);
create policy things_moods_all on public.contract_things_moods to authenticated
  using (true) with check (true);
create policy moods_all on public.contract_moods to authenticated using (true) with check (true);

revoke all on public.contract_makers, public.contract_things, public.contract_labels,
  public.contract_moods, public.contract_named, public.contract_things_moods, public.contract_offers,
  public.contract_orders, public.contract_shelves, public.contract_books from anon, authenticated;
grant select on public.contract_shelves, public.contract_books to authenticated;
grant select, insert, update, delete on public.contract_makers, public.contract_labels,
  public.contract_moods, public.contract_things_moods to authenticated;
grant select (id, maker_id, owner_id, name, rank, big, price, ratio, small, open, day, at_time,
  local_time, happened_at, length, tags, moments, during, span, facts, raw, bytes, address, search)
  on public.contract_things to authenticated;
grant insert (id, maker_id, owner_id, name, rank, big, price, ratio, small, open, day, at_time,
  local_time, happened_at, length, tags, moments, during, span, facts, raw, bytes, address),
  update (name, rank, facts, raw, tags), delete on public.contract_things to authenticated;
grant select on public.contract_named to authenticated;
grant all on public.contract_makers, public.contract_things, public.contract_labels,
  public.contract_moods, public.contract_named to service_role;
revoke execute on function public.contract_add, public.contract_ranked, public.contract_context,
  public.contract_conflict, public.contract_raise, public.contract_echo from public;
grant execute on function public.contract_add, public.contract_ranked, public.contract_context,
  public.contract_conflict, public.contract_raise, public.contract_echo
  to anon, authenticated, service_role;
notify pgrst, 'reload schema';
