-- How many campaigns stand where: one question for a list's heads and tabs, under the caller's own policies.

create function public.count_campaigns(agency uuid, today date, week_from timestamptz, week_to timestamptz, person uuid,
  client uuid default null, people uuid[] default null, statuses int[] default null,
  priorities public.campaign_priority[] default null, labelled text default null,
  send_from timestamptz default null, send_to timestamptz default null, title_like text default null, only_late boolean default false)
returns table (status public.campaign_status, total bigint, late bigint, due_today bigint, mine bigint, this_week bigint,
  next_due date, next_send timestamptz, oldest timestamptz)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  -- Who reaches only a few clients has them looked up one by one instead of everybody's looked through.
  few uuid[] := case when client is null and private.readable_agency('campaigns.read') is null then array(
    select distinct reached from private.visible_clients('campaigns.read') reached
  ) end;
begin
  if cardinality(few) > 100 then
    few := null;
  end if;
  return query
  select c.status, count(*), count(*) filter (where c.due_on < today), count(*) filter (where c.due_on = today),
    count(*) filter (where exists (
      select 1 from public.campaign_assignees a where a.campaign_id = c.id and a.user_id = person
    )),
    count(*) filter (where c.send_at >= week_from and c.send_at < week_to),
    min(c.due_on) filter (where c.due_on >= today), min(c.send_at) filter (where c.send_at >= now()), min(c.stage_since)
  from public.crm_campaigns c
  where c.agency_id = agency
    and (client is null or c.client_id = client)
    and (few is null or c.client_id = any (few))
    and (statuses is null or c.status_order = any (statuses))
    and (priorities is null or c.priority = any (priorities))
    and (send_from is null or c.send_at >= send_from)
    and (send_to is null or c.send_at < send_to)
    and (title_like is null or c.title ilike title_like)
    and (not only_late or c.due_on < today)
    and (people is null or exists (
      select 1 from public.campaign_assignees a where a.campaign_id = c.id and a.user_id = any (people)
    ))
    and (labelled is null or exists (
      select 1 from public.campaign_labels l where l.agency_id = agency and l.campaign_id = c.id and l.label = labelled
    ))
  group by c.status;
end $$;
comment on function public.count_campaigns(uuid, date, timestamptz, timestamptz, uuid, uuid, uuid[], int[],
  public.campaign_priority[], text, timestamptz, timestamptz, text, boolean) is
  'As the caller. The same filters as the list of campaigns, planned anew for the ones that are given; statuses as status_order has them; title_like is a pattern whose % and _ the caller has escaped.';

create function public.count_comments(agency uuid, subjects uuid[]) returns table (subject_id uuid, comments bigint)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select c.subject_id, count(*) from public.comments c
  where c.agency_id = agency and c.subject_id = any (subjects) group by c.subject_id;
end $$;
comment on function public.count_comments(uuid, uuid[]) is 'As the caller: how much was said about each of these records.';

grant execute on function public.count_campaigns(uuid, date, timestamptz, timestamptz, uuid, uuid, uuid[], int[],
    public.campaign_priority[], text, timestamptz, timestamptz, text, boolean),
  public.count_comments(uuid, uuid[]) to authenticated;
