-- Pins and boxes on a version of a design: what the client and the team point at, answer and close.
-- A kind of record that has designs brings private.design_of_<kind>(id, version) and private.newest_design_of_<kind>(id, shared).

create type public.annotation_status as enum ('open', 'resolved');
create type public.annotation_verdict as enum ('resolved', 'reopened', 'carried');

create table public.design_annotations (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  subject_kind text not null references private.subject_kinds (kind),
  subject_id uuid not null,
  number int not null check (number > 0),
  version int not null check (version > 0),
  x numeric(6, 3) not null check (x between 0 and 100),
  y numeric(6, 3) not null check (y between 0 and 100),
  w numeric(6, 3) check (w > 0 and x + w <= 100),
  h numeric(6, 3) check (h > 0 and y + h <= 100),
  audience public.audience not null,
  blocking boolean not null default false,
  status public.annotation_status not null default 'open',
  carried_version int not null,
  resolved_version int,
  resolved_by uuid,
  resolved_at timestamptz,
  body text not null check (length(trim(body)) between 1 and 10000),
  author_id uuid not null,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint design_annotations_number_is_the_subjects unique (subject_id, audience, number),
  constraint design_annotations_box_is_whole check ((w is null) = (h is null)),
  constraint design_annotations_internal_blocks_nobody check (not blocking or audience = 'client'),
  constraint design_annotations_resolved_by_somebody check ((status = 'resolved') = (resolved_at is not null and resolved_version is not null)),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, resolved_by) references public.user_profiles (agency_id, id)
);
comment on table public.design_annotations is 'A pin, or with w and h a box. Places are per cent of the picture, so that they hold on the next version.';
comment on column public.design_annotations.number is 'Counted apart for each audience: a gap would tell a client of internal pins.';
comment on column public.design_annotations.carried_version is 'The newest version on which somebody said that it is still open; on a newer one it asks whether it is addressed.';
comment on column public.design_annotations.blocking is 'Nothing can be approved before it is closed.';
create index design_annotations_client_id_subject_id_idx on public.design_annotations (client_id, subject_id, created_at);
create index design_annotations_agency_id_client_id_idx on public.design_annotations (agency_id, client_id);
create index design_annotations_author_id_agency_id_idx on public.design_annotations (author_id, agency_id);
create index design_annotations_agency_id_resolved_by_idx on public.design_annotations (agency_id, resolved_by);
create index design_annotations_subject_kind_idx on public.design_annotations (subject_kind);

create table public.annotation_events (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  annotation_id uuid not null,
  audience public.audience not null,
  verdict public.annotation_verdict not null,
  version int not null,
  actor_id uuid not null,
  created_at timestamptz not null default now(),
  foreign key (client_id, annotation_id) references public.design_annotations (client_id, id) on delete cascade,
  foreign key (agency_id, actor_id) references public.user_profiles (agency_id, id)
);
comment on table public.annotation_events is 'Who closed, reopened or carried a pin, on which version and when.';
create index annotation_events_client_id_annotation_id_idx on public.annotation_events (client_id, annotation_id);
create index annotation_events_agency_id_actor_id_idx on public.annotation_events (agency_id, actor_id);

-- A pin takes replies as any record takes comments.
insert into private.subject_kinds (kind, table_name) values ('annotation', 'design_annotations');

