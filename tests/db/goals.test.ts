import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { acme, north, scene } from './scene.ts';

const { as, sql } = await scene();

const set = (by: string, kind: string, starts_on: string, ends_on: string, target = 100) =>
  as(
    person(by),
    (inner) => inner<{ id: string }[]>`
      insert into public.goals ${inner({ client_id: acme, kind, starts_on, ends_on, target })} returning id`,
  ).then(([row]) => row?.id ?? '');

const measure = (key: string, send_time: string, more: Record<string, unknown> = {}) =>
  sql()`insert into public.campaign_metrics ${sql()({
    agency_id: north,
    client_id: acme,
    klaviyo_campaign_id: key,
    send_time,
    currency: 'GBP',
    conversion_value_minor: 1000,
    attribution_window: '5 days',
    source: 'klaviyo_api',
    synced_at: '2031-02-01T00:00:00Z',
    ...more,
  })}`;

const typed = (day: string, size: number, by = 'manager') =>
  as(
    person(by),
    (inner) => inner`insert into public.list_sizes ${inner({ client_id: acme, day, size })}`,
  );

const progress = (goal: string, by = 'manager') =>
  as(
    person(by),
    (inner) => inner<
      {
        actual: string | null;
        measured: string;
        unmeasured: string;
        sources: string[];
        windows: string[];
        counted_since: string | null;
        counted_by: string | null;
        lists: string[] | null;
      }[]
    >`
      select actual, measured, unmeasured, sources::text[], windows, counted_since::text, counted_by::text, lists from public.goal_progress(${acme}) where goal_id = ${goal}`,
  ).then(([row]) => row);

