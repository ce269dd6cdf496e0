-- What a campaign is made of: copy, a design, what the client was asked, how it left and what it earned.

create temp table body as
select n, jsonb_build_object('type', 'doc', 'content', jsonb_agg(
  jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
    jsonb_build_object('type', 'text', 'text', repeat(format('Paragraph %s of body %s. ', p, n), 8)))))) as doc
from generate_series(0, 15) n, generate_series(1, 4) p group by n;

insert into public.campaign_copies (agency_id, client_id, campaign_id, version, subject, preview_text, body, note, author_id, shared_at, created_at)
select c.agency_id, c.client_id, c.id, v, 'Subject of ' || c.i, 'What stands beside it', b.doc, 'Softer. Shorter.', d.user_id,
  case when c.age >= 4 then c.created_at + interval '12 days' end, c.created_at + v * interval '2 hours'
from campaign c join body b on b.n = c.i % 16
join desk d on d.client_id = c.client_id and d.duty = 'copywriter', generate_series(1, 2) v
where v = 1 or c.i % 2 = 0;

insert into public.files (id, agency_id, client_id, object_key, name, mime, bytes, sha256, width, height, uploaded_by, shared_at, created_at)
select pg_temp.id('file', c.i), c.agency_id, c.client_id, format('%s/%s/%s.png', c.agency_id, c.client_id, pg_temp.id('file', c.i)), 'design.png',
  'image/png', 240000, encode(sha256(convert_to(c.id::text, 'utf8')), 'hex'), 600, 1800, d.user_id,
  case when c.age >= 4 then c.created_at + interval '12 days' end, c.created_at
from campaign c join desk d on d.client_id = c.client_id and d.duty = 'designer';
insert into public.campaign_designs (agency_id, client_id, campaign_id, version, file_id, note, author_id, shared_at, created_at)
select f.agency_id, f.client_id, c.id, 1, f.id, 'First layout', f.uploaded_by, f.shared_at, f.created_at
from campaign c join public.files f on f.id = pg_temp.id('file', c.i);

-- A third of the campaigns needed two rounds.
insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash, decide_by,
  requested_by, concern, closed_at, created_at)
select pg_temp.id('approval', c.i * 2 + round), c.agency_id, c.client_id, 'campaign', c.id, 'campaigns.read', 'approvals.decide',
  (case when round < rounds then 'changes_requested' when c.status = 'client_approval' then 'pending' else 'approved' end)::public.approval_status,
  round, encode(sha256(convert_to(c.id::text, 'utf8')), 'hex'), current_date + 3, d.user_id,
  case when round < rounds then 'design'::public.approval_concern end,
  case when round < rounds or c.status <> 'client_approval' then c.created_at + (12 + round) * interval '1 day' end,
  c.created_at + (11 + round) * interval '1 day'
from campaign c join desk d on d.client_id = c.client_id and d.duty = 'strategist',
  lateral (select case when c.i % 3 = 0 then 2 else 1 end as rounds) r, lateral generate_series(1, rounds) round
where c.age >= 4 and c.status <> 'on_hold';
insert into public.approval_decisions (agency_id, client_id, approval_id, read_permission, user_id, decision, note, content_hash, created_at)
select a.agency_id, a.client_id, a.id, a.read_permission, m.id, a.status, 'Softer, please.', a.content_hash, a.closed_at
from public.approvals a join member m on m.client_id = a.client_id and m.decides where a.status <> 'pending';
update public.approvals a set content_hash = private.campaign_hash(a.subject_id) where a.status = 'pending';

insert into public.campaign_schedules (campaign_id, agency_id, client_id, state)
select id, agency_id, client_id, 'by_hand' from campaign where status in ('scheduled', 'sent');
insert into public.campaign_metrics (agency_id, client_id, klaviyo_campaign_id, campaign_id, name, send_time, recipients, delivered, opens, opens_unique,
  clicks, clicks_unique, conversions, conversion_uniques, conversion_value_minor, currency, conversion_metric, unsubscribes, bounced, source, synced_at)
select agency_id, client_id, 'K' || i, id, 'Campaign ' || i, created_at + interval '35 days', 20000, 19800, 9000, 8000, 700, 600, 90, 80, 420000 + i % 90000,
  'GBP', 'Placed Order', 20, 200, 'klaviyo_api', now() - interval '1 hour'
from campaign where status = 'sent';
insert into public.portal_requests (agency_id, client_id, title, details, status, answer, created_by, created_at)
select m.agency_id, m.client_id, 'A request ' || g, 'What we would like', case when g = 0 then 'open' else 'declined' end::public.request_status,
  case when g = 0 then '' else 'Not this quarter' end, m.id, now() - g * interval '20 days' - interval '2 hours'
from member m, generate_series(0, 5) g where m.decides;