create function private.owned_design_annotations(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 50 as $$
declare
  owning record;
begin
  for owning in select k.kind, k.table_name from private.subject_kinds k where k.kind <> 'annotation' loop
    return query execute format('select a.id from public.design_annotations a where a.subject_kind = %L and a.subject_id in (select private.%I($1))',
      owning.kind, 'owned_' || owning.table_name)
    using permission;
  end loop;
end $$;
grant execute on function private.owned_design_annotations(text) to authenticated;

create function private.followers_of_annotation(annotation uuid, audience public.audience) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  pin public.design_annotations;
begin
  select a.* into pin from public.design_annotations a where a.id = annotation;
  return query execute format('select private.%I($1, $2)', 'followers_of_' || pin.subject_kind) using pin.subject_id, audience;
end $$;

create function private.line_of_annotation(annotation uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  pin public.design_annotations;
  line jsonb;
begin
  select a.* into pin from public.design_annotations a where a.id = annotation;
  execute format('select private.%I($1)', 'line_of_' || pin.subject_kind) into line using pin.subject_id;
  return line || jsonb_strip_nulls(jsonb_build_object('subjectKind', pin.subject_kind, 'subjectId', pin.subject_id, 'pin', pin.number,
    'approvalId', (select a.id from public.approvals a where a.subject_id = pin.subject_id order by a.round desc limit 1)));
end $$;

create function private.design_of_campaign(campaign uuid, wanted int, out file_id uuid, out shared boolean, out closed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  select d.file_id, d.shared_at is not null,
    case c.status when 'sent' then 'This has been sent and stays as it was.' when 'cancelled' then 'This is cancelled.' end
  into file_id, shared, closed
  from public.campaign_designs d join public.crm_campaigns c on c.id = d.campaign_id
  where d.campaign_id = campaign and d.version = wanted;
end $$;

create function private.newest_design_of_campaign(campaign uuid, only_shared boolean) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select max(d.version) from public.campaign_designs d
    where d.campaign_id = campaign and (not only_shared or d.shared_at is not null)
  );
end $$;

create function private.design_of_flow_email(step uuid, wanted int, out file_id uuid, out shared boolean, out closed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  select d.file_id, d.shared_at is not null,
    case f.status when 'archived' then 'This flow is archived.' when 'cancelled' then 'This is cancelled.' end
  into file_id, shared, closed
  from public.flow_designs d join public.flow_steps s on s.id = d.step_id join public.crm_flows f on f.id = s.flow_id
  where d.step_id = step and d.version = wanted;
end $$;

create function private.newest_design_of_flow_email(step uuid, only_shared boolean) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select max(d.version) from public.flow_designs d where d.step_id = step and (not only_shared or d.shared_at is not null)
  );
end $$;

create function private.design_of_popup(popup uuid, wanted int, out file_id uuid, out shared boolean, out closed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  select d.file_id, d.shared_at is not null,
    case p.status when 'archived' then 'This popup is archived.' when 'cancelled' then 'This is cancelled.' end
  into file_id, shared, closed
  from public.popup_designs d join public.crm_popups p on p.id = d.popup_id
  where d.popup_id = popup and d.version = wanted;
end $$;

create function private.newest_design_of_popup(popup uuid, only_shared boolean) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select max(d.version) from public.popup_designs d where d.popup_id = popup and (not only_shared or d.shared_at is not null)
  );
end $$;

-- What is pinned on a post lies on its first picture; where that is no image there is nothing to pin to.
create function private.design_of_post(post uuid, wanted int, out file_id uuid, out shared boolean, out closed text)
language plpgsql stable security definer set search_path = '' as $$
begin
  select f.id, v.shared_at is not null, case p.status when 'published' then 'This has been published and stays as it was.' end
  into file_id, shared, closed
  from public.content_post_versions v
  join public.content_posts p on p.id = v.post_id
  left join public.content_post_media m on m.version_id = v.id and m.position = 1
  left join public.files f on f.id = m.file_id and f.mime like 'image/%'
  where v.post_id = post and v.version = wanted;
end $$;

create function private.newest_design_of_post(post uuid, only_shared boolean) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select max(v.version) from public.content_post_versions v
    where v.post_id = post and (not only_shared or v.shared_at is not null)
  );
end $$;

create function private.newest_design(kind text, subject uuid, only_shared boolean) returns int
language plpgsql stable security definer set search_path = '' as $$
declare
  newest int;
begin
  execute format('select private.%I($1, $2)', 'newest_design_of_' || kind) into newest using subject, only_shared;
  return newest;
end $$;

create function private.place_annotation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  home record;
  design record;
begin
  select * into home from private.subject_home(new.subject_kind, new.subject_id);
  -- Who may not write learns nothing here: without a client the policy refuses the row.
  if home.client_id is null or (private.is_app_user() and not private.may('annotations.write', home.client_id)
    and (new.subject_kind, new.subject_id) not in (select s.kind, s.id from private.owned_subjects('annotations.write') s)) then
    return new;
  end if;
  if private.is_app_user() and not home.reached and not private.may('comments.internal', home.client_id) then
    return new;
  end if;
  if to_regprocedure(format('private.design_of_%s(uuid, integer)', new.subject_kind)) is null then
    raise sqlstate 'PT404' using message = 'There is no design to pin this to.';
  end if;
  -- One at a time on a record: pins are numbered in the order they came.
  perform pg_advisory_xact_lock(hashtextextended(new.subject_id::text, 0));
  execute format('select d.* from private.%I($1, $2) d', 'design_of_' || new.subject_kind)
  into design using new.subject_id, new.version;
  if design.file_id is null or (private.is_app_user() and not design.shared and not private.may('comments.internal', home.client_id)) then
    raise sqlstate 'PT404' using message = 'That version is not here.';
  end if;
  if design.closed is not null then
    raise sqlstate 'PT409' using message = design.closed;
  end if;
  if new.version <> private.newest_design(new.subject_kind, new.subject_id, false) then
    raise sqlstate 'PT409' using message = 'There is a newer version of this design. Pins on the older one stay as they are.';
  end if;
  if new.audience = 'client' and not design.shared then
    raise sqlstate 'PT409' using message = 'The client has not seen this version yet. Pin it for the team.';
  end if;
  new.agency_id := home.agency_id;
  new.client_id := home.client_id;
  new.author_id := coalesce(private.actor(), new.author_id);
  new.carried_version := new.version;
  new.shared_at := case when new.audience = 'client' then now() end;
  new.number := coalesce((
    select max(a.number) from public.design_annotations a where a.subject_id = new.subject_id and a.audience = new.audience
  ), 0) + 1;
  return new;
end $$;
create trigger design_annotations_05_not_too_often before insert on public.design_annotations
for each row execute function private.not_too_often('[{"seconds": 60, "limit": 90}, {"seconds": 3600, "limit": 900}]');
create trigger design_annotations_20_stamp before insert on public.design_annotations
for each row execute function private.place_annotation();

create function private.keep_annotation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status = 'resolved' or old.carried_version < private.newest_design(old.subject_kind, old.subject_id, false) then
    raise sqlstate 'PT409' using message = 'This pin stays as it is: reopen it, or pin the new version.';
  end if;
  if old.version < old.carried_version and (old.x, old.y, old.w, old.h) is distinct from (new.x, new.y, new.w, new.h) then
    raise sqlstate 'PT409' using message = 'This pin lies on an older version too and stays where it was put.';
  end if;
  return new;
end $$;
create trigger design_annotations_12_lock before update of x, y, w, h, body, blocking on public.design_annotations
for each row execute function private.keep_annotation();
create trigger design_annotations_10_guard before update of status on public.design_annotations
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.stamp_settled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.resolved_at := case when new.status = 'resolved' then now() end;
  new.resolved_by := case when new.status = 'resolved' then private.actor() end;
  new.resolved_version := case when new.status = 'resolved' then coalesce(new.resolved_version, new.carried_version) end;
  return new;
end $$;
create trigger design_annotations_20_settled before update of status on public.design_annotations
for each row when (old.status is distinct from new.status) execute function private.stamp_settled();

create function private.keep_closed_threads() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select 1 from public.design_annotations a
    where a.id = new.subject_id and a.status = 'resolved'
      and a.resolved_version < private.newest_design(a.subject_kind, a.subject_id, a.audience = 'client')
      and (not private.is_app_user() or private.may('comments.internal', a.client_id) or private.may('comments.client', a.client_id))
  ) then
    raise sqlstate 'PT409' using message = 'This was closed on an older version. Reopen it to write on.';
  end if;
  return new;
