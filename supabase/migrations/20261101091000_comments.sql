-- Comments on any record, internal or shared with the client, with mentions.

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid,
  subject_kind text not null references private.subject_kinds (kind),
  subject_id uuid not null,
  parent_id uuid,
  audience public.audience not null,
  body text not null check (length(trim(body)) between 1 and 10000),
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 20),
  author_id uuid not null,
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id),
  foreign key (client_id, parent_id) references public.comments (client_id, id) on delete cascade
);
create index comments_subject_id_created_at_idx on public.comments (subject_id, created_at, id);
create index comments_agency_id_client_id_idx on public.comments (agency_id, client_id);
create index comments_author_id_agency_id_idx on public.comments (author_id, agency_id);
create index comments_client_id_parent_id_idx on public.comments (client_id, parent_id) where parent_id is not null;
create index comments_subject_kind_idx on public.comments (subject_kind);

create function private.place_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  home record;
begin
  if tg_op = 'INSERT' then
    -- Where a comment stands follows from its subject; what a caller claims about it does not count.
    select * into home from private.subject_home(new.subject_kind, new.subject_id);
    if home.agency_id is null or (private.is_app_user() and not private.may('comments.internal', home.client_id)
      and not (home.reached and private.may('comments.client', home.client_id))
      and (new.subject_kind, new.subject_id) not in (select s.kind, s.id from private.subjects_of(private.actor()) s)) then
      raise sqlstate 'PT404' using message = 'What you comment on is not here.';
    end if;
    if new.audience = 'client' and (home.client_id is null or not home.reached) then
      raise sqlstate 'PT409' using message = 'The client does not know of this yet.';
    end if;
    if new.parent_id is not null and not exists (
      select 1 from public.comments c
      where c.id = new.parent_id and c.subject_id = new.subject_id and c.audience = new.audience
    ) then
      raise sqlstate 'PT404' using message = 'The comment you answer is not here.';
    end if;
    new.agency_id := home.agency_id;
    new.client_id := home.client_id;
    new.author_id := coalesce(private.actor(), new.author_id);
  else
    new.edited_at := now();
  end if;
  return new;
end $$;
create trigger comments_05_not_too_often before insert on public.comments
for each row execute function private.not_too_often('[{"seconds": 60, "limit": 60}, {"seconds": 3600, "limit": 600}]');
create trigger comments_20_stamp before insert or update on public.comments
for each row execute function private.place_comment();

alter table public.comments enable row level security;
create policy comments_select on public.comments for select to authenticated
  using (
    client_id in (select private.readable_clients('comments.internal'))
    or (audience = 'client' and client_id in (select private.shared_clients('comments.client')))
    or (subject_kind, subject_id) in (select s.kind, s.id from private.subjects_of((select private.viewer())) s)
  );
create policy comments_insert on public.comments for insert to authenticated
  with check (
    (audience = 'internal' and (
      client_id in (select private.writable_clients('comments.internal'))
      or (subject_kind, subject_id) in (select s.kind, s.id from private.subjects_of((select private.actor())) s)
    ))
    or (audience = 'client' and (
      client_id in (select private.writable_clients('comments.client'))
      or (subject_kind, subject_id) in (select s.kind, s.id from private.owned_subjects('comments.client') s)
    ))
  );
-- One's own, while one may still write there: an update that names no row asks no policy for reading.
create policy comments_update on public.comments for update to authenticated
  using (author_id = (select private.actor()) and (
    (audience = 'internal' and (
      client_id in (select private.writable_clients('comments.internal'))
      or (subject_kind, subject_id) in (select s.kind, s.id from private.subjects_of((select private.actor())) s)
    ))
    or (audience = 'client' and (
      client_id in (select private.writable_clients('comments.client'))
      or (subject_kind, subject_id) in (select s.kind, s.id from private.owned_subjects('comments.client') s)
    ))
  ));
grant select (id, agency_id, client_id, subject_kind, subject_id, parent_id, audience, body, mentions, author_id, edited_at, created_at),
  insert (subject_kind, subject_id, parent_id, audience, body, mentions), update (body) on public.comments to authenticated;
