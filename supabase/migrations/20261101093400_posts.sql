-- Social posts: written in versions, checked inside, decided on by the client, published by a person when their time has come.

create type public.post_channel as enum ('instagram', 'facebook', 'tiktok', 'linkedin', 'x', 'threads', 'pinterest');
create type public.post_status as enum ('draft', 'internal_review', 'client_review', 'approved', 'scheduled', 'published', 'rejected');

create table public.post_channels (
  channel public.post_channel primary key,
  caption_limit int not null check (caption_limit > 0),
  hashtag_limit int check (hashtag_limit > 0),
  media_min int not null check (media_min >= 0),
  media_max int not null check (media_max >= media_min),
  link_length int check (link_length > 0)
);
comment on table public.post_channels is 'What each network takes, as its own help pages say.';
comment on column public.post_channels.caption_limit is 'In characters as a reader counts them.';
comment on column public.post_channels.link_length is 'What every link counts as, however long it is.';
insert into public.post_channels (channel, caption_limit, hashtag_limit, media_min, media_max, link_length) values
  ('instagram', 2200, 30, 1, 10, null),
  ('facebook', 63206, null, 0, 10, null),
  ('tiktok', 2200, null, 1, 35, null),
  ('linkedin', 3000, null, 0, 20, null),
  ('x', 280, null, 0, 4, 23),
  ('threads', 500, null, 0, 20, null),
  ('pinterest', 800, null, 1, 1, null);

