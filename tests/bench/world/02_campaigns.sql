-- A campaign every five days for each client. The newest eight are open, one in each stage; the others were sent.

create temp table campaign as
select i, pg_temp.id('campaign', i) as id, c.id as client_id, c.agency_id, c.n as client, age,
  case
    when age < 8 then ('{strategy,copy,design,qa,client_approval,approved,scheduled,on_hold}'::text[])[age + 1]
    when (i * 7919) % 33 = 0 then 'cancelled' else 'sent'
  end::public.campaign_status as status,
  now() - age * interval '5 days' - (1 + i * 7919 % 7000) * interval '1 minute' as created_at
from generate_series(0, current_setting('bench.campaigns')::int - 1) i
join client c on c.n = i % 500
cross join lateral (select current_setting('bench.campaigns')::int / 500 - 1 - i / 500 as age) a;
create index on campaign (client_id);
analyze campaign;

insert into public.crm_campaigns (id, agency_id, client_id, number, title, status, held_from, priority, goal, audience, audience_size, offer,
  sender_name, sender_email, due_on, decide_by, send_at, sent_at, shared_at, stage_since, created_by, created_at, updated_at)
select c.id, c.agency_id, c.client_id, 1000 + c.i,
  concat_ws(' ', ('{Early,Late,Quiet,Summer,Winter,Golden,Second,Last}'::text[])[1 + c.i % 8],
    ('{access,restock,refill,sale,letter,guide,preview,thanks}'::text[])[1 + c.i / 8 % 8],
    ('{for members,for everybody,to try,at home,this week,in store,by post,again}'::text[])[1 + c.i / 64 % 8], c.i),
  c.status, case when c.status in ('on_hold', 'cancelled') then 'copy'::public.campaign_status end,
  ('{urgent,high,medium,low}'::public.campaign_priority[])[1 + c.i * 11 % 4], 'Sell what is new', 'Everybody who bought twice', 20000 + c.i % 50000,
  'A tenth less until Sunday', 'Client ' || c.client, format('hello@client-%s.test', c.client),
  current_date + (c.i * 7 % 19)::int - 4, current_date + 3, c.created_at + interval '35 days',
  case when c.status = 'sent' then c.created_at + interval '35 days' end,
  case when c.age >= 4 then c.created_at + interval '12 days' end,
  c.created_at + interval '1 hour', a.user_id, c.created_at, c.created_at
from campaign c
join desk a on a.client_id = c.client_id and a.duty = 'account_manager'
order by c.created_at;

insert into private.counters (agency_id, name, value) select id, 'campaigns', 1000000 from public.agencies;
insert into public.crm_campaign_internals (campaign_id, agency_id, client_id, brief, estimate_minutes)
select id, agency_id, client_id, repeat('What it is about. ', 20), 240 from campaign;
insert into public.campaign_assignees (campaign_id, duty, user_id, agency_id, client_id)
select c.id, d.duty::text::public.campaign_duty, d.user_id, c.agency_id, c.client_id
from campaign c join desk d on d.client_id = c.client_id and d.duty in ('strategist', 'copywriter', 'designer', 'implementor');
insert into public.campaign_labels (campaign_id, label, agency_id, client_id)
select id, ('{launch,seasonal,loyalty,win-back,newsletter}'::text[])[1 + (i + i / 500) % 5], agency_id, client_id from campaign where i % 3 > 0;
