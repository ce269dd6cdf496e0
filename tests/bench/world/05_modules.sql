-- What else a team makes and keeps, in proportion to its campaigns. Everything belongs to a client, and whoever has it to do is of that client's desk.

create temp table piece as
select i, c.id as client_id, c.agency_id, c.n as client, now() - i * interval '20 minutes' as created_at
from generate_series(0, current_setting('bench.campaigns')::int / 2 - 1) i
join client c on c.n = i % 500;
analyze piece;

create temp table flow as
select i, pg_temp.id('flow', i) as id, client_id, agency_id, created_at,
  (case when i < 2000 then ('{strategy,making,qa,client_approval,approved}'::text[])[1 + i / 500 % 5]
    else ('{live,paused,archived,cancelled}'::text[])[1 + i / 500 % 4] end)::public.flow_status as status
from piece where i < current_setting('bench.campaigns')::int / 20;
insert into public.crm_flows (id, agency_id, client_id, title, status, held_from, trigger_kind, trigger_name, due_on, shared_at, created_at, updated_at)
select id, agency_id, client_id, 'Flow ' || i, status, case when status = 'cancelled' then 'making'::public.flow_status end, 'list', 'Everybody',
  current_date + (i % 30), case when status in ('client_approval', 'approved', 'live', 'paused', 'archived') then created_at end, created_at, created_at
from flow;
insert into public.flow_steps (id, agency_id, client_id, flow_id, kind, position, name, status, shared_at, created_at)
select pg_temp.id('step' || k, f.i), f.agency_id, f.client_id, f.id, 'email', k, 'Mail ' || k, 'copy',
  case when f.status in ('client_approval', 'approved', 'live', 'paused', 'archived') then f.created_at end, f.created_at
from flow f, generate_series(1, 4) k;
insert into public.flow_assignees (flow_id, duty, user_id, agency_id, client_id)
select f.id, d.duty::text::public.campaign_duty, d.user_id, f.agency_id, f.client_id
from flow f join desk d on d.client_id = f.client_id and d.duty in ('strategist', 'copywriter', 'designer', 'implementor');

create temp table popup as
select i, pg_temp.id('popup', i) as id, client_id, agency_id, created_at,
  ('{draft,design,qa,client_approval,approved,live,live,archived}'::public.popup_status[])[1 + i / 500 % 8] as status
from piece where i < current_setting('bench.campaigns')::int / 20;
insert into public.crm_popups (id, agency_id, client_id, title, status, headline, button, due_on, created_at, updated_at)
select id, agency_id, client_id, 'Popup ' || i, status, 'Ten per cent', 'Yes', current_date + (i % 30) - 10, created_at, created_at from popup;
insert into public.popup_assignees (popup_id, duty, user_id, agency_id, client_id)
select p.id, d.duty::text::public.campaign_duty, d.user_id, p.agency_id, p.client_id
from popup p join desk d on d.client_id = p.client_id and d.duty in ('strategist', 'copywriter', 'designer', 'implementor');

insert into public.crm_ab_tests (id, agency_id, client_id, title, varies, metric, status, created_at)
select pg_temp.id('test', i), agency_id, client_id, 'Test ' || i, 'subject', 'open_rate',
  ('{draft,running,cancelled}'::public.ab_test_status[])[1 + i / 500 % 3], created_at
from piece where i < current_setting('bench.campaigns')::int / 20;
insert into public.ab_test_internals (test_id, agency_id, client_id, hypothesis, baseline, effect)
select t.id, t.agency_id, t.client_id, 'Short words are opened more.', 0.2, 0.02 from public.crm_ab_tests t;
insert into public.ab_test_variants (agency_id, client_id, test_id, position, label)
select t.agency_id, t.client_id, t.id, k, 'Variant ' || k from public.crm_ab_tests t, generate_series(1, 2) k;

create temp table task as
select i, pg_temp.id('task', i) as id, client_id, agency_id, created_at,
  (case when i < 20000 then ('{open,doing}'::text[])[1 + i / 500 % 2] else ('{done,done,done,cancelled}'::text[])[1 + i / 500 % 4] end)::public.task_status as status
from piece;
insert into public.tasks (id, agency_id, client_id, title, status, due_on, closed_at, created_at, updated_at)
select id, agency_id, client_id, 'Task ' || i, status, current_date + (i % 40) - 10,
  case when status in ('done', 'cancelled') then created_at + interval '1 day' end, created_at, created_at
from task;
insert into public.task_assignees (task_id, user_id, agency_id, client_id)
select t.id, d.user_id, t.agency_id, t.client_id
from task t join desk d on d.client_id = t.client_id
  and d.duty = (array['staff', 'strategist', 'copywriter', 'designer'])[1 + t.i / 500 % 4]::public.client_duty;

insert into public.content_posts (id, agency_id, client_id, channel, title, status, publish_at, shared_at, published_at, created_at, updated_at)
select pg_temp.id('post', i), agency_id, client_id, 'instagram', 'Post ' || i,
  (case when i < 2000 then ('{draft,internal_review,client_review,scheduled}'::text[])[1 + i / 500 % 4] else 'published' end)::public.post_status,
  created_at + interval '14 days', case when i >= 1000 then created_at end, case when i >= 2000 then created_at + interval '14 days' end, created_at, created_at
from piece where i < current_setting('bench.campaigns')::int / 4;

insert into public.call_recordings (id, agency_id, client_id, title, occurred_at, created_at, updated_at)
select pg_temp.id('call', i), agency_id, client_id, 'Call ' || i, created_at, created_at, created_at
from piece where i < current_setting('bench.campaigns')::int / 10;
insert into public.call_action_items (agency_id, client_id, call_id, title)
select c.agency_id, c.client_id, c.id, 'Promise ' || k from public.call_recordings c, generate_series(1, 2) k;

insert into public.content_documents (id, agency_id, client_id, kind, title, tags, created_at, updated_at)
select pg_temp.id('document', i), agency_id, client_id, ('{document,guideline,snippet,template}'::public.content_kind[])[1 + i / 500 % 4],
  'Document ' || i, array['tone', 'tag ' || i % 7], created_at, created_at
from piece where i < current_setting('bench.campaigns')::int / 4;
