-- One calendar over everything that has a day: each source is a function, found by its name, that asks as the caller.

create type public.calendar_entry as (
  kind text,
  id uuid,
  client_id uuid,
  title text,
  starts_at timestamptz,
  ends_at timestamptz,
  starts_on date,
  ends_on date,
  time_zone text,
  status text,
  people uuid[],
  changed_at timestamptz,
  detail jsonb
);
comment on type public.calendar_entry is 'By the hour (starts_at) or by the day (starts_on). detail is the kind''s own.';

create function private.calendar_of_campaign(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'send', c.id, c.client_id, c.title, c.send_at, null::timestamptz, null::date, null::date, null::text, c.status::text,
    array(select a.user_id from public.campaign_assignees a where a.campaign_id = c.id), c.updated_at,
    jsonb_build_object('number', c.number, 'channel', c.channel)
  from public.crm_campaigns c
  where c.agency_id = agency and (client is null or c.client_id = client) and c.send_at >= from_at and c.send_at < to_at
  union all
  -- When the team is to be done with a stage is no concern of the client.
  select 'due', c.id, c.client_id, c.title, null, null, c.due_on, c.due_on, null, c.status::text,
    array(select a.user_id from public.campaign_assignees a where a.campaign_id = c.id), c.updated_at,
    jsonb_build_object('number', c.number, 'priority', c.priority)
  from public.crm_campaigns c
  where c.agency_id = agency and (client is null or c.client_id = client) and c.due_on between from_on and to_on
    and c.status_order <= 7 and c.client_id in (select private.readable_clients('campaigns.read'))
$$;

create function private.calendar_of_task(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'task', t.id, t.client_id, t.title, null::timestamptz, null::timestamptz, t.due_on, t.due_on, null::text, t.status::text,
    array(select a.user_id from public.task_assignees a where a.task_id = t.id), t.updated_at, jsonb_build_object('priority', t.priority)
  from public.tasks t
  where t.agency_id = agency and (client is null or t.client_id = client) and t.due_on between from_on and to_on
    and t.status_order <= 3 and from_at < to_at
$$;

create function private.calendar_of_call(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'call', c.id, c.client_id, c.title, c.occurred_at, c.occurred_at + c.duration_seconds * interval '1 second', null::date, null::date,
    null::text, 'held', array_remove(array[c.created_by], null), c.updated_at, '{}'::jsonb
  from public.call_recordings c
  where c.agency_id = agency and (client is null or c.client_id = client) and c.occurred_at >= from_at and c.occurred_at < to_at
    and from_on <= to_on
$$;

create function private.calendar_of_event(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'event', e.id, e.client_id, e.title, e.starts_at, e.ends_at, e.starts_on, e.ends_on, e.time_zone,
    case when e.cancelled_at is null then 'confirmed' else 'cancelled' end,
    array(select a.user_id from public.event_attendees a where a.event_id = e.id), e.updated_at,
    jsonb_strip_nulls(jsonb_build_object(
      'place', nullif(e.place, ''), 'link', e.link, 'details', nullif(e.details, ''), 'wholeTeam', e.whole_team, 'sequence', e.sequence, 'createdBy', e.created_by,
      'recurrence', e.recurrence, 'recursUntil', e.recurs_until,
      'answer', (select a.answer from public.event_attendees a where a.event_id = e.id and a.user_id = private.viewer()),
      'exceptions', (
        select jsonb_agg(jsonb_build_object('occursOn', x.occurs_on, 'startsOn', x.starts_on, 'startsAt', x.starts_at))
        from public.event_exceptions x where x.event_id = e.id
      )
    ))
  from public.company_events e
  where e.agency_id = agency and (client is null or e.client_id = client)
    and (
      (e.starts_at < to_at and e.ends_at > from_at)
      or (e.starts_on <= to_on and e.ends_on >= from_on)
      or (
        e.recurrence is not null and coalesce(e.recurs_until, to_on) >= from_on - 366
        and coalesce(e.starts_at < to_at, e.starts_on <= to_on)
      )
    )
$$;
grant execute on function private.calendar_of_campaign(uuid, uuid, timestamptz, timestamptz, date, date),
  private.calendar_of_task(uuid, uuid, timestamptz, timestamptz, date, date),
  private.calendar_of_call(uuid, uuid, timestamptz, timestamptz, date, date),
  private.calendar_of_event(uuid, uuid, timestamptz, timestamptz, date, date) to authenticated;

create function public.calendar_entries(agency uuid, from_on date, to_on date, zone text, client uuid default null, kinds text[] default null)
returns setof public.calendar_entry language plpgsql stable set search_path = '' rows 200 as $$
declare
  source text;
  from_at timestamptz;
  to_at timestamptz;
begin
  if to_on - from_on > 500 then
    raise sqlstate 'PT400' using message = 'A calendar shows at most 500 days at once.';
  end if;
  begin
    from_at := from_on::timestamp at time zone zone;
    to_at := (to_on + 1)::timestamp at time zone zone;
  exception when invalid_parameter_value then
    raise sqlstate 'PT400' using message = 'Choose a time zone, such as Europe/London.';
  end;
  for source in
    select p.proname from pg_catalog.pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.proname like 'calendar\_of\_%' order by 1
  loop
    return query execute format('select s.* from private.%I($1, $2, $3, $4, $5, $6) s where $7 is null or s.kind = any ($7) limit 1000', source)
    using agency, client, from_at, to_at, from_on, to_on, kinds;
  end loop;
end $$;
comment on function public.calendar_entries(uuid, date, date, text, uuid, text[]) is
  'As the caller, both days included. A recurring event comes once, with its rule. A further source is a function private.calendar_of_<name> of the same form.';
grant execute on function public.calendar_entries(uuid, date, date, text, uuid, text[]) to authenticated;

-- The feed: the same calendar, read by a program that holds a person's link. ---------------------------------

create function public.open_calendar_feed() returns text
language plpgsql security definer set search_path = '' as $$
declare
  token text := encode(extensions.gen_random_bytes(32), 'hex');
begin
  perform public.close_calendar_feed();
  insert into private.links (token_hash, purpose, subject_id, user_id, expires_at)
  values (extensions.digest(token, 'sha256'), 'calendar', private.actor(), private.actor(), 'infinity');
  return token;
end $$;
comment on function public.open_calendar_feed() is 'A new link to one''s own calendar, told this once; the one before stops.';

create function public.close_calendar_feed() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if private.actor() is null then
    raise sqlstate '42501' using message = 'Only you can open or close your calendar''s link.';
  end if;
  update private.links l set revoked_at = now()
  where l.user_id = private.actor() and l.purpose = 'calendar' and l.revoked_at is null;
end $$;

create function public.calendar_feed() returns table (opened_at timestamptz, read_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.created_at, l.used_at from private.links l
  where l.user_id = private.viewer() and l.purpose = 'calendar' and l.revoked_at is null
$$;
comment on function public.calendar_feed() is 'Whether one''s calendar has a link, and when it was last read.';
grant execute on function public.open_calendar_feed(), public.close_calendar_feed(), public.calendar_feed() to authenticated;

create function private.enter_feed(token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  link private.links;
begin
  update private.links l set used_at = now()
  where l.token_hash = extensions.digest(token, 'sha256') and l.purpose = 'calendar' and l.revoked_at is null and l.expires_at > now()
  returning * into link;
  if link.id is null then
    return null;
  end if;
  perform private.become(link);
  return (
    select jsonb_build_object('agencyId', a.id, 'agency', a.name, 'zone', a.time_zone, 'person', p.name,
      'client', (select k.slug from public.client_members m join public.clients k on k.id = m.client_id where m.user_id = p.id order by k.slug limit 1))
    from public.user_profiles p join public.agencies a on a.id = p.agency_id
    where p.id = private.actor()
  );
end $$;
grant execute on function private.enter_feed(text) to service_role;

create function public.read_feed(token text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  caller text := current_setting('role');
  claims text := current_setting('request.jwt.claims', true);
  feed jsonb := private.enter_feed(token);
begin
  if feed is null then
    return null;
  end if;
  -- Not as the owner and not as the system: row by row what the person may see.
  perform set_config('role', 'authenticated', true);
  feed := feed || jsonb_build_object('entries', (
    select coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('client', k.name)), '[]')
    from public.calendar_entries((feed ->> 'agencyId')::uuid, current_date - 60, current_date + 400, feed ->> 'zone') e
    left join public.clients k on k.id = e.client_id
  ));
  perform set_config('role', caller, true), set_config('request.jwt.claims', claims, true);
  return feed;
end $$;
comment on function public.read_feed(text) is 'For the door: what the person of this link sees in their calendar, or null.';
grant execute on function public.read_feed(text) to service_role;
