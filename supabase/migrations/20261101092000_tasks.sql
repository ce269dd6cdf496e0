-- Tasks: what somebody has to do, by when, about which record; reminded of once and late once.

create type public.task_status as enum ('open', 'doing', 'done', 'cancelled');
create type public.task_priority as enum ('urgent', 'high', 'medium', 'low');

create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  details text not null default '' check (length(details) <= 10000),
  status public.task_status not null default 'open',
  status_order int not null generated always as (array_position('{open,doing,done,cancelled}'::public.task_status[], status)) stored,
  priority public.task_priority not null default 'medium',
  due_on date check (due_on between '2000-01-01' and '2200-01-01'),
  due_order date not null generated always as (coalesce(due_on, date '2200-01-02')) stored,
  subject_kind text,
  subject_id uuid,
  shared_at timestamptz,
  closed_at timestamptz,
  reminded_for date,
  late_for date,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (agency_id, id),
  constraint tasks_about_one_record check ((subject_kind is null) = (subject_id is null)),
  constraint tasks_shared_with_a_client check (shared_at is null or client_id is not null),
  foreign key (agency_id, client_id) references public.clients (agency_id, id) on delete cascade,
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.tasks is
  'One row per thing to do. A space, a parent task and a recurrence rule are later each a nullable column here, and the next occurrence of a rule is a further row of this table.';
comment on column public.tasks.client_id is 'Null for what concerns the agency alone.';
comment on column public.tasks.status_order is 'The status as a number: comparing enums is not leakproof, so that under a policy no index serves them.';
comment on column public.tasks.due_on is 'A day in the agency''s zone.';
comment on column public.tasks.due_order is 'The due day, with what has none last: a key to page by.';
comment on column public.tasks.subject_id is 'The record it is about; it need not outlive the task.';
comment on column public.tasks.shared_at is 'Since when the client''s people see it.';
comment on column public.tasks.reminded_for is 'The due day that people were reminded of: another day reminds again.';
comment on column public.tasks.late_for is 'The due day that was said to have passed.';
create index tasks_agency_id_status_order_due_order_idx on public.tasks (agency_id, status_order, due_order, id);
create index tasks_client_id_status_order_due_order_idx on public.tasks (client_id, status_order, due_order, id);
create index tasks_agency_id_closed_at_idx on public.tasks (agency_id, closed_at desc, id desc) where closed_at is not null;
create index tasks_agency_id_client_id_idx on public.tasks (agency_id, client_id);
create index tasks_created_by_agency_id_idx on public.tasks (created_by, agency_id);
create index tasks_subject_id_idx on public.tasks (subject_id);

create table public.task_assignees (
  task_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  client_id uuid,
  created_at timestamptz not null default now(),
  primary key (task_id, user_id),
  foreign key (agency_id, task_id) references public.tasks (agency_id, id) on delete cascade,
  foreign key (agency_id, user_id) references public.user_profiles (agency_id, id)
);
comment on table public.task_assignees is 'Who does it: rows of their own, because a client that sees the task does not see them.';
create index task_assignees_agency_id_task_id_idx on public.task_assignees (agency_id, task_id);
create index task_assignees_agency_id_user_id_idx on public.task_assignees (agency_id, user_id);
create index task_assignees_user_id_task_id_idx on public.task_assignees (user_id, task_id);
create index task_assignees_client_id_idx on public.task_assignees (client_id);

-- Whose. ----------------------------------------------------------------------------------------------------

create function private.holds(person uuid, wanted text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from public.user_roles r
    join public.role_permissions g on g.agency_id = r.agency_id and g.role = r.role
    where r.user_id = person and g.permission = wanted and g.reach <> 'member'
  );
end $$;
comment on function private.holds(uuid, text) is 'On the agency''s side, however far it reaches.';

