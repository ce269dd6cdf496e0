-- The first day: a first task, and a checklist that ticks itself from what somebody really did.

create function private.welcome() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
begin
  select c.user_id into person from public.user_contacts c
  where c.agency_id = new.agency_id and lower(c.email) = new.email_key;
  if person is null then
    return null;
  end if;
  perform private.create_task(
    new.agency_id, 'Read how a campaign travels', assignees => array[person],
    due_on => (now() at time zone (select a.time_zone from public.agencies a where a.id = new.agency_id))::date + 2,
    details => 'Open Guides from the question mark at the top, read the one for the team and the one for your craft, then close this task. '
      || 'Your checklist there ticks itself as you work.');
  return null;
end $$;
comment on function private.welcome() is 'In the transaction that completes joining, so once: an invitation is accepted once.';
create trigger invitations_welcome after update of accepted_at on public.invitations
for each row when (new.accepted_at is not null and old.accepted_at is null and not new.roles && '{client_user,creator}')
execute function private.welcome();

create function public.first_times() returns table (fact text, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select f.fact, min(f.at) from (
    select case
        when a.verb = 'moved' and a.subject_kind = 'task' and a.detail ->> 'to' = 'done' then 'task_done'
        when a.verb = 'moved' and a.subject_kind = 'campaign' then
          case a.detail ->> 'from' || ' ' || (a.detail ->> 'to')
            when 'copy design' then 'copy_handed_off'
            when 'design qa' then 'design_handed_off'
            when 'qa client_approval' then 'sent_to_client'
            when 'approved scheduled' then 'scheduled'
          end
        when a.verb in ('created', 'commented', 'saved_copy', 'uploaded_design') then a.verb
        when a.verb = 'accepted' and a.subject_kind = 'request' then 'request_accepted'
      end as fact, a.created_at as at
    from public.activity a where a.actor_id = private.viewer()
    union all
    select 'chose_notifications', now() from public.notification_preferences n where n.user_id = private.viewer()
    union all
    select 'toured', s.tour_ended_at from public.person_settings s where s.user_id = private.viewer() and s.tour_ended_at is not null
  ) f where f.fact is not null group by 1
$$;
comment on function public.first_times() is 'When the viewer first did what a checklist asks for.';
grant execute on function public.first_times() to authenticated;
