-- A/B tests: what is believed, what is varied, how many it takes to tell, and what came out.
-- A test counts against a client's allowance once, in the month of its started_at; one that never ran counts nothing.

create type public.ab_test_status as enum ('draft', 'running', 'decided', 'inconclusive', 'cancelled');
create type public.count_source as enum ('typed', 'klaviyo');
create type public.ab_test_varies as enum ('subject', 'sender', 'content', 'offer', 'design', 'send_time', 'audience', 'popup');
create type public.ab_test_metric as enum ('open_rate', 'click_rate', 'order_rate', 'signup_rate', 'unsubscribe_rate');

create table public.crm_ab_tests (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null,
  client_id uuid not null,
  campaign_id uuid,
  title text not null check (length(trim(title)) between 1 and 200 and title !~ '[[:cntrl:]]'),
  varies public.ab_test_varies not null,
  metric public.ab_test_metric not null,
  status public.ab_test_status not null default 'draft',
  status_order int not null generated always as (array_position('{draft,running,decided,inconclusive,cancelled}'::public.ab_test_status[], status)) stored,
  winner_id uuid,
  decided_at timestamptz,
  learned text not null default '' check (length(learned) <= 1000),
  started_at timestamptz,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  foreign key (agency_id, client_id) references public.clients (agency_id, id),
  foreign key (client_id, campaign_id) references public.crm_campaigns (client_id, id) on delete set null (campaign_id)
);
comment on column public.crm_ab_tests.campaign_id is 'The campaign it runs in, where it runs in one.';
comment on column public.crm_ab_tests.decided_at is 'When it ended with an answer, or without one.';
comment on column public.crm_ab_tests.started_at is 'When it began to run: what counts as one delivered test.';
comment on column public.crm_ab_tests.winner_id is 'Null on a decided test: no variant was better.';
create index crm_ab_tests_client_id_created_at_idx on public.crm_ab_tests (client_id, created_at desc, id desc);
create index crm_ab_tests_agency_id_created_at_idx on public.crm_ab_tests (agency_id, created_at desc, id desc);
create index crm_ab_tests_agency_id_status_order_idx on public.crm_ab_tests (agency_id, status_order, created_at desc, id desc);
create index crm_ab_tests_client_id_started_at_idx on public.crm_ab_tests (client_id, started_at) where started_at is not null;
create index crm_ab_tests_client_id_campaign_id_idx on public.crm_ab_tests (client_id, campaign_id);
create index crm_ab_tests_agency_id_client_id_idx on public.crm_ab_tests (agency_id, client_id);

create table public.ab_test_internals (
  test_id uuid primary key,
  agency_id uuid not null,
  client_id uuid not null,
  hypothesis text not null default '' check (length(hypothesis) <= 1000),
  baseline numeric not null check (baseline > 0 and baseline < 1),
  effect numeric not null check (effect >= 0.00001 and effect < 1),
  decided_by uuid,
  created_by uuid,
  updated_at timestamptz not null default now(),
  constraint ab_test_internals_the_wanted_rate_is_a_rate check (baseline + effect < 1),
  foreign key (client_id, test_id) references public.crm_ab_tests (client_id, id) on delete cascade,
  foreign key (agency_id, decided_by) references public.user_profiles (agency_id, id),
  foreign key (agency_id, created_by) references public.user_profiles (agency_id, id)
);
comment on table public.ab_test_internals is 'What the team believes and reckons with, and who it was: a client reads what came out, never this.';
comment on column public.ab_test_internals.baseline is 'The rate as it is today, 0 to 1.';
comment on column public.ab_test_internals.effect is 'The smallest difference worth finding, in the same unit: 0.02 is two percentage points.';
create index ab_test_internals_client_id_test_id_idx on public.ab_test_internals (client_id, test_id);
create index ab_test_internals_agency_id_decided_by_idx on public.ab_test_internals (agency_id, decided_by);
create index ab_test_internals_agency_id_created_by_idx on public.ab_test_internals (agency_id, created_by);

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
  counted_from public.count_source,
  klaviyo_name text not null default '' check (length(klaviyo_name) <= 300),
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (client_id, id),
  constraint ab_test_variants_no_more_successes_than_tries check (successes <= recipients),
  foreign key (client_id, test_id) references public.crm_ab_tests (client_id, id) on delete cascade
);
comment on column public.ab_test_variants.counted_from is 'Null while nobody is counted.';
comment on column public.ab_test_variants.klaviyo_name is 'What Klaviyo calls it, where it does not call it by its label.';
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

create function private.ab_test_needs(test uuid) returns int
language sql stable security definer set search_path = '' as $$
  select private.sample_size(i.baseline, i.effect, greatest((select count(*)::int from public.ab_test_variants v where v.test_id = test) - 1, 1))
  from public.ab_test_internals i where i.test_id = test
