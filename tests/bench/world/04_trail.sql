-- What happened: ten lines of activity for each campaign, its hand-overs, what was said and who was told.

create temp table happening as
select c.*, k, d.user_id as actor_id, c.created_at + k * least(interval '3 days', (now() - c.created_at) / 11) as at,
  ('{created,assigned,assigned,saved_copy,moved,uploaded_design,moved,commented,moved,moved}'::text[])[k + 1] as verb
from campaign c, generate_series(0, 9) k, desk d
where d.client_id = c.client_id and d.duty = (case k % 4 when 0 then 'account_manager' when 1 then 'strategist' when 2 then 'copywriter' else 'designer' end)::public.client_duty;
analyze happening;

insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail, created_at)
select agency_id, client_id, 'campaign', id, verb, actor_id, case when k >= 8 and age >= 4 then 'client' else 'internal' end::public.audience,
  jsonb_build_object('number', 1000 + i, 'title', 'Campaign ' || i, 'from', 'copy', 'to', 'design'), at
from happening order by at;

insert into public.campaign_revisions (agency_id, client_id, campaign_id, from_status, to_status, actor_id, copy_version, design_version, content_hash,
  fields, created_at)
select agency_id, client_id, id, 'copy', 'design', actor_id, 1, 1, encode(sha256(convert_to(id::text, 'utf8')), 'hex'),
  jsonb_build_object('title', 'Campaign ' || i, 'goal', 'Sell what is new', 'offer', 'A tenth less until Sunday'), at
from happening where verb = 'moved' order by at;

insert into public.comments (agency_id, client_id, subject_kind, subject_id, audience, body, author_id, created_at)
select agency_id, client_id, 'campaign', id, case when n = 1 and age >= 4 then 'client' else 'internal' end::public.audience,
  'Much better. Can the headline say it once?', actor_id, at + n * interval '1 minute'
from happening, generate_series(0, 1) n where verb = 'commented';

insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id, client_id, actor_id, detail, read_at, created_at)
select h.agency_id, d.user_id, 'moved', 'campaign', h.id, h.client_id, h.actor_id,
  jsonb_build_object('number', 1000 + h.i, 'title', 'Campaign ' || h.i, 'client', 'Client ' || h.client, 'from', 'copy', 'to', 'design'),
  case when h.at < now() - interval '2 days' then h.at + interval '1 hour' end, h.at
from happening h join desk d on d.client_id = h.client_id and d.duty in ('strategist', 'copywriter', 'account_manager')
where h.k = 6 order by h.at;
insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id, client_id, detail, read_at, created_at)
select h.agency_id, m.id, 'approval_requested', 'campaign', h.id, h.client_id,
  jsonb_build_object('number', 1000 + h.i, 'title', 'Campaign ' || h.i, 'client', 'Client ' || h.client),
  case when h.at < now() - interval '5 days' then h.at + interval '1 hour' end, h.at
from happening h join member m on m.client_id = h.client_id and m.decides where h.k = 8 order by h.at;

insert into public.audit_log (agency_id, actor_id, action, subject_kind, subject_id, before, after, created_at)
select t.agency_id, t.id, 'user_roles.insert', 'user_roles', t.id::text, null, jsonb_build_object('role', 'staff'), now() - g * interval '1 hour'
from generate_series(current_setting('bench.campaigns')::int / 4, 1, -1) g, team t where t.n = 0;
