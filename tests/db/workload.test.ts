import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);
const manager = person('manager');

type Load = { week: string; capacity: number; off_days: number; load: number; items: number };
type Suggested = {
  user_id: string;
  on_client: boolean;
  load: number;
  capacity: number;
  off_days: number;
};

const monday = async () => {
  const [row] = await sql()<
    { day: string }[]
  >`select private.week_of(private.today_of(${north}))::text as day`;
  return row?.day ?? '';
};
const loadOf = (name: string | null, weeks = 1) =>
  monday().then((from) =>
    as(
      manager,
      (inner) => inner<Load[]>`
        select week::text, capacity, off_days, load, items from public.workload(${north}, ${from}, ${weeks})
        where user_id is not distinct from ${name && who(name)} order by week`,
    ),
  );
const suggested = (campaign: string, duty: string, kind = 'campaign') =>
  as(
    manager,
    (inner) => inner<Suggested[]>`
      select user_id, on_client, load, capacity, off_days from public.suggest_assignee(${kind}, ${campaign}, ${duty})`,
  );
const away = (name: string, days: number) =>
  sql()`insert into public.time_off (agency_id, user_id, from_on, to_on)
    select ${north}, ${who(name)}, private.week_of(private.today_of(${north})), private.week_of(private.today_of(${north})) + ${days - 1}::int`;
/** Nothing but what the test makes. */
const clear = async () => {
  await sql()`delete from public.crm_campaigns where agency_id = ${north}`;
  await sql()`delete from public.crm_flows where agency_id = ${north}`;
  await sql()`delete from public.crm_popups where agency_id = ${north}`;
};
const open = async (overrides: Record<string, unknown> = {}) => {
  const id = await story.create('manager', overrides);
  await sql()`update public.crm_campaigns set due_on = private.today_of(${north}) where id = ${id}`;
  return id;
};

describe('capacity', () => {
  test('is the row of that week, and forty hours before any', async () => {
    const from = await monday();
    await sql()`insert into public.person_capacities (user_id, agency_id, from_on, minutes_a_week)
      values (${who('designer')}, ${north}, ${from}::text::date + 7, 1200)`;
    expect((await loadOf('designer', 3)).map(({ capacity }) => capacity)).toEqual([
      2400, 1200, 1200,
    ]);
  });

  test('a day off takes a fifth, a weekend nothing', async () => {
    await away('designer', 1);
    expect(await loadOf('designer')).toMatchObject([{ capacity: 1920, off_days: 1 }]);
    await sql()`delete from public.time_off`;
    await away('designer', 7);
    expect(await loadOf('designer')).toMatchObject([{ capacity: 0, off_days: 5 }]);
  });

  test('nobody is away twice on one day', async () => {
    await away('designer', 3);
    await expect(sql().savepoint(() => away('designer', 1))).rejects.toThrow(
      'time_off_never_twice',
    );
  });
});

describe('load', () => {
  test('is what open campaigns still need of a person, a whole campaign at most once a stage', async () => {
    await clear();
    await sql()`delete from public.stage_estimates`;
    await open({ send_at: null, goal: 'Sell' });
    const all = await loadOf('strategist', 3);
    expect(all.reduce((sum, { load }) => sum + load, 0)).toBe(60 + 45);
  });

  test('follows the campaign: done stages weigh nothing, held ones neither', async () => {
    await clear();
    const id = await open();
    const copy = () => loadOf('copywriter').then(([week]) => week?.load);
    expect(await copy()).toBe(120);
    await story.writeCopy(id);
    await story.moved(id, 'design', 'copywriter');
    expect(await copy()).toBe(0);
    expect((await loadOf('designer'))[0]?.load).toBe(240);
    await story.moved(id, 'on_hold', 'manager');
    expect((await loadOf('designer'))[0]?.load).toBe(0);
  });

  test("a campaign's own estimate is shared out like the agency's", async () => {
    await clear();
    const id = await open();
    await sql()`update public.crm_campaign_internals set estimate_minutes = 525 where campaign_id = ${id}`;
    expect((await loadOf('copywriter'))[0]?.load).toBe(120);
    await sql()`update public.crm_campaign_internals set estimate_minutes = 1050 where campaign_id = ${id}`;
    expect((await loadOf('copywriter'))[0]?.load).toBe(240);
  });

  test('what nobody has yet is there without a name', async () => {
    await clear();
    const id = await open();
    await sql()`delete from public.campaign_assignees where campaign_id = ${id} and duty = 'copywriter'`;
    expect((await loadOf(null))[0]).toMatchObject({ load: 120, items: 1 });
  });

  test('who sees the number sees only the campaigns they read', async () => {
    const items = (name: string) =>
      as(
        person(name),
        (inner) =>
          inner`select * from public.workload_items(${north}, ${who('designer')}, '2026-01-01', '2030-01-01')`,
      );
    expect((await items('manager')).length).toBeGreaterThan(0);
    expect(await items('staff_elsewhere')).toHaveLength(0);
    expect(await items('member')).toHaveLength(0);
  });
});

