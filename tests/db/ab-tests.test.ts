import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, north, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one } = storyOf(stage);

const needed = (baseline: number, effect: number, comparisons = 1) =>
  one(
    sql()<{ n: number }[]>`select private.sample_size(${baseline}, ${effect}, ${comparisons}) as n`,
  ).then(({ n }) => n);
const compare = (x1: number, n1: number, x2: number, n2: number, comparisons = 1) =>
  one(sql()<{ difference: number; low: number; high: number; z: number; p: number }[]>`
    select * from private.compare_proportions(${x1}, ${n1}, ${x2}, ${n2}, ${comparisons})`);

const create = (labels = ['A', 'B'], baseline = 0.2, effect = 0.05) =>
  as(person('strategist'), (inner) =>
    one(inner<{ test: string }[]>`
      select public.create_ab_test(${acme}, 'Subjects', 'A name in it opens better', 'subject', 'open_rate', ${baseline}, ${effect},
        ${inner.json(labels.map((label) => ({ label })))}) as test`),
  ).then(({ test: id }) => id);
const variants = (id: string) =>
  sql()<
    { id: string }[]
  >`select id from public.ab_test_variants where test_id = ${id} order by position`.then((rows) =>
    rows.map((row) => row.id),
  );
const start = (id: string, by = 'strategist') =>
  as(person(by), (inner) => inner`select public.move_ab_test(${id}, 'running')`);
const enter = (variant: string, recipients: number, successes: number, by = 'strategist') =>
  as(
    person(by),
    (inner) =>
      inner`update public.ab_test_variants set recipients = ${recipients}, successes = ${successes} where id = ${variant}`,
  );
const decide = (id: string, winner: string | null, by = 'strategist') =>
  as(person(by), (inner) => inner`select public.decide_ab_test(${id}, ${winner}, 'Names help')`);
const results = (id: string, by = 'strategist') =>
  as(
    person(by),
    (inner) => inner<
      { variant_id: string; complete: boolean; significant: boolean; needed: number }[]
    >`
      select * from public.ab_test_results(${[id]})`,
  );

describe('the arithmetic', () => {
  test('asks for as many recipients as R’s power.prop.test', async () => {
    // power.prop.test(p1 = .50, p2 = .75, power = .80): n = 57.67; (p1 = .10, p2 = .12): n = 3840.85.
    expect(await needed(0.5, 0.25)).toBe(58);
    expect(await needed(0.1, 0.02)).toBe(3841);
  });

  test('finds what the Physicians’ Health Study published', async () => {
    // Heart attacks: 104 of 11,037 with aspirin, 189 of 11,034 with placebo (Agresti, Categorical Data Analysis): z = 5.00, 0.005 to 0.011.
    const { difference, z, p, low, high } = await compare(104, 11_037, 189, 11_034);
    expect(difference).toBeCloseTo(0.0077, 4);
    expect(z).toBeCloseTo(5.001, 2);
    expect(p).toBeCloseTo(5.7e-7, 8);
    expect([low, high].map((edge) => Number(edge.toFixed(4)))).toEqual([0.0047, 0.0107]);
  });

  test('finds nothing where there is nothing', async () => {
    expect(await compare(0, 100, 0, 100)).toMatchObject({ difference: 0, z: 0, p: 1 });
    expect(await compare(10, 100, 0, 0)).toMatchObject({ difference: null, p: null });
  });

  test('more comparisons ask for more', async () => {
    const alone = await needed(0.1, 0.02);
    expect(await needed(0.1, 0.02, 2)).toBeGreaterThan(alone);
    const wide = await compare(104, 11_037, 189, 11_034, 3);
    expect(wide.high - wide.low).toBeGreaterThan(0.0107 - 0.0047);
  });
});