create table public.content_posts (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  channel public.post_channel not null,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  status public.post_status not null default 'draft',
  status_order int not null generated always as (array_position(
    '{draft,internal_review,client_review,approved,scheduled,published,rejected}'::public.post_status[], status)) stored,
  publish_at timestamptz check (publish_at between '2000-01-01' and '2200-01-01'),
  decide_by date check (decide_by between '2000-01-01' and '2200-01-01'),
  owner_id uuid,
  shared_at timestamptz,
  published_at timestamptz,
  passed_hash text,
  published_url text check (published_url ~ '^https://' and length(published_url) <= 2000),
  due_told_for timestamptz,
  late_told_for timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (agency_id, owner_id) references public.user_profiles (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.content_posts.title is 'What both sides call it; it is not published.';
comment on column public.content_posts.status_order is 'The status as a number: comparing enums is not leakproof, so that under a policy no index serves them.';
comment on column public.content_posts.owner_id is 'Who makes it, and who is told when it is time to publish.';
comment on column public.content_posts.shared_at is 'When the client first came to know of it; before that their people see nothing.';
comment on column public.content_posts.passed_hash is 'What it said and showed when it went on without the client''s approval, where their settings let it.';
comment on column public.content_posts.due_told_for is 'The time that its owner was told had come: another time tells again.';
create index content_posts_agency_id_publish_at_idx on public.content_posts (agency_id, publish_at, id);
create index content_posts_client_id_publish_at_idx on public.content_posts (client_id, publish_at, id);
create index content_posts_agency_id_status_order_idx on public.content_posts (agency_id, status_order, created_at desc, id desc);
create index content_posts_agency_id_client_id_idx on public.content_posts (agency_id, client_id);
create index content_posts_agency_id_owner_id_idx on public.content_posts (agency_id, owner_id);
create index content_posts_agency_id_created_by_idx on public.content_posts (agency_id, created_by);
create index content_posts_scheduled_idx on public.content_posts (publish_at) where status = 'scheduled';

create table public.content_post_versions (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  post_id uuid not null,
  version int not null check (version > 0),
  based_on int,
  caption text not null check (length(caption) <= 64000),
  author_id uuid,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint content_post_versions_one_row_per_version unique (post_id, version),
  foreign key (client_id, post_id) references public.content_posts (client_id, id) on delete cascade,
  foreign key (agency_id, author_id) references public.user_profiles (agency_id, id)
);
comment on column public.content_post_versions.based_on is 'The version the writer had open: saving over somebody else''s newer one is refused.';
create index content_post_versions_client_id_post_id_idx on public.content_post_versions (client_id, post_id);
create index content_post_versions_agency_id_author_id_idx on public.content_post_versions (agency_id, author_id);

create table public.content_post_media (
  version_id uuid not null,
  position int not null check (position between 1 and 50),
  file_id uuid not null,
  alt text not null default '' check (length(alt) <= 1000 and alt !~ '[[:cntrl:]]'),
  agency_id uuid not null,
  client_id uuid not null,
  primary key (version_id, position),
  foreign key (client_id, version_id) references public.content_post_versions (client_id, id) on delete cascade,
  foreign key (client_id, file_id) references public.files (client_id, id)
);
create index content_post_media_client_id_version_id_idx on public.content_post_media (client_id, version_id);
create index content_post_media_client_id_file_id_idx on public.content_post_media (client_id, file_id);

-- Whose, and what it contains. ------------------------------------------------------------------------------

insert into private.subject_kinds (kind, table_name, read_permission, decide_permission)
values ('post', 'content_posts', 'posts.read', 'posts.decide');

create function private.owned_content_posts(permission text) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  select p.id from public.content_posts p
  where p.owner_id = private.actor() and private.holds_own(private.actor(), permission)
    and exists (
      select 1 from private.client_access c
      where c.user_id = p.owner_id and c.client_id = p.client_id and c.assigned and c.role <> 'client_user'
    )
$$;
grant execute on function private.owned_content_posts(text) to authenticated;

create function private.followers_of_post(post uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select p.owner_id from public.content_posts p where p.id = post and p.owner_id is not null
  union
  select s.user_id from public.content_posts p
  join public.client_assignments s on s.client_id = p.client_id and s.duty = 'account_manager' where p.id = post
  union
  select m.user_id from public.content_posts p join public.client_members m on m.client_id = p.client_id
  where p.id = post and followers_of_post.audience = 'client' and p.shared_at is not null
$$;

create function private.line_of_post(post uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('title', p.title, 'channel', p.channel, 'client', k.name, 'clientSlug', k.slug)
    from public.content_posts p join public.clients k on k.id = p.client_id where p.id = post
  );
end $$;

create function private.newest_of_post(post uuid) returns public.content_post_versions
language sql stable security definer set search_path = '' as $$
  select v.* from public.content_post_versions v where v.post_id = post order by v.version desc limit 1
$$;

create function private.post_content(post uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  newest public.content_post_versions := private.newest_of_post(post);
begin
  return (
    select jsonb_build_object('channel', p.channel, 'caption', newest.caption, 'media', (
      select jsonb_agg(jsonb_build_array(f.sha256, m.alt) order by m.position)
      from public.content_post_media m join public.files f on f.id = m.file_id where m.version_id = newest.id
    ))
    from public.content_posts p where p.id = post
  );
end $$;

create function private.post_hash(post uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return encode(sha256(convert_to(private.post_content(post)::text, 'utf8')), 'hex');
end $$;
comment on function private.post_hash(uuid) is 'Over channel, caption, and each medium''s bytes and description; its time may move without a new decision.';

create function private.proof_of_post(approval uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.approvals;
begin
  select a.* into asked from public.approvals a where a.id = approval;
  return (
    select jsonb_build_object('channel', p.channel, 'publishAt', p.publish_at, 'caption', v.caption, 'media', held.media,
      'files', (select coalesce(jsonb_agg(m -> 'id'), '[]') from jsonb_array_elements(held.media) m),
      'before', (
        select o.caption from public.content_post_versions o
        join public.approvals b on b.subject_id = p.id and b.round = asked.round - 1 and o.shared_at <= b.created_at
        where o.post_id = p.id order by o.version desc limit 1),
      'pins', (
        select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number, 'status', n.status, 'body', n.body, 'by', w.name)
          order by n.number), '[]')
        from public.design_annotations n join public.user_profiles w on w.id = n.author_id
        where n.subject_id = p.id and n.audience = 'client'))
    from public.content_posts p
    cross join lateral (
      select n.* from public.content_post_versions n where n.post_id = p.id and n.shared_at <= asked.created_at order by n.version desc limit 1
    ) v
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'mime', f.mime, 'width', f.width, 'height', f.height, 'alt', m.alt)
        order by m.position), '[]') as media
      from public.content_post_media m join public.files f on f.id = m.file_id where m.version_id = v.id
    ) held
    where p.id = asked.subject_id and p.shared_at is not null
  );
end $$;

create function private.post_faults(post uuid) returns text[]
language plpgsql stable security definer set search_path = '' as $$
declare
  newest public.content_post_versions := private.newest_of_post(post);
  takes public.post_channels;
  caption text;
  media int := (select count(*) from public.content_post_media m where m.version_id = newest.id);