end $$;
create trigger comments_15_keep_closed_threads before insert on public.comments
for each row when (new.subject_kind = 'annotation') execute function private.keep_closed_threads();

create function public.settle_annotation(annotation uuid, verdict public.annotation_verdict) returns public.annotation_status
language plpgsql security definer set search_path = '' as $$
declare
  pin public.design_annotations;
  newest int;
  team boolean;
begin
  select a.* into pin from public.design_annotations a
  where a.id = annotation and (
    a.client_id in (select private.readable_clients('comments.internal'))
    or (a.audience = 'client' and a.client_id in (select private.shared_clients('comments.client'))))
  for update;
  if not found then
    raise sqlstate 'PT404' using message = 'That pin is not here.';
  end if;
  if not private.may_move('annotations.write', null, 'design_annotations', to_jsonb(pin)) then
    raise sqlstate '42501' using message = 'You are not allowed to close or reopen pins.';
  end if;
  team := private.may('comments.internal', pin.client_id);
  newest := private.newest_design(pin.subject_kind, pin.subject_id, not team);
  if (verdict = 'resolved' and pin.status = 'resolved') or (verdict = 'reopened' and pin.status = 'open')
    or (verdict = 'carried' and (pin.status = 'resolved' or pin.carried_version >= newest)) then
    return pin.status;
  end if;
  update public.design_annotations a
  set status = (case verdict when 'resolved' then 'resolved' else 'open' end)::public.annotation_status,
    carried_version = case verdict when 'resolved' then a.carried_version else newest end,
    resolved_version = case verdict when 'resolved' then newest end
  where a.id = pin.id
  returning a.status into pin.status;
  insert into public.annotation_events (agency_id, client_id, annotation_id, audience, verdict, version, actor_id)
  values (pin.agency_id, pin.client_id, pin.id, pin.audience, verdict, newest, private.actor());
  perform private.notify(array[pin.author_id], 'pin_' || verdict, pin.subject_kind, pin.subject_id, pin.agency_id, pin.client_id,
    private.line_of_annotation(pin.id) || jsonb_build_object('excerpt', left(pin.body, 140)));
  return pin.status;
