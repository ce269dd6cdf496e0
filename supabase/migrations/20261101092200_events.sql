-- Company events: when, where and with whom; once or by a rule that keeps its hour where it takes place.

create type public.attendee_answer as enum ('waiting', 'accepted', 'declined');

create table public.company_events (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  details text not null default '' check (length(details) <= 10000),
  place text not null default '' check (length(place) <= 300 and place !~ '[[:cntrl:]]'),
  link text check (link ~ '^https://[^[:space:][:cntrl:]]+$' and length(link) <= 500),
  starts_on date check (starts_on between '2000-01-01' and '2200-01-01'),
  ends_on date,
  starts_at timestamptz check (starts_at between '2000-01-01' and '2200-01-01'),
  ends_at timestamptz,
  time_zone text not null,
  recurrence text check (recurrence ~ '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$' and length(recurrence) <= 200),
  recurs_until date,
  whole_team boolean not null default true,
  shared_at timestamptz,
  cancelled_at timestamptz,
  sequence int not null default 0,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (agency_id, id),
  constraint company_events_by_the_day_or_by_the_hour check (
    (starts_on is null) = (ends_on is null) and (starts_at is null) = (ends_at is null) and (starts_on is null) <> (starts_at is null)),
  constraint company_events_end_after_they_start check (
    coalesce(ends_on between starts_on and starts_on + 366, ends_at > starts_at and ends_at <= starts_at + interval '14 days')),
  constraint company_events_recur_until_an_end check (recurs_until is null or recurrence is not null),
  constraint company_events_shared_with_a_client check (shared_at is null or client_id is not null),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.company_events.ends_on is 'The last day, included.';
comment on column public.company_events.time_zone is 'Where its hour stays the same when clocks change.';
comment on column public.company_events.recurrence is 'An RRULE of RFC 5545 without DTSTART, UNTIL and COUNT; the first occurrence is the event itself.';
comment on column public.company_events.recurs_until is 'The last day on which it may occur; null goes on.';
comment on column public.company_events.whole_team is 'Everybody of the agency takes part without being named.';
comment on column public.company_events.sequence is 'Grows when the time or the place changes: calendars elsewhere take the higher one.';
create index company_events_agency_id_starts_at_idx on public.company_events (agency_id, starts_at);
create index company_events_agency_id_starts_on_idx on public.company_events (agency_id, starts_on);
create index company_events_agency_id_recurs_until_idx on public.company_events (agency_id, recurs_until) where recurrence is not null;
create index company_events_client_id_agency_id_idx on public.company_events (client_id, agency_id);
create index company_events_created_by_agency_id_idx on public.company_events (created_by, agency_id);

create table public.event_exceptions (
  event_id uuid not null,
  occurs_on date not null,
  agency_id uuid not null,
  starts_on date check (starts_on between '2000-01-01' and '2200-01-01'),
  starts_at timestamptz check (starts_at between '2000-01-01' and '2200-01-01'),
  created_at timestamptz not null default now(),
  primary key (event_id, occurs_on),
  constraint event_exceptions_moved_once check (starts_on is null or starts_at is null),
  foreign key (agency_id, event_id) references public.company_events (agency_id, id) on delete cascade
);
comment on table public.event_exceptions is 'One occurrence of a rule that is elsewhere, or, with no start of its own, left out.';
comment on column public.event_exceptions.occurs_on is 'The day the rule puts it on, where the event takes place.';
create index event_exceptions_agency_id_event_id_idx on public.event_exceptions (agency_id, event_id);

create table public.event_attendees (
  event_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  answer public.attendee_answer not null default 'waiting',
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (event_id, user_id),
  foreign key (agency_id, event_id) references public.company_events (agency_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
create index event_attendees_agency_id_event_id_idx on public.event_attendees (agency_id, event_id);
create index event_attendees_agency_id_user_id_idx on public.event_attendees (agency_id, user_id);
create index event_attendees_user_id_event_id_idx on public.event_attendees (user_id, event_id);

-- Whose. ----------------------------------------------------------------------------------------------------

create function private.events_of(person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  if not private.holds(person, 'events.read') then
    return;
  end if;
  return query
  select a.event_id from public.event_attendees a where a.user_id = person
  union
  select e.id from public.company_events e where e.created_by = person;
end $$;

create function private.owned_company_events(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 50 as $$
begin
  if not private.holds_own(private.actor(), permission) then
    return;
  end if;
  return query select e.id from public.company_events e where e.created_by = (select private.actor());
end $$;

create function private.readable_events() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 200 as $$
begin
  return query
  select e.id from public.company_events e
  where e.agency_id = (select private.readable_agency('events.read'))
    or (e.whole_team and e.agency_id = (select private.readable_agency('users.read')))
    or e.client_id in (select private.readable_clients('events.read'))
    or e.id in (select private.events_of(private.viewer()));
end $$;
comment on function private.readable_events() is 'For the parts of an event: who of the agency sees it sees them.';

create function private.shared_events() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 20 as $$
begin
  return query
  select e.id from public.company_events e
  where e.shared_at is not null and e.client_id in (select private.shared_clients('events.read'));
end $$;

create function private.writable_events() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 200 as $$
begin
  return query
  select e.id from public.company_events e
  where e.agency_id = (select private.writable_agency('events.write'))
    or e.client_id in (select private.writable_clients('events.write'))
    or e.id in (select private.owned_company_events('events.write'));
end $$;
grant execute on function private.events_of(uuid), private.owned_company_events(text), private.readable_events(), private.shared_events(),
  private.writable_events() to authenticated;

insert into private.subject_kinds (kind, table_name, people_function) values ('event', 'company_events', 'events_of');

create function private.followers_of_event(event uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id from public.event_attendees a where a.event_id = event and a.answer <> 'declined'
  union
  select e.created_by from public.company_events e where e.id = event and e.created_by is not null
  union
  select m.user_id from public.company_events e
  join public.client_members m on m.client_id = e.client_id
  where e.id = event and followers_of_event.audience = 'client' and e.shared_at is not null
$$;

create function private.line_of_event(event uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('title', e.title, 'client', k.name, 'clientSlug', k.slug,
    'day', coalesce(e.starts_on, (e.starts_at at time zone e.time_zone)::date)))
  from public.company_events e left join public.clients k on k.id = e.client_id where e.id = event
$$;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_event() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if private.actor() is not null then
      new.created_by := private.actor();
      select p.agency_id into new.agency_id from public.user_profiles p where p.id = new.created_by;
    end if;
  else
    new.updated_at := now();
    if (old.starts_on, old.ends_on, old.starts_at, old.ends_at, old.time_zone, old.recurrence, old.recurs_until, old.place, old.cancelled_at is null)
      is distinct from (new.starts_on, new.ends_on, new.starts_at, new.ends_at, new.time_zone, new.recurrence, new.recurs_until, new.place, new.cancelled_at is null) then
      new.sequence := old.sequence + 1;
    end if;
  end if;
  if not exists (select 1 from pg_catalog.pg_timezone_names z where z.name = new.time_zone) then
    raise sqlstate 'PT400' using message = 'Choose a time zone, such as Europe/London.';
  end if;
  new.shared_at := case when new.shared_at is null then null when tg_op = 'UPDATE' then coalesce(old.shared_at, now()) else now() end;
  new.cancelled_at := case when new.cancelled_at is null then null when tg_op = 'UPDATE' then coalesce(old.cancelled_at, now()) else now() end;
  return new;
end $$;
create trigger company_events_10_id before insert on public.company_events
for each row execute function private.keep_id_apart();
create trigger company_events_20_stamp before insert or update on public.company_events
for each row execute function private.stamp_event();

create function private.stamp_event_part() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    select e.agency_id into new.agency_id from public.company_events e where e.id = new.event_id;
  elsif tg_table_name = 'event_attendees' then
    new.answered_at := case when new.answer <> 'waiting' then now() end;
  end if;
  return new;
end $$;
create trigger event_attendees_20_stamp before insert or update on public.event_attendees
for each row execute function private.stamp_event_part();
create trigger event_exceptions_20_stamp before insert on public.event_exceptions
for each row execute function private.stamp_event_part();

create function private.keep_to_who_can_come() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.user_profiles p
    where p.id = new.user_id and p.agency_id = new.agency_id and p.deactivated_at is null and private.holds(p.id, 'events.read')
  ) then
    raise sqlstate 'PT409' using message = 'Only active people of the agency or its creators can be invited.';
  end if;
  return null;
end $$;
create trigger event_attendees_for_who_can_come after insert on public.event_attendees
for each row execute function private.keep_to_who_can_come();

-- After: who hears of it. -----------------------------------------------------------------------------------

create function private.event_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  who uuid := private.actor();
  what text := case
    when tg_op = 'INSERT' then 'created'
    when old.cancelled_at is null and new.cancelled_at is not null then 'cancelled'
    when (old.starts_on, old.starts_at, old.recurrence) is distinct from (new.starts_on, new.starts_at, new.recurrence) then 'rescheduled' end;
begin
  if what is null then
    return null;
  end if;
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience)
  select new.agency_id, new.client_id, 'event', new.id, what, who,
    case when new.shared_at is null then 'internal' else 'client' end::public.audience
  where who is not null;
  if what <> 'created' then
    perform private.notify(array(select private.followers_of_event(new.id, 'client')), 'event_' || what,
      'event', new.id, new.agency_id, new.client_id, private.line_of_event(new.id));
  end if;
  if what = 'rescheduled' then
    -- A yes to another hour says nothing about this one.
    update public.event_attendees a set answer = 'waiting' where a.event_id = new.id and a.answer <> 'waiting' and a.user_id is distinct from who;
  end if;
  return null;
end $$;
create trigger company_events_created after insert on public.company_events for each row execute function private.event_changed();
create trigger company_events_changed after update on public.company_events for each row execute function private.event_changed();

-- One day of a rule that is left out, put elsewhere, or as the rule has it again.
create function private.event_day_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  event public.company_events;
  day public.event_exceptions;
  what text := 'restored';
begin
  day := case when tg_op = 'DELETE' then old else new end;
  select e.* into event from public.company_events e where e.id = day.event_id and e.cancelled_at is null;
  if event.id is null or private.actor() is null
    or (tg_op = 'UPDATE' and (old.starts_on, old.starts_at) is not distinct from (new.starts_on, new.starts_at)) then
    return null;
  end if;
  if tg_op <> 'DELETE' then
    what := case when day.starts_on is null and day.starts_at is null then 'cancelled' else 'rescheduled' end;
  end if;
  perform private.notify(array(select private.followers_of_event(event.id, 'client')), 'event_day_' || what,
    'event', event.id, event.agency_id, event.client_id,
    private.line_of_event(event.id) || jsonb_build_object('planned', day.occurs_on, 'day', coalesce(
      case what when 'rescheduled' then coalesce(day.starts_on, (day.starts_at at time zone event.time_zone)::date) end, day.occurs_on)));
  return null;
end $$;
create trigger event_exceptions_told after insert or update or delete on public.event_exceptions
for each row execute function private.event_day_changed();

create function private.attendee_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  event public.company_events;
begin
  select e.* into event from public.company_events e where e.id = new.event_id;
  if tg_op = 'INSERT' then
    perform private.notify(array[new.user_id], 'event_invited', 'event', event.id, event.agency_id, event.client_id, private.line_of_event(event.id));
  elsif new.answer <> 'waiting' then
    perform private.notify(array[event.created_by], 'event_' || new.answer, 'event', event.id, event.agency_id, event.client_id,
      private.line_of_event(event.id));
  end if;
  return null;
end $$;
create trigger event_attendees_added after insert on public.event_attendees for each row execute function private.attendee_changed();
create trigger event_attendees_answered after update of answer on public.event_attendees
for each row when (old.answer is distinct from new.answer) execute function private.attendee_changed();

create function private.broadcast_events() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'event_changed', 'team:' || one.agency_id, true);
  end loop;
  if tg_table_name = 'company_events' then
    for one in select distinct (to_jsonb(c) ->> 'client_id') as client from changed c loop
      if one.client is not null then
        perform realtime.send('{}', 'event_changed', 'client:' || one.client, true);
      end if;
    end loop;
  end if;
  return null;
end $$;
create trigger company_events_broadcast_added after insert on public.company_events
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger company_events_broadcast_changed after update on public.company_events
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger event_attendees_broadcast_added after insert on public.event_attendees
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger event_attendees_broadcast_changed after update on public.event_attendees
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger event_attendees_broadcast_gone after delete on public.event_attendees
referencing old table as changed for each statement execute function private.broadcast_events();
create trigger event_exceptions_broadcast_added after insert on public.event_exceptions
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger event_exceptions_broadcast_changed after update on public.event_exceptions
referencing new table as changed for each statement execute function private.broadcast_events();
create trigger event_exceptions_broadcast_gone after delete on public.event_exceptions
referencing old table as changed for each statement execute function private.broadcast_events();

-- Rows, fields. ---------------------------------------------------------------------------------------------

alter table public.company_events enable row level security;
alter table public.event_exceptions enable row level security;
alter table public.event_attendees enable row level security;

create policy company_events_select on public.company_events for select to authenticated
  using (
    agency_id = (select private.readable_agency('events.read'))
    or (whole_team and agency_id = (select private.readable_agency('users.read')))
    or client_id in (select private.readable_clients('events.read'))
    or id in (select private.events_of((select private.viewer())))
    or (shared_at is not null and client_id in (select private.shared_clients('events.read')))
  );
create policy company_events_insert on public.company_events for insert to authenticated
  with check (
    created_by = (select private.actor_holding('events.write'))
    and (client_id is null or client_id in (select private.writable_clients('clients.read')))
  );
create policy company_events_update on public.company_events for update to authenticated
  using (
    agency_id = (select private.writable_agency('events.write'))
    or client_id in (select private.writable_clients('events.write'))
    or id in (select private.owned_company_events('events.write'))
  );
grant select (id, agency_id, client_id, title, details, place, link, starts_on, ends_on, starts_at, ends_at, time_zone, recurrence,
    recurs_until, whole_team, shared_at, cancelled_at, sequence, created_by, created_at, updated_at),
  insert (id, client_id, title, details, place, link, starts_on, ends_on, starts_at, ends_at, time_zone, recurrence, recurs_until,
    whole_team, shared_at),
  update (title, details, place, link, starts_on, ends_on, starts_at, ends_at, time_zone, recurrence, recurs_until, whole_team,
    shared_at, cancelled_at)
  on public.company_events to authenticated;

create policy event_exceptions_select on public.event_exceptions for select to authenticated
  using (event_id in (select private.readable_events()) or event_id in (select private.shared_events()));
create policy event_exceptions_insert on public.event_exceptions for insert to authenticated
  with check (event_id in (select private.writable_events()));
create policy event_exceptions_update on public.event_exceptions for update to authenticated
  using (event_id in (select private.writable_events()));
create policy event_exceptions_delete on public.event_exceptions for delete to authenticated
  using (event_id in (select private.writable_events()));
grant select (event_id, occurs_on, agency_id, starts_on, starts_at, created_at), insert (event_id, occurs_on, starts_on, starts_at),
  update (starts_on, starts_at), delete on public.event_exceptions to authenticated;

create policy event_attendees_select on public.event_attendees for select to authenticated
  using (event_id in (select private.readable_events()));
create policy event_attendees_insert on public.event_attendees for insert to authenticated
  with check (
    event_id in (select private.writable_events())
    and (user_id = (select private.actor()) or agency_id = (select private.writable_agency('users.read')))
  );
create policy event_attendees_update on public.event_attendees for update to authenticated
  using (user_id = (select private.actor()));
create policy event_attendees_delete on public.event_attendees for delete to authenticated
  using (event_id in (select private.writable_events()));
grant select (event_id, user_id, agency_id, answer, answered_at, created_at), insert (event_id, user_id), update (answer), delete
  on public.event_attendees to authenticated;

-- An event with who is to come, in one go: as the caller, so that each part meets its own policy.
create function public.save_event(event uuid, facts jsonb, people uuid[]) returns uuid
language plpgsql set search_path = '' as $$
declare
  made uuid := coalesce(event, gen_random_uuid());
  given record;
begin
  select * into given from jsonb_to_record(facts) as f (
    client_id uuid, title text, details text, place text, link text, starts_on date, ends_on date, starts_at timestamptz, ends_at timestamptz,
    time_zone text, recurrence text, recurs_until date, whole_team boolean, shared boolean);
  if event is null then
    insert into public.company_events (id, client_id, title, details, place, link, starts_on, ends_on, starts_at, ends_at, time_zone, recurrence,
      recurs_until, whole_team, shared_at)
    values (made, given.client_id, given.title, coalesce(given.details, ''), coalesce(given.place, ''), given.link, given.starts_on,
      given.ends_on, given.starts_at, given.ends_at, given.time_zone, given.recurrence, given.recurs_until, coalesce(given.whole_team, true),
      case when given.shared then now() end);
  else
    update public.company_events e set title = given.title, details = coalesce(given.details, ''), place = coalesce(given.place, ''),
      link = given.link, starts_on = given.starts_on, ends_on = given.ends_on, starts_at = given.starts_at, ends_at = given.ends_at,
      time_zone = given.time_zone, recurrence = given.recurrence, recurs_until = given.recurs_until,
      whole_team = coalesce(given.whole_team, true), shared_at = case when given.shared then now() end
    where e.id = made;
    if not found then
      raise sqlstate 'PT404' using message = 'That event is not here, or not yours to change.';
    end if;
  end if;
  delete from public.event_attendees a where a.event_id = made and a.user_id <> all (people);
  insert into public.event_attendees (event_id, user_id)
  select made, p.id from unnest(people) as p (id)
  where not exists (select 1 from public.event_attendees a where a.event_id = made and a.user_id = p.id);
  return made;
end $$;
comment on function public.save_event(uuid, jsonb, uuid[]) is
  'A new event, or with an id its new facts; those named in people take part, the others no longer. The client it is about stays the same.';
grant execute on function public.save_event(uuid, jsonb, uuid[]) to authenticated;
