-- A hundred thousand decisions of one client, on campaigns that went out long ago.

insert into public.approvals (agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash, closed_at, created_at)
select c.agency_id, c.client_id, 'campaign', c.id, 'campaigns.read', 'approvals.decide', 'approved', 10 + g,
  encode(sha256(convert_to(c.id::text, 'utf8')), 'hex'), now() - interval '90 days' - g * interval '1 hour', now() - interval '92 days' - g * interval '1 hour'
from (
  select * from public.crm_campaigns where client_id = '{client}' and status = 'sent' order by number limit 100
) c, generate_series(1, 1000) g;
insert into public.approval_decisions (agency_id, client_id, approval_id, read_permission, user_id, decision, note, content_hash, created_at)
select a.agency_id, a.client_id, a.id, a.read_permission, m.user_id, 'approved', '', a.content_hash, a.closed_at
from public.approvals a join public.client_members m on m.client_id = a.client_id and m.approver
where a.client_id = '{client}' and a.round > 10;