describe('a test', () => {
  test('has no winner before every variant has the recipients it needs', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    await start(id);
    await enter(a, 1094, 100);
    await enter(b, 1093, 300);
    expect(await results(id)).toMatchObject([
      { needed: 1094, complete: false, significant: false },
      { complete: false, significant: false },
    ]);
    await expect(decide(id, b)).rejects.toThrow(
      'Too early: the smallest variant has 1093 of 1094 recipients.',
    );
    await enter(b, 1094, 300);
    await decide(id, b);
    expect(
      await sql()`select status, winner_id, learned from public.crm_ab_tests where id = ${id}`,
    ).toMatchObject([{ status: 'decided', winner_id: b, learned: 'Names help' }]);
  });

  test('keeps its control, or nobody wins, when the difference could be chance', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    await start(id);
    await enter(a, 2000, 400);
    await enter(b, 2000, 410);
    await expect(decide(id, b)).rejects.toThrow('could be chance');
    await decide(id, null);
    await expect(decide(id, a)).rejects.toThrow('already');
  });

  test('takes no winner from another test', async () => {
    const id = await create();
    const [foreign = ''] = await variants(await create());
    const [a = '', b = ''] = await variants(id);
    await start(id);
    await enter(a, 2000, 400);
    await enter(b, 2000, 600);
    await expect(decide(id, foreign)).rejects.toMatchObject({ code: 'PT404' });
  });

  test('fixes what it compares once it runs, and its numbers once it is decided', async () => {
    const id = await create();
    const [a = ''] = await variants(id);
    await expect(enter(a, 10, 1)).rejects.toThrow('Start the test');
    await start(id);
    const rename = as(
      person('strategist'),
      (inner) => inner`update public.ab_test_variants set label = 'Z' where id = ${a}`,
    );
    await expect(rename).rejects.toThrow('fixed once it runs');
    await expect(enter(a, 10, 11)).rejects.toMatchObject({ code: '23514' });
    await as(
      person('strategist'),
      (inner) => inner`select public.move_ab_test(${id}, 'cancelled')`,
    );
    await expect(enter(a, 10, 1)).rejects.toThrow('over');
  });

  test('is the client’s to see once it runs, and nobody else’s', async () => {
    const id = await create();
    expect(await results(id, 'member')).toHaveLength(0);
    await start(id);
    expect(await results(id, 'member')).toHaveLength(2);
    expect(await results(id, 'member_elsewhere')).toHaveLength(0);
    await expect(decide(id, null, 'member')).rejects.toMatchObject({ code: 'PT404' });
    expect(
      await sql()`select started_at is not null as counts from public.crm_ab_tests where id = ${id}`,
    ).toMatchObject([{ counts: true }]);
  });

  test('is counted whole or not at all, and by nobody who only reads', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    const [foreign = ''] = await variants(await create());
    await start(id);
    const count = (ids: string[], by = 'strategist') =>
      as(person(by), (inner) => {
        const counts = ids.map((one) => ({ id: one, recipients: 50, successes: 5 }));
        return inner`select public.count_ab_test(${id}, ${inner.json(counts)})`;
      });
    await expect(count([a, foreign])).rejects.toMatchObject({ code: 'PT404' });
    await expect(count([a, b], 'copywriter')).rejects.toMatchObject({ code: 'PT404' });
    const counted = () =>
      sql()`select recipients from public.ab_test_variants where test_id = ${id} order by position`;
    expect(await counted()).toMatchObject([{ recipients: 0 }, { recipients: 0 }]);
    await count([a, b]);
    expect(await counted()).toMatchObject([{ recipients: 50 }, { recipients: 50 }]);
  });

  test('is not won by what did worse', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    await start(id);
    await enter(a, 2000, 600);
    await enter(b, 2000, 400);
    await expect(decide(id, b)).rejects.toThrow('did worse');
    await decide(id, a);
  });

  test('takes a variant where one was taken out', async () => {
    const id = await create(['A', 'B', 'C', 'D']);
    const [, b = ''] = await variants(id);
    await as(
      person('strategist'),
      (inner) => inner`delete from public.ab_test_variants where id = ${b}`,
    );
    const add = () =>
      as(
        person('strategist'),
        (inner) => inner`insert into public.ab_test_variants (test_id, label) values (${id}, 'E')`,
      );
    await add();
    expect(
      await sql()`select position from public.ab_test_variants where test_id = ${id} and label = 'E'`,
    ).toMatchObject([{ position: 2 }]);
    await expect(add()).rejects.toThrow('at most four');
  });

  test('ends without an answer when there are not enough people, and only then', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    await start(id);
    const end = (by = 'strategist') =>
      as(person(by), (inner) => inner`select public.end_ab_test(${id}, 'The list is too small')`);
    await expect(end()).rejects.toThrow('Nobody is counted yet');
    await enter(a, 500, 90);
    await enter(b, 500, 140);
    await expect(end('member')).rejects.toMatchObject({ code: 'PT404' });
    await end();
    expect(
      await sql()`select status, winner_id, learned, decided_at is not null as over from public.crm_ab_tests where id = ${id}`,
    ).toEqual([
      { status: 'inconclusive', winner_id: null, learned: 'The list is too small', over: true },
    ]);
    await expect(enter(a, 2000, 400)).rejects.toThrow('over');
    expect(await results(id, 'member')).toHaveLength(2);

    const enough = await create();
    await start(enough);
    for (const one of await variants(enough)) await enter(one, 1094, 200);
    await expect(
      as(person('strategist'), (inner) => inner`select public.end_ab_test(${enough}, 'No')`),
    ).rejects.toThrow('say what won, or that none did');
  });
});

