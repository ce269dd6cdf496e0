-- What the Klaviyo functions read and write, each in one transaction and only while they hold their job's lease.

create function public.enqueue_klaviyo_syncs() returns int
language plpgsql security definer set search_path = '' as $$
declare
  added int;
begin
  insert into private.jobs (queue, agency_id, payload, dedupe_key)
  select 'sync-klaviyo', i.agency_id, jsonb_build_object('client_id', i.client_id), i.client_id::text
  from public.client_integrations i
  where i.provider = 'klaviyo' and i.status = 'connected'
    and not exists (
      select 1 from private.jobs j
      where j.queue = 'sync-klaviyo' and j.status in ('waiting', 'running') and j.dedupe_key = i.client_id::text
    )
  on conflict (queue, dedupe_key) where dedupe_key is not null and status = 'waiting' do nothing; -- another worker was first
  get diagnostics added = row_count;
  return added;
end $$;

create function public.klaviyo_sync_state(client uuid)
returns table (api_key text, status public.integration_status, currency text, cursor jsonb, awaiting text[], lists text[])
language sql stable security definer set search_path = '' as $$
  select s.ciphertext, i.status, c.currency, k.cursor,
    array(
      select x.klaviyo_campaign_id from public.campaign_schedules x join public.crm_campaigns m on m.id = x.campaign_id
      where x.client_id = client and x.klaviyo_campaign_id is not null and m.status = 'scheduled' and m.send_at < now()
      order by m.send_at limit 100
    ),
    i.default_list_ids
  from private.client_secrets s
  join public.client_integrations i on i.client_id = s.client_id and i.provider = s.provider
  join public.clients c on c.id = s.client_id
  left join private.sync_cursors k on k.client_id = s.client_id and k.provider = s.provider
  where s.client_id = client and s.provider = 'klaviyo'
$$;
comment on function public.klaviyo_sync_state(uuid) is 'No row: no key is stored. awaiting: our scheduled campaigns whose time has come.';