begin
  select c.* into takes from public.post_channels c join public.content_posts p on p.channel = c.channel where p.id = post;
  caption := case when takes.link_length is null then newest.caption
    else regexp_replace(newest.caption, 'https?://\S+', repeat('x', takes.link_length), 'g') end;
  return array_remove(array[
    case when trim(coalesce(caption, '')) = '' and media = 0 then 'It says and shows nothing yet.' end,
    case when length(caption) > takes.caption_limit
      then format('The caption is %s characters too long.', length(caption) - takes.caption_limit) end,
    case when (select count(*) from regexp_matches(caption, '#\w', 'g')) > takes.hashtag_limit
      then format('No more than %s hashtags.', takes.hashtag_limit) end,
    case when media < takes.media_min then 'It needs a picture.' end,
    case when media > takes.media_max then format('No more than %s pictures.', takes.media_max) end
  ], null);
end $$;
comment on function private.post_faults(uuid) is 'Why its network would not take it, in words; empty when it would.';

-- Before. ---------------------------------------------------------------------------------------------------

create function private.stamp_post() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if private.is_app_user() and not private.may('posts.manage', new.client_id) then
      return new;
    end if;
    select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
    new.owner_id := coalesce(new.owner_id, new.created_by);
    return new;
  end if;
  new.updated_at := now();
  if new.status = 'client_review' then
    new.shared_at := coalesce(old.shared_at, now());
  end if;
  if new.status = 'published' then
    new.published_at := coalesce(new.published_at, now());
  end if;
  return new;
end $$;
create trigger content_posts_08_keep_closed before insert on public.content_posts
for each row execute function private.keep_closed();
create trigger content_posts_10_id before insert on public.content_posts
for each row execute function private.keep_id_apart();
create trigger content_posts_20_stamp before insert or update on public.content_posts
for each row execute function private.stamp_post();

create trigger content_posts_10_guard before update of status on public.content_posts
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.post_mode(client uuid) returns public.post_mode
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select s.posts from public.client_approval_settings s where s.client_id = client), 'client');
end $$;

create function private.gate_post() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  faults text[] := private.post_faults(new.id);
  mode public.post_mode := private.post_mode(new.client_id);
  hash text := private.post_hash(new.id);
  approved boolean := hash is not distinct from (
    select a.content_hash from public.approvals a where a.subject_id = new.id and a.status = 'approved' order by a.round desc limit 1);
  waits boolean := exists (select 1 from public.approvals a where a.subject_id = new.id and a.status = 'pending');
begin
  if new.status = 'scheduled' and private.is_closed(new.client_id) then
    raise sqlstate 'PT409' using message = 'Work for this client has ended. Nothing goes out until it is brought back.';
  end if;
  if cardinality(faults) > 0 and (
    new.status in ('internal_review', 'client_review', 'scheduled') or old.status = 'draft' or (new.status = 'approved' and old.status <> 'scheduled')
  ) then
    raise sqlstate 'PT409' using message = faults[1];
  end if;
  if (old.status, new.status) = ('internal_review', 'client_review') and mode in ('none', 'internal') then
    raise sqlstate 'PT409' using message = 'This client is not asked about posts.';
  end if;
  if new.status = 'client_review' and not exists (select 1 from private.people_who_decide(new.client_id)) then
    raise sqlstate 'PT409' using message = 'Nobody at this client may approve yet. Invite an approver first.';
  end if;
  if new.status = 'approved' and old.status <> 'scheduled' then
    if approved and not waits then
      new.passed_hash := null;
    elsif (old.status, mode) in (('draft', 'none'), ('internal_review', 'none'), ('internal_review', 'internal'), ('client_review', 'optional')) then
      new.passed_hash := hash;
    else
      raise sqlstate 'PT409' using message = 'This is not what the client approved.';
    end if;
  elsif new.status in ('approved', 'scheduled', 'published') and not approved and new.passed_hash is distinct from hash then
    raise sqlstate 'PT409' using message = 'This is not what the client approved.';
  end if;
  if new.status = 'scheduled' and coalesce(new.publish_at <= now(), true) then
    raise sqlstate 'PT409' using message = 'It needs a time that is still to come.';
  end if;
  return new;
end $$;
create trigger content_posts_15_gate before update of status on public.content_posts
for each row when (old.status is distinct from new.status) execute function private.gate_post();

