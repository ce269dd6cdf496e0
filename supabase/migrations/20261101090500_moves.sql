-- Status machines: which move exists, who may make it, and the one trigger that enforces all of them.

create table private.machines (
  name text primary key,
  owned_function text
);
comment on table private.machines is 'A machine is a table with a status. owned_function(permission) returns the ids that are the actor''s own.';

create table private.transitions (
  machine text not null references private.machines (name),
  from_status text not null,
  to_status text not null,
  permission text not null,
  guard text check (guard in ('held_from', 'not_requester', 'of_its_kind')),
  primary key (machine, from_status, to_status, permission)
);
comment on column private.transitions.permission is 'A slug, or system: only another trigger or the service role.';
comment on column private.transitions.guard is 'of_its_kind: the row names the permission itself, in decide_permission.';

create function private.may_move(permission text, guard text, machine text, row_ jsonb) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  home uuid := case machine when 'clients' then row_ ->> 'id' else row_ ->> 'client_id' end;
  owned_function text;
  owns boolean := false;
begin
  if permission = 'system' then
    return pg_trigger_depth() > 1 or coalesce(auth.jwt() ->> 'role', '') = 'service_role';
  end if;
  if guard = 'held_from' and row_ ->> 'held_from' is distinct from row_ ->> 'status' then
    return false;
  end if;
  if guard = 'not_requester' and (row_ ->> 'requested_by')::uuid = private.actor() then
    return false;
  end if;
  if guard = 'of_its_kind' then
    permission := row_ ->> 'decide_permission';
  end if;
  if private.may(permission, home) then
    return true;
  end if;
  if home is null and private.writable_agency(permission) = (row_ ->> 'agency_id')::uuid then
    return true;
  end if;
  if private.holds_own(private.actor(), permission) then
    select m.owned_function into owned_function from private.machines m where m.name = machine;
    if owned_function is not null then
      execute format('select $1 in (select private.%I($2))', owned_function) into owns
      using (row_ ->> 'id')::uuid, permission;
    end if;
  end if;
  return owns;
end $$;

-- A trigger, not a policy: `with check` sees only the new row.
create function private.guard_move() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  move record;
  exists_ boolean := false;
begin
  for move in
    select t.permission, t.guard from private.transitions t
    where t.machine = tg_table_name and t.from_status = old.status::text and t.to_status = new.status::text
  loop
    exists_ := true;
    if private.may_move(move.permission, move.guard, tg_table_name, to_jsonb(new)) then
      return new;
    end if;
  end loop;
  if exists_ then
    raise sqlstate '42501' using message = format('You are not allowed to move this from %s to %s.', old.status, new.status);
  end if;
  raise sqlstate 'PT409' using
    message = format('This is at %s and cannot go to %s.', old.status, new.status),
    detail = json_build_object('status', old.status)::text;
end $$;

-- How often somebody may do what others are told of, or what fills a disk.

create function private.not_too_often() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wait int;
begin
  if private.actor() is null then
    return new;
  end if;
  wait := public.take_token(format('%s:%s', tg_table_name, private.actor()), tg_argv[0]::jsonb);
  if wait > 0 then
    raise sqlstate 'PT429' using message = format('That was a lot in a short time. Try again in %s.',
      case when wait > 90 then round(wait / 60.0) || ' minutes' else wait || ' seconds' end);
  end if;
  return new;
end $$;
comment on function private.not_too_often() is
  'Per person and table; its argument is the windows of public.take_token(). What is refused or rolled back does not count.';