$$;
comment on function private.ab_test_needs(uuid) is
  'Recipients each of its variants needs. A definer, because a client reads the number and not what it was reckoned from.';
grant execute on function private.ab_test_needs(uuid) to authenticated;

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
      private.ab_test_needs(t.id) as needed
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
    return new;
  end if;
  if (old.varies, old.metric) is distinct from (new.varies, new.metric) and old.status <> 'draft' then
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

create function private.stamp_ab_test_internals() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  test public.crm_ab_tests;
begin
  select t.* into test from public.crm_ab_tests t where t.id = new.test_id;
  if private.is_app_user() and not coalesce(private.may('campaigns.edit_brief', test.client_id), false) then
    return new;
  end if;
  new.updated_at := now();
  if tg_op = 'INSERT' then
    new.agency_id := test.agency_id;
    new.client_id := test.client_id;
    new.created_by := coalesce(private.actor(), new.created_by);
  elsif (old.baseline, old.effect) is distinct from (new.baseline, new.effect) and test.status <> 'draft' then
    raise sqlstate 'PT409' using message = 'What a test measures is fixed once it runs.';
  end if;
  return new;
end $$;
create trigger ab_test_internals_20_stamp before insert or update on public.ab_test_internals
for each row execute function private.stamp_ab_test_internals();

create function private.gate_ab_test() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  needed int := private.ab_test_needs(new.id);
  least int;
begin
  if new.status = 'running' then
    if (select count(*) from public.ab_test_variants v where v.test_id = new.id) < 2 then
      raise sqlstate 'PT409' using message = 'A test needs at least two variants.';
    elsif needed is null then
      raise sqlstate 'PT409' using message = 'Say first what the rate is today and which difference is worth finding.';
    end if;
  elsif new.status in ('decided', 'inconclusive') then
    select min(v.recipients) into least from public.ab_test_variants v where v.test_id = new.id;
    if new.status = 'decided' and least < needed then
      raise sqlstate 'PT409' using message = format('Too early: the smallest variant has %s of %s recipients.', least, needed),
        detail = json_build_object('recipients', least, 'needed', needed)::text;
    elsif new.status = 'inconclusive' and least >= needed then
      raise sqlstate 'PT409' using message = 'Every variant has the recipients it needs: say what won, or that none did.';
    elsif new.status = 'inconclusive' and least = 0 then
      raise sqlstate 'PT409' using message = 'Nobody is counted yet: there is nothing to say of it. Cancel it instead.';
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
  if new.status in ('decided', 'inconclusive') then
    perform private.notify(array(select private.followers_of_ab_test(new.id, 'client')), 'test_decided', 'ab_test', new.id, new.agency_id, new.client_id,
      private.line_of_ab_test(new.id) || jsonb_build_object('inconclusive', new.status = 'inconclusive',
        'winner', (select v.label from public.ab_test_variants v where v.id = new.winner_id)));
  end if;
  return null;
end $$;
create trigger crm_ab_tests_moved after update of status on public.crm_ab_tests
for each row when (old.status is distinct from new.status) execute function private.ab_test_moved();