create function private.keep_post() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status = 'published' then
    raise sqlstate 'PT409' using message = 'This is published and stays as it was.';
  end if;
  if old.channel is distinct from new.channel and old.status not in ('draft', 'rejected') then
    raise sqlstate 'PT409' using message = 'Take it back to a draft before you change its network.';
  end if;
  if new.status = 'scheduled' and coalesce(new.publish_at <= now(), true) then
    raise sqlstate 'PT409' using message = 'It needs a time that is still to come.';
  end if;
  return new;
end $$;
create trigger content_posts_12_keep before update of title, channel, publish_at on public.content_posts
for each row when (old.status = new.status and (old.title, old.channel, old.publish_at) is distinct from (new.title, new.channel, new.publish_at))
execute function private.keep_post();

create function private.keep_post_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from private.client_access a where a.client_id = new.client_id and a.user_id = new.owner_id and a.role not in ('client_user', 'creator')
  ) then
    raise sqlstate 'PT409' using message = 'Only people of the agency who reach this client can make its posts.';
  end if;
  return null;
end $$;
comment on function private.keep_post_owner() is 'After the policy, so that it answers nobody it should not.';
create trigger content_posts_owner_reaches_client after insert or update of owner_id on public.content_posts
for each row when (new.owner_id is not null) execute function private.keep_post_owner();

create function private.stamp_post_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  post public.content_posts;
  newest public.content_post_versions;
  by_whom text;
begin
  -- Who may not write learns nothing here and locks nothing: without a client the policy refuses the row.
  if private.is_app_user() and not exists (
    select 1 from public.content_posts p where p.id = new.post_id and private.may('posts.manage', p.client_id)
  ) then
    return new;
  end if;
  -- The post's row is the lock that numbers the versions.
  select * into post from public.content_posts p where p.id = new.post_id for update;
  if post.id is null then
    raise sqlstate 'PT404' using message = 'That post is not here.';
  end if;
  if post.status in ('client_review', 'published') then
    raise sqlstate 'PT409' using message = case post.status
      when 'published' then 'This is published and stays as it was.'
      else 'This is with the client. Take it back before you change it.' end;
  end if;
  newest := private.newest_of_post(post.id);
  new.agency_id := post.agency_id;
  new.client_id := post.client_id;
  new.author_id := coalesce(private.actor(), new.author_id);
  if private.actor() is not null and coalesce(new.based_on, 0) <> coalesce(newest.version, 0) then
    select p.name into by_whom from public.user_profiles p where p.id = newest.author_id;
    raise sqlstate 'PT409' using
      message = format('%s saved version %s while you were writing. Your text is still here.', coalesce(by_whom, 'Somebody'), newest.version),
      detail = json_build_object('version', newest.version)::text;
  end if;
  new.version := coalesce(new.version, coalesce(newest.version, 0) + 1);
  return new;
end $$;
create trigger content_post_versions_20_stamp before insert on public.content_post_versions
for each row execute function private.stamp_post_version();

create function private.stamp_post_media() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Media belong to a version while it is being written; afterwards it stands as it was.
  select v.agency_id, v.client_id into new.agency_id, new.client_id
  from public.content_post_versions v
  where v.id = new.version_id and v.shared_at is null and v.id = (private.newest_of_post(v.post_id)).id
    and (private.actor() is null or v.author_id = private.actor());
  return new;
end $$;
create trigger content_post_media_20_stamp before insert on public.content_post_media
for each row execute function private.stamp_post_media();

-- After: what a move sets off. ------------------------------------------------------------------------------

create function private.share_post(post uuid) returns void
language sql security definer set search_path = '' as $$
  update public.content_post_versions v set shared_at = now()
  where v.id = (private.newest_of_post(post)).id and v.shared_at is null;
  update public.files f set shared_at = now()
  where f.shared_at is null and f.id in (
    select m.file_id from public.content_post_media m where m.version_id = (private.newest_of_post(post)).id
  );
$$;