end $$;
comment on function public.settle_annotation(uuid, public.annotation_verdict) is
  'Closes, reopens, or says of a pin from an older version that it is still open. Saying it twice changes nothing.';

create function public.take_back_annotation(annotation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  pin public.design_annotations;
begin
  select a.* into pin from public.design_annotations a
  where a.id = annotation and a.author_id = private.actor()
    and (a.client_id in (select private.writable_clients('annotations.write'))
      or (a.subject_kind, a.subject_id) in (select s.kind, s.id from private.owned_subjects('annotations.write') s))
    and (a.audience = 'client' or a.client_id in (select private.writable_clients('comments.internal')))
  for update;
  if not found then
    raise sqlstate 'PT404' using message = 'That pin is not here.';
  end if;
  -- One sentence for every reason: a client does not read from it that the team has talked about their pin.
  if pin.status = 'resolved' or pin.carried_version < private.newest_design(pin.subject_kind, pin.subject_id, false)
    or exists (select 1 from public.annotation_events e where e.client_id = pin.client_id and e.annotation_id = pin.id)
    or exists (select 1 from public.comments c where c.subject_kind = 'annotation' and c.subject_id = pin.id) then
    raise sqlstate 'PT409' using message = 'This pin is no longer only yours to take back. Resolve it instead.';
  end if;
  delete from public.design_annotations a where a.id = pin.id;
end $$;
comment on function public.take_back_annotation(uuid) is 'For whoever made it, while nobody has said anything about it.';

create function private.blocking_pins(subject uuid) returns int[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select a.number from public.design_annotations a where a.subject_id = subject and a.blocking and a.status = 'open' order by a.number
  );
end $$;

create function private.pins_for_client(subject uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number, 'version', n.version, 'x', n.x, 'y', n.y, 'w', n.w, 'h', n.h,
      'blocking', n.blocking, 'status', n.status, 'carriedVersion', n.carried_version, 'resolvedVersion', n.resolved_version,
      'body', n.body, 'by', p.name, 'byId', p.id, 'at', n.created_at, 'turns', (
        select coalesce(jsonb_agg(t.turn order by t.at, t.turn ->> 'kind', t.id), '[]')
        from (
          select c.created_at as at, c.id, jsonb_build_object('kind', 'reply', 'id', c.id, 'by', w.name, 'byId', w.id, 'at', c.created_at, 'body', c.body) as turn
          from public.comments c join public.user_profiles w on w.id = c.author_id
          where c.subject_id = n.id and c.subject_kind = 'annotation' and c.audience = 'client'
          union all
          select e.created_at, e.id, jsonb_build_object('kind', 'verdict', 'id', e.id, 'by', w.name, 'byId', w.id, 'at', e.created_at,
            'verdict', e.verdict, 'version', e.version)
          from public.annotation_events e join public.user_profiles w on w.id = e.actor_id
          where e.client_id = n.client_id and e.annotation_id = n.id and e.audience = 'client'
        ) t
      )) order by n.number), '[]')
    from public.design_annotations n join public.user_profiles p on p.id = n.author_id
    where n.subject_id = subject and n.audience = 'client'
  );