create function private.klaviyo_counts(test uuid) returns table (variant_id uuid, recipients int, successes int, counted_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select f.variant_id, f.recipients, least(f.successes, f.recipients), f.counted_at from (
    select v.id as variant_id, coalesce(k.delivered, k.recipients)::int as recipients, k.synced_at as counted_at,
      case t.metric when 'open_rate' then k.opens_unique when 'click_rate' then k.clicks_unique
        when 'order_rate' then k.conversion_uniques when 'unsubscribe_rate' then k.unsubscribes end::int as successes,
      bool_and(coalesce(k.delivered, k.recipients) is not null) over () as whole
    from public.crm_ab_tests t
    join public.ab_test_variants v on v.test_id = t.id
    left join public.campaign_metrics m on m.client_id = t.client_id and m.campaign_id = t.campaign_id
    left join public.campaign_variations k on k.client_id = m.client_id and k.klaviyo_campaign_id = m.klaviyo_campaign_id
      and lower(trim(k.name)) = lower(trim(coalesce(nullif(v.klaviyo_name, ''), v.label)))
      and not exists (
        select 1 from public.campaign_variations o
        where o.client_id = k.client_id and o.klaviyo_campaign_id = k.klaviyo_campaign_id and o.id <> k.id and lower(trim(o.name)) = lower(trim(k.name))
      )
    where t.id = test
  ) f
  where f.whole and f.successes is not null
$$;
comment on function private.klaviyo_counts(uuid) is
  'What Klaviyo says of each variant by name, of all of them or of none: a count of today is not compared with one of yesterday. Who it was delivered to is who could answer.';

create function private.stamp_ab_test_variant() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  test public.crm_ab_tests;
  told record;
begin
  select t.* into test from public.crm_ab_tests t where t.id = coalesce(new.test_id, old.test_id);
  -- A person's own statement is the policy's to refuse; what another trigger writes has come from Klaviyo.
  if pg_trigger_depth() = 1 and private.is_app_user() and not coalesce(private.may('campaigns.edit_brief', test.client_id), false) then
    return coalesce(new, old);
  end if;
  perform 1 from public.crm_ab_tests t where t.id = test.id for update;
  select t.* into test from public.crm_ab_tests t where t.id = test.id;
  if test.status in ('decided', 'inconclusive', 'cancelled') then
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
    select k.* into told from private.klaviyo_counts(test.id) k where k.variant_id = new.id;
    if told.variant_id is not null and (told.recipients, told.successes) is distinct from (new.recipients, new.successes) then
      raise sqlstate 'PT409' using message = 'Klaviyo counts this test.';
    end if;
    new.counted_at := case when new.recipients > 0 then coalesce(told.counted_at, now()) end;
    new.counted_from := case when new.recipients > 0 then (case when told.variant_id is null then 'typed' else 'klaviyo' end)::public.count_source end;
  end if;
  return new;
end $$;
create trigger ab_test_variants_20_stamp before insert or update or delete on public.ab_test_variants
for each row execute function private.stamp_ab_test_variant();

create function private.count_from_klaviyo(test uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.ab_test_variants v set recipients = k.recipients, successes = k.successes
  from private.klaviyo_counts(test) k
  where v.id = k.variant_id and (v.recipients, v.successes) is distinct from (k.recipients, k.successes);
  -- What another campaign's report said is not this test's.
  update public.ab_test_variants v set recipients = 0, successes = 0
  where v.test_id = test and v.counted_from = 'klaviyo' and not exists (select 1 from private.klaviyo_counts(test));
end $$;

create function private.ab_test_placed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_from_klaviyo(new.id);
  return null;
end $$;
create trigger crm_ab_tests_placed after update of status, campaign_id on public.crm_ab_tests
for each row when (new.status = 'running' and (old.status, old.campaign_id) is distinct from (new.status, new.campaign_id))
execute function private.ab_test_placed();

create function private.ab_test_variant_named() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_from_klaviyo(t.id) from public.crm_ab_tests t where t.id = new.test_id and t.status = 'running';
  return null;
end $$;
create trigger ab_test_variants_named after update of klaviyo_name on public.ab_test_variants
for each row when (old.klaviyo_name is distinct from new.klaviyo_name) execute function private.ab_test_variant_named();

create function private.variations_reported() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_from_klaviyo(t.id)
  from (
    select distinct t.id from changed c
    join public.campaign_metrics m on m.client_id = c.client_id and m.klaviyo_campaign_id = c.klaviyo_campaign_id
    join public.crm_ab_tests t on t.client_id = m.client_id and t.campaign_id = m.campaign_id and t.status = 'running'
  ) t;
  return null;
end $$;
create trigger campaign_variations_counted_added after insert on public.campaign_variations
referencing new table as changed for each statement execute function private.variations_reported();
create trigger campaign_variations_counted_changed after update on public.campaign_variations
referencing new table as changed for each statement execute function private.variations_reported();

create function private.metrics_placed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.count_from_klaviyo(t.id) from public.crm_ab_tests t
  where t.client_id = new.client_id and t.campaign_id in (old.campaign_id, new.campaign_id) and t.status = 'running';
  return null;
end $$;
create trigger campaign_metrics_placed after update of campaign_id on public.campaign_metrics
for each row when (old.campaign_id is distinct from new.campaign_id) execute function private.metrics_placed();

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
  insert into public.crm_ab_tests (client_id, title, varies, metric) values (client, trim(title), varies, metric) returning id into test;
  insert into public.ab_test_internals (test_id, hypothesis, baseline, effect) values (test, hypothesis, baseline, effect);
  insert into public.ab_test_variants (test_id, label, description, position)
  select test, trim(v ->> 'label'), coalesce(v ->> 'description', ''), n::int from jsonb_array_elements(variants) with ordinality a(v, n);
  return test;
end $$;
comment on function public.create_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric, jsonb) is
  'As the caller. variants: [{label, description}], the control first.';

create function public.save_ab_test(test uuid, title text, hypothesis text, varies public.ab_test_varies, metric public.ab_test_metric,
  baseline numeric, effect numeric)
returns uuid language plpgsql set search_path = '' as $$
declare
  saved uuid;
begin
  update public.crm_ab_tests t set title = trim(save_ab_test.title), varies = save_ab_test.varies, metric = save_ab_test.metric
  where t.id = test returning t.id into saved;
  if saved is null then
    raise sqlstate 'PT404' using message = 'That test is not here.';
  end if;
  update public.ab_test_internals i
  set hypothesis = save_ab_test.hypothesis, baseline = save_ab_test.baseline, effect = save_ab_test.effect where i.test_id = test;
  return saved;
end $$;
comment on function public.save_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric) is
  'As the caller: what is shown and what is not, together or neither.';