describe('what a client reads of a test', () => {
  const internals = (id: string, by: string, agency: 'north' | 'south' = 'north') =>
    as(
      person(by, agency),
      (inner) => inner<{ hypothesis: string; decided_by: string | null }[]>`
        select hypothesis, decided_by from public.ab_test_internals where test_id = ${id}`,
    );
  const shown = (id: string, by: string, agency: 'north' | 'south' = 'north') =>
    as(
      person(by, agency),
      (inner) => inner`select title, learned, winner_id from public.crm_ab_tests where id = ${id}`,
    );

  test('is what came out, and nothing of what the team believed, reckoned with, or who it was', async () => {
    const id = await create();
    const [a = '', b = ''] = await variants(id);
    await start(id);
    await enter(a, 2000, 400);
    await enter(b, 2000, 600);
    await decide(id, b);
    for (const by of ['member', 'approver']) {
      expect(await shown(id, by)).toMatchObject([{ learned: 'Names help', winner_id: b }]);
      expect(await internals(id, by)).toEqual([]);
      expect(await results(id, by)).toMatchObject([{ needed: 1094 }, { significant: true }]);
    }
    expect(await internals(id, 'copywriter')).toMatchObject([
      { hypothesis: 'A name in it opens better' },
    ]);
    expect(await internals(id, 'strategist')).toMatchObject([
      { decided_by: person('strategist').claims.sub },
    ]);
    for (const column of ['hypothesis', 'baseline', 'effect', 'decided_by', 'created_by'])
      await expect(
        as(person('member'), (inner) =>
          inner.unsafe(`select ${column} from public.crm_ab_tests where id = '${id}'`),
        ),
      ).rejects.toMatchObject({ code: '42703' });
  });

  test('and another agency or another client reads neither', async () => {
    const id = await create();
    await start(id);
    const reads = (by: string, agency?: 'south') =>
      Promise.all([shown(id, by, agency), internals(id, by, agency)]);
    expect(await reads('member_elsewhere')).toEqual([[], []]);
    expect(await reads('admin', 'south')).toEqual([[], []]);
  });
});

