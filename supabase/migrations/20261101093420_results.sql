-- What was approved, sent and earned, in one list: campaigns, flows, popups and posts as the viewer may read them.
-- The list and its totals are drawn from one function, so that they agree however many pages there are.

create type public.result_entry as (
  kind text,
  id uuid,
  subject_id uuid,
  title text,
  approval_id uuid,
  approved_at timestamptz,
  out_at timestamptz,
  is_out boolean,
  happened_at timestamptz,
  recipients bigint,
  value_minor bigint,
  currency text,
  source public.metric_source,
  attribution_window text,
  synced_at timestamptz
);
comment on type public.result_entry is
  'out_at: when it went out or is to. happened_at: that, or when it was approved; it orders the list. value_minor: in the client''s own currency only.';

create function private.results_of(client uuid) returns setof public.result_entry
language sql stable set search_path = '' as $$
  with approved as (
    select distinct on (a.subject_id) a.subject_id, a.id, a.closed_at from public.approvals a
    where a.client_id = client and a.status = 'approved' order by a.subject_id, a.round desc
  )
  select 'campaign', coalesce(c.id, m.id), c.id, coalesce(nullif(m.name, ''), c.title, 'Campaign'), a.id, a.closed_at,
    coalesce(m.send_time, c.sent_at, c.send_at), true, coalesce(m.send_time, c.sent_at, c.send_at), m.recipients,
    case when m.currency = k.currency then m.conversion_value_minor end, m.currency, m.source, m.attribution_window, m.synced_at
  from public.campaign_metrics m
  join public.clients k on k.id = m.client_id
  left join public.crm_campaigns c on c.client_id = m.client_id and c.id = m.campaign_id and c.shared_at is not null
  left join approved a on a.subject_id = c.id
  where m.client_id = client and coalesce(m.send_time, c.sent_at, c.send_at) is not null

  union all
  select 'campaign', c.id, c.id, c.title, a.id, a.closed_at, coalesce(c.sent_at, c.send_at), c.status = 'sent',
    coalesce(c.sent_at, c.send_at, a.closed_at), null, null, null, null, null, null
  from public.crm_campaigns c
  left join approved a on a.subject_id = c.id
  where c.client_id = client and c.shared_at is not null and c.status <> 'cancelled' and (a.id is not null or c.status = 'sent')
    and not exists (select 1 from public.campaign_metrics m where m.client_id = c.client_id and m.campaign_id = c.id)

  union all
  -- A flow is approved when all of it is: what proves it is the approval of its order.
  select 'flow', f.id, f.id, f.title, a.id, a.closed_at, f.live_at, f.live_at is not null, coalesce(f.live_at, a.closed_at),
    null, null, null, null, null, null
  from public.crm_flows f
  left join approved a on a.subject_id = f.id and f.status in ('approved', 'live', 'paused', 'archived')
  where f.client_id = client and f.shared_at is not null and f.status <> 'cancelled' and (a.id is not null or f.live_at is not null)

  union all
  -- While its words are being written again a popup's row is the team's alone; whoever looks for the client sees what they see.
  select 'popup', p.id, p.id, p.title, a.id, a.closed_at, p.live_at, p.live_at is not null, coalesce(p.live_at, a.closed_at),
    null, null, null, null, null, null
  from public.crm_popups p
  left join approved a on a.subject_id = p.id
  where p.client_id = client and p.shared_at is not null and p.status not in ('draft', 'design', 'qa', 'cancelled')
    and (a.id is not null or p.live_at is not null)

  union all
  select 'post', p.id, p.id, p.title, a.id, a.closed_at, coalesce(p.published_at, p.publish_at), p.published_at is not null,
    coalesce(p.published_at, p.publish_at, a.closed_at), null, null, null, null, null, null
  from public.content_posts p
  left join approved a on a.subject_id = p.id
  where p.client_id = client and p.shared_at is not null and (a.id is not null or p.published_at is not null)
$$;
comment on function private.results_of(uuid) is 'As the caller: policies choose the rows.';

create function public.list_results(client uuid, since timestamptz, kinds text[] default null, before timestamptz default null,
  before_id uuid default null, size int default 50)
returns setof public.result_entry language sql stable set search_path = '' as $$
  select r.* from private.results_of(client) r
  where r.happened_at >= since and (kinds is null or r.kind = any (kinds))
    and (before is null or (r.happened_at, r.id) < (before, before_id))
  order by r.happened_at desc, r.id desc
  limit least(greatest(size, 1), 200)
$$;
comment on function public.list_results(uuid, timestamptz, text[], timestamptz, uuid, int) is
  'The newest first. The next page begins before the happened_at and id of the last row.';

create function public.sum_results(client uuid, since timestamptz)
returns table (month text, kind text, approved int, sent int, earned bigint, sources public.metric_source[], windows text[], synced_at timestamptz)
language sql stable set search_path = '' as $$
  select to_char(r.happened_at at time zone k.time_zone, 'YYYY-MM'), r.kind, count(r.approval_id)::int, (count(*) filter (where r.is_out))::int,
    coalesce(sum(r.value_minor), 0)::bigint, array_agg(distinct r.source) filter (where r.source is not null),
    array_agg(distinct r.attribution_window) filter (where r.attribution_window is not null), max(r.synced_at)
  from public.clients k, private.results_of(k.id) r
  where k.id = client and r.happened_at >= since
  group by 1, 2
  order by 1 desc, 2
$$;
comment on function public.sum_results(uuid, timestamptz) is 'By the month on the client''s calendar and by kind; over everything, not over a page of it.';

grant execute on function private.results_of(uuid),
  public.list_results(uuid, timestamptz, text[], timestamptz, uuid, int), public.sum_results(uuid, timestamptz) to authenticated;
