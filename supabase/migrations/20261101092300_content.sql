-- The content hub: folders, everything the agency writes down to use again, its versions, and one search over all of it.

create extension if not exists btree_gin with schema extensions;

create type public.content_kind as enum ('document', 'guideline', 'snippet', 'template', 'copy_note', 'design_note');

create table public.content_sections (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid,
  home uuid not null generated always as (coalesce(client_id, agency_id)) stored,
  name text not null check (length(trim(name)) between 1 and 80 and name !~ '[[:cntrl:]]'),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint content_sections_one_of_a_name unique (home, name),
  constraint content_sections_of_a_home unique (home, id),
  foreign key (agency_id) references public.agencies (id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.content_sections is 'Folders: of a client, or of the agency where there is no client.';
comment on column public.content_sections.home is 'Whose shelf it stands on: the client''s, or the agency''s own.';
create index content_sections_agency_id_client_id_idx on public.content_sections (agency_id, client_id);
create index content_sections_agency_id_created_by_idx on public.content_sections (agency_id, created_by);

create function private.tags_fit(tags text[]) returns boolean
language sql immutable set search_path = '' as $$
  select cardinality(tags) <= 12 and not exists (
    select 1 from unnest(tags) tag where tag is null or tag <> lower(trim(tag)) or length(tag) not between 1 and 40 or tag ~ '[[:cntrl:]]'
  )
$$;

create function private.document_text(node jsonb) returns text
language plpgsql immutable set search_path = '' as $$
declare
  inner_ text;
begin
  if node ->> 'type' = 'text' then
    return node ->> 'text';
  end if;
  if node ->> 'type' = 'hardBreak' then
    return ' ';
  end if;
  select string_agg(private.document_text(child), '' order by place) into inner_
  from jsonb_array_elements(case jsonb_typeof(node -> 'content') when 'array' then node -> 'content' else '[]' end) with ordinality c (child, place);
  return coalesce(inner_, '') || case when node ->> 'type' in ('paragraph', 'heading') then ' ' else '' end;
end $$;

create function private.without_elements(html text, names text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg(regexp_replace(piece, '<(' || names || ')\y.*$', ' ', 'i'), ' ' order by place), '')
  from regexp_split_to_table(html, '</(' || names || ')\s*>', 'i') with ordinality pieces (piece, place)
$$;
comment on function private.without_elements(text, text) is
  'Cut at each end and up to its beginning: looking for pairs would read a hostile template once for every opening.';

create function private.html_text(html text) returns text
language sql immutable set search_path = '' as $$
  select regexp_replace(private.without_elements(private.without_elements(html, 'head'), 'style|script'), '<[^>]*>', ' ', 'g')
$$;
comment on function private.html_text(text) is 'Words to search for, never to show as HTML.';

create function private.content_search(title text, tags text[], body jsonb, html text) returns tsvector
language plpgsql immutable set search_path = '' as $$
begin
  return setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', array_to_string(tags, ' ')), 'B')
    || setweight(to_tsvector('english', left(private.document_text(body) || ' ' || private.html_text(html), 400000)), 'C');
end $$;
grant execute on function private.tags_fit(text[]), private.document_text(jsonb), private.without_elements(text, text), private.html_text(text),
  private.content_search(text, text[], jsonb, text) to authenticated, service_role;

create table public.content_documents (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid,
  home uuid not null generated always as (coalesce(client_id, agency_id)) stored,
  section_id uuid,
  kind public.content_kind not null default 'document',
  kind_order int not null generated always as (array_position(
    '{document,guideline,snippet,template,copy_note,design_note}'::public.content_kind[], kind)) stored,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  body jsonb not null default '{"type": "doc", "content": []}' constraint content_documents_body_is_safe check (private.copy_is_safe(body)),
  html text not null default '' check (length(html) <= 200000),
  tags text[] not null default '{}' check (private.tags_fit(tags)),
  version int not null default 1,
  search tsvector not null generated always as (private.content_search(title, tags, body, html)) stored,
  archived_at timestamptz,
  created_by uuid,
  updated_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (agency_id, id),
  constraint content_documents_html_only_in_templates check (html = '' or kind = 'template'),
  foreign key (agency_id) references public.agencies (id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (home, section_id) references public.content_sections (home, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, updated_by) references public.user_profiles (agency_id, id)
);
comment on table public.content_documents is
  'Every kind in one table: each has a title, a body, tags, a folder, versions and a place in the search; only templates bring HTML besides.';
comment on column public.content_documents.kind_order is
  'The kind as a number: comparing enums is not leakproof, so that under a policy no index serves them.';
comment on column public.content_documents.version is 'Grows with every change of title, body or HTML; saving over another''s newer one is refused.';
create index content_documents_agency_id_updated_at_idx on public.content_documents (agency_id, updated_at desc, id desc);
create index content_documents_agency_id_kind_order_updated_at_idx on public.content_documents (agency_id, kind_order, updated_at desc, id desc);
create index content_documents_home_updated_at_idx on public.content_documents (home, updated_at desc, id desc);
create index content_documents_home_section_id_idx on public.content_documents (home, section_id, updated_at desc, id desc);
create index content_documents_agency_id_client_id_idx on public.content_documents (agency_id, client_id);
create index content_documents_agency_id_created_by_idx on public.content_documents (agency_id, created_by);
create index content_documents_agency_id_updated_by_idx on public.content_documents (agency_id, updated_by);
-- The agency stands in the same index as the words, so that one agency's search never reads another's matches.
create index content_documents_search_idx on public.content_documents using gin (agency_id, search);
create index call_recordings_search_idx on public.call_recordings using gin (agency_id, search);
create index call_transcripts_search_idx on public.call_transcripts using gin (agency_id, search);

insert into private.task_subjects (kind, table_name, read_permission) values ('document', 'content_documents', 'content.read');

create table public.content_versions (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  home uuid not null,
  document_id uuid not null,
  version int not null,
  title text not null,
  body jsonb not null,
  html text not null,
  author_id uuid,
  created_at timestamptz not null default now(),
  foreign key (agency_id, document_id) references public.content_documents (agency_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
comment on table public.content_versions is 'As it was saved, each time: written by a trigger, never changed.';
create unique index content_versions_document_id_version_idx on public.content_versions (document_id, version desc);
create index content_versions_agency_id_document_id_idx on public.content_versions (agency_id, document_id);
create index content_versions_agency_id_author_id_idx on public.content_versions (agency_id, author_id);
create index content_versions_home_idx on public.content_versions (home);

create table public.content_attachments (
  document_id uuid not null,
  subject_kind text not null references private.subject_kinds (kind),
  subject_id uuid not null,
  agency_id uuid not null,
  client_id uuid not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (document_id, subject_id),
  foreign key (agency_id, document_id) references public.content_documents (agency_id, id) on delete cascade,
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.content_attachments is 'What lies beside a campaign or another record while somebody works on it.';
create index content_attachments_agency_id_document_id_idx on public.content_attachments (agency_id, document_id);
create index content_attachments_client_id_subject_id_idx on public.content_attachments (client_id, subject_id);
create index content_attachments_agency_id_client_id_idx on public.content_attachments (agency_id, client_id);
create index content_attachments_agency_id_created_by_idx on public.content_attachments (agency_id, created_by);
create index content_attachments_subject_kind_idx on public.content_attachments (subject_kind);

-- Whose. ----------------------------------------------------------------------------------------------------

create function private.readable_homes(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
  select * from private.readable_clients(permission)
  union all
  select p.agency_id from public.user_profiles p where p.id = private.viewer() and private.holds(p.id, permission);
end $$;
comment on function private.readable_homes(text) is
  'Shelves the viewer reads: of the clients they reach, and the agency''s own, which is for everybody who reads any.';

create function private.writable_homes(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
  select * from private.writable_clients(permission)
  union all
  select agency from private.writable_agency(permission) agency where agency is not null;
end $$;
grant execute on function private.readable_homes(text), private.writable_homes(text) to authenticated;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_content() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.client_id is not null then
    select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
  elsif private.actor() is not null then
    select p.agency_id into new.agency_id from public.user_profiles p where p.id = private.actor();
  end if;
  new.created_by := coalesce(private.actor(), new.created_by);
  return new;
end $$;
create trigger content_sections_20_stamp before insert on public.content_sections
for each row execute function private.stamp_content();
create trigger content_documents_20_stamp before insert on public.content_documents
for each row execute function private.stamp_content();

create function private.empty_section() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.content_documents d set section_id = null where d.home = old.home and d.section_id = old.id;
  return old;
end $$;
comment on function private.empty_section() is 'A folder goes, what lay in it stays. A key with a generated column cannot say so itself.';
create trigger content_sections_15_empty before delete on public.content_sections
for each row execute function private.empty_section();

create function private.edit_content() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    new.updated_at := now();
    if (old.title, old.body, old.html) is distinct from (new.title, new.body, new.html) then
      new.version := old.version + 1;
    end if;
  end if;
  new.updated_by := coalesce(private.actor(), new.updated_by, new.created_by);
  return new;
end $$;
create trigger content_documents_30_edit before insert or update on public.content_documents
for each row execute function private.edit_content();

create function private.place_attachment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  home record;
begin
  select * into home from private.subject_home(new.subject_kind, new.subject_id);
  -- Who sees it and may not attach is refused by the policy, whatever they name: without a client there is no such row.
  if private.is_app_user() and private.may('content.read', home.client_id) and not private.may('content.manage', home.client_id) then
    return new;
  end if;
  if home.client_id is null or (private.is_app_user() and not private.may('content.manage', home.client_id)) or not exists (
    select 1 from public.content_documents d
    where d.id = new.document_id and d.agency_id = home.agency_id and (d.client_id is null or d.client_id = home.client_id)
  ) then
    raise sqlstate 'PT404' using message = 'What you attach, or what you attach it to, is not here.';
  end if;
  new.agency_id := home.agency_id;
  new.client_id := home.client_id;
  new.created_by := coalesce(private.actor(), new.created_by);
  return new;
end $$;
create trigger content_attachments_20_place before insert on public.content_attachments
for each row execute function private.place_attachment();

-- After. ----------------------------------------------------------------------------------------------------

create function private.keep_content_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.content_versions (agency_id, home, document_id, version, title, body, html, author_id)
  values (new.agency_id, new.home, new.id, new.version, new.title, new.body, new.html, new.updated_by);
  return null;
end $$;
create trigger content_documents_kept_new after insert on public.content_documents
for each row execute function private.keep_content_version();
create trigger content_documents_kept_changed after update on public.content_documents
for each row when (old.version <> new.version) execute function private.keep_content_version();

create function private.broadcast_content() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid;
begin
  for agency in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'content_changed', 'team:' || agency, true);
  end loop;
  return null;
end $$;
create trigger content_documents_broadcast_added after insert on public.content_documents
referencing new table as changed for each statement execute function private.broadcast_content();
create trigger content_documents_broadcast_changed after update on public.content_documents
referencing new table as changed for each statement execute function private.broadcast_content();
create trigger content_sections_broadcast_added after insert on public.content_sections
referencing new table as changed for each statement execute function private.broadcast_content();
create trigger content_attachments_broadcast_added after insert on public.content_attachments
referencing new table as changed for each statement execute function private.broadcast_content();
create trigger content_attachments_broadcast_gone after delete on public.content_attachments
referencing old table as changed for each statement execute function private.broadcast_content();

-- Search. ---------------------------------------------------------------------------------------------------

create function private.highlight(words text, wanted tsquery, shown text) returns text
language sql stable set search_path = '' as $$
  select ts_headline('english', translate(words, chr(2) || chr(3), ''), wanted, format('StartSel=%s, StopSel=%s, %s', chr(2), chr(3), shown))
$$;
comment on function private.highlight(text, tsquery, text) is
  'Marks what was found with control characters 2 and 3, which no stored text brings: whoever shows it makes elements of them, never HTML.';

create function private.moment_of(lines jsonb, wanted tsquery, out at_ms int, out words text)
language plpgsql stable set search_path = '' as $$
declare
  any_of tsquery := regexp_replace(wanted::text, ' (&|<[-0-9]+>) ', ' | ', 'g')::tsquery;
  -- Cheap first: a stem lacks at most its last letters.
  stems text := (
    select string_agg(regexp_replace(left(stem, greatest(length(stem) - 1, 2)), '\W', '.', 'g'), '|')
    from regexp_matches(wanted::text, '''([^'']+)''', 'g') as found (parts), lateral (select parts[1] as stem) s
  );
begin
  select (line ->> 'start')::numeric::int, concat_ws(' ', line ->> 'text', lines -> place::int ->> 'text') into at_ms, words
  from jsonb_array_elements(lines) with ordinality l (line, place)
  where line ->> 'text' ~* stems and to_tsvector('english', line ->> 'text') @@ any_of
  order by to_tsvector('english', line ->> 'text') @@ wanted desc, place limit 1;
end $$;
comment on function private.moment_of(jsonb, tsquery) is 'Where on a call it was first said, as far as a single line says it.';

create function public.search_content(agency uuid, query text, client uuid default null, kind text default null, most int default 30)
returns table (source text, id uuid, content_kind public.content_kind, client_id uuid, title text, excerpt text, at_ms int, happened_at timestamptz, rank real)
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted tsquery := websearch_to_tsquery('english', left(query, 200));
  homes uuid[] := array(select private.readable_homes('content.read'));
  callers uuid[] := array(select private.readable_clients('calls.read'));
  wanted_kind int := array_position('{document,guideline,snippet,template,copy_note,design_note}'::text[], search_content.kind);
  page int := least(greatest(coalesce(most, 30), 1), 100);
begin
  if numnode(wanted) = 0 then
    return;
  end if;
  return query
  with newest as (
    select d.id, d.search, d.updated_at from public.content_documents d
    where d.agency_id = agency and d.search @@ wanted and d.home = any (homes) and d.archived_at is null
      and (client is null or d.home = client) and (search_content.kind is null or d.kind_order = wanted_kind)
    order by d.updated_at desc limit 2000
  ),
  best as (
    select n.id, ts_rank(n.search, wanted) as rank from newest n order by 2 desc, n.updated_at desc, n.id limit page
  ),
  spoken as (
    select r.id, ts_rank(r.search, wanted) as rank from public.call_recordings r
    where r.agency_id = agency and r.search @@ wanted and r.client_id = any (callers) and (client is null or r.client_id = client)
      and (search_content.kind is null or search_content.kind = 'call')
    union all
    select t.call_id, ts_rank(t.search, wanted) from public.call_transcripts t
    where t.agency_id = agency and t.search @@ wanted and t.client_id = any (callers) and (client is null or t.client_id = client)
      and (search_content.kind is null or search_content.kind = 'call')
  ),
  loudest as (
    select s.id, sum(s.rank)::real as rank from spoken s group by 1 order by 2 desc, 1 limit page
  )
  select f.source, f.id, f.content_kind, f.client_id, private.highlight(f.title, wanted, 'HighlightAll=true'),
    private.highlight(f.words, wanted, 'MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "'), f.at_ms, f.happened_at, f.rank
  from (
    select 'document' as source, d.id, d.kind as content_kind, d.client_id, d.title,
      left(private.document_text(d.body) || ' ' || private.html_text(d.html), 20000) as words, null::int as at_ms, d.updated_at as happened_at, b.rank
    from best b join public.content_documents d on d.id = b.id
    union all
    select 'call', r.id, null, r.client_id, r.title, coalesce(m.words, r.notes), m.at_ms, r.occurred_at, l.rank
    from loudest l join public.call_recordings r on r.id = l.id
    left join public.call_transcripts t on t.call_id = l.id
    left join lateral private.moment_of(t.lines, wanted) m on true
  ) f
  order by f.rank desc, f.happened_at desc, f.id limit page;
end $$;
comment on function public.search_content(uuid, text, uuid, text, int) is
  'As its owner, because matching words is not leakproof and a policy would keep the index from being used: what the caller reads is asked first and is part of the query. Of very common words the newest two thousand are ranked.';

-- Rows and fields. ------------------------------------------------------------------------------------------

alter table public.content_sections enable row level security;
alter table public.content_documents enable row level security;
alter table public.content_versions enable row level security;
alter table public.content_attachments enable row level security;

create policy content_sections_select on public.content_sections for select to authenticated
  using (home in (select private.readable_homes('content.read')));
create policy content_sections_insert on public.content_sections for insert to authenticated
  with check (home in (select private.writable_homes('content.manage')));
create policy content_sections_update on public.content_sections for update to authenticated
  using (home in (select private.writable_homes('content.manage')));
create policy content_sections_delete on public.content_sections for delete to authenticated
  using (home in (select private.writable_homes('content.manage')));
grant select (id, agency_id, client_id, home, name, created_by, created_at), insert (client_id, name), update (name), delete
  on public.content_sections to authenticated;

create policy content_documents_select on public.content_documents for select to authenticated
  using (home in (select private.readable_homes('content.read')));
create policy content_documents_insert on public.content_documents for insert to authenticated
  with check (home in (select private.writable_homes('content.manage')));
create policy content_documents_update on public.content_documents for update to authenticated
  using (home in (select private.writable_homes('content.manage')));
grant select (id, agency_id, client_id, home, section_id, kind, kind_order, title, body, html, tags, version, archived_at, created_by, updated_by,
    created_at, updated_at),
  insert (client_id, section_id, kind, title, body, html, tags), update (section_id, title, body, html, tags, archived_at)
  on public.content_documents to authenticated;

create policy content_versions_select on public.content_versions for select to authenticated
  using (home in (select private.readable_homes('content.read')));
grant select (id, agency_id, home, document_id, version, title, body, html, author_id, created_at) on public.content_versions to authenticated;

create policy content_attachments_select on public.content_attachments for select to authenticated
  using (client_id in (select private.readable_clients('content.read')));
create policy content_attachments_insert on public.content_attachments for insert to authenticated
  with check (client_id in (select private.writable_clients('content.manage')));
create policy content_attachments_delete on public.content_attachments for delete to authenticated
  using (client_id in (select private.writable_clients('content.manage')));
grant select (document_id, subject_kind, subject_id, agency_id, client_id, created_by, created_at), insert (document_id, subject_kind, subject_id), delete
  on public.content_attachments to authenticated;

create view public.brand_guidelines with (security_invoker = true) as
  select d.id, d.agency_id, d.client_id, d.title, d.body, d.tags, d.version, d.updated_at
  from public.content_documents d where d.kind = 'guideline' and d.archived_at is null;
create view public.copy_snippets with (security_invoker = true) as
  select d.id, d.agency_id, d.client_id, d.title, d.body, d.tags, d.version, d.updated_at
  from public.content_documents d where d.kind = 'snippet' and d.archived_at is null;
create view public.content_templates with (security_invoker = true) as
  select d.id, d.agency_id, d.client_id, d.title, d.html, d.tags, d.version, d.updated_at
  from public.content_documents d where d.kind = 'template' and d.archived_at is null;
grant select on public.brand_guidelines, public.copy_snippets, public.content_templates to authenticated;

grant execute on function public.search_content(uuid, text, uuid, text, int) to authenticated;

-- What a client may open: files that the team puts into their library. ---------------------------------------

create type public.document_kind as enum ('report', 'brand', 'agreement', 'other');

create table public.client_documents (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  file_id uuid not null,
  kind public.document_kind not null default 'other',
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  note text not null default '' check (length(note) <= 500),
  shared_at timestamptz,
  shared_by uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id) on delete cascade,
  foreign key (agency_id, shared_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.client_documents is 'A client''s library. Their people open what is shared, for as long as it is.';
comment on column public.client_documents.shared_at is
  'Since when their people see it; null is the team''s alone. Taken back, the file is closed to them with the next question.';
insert into private.task_subjects (kind, table_name, read_permission) values ('client_document', 'client_documents', 'documents.read');
create unique index client_documents_file_id_idx on public.client_documents (file_id);
create index client_documents_client_id_shared_at_idx on public.client_documents (client_id, shared_at desc, id);
create index client_documents_client_id_file_id_idx on public.client_documents (client_id, file_id);
create index client_documents_agency_id_client_id_idx on public.client_documents (agency_id, client_id);
create index client_documents_agency_id_shared_by_idx on public.client_documents (agency_id, shared_by);
create index client_documents_agency_id_created_by_idx on public.client_documents (agency_id, created_by);

create function private.stamp_document() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  kept record;
begin
  if tg_op = 'INSERT' then
    select f.agency_id, f.client_id, f.bucket into kept from public.files f where f.id = new.file_id;
    -- Another's file and none at all answer the same: without a client the policy refuses the row.
    if private.is_app_user() and not private.may('documents.manage', kept.client_id) then
      return new;
    end if;
    if kept.bucket is distinct from 'files' then
      raise sqlstate 'PT404' using message = 'That file is not here.';
    end if;
    new.agency_id := kept.agency_id;
    new.client_id := kept.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
  end if;
  if tg_op = 'UPDATE' then
    new.updated_at := now();
  end if;
  if tg_op = 'INSERT' or old.shared_at is distinct from new.shared_at then
    new.shared_at := case when new.shared_at is not null then now() end;
    new.shared_by := case when new.shared_at is not null then coalesce(private.actor(), new.shared_by) end;
  end if;
  return new;
end $$;
create trigger client_documents_20_stamp before insert or update on public.client_documents
for each row execute function private.stamp_document();

create trigger client_documents_audit_shared after update on public.client_documents
for each row when (old.shared_at is distinct from new.shared_at) execute function private.audit();
create trigger client_documents_audit_gone after delete on public.client_documents for each row execute function private.audit();

create function private.document_shared() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify(array(select m.user_id from public.client_members m where m.client_id = new.client_id), 'document_shared',
    'document', new.id, new.agency_id, new.client_id,
    (select jsonb_build_object('title', new.title, 'client', k.name, 'clientSlug', k.slug) from public.clients k where k.id = new.client_id));
  return null;
end $$;
create trigger client_documents_told_new after insert on public.client_documents
for each row when (new.shared_at is not null) execute function private.document_shared();
create trigger client_documents_told_shared after update of shared_at on public.client_documents
for each row when (old.shared_at is null and new.shared_at is not null) execute function private.document_shared();

create function private.broadcast_documents() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  client uuid;
begin
  for client in select distinct c.client_id from changed c loop
    perform realtime.send('{}', 'documents_changed', 'client:' || client, true);
  end loop;
  return null;
end $$;
create trigger client_documents_broadcast_added after insert on public.client_documents
referencing new table as changed for each statement execute function private.broadcast_documents();
create trigger client_documents_broadcast_changed after update on public.client_documents
referencing new table as changed for each statement execute function private.broadcast_documents();
create trigger client_documents_broadcast_gone after delete on public.client_documents
referencing old table as changed for each statement execute function private.broadcast_documents();

create function private.documents_shown() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
  select d.file_id from public.client_documents d
  where d.shared_at is not null and d.client_id in (select private.shared_clients('documents.read'));
end $$;
comment on function private.documents_shown() is 'Files in the libraries of the viewer''s own clients: as its owner, because the policy of files asks.';
grant execute on function private.documents_shown() to authenticated;

alter policy files_select on public.files
  using (
    (bucket = 'files' and client_id in (select private.readable_clients('documents.read')))
    or (bucket = 'recordings' and client_id in (select private.readable_clients('calls.read')))
    or (shared_at is not null and client_id in (select private.shared_clients('documents.read')))
    or id in (select private.documents_shown())
  );

alter table public.client_documents enable row level security;
create policy client_documents_select on public.client_documents for select to authenticated
  using (
    client_id in (select private.readable_clients('documents.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('documents.read')))
  );
create policy client_documents_insert on public.client_documents for insert to authenticated
  with check (client_id in (select private.writable_clients('documents.manage')));
create policy client_documents_update on public.client_documents for update to authenticated
  using (client_id in (select private.writable_clients('documents.manage')));
create policy client_documents_delete on public.client_documents for delete to authenticated
  using (client_id in (select private.writable_clients('documents.manage')));
grant select (id, agency_id, client_id, file_id, kind, title, note, shared_at, shared_by, created_by, created_at, updated_at),
  insert (file_id, kind, title, note, shared_at), update (kind, title, note, shared_at), delete
  on public.client_documents to authenticated;
