-- What each person is told, by which way and when; and their inbox.

create type public.notice_event as enum ('assigned', 'mention', 'comment', 'moved', 'approval', 'sent', 'request', 'due', 'failure', 'other');
create type public.digest_rhythm as enum ('off', 'daily', 'weekly');

create table public.person_settings (
  user_id uuid primary key,
  agency_id uuid not null,
  time_zone text check (time_zone ~ '^[A-Za-z0-9_+/-]{1,60}$'),
  digest public.digest_rhythm not null default 'daily',
  digest_hour int not null default 8 check (digest_hour between 0 and 23),
  digest_weekday int not null default 1 check (digest_weekday between 1 and 7),
  next_digest_at timestamptz,
  quiet_from time,
  quiet_until time,
  slack_member text check (slack_member ~ '^[UW][A-Z0-9]{5,20}$'),
  single_keys boolean not null default true,
  tour_step int not null default 0 check (tour_step between 0 and 20),
  tour_ended_at timestamptz,
  constraint person_settings_quiet_hours_have_two_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on table public.person_settings is 'When a person wants to be reached, and how they use the keyboard.';
comment on column public.person_settings.tour_ended_at is 'Done or skipped: the tour never comes by itself again.';
comment on column public.person_settings.time_zone is 'Null: the client''s zone for a client''s person, else the agency''s.';
create index person_settings_agency_id_user_id_idx on public.person_settings (agency_id, user_id);
create index person_settings_next_digest_at_idx on public.person_settings (next_digest_at);

create table public.notification_preferences (
  user_id uuid not null,
  event public.notice_event not null,
  agency_id uuid not null,
  in_app boolean not null,
  digest boolean not null,
  mail boolean not null,
  slack boolean not null,
  primary key (user_id, event),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on table public.notification_preferences is 'Where somebody chose; without a row private.channels_of() has the defaults.';
create index notification_preferences_agency_id_user_id_idx on public.notification_preferences (agency_id, user_id);

create function private.notice_event(kind text) returns public.notice_event
language plpgsql immutable set search_path = '' as $$
begin
  return case
    when kind = 'mention' then 'mention'
    when kind like '%comment%' or kind like 'pin%' then 'comment'
    when kind like '%assigned%' then 'assigned'
    when kind = 'sent' then 'sent'
    when kind like 'approval%' then 'approval'
    when kind ~ '(moved|_done|_cancelled)$' then 'moved'
    when kind like 'request%' then 'request'
    when kind ~ '(due|overdue|late|reminder|running_out|at_80|over_limit)' then 'due'
    when kind like '%failed%' then 'failure'
    else 'other' end;
end $$;
comment on function private.notice_event(text) is 'The choice a kind of notification falls under; a kind nobody named yet is other.';

create table public.crm_notifications (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  user_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  event public.notice_event not null generated always as (private.notice_event(kind)) stored,
  subject_kind text not null,
  subject_id uuid not null,
  client_id uuid,
  actor_id uuid,
  detail jsonb not null default '{}',
  read_at timestamptz,
  archived_at timestamptz,
  snoozed_until timestamptz,
  surfaced_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  in_app boolean not null default true,
  in_digest boolean not null default true,
  on_slack boolean not null default false,
  digested_at timestamptz,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on column public.crm_notifications.detail is 'What the line needs to be read on its own: titles and names as they were.';
comment on column public.crm_notifications.surfaced_at is 'When it last came to the top: as it happened, or when its snooze ended.';
comment on column public.crm_notifications.in_app is 'False: only for the mail or for Slack; the inbox never shows it.';
create index crm_notifications_user_id_surfaced_at_idx on public.crm_notifications (user_id, surfaced_at desc, id desc);
create index crm_notifications_unread_idx on public.crm_notifications (user_id)
  where read_at is null and archived_at is null and snoozed_until is null and in_app;
create index crm_notifications_for_the_digest_idx on public.crm_notifications (user_id)
  where in_digest and digested_at is null and read_at is null;
create index crm_notifications_snoozed_idx on public.crm_notifications (snoozed_until) where snoozed_until is not null;
create index crm_notifications_agency_id_user_id_idx on public.crm_notifications (agency_id, user_id);
create index crm_notifications_subject_id_idx on public.crm_notifications (subject_id) where on_slack;

-- When. -----------------------------------------------------------------------------------------------------

create function private.zone_of(person uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    s.time_zone,
    (select c.time_zone from public.client_members m join public.clients c on c.id = m.client_id
      where m.user_id = p.id order by m.created_at limit 1),
    a.time_zone)
  from public.user_profiles p
  join public.agencies a on a.id = p.agency_id
  left join public.person_settings s on s.user_id = p.id
  where p.id = person
$$;

create function private.after_quiet(at timestamptz, zone text, quiet_from time, quiet_until time) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  local timestamp := at at time zone zone;
begin
  if quiet_from is null or (
    case when quiet_from < quiet_until then local::time < quiet_from or local::time >= quiet_until
      else local::time < quiet_from and local::time >= quiet_until end
  ) then
    return at;
  end if;
  return (local::date + quiet_until
    + case when quiet_from > quiet_until and local::time >= quiet_from then interval '1 day' else interval '0' end) at time zone zone;
end $$;
comment on function private.after_quiet(timestamptz, text, time, time) is 'At once, or when the quiet hours end on that wall clock: deferred, never dropped.';

create function private.when_to_reach(person uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select private.after_quiet(now(), private.zone_of(s.user_id), s.quiet_from, s.quiet_until)
      from public.person_settings s where s.user_id = person),
    now())
$$;

create function private.next_digest(s public.person_settings, after timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  zone text := private.zone_of(s.user_id);
  local timestamp;
  every interval := case s.digest when 'weekly' then interval '7 days' else interval '1 day' end;
begin
  if s.digest = 'off' then
    return null;
  end if;
  local := (after at time zone zone)::date + make_interval(hours => s.digest_hour);
  if s.digest = 'weekly' then
    local := local + make_interval(days => (s.digest_weekday - extract(isodow from local)::int + 7) % 7);
  end if;
  if local at time zone zone <= after then
    local := local + every;
  end if;
  return local at time zone zone;
end $$;

create function private.snoozed_until(choice text, zone text, at timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  today date := (at at time zone zone)::date;
begin
  return case choice
    when 'later_today' then at + interval '3 hours'
    when 'tomorrow' then (today + 1 + time '09:00') at time zone zone
    when 'next_week' then (today + (8 - extract(isodow from today)::int) + time '09:00') at time zone zone
  end;
end $$;
comment on function private.snoozed_until(text, text, timestamptz) is 'Nine in the morning is nine on the person''s clock, also across a change of the clocks.';

create function private.start_settings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.person_settings (user_id, agency_id) values (new.id, new.agency_id);
  return null;
end $$;
create trigger user_profiles_start_settings after insert on public.user_profiles
for each row execute function private.start_settings();

create function private.plan_digest() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.time_zone is not null and not exists (select 1 from pg_catalog.pg_timezone_names z where z.name = new.time_zone) then
    raise sqlstate 'PT400' using message = 'Choose a time zone, such as Europe/London.';
  end if;
  new.next_digest_at := private.next_digest(new, now());
  return new;
end $$;
create trigger person_settings_20_plan_digest
before insert or update of digest, digest_hour, digest_weekday, time_zone on public.person_settings
for each row execute function private.plan_digest();

-- What. -----------------------------------------------------------------------------------------------------

create function private.channels_of(person uuid, wanted public.notice_event,
  out in_app boolean, out digest boolean, out mail boolean, out slack boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  select p.in_app, p.digest, p.mail, p.slack into in_app, digest, mail, slack
  from public.notification_preferences p where p.user_id = person and p.event = wanted;
  if not found then
    in_app := true;
    digest := true;
    -- A mail at once only where somebody waits for this person.
    mail := wanted = 'approval';
    slack := wanted in ('assigned', 'mention', 'failure');
  end if;
end $$;

create function private.notify(people uuid[], kind text, subject_kind text, subject_id uuid, agency uuid, client uuid, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
declare
  who uuid := private.actor();
  event public.notice_event := private.notice_event(notify.kind);
begin
  with told as (
    select p.id, c.in_app, c.digest, c.mail, c.slack
    from public.user_profiles p
    cross join lateral private.channels_of(p.id, event) c
    where p.id = any (people) and p.agency_id = agency and p.deactivated_at is null
      and p.id is distinct from who
      and (c.in_app or c.digest or c.mail or c.slack)
  ), written as (
    insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id, client_id, actor_id, detail,
      in_app, in_digest, on_slack)
    select agency, t.id, notify.kind, notify.subject_kind, notify.subject_id, client, who, notify.detail, t.in_app, t.digest, t.slack
    from told t
    returning crm_notifications.id, crm_notifications.user_id
  )
  insert into private.jobs (queue, agency_id, payload, run_at)
  select 'send-mail', agency, jsonb_build_object('kind', 'notification', 'ids', jsonb_build_array(w.id)), private.when_to_reach(w.user_id)
  from written w join told t on t.id = w.user_id
  -- Whoever is asked to decide, or reminded of it, gets a letter of its own.
  where t.mail and notify.kind not like 'approval%';
end $$;
comment on function private.notify(uuid[], text, text, uuid, uuid, uuid, jsonb) is
  'Nobody is told what they did themselves, or what they chose not to hear of.';

create function private.broadcast_notifications() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
begin
  for person in select distinct a.user_id from added a where a.in_app loop
    perform realtime.send('{}', 'notification_added', 'user:' || person, true);
  end loop;
  return null;
end $$;
create trigger crm_notifications_broadcast after insert on public.crm_notifications
referencing new table as added for each statement execute function private.broadcast_notifications();

-- What people do with it. -------------------------------------------------------------------------------------

create function public.snooze_notifications(ids uuid[], choice text) returns timestamptz
language plpgsql set search_path = '' as $$
declare
  until timestamptz := private.my_snooze(choice);
begin
  if until is null then
    raise sqlstate 'PT400' using message = 'Snooze until later today, tomorrow or next week.';
  end if;
  update public.crm_notifications n set snoozed_until = until, archived_at = null where n.id = any (ids);
  return until;
end $$;
comment on function public.snooze_notifications(uuid[], text) is 'As the caller, under the policy: what is not theirs stays as it is.';

create function private.my_snooze(choice text) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select private.snoozed_until(choice, coalesce(private.zone_of(private.actor()), 'UTC'), now())
$$;

create function public.notification_choices()
returns table (event public.notice_event, in_app boolean, digest boolean, mail boolean, slack boolean)
language sql stable security definer set search_path = '' as $$
  select e, c.in_app, c.digest, c.mail, c.slack
  from unnest(enum_range(null::public.notice_event)) e
  cross join lateral private.channels_of(private.viewer(), e) c
  where private.viewer() is not null
$$;
comment on function public.notification_choices() is 'What the viewer has chosen, with the defaults where they have not.';

create function public.choose_channels(choices jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person uuid := private.actor();
begin
  if person is null then
    raise sqlstate '42501' using message = 'You are not allowed to do that.';
  end if;
  insert into public.notification_preferences as n (user_id, agency_id, event, in_app, digest, mail, slack)
  select p.id, p.agency_id, c.event, c.in_app, c.digest, c.mail, c.slack
  from jsonb_to_recordset(choices) as c(event public.notice_event, in_app boolean, digest boolean, mail boolean, slack boolean)
  join public.user_profiles p on p.id = person
  on conflict (user_id, event) do update
  set in_app = excluded.in_app, digest = excluded.digest, mail = excluded.mail, slack = excluded.slack;
end $$;

-- What the clock does. ----------------------------------------------------------------------------------------

create function public.wake_snoozed() returns int
language plpgsql security definer set search_path = '' as $$
declare
  back uuid[];
  person uuid;
begin
  with due as (
    select n.id from public.crm_notifications n
    where n.snoozed_until <= now() order by n.snoozed_until limit 1000 for update skip locked
  ), woken as (
    update public.crm_notifications n
    set snoozed_until = null, read_at = null, surfaced_at = now()
    where n.id in (select d.id from due d)
    returning n.user_id
  )
  select array_agg(w.user_id) into back from woken w;
  for person in select distinct unnest(back) loop
    perform realtime.send('{}', 'notification_added', 'user:' || person, true);
  end loop;
  return coalesce(cardinality(back), 0);
end $$;

create function public.plan_digests() returns int
language plpgsql security definer set search_path = '' as $$
declare
  due public.person_settings;
  ids uuid[];
  planned int := 0;
begin
  for due in
    select s.* from public.person_settings s
    where s.next_digest_at <= now() order by s.next_digest_at limit 200 for update skip locked
  loop
    update public.person_settings s set next_digest_at = private.next_digest(due, now()) where s.user_id = due.user_id;
    with told as (
      update public.crm_notifications n set digested_at = now()
      where n.user_id = due.user_id and n.in_digest and n.digested_at is null
        and n.read_at is null and n.archived_at is null and n.snoozed_until is null
        and n.created_at > now() - interval '31 days'
      returning n.id
    )
    select array_agg(t.id) into ids from told t;
    if ids is not null then
      perform private.enqueue('send-mail', jsonb_build_object('kind', 'digest', 'ids', to_jsonb(ids)),
        format('digest:%s:%s', due.user_id, due.next_digest_at), private.when_to_reach(due.user_id), agency => due.agency_id);
      planned := planned + 1;
    end if;
  end loop;
  return planned;
end $$;
comment on function public.plan_digests() is 'A digest is planned in the transaction that moves its next date on: two workers never plan it twice.';

create function public.notification_letter(ids uuid[])
returns table (email text, name text, agency text, is_client boolean, home text, lines jsonb)
language sql stable security definer set search_path = '' as $$
  select c.email, p.name, a.name, r.client,
    case when r.client then '/client/' || coalesce(
      (select k.slug from public.client_members m join public.clients k on k.id = m.client_id
        where m.user_id = p.id order by m.created_at limit 1), '') else '/team' end,
    jsonb_agg(jsonb_build_object('kind', n.kind, 'subjectKind', n.subject_kind, 'subjectId', n.subject_id, 'actor', w.name,
      'detail', n.detail) order by n.created_at desc)
  from public.crm_notifications n
  join public.user_profiles p on p.id = n.user_id and p.deactivated_at is null
  join public.user_contacts c on c.user_id = p.id
  join public.agencies a on a.id = p.agency_id
  cross join lateral (select exists (
    select 1 from public.user_roles u where u.user_id = p.id and u.role = 'client_user') as client) r
  left join public.user_profiles w on w.id = n.actor_id
  where n.id = any (ids) and n.read_at is null and n.archived_at is null and n.snoozed_until is null
  group by p.id, c.email, p.name, a.name, r.client
$$;
comment on function public.notification_letter(uuid[]) is 'For the postman: what of these is still unread, and nothing once all is read.';

grant execute on function public.wake_snoozed(), public.plan_digests(), public.notification_letter(uuid[]) to service_role;
grant execute on function public.snooze_notifications(uuid[], text), private.my_snooze(text), private.notice_event(text),
  public.notification_choices(), public.choose_channels(jsonb) to authenticated;

-- Who. --------------------------------------------------------------------------------------------------------

alter table public.crm_notifications enable row level security;
alter table public.person_settings enable row level security;
alter table public.notification_preferences enable row level security;

create policy crm_notifications_select on public.crm_notifications for select to authenticated
  using (user_id = (select private.viewer()) and in_app);
create policy crm_notifications_update on public.crm_notifications for update to authenticated
  using (user_id = (select private.actor()));
create policy crm_notifications_delete on public.crm_notifications for delete to authenticated
  using (user_id = (select private.actor()));
grant select (id, agency_id, user_id, kind, event, subject_kind, subject_id, client_id, actor_id, detail, read_at, archived_at,
    snoozed_until, surfaced_at, created_at, in_app),
  update (read_at, archived_at, snoozed_until), delete on public.crm_notifications to authenticated;

create policy person_settings_select on public.person_settings for select to authenticated
  using (user_id = (select private.viewer()));
create policy person_settings_update on public.person_settings for update to authenticated
  using (user_id = (select private.actor()));
grant select (user_id, agency_id, time_zone, digest, digest_hour, digest_weekday, next_digest_at, quiet_from, quiet_until, slack_member, single_keys,
    tour_step, tour_ended_at),
  update (time_zone, digest, digest_hour, digest_weekday, quiet_from, quiet_until, slack_member, single_keys, tour_step, tour_ended_at)
  on public.person_settings to authenticated;

create policy notification_preferences_select on public.notification_preferences for select to authenticated
  using (user_id = (select private.viewer()));
grant select (user_id, event, agency_id, in_app, digest, mail, slack) on public.notification_preferences to authenticated;

insert into private.schedules (name, function_name, every) values ('notifications', 'tell-in-time', interval '1 minute');

-- Comments tell the people they concern. --------------------------------------------------------------------

create function private.hears(person uuid, said public.comments) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return said.client_id in (select private.clients_of(person, 'comments.internal', '{agency,assigned,own}'))
    or (said.audience = 'client' and said.client_id in (select private.clients_of(person, 'comments.client', '{member}')))
    or (said.subject_kind, said.subject_id) in (select s.kind, s.id from private.subjects_of(person) s);
end $$;
comment on function private.hears(uuid, public.comments) is 'Whether a person may read what was said.';

create function private.comments_notify() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  followers uuid[];
  mentioned uuid[];
  note jsonb;
begin
  execute format('select array_agg(f) from private.%I($1, $2) f', 'followers_of_' || new.subject_kind)
  into followers using new.subject_id, new.audience;
  select array_agg(person) into followers from unnest(followers) person where private.hears(person, new);
  execute format('select private.%I($1)', 'line_of_' || new.subject_kind) into note using new.subject_id;
  note := note || jsonb_build_object('excerpt', left(new.body, 140), 'audience', new.audience, 'commentId', new.id);

  -- A mention reaches only those who may read the comment.
  select array_agg(distinct person) into mentioned from unnest(new.mentions) person where private.hears(person, new);

  perform private.notify(mentioned, 'mention', new.subject_kind, new.subject_id, new.agency_id, new.client_id, note);
  perform private.notify(
    array(select f from unnest(followers) f where f <> all (coalesce(mentioned, '{}'))),
    'comment', new.subject_kind, new.subject_id, new.agency_id, new.client_id, note);

  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, new.subject_kind, new.subject_id, 'commented', new.author_id, new.audience,
    jsonb_build_object('commentId', new.id));
  perform realtime.send(jsonb_build_object('subjectId', new.subject_id), 'comment_added', 'team:' || new.agency_id, true);
  if new.audience = 'client' then
    perform realtime.send(jsonb_build_object('subjectId', new.subject_id), 'comment_added', 'client:' || new.client_id, true);
  end if;
  return null;
end $$;
create trigger comments_notify after insert on public.comments
for each row execute function private.comments_notify();

-- What happens to a client's own account: to its record, its team and its people. -----------------------------------

create function private.account_told() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  one jsonb := coalesce(new_row, old_row);
  agency uuid := one ->> 'agency_id';
  client public.clients;
  verb text;
  detail jsonb;
begin
  if private.actor() is null or old_row = new_row then
    return null;
  end if;
  select c.* into client from public.clients c where c.id = coalesce(one ->> 'client_id', one ->> 'id')::uuid;
  case tg_table_name
    when 'clients' then
      verb := case when tg_op = 'INSERT' then 'added_client' when old_row -> 'status' <> new_row -> 'status' then 'moved_client' else 'changed_client' end;
      detail := jsonb_build_object('from', old_row -> 'status', 'to', new_row -> 'status', 'fields',
        (select jsonb_agg(o.key order by o.key) from jsonb_each(old_row) o where o.value <> new_row -> o.key));
    when 'client_assignments' then
      verb := case tg_op when 'INSERT' then 'joined_team' else 'left_team' end;
      detail := jsonb_build_object('userId', one -> 'user_id', 'duty', one -> 'duty');
    else
      verb := case tg_op when 'INSERT' then 'gave_access' when 'DELETE' then 'took_access' else 'changed_access' end;
      detail := jsonb_build_object('userId', one -> 'user_id', 'approver', one -> 'approver', 'billing', one -> 'billing');
  end case;
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (agency, client.id, 'account', client.id, verb, private.actor(), 'internal', detail);
  if verb = 'joined_team' then
    perform private.notify(array[new.user_id], 'client_assigned', 'client', client.id, agency, client.id,
      jsonb_build_object('title', client.name, 'clientSlug', client.slug, 'duty', new.duty));
  end if;
  if tg_table_name <> 'clients' then
    perform realtime.send(jsonb_build_object('id', client.id), 'client_changed', 'team:' || agency, true);
  end if;
  return null;
end $$;
comment on function private.account_told() is
  'Kind account, not client: what is told of a client itself is its package, and that is not for everybody who works for it.';
create trigger clients_told after insert or update on public.clients
for each row execute function private.account_told();
create trigger client_assignments_told after insert or delete on public.client_assignments
for each row execute function private.account_told();
create trigger client_members_told after insert or update or delete on public.client_members
for each row execute function private.account_told();
