-- Slack: what happened to a record, posted to a channel through its incoming webhook.
-- The webhook's address is the secret: it is encrypted before it gets here and no app role can read it.

create type public.slack_hook_status as enum ('active', 'off', 'dead');

create table public.slack_hooks (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id),
  client_id uuid,
  name text not null check (length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
  events text[] not null default '{}' check (cardinality(events) <= 40),
  shared boolean not null default false,
  quiet_from time,
  quiet_until time,
  status public.slack_hook_status not null default 'active',
  last_posted_at timestamptz,
  last_error text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  constraint slack_hooks_quiet_hours_have_two_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.slack_hooks.client_id is 'Null: what happens for any client.';
comment on column public.slack_hooks.shared is 'The client''s people read this channel: only what the client may know goes there.';
create index slack_hooks_agency_id_client_id_idx on public.slack_hooks (agency_id, client_id);
create index slack_hooks_agency_id_created_by_idx on public.slack_hooks (agency_id, created_by);

create table private.slack_secrets (
  hook_id uuid primary key references public.slack_hooks (id) on delete cascade,
  ciphertext text not null,
  stored_at timestamptz not null default now()
);
comment on table private.slack_secrets is 'Without a row here, messages land in the local mailbox page.';

create function private.slack_event(subject_kind text, verb text, detail jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case
    when subject_kind = 'task' then null
    when verb = 'moved' and (detail ->> 'from', detail ->> 'to') in (('client_approval', 'copy'), ('client_approval', 'design'),
      ('client_approval', 'making'), ('client_approval', 'draft'), ('client_review', 'rejected')) then 'changes_requested'
    when verb = 'moved' and detail ->> 'to' = 'client_review' then 'moved_client_approval'
    when verb = 'moved' then 'moved_' || (detail ->> 'to')
    when verb = 'requested' then 'request_opened'
    when subject_kind = 'request' and verb in ('accepted', 'declined') then 'request_answered'
    when verb = 'klaviyo_failed' then 'schedule_failed'
  end;
end $$;
comment on function private.slack_event(text, text, jsonb) is
  'One name for the same step of any kind of work: a campaign, a flow, a popup or a post that reaches its client is moved_client_approval.';

create function private.queue_for_slack() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.jobs (queue, agency_id, payload, run_at)
  select 'send-slack', h.agency_id, jsonb_build_object('hook_id', h.id, 'activity_id', n.id),
    private.after_quiet(now(), a.time_zone, h.quiet_from, h.quiet_until)
  from added n
  join public.slack_hooks h on h.agency_id = n.agency_id and h.status = 'active' and (h.client_id is null or h.client_id = n.client_id)
  join public.agencies a on a.id = h.agency_id
  where private.slack_event(n.subject_kind, n.verb, n.detail) = any (h.events) and (n.audience = 'client' or not h.shared);
  return null;
end $$;
create trigger activity_goes_to_slack after insert on public.activity
referencing new table as added for each statement execute function private.queue_for_slack();

create function private.guard_slack_hook() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_app_user() and 'dead' in (old.status, new.status) then
    raise sqlstate 'PT409' using message = 'Slack has closed this webhook. Add a new one.';
  end if;
  return new;
end $$;
create trigger slack_hooks_10_guard before update of status on public.slack_hooks
for each row when (old.status is distinct from new.status) execute function private.guard_slack_hook();
create trigger slack_hooks_audit after insert or update of name, events, shared, status or delete on public.slack_hooks
for each row execute function private.audit();

create function public.test_slack_hook(hook uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.slack_hooks h where h.id = hook and h.agency_id = private.writable_agency('integrations.manage')
  ) then
    raise sqlstate 'PT404' using message = 'That webhook is not here.';
  end if;
  perform private.enqueue('send-slack', jsonb_build_object('hook_id', hook, 'test_by', private.actor()), 'test:' || hook,
    agency => (select h.agency_id from public.slack_hooks h where h.id = hook));
end $$;

-- The worker's calls. -----------------------------------------------------------------------------------------

create function public.store_slack_hook(person uuid, agency uuid, client uuid, name text, events text[], shared boolean, ciphertext text)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  stored uuid;
begin
  insert into public.slack_hooks (agency_id, client_id, name, events, shared, created_by)
  values (agency, client, name, events, shared, person) returning id into stored;
  insert into private.slack_secrets (hook_id, ciphertext) values (stored, ciphertext);
  return stored;
end $$;
comment on function public.store_slack_hook(uuid, uuid, uuid, text, text[], boolean, text) is
  'For connect-slack, which has checked the person, tried the address and encrypted it.';

create function private.slack_mentions(happened public.activity) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct s.slack_member), '{}')
  from public.crm_notifications n
  join public.person_settings s on s.user_id = n.user_id and s.slack_member is not null
  join public.user_profiles p on p.id = n.user_id and p.deactivated_at is null
  -- Told in the transaction that wrote the activity: now() is the same for both.
  where n.subject_id = happened.subject_id and n.created_at = happened.created_at and n.on_slack
$$;

create function public.slack_start(job bigint, lease uuid)
returns table (verdict text, seconds int, channel text, ciphertext text, is_test boolean, subject_kind text, kind text, actor text,
  detail jsonb, mentions text[])
language plpgsql security definer set search_path = '' as $$
declare
  work jsonb;
  hook public.slack_hooks;
  happened public.activity;
  line jsonb := '{}';
  free_at timestamptz;