describe('whom to give the next one', () => {
  test("the client's own people first, however little the others have to do", async () => {
    await clear();
    const id = await open();
    await open();
    await sql()`delete from public.campaign_assignees where campaign_id = ${id} and duty = 'copywriter'`;
    const rows = await suggested(id, 'copywriter');
    expect(rows[0]).toMatchObject({ user_id: who('copywriter'), on_client: true, load: 120 });
    expect(rows[1]).toMatchObject({ user_id: who('copywriter_elsewhere'), load: 0 });
  });

  test('among equals the one with the lighter week, relative to their hours', async () => {
    await clear();
    const [id] = [await open(), await open()];
    await sql()`delete from public.campaign_assignees where campaign_id = ${id} and duty = 'copywriter'`;
    await sql()`insert into public.client_assignments (client_id, user_id, duty, agency_id)
      values (${acme}, ${who('copywriter_elsewhere')}, 'copywriter', ${north})`;
    expect((await suggested(id, 'copywriter'))[0]?.user_id).toBe(who('copywriter_elsewhere'));
  });

  test('who is away all the time until then comes last', async () => {
    await clear();
    const id = await open();
    await away('copywriter', 5);
    const rows = await suggested(id, 'copywriter');
    expect(rows.at(-1)).toMatchObject({ user_id: who('copywriter'), capacity: 0, off_days: 5 });
  });

  test('taking it back takes the place on the client back with it, unless it has other reasons', async () => {
    const campaign = idOf('north', 'acme', 'campaign', 'hidden');
    const newcomer = who('implementor_elsewhere');
    const onClient = () =>
      sql()`select 1 from public.client_assignments where client_id = ${acme} and user_id = ${newcomer}`;
    const give = () =>
      as(
        manager,
        (inner) =>
          inner`insert into public.campaign_assignees (campaign_id, duty, user_id) values (${campaign}, 'implementor', ${newcomer})`,
      );
    const undo = () =>
      as(
        manager,
        (inner) =>
          inner`select public.undo_assignment('campaign', ${campaign}, 'implementor', ${newcomer})`,
      );
    await give();
    expect(await onClient()).toHaveLength(1);
    await undo();
    expect(await onClient()).toHaveLength(0);
    await sql()`insert into public.client_assignments (client_id, user_id, duty, agency_id, created_at)
      values (${acme}, ${newcomer}, 'implementor', ${north}, now() - interval '1 day')`;
    await give();
    await undo();
    expect(await onClient()).toHaveLength(1);
    await expect(undo()).rejects.toThrow('Somebody changed this meanwhile.');
  });
});

const one = async (made: Promise<readonly { id: string }[]>) => {
  const [row] = await made;
  if (!row) throw new Error('nothing was made');
  return row.id;
};
const dueToday = async (table: 'crm_popups' | 'crm_flows', id: string) => {
  await sql()`update public.${sql()(table)} set due_on = private.today_of(${north}) where id = ${id}`;
  return id;
};
const beginPopup = () =>
  one(
    as(
      manager,
      (inner) => inner<{ id: string }[]>`
        insert into public.crm_popups (client_id, title, kind, headline, button)
        values (${acme}, 'Ten per cent', 'banner', 'Ten off', 'Join') returning id`,
    ),
  ).then((id) => dueToday('crm_popups', id));
const movePopup = (id: string, to: string) =>
  as(manager, (inner) => inner`select public.move_popup(${id}, ${to})`);
/** Two messages and a text message, with its client's people. */
const beginFlow = () =>
  one(
    as(
      manager,
      (inner) => inner<{ id: string }[]>`
        select public.create_flow(${acme}, 'Welcome', 'list', 'Newsletter', 'Sell',
          '[{"kind": "email"}, {"kind": "email"}, {"kind": "sms"}]',
          ${inner.json({
            strategist: who('strategist'),
            copywriter: who('copywriter'),
            designer: who('designer'),
            implementor: who('implementor'),
          })}) as id`,
    ),
  ).then((id) => dueToday('crm_flows', id));
const items = (by: string, of: string | null) =>
  as(
    person(by),
    (inner) => inner<
      { kind: string; title: string; stage: string; minutes: number; number: number | null }[]
    >`
      select kind, title, stage, minutes, number
      from public.workload_items(${north}, ${of && who(of)}, '2026-01-01', '2030-01-01') order by kind`,
  );