end $$;
comment on function private.pins_for_client(uuid) is
  'The pins that a client and the team share on a record''s designs, with all that followed. Nothing that the team keeps to itself.';

create function private.has_open_pins(subject uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.design_annotations a
    where a.subject_id = subject and a.audience = 'client' and a.status = 'open' and a.author_id = person
  )
$$;

create function private.annotation_added() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  followers uuid[];
begin
  select array_agg(distinct a.user_id) into followers
  from private.client_access a
  where a.client_id = new.client_id and a.user_id in (select private.followers_of_annotation(new.id, new.audience))
    and (new.audience = 'client' or a.role <> 'client_user');
  perform private.notify(followers, 'pinned', new.subject_kind, new.subject_id, new.agency_id, new.client_id,
    private.line_of_annotation(new.id) || jsonb_build_object('excerpt', left(new.body, 140), 'audience', new.audience));
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, new.subject_kind, new.subject_id, 'pinned', new.author_id, new.audience,
    jsonb_build_object('annotationId', new.id, 'pin', new.number, 'version', new.version));
  return null;
end $$;
create trigger design_annotations_added after insert on public.design_annotations
for each row execute function private.annotation_added();

create function private.broadcast_annotations() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id, c.subject_id from changed c loop
    perform realtime.send(jsonb_build_object('subjectId', one.subject_id), 'annotation_changed', 'team:' || one.agency_id, true);
  end loop;
  for one in select distinct c.client_id, c.subject_id from changed c where c.audience = 'client' loop
    perform realtime.send(jsonb_build_object('subjectId', one.subject_id), 'annotation_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger design_annotations_broadcast_added after insert on public.design_annotations
referencing new table as changed for each statement execute function private.broadcast_annotations();
create trigger design_annotations_broadcast_changed after update on public.design_annotations
referencing new table as changed for each statement execute function private.broadcast_annotations();
create trigger design_annotations_broadcast_gone after delete on public.design_annotations
referencing old table as changed for each statement execute function private.broadcast_annotations();

alter table public.design_annotations enable row level security;
alter table public.annotation_events enable row level security;

create policy design_annotations_select on public.design_annotations for select to authenticated
  using (
    client_id in (select private.readable_clients('comments.internal'))
    or (audience = 'client' and client_id in (select private.shared_clients('comments.client')))
  );
create policy design_annotations_insert on public.design_annotations for insert to authenticated
  with check (
    (client_id in (select private.writable_clients('annotations.write')) or (subject_kind, subject_id) in (select s.kind, s.id from private.owned_subjects('annotations.write') s))
    and (audience = 'client' or client_id in (select private.writable_clients('comments.internal')))
  );
create policy design_annotations_update on public.design_annotations for update to authenticated
  using (
    author_id = (select private.actor())
    and (client_id in (select private.writable_clients('annotations.write')) or (subject_kind, subject_id) in (select s.kind, s.id from private.owned_subjects('annotations.write') s))
    and (audience = 'client' or client_id in (select private.writable_clients('comments.internal')))
  );
grant select (id, agency_id, client_id, subject_kind, subject_id, number, version, x, y, w, h, audience, blocking, status, carried_version,
    resolved_version, resolved_by, resolved_at, body, author_id, shared_at, created_at),
  insert (subject_kind, subject_id, version, x, y, w, h, audience, blocking, body), update (x, y, w, h, blocking, body)
  on public.design_annotations to authenticated;

create policy annotation_events_select on public.annotation_events for select to authenticated
  using (
    client_id in (select private.readable_clients('comments.internal'))
    or (audience = 'client' and client_id in (select private.shared_clients('comments.client')))
  );
grant select (id, agency_id, client_id, annotation_id, audience, verdict, version, actor_id, created_at) on public.annotation_events to authenticated;

grant execute on function public.settle_annotation(uuid, public.annotation_verdict), public.take_back_annotation(uuid) to authenticated;

insert into private.machines (name, owned_function) values ('design_annotations', 'owned_design_annotations');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('design_annotations', 'open', 'resolved', 'annotations.write'),
  ('design_annotations', 'resolved', 'open', 'annotations.write');