begin
  perform private.hold_lease(job, lease);
  select j.payload into work from private.jobs j where j.id = job;
  select h.* into hook from public.slack_hooks h where h.id = (work ->> 'hook_id')::uuid;
  channel := hook.name;
  is_test := work ? 'test_by';
  if hook.id is null or hook.status <> 'active' then
    verdict := 'gone';
  elsif work ? 'started' then
    verdict := 'unknown';
  else
    select private.after_quiet(now(), a.time_zone, hook.quiet_from, hook.quiet_until) into free_at
    from public.agencies a where a.id = hook.agency_id;
    seconds := greatest(0, ceil(extract(epoch from free_at - now())))::int;
    if seconds > 0 and not is_test then
      verdict := 'quiet';
    else
      seconds := public.take_token('slack:' || hook.id, '[{"seconds": 1, "limit": 1}]');
      verdict := case when seconds > 0 then 'wait' else 'go' end;
    end if;
  end if;
  if verdict <> 'go' then
    return next;
    return;
  end if;

  update private.jobs j set payload = j.payload || '{"started": true}' where j.id = job;
  select s.ciphertext into ciphertext from private.slack_secrets s where s.hook_id = hook.id;
  select p.name into actor from public.user_profiles p where p.id = (work ->> 'test_by')::uuid;
  mentions := '{}';
  detail := '{}';
  if not is_test then
    select a.* into happened from public.activity a where a.id = (work ->> 'activity_id')::bigint;
    if to_regprocedure(format('private.line_of_%s(uuid)', happened.subject_kind)) is not null then
      execute format('select private.%I($1)', 'line_of_' || happened.subject_kind) into line using happened.subject_id;
    end if;
    subject_kind := happened.subject_kind;
    kind := case happened.verb
      when 'requested' then 'request_opened' when 'accepted' then 'request_accepted' when 'declined' then 'request_declined'
      when 'klaviyo_failed' then 'schedule_failed' else happened.verb end;
    detail := happened.detail || coalesce(line, '{}') || jsonb_build_object('subjectId', happened.subject_id);
    select p.name into actor from public.user_profiles p where p.id = happened.actor_id;
    mentions := private.slack_mentions(happened);
  end if;
  return next;
end $$;
comment on function public.slack_start(bigint, uuid) is
  'go, once: Slack knows no idempotency key, so a post whose answer was lost is never sent again. Else wait, quiet, gone or unknown.';

create function public.slack_refused(job bigint, lease uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_lease(job, lease);
  update private.jobs j set payload = j.payload - 'started' where j.id = job;
end $$;
comment on function public.slack_refused(bigint, uuid) is 'Slack said no in so many words: nothing was posted, it may be tried again.';

create function public.slack_posted(job bigint, lease uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  hook public.slack_hooks;
begin
  update public.slack_hooks h set last_posted_at = now(), last_error = null
  where h.id = (select (j.payload ->> 'hook_id')::uuid from private.jobs j where j.id = job) returning * into hook;
  if (select j.payload ? 'test_by' from private.jobs j where j.id = job) then
    perform realtime.send('{}', 'slack_posted', 'team:' || hook.agency_id, true);
  end if;
  perform public.complete_job(job, lease);
end $$;

create function public.slack_dead(job bigint, lease uuid, reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  hook public.slack_hooks;
  agency public.agencies;
begin
  perform public.complete_job(job, lease);
  update public.slack_hooks h set status = 'dead', last_error = left(reason, 500)
  where h.id = (select (j.payload ->> 'hook_id')::uuid from private.jobs j where j.id = job) and h.status <> 'dead'
  returning * into hook;
  if hook.id is null then
    return;
  end if;
  delete from private.slack_secrets s where s.hook_id = hook.id;
  select a.* into agency from public.agencies a where a.id = hook.agency_id;
  perform private.notify(
    array(
      select distinct r.user_id from public.user_roles r
      join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role and g.permission = 'integrations.manage'
      where r.agency_id = hook.agency_id
    ), 'slack_failed', 'slack_hook', hook.id, hook.agency_id, hook.client_id,
    jsonb_build_object('title', 'Slack closed the webhook of ' || hook.name, 'reason', reason, 'agencySlug', agency.slug));
end $$;
comment on function public.slack_dead(bigint, uuid, text) is 'Switches itself off, forgets the address and tells the admins, once.';

grant execute on function public.store_slack_hook(uuid, uuid, uuid, text, text[], boolean, text), public.slack_start(bigint, uuid),
  public.slack_refused(bigint, uuid), public.slack_posted(bigint, uuid), public.slack_dead(bigint, uuid, text) to service_role;
grant execute on function public.test_slack_hook(uuid) to authenticated;

alter table public.slack_hooks enable row level security;
create policy slack_hooks_select on public.slack_hooks for select to authenticated
  using (agency_id = (select private.readable_agency('integrations.manage')));
create policy slack_hooks_update on public.slack_hooks for update to authenticated
  using (agency_id = (select private.writable_agency('integrations.manage')));
create policy slack_hooks_delete on public.slack_hooks for delete to authenticated
  using (agency_id = (select private.writable_agency('integrations.manage')));
grant select (id, agency_id, client_id, name, events, shared, quiet_from, quiet_until, status, last_posted_at, last_error, created_by, created_at),
  update (name, events, shared, quiet_from, quiet_until, status), delete on public.slack_hooks to authenticated;

insert into private.schedules (name, function_name, every) values ('slack', 'send-slack', interval '1 minute');
