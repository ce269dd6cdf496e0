-- Calls: what was said, on whose word it was recorded, and what somebody has to do about it.

create type public.consent_way as enum ('spoken', 'written', 'announced');
comment on type public.consent_way is 'How people agreed to be recorded: aloud on the call, in writing, or by staying on after it was announced.';

create function private.names_fit(names text[]) returns boolean
language sql immutable set search_path = '' as $$
  select cardinality(names) <= 50 and not exists (
    select 1 from unnest(names) name where name is null or length(trim(name)) not between 1 and 120 or name ~ '[[:cntrl:]]'
  )
$$;

create table public.call_recordings (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  occurred_at timestamptz not null check (occurred_at between '2000-01-01' and '2200-01-01'),
  duration_seconds int check (duration_seconds between 1 and 86400),
  attendees text[] not null default '{}' check (private.names_fit(attendees)),
  notes text not null default '' check (length(notes) <= 20000),
  link text not null default '' check (link = '' or (link ~* '^https://[^[:space:]]+$' and length(link) <= 2000)),
  file_id uuid,
  consent_from text not null default '' check (length(consent_from) <= 500 and consent_from !~ '[[:cntrl:]]'),
  consent_way public.consent_way,
  consent_at timestamptz check (consent_at between '2000-01-01' and '2200-01-01'),
  consent_stated_by uuid,
  version int not null default 1,
  search tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', notes), 'B')) stored,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (client_id, id),
  constraint call_recordings_not_without_consent check (
    (file_id is null and link = '') or (consent_at is not null and consent_way is not null and trim(consent_from) <> '')),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (client_id, file_id) references public.files (client_id, id),
  foreign key (agency_id, consent_stated_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.call_recordings.link is 'Where the recording lies if not with us.';
comment on column public.call_recordings.consent_from is 'Who agreed to be recorded, by name.';
comment on column public.call_recordings.consent_at is 'When they agreed.';
comment on column public.call_recordings.consent_stated_by is 'Who answers for it: the person who wrote it down.';
create index call_recordings_agency_id_occurred_at_idx on public.call_recordings (agency_id, occurred_at desc, id desc);
create index call_recordings_client_id_occurred_at_idx on public.call_recordings (client_id, occurred_at desc, id desc);
create index call_recordings_agency_id_client_id_idx on public.call_recordings (agency_id, client_id);
create index call_recordings_client_id_campaign_id_idx on public.call_recordings (client_id, campaign_id);
create index call_recordings_client_id_file_id_idx on public.call_recordings (client_id, file_id);
create index call_recordings_agency_id_consent_stated_by_idx on public.call_recordings (agency_id, consent_stated_by);
create index call_recordings_agency_id_created_by_idx on public.call_recordings (agency_id, created_by);

create function private.is_moment(said jsonb) returns boolean
language sql immutable set search_path = '' as $$
  -- Ten days of milliseconds: more is no call, and would not fit the number that a search answers with.
  select case coalesce(jsonb_typeof(said), 'null') when 'null' then true when 'number' then (said #>> '{}')::numeric between 0 and 864000000 else false end
$$;

create function private.lines_are_sound(lines jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(lines) = 'array' then
    jsonb_array_length(lines) between 1 and 20000 and length(lines::text) <= 4000000
    and not exists (
      select 1 from jsonb_array_elements(lines) line
      where jsonb_typeof(line) <> 'object' or jsonb_typeof(line -> 'text') is distinct from 'string'
        or jsonb_typeof(line -> 'speaker') is distinct from 'string'
        or not private.is_moment(line -> 'start') or not private.is_moment(line -> 'end')
    )
  else false end
$$;
comment on function private.lines_are_sound(jsonb) is '[{"start": ms or null, "end": ms or null, "speaker": "", "text": ""}, …]';

create function private.lines_text(lines jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg(line ->> 'text', ' ' order by place), '')
  from jsonb_array_elements(case jsonb_typeof(lines) when 'array' then lines else '[]' end) with ordinality l (line, place)
$$;
-- What a tsvector holds is limited; the longest calls stay below this.
create function private.lines_search(lines jsonb) returns tsvector
language sql immutable set search_path = '' as $$
  select to_tsvector('english', left(private.lines_text(lines), 600000))
$$;
grant execute on function private.names_fit(text[]), private.is_moment(jsonb), private.lines_are_sound(jsonb), private.lines_text(jsonb), private.lines_search(jsonb)
  to authenticated, service_role;

create table public.call_transcripts (
  call_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  format text not null check (format in ('vtt', 'srt', 'json', 'text')),
  lines jsonb not null constraint call_transcripts_lines_are_sound check (private.lines_are_sound(lines)),
  search tsvector not null generated always as (private.lines_search(lines)) stored,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (client_id, call_id) references public.call_recordings (client_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
create index call_transcripts_client_id_call_id_idx on public.call_transcripts (client_id, call_id);
create index call_transcripts_agency_id_created_by_idx on public.call_transcripts (agency_id, created_by);

create table public.call_action_items (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  at_ms int check (at_ms >= 0),
  assignee_id uuid,
  due_on date check (due_on between '2000-01-01' and '2200-01-01'),
  task_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  foreign key (client_id, call_id) references public.call_recordings (client_id, id) on delete cascade,
  foreign key (agency_id, assignee_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, task_id) references public.tasks (agency_id, id) on delete set null (task_id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.call_action_items.at_ms is 'When on the call it was agreed.';
comment on column public.call_action_items.task_id is 'The task it became.';
-- A second click adds nothing.
create unique index call_action_items_once on public.call_action_items (call_id, title, at_ms) nulls not distinct;
create index call_action_items_call_id_created_at_idx on public.call_action_items (call_id, created_at, id);
create index call_action_items_client_id_call_id_idx on public.call_action_items (client_id, call_id);
create index call_action_items_agency_id_assignee_id_idx on public.call_action_items (agency_id, assignee_id);
create index call_action_items_agency_id_task_id_idx on public.call_action_items (agency_id, task_id);
create index call_action_items_agency_id_created_by_idx on public.call_action_items (agency_id, created_by);

-- What a task about a call needs to know of it. -------------------------------------------------------------

insert into private.subject_kinds (kind, table_name, read_permission) values ('call', 'call_recordings', 'calls.read');

create function private.owned_call_recordings(permission text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.id from public.call_recordings r where false and permission is null
$$;
comment on function private.owned_call_recordings(text) is 'Calls belong to clients; whoever reaches a client as their own reaches its calls.';

create function private.followers_of_call(call uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.created_by from public.call_recordings r where r.id = call and r.created_by is not null and followers_of_call.audience = 'internal'
$$;

create function private.line_of_call(call uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('title', r.title, 'client', k.name, 'clientSlug', k.slug)
  from public.call_recordings r join public.clients k on k.id = r.client_id where r.id = call
$$;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_call() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
    if new.consent_way is not null then
      new.consent_stated_by := coalesce(private.actor(), new.consent_stated_by);
    end if;
    return new;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  if (old.consent_from, old.consent_way, old.consent_at) is distinct from (new.consent_from, new.consent_way, new.consent_at) then
    new.consent_stated_by := coalesce(private.actor(), new.consent_stated_by);
  end if;
  return new;
end $$;
create trigger call_recordings_20_stamp before insert or update on public.call_recordings
for each row execute function private.stamp_call();

create function private.stamp_call_part() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select r.agency_id, r.client_id into new.agency_id, new.client_id from public.call_recordings r where r.id = new.call_id;
  new.created_by := coalesce(private.actor(), new.created_by);
  return new;
end $$;
create trigger call_transcripts_20_stamp before insert on public.call_transcripts
for each row execute function private.stamp_call_part();
create trigger call_transcripts_30_touch before update on public.call_transcripts
for each row execute function private.touch();
create trigger call_action_items_20_stamp before insert on public.call_action_items
for each row execute function private.stamp_call_part();

-- After. ----------------------------------------------------------------------------------------------------

create function private.call_added() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
  select new.agency_id, new.client_id, 'call', new.id, 'created', private.actor(), jsonb_build_object('title', new.title)
  where private.actor() is not null;
  return null;
end $$;
create trigger call_recordings_added after insert on public.call_recordings
for each row execute function private.call_added();
create trigger call_recordings_audit after delete on public.call_recordings
for each row execute function private.audit();
create trigger call_recordings_audit_consent after update on public.call_recordings
for each row when ((old.consent_from, old.consent_way, old.consent_at, old.file_id, old.link)
  is distinct from (new.consent_from, new.consent_way, new.consent_at, new.file_id, new.link))
execute function private.audit();

create function private.recording_left() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.files f where f.id = old.file_id and not private.is_used(f);
  return null;
end $$;
comment on function private.recording_left() is
  'With its row nobody opens the file any more; its bytes are then a stray, which the sweep removes.';
create trigger call_recordings_file_gone after delete on public.call_recordings
for each row when (old.file_id is not null) execute function private.recording_left();
create trigger call_recordings_file_left after update of file_id on public.call_recordings
for each row when (old.file_id is not null and old.file_id is distinct from new.file_id) execute function private.recording_left();

create function private.broadcast_calls() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  agency uuid;
begin
  for agency in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'call_changed', 'team:' || agency, true);
  end loop;
  return null;
end $$;
create trigger call_recordings_broadcast_added after insert on public.call_recordings
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_recordings_broadcast_changed after update on public.call_recordings
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_recordings_broadcast_gone after delete on public.call_recordings
referencing old table as changed for each statement execute function private.broadcast_calls();
create trigger call_transcripts_broadcast_added after insert on public.call_transcripts
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_transcripts_broadcast_changed after update on public.call_transcripts
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_action_items_broadcast_added after insert on public.call_action_items
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_action_items_broadcast_changed after update on public.call_action_items
referencing new table as changed for each statement execute function private.broadcast_calls();
create trigger call_action_items_broadcast_gone after delete on public.call_action_items
referencing old table as changed for each statement execute function private.broadcast_calls();

-- What people and the upload's inspection do. ---------------------------------------------------------------

create function public.make_action_item_a_task(item uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.call_action_items;
  task uuid;
begin
  select i.* into found_ from public.call_action_items i
  where i.id = item and i.client_id in (select private.readable_clients('calls.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That action item is not here.';
  end if;
  if not private.may('calls.manage', found_.client_id) or private.actor_holding('tasks.write') is null then
    raise sqlstate '42501' using message = 'You are not allowed to make tasks of this call.';
  end if;
  if found_.task_id is not null then
    return found_.task_id;
  end if;
  task := private.create_task(found_.agency_id, found_.title, subject_kind => 'call', subject_id => found_.call_id,
    assignees => array_remove(array[found_.assignee_id], null), due_on => found_.due_on,
    details => (select format('Agreed on the call “%s”.', r.title) from public.call_recordings r where r.id = found_.call_id));
  update public.call_action_items i set task_id = task where i.id = item;
  return task;
end $$;
comment on function public.make_action_item_a_task(uuid) is 'Once: the second click gets the task that the first one made.';

create function private.recordable_calls() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.id from public.call_recordings r
  where r.file_id is null and r.consent_at is not null and r.consent_way is not null and trim(r.consent_from) <> ''
    and r.client_id in (select private.writable_clients('calls.manage'))
$$;
comment on function private.recordable_calls() is 'Calls whose people agreed to be recorded, and that have no recording yet.';
grant execute on function private.recordable_calls() to authenticated;

-- Without consent not even quarantine takes a recording.
alter policy objects_insert on storage.objects with check (
  (bucket_id, name) in (select u.bucket, u.path from private.open_uploads() u)
  and (bucket_id = 'uploads' or (storage.foldername(name))[2] in (select c::text from private.recordable_calls() c))
);

create function public.record_recording(person uuid, call uuid, file_id uuid, object_key text, name text, mime text, bytes bigint)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  found_ public.call_recordings;
begin
  select r.* into found_ from public.call_recordings r where r.id = call for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That call is not here.';
  end if;
  if found_.file_id is not null then
    raise sqlstate 'PT409' using message = 'This call has its recording already.';
  end if;
  insert into public.files (id, agency_id, client_id, object_key, name, mime, bytes, uploaded_by)
  values (file_id, found_.agency_id, found_.client_id, object_key, name, mime, bytes, person);
  update public.call_recordings r set file_id = record_recording.file_id where r.id = call;
  return file_id;
end $$;
comment on function public.record_recording(uuid, uuid, uuid, text, text, text, bigint) is
  'For inspect-upload, once the beginning of the recording has been looked at and it has left quarantine.';
grant execute on function public.record_recording(uuid, uuid, uuid, text, text, text, bigint) to service_role;

create function public.remove_recording(call uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.call_recordings;
begin
  select r.* into found_ from public.call_recordings r
  where r.id = call and r.client_id in (select private.readable_clients('calls.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That call is not here.';
  end if;
  if not private.may('calls.manage', found_.client_id) then
    raise sqlstate '42501' using message = 'You are not allowed to remove this recording.';
  end if;
  if found_.file_id is null then
    raise sqlstate 'PT409' using message = 'This call has no recording with us.';
  end if;
  update public.call_recordings r set file_id = null where r.id = call;
  return call;
end $$;
comment on function public.remove_recording(uuid) is 'The sound goes, its file with it; what was said, agreed and noted stays.';
grant execute on function public.remove_recording(uuid) to authenticated;

-- Rows and fields. ------------------------------------------------------------------------------------------

alter table public.call_recordings enable row level security;
alter table public.call_transcripts enable row level security;
alter table public.call_action_items enable row level security;

create policy call_recordings_select on public.call_recordings for select to authenticated
  using (client_id in (select private.readable_clients('calls.read')));
create policy call_recordings_insert on public.call_recordings for insert to authenticated
  with check (client_id in (select private.writable_clients('calls.manage')));
create policy call_recordings_update on public.call_recordings for update to authenticated
  using (client_id in (select private.writable_clients('calls.manage')));
create policy call_recordings_delete on public.call_recordings for delete to authenticated
  using (client_id in (select private.writable_clients('calls.manage')));
grant select (id, agency_id, client_id, campaign_id, title, occurred_at, duration_seconds, attendees, notes, link, file_id, consent_from,
    consent_way, consent_at, consent_stated_by, version, created_by, created_at, updated_at),
  insert (client_id, campaign_id, title, occurred_at, duration_seconds, attendees, notes, link, consent_from, consent_way, consent_at),
  update (campaign_id, title, occurred_at, duration_seconds, attendees, notes, link, consent_from, consent_way, consent_at),
  delete on public.call_recordings to authenticated;

create policy call_transcripts_select on public.call_transcripts for select to authenticated
  using (client_id in (select private.readable_clients('calls.read')));
create policy call_transcripts_insert on public.call_transcripts for insert to authenticated
  with check (client_id in (select private.writable_clients('calls.manage')));
create policy call_transcripts_update on public.call_transcripts for update to authenticated
  using (client_id in (select private.writable_clients('calls.manage')));
grant select (call_id, agency_id, client_id, format, lines, created_by, created_at, updated_at), insert (call_id, format, lines),
  update (format, lines) on public.call_transcripts to authenticated;

create policy call_action_items_select on public.call_action_items for select to authenticated
  using (client_id in (select private.readable_clients('calls.read')));
create policy call_action_items_insert on public.call_action_items for insert to authenticated
  with check (client_id in (select private.writable_clients('calls.manage')));
create policy call_action_items_update on public.call_action_items for update to authenticated
  using (client_id in (select private.writable_clients('calls.manage')));
create policy call_action_items_delete on public.call_action_items for delete to authenticated
  using (client_id in (select private.writable_clients('calls.manage')));
grant select (id, agency_id, client_id, call_id, title, at_ms, assignee_id, due_on, task_id, created_by, created_at),
  insert (call_id, title, at_ms, assignee_id, due_on), update (title, assignee_id, due_on), delete on public.call_action_items to authenticated;

grant execute on function public.make_action_item_a_task(uuid) to authenticated;