create function private.actor_holding(permission text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when private.holds(private.actor(), permission) then private.actor() end;
end $$;
comment on function private.actor_holding(text) is 'Who writes, if they may do this at all: for rows that begin as their writer''s own.';

create function private.tasks_of(person uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  if not private.holds(person, 'tasks.read') then
    return;
  end if;
  return query
  select a.task_id from public.task_assignees a where a.user_id = person
  union
  select t.id from public.tasks t where t.created_by = person
  union
  select t.id from public.tasks t
  where t.client_id is null and t.agency_id = (select private.agency_of(person, 'tasks.read'));
end $$;
comment on function private.tasks_of(uuid) is 'What a person does, set or, with the reach for it, what concerns the agency alone.';

create function private.owned_tasks(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  if not private.holds_own(private.actor(), permission) then
    return;
  end if;
  return query
  select a.task_id from public.task_assignees a where a.user_id = (select private.actor())
  union
  select t.id from public.tasks t where t.created_by = (select private.actor());
end $$;
grant execute on function private.tasks_of(uuid), private.owned_tasks(text), private.actor_holding(text) to authenticated;

insert into private.subject_kinds (kind, table_name, people_function) values ('task', 'tasks', 'tasks_of');

create table private.task_subjects (
  kind text primary key,
  table_name text not null unique,
  read_permission text not null references public.permissions (slug)
);
create index task_subjects_read_permission_idx on private.task_subjects (read_permission);
comment on table private.task_subjects is
  'What a task can be about besides the records of private.subject_kinds: nobody comments on these, and their trail is not told.';
insert into private.task_subjects (kind, table_name, read_permission) values ('client', 'clients', 'clients.read');

create function private.task_home(kind text, subject uuid, out agency_id uuid, out client_id uuid, out read_permission text)
language plpgsql stable security definer set search_path = '' as $$
declare
  found_ private.task_subjects;
begin
  select h.agency_id, h.client_id, 'clients.read' into agency_id, client_id, read_permission from private.subject_home(kind, subject) h;
  if agency_id is not null then
    return;
  end if;
  select s.* into found_ from private.task_subjects s where s.kind = task_home.kind;
  if found_.kind is null then
    return;
  end if;
  execute format('select t.agency_id, (to_jsonb(t) ->> %L)::uuid from public.%I t where t.id = $1',
    case found_.table_name when 'clients' then 'id' else 'client_id' end, found_.table_name)
  into agency_id, client_id using subject;
  read_permission := found_.read_permission;
end $$;
comment on function private.task_home(text, uuid) is 'Where what a task is about belongs, and who may name it.';

create function private.followers_of_task(task uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id from public.task_assignees a where a.task_id = task
  union
  select t.created_by from public.tasks t where t.id = task and t.created_by is not null
  union
  select m.user_id from public.tasks t
  join public.client_members m on m.client_id = t.client_id
  where t.id = task and followers_of_task.audience = 'client' and t.shared_at is not null
$$;

create function private.line_of_task(task uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('title', t.title, 'client', k.name, 'clientSlug', k.slug, 'dueOn', t.due_on))
  from public.tasks t left join public.clients k on k.id = t.client_id where t.id = task
$$;

-- Before. ---------------------------------------------------------------------------------------------------

create function private.settle_due(t public.tasks) returns public.tasks
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := (select (now() at time zone a.time_zone)::date from public.agencies a where a.id = t.agency_id);
begin
  t.reminded_for := case when t.due_on <= today then t.due_on end;
  t.late_for := case when t.due_on < today then t.due_on end;
  return t;
end $$;
comment on function private.settle_due(public.tasks) is 'Who sets a day that has come already knows it: nobody is reminded of that one.';

create function private.stamp_task() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  home record;
begin
  if tg_op = 'INSERT' then
    if new.subject_id is not null then
      select * into home from private.task_home(new.subject_kind, new.subject_id);
      if home.agency_id is null or (private.is_app_user() and not private.may(home.read_permission, home.client_id)
        and not (home.client_id is null and home.agency_id in (select private.writable_homes(home.read_permission)))
        and (new.subject_kind, new.subject_id) not in (select s.kind, s.id from private.subjects_of(private.actor()) s)) then
        raise sqlstate 'PT404' using message = 'What this task is about is not here.';
      end if;
      new.agency_id := home.agency_id;
      new.client_id := home.client_id;
    end if;
    if private.actor() is not null then
      new.created_by := private.actor();
      select p.agency_id into new.agency_id from public.user_profiles p where p.id = new.created_by;
    end if;
    new.shared_at := case when new.shared_at is not null then now() end;
    return private.settle_due(new);
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  if old.status is distinct from new.status then
    new.closed_at := case when new.status in ('done', 'cancelled') then now() end;
  end if;
  if old.due_on is distinct from new.due_on then
    new := private.settle_due(new);
  end if;
  if (old.shared_at is null) <> (new.shared_at is null) then
    if new.client_id is null then
      raise sqlstate 'PT409' using message = 'This task belongs to no client, so there is nobody to share it with.';
    end if;
    new.shared_at := case when new.shared_at is not null then now() end;
  else
    new.shared_at := old.shared_at;
  end if;
  return new;
end $$;
create trigger tasks_10_id before insert on public.tasks for each row execute function private.keep_id_apart();
create trigger tasks_20_stamp before insert or update of title, details, status, priority, due_on, shared_at on public.tasks
for each row execute function private.stamp_task();

create trigger tasks_10_guard before update of status on public.tasks
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.stamp_task_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select t.agency_id, t.client_id into new.agency_id, new.client_id from public.tasks t where t.id = new.task_id;
  return new;
end $$;
create trigger task_assignees_20_stamp before insert on public.task_assignees
for each row execute function private.stamp_task_assignee();

create function private.keep_to_who_can_do_it() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.user_profiles p
    where p.id = new.user_id and p.agency_id = new.agency_id and p.deactivated_at is null and private.holds(p.id, 'tasks.read')
  ) then
    raise sqlstate 'PT409' using message = 'A task goes to active people of the agency or its creators.';
  end if;
  return null;
end $$;
create trigger task_assignees_for_who_can_do_it after insert on public.task_assignees
for each row execute function private.keep_to_who_can_do_it();

-- After: who hears of it. -----------------------------------------------------------------------------------

create function private.task_created() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id)
  select new.agency_id, new.client_id, 'task', new.id, 'created', private.actor() where private.actor() is not null;
  return null;
end $$;
create trigger tasks_created after insert on public.tasks for each row execute function private.task_created();

create function private.task_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  who uuid := private.actor();
begin
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  select new.agency_id, new.client_id, 'task', new.id, said.verb, who, said.audience::public.audience, said.detail
  from (values
    ('moved', old.status is distinct from new.status, case when new.shared_at is null then 'internal' else 'client' end,
      jsonb_build_object('from', old.status, 'to', new.status)),
    ('rescheduled', old.due_on is distinct from new.due_on, 'internal', jsonb_build_object('from', old.due_on, 'to', new.due_on)),
    ('shared', old.shared_at is null and new.shared_at is not null, 'client', '{}'),
    ('unshared', old.shared_at is not null and new.shared_at is null, 'internal', '{}')
  ) said (verb, happened, audience, detail)
  where said.happened;
  if old.status is distinct from new.status and new.status in ('done', 'cancelled') then
    perform private.notify(array(select private.followers_of_task(new.id, 'internal')), 'task_' || new.status,
      'task', new.id, new.agency_id, new.client_id, private.line_of_task(new.id));
  end if;
  if old.shared_at is null and new.shared_at is not null then
    perform private.notify(array(select m.user_id from public.client_members m where m.client_id = new.client_id), 'task_shared',
      'task', new.id, new.agency_id, new.client_id, private.line_of_task(new.id));
  end if;
  return null;
end $$;
create trigger tasks_changed after update of status, due_on, shared_at on public.tasks
for each row execute function private.task_changed();

create function private.task_assigned() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record := case tg_op when 'DELETE' then old else new end;
begin
  if tg_op = 'INSERT' then
    perform private.notify(array[one.user_id], 'task_assigned', 'task', one.task_id, one.agency_id, one.client_id,
      private.line_of_task(one.task_id));
  end if;
  if private.actor() is not null then
    insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, detail)
    values (one.agency_id, one.client_id, 'task', one.task_id, case tg_op when 'INSERT' then 'assigned' else 'unassigned' end,
      private.actor(), jsonb_build_object('userId', one.user_id));
  end if;
  update public.tasks t set version = t.version + 1 where t.id = one.task_id;
  return null;
end $$;
create trigger task_assignees_changed after insert or delete on public.task_assignees
for each row execute function private.task_assigned();

create function private.broadcast_tasks() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select c.agency_id, jsonb_agg(c.id) as ids from changed c group by 1 loop
    perform realtime.send(jsonb_build_object('tasks', case when jsonb_array_length(one.ids) <= 50 then one.ids end),
      'task_changed', 'team:' || one.agency_id, true);
  end loop;
  -- Also of what is no longer shared: the client's page has to forget it.
  for one in select distinct c.client_id from changed c where c.client_id is not null loop
    perform realtime.send('{}', 'task_changed', 'client:' || one.client_id, true);
  end loop;
  return null;
end $$;
create trigger tasks_broadcast_added after insert on public.tasks
referencing new table as changed for each statement execute function private.broadcast_tasks();
create trigger tasks_broadcast_changed after update on public.tasks
referencing new table as changed for each statement execute function private.broadcast_tasks();

-- What people and modules do. -------------------------------------------------------------------------------

create function private.create_task(agency uuid, title text, client uuid default null, subject_kind text default null,
  subject_id uuid default null, assignees uuid[] default '{}', due_on date default null,
  priority public.task_priority default 'medium', details text default '', shared boolean default false)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  task uuid;
begin
  insert into public.tasks (agency_id, client_id, title, details, priority, due_on, subject_kind, subject_id, shared_at)
  values (agency, client, left(trim(title), 200), details, priority, due_on, subject_kind, subject_id, case when shared then now() end)
  returning id into task;
  insert into public.task_assignees (task_id, user_id)
  select distinct task, person from unnest(assignees) person;
  return task;
end $$;
comment on function private.create_task(uuid, text, uuid, text, uuid, uuid[], date, public.task_priority, text, boolean) is
  'For triggers and definer functions of other modules, which have asked who may: select private.create_task(agency, ''Review the call'', subject_kind => ''call'', subject_id => id, assignees => array[person]). The subject brings its client.';

create function public.create_task(title text, client uuid default null, subject_kind text default null, subject_id uuid default null,
  assignees uuid[] default '{}', due_on date default null, priority public.task_priority default 'medium', details text default '')
returns uuid language plpgsql set search_path = '' as $$
declare
  task uuid := gen_random_uuid();
begin
  if cardinality(assignees) > 20 then
    raise sqlstate 'PT400' using message = 'A task goes to at most 20 people.';
  end if;
  insert into public.tasks (id, client_id, title, details, priority, due_on, subject_kind, subject_id)
  values (task, client, trim(title), details, priority, due_on, subject_kind, subject_id);
  insert into public.task_assignees (task_id, user_id)
  select distinct task, person from unnest(assignees) person;
  return task;
end $$;
comment on function public.create_task(text, uuid, text, uuid, uuid[], date, public.task_priority, text) is
  'As the caller, under every policy: the task with its people, in one transaction.';

create function public.move_tasks(tasks uuid[], to_status public.task_status, expected public.task_status default null)
returns table (id uuid, moved boolean, status public.task_status, refusal text)
language plpgsql set search_path = '' as $$
declare
  task uuid;
  found_ public.task_status;
begin
  if cardinality(tasks) > 200 then
    raise sqlstate 'PT400' using message = 'Move at most 200 at once.';
  end if;
  foreach task in array coalesce(tasks, '{}') loop
    found_ := (select t.status from public.tasks t where t.id = task);
    if found_ is null then
      return query select task, false, null::public.task_status, 'That task is not here.';
    elsif found_ = to_status then
      return query select task, false, found_, format('This is already %s.', found_);
    elsif expected is not null and found_ <> expected then
      return query select task, false, found_, format('Somebody already made this %s.', found_);
    else
      begin
        update public.tasks t set status = to_status where t.id = task;
        return query select task, found, case when found then to_status else found_ end,
          case when not found then 'You are not allowed to change this task.' end;
      exception when sqlstate 'PT409' or insufficient_privilege then
        return query select task, false, found_, sqlerrm;
      end;
    end if;
  end loop;
end $$;
comment on function public.move_tasks(uuid[], public.task_status, public.task_status) is 'As the caller: each task moves or says why not.';

create function public.remind_of_tasks() returns int
language plpgsql security definer set search_path = '' as $$
declare
  due record;
  told int := 0;
begin
  for due in
    select t.id, t.agency_id, t.client_id, t.due_on, t.created_by, t.due_on < n.today as late
    from public.agencies a
    cross join lateral (select (now() at time zone a.time_zone)::date as today, now() at time zone a.time_zone as at) n
    join public.tasks t on t.agency_id = a.id and t.status_order <= 2 and t.due_order <= n.today
    where n.at::time >= time '08:00'
      and (t.late_for is distinct from t.due_on and t.due_on < n.today or t.reminded_for is distinct from t.due_on)
    order by t.id
    limit 500
    for update of t skip locked
  loop
    update public.tasks t
    set reminded_for = due.due_on, late_for = case when due.late then due.due_on else t.late_for end where t.id = due.id;
    perform private.notify(
      array(select a.user_id from public.task_assignees a where a.task_id = due.id)
        || case when due.late then array[due.created_by] else '{}'::uuid[] end,
      case when due.late then 'task_late' else 'task_due' end,
      'task', due.id, due.agency_id, due.client_id, private.line_of_task(due.id));
    told := told + 1;
  end loop;
  return told;
end $$;
comment on function public.remind_of_tasks() is
  'From eight in the morning where the agency is: once on the day a task is due, once when that day has passed. Answers how many tasks it spoke of.';
grant execute on function public.remind_of_tasks() to service_role;
insert into private.schedules (name, function_name, every) values ('task-reminders', 'remind-of-tasks', interval '10 minutes');

-- Rows, fields, moves. --------------------------------------------------------------------------------------

alter table public.tasks enable row level security;
alter table public.task_assignees enable row level security;

create policy tasks_select on public.tasks for select to authenticated
  using (
    agency_id = (select private.readable_agency('tasks.read'))
    or client_id in (select private.readable_clients('tasks.read'))
    or id in (select private.tasks_of((select private.viewer())))
    or (shared_at is not null and client_id in (select private.shared_clients('tasks.read')))
  );
create policy tasks_insert on public.tasks for insert to authenticated
  with check (
    created_by = (select private.actor_holding('tasks.write'))
    and (client_id is null or client_id in (select private.writable_clients('clients.read')))
  );
create policy tasks_update on public.tasks for update to authenticated
  using (
    agency_id = (select private.writable_agency('tasks.write'))
    or client_id in (select private.writable_clients('tasks.write'))
    or id in (select private.owned_tasks('tasks.write'))
  );
grant select (id, agency_id, client_id, title, details, status, status_order, priority, due_on, due_order, subject_kind, subject_id,
    shared_at, closed_at, version, created_by, created_at, updated_at),
  insert (id, client_id, title, details, priority, due_on, subject_kind, subject_id, shared_at),
  update (title, details, status, priority, due_on, shared_at) on public.tasks to authenticated;

create policy task_assignees_select on public.task_assignees for select to authenticated
  using (
    agency_id = (select private.readable_agency('tasks.read'))
    or client_id in (select private.readable_clients('tasks.read'))
    or task_id in (select private.tasks_of((select private.viewer())))
  );
create policy task_assignees_insert on public.task_assignees for insert to authenticated
  with check (
    (
      agency_id = (select private.writable_agency('tasks.write'))
      or client_id in (select private.writable_clients('tasks.write'))
      or task_id in (select private.owned_tasks('tasks.write'))
    )
    -- Who does not know the colleagues gives work to nobody else.
    and (user_id = (select private.actor()) or agency_id = (select private.writable_agency('users.read')))
  );
create policy task_assignees_delete on public.task_assignees for delete to authenticated
  using (
    agency_id = (select private.writable_agency('tasks.write'))
    or client_id in (select private.writable_clients('tasks.write'))
    or task_id in (select private.owned_tasks('tasks.write'))
  );
grant select (task_id, user_id, agency_id, client_id, created_at), insert (task_id, user_id), delete on public.task_assignees to authenticated;

grant execute on function public.create_task(text, uuid, text, uuid, uuid[], date, public.task_priority, text),
  public.move_tasks(uuid[], public.task_status, public.task_status) to authenticated;

insert into private.machines (name, owned_function) values ('tasks', 'owned_tasks');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('tasks', 'open', 'doing', 'tasks.write'),
  ('tasks', 'open', 'done', 'tasks.write'),
  ('tasks', 'open', 'cancelled', 'tasks.write'),
  ('tasks', 'doing', 'open', 'tasks.write'),
  ('tasks', 'doing', 'done', 'tasks.write'),
  ('tasks', 'doing', 'cancelled', 'tasks.write'),
  ('tasks', 'done', 'open', 'tasks.write'),
  ('tasks', 'cancelled', 'open', 'tasks.write');