create function private.save_cursor(client uuid, cursor jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into private.sync_cursors (client_id, provider, cursor) values (client, 'klaviyo', cursor)
  on conflict on constraint sync_cursors_pkey do update set cursor = excluded.cursor, saved_at = now()
$$;

create function public.klaviyo_save_campaigns(job bigint, lease uuid, client uuid, campaigns jsonb, cursor jsonb) returns int
language plpgsql security definer set search_path = '' as $$
declare
  sent int;
begin
  perform private.hold_lease(job, lease);

  insert into public.campaign_metrics as m (agency_id, client_id, klaviyo_campaign_id, campaign_id, name, subject, channel, send_time,
    currency, source, synced_at, raw)
  select c.agency_id, c.id, r.id, s.campaign_id, coalesce(r.name, ''), r.subject, r.channel::public.campaign_channel, r.send_time,
    c.currency, 'klaviyo_api', '-infinity', r.raw
  from jsonb_to_recordset(campaigns) as r(id text, name text, channel text, status text, send_time timestamptz, subject text, raw jsonb)
  join public.clients c on c.id = client
  left join public.campaign_schedules s on s.client_id = client and s.klaviyo_campaign_id = r.id
  where r.status = 'Sent'
  on conflict on constraint campaign_metrics_one_row_per_campaign do update
  set name = excluded.name, subject = coalesce(excluded.subject, m.subject), send_time = coalesce(excluded.send_time, m.send_time),
    campaign_id = coalesce(m.campaign_id, excluded.campaign_id)
  where (m.name, m.subject, m.send_time, m.campaign_id) is distinct from
    (excluded.name, coalesce(excluded.subject, m.subject), coalesce(excluded.send_time, m.send_time), coalesce(m.campaign_id, excluded.campaign_id));

  with gone as (
    update public.crm_campaigns c set status = 'sent', sent_at = coalesce(r.send_time, c.send_at)
    from jsonb_to_recordset(campaigns) as r(id text, status text, send_time timestamptz)
    join public.campaign_schedules s on s.client_id = client and s.klaviyo_campaign_id = r.id
    where r.status = 'Sent' and c.id = s.campaign_id and c.status = 'scheduled'
    returning 1
  )
  select count(*) into sent from gone;
  perform private.save_cursor(client, cursor);
  return sent;
end $$;
comment on function public.klaviyo_save_campaigns(bigint, uuid, uuid, jsonb, jsonb) is
  'Remembers a page of campaigns, moves ours that were sent, and saves the cursor with it. The same page twice changes nothing.';

create function public.klaviyo_save_report(job bigint, lease uuid, client uuid, rows jsonb, synced_at timestamptz, cursor jsonb) returns int
language plpgsql security definer set search_path = '' as $$
declare
  written int;
begin
  perform private.hold_lease(job, lease);

  insert into public.campaign_metrics as m (agency_id, client_id, klaviyo_campaign_id, campaign_id, channel, recipients, delivered, opens,
    opens_unique, clicks, clicks_unique, conversions, conversion_uniques, conversion_value_minor, currency, conversion_metric,
    unsubscribes, spam_complaints, bounced, failed, source, attribution_window, synced_at, raw)
  select c.agency_id, c.id, r.klaviyo_campaign_id, s.campaign_id, coalesce(r.channel, 'email')::public.campaign_channel, r.recipients, r.delivered,
    r.opens, r.opens_unique, r.clicks, r.clicks_unique, r.conversions, r.conversion_uniques, r.conversion_value_minor, c.currency,
    r.conversion_metric, r.unsubscribes, r.spam_complaints, r.bounced, r.failed, 'klaviyo_api', i.attribution_window,
    klaviyo_save_report.synced_at, r.raw
  from jsonb_to_recordset(rows) as r(klaviyo_campaign_id text, channel text, recipients bigint, delivered bigint, opens bigint,
    opens_unique bigint, clicks bigint, clicks_unique bigint, conversions bigint, conversion_uniques bigint, conversion_value_minor bigint,
    unsubscribes bigint, spam_complaints bigint, bounced bigint, failed bigint, conversion_metric text, raw jsonb)
  join public.clients c on c.id = client
  join public.client_integrations i on i.client_id = client and i.provider = 'klaviyo'
  left join public.campaign_schedules s on s.client_id = client and s.klaviyo_campaign_id = r.klaviyo_campaign_id
  on conflict on constraint campaign_metrics_one_row_per_campaign do update
  set campaign_id = coalesce(m.campaign_id, excluded.campaign_id), recipients = excluded.recipients, delivered = excluded.delivered,
    opens = excluded.opens, opens_unique = excluded.opens_unique, clicks = excluded.clicks, clicks_unique = excluded.clicks_unique,
    conversions = excluded.conversions, conversion_uniques = excluded.conversion_uniques,
    conversion_value_minor = excluded.conversion_value_minor, conversion_metric = excluded.conversion_metric,
    unsubscribes = excluded.unsubscribes, spam_complaints = excluded.spam_complaints, bounced = excluded.bounced, failed = excluded.failed,
    source = excluded.source, attribution_window = excluded.attribution_window, synced_at = excluded.synced_at, raw = excluded.raw
  where excluded.synced_at > m.synced_at;
  get diagnostics written = row_count;

  insert into public.campaign_variations as v (agency_id, client_id, klaviyo_campaign_id, variation, name, recipients, delivered, opens_unique,
    clicks_unique, conversion_uniques, unsubscribes, synced_at)
  -- One that two messages of a campaign name alike is counted where it went to most people: a report is never refused for it.
  select distinct on (r.klaviyo_campaign_id, p.variation) c.agency_id, c.id, r.klaviyo_campaign_id, p.variation, p.name, p.recipients, p.delivered, p.opens_unique, p.clicks_unique,
    p.conversion_uniques, p.unsubscribes, klaviyo_save_report.synced_at
  from jsonb_to_recordset(rows) as r(klaviyo_campaign_id text, variations jsonb)
  cross join lateral jsonb_to_recordset(coalesce(r.variations, '[]')) as p(variation text, name text, recipients bigint, delivered bigint,
    opens_unique bigint, clicks_unique bigint, conversion_uniques bigint, unsubscribes bigint)
  join public.clients c on c.id = client
  order by r.klaviyo_campaign_id, p.variation, p.recipients desc nulls last
  on conflict on constraint campaign_variations_one_row_per_variation do update
  set name = excluded.name, recipients = excluded.recipients, delivered = excluded.delivered, opens_unique = excluded.opens_unique,
    clicks_unique = excluded.clicks_unique, conversion_uniques = excluded.conversion_uniques, unsubscribes = excluded.unsubscribes,
    synced_at = excluded.synced_at
  where excluded.synced_at > v.synced_at;

  update public.client_integrations i set last_synced_at = klaviyo_save_report.synced_at, last_error = null
  where i.client_id = client and i.provider = 'klaviyo';
  perform private.save_cursor(client, cursor);
  return written;
end $$;
comment on function public.klaviyo_save_report(bigint, uuid, uuid, jsonb, timestamptz, jsonb) is 'An older report never overwrites a newer one.';

create function public.klaviyo_save_list_size(job bigint, lease uuid, client uuid, list jsonb, counted_at timestamptz, cursor jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  insert into public.list_sizes (client_id, list_id, list_name, day, size, source, counted_at)
  select c.id, list ->> 'id', left(coalesce(list ->> 'name', ''), 300), (klaviyo_save_list_size.counted_at at time zone c.time_zone)::date,
    (list ->> 'size')::bigint, 'klaviyo_api', klaviyo_save_list_size.counted_at
  from public.clients c where c.id = client and list ->> 'size' is not null
  on conflict on constraint list_sizes_one_a_day do nothing;
  perform private.save_cursor(client, cursor);
end $$;
comment on function public.klaviyo_save_list_size(bigint, uuid, uuid, jsonb, timestamptz, jsonb) is
  'One list, {id, name, size}, once a day of the client''s; an empty one only moves the cursor on.';

create function public.klaviyo_mark_unauthorized(job bigint, lease uuid, client uuid, detail text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  changed boolean;
begin
  perform private.hold_lease(job, lease);
  update public.client_integrations i set status = 'unauthorized', last_error = left(detail, 500)
  where i.client_id = client and i.provider = 'klaviyo' and i.status = 'connected';
  changed := found;
  if changed then
    perform private.notify(
      array(
        select distinct r.user_id from public.user_roles r
        join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role and g.permission = 'integrations.manage'
        where r.agency_id = c.agency_id
      ), 'integration_failed', 'client', c.id, c.agency_id, c.id,
      jsonb_build_object('title', 'Klaviyo refused the key', 'client', c.name, 'clientSlug', c.slug))
    from public.clients c where c.id = client;
  end if;
  update private.jobs j set status = 'done', finished_at = now(), lease = null, lease_until = null, last_error = left(detail, 2000)
  where j.queue in ('sync-klaviyo') and j.status in ('waiting', 'running') and j.payload ->> 'client_id' = client::text;
  return changed;
end $$;
comment on function public.klaviyo_mark_unauthorized(bigint, uuid, uuid, text) is 'True, with one alert, only when it was connected before.';

create function private.klaviyo_wanted(campaign uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case when c.status = 'scheduled' and s.cancel_requested_at is null
    and private.campaign_hash(c.id) = (
      select a.content_hash from public.approvals a where a.subject_id = c.id and a.status = 'approved' order by a.round desc limit 1
    ) then 'scheduled' else 'cancelled' end
  from public.crm_campaigns c join public.campaign_schedules s on s.campaign_id = c.id where c.id = campaign
$$;

create function public.klaviyo_schedule_state(campaign uuid)
returns table (client_id uuid, api_key text, status public.campaign_status, wanted text, attempt int, template_id text,
  klaviyo_campaign_id text, message_id text, send_requested_at timestamptz, state public.schedule_state, image_urls jsonb,
  name text, subject text, preview_text text, from_email text, from_label text, included text[], excluded text[],
  send_at timestamptz, copy_document jsonb, images jsonb, postal_address text)
language sql stable security definer set search_path = '' as $$
  select c.client_id, k.ciphertext, c.status, private.klaviyo_wanted(c.id), s.attempt, s.template_id, s.klaviyo_campaign_id,
    s.message_id, s.send_requested_at, s.state, s.image_urls, c.title, w.subject, w.preview_text, c.sender_email, c.sender_name,
    i.default_list_ids, '{}'::text[], c.send_at, w.body,
    coalesce((
      select jsonb_build_array(jsonb_build_object('id', f.id, 'bucket', 'files', 'path', f.object_key, 'mime', f.mime,
        'width', f.width, 'height', f.height, 'alt', c.title, 'link', o.website))
      from public.campaign_designs d join public.files f on f.id = d.file_id
      where d.campaign_id = c.id order by d.version desc limit 1
    ), '[]'),
    i.postal_address
  from public.crm_campaigns c
  join public.campaign_schedules s on s.campaign_id = c.id
  join public.clients o on o.id = c.client_id
  left join private.client_secrets k on k.client_id = c.client_id and k.provider = 'klaviyo'
  left join public.client_integrations i on i.client_id = c.client_id and i.provider = 'klaviyo'
  left join lateral (
    select x.subject, x.preview_text, x.body from public.campaign_copies x where x.campaign_id = c.id order by x.version desc limit 1
  ) w on true
  where c.id = campaign
$$;

create function public.klaviyo_schedule_step(job bigint, lease uuid, campaign uuid, attempt int, ids jsonb) returns text
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  update public.campaign_schedules s
  set template_id = coalesce(ids ->> 'template_id', s.template_id),
      klaviyo_campaign_id = coalesce(ids ->> 'klaviyo_campaign_id', s.klaviyo_campaign_id),
      message_id = coalesce(ids ->> 'message_id', s.message_id),
      send_requested_at = coalesce((ids ->> 'send_requested_at')::timestamptz, s.send_requested_at),
      image_urls = s.image_urls || coalesce(ids -> 'image_urls', '{}'),
      updated_at = now()
  where s.campaign_id = campaign and s.attempt = klaviyo_schedule_step.attempt;
  if not found then
    raise sqlstate 'PT409' using message = 'A newer attempt has begun.';
  end if;
  return private.klaviyo_wanted(campaign);
end $$;

create function public.klaviyo_schedule_outcome(job bigint, lease uuid, campaign uuid, attempt int, outcome public.schedule_state, detail text default null)
returns void language plpgsql security definer set search_path = '' as $$
declare
  subject public.crm_campaigns;
begin
  perform public.complete_job(job, lease);
  update public.campaign_schedules s
  set state = outcome, detail = left(klaviyo_schedule_outcome.detail, 1000), updated_at = now(),
      cancel_requested_at = case when outcome = 'cancelled' then null else s.cancel_requested_at end
  where s.campaign_id = campaign and s.attempt = klaviyo_schedule_outcome.attempt;
  if not found then
    return;
  end if;
  select c.* into subject from public.crm_campaigns c where c.id = campaign;
  if outcome in ('cancelled', 'failed') and subject.status = 'scheduled' then
    update public.crm_campaigns c set status = 'approved' where c.id = campaign;
  end if;
  if outcome in ('failed', 'too_late') then
    perform private.notify(
      array(select a.user_id from public.campaign_assignees a where a.campaign_id = campaign and a.duty in ('implementor', 'strategist')),
      'schedule_failed', 'campaign', campaign, subject.agency_id, subject.client_id,
      private.line_of_campaign(campaign) || jsonb_build_object('reason', detail));
  end if;
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, detail)
  values (subject.agency_id, subject.client_id, 'campaign', campaign, 'klaviyo_' || outcome, jsonb_build_object('reason', detail));
  update public.crm_campaigns c set version = c.version + 1 where c.id = campaign;
end $$;
comment on function public.klaviyo_schedule_outcome(bigint, uuid, uuid, int, public.schedule_state, text) is
  'Writes how it ended and completes the job; a refused or cancelled send takes the campaign back to approved.';

grant execute on function public.enqueue_klaviyo_syncs(), public.klaviyo_sync_state(uuid),
  public.klaviyo_save_campaigns(bigint, uuid, uuid, jsonb, jsonb),
  public.klaviyo_save_report(bigint, uuid, uuid, jsonb, timestamptz, jsonb),
  public.klaviyo_save_list_size(bigint, uuid, uuid, jsonb, timestamptz, jsonb),
  public.klaviyo_mark_unauthorized(bigint, uuid, uuid, text), public.klaviyo_schedule_state(uuid),
  public.klaviyo_schedule_step(bigint, uuid, uuid, int, jsonb),
  public.klaviyo_schedule_outcome(bigint, uuid, uuid, int, public.schedule_state, text) to service_role;

insert into private.schedules (name, function_name, every) values
  ('klaviyo-sync', 'sync-klaviyo', interval '15 minutes'),
  ('klaviyo-schedule', 'schedule-campaign', interval '1 minute'),
  ('mail', 'send-mail', interval '1 minute');