const loads = (name: string) =>
  loadOf(name, 4).then((weeks) => weeks.reduce((sum, { load }) => sum + load, 0));

describe('a popup', () => {
  test('weighs what is left of it on each of its people, and nothing once it is live', async () => {
    await clear();
    const id = await beginPopup();
    expect([
      await loads('copywriter'),
      await loads('designer'),
      await loads('implementor'),
    ]).toEqual([45, 90, 15]);
    await movePopup(id, 'design');
    expect([await loads('copywriter'), await loads('designer')]).toEqual([0, 90]);
    await movePopup(id, 'cancelled');
    expect(await loads('designer')).toBe(0);
  });

  test('takes as long as the agency says', async () => {
    await clear();
    await as(
      manager,
      (inner) => inner`
        insert into public.stage_estimates (agency_id, kind, stage, minutes) values (${north}, 'popup', 'design', 30)`,
    );
    await beginPopup();
    expect(await loads('designer')).toBe(30);
  });
});

describe('a flow', () => {
  test('is planned and checked once, and written and designed message by message', async () => {
    await clear();
    const id = await beginFlow();
    expect(await loads('strategist')).toBe(120 + 60);
    expect(await loads('copywriter')).toBe(3 * 90);
    expect(await loads('designer')).toBe(2 * 120);
    expect(await loads('implementor')).toBe(90);
    await as(manager, (inner) => inner`select public.move_flow(${id}, 'making')`);
    expect(await loads('strategist')).toBe(60);
  });

  test('on hold is nobody’s work', async () => {
    await clear();
    const id = await beginFlow();
    await as(manager, (inner) => inner`select public.move_flow(${id}, 'on_hold')`);
    expect(await loads('copywriter')).toBe(0);
  });
});

test('what is behind a load is named by whoever reads it, and by nobody of another client or agency', async () => {
  await clear();
  await beginFlow();
  await beginPopup();
  expect(await items('manager', 'designer')).toMatchObject([
    { kind: 'flow', title: 'Welcome', stage: 'design', minutes: 240, number: null },
    { kind: 'popup', title: 'Ten per cent', stage: 'design', minutes: 90, number: null },
  ]);
  expect(await items('staff_elsewhere', 'designer')).toHaveLength(0);
  expect(await items('member', 'designer')).toHaveLength(0);
  expect(
    await as(
      person('manager', 'south'),
      (inner) =>
        inner`select 1 from public.workload_items(${north}, ${who('designer')}, '2026-01-01', '2030-01-01')`,
    ),
  ).toHaveLength(0);
});

test('whom to give a popup or a flow is suggested by what everybody has of all three', async () => {
  await clear();
  const [popup, flow] = [await beginPopup(), await beginFlow()];
  await sql()`delete from public.popup_assignees where popup_id = ${popup} and duty = 'designer'`;
  expect((await suggested(popup, 'designer', 'popup'))[0]).toMatchObject({
    user_id: who('designer'),
    on_client: true,
    load: 240,
  });
  expect((await suggested(flow, 'copywriter', 'flow'))[0]).toMatchObject({
    user_id: who('copywriter'),
    load: 45,
  });
  await expect(
    as(
      person('manager', 'south'),
      (inner) => inner`select * from public.suggest_assignee('popup', ${popup}, 'designer')`,
    ),
  ).rejects.toMatchObject({ code: 'PT404' });
});

test('a popup given by a suggestion is taken back, and the place on the client with it', async () => {
  const popup = await beginPopup();
  const newcomer = who('designer_elsewhere');
  await sql()`update public.popup_assignees set created_at = '2020-01-01' where popup_id = ${popup}`;
  await as(
    manager,
    (inner) => inner`
      update public.popup_assignees set user_id = ${newcomer} where popup_id = ${popup} and duty = 'designer'`,
  );
  const undo = () =>
    as(
      manager,
      (inner) => inner`select public.undo_assignment('popup', ${popup}, 'designer', ${newcomer})`,
    );
  await expect(
    as(
      person('designer'),
      (inner) => inner`select public.undo_assignment('popup', ${popup}, 'designer', ${newcomer})`,
    ),
  ).rejects.toMatchObject({ code: '42501' });
  const onTeam = () =>
    sql()`
      select 1 from public.client_assignments s join public.crm_popups p on p.client_id = s.client_id
      where p.id = ${popup} and s.user_id = ${newcomer} and s.duty = 'designer'`;
  expect(await onTeam()).toHaveLength(1);
  await undo();
  expect(
    await sql()`select 1 from public.popup_assignees where popup_id = ${popup} and duty = 'designer'`,
  ).toHaveLength(0);
  expect(await onTeam()).toHaveLength(0);
  await expect(undo()).rejects.toThrow('Somebody changed this meanwhile.');
});