create function public.place_ab_test(test uuid, campaign uuid, names jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  placed uuid;
begin
  update public.crm_ab_tests t set campaign_id = campaign where t.id = test returning t.id into placed;
  if placed is null then
    raise sqlstate 'PT404' using message = 'That test is not here.';
  end if;
  update public.ab_test_variants v set klaviyo_name = trim(n.name)
  from jsonb_to_recordset(names) as n (id uuid, name text) where v.id = n.id and v.test_id = test;
  return (select min(v.counted_from)::text from public.ab_test_variants v where v.test_id = test);
end $$;
comment on function public.place_ab_test(uuid, uuid, jsonb) is
  'As the caller: which campaign it runs in, and what Klaviyo calls its variants: [{id, name}]. Answers who counts it now.';

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
  if to_status in ('decided', 'inconclusive') then
    raise sqlstate 'PT400' using message = 'Say which variant won, or that none did, and what was learned.';
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
  set status = 'decided', winner_id = winner, decided_at = now(), learned = left(decide_ab_test.learned, 1000)
  where t.id = test;
  update public.ab_test_internals i set decided_by = private.actor() where i.test_id = test;
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

create function public.end_ab_test(test uuid, learned text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  found_ public.crm_ab_tests := private.ab_test_to_move(test, array(select private.readable_clients('campaigns.read')));
begin
  perform private.expect_status(found_.status::text, 'running', 'inconclusive');
  update public.crm_ab_tests t
  set status = 'inconclusive', decided_at = now(), learned = left(end_ab_test.learned, 1000) where t.id = test;
  update public.ab_test_internals i set decided_by = private.actor() where i.test_id = test;
  return 'inconclusive';
end $$;
comment on function public.end_ab_test(uuid, text) is
  'It ends without an answer, because there are not enough people to ask: no winner, and nobody says that none was better.';

alter table public.crm_ab_tests enable row level security;
alter table public.ab_test_internals enable row level security;
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
grant select (id, agency_id, client_id, campaign_id, title, varies, metric, status, status_order, winner_id, decided_at, learned,
    started_at, shared_at, created_at),
  insert (client_id, campaign_id, title, varies, metric), update (campaign_id, title, varies, metric)
  on public.crm_ab_tests to authenticated;

create policy ab_test_internals_select on public.ab_test_internals for select to authenticated
  using (client_id in (select private.readable_clients('campaigns.read')));
create policy ab_test_internals_insert on public.ab_test_internals for insert to authenticated
  with check (client_id in (select private.writable_clients('campaigns.edit_brief')));
create policy ab_test_internals_update on public.ab_test_internals for update to authenticated
  using (client_id in (select private.writable_clients('campaigns.edit_brief')));
grant select (test_id, agency_id, client_id, hypothesis, baseline, effect, decided_by, created_by, updated_at),
  insert (test_id, hypothesis, baseline, effect), update (hypothesis, baseline, effect)
  on public.ab_test_internals to authenticated;

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
grant select (id, agency_id, client_id, test_id, position, label, description, recipients, successes, counted_at, counted_from, klaviyo_name,
    shared_at, created_at),
  insert (test_id, position, label, description), update (label, description, recipients, successes, klaviyo_name), delete
  on public.ab_test_variants to authenticated;
grant execute on function public.ab_test_results(uuid[]),
  public.create_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric, jsonb),
  public.save_ab_test(uuid, text, text, public.ab_test_varies, public.ab_test_metric, numeric, numeric), public.place_ab_test(uuid, uuid, jsonb),
  public.move_ab_test(uuid, public.ab_test_status), public.count_ab_test(uuid, jsonb),
  public.decide_ab_test(uuid, uuid, text), public.end_ab_test(uuid, text) to authenticated;

insert into private.machines (name) values ('crm_ab_tests');
insert into private.transitions (machine, from_status, to_status, permission) values
  ('crm_ab_tests', 'draft', 'running', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'draft', 'cancelled', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'running', 'decided', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'running', 'inconclusive', 'campaigns.edit_brief'),
  ('crm_ab_tests', 'running', 'cancelled', 'campaigns.edit_brief');
