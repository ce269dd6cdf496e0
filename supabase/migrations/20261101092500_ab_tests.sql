-- A/B tests: what is believed, what is varied, how many it takes to tell, and what came out.
-- A test counts against a client's allowance once, in the month of its started_at; one that never ran counts nothing.

create type public.ab_test_status as enum ('draft', 'running', 'decided', 'cancelled');
create type public.ab_test_varies as enum ('subject', 'sender', 'content', 'offer', 'design', 'send_time', 'audience', 'popup');
create type public.ab_test_metric as enum ('open_rate', 'click_rate', 'order_rate', 'signup_rate', 'unsubscribe_rate');

create table public.crm_ab_tests (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  hypothesis text not null default '' check (length(hypothesis) <= 1000),
  varies public.ab_test_varies not null,
  metric public.ab_test_metric not null,
  baseline numeric not null check (baseline > 0 and baseline < 1),
  effect numeric not null check (effect >= 0.00001 and effect < 1),
  status public.ab_test_status not null default 'draft',
  status_order int not null generated always as (array_position('{draft,running,decided,cancelled}'::public.ab_test_status[], status)) stored,
  winner_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  learned text not null default '' check (length(learned) <= 1000),
  started_at timestamptz,
  shared_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (client_id, id),
  constraint crm_ab_tests_the_wanted_rate_is_a_rate check (baseline + effect < 1),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id),
  foreign key (agency_id, decided_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on column public.crm_ab_tests.campaign_id is 'The campaign it runs in, where it runs in one.';
comment on column public.crm_ab_tests.baseline is 'The rate as it is today, 0 to 1.';
comment on column public.crm_ab_tests.effect is 'The smallest difference worth finding, in the same unit: 0.02 is two percentage points.';
comment on column public.crm_ab_tests.started_at is 'When it began to run: what counts as one delivered test.';
comment on column public.crm_ab_tests.winner_id is 'Null on a decided test: no variant was better.';
create index crm_ab_tests_client_id_created_at_idx on public.crm_ab_tests (client_id, created_at desc, id desc);
create index crm_ab_tests_agency_id_created_at_idx on public.crm_ab_tests (agency_id, created_at desc, id desc);
create index crm_ab_tests_agency_id_status_order_idx on public.crm_ab_tests (agency_id, status_order, created_at desc, id desc);
create index crm_ab_tests_client_id_started_at_idx on public.crm_ab_tests (client_id, started_at) where started_at is not null;
create index crm_ab_tests_client_id_campaign_id_idx on public.crm_ab_tests (client_id, campaign_id);
create index crm_ab_tests_agency_id_client_id_idx on public.crm_ab_tests (agency_id, client_id);
create index crm_ab_tests_agency_id_decided_by_idx on public.crm_ab_tests (agency_id, decided_by);
create index crm_ab_tests_agency_id_created_by_idx on public.crm_ab_tests (agency_id, created_by);

create table public.ab_test_variants (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  test_id uuid not null,
  position int not null check (position between 1 and 4),
  label text not null check (length(trim(label)) between 1 and 120 and label !~ '[[:cntrl:]]'),
  description text not null default '' check (length(description) <= 1000),
  recipients int not null default 0 check (recipients between 0 and 1000000000),
  successes int not null default 0 check (successes >= 0),
  counted_at timestamptz,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint ab_test_variants_no_more_successes_than_tries check (successes <= recipients),
  foreign key (client_id, test_id) references public.crm_ab_tests (client_id, id) on delete cascade
);
comment on column public.ab_test_variants.position is 'The first is the control, which the others are compared with.';
create unique index ab_test_variants_one_per_position on public.ab_test_variants (test_id, position);
create index ab_test_variants_client_id_test_id_idx on public.ab_test_variants (client_id, test_id);
alter table public.crm_ab_tests add foreign key (client_id, winner_id) references public.ab_test_variants (client_id, id);
create index crm_ab_tests_client_id_winner_id_idx on public.crm_ab_tests (client_id, winner_id);

insert into private.subject_kinds (kind, table_name) values ('ab_test', 'crm_ab_tests');

create function private.owned_crm_ab_tests(permission text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select t.id from public.crm_ab_tests t where false and permission is null
$$;
grant execute on function private.owned_crm_ab_tests(text) to authenticated;

create function private.followers_of_ab_test(test uuid, audience public.audience) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.user_id from public.crm_ab_tests t
  join public.client_assignments s on s.client_id = t.client_id and s.duty in ('account_manager', 'strategist') where t.id = test
  union
  select m.user_id from public.crm_ab_tests t join public.client_members m on m.client_id = t.client_id
  where t.id = test and followers_of_ab_test.audience = 'client' and t.shared_at is not null
$$;

create function private.line_of_ab_test(test uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('title', t.title, 'client', k.name, 'clientSlug', k.slug)
  from public.crm_ab_tests t join public.clients k on k.id = t.client_id where t.id = test
$$;

-- The arithmetic, here and nowhere else. --------------------------------------------------------------------

create function private.critical_value(comparisons int) returns double precision
language sql immutable set search_path = '' as $$
  -- Two-sided 5 % divided by the number of comparisons with the control (Bonferroni): the normal quantiles of 0.975, 0.9875 and 0.991667.
  select case when comparisons <= 1 then 1.959963984540054 when comparisons = 2 then 2.241402727604947 else 2.393979800018283 end
$$;

create function private.sample_size(baseline numeric, effect numeric, comparisons int) returns int
language sql immutable set search_path = '' as $$
  -- 0.8416… is the normal quantile of 0.8, the power.
  select least(2147483647, ceil(power(
    private.critical_value(comparisons) * sqrt(2 * m.middle * (1 - m.middle))
      + 0.8416212335729143 * sqrt(m.p1 * (1 - m.p1) + m.p2 * (1 - m.p2)), 2) / power(m.p2 - m.p1, 2)))::int
  from (
    select baseline::double precision as p1, (baseline + effect)::double precision as p2, (baseline + effect / 2)::double precision as middle
  ) m
$$;
comment on function private.sample_size(numeric, numeric, int) is
  'Recipients each variant needs, for 80 % power at 5 % (Fleiss, Statistical Methods for Rates and Proportions, without continuity correction).';

create type public.comparison as (rate double precision, difference double precision, low double precision, high double precision,
  z double precision, p double precision);

create function private.compare_proportions(x1 int, n1 int, x2 int, n2 int, comparisons int) returns public.comparison
language plpgsql immutable set search_path = '' as $$
declare
  r1 double precision;
  r2 double precision;
  pooled double precision;
  error_ double precision;
  answer public.comparison;
begin
  if n2 > 0 then
    answer.rate := x2::double precision / n2;
  end if;
  if n1 > 0 and n2 > 0 then
    r1 := x1::double precision / n1;
    r2 := answer.rate;
    pooled := (x1 + x2)::double precision / (n1 + n2);
    error_ := sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
    answer.difference := r2 - r1;
    -- The test pools both, as nothing differs under its hypothesis; the interval does not.
    answer.z := case when error_ > 0 then answer.difference / error_ else 0 end;
    answer.p := erfc(abs(answer.z) / sqrt(2));
    error_ := private.critical_value(comparisons) * sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2);
    answer.low := answer.difference - error_;
    answer.high := answer.difference + error_;
  end if;
  return answer;
end $$;
comment on function private.compare_proportions(int, int, int, int, int) is
  'The two-proportion z-test of the second against the first, two-sided, with the interval of the difference.';

create function public.ab_test_results(tests uuid[])
returns table (test_id uuid, variant_id uuid, "position" int, recipients int, successes int, rate double precision, difference double precision,
  low double precision, high double precision, z double precision, p double precision, needed int, complete boolean, significant boolean)
language sql stable set search_path = '' as $$
  select t.id, v.id, v.position, v.recipients, v.successes, c.rate, c.difference, c.low, c.high, c.z, c.p, n.needed,
    n.least >= n.needed, n.least >= n.needed and c.p < 0.05 / n.comparisons
  from public.crm_ab_tests t
  join public.ab_test_variants v on v.test_id = t.id
  cross join lateral (
    select k.recipients, k.successes from public.ab_test_variants k where k.test_id = t.id order by k.position limit 1
  ) control
  cross join lateral (
    select greatest(count(*)::int - 1, 1) as comparisons, min(k.recipients) as least,
      private.sample_size(t.baseline, t.effect, greatest(count(*)::int - 1, 1)) as needed
    from public.ab_test_variants k where k.test_id = t.id
  ) n
  cross join lateral private.compare_proportions(control.successes, control.recipients, v.successes, v.recipients, n.comparisons) c
  where t.id = any (tests)
  order by t.id, v.position
$$;
comment on function public.ab_test_results(uuid[]) is
  'As the caller. Each variant against the control; significant only once every variant has the recipients it needs.';

create function public.ab_test_sample_size(baseline numeric, effect numeric, variants int) returns int
language plpgsql immutable set search_path = '' as $$
begin
  if baseline <= 0 or effect <= 0 or baseline + effect >= 1 or variants not between 2 and 4 then
    raise sqlstate 'PT400' using message = 'Both rates lie between 0 and 100 %, for two to four variants.';
  end if;
  return private.sample_size(baseline, effect, variants - 1);
end $$;
comment on function public.ab_test_sample_size(numeric, numeric, int) is 'What a test that is only being thought about would need, each variant.';
grant execute on function public.ab_test_sample_size(numeric, numeric, int) to authenticated;
grant execute on function private.critical_value(int), private.sample_size(numeric, numeric, int),
  private.compare_proportions(int, int, int, int, int) to authenticated;

-- Before and after. -----------------------------------------------------------------------------------------

create function private.stamp_ab_test() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if private.is_app_user() and not private.may('campaigns.create', new.client_id) then
      return new;
    end if;
    select c.agency_id into new.agency_id from public.clients c where c.id = new.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
    return new;
  end if;
  new.updated_at := now();
  if (old.varies, old.metric, old.baseline, old.effect) is distinct from (new.varies, new.metric, new.baseline, new.effect) and old.status <> 'draft' then
    raise sqlstate 'PT409' using message = 'What a test measures is fixed once it runs.';
  end if;
  if old.status is distinct from new.status and new.status = 'running' then
    new.started_at := coalesce(old.started_at, now());
    new.shared_at := coalesce(old.shared_at, now());
  end if;
  return new;
end $$;
create trigger crm_ab_tests_08_keep_closed before insert on public.crm_ab_tests
for each row execute function private.keep_closed();
create trigger crm_ab_tests_20_stamp before insert or update on public.crm_ab_tests
for each row execute function private.stamp_ab_test();
create trigger crm_ab_tests_10_guard before update of status on public.crm_ab_tests
for each row when (old.status is distinct from new.status) execute function private.guard_move();

create function private.gate_ab_test() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  reached record;
begin
  if new.status = 'running' and (select count(*) from public.ab_test_variants v where v.test_id = new.id) < 2 then
    raise sqlstate 'PT409' using message = 'A test needs at least two variants.';
  end if;
  if new.status = 'decided' then
    select min(v.recipients) as least, private.sample_size(new.baseline, new.effect, greatest(count(*)::int - 1, 1)) as needed into reached
    from public.ab_test_variants v where v.test_id = new.id;
    if reached.least < reached.needed then
      raise sqlstate 'PT409' using
        message = format('Too early: the smallest variant has %s of %s recipients.', reached.least, reached.needed),
        detail = json_build_object('recipients', reached.least, 'needed', reached.needed)::text;
    end if;
  end if;
  return new;
end $$;
create trigger crm_ab_tests_15_gate before update of status on public.crm_ab_tests
for each row when (old.status is distinct from new.status) execute function private.gate_ab_test();

create function private.ab_test_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.ab_test_variants v set shared_at = new.shared_at where v.test_id = new.id and v.shared_at is distinct from new.shared_at;
  insert into public.activity (agency_id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail)
  values (new.agency_id, new.client_id, 'ab_test', new.id, 'moved', private.actor(),
    case when new.shared_at is null then 'internal' else 'client' end::public.audience,
    jsonb_build_object('title', new.title, 'from', old.status, 'to', new.status));
  if new.status = 'decided' then
    perform private.notify(array(select private.followers_of_ab_test(new.id, 'client')), 'test_decided', 'ab_test', new.id, new.agency_id, new.client_id,
      private.line_of_ab_test(new.id) || jsonb_build_object('winner', (select v.label from public.ab_test_variants v where v.id = new.winner_id)));
  end if;
  return null;
end $$;
create trigger crm_ab_tests_moved after update of status on public.crm_ab_tests
for each row when (old.status is distinct from new.status) execute function private.ab_test_moved();

create function private.stamp_ab_test_variant() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  test public.crm_ab_tests;
begin
  select t.* into test from public.crm_ab_tests t where t.id = coalesce(new.test_id, old.test_id);
  if private.is_app_user() and not coalesce(private.may('campaigns.edit_brief', test.client_id), false) then
    return coalesce(new, old);
  end if;
  perform 1 from public.crm_ab_tests t where t.id = test.id for update;
  select t.* into test from public.crm_ab_tests t where t.id = test.id;
  if test.status in ('decided', 'cancelled') then
    raise sqlstate 'PT409' using message = 'This test is over and stays as it was.';
  end if;
  if tg_op = 'DELETE' or tg_op = 'INSERT' or (old.label, old.description) is distinct from (new.label, new.description) then
    if test.status <> 'draft' then
      raise sqlstate 'PT409' using message = 'What a test compares is fixed once it runs.';
    end if;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.agency_id := test.agency_id;
  new.client_id := test.client_id;
  if tg_op = 'INSERT' then
    new.position := coalesce(new.position, (
      select min(n) from generate_series(1, 5) n
      where not exists (select 1 from public.ab_test_variants v where v.test_id = test.id and v.position = n)));
    if new.position > 4 then
      raise sqlstate 'PT409' using message = 'A test compares at most four variants.';
    end if;
    return new;
  end if;
  if (old.recipients, old.successes) is distinct from (new.recipients, new.successes) then
    if test.status = 'draft' then
      raise sqlstate 'PT409' using message = 'Start the test before you enter results.';
    end if;
    new.counted_at := now();
  end if;
  return new;
end $$;
create trigger ab_test_variants_20_stamp before insert or update or delete on public.ab_test_variants
for each row execute function private.stamp_ab_test_variant();

create function private.broadcast_ab_tests() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select distinct c.agency_id, c.client_id, c.shared_at is not null as shared from changed c loop
    perform realtime.send('{}', 'ab_test_changed', 'team:' || one.agency_id, true);
    if one.shared then
      perform realtime.send('{}', 'ab_test_changed', 'client:' || one.client_id, true);
    end if;
  end loop;
  return null;
end $$;
create trigger crm_ab_tests_broadcast_added after insert on public.crm_ab_tests
referencing new table as changed for each statement execute function private.broadcast_ab_tests();
create trigger crm_ab_tests_broadcast_changed after update on public.crm_ab_tests
referencing new table as changed for each statement execute function private.broadcast_ab_tests();
create trigger ab_test_variants_broadcast_added after insert on public.ab_test_variants
referencing new table as changed for each statement execute function private.broadcast_ab_tests();
create trigger ab_test_variants_broadcast_changed after update on public.ab_test_variants
referencing new table as changed for each statement execute function private.broadcast_ab_tests();
create trigger ab_test_variants_broadcast_gone after delete on public.ab_test_variants
referencing old table as changed for each statement execute function private.broadcast_ab_tests();

-- What people do. -------------------------------------------------------------------------------------------

create function public.create_ab_test(client uuid, title text, hypothesis text, varies public.ab_test_varies, metric public.ab_test_metric,
  baseline numeric, effect numeric, variants jsonb)
returns uuid language plpgsql set search_path = '' as $$
declare
  test uuid;
begin
  if jsonb_array_length(variants) not between 2 and 4 then
    raise sqlstate 'PT400' using message = 'A test compares two to four variants.';
  end if;
  insert into public.crm_ab_tests (client_id, title, hypothesis, varies, metric, baseline, effect)
  values (client, trim(title), hypothesis, varies, metric, baseline, effect) returning id into test;
  insert into public.ab_test_variants (test_id, label, description, position)
  select test, trim(v ->> 'label'), coalesce(v ->> 'description', ''), n::int from jsonb_array_elements(variants) with ordinality a(v, n);
  return test;
end $$;
comment on function public.create_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric, jsonb) is
  'As the caller. variants: [{label, description}], the control first.';

create function private.ab_test_to_move(test uuid, seen uuid[]) returns public.crm_ab_tests
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_ab_tests;
begin
  select t.* into found_ from public.crm_ab_tests t
  where t.id = test and t.client_id = any (seen) for update;
  if found_.id is null then
    raise sqlstate 'PT404' using message = 'That test is not here.';
  end if;
  return found_;
end $$;

create function public.move_ab_test(test uuid, to_status public.ab_test_status) returns text
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_ab_tests := private.ab_test_to_move(test, array(select private.readable_clients('campaigns.read')));
begin
  if to_status = 'decided' then
    raise sqlstate 'PT400' using message = 'Say which variant won, or that none did.';
  end if;
  perform private.expect_status(found_.status::text, null, to_status::text);
  update public.crm_ab_tests t set status = to_status where t.id = test;
  return to_status::text;
end $$;

create function public.count_ab_test(test uuid, counts jsonb) returns int
language plpgsql set search_path = '' as $$
declare
  counted int;
begin
  update public.ab_test_variants v set recipients = c.recipients, successes = c.successes
  from jsonb_to_recordset(counts) as c (id uuid, recipients int, successes int)
  where v.id = c.id and v.test_id = test;
  get diagnostics counted = row_count;
  if counted = 0 or counted < jsonb_array_length(counts) then
    raise sqlstate 'PT404' using message = 'That test is not here.';
  end if;
  return counted;
end $$;
comment on function public.count_ab_test(uuid, jsonb) is 'As the caller, all variants of a test or none: [{id, recipients, successes}].';

create function public.decide_ab_test(test uuid, winner uuid, learned text default '') returns text
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_ab_tests := private.ab_test_to_move(test, array(select private.readable_clients('campaigns.read')));
  result record;
begin
  perform private.expect_status(found_.status::text, 'running', 'decided');
  update public.crm_ab_tests t
  set status = 'decided', winner_id = winner, decided_by = private.actor(), decided_at = now(), learned = left(decide_ab_test.learned, 1000)
  where t.id = test;
  if winner is not null then
    select r.position, r.difference, r.significant into result from public.ab_test_results(array[test]) r where r.variant_id = winner;
    if not found then
      raise sqlstate 'PT404' using message = 'That variant is not part of this test.';
    end if;
    if result.position > 1 and not result.significant then
      raise sqlstate 'PT409' using message = 'The difference could be chance. Keep the control, or say that none won.';
    end if;
    if result.position > 1 and (result.difference > 0) = (found_.metric = 'unsubscribe_rate') then
      raise sqlstate 'PT409' using message = 'This variant did worse than the control.';
    end if;
  end if;
  return 'decided';
end $$;
comment on function public.decide_ab_test(uuid, uuid, text) is
  'A person says who won, never before the sample is complete, and never a variant whose difference could be chance. No winner: null.';

alter table public.crm_ab_tests enable row level security;
alter table public.ab_test_variants enable row level security;
create policy crm_ab_tests_select on public.crm_ab_tests for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy crm_ab_tests_insert on public.crm_ab_tests for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.create')));
create policy crm_ab_tests_update on public.crm_ab_tests for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (id, agency_id, client_id, campaign_id, title, hypothesis, varies, metric, baseline, effect, status, status_order, winner_id, decided_by, decided_at,
    learned, started_at, shared_at, created_by, created_at, updated_at),
  insert (client_id, campaign_id, title, hypothesis, varies, metric, baseline, effect),
  update (campaign_id, title, hypothesis, varies, metric, baseline, effect)
  on public.crm_ab_tests to authenticated;

create policy ab_test_variants_select on public.ab_test_variants for select to authenticated
  using (
    client_id in (select private.readable_clients('campaigns.read'))
    or (shared_at is not null and client_id in (select private.shared_clients('campaigns.read')))
  );
create policy ab_test_variants_insert on public.ab_test_variants for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.edit_brief')));
create policy ab_test_variants_update on public.ab_test_variants for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
create policy ab_test_variants_delete on public.ab_test_variants for delete to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (id, agency_id, client_id, test_id, position, label, description, recipients, successes, counted_at, shared_at, created_at),
  insert (test_id, position, label, description), update (label, description, recipients, successes), delete
  on public.ab_test_variants to authenticated;
grant execute on function public.ab_test_results(uuid[]),
  public.create_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric, jsonb),
  public.move_ab_test(uuid, public.ab_test_status), public.count_ab_test(uuid, jsonb),
  public.decide_ab_test(uuid, uuid, text) to authenticated;

insert into private.machines (name) values ('crm_ab_tests');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_ab_tests', 'draft', 'running', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'draft', 'cancelled', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'running', 'decided', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'running', 'cancelled', 'campaigns.edit_brief');
