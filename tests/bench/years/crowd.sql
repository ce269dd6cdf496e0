-- Five thousand open campaigns in one agency, as many in every stage.

update public.crm_campaigns c set status = p.status::public.campaign_status, sent_at = null, due_on = current_date + (p.place % 19)::int - 4
from (
  select id, ('{strategy,copy,design,qa,client_approval,approved,scheduled}'::text[])[1 + row_number() over (order by number) % 7] as status,
    row_number() over (order by number) as place
  from public.crm_campaigns where agency_id = '{agency}' and status = 'sent' order by number
  limit greatest(5000 - (select count(*) from public.crm_campaigns where agency_id = '{agency}' and status not in ('sent', 'cancelled')), 0)
) p where p.id = c.id;
