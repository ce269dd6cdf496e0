-- Live topics: a nudge with ids, never a row. Modules add a scope by adding private.can_join_<scope>(id).

create function private.can_join(topic text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  scope text := split_part(topic, ':', 1);
  id text := split_part(topic, ':', 2);
  allowed boolean;
begin
  if topic !~ '^[a-z_]+:[0-9a-f-]{36}$' or to_regprocedure(format('private.can_join_%s(uuid)', scope)) is null then
    return false;
  end if;
  execute format('select private.%I($1)', 'can_join_' || scope) into allowed using id::uuid;
  return coalesce(allowed, false);
end $$;
comment on function private.can_join(text) is 'One gate for every topic: <scope>:<uuid> asks private.can_join_<scope>.';

create function private.can_join_team(agency uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.readable_agency('users.read') = agency
$$;

create function private.can_join_user(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.viewer() = person
$$;

create function private.can_join_client(client uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select client in (select private.visible_clients('clients.read'))
$$;

create policy messages_select on realtime.messages for select to authenticated
  using (private.can_join((select realtime.topic())));
create policy messages_insert on realtime.messages for insert to authenticated
  with check (extension = 'presence' and private.can_join((select realtime.topic())));

grant execute on function private.can_join(text) to authenticated;