describe('goals', () => {
  test('of one kind never overlap, of two they may', async () => {
    await set('manager', 'sends', '2031-01-01', '2031-03-31');
    await expect(set('manager', 'sends', '2031-03-31', '2031-04-30')).rejects.toMatchObject({
      code: '23P01',
    });
    await set('manager', 'sends', '2031-04-01', '2031-04-30');
    await set('manager', 'revenue', '2031-01-01', '2031-12-31');
  });

  test('are in the currency the client had when they were set', async () => {
    await sql()`update public.clients set currency = 'NZD' where id = ${acme}`;
    const goal = await set('strategist', 'revenue', '2031-01-01', '2031-01-31');
    expect(await sql()`select currency from public.goals where id = ${goal}`).toEqual([
      { currency: 'NZD' },
    ]);
  });

  test('revenue moves when figures arrive, on the client’s own days', async () => {
    await sql()`update public.clients set time_zone = 'Pacific/Auckland' where id = ${acme}`;
    const goal = await set('manager', 'revenue', '2031-01-01', '2031-01-31');
    expect(await progress(goal)).toMatchObject({ actual: '0', measured: '0' });
    await measure('first minute', '2030-12-31T11:00:00Z');
    await measure('minute before', '2030-12-31T10:59:00Z');
    await measure('last minute', '2031-01-31T10:59:00Z');
    await measure('minute after', '2031-01-31T11:00:00Z');
    expect(await progress(goal)).toMatchObject({
      actual: '2000',
      measured: '2',
      unmeasured: '0',
      sources: ['klaviyo_api'],
      windows: ['5 days'],
    });
  });

  test('what has no figure yet, or one in another currency, is said and not guessed', async () => {
    const goal = await set('manager', 'revenue', '2031-01-01', '2031-01-31');
    await measure('counted', '2031-01-10T09:00:00Z');
    await measure('dollars', '2031-01-11T09:00:00Z', { currency: 'USD' });
    await measure('nothing', '2031-01-12T09:00:00Z', { conversion_value_minor: null });
    await sql()`insert into public.crm_campaigns (client_id, title, status, sent_at) values (${acme}, 'Unmeasured', 'sent', '2031-01-13T09:00:00Z')`;
    expect(await progress(goal)).toMatchObject({ actual: '1000', measured: '1', unmeasured: '3' });
  });

  test('a send counts once, measured or not', async () => {
    const goal = await set('manager', 'sends', '2031-01-01', '2031-01-31');
    const [own] = await sql()<{ id: string }[]>`
      insert into public.crm_campaigns (client_id, title, status, sent_at) values (${acme}, 'Own', 'sent', '2031-01-13T09:00:00Z') returning id`;
    expect(await progress(goal)).toMatchObject({ actual: '1' });
    await measure('own', '2031-01-13T09:00:00Z', { campaign_id: own?.id });
    await measure('of Klaviyo alone', '2031-01-14T09:00:00Z');
    expect(await progress(goal)).toMatchObject({ actual: '2', unmeasured: '0' });
  });

  test('list growth with fewer than two counts says nothing instead of zero', async () => {
    const goal = await set('manager', 'list_growth', '2025-01-01', '2025-01-31');
    await measure('a send', '2025-01-10T09:00:00Z');
    expect(await progress(goal)).toMatchObject({ actual: null, measured: '0' });
    await typed('2025-01-05', 900);
    expect(await progress(goal)).toMatchObject({ actual: null });
  });

  test('list growth is what the lists gained, from the last count before it on', async () => {
    const goal = await set('manager', 'list_growth', '2025-01-01', '2025-01-31');
    await typed('2024-12-10', 100);
    await typed('2024-12-29', 900);
    await typed('2025-01-12', 950);
    await typed('2025-01-31', 1030);
    await typed('2025-02-01', 5000);
    expect(await progress(goal)).toMatchObject({
      actual: '130',
      measured: '2',
      counted_since: '2024-12-29',
      counted_by: 'typed',
      lists: null,
    });
  });

  test('what Klaviyo counts comes first, list by list, and is never added to what was typed', async () => {
    const goal = await set('manager', 'list_growth', '2025-01-01', '2025-01-31');
    await typed('2025-01-01', 10);
    await typed('2025-01-31', 9000);
    const list = (list_id: string, day: string, size: number) =>
      sql()`insert into public.list_sizes ${sql()({ client_id: acme, list_id, list_name: `List ${list_id}`, day, size, source: 'klaviyo_api' })}`;
    await list('A', '2025-01-02', 1000);
    await list('B', '2025-01-04', 500);
    await list('A', '2025-01-30', 1100);
    await list('B', '2025-01-30', 480);
    expect(await progress(goal)).toMatchObject({
      actual: '80',
      counted_since: '2025-01-04',
      counted_by: 'klaviyo_api',
      lists: ['List A', 'List B'],
    });
    expect(await progress(goal, 'member')).toMatchObject({ actual: '80' });
  });

  test('a size is typed by whoever sets goals, for a day that has come, and read by no client', async () => {
    await expect(typed('2025-01-01', 10, 'copywriter')).rejects.toMatchObject({ code: '42501' });
    await expect(typed('2025-01-01', 10, 'member')).rejects.toMatchObject({ code: '42501' });
    await expect(typed('2100-01-01', 10)).rejects.toThrow('has not come yet');
    await typed('2025-01-01', 10);
    const seen = (by: string, agency?: 'south') =>
      as(
        person(by, agency),
        (inner) =>
          inner`select size from public.list_sizes where client_id = ${acme} and day = '2025-01-01'`,
      );
    expect(await seen('manager')).toEqual([{ size: '10' }]);
    expect(await seen('member')).toEqual([]);
    expect(await seen('admin', 'south')).toEqual([]);
  });

  test('a client sees them where the agency shows them, and nowhere else', async () => {
    const goal = await set('manager', 'sends', '2031-01-01', '2031-01-31');
    expect(await progress(goal, 'member')).toBeDefined();
    await as(
      person('manager'),
      (inner) =>
        inner`update public.client_portals set rooms = array_remove(rooms, 'goals') where client_id = ${acme}`,
    );
    expect(await progress(goal, 'member')).toBeUndefined();
    expect(
      await as(person('member'), (inner) => inner`select 1 from public.goals where id = ${goal}`),
    ).toHaveLength(0);
    expect(await progress(goal, 'copywriter')).toBeDefined();
  });
});
