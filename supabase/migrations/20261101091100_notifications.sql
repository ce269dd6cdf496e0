-- Each person's inbox.

create table public.crm_notifications (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  user_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  subject_kind text not null,
  subject_id uuid not null,
  client_id uuid,
  actor_id uuid,
  detail jsonb not null default '{}',
  read_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id) on delete cascade
);
comment on column public.crm_notifications.detail is 'What the line needs to be read on its own: titles and names as they were.';
create index crm_notifications_user_id_created_at_idx on public.crm_notifications (user_id, created_at desc, id desc);
create index crm_notifications_unread_idx on public.crm_notifications (user_id) where read_at is null;
create index crm_notifications_agency_id_user_id_idx on public.crm_notifications (agency_id, user_id);

create function private.notify(people uuid[], kind text, subject_kind text, subject_id uuid, agency uuid, client uuid, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
declare
  who uuid := private.actor();
begin
  insert into public.crm_notifications (agency_id, user_id, kind, subject_kind, subject_id, client_id, actor_id, detail)
  select agency, p.id, notify.kind, notify.subject_kind, notify.subject_id, client, who, notify.detail
  from public.user_profiles p
  where p.id = any (people) and p.agency_id = agency and p.deactivated_at is null
    and p.id is distinct from who;
end $$;
comment on function private.notify(uuid[], text, text, uuid, uuid, uuid, jsonb) is 'Nobody is told what they did themselves.';

create function private.broadcast_notifications() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
begin
  for person in select distinct a.user_id from added a loop
    perform realtime.send('{}', 'notification_added', 'user:' || person, true);
  end loop;
  return null;
end $$;
create trigger crm_notifications_broadcast after insert on public.crm_notifications
referencing new table as added for each statement execute function private.broadcast_notifications();

alter table public.crm_notifications enable row level security;
create policy crm_notifications_select on public.crm_notifications for select to authenticated
  using (user_id = (select private.viewer()));
create policy crm_notifications_update on public.crm_notifications for update to authenticated
  using (user_id = (select private.actor()));
create policy crm_notifications_delete on public.crm_notifications for delete to authenticated
  using (user_id = (select private.actor()));
grant select (id, agency_id, user_id, kind, subject_kind, subject_id, client_id, actor_id, detail, read_at, created_at),
  update (read_at), delete on public.crm_notifications to authenticated;

-- Comments tell the people they concern. --------------------------------------------------------------------

create function private.hears(person uuid, said public.comments) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from private.client_access a
    where a.client_id = said.client_id and a.user_id = person and (said.audience = 'client' or a.role <> 'client_user')
  ) or said.subject_id in (select private.subjects_of(person));
end $$;
comment on function private.hears(uuid, public.comments) is 'Whether a person may read what was said.';

create function private.comments_notify() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  followers uuid[];
  mentioned uuid[];
  note jsonb;
begin
  execute format('select array_agg(f) from private.%I($1, $2) f', 'followers_of_' || new.subject_kind)
  into followers using new.subject_id, new.audience;
  select array_agg(person) into followers from unnest(followers) person where private.hears(person, new);
  execute format('select private.%I($1)', 'line_of_' || new.subject_kind) into note using new.subject_id;
  note := note || jsonb_build_object('excerpt', left(new.body, 140), 'audience', new.audience, 'commentId', new.id);

  -- A mention reaches only those who may read the comment.
  select array_agg(distinct person) into mentioned from unnest(new.mentions) person where private.hears(person, new);

  perform private.notify(mentioned, 'mention', new.subject_kind, new.subject_id, new.agency_id, new.client_id, note);
  perform private.notify(
    array(select f from unnest(followers) f where f <> all (coalesce(mentioned, '{}'))),
    'comment', new.subject_kind, new.subject_id, new.agency_id, new.client_id, note);

  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, new.subject_kind, new.subject_id, 'commented', new.author_id, new.audience,
    jsonb_build_object('commentId', new.id));
  perform realtime.send(jsonb_build_object('subjectId', new.subject_id), 'comment_added', 'team:' || new.agency_id, true);
  if new.audience = 'client' then
    perform realtime.send(jsonb_build_object('subjectId', new.subject_id), 'comment_added', 'client:' || new.client_id, true);
  end if;
  return null;
end $$;
create trigger comments_notify after insert on public.comments
for each row execute function private.comments_notify();