create function private.post_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  reason text := coalesce(current_setting('app.reason', true), '');
  audience public.audience := case
    when new.shared_at is not null and (new.status in ('client_review', 'approved', 'scheduled', 'published') or old.status = 'client_review')
    then 'client' else 'internal'
  end;
  passed jsonb := case when new.status = 'approved' and old.status <> 'scheduled' and new.passed_hash is not null
    then '{"passed": true}' else '{}' end;
  people uuid[];
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, 'post', new.id, 'moved', private.actor(), audience,
    passed || jsonb_build_object('from', old.status, 'to', new.status, 'title', new.title, 'channel', new.channel,
      -- What the client reads says why only in the client's own words.
      'reason', case when audience = 'internal' or (old.status = 'client_review' and new.status <> 'internal_review') then reason else '' end));
  if old.status = 'client_review' then
    perform private.withdraw_approval(new.id);
  end if;
  if new.status = 'client_review' then
    perform private.share_post(new.id);
    perform private.ask_approval('post', new.id, new.client_id, new.decide_by);
  end if;
  people := case
    when new.status = 'internal_review' then array(
      select s.user_id from public.client_assignments s where s.client_id = new.client_id and s.duty in ('account_manager', 'strategist'))
    when new.status = 'client_review' then '{}'
    else array(select f from private.followers_of_post(new.id, 'internal') f)
  end;
  perform private.notify(people, 'moved', 'post', new.id, new.agency_id, new.client_id,
    private.line_of_post(new.id) || passed || jsonb_build_object('from', old.status, 'to', new.status, 'reason', nullif(reason, '')));
  return null;
end $$;
create trigger content_posts_moved after update of status on public.content_posts
for each row when (old.status is distinct from new.status) execute function private.post_moved();

create function private.post_version_added() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
  select new.agency_id, new.client_id, 'post', new.post_id, 'saved_version', new.author_id, jsonb_build_object('version', new.version)
  where private.actor() is not null;
  update public.content_posts p set updated_at = now() where p.id = new.post_id;
  return null;
end $$;
create trigger content_post_versions_added after insert on public.content_post_versions
for each row execute function private.post_version_added();

-- At the end of the transaction, when a version has its media: only then can it be compared with what was approved.
create function private.post_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  post uuid := case tg_table_name
    when 'content_post_versions' then to_jsonb(new) ->> 'post_id'
    else (select v.post_id::text from public.content_post_versions v where v.id = (to_jsonb(new) ->> 'version_id')::uuid)
  end;
  voided boolean := private.void_if_changed(post);
  hash text := private.post_hash(post);
begin
  -- Whom it goes back to: nobody, where nobody is asked and its network takes it; the client, where they have seen it; else our own review.
  update public.content_posts p
  set passed_hash = case private.post_mode(p.client_id) when 'none' then hash end,
    status = case
      when private.post_mode(p.client_id) = 'none' and cardinality(private.post_faults(p.id)) = 0 then p.status
      when private.post_mode(p.client_id) <> 'internal' and p.shared_at is not null then 'client_review'
      else 'internal_review'
    end
  where p.id = post and p.status in ('approved', 'scheduled') and (voided or p.passed_hash <> hash);
  return null;
end $$;
create constraint trigger content_post_versions_changed after insert on public.content_post_versions
deferrable initially deferred for each row execute function private.post_changed();
-- A version that says the same as the approved one may still get its media later.
create constraint trigger content_post_media_changed after insert on public.content_post_media
deferrable initially deferred for each row execute function private.post_changed();

create function private.decision_moves_post() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.content_posts p
  set status = (case new.status when 'approved' then 'approved' else 'rejected' end)::public.post_status
  where p.id = new.subject_id and p.status = 'client_review';
  return null;
end $$;
create trigger approvals_decide_post after update of status on public.approvals
for each row when (new.subject_kind = 'post' and old.status = 'pending' and new.status in ('approved', 'changes_requested'))
execute function private.decision_moves_post();

create trigger content_posts_audit after delete on public.content_posts for each row execute function private.audit();