describe('a test in a campaign that Klaviyo sends in variations', () => {
  const campaign = idOf('north', 'acme', 'campaign', 'shared');
  const report = (counts: Record<string, [delivered: number, opens: number]>) =>
    sql()`insert into public.campaign_variations ${sql()(
      Object.entries(counts).map(([name, [delivered, opens_unique]]) => ({
        agency_id: north,
        client_id: acme,
        klaviyo_campaign_id: 'K1',
        variation: `V-${name}`,
        name,
        delivered,
        opens_unique,
        synced_at: new Date(),
      })),
    )}
    on conflict on constraint campaign_variations_one_row_per_variation
    do update set delivered = excluded.delivered, opens_unique = excluded.opens_unique`;
  const place = (id: string, names: string[] = [], by = 'strategist') =>
    variants(id).then((ids) =>
      as(
        person(by),
        (inner) =>
          inner`select public.place_ab_test(${id}, ${campaign}, ${inner.json(
            ids.map((one, i) => ({ id: one, name: names[i] ?? '' })),
          )}) as counted`,
      ),
    );
  const counts = (id: string) =>
    sql()`select recipients, successes, counted_from::text from public.ab_test_variants where test_id = ${id} order by position`;
  const link = () =>
    sql()`update public.campaign_metrics set campaign_id = ${campaign} where id = ${idOf('north', 'acme', 'metric')}`;

  test('is counted by Klaviyo, with every report, and by nobody else', async () => {
    const id = await create(['Night', 'Day']);
    await start(id);
    const [night = ''] = await variants(id);
    await enter(night, 10, 1);
    expect((await counts(id))[0]).toMatchObject({ counted_from: 'typed' });
    await link();
    await report({ Night: [2000, 400], day: [2010, 600] });
    expect(await place(id)).toEqual([{ counted: 'klaviyo' }]);
    expect(await counts(id)).toMatchObject([
      { recipients: 2000, successes: 400, counted_from: 'klaviyo' },
      { recipients: 2010, successes: 600, counted_from: 'klaviyo' },
    ]);
    await expect(enter(night, 2000, 401)).rejects.toThrow('Klaviyo counts this test');
    await report({ Night: [2000, 410] });
    expect((await counts(id))[0]).toMatchObject({ successes: 410 });
  });

  test('is counted whole or by hand: a variation that does not answer to a name leaves it to people', async () => {
    const id = await create(['Night', 'Day']);
    await start(id);
    await link();
    await report({ Night: [2000, 400], 'Variation B': [2010, 600] });
    await place(id);
    expect(await counts(id)).toMatchObject([{ recipients: 0 }, { recipients: 0 }]);
    await place(id, ['', 'variation b']);
    expect(await counts(id)).toMatchObject([{ recipients: 2000 }, { recipients: 2010 }]);
    await as(
      person('strategist'),
      (inner) => inner`update public.crm_ab_tests set campaign_id = null where id = ${id}`,
    );
    expect(await counts(id)).toMatchObject([
      { recipients: 0, counted_from: null },
      { recipients: 0, counted_from: null },
    ]);
  });

  test('keeps the numbers it was decided on, whatever is reported later', async () => {
    const id = await create(['Night', 'Day']);
    await start(id);
    await link();
    await report({ Night: [2000, 400], Day: [2010, 600] });
    await place(id);
    await decide(id, (await variants(id))[1] ?? null);
    await report({ Night: [2000, 700] });
    expect((await counts(id))[0]).toMatchObject({ successes: 400 });
  });

  test('what Klaviyo does not say stays typed: it knows no sign-ups', async () => {
    const id = await create(['Night', 'Day']);
    await sql()`update public.crm_ab_tests set metric = 'signup_rate' where id = ${id}`;
    await start(id);
    await link();
    await report({ Night: [2000, 400], Day: [2010, 600] });
    await place(id);
    const [night = ''] = await variants(id);
    await enter(night, 20, 3);
    expect((await counts(id))[0]).toMatchObject({ recipients: 20, counted_from: 'typed' });
  });

  test('is placed by nobody who only reads, and in no campaign of another client', async () => {
    const id = await create();
    await expect(place(id, [], 'copywriter')).rejects.toMatchObject({ code: 'PT404' });
    const elsewhere = idOf('north', 'bolt', 'campaign', 'shared');
    await expect(
      as(
        person('strategist'),
        (inner) => inner`select public.place_ab_test(${id}, ${elsewhere}, '[]')`,
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });
});
