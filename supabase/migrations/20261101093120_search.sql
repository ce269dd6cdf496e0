-- One search over everything a person may see. A module joins it with a function private.search_<kind>(words).

create index activity_actor_id_created_at_idx on public.activity (actor_id, created_at desc);
create index portal_requests_title_idx on public.portal_requests using gin (title extensions.gin_trgm_ops);
create index tasks_title_idx on public.tasks using gin (title extensions.gin_trgm_ops);
create index content_documents_title_idx on public.content_documents using gin (title extensions.gin_trgm_ops);
create index crm_ab_tests_title_idx on public.crm_ab_tests using gin (title extensions.gin_trgm_ops);
create index company_events_title_idx on public.company_events using gin (title extensions.gin_trgm_ops);
create index call_recordings_title_idx on public.call_recordings using gin (title extensions.gin_trgm_ops);

create function private.as_pattern(words text) returns text
language sql immutable set search_path = '' as $$
  select '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

create function private.closeness(title text, words text) returns int
language sql immutable set search_path = '' as $$
  select case
    when lower(title) = lower(words) then 4
    when starts_with(lower(title), lower(words)) then 3
    when position(' ' || lower(words) in lower(title)) > 0 then 2
    else 1 end
$$;
comment on function private.closeness(text, text) is 'The whole name before its beginning, its beginning before a word''s, that before the middle of one.';

create function private.titles_like(table_name text, words text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query execute format(
    'select t.id from public.%I t where t.title ilike $1
       and t.agency_id = (select p.agency_id from public.user_profiles p where p.id = private.viewer())
     order by t.created_at desc limit 500', table_name)
  using private.as_pattern(words);
end $$;
comment on function private.titles_like(text, text) is
  'Ids of the viewer''s agency only, through the trigram index, which no policy could use: ilike is not leakproof. What may be seen of them the policy says.';

create function private.search_campaign(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select c.id, c.title, k.name, c.number::text, c.updated_at
  from public.crm_campaigns c join public.clients k on k.id = c.client_id
  where c.id in (select private.titles_like('crm_campaigns', words))
    or (words ~* '^c?-?[0-9]{1,9}$' and c.number = regexp_replace(words, '[^0-9]', '', 'g')::int)
$$;

create function private.search_request(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select r.id, r.title, k.name, r.status::text, r.created_at
  from public.portal_requests r join public.clients k on k.id = r.client_id
  where r.id in (select private.titles_like('portal_requests', words))
$$;

create function private.search_task(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.tasks t left join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('tasks', words))
$$;

create function private.search_flow(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.crm_flows t join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('crm_flows', words))
$$;

create function private.search_popup(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.crm_popups t join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('crm_popups', words))
$$;

create function private.search_document(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.content_documents t left join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('content_documents', words))
$$;

create function private.search_call(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.call_recordings t join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('call_recordings', words))
$$;

create function private.search_ab_test(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.crm_ab_tests t join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('crm_ab_tests', words))
$$;

create function private.search_event(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select t.id, t.title, k.name, t.id::text, t.created_at
  from public.company_events t left join public.clients k on k.id = t.client_id
  where t.id in (select private.titles_like('company_events', words))
$$;

create function private.search_client(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select k.id, k.name, case when k.status <> 'active' then k.status::text end, k.slug, k.created_at
  from public.clients k where k.name ilike private.as_pattern(words)
$$;

create function private.search_person(words text)
returns table (id uuid, title text, context text, address text, at timestamptz)
language sql stable set search_path = '' as $$
  select p.id, p.name, nullif(p.title, ''), p.id::text, p.created_at
  from public.user_profiles p where p.name ilike private.as_pattern(words) and p.deactivated_at is null
    and not exists (select 1 from public.user_roles r where r.user_id = p.id and r.role in ('client_user', 'creator'))
$$;

create function public.search(words text)
returns table (kind text, id uuid, title text, context text, address text)
language plpgsql stable set search_path = '' as $$
declare
  wanted text := left(trim(words), 80);
  sources text;
begin
  if wanted = '' then
    return query
      select 'campaign', c.id, c.title, k.name, c.number::text
      from (
        select a.subject_id, max(a.created_at) as at
        from (
          select v.subject_id, v.created_at from public.activity v
          where v.actor_id = private.viewer() and v.subject_kind = 'campaign' order by v.created_at desc limit 100
        ) a group by 1 order by 2 desc limit 6
      ) mine
      join public.crm_campaigns c on c.id = mine.subject_id
      join public.clients k on k.id = c.client_id
      order by mine.at desc;
    return;
  end if;
  select string_agg(format(
    '(select %L::text as kind, s.*, private.closeness(s.title, $1) as close from private.%I($1) s order by close desc, s.at desc limit 6)',
    substr(p.proname, 8), p.proname), ' union all ')
  into sources
  from pg_catalog.pg_proc p
  where p.pronamespace = 'private'::regnamespace and p.proname like 'search\_%';
  return query execute format(
    'select f.kind, f.id, f.title, f.context, f.address from (%s) f order by f.close desc, f.at desc limit 24', sources) using wanted;
end $$;
comment on function public.search(text) is
  'As the caller, under every policy: the best of each kind. Without words, what the caller last worked on.';

grant execute on function public.search(text), private.as_pattern(text), private.closeness(text, text), private.titles_like(text, text),
  private.search_campaign(text), private.search_request(text), private.search_task(text), private.search_client(text),
  private.search_flow(text), private.search_popup(text), private.search_document(text), private.search_call(text),
  private.search_ab_test(text), private.search_event(text), private.search_person(text) to authenticated;