create function private.broadcast_posts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id from changed c loop
    perform realtime.send('{}', 'post_changed', 'team:' || one.agency_id, true);
  end loop;
  for one in select distinct c.client_id from changed c where c.shared_at is not null loop
    perform realtime.send('{}', 'post_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger content_posts_broadcast_added after insert on public.content_posts
referencing new table as changed for each statement execute function private.broadcast_posts();
create trigger content_posts_broadcast_changed after update on public.content_posts
referencing new table as changed for each statement execute function private.broadcast_posts();
create trigger content_posts_broadcast_gone after delete on public.content_posts
referencing old table as changed for each statement execute function private.broadcast_posts();

-- What people do. -------------------------------------------------------------------------------------------

create function public.save_post(post uuid, based_on int, caption text, media jsonb default '[]') returns int
language plpgsql set search_path = '' as $$
declare
  added record;
begin
  if jsonb_array_length(media) > 50 then
    raise sqlstate 'PT400' using message = 'At most 50 pictures.';
  end if;
  insert into public.content_post_versions (post_id, based_on, caption) values (post, based_on, caption)
  returning id, version into added;
  insert into public.content_post_media (version_id, position, file_id, alt)
  select added.id, m.place::int, (m.one ->> 'file_id')::uuid, coalesce(m.one ->> 'alt', '')
  from jsonb_array_elements(media) with ordinality m (one, place);
  return added.version;
end $$;
comment on function public.save_post(uuid, int, text, jsonb) is
  'As the caller, under every policy: the next version, whole. media: [{"file_id": …, "alt": …}, …] in order. Answers its number.';

create function public.move_post(post uuid, to_status public.post_status, expected public.post_status, reason text default '',
  url text default null)
returns public.post_status language plpgsql security definer set search_path = '' as $$
declare
  found_ public.content_posts;
begin
  -- Decisions hold the approval and then want the post: the same order here.
  perform 1 from public.approvals a
  where a.subject_id = post and a.status = 'pending' and a.client_id in (select private.readable_clients('posts.read')) for update;
  select p.* into found_ from public.content_posts p
  where p.id = post and p.client_id in (select private.readable_clients('posts.read')) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That post is not here.';
  end if;
  if found_.status <> expected then
    raise sqlstate 'PT409' using
      message = format('Somebody already moved this to %s.', replace(found_.status::text, '_', ' ')),
      detail = json_build_object('status', found_.status)::text;
  end if;
  if to_status = 'rejected' and trim(reason) = '' then
    raise sqlstate 'PT400' using message = 'Say what should change.';
  end if;
  perform set_config('app.reason', left(trim(reason), 2000), true);
  update public.content_posts p
  set status = to_status, published_url = case to_status when 'published' then url else p.published_url end where p.id = post;
  return to_status;
end $$;
comment on function public.move_post(uuid, public.post_status, public.post_status, text, text) is
  'The transitions decide; every consequence is in this transaction. url: where it was published.';

create function public.post_faults(post uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select private.post_faults(p.id) from public.content_posts p
  where p.id = post and p.client_id in (select private.readable_clients('posts.read'))
$$;

create function public.remind_of_posts() returns int
language plpgsql security definer set search_path = '' as $$
declare
  due record;
  told int := 0;
begin
  for due in
    select p.*, p.publish_at <= now() - interval '2 hours' as late
    from public.content_posts p
    where p.status = 'scheduled' and p.publish_at <= now()
      and (p.due_told_for is distinct from p.publish_at
        or (p.late_told_for is distinct from p.publish_at and p.publish_at <= now() - interval '2 hours'))
    order by p.publish_at
    limit 500
    for update skip locked
  loop
    update public.content_posts p
    set due_told_for = due.publish_at, late_told_for = case when due.late then due.publish_at else p.late_told_for end where p.id = due.id;
    perform private.notify(
      case when due.late then array(select f from private.followers_of_post(due.id, 'internal') f) else array[due.owner_id] end,
      case when due.late then 'post_late' else 'post_due' end,
      'post', due.id, due.agency_id, due.client_id, private.line_of_post(due.id));
    told := told + 1;
  end loop;
  return told;
end $$;
comment on function public.remind_of_posts() is
  'Its owner when the time to publish has come, and everybody who answers for it two hours later, once each. Answers how many posts it spoke of.';
grant execute on function public.remind_of_posts() to service_role;
insert into private.schedules (name, function_name, every) values ('post-reminders', 'remind-of-posts', interval '1 minute');

-- Rows, fields, moves. --------------------------------------------------------------------------------------

alter table public.post_channels enable row level security;
alter table public.content_posts enable row level security;
alter table public.content_post_versions enable row level security;
alter table public.content_post_media enable row level security;

create policy post_channels_select on public.post_channels for select to authenticated
  using ((select private.viewer()) is not null);
grant select (channel, caption_limit, hashtag_limit, media_min, media_max, link_length) on public.post_channels to authenticated;

create policy content_posts_select on public.content_posts for select to authenticated
  using (
    client_id in (select private.readable_clients('posts.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('posts.read')))
  );
create policy content_posts_insert on public.content_posts for insert to authenticated
  with check (client_id in (select private.writable_clients('posts.manage')));
create policy content_posts_update on public.content_posts for update to authenticated
  using (client_id in (select private.writable_clients('posts.manage')));
create policy content_posts_delete on public.content_posts for delete to authenticated
  using (shared_at is null and client_id in (select private.writable_clients('posts.manage')));
grant select (id, agency_id, client_id, channel, title, status, status_order, publish_at, decide_by, owner_id, shared_at, published_at,
    published_url, created_by, created_at, updated_at),
  insert (id, client_id, channel, title, publish_at, decide_by, owner_id), update (title, channel, publish_at, decide_by, owner_id),
  delete on public.content_posts to authenticated;

create policy content_post_versions_select on public.content_post_versions for select to authenticated
  using (
    client_id in (select private.readable_clients('posts.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('posts.read')))
  );
create policy content_post_versions_insert on public.content_post_versions for insert to authenticated
  with check (client_id in (select private.writable_clients('posts.manage')));
grant select (id, agency_id, client_id, post_id, version, based_on, caption, author_id, shared_at, created_at),
  insert (post_id, based_on, caption) on public.content_post_versions to authenticated;

create policy content_post_media_select on public.content_post_media for select to authenticated
  using (
    client_id in (select private.readable_clients('posts.read'))
    or exists (
      select 1 from public.content_post_versions v where v.id = version_id and v.shared_at is not null
    )
  );
create policy content_post_media_insert on public.content_post_media for insert to authenticated
  with check (client_id in (select private.writable_clients('posts.manage')));
grant select (version_id, position, file_id, alt, agency_id, client_id), insert (version_id, position, file_id, alt)
  on public.content_post_media to authenticated;

grant execute on function public.save_post(uuid, int, text, jsonb), public.move_post(uuid, public.post_status, public.post_status, text, text),
  public.post_faults(uuid) to authenticated;

insert into private.machines (name, owned_function) values ('content_posts', 'owned_content_posts');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('content_posts', 'draft', 'internal_review', 'posts.manage'),
  ('content_posts', 'internal_review', 'draft', 'posts.manage'),
  ('content_posts', 'internal_review', 'rejected', 'posts.manage'),
  ('content_posts', 'internal_review', 'client_review', 'posts.manage'),
  ('content_posts', 'draft', 'approved', 'posts.manage'),
  ('content_posts', 'internal_review', 'approved', 'campaigns.approve_qa'),
  ('content_posts', 'client_review', 'approved', 'posts.manage'),
  ('content_posts', 'client_review', 'internal_review', 'posts.manage'),
  ('content_posts', 'client_review', 'approved', 'system'),
  ('content_posts', 'client_review', 'rejected', 'system'),
  ('content_posts', 'rejected', 'draft', 'posts.manage'),
  ('content_posts', 'approved', 'scheduled', 'posts.manage'),
  ('content_posts', 'scheduled', 'approved', 'posts.manage'),
  ('content_posts', 'approved', 'published', 'posts.manage'),
  ('content_posts', 'scheduled', 'published', 'posts.manage'),
  ('content_posts', 'approved', 'client_review', 'system'),
  ('content_posts', 'scheduled', 'client_review', 'system'),
  ('content_posts', 'approved', 'internal_review', 'system'),
  ('content_posts', 'scheduled', 'internal_review', 'system');

create function private.calendar_of_post(agency uuid, client uuid, from_at timestamptz, to_at timestamptz, from_on date, to_on date)
returns setof public.calendar_entry language sql stable set search_path = '' as $$
  select 'post', p.id, p.client_id, p.title, p.publish_at, null::timestamptz, null::date, null::date, null::text, p.status::text,
    array_remove(array[p.owner_id], null), p.updated_at, jsonb_build_object('channel', p.channel)
  from public.content_posts p
  where p.agency_id = agency and (client is null or p.client_id = client) and p.publish_at >= from_at and p.publish_at < to_at
    and from_on <= to_on
$$;
grant execute on function private.calendar_of_post(uuid, uuid, timestamptz, timestamptz, date, date) to authenticated;

create index content_posts_title_idx on public.content_posts using gin (title extensions.gin_trgm_ops);

create function private.search_post(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.content_posts t join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('content_posts', words))
$$;
grant execute on function private.search_post(text) to authenticated;
