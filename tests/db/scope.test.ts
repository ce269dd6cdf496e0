import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, north, scene, who } from './scene.ts';

const { as, sql } = await scene();
const home = { agency_id: north, client_id: acme };

type Period = Record<'carried_in' | 'used' | 'planned' | 'available' | 'remaining', number> & {
  month: string;
};

/** The package the cast has, with what a story needs in it. */
async function allow(
  campaigns: { max: number; min?: number; carry?: number },
  starts = '2026-01-01',
) {
  await sql()`delete from public.crm_campaigns where client_id = ${acme} and id not in (select campaign_id from public.portal_requests where campaign_id is not null)`;
  await sql()`update public.crm_scope_packages set starts_on = ${starts} where client_id = ${acme}`;
  await sql()`update public.crm_scope_items set min_units = ${campaigns.min ?? 0}, max_units = ${campaigns.max}, carry_cap = ${campaigns.carry ?? 0}
    where client_id = ${acme} and kind = 'campaigns'`;
}

const inZone = (zone: string) =>
  sql()`update public.clients set time_zone = ${zone} where id = ${acme}`;

const sent = (...moments: string[]) =>
  sql()`insert into public.crm_campaigns ${sql()(
    moments.map((sent_at) => ({ client_id: acme, title: 'Sent', status: 'sent', sent_at })),
  )}`;

async function ledger(until: string, at = `${until}T12:00:00Z`): Promise<Period[]> {
  return sql()<Period[]>`
    select month::text, carried_in, used, planned, available, remaining
    from private.scope_ledger(null, ${acme}, ${until}, ${at}) where kind = 'campaigns'`;
}

const balances = async (until: string) => (await ledger(until)).map(({ remaining }) => remaining);

const [{ month: thisMonth, later } = { month: '', later: '' }] = [
  { month: monthFrom(0), later: monthFrom(2) },
];
function monthFrom(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
    .toISOString()
    .slice(0, 10);
}

const plan = (by: string, on = later, title = 'Planned') =>
  as(
    person(by),
    (inner) => inner<{ id: string }[]>`
      select public.create_campaign(${acme}, ${title}, send_at => ${`${on.slice(0, 8)}12T09:00:00Z`}::text::timestamptz) as id`,
  ).then(([row]) => row?.id ?? '');

describe('a unit counts once, in the client’s own month', () => {
  test.each([
    ['Pacific/Auckland', '2026-03-31T10:59:59Z', '2026-03-31T11:00:00Z', 'summer time'],
    [
      'Pacific/Auckland',
      '2026-04-30T11:59:59Z',
      '2026-04-30T12:00:00Z',
      'the hour given back in April',
    ],
    ['America/Los_Angeles', '2026-03-01T07:59:59Z', '2026-03-01T08:00:00Z', 'winter time'],
    [
      'America/Los_Angeles',
      '2026-04-01T06:59:59Z',
      '2026-04-01T07:00:00Z',
      'the hour lost in March',
    ],
    [
      'Europe/London',
      '2026-10-31T23:59:59Z',
      '2026-11-01T00:00:00Z',
      'the hour given back in October',
    ],
  ])('%s: %s is the old month, %s the new one (%s)', async (zone, before, after) => {
    await allow({ max: 5 });
    await inZone(zone);
    await sent(before, after);
    const used = (await ledger('2026-12-01')).filter((period) => period.used > 0);
    expect(used.map((period) => period.used)).toEqual([1, 1]);
    expect(new Date(used[1]?.month ?? '').getTime()).toBeGreaterThan(
      new Date(used[0]?.month ?? '').getTime(),
    );
  });

  test('the meter says when it starts anew, over a change of the clocks too', async () => {
    await inZone('Europe/London');
    const resets = await as(
      person('member'),
      (inner) => inner<{ resets_at: Date }[]>`
        select distinct resets_at from public.scope_periods(${acme}, '2026-03-01', '2026-03-01')`,
    );
    expect(resets.map(({ resets_at }) => resets_at.toISOString())).toEqual([
      '2026-03-31T23:00:00.000Z',
    ]);
  });

  test('what is late counts in the present month, not in the one it missed', async () => {
    await allow({ max: 5 });
    await sql()`insert into public.crm_campaigns (client_id, title, send_at) values (${acme}, 'Late', '2026-02-10T09:00:00Z')`;
    const periods = await ledger('2026-04-01', '2026-04-15T12:00:00Z');
    expect(periods.map(({ planned }) => planned)).toEqual([0, 0, 0, 1]);
  });

  test('what has no date yet is listed, not lost', async () => {
    await allow({ max: 5 });
    await as(
      person('manager'),
      (inner) => inner`select public.create_campaign(${acme}, 'Some day')`,
    );
    const work = await as(
      person('manager'),
      (inner) => inner<{ title: string; state: string }[]>`
        select title, state from public.list_scope_work(${acme}, ${thisMonth}) where kind = 'campaigns'`,
    );
    expect([...work]).toEqual([{ title: 'Some day', state: 'undated' }]);
  });

  test('the client reads the same numbers, without the names of what it does not know of yet', async () => {
    await allow({ max: 5 });
    await plan('manager', monthFrom(0).slice(0, 8) + '28', 'Secret');
    const meter = (name: string) =>
      as(
        person(name),
        (inner) =>
          inner`select used, planned, remaining from public.scope_periods(${acme}) where kind = 'campaigns'`,
      );
    expect(await meter('member')).toEqual(await meter('manager'));
    const work = await as(
      person('member'),
      (inner) => inner<{ title: string | null; state: string }[]>`
        select title, state from public.list_scope_work(${acme}, ${thisMonth}) where kind = 'campaigns'`,
    );
    expect([...work]).toEqual([{ title: null, state: 'planned' }]);
  });
});

describe('the balance rolls', () => {
  test('a deficit is carried whole until it is paid back: −20, −10, 0', async () => {
    await allow({ max: 10 });
    await sent(
      ...Array.from(
        { length: 30 },
        (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}T09:00:00Z`,
      ),
    );
    expect(await balances('2026-04-01')).toEqual([-20, -10, 0, 10]);
  });

  test('a surplus is carried up to its cap', async () => {
    await allow({ max: 4, carry: 1 });
    await sent('2026-01-10T09:00:00Z');
    const [january, february] = await ledger('2026-02-01');
    expect(january?.remaining).toBe(3);
    expect(february).toMatchObject({ carried_in: 1, available: 5 });
  });

  test('and not at all where the cap is none', async () => {
    await allow({ max: 4 });
    expect(await balances('2026-03-01')).toEqual([4, 4, 4]);
  });

  test('a month borrowed from pays in the next', async () => {
    await allow({ max: 1 });
    await sql()`insert into public.crm_scope_overrides (agency_id, client_id, kind, month, basis, reason, granted_by)
      values (${north}, ${acme}, 'campaigns', '2026-01-01', 'borrow', 'A launch', ${who('admin')})`;
    await sent('2026-01-10T09:00:00Z', '2026-01-20T09:00:00Z');
    expect(await balances('2026-02-01')).toEqual([-1, 0]);
  });

  test('an add-on is one more, and owes nothing', async () => {
    await allow({ max: 1 });
    await sql()`insert into public.crm_scope_overrides (agency_id, client_id, kind, month, basis, reason, granted_by)
      values (${north}, ${acme}, 'campaigns', '2026-01-01', 'addon', 'Bought', ${who('admin')})`;
    await sent('2026-01-10T09:00:00Z', '2026-01-20T09:00:00Z');
    expect(await balances('2026-02-01')).toEqual([0, 1]);
  });

  test('a month without terms starts anew', async () => {
    await allow({ max: 1 });
    await sql()`update public.crm_scope_packages set ends_on = '2026-02-01' where client_id = ${acme}`;
    await sql()`insert into public.crm_scope_packages (id, agency_id, client_id, name, starts_on)
      values (${idOf('second')}, ${north}, ${acme}, 'Again', '2026-03-01')`;
    await sql()`insert into public.crm_scope_items (package_id, kind, agency_id, client_id, max_units)
      values (${idOf('second')}, 'campaigns', ${north}, ${acme}, 2)`;
    await sent('2026-01-10T09:00:00Z', '2026-01-20T09:00:00Z');
    const periods = await ledger('2026-03-01');
    expect(periods.map(({ month, remaining }) => [month, remaining])).toEqual([
      ['2026-01-01', -1],
      ['2026-03-01', 2],
    ]);
  });
});

describe('terms', () => {
  const terms = (by: string, starts: string, max: number) =>
    as(
      person(by),
      (inner) =>
        inner`select public.set_scope_package(${acme}, ${starts}, 'New terms', ${inner.json({ campaigns: { min: 1, max, carry: 0 } })})`,
    );

  test('never overlap', async () => {
    await expect(
      sql().savepoint(
        (inner) =>
          inner`insert into public.crm_scope_packages ${inner({ ...home, name: 'Twice', starts_on: '2026-05-01' })}`,
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  test('change from a month on, and leave the months before as they were', async () => {
    await allow({ max: 4, carry: 1 });
    await sent('2026-01-10T09:00:00Z');
    const before = await ledger(thisMonth);
    await terms('manager', monthFrom(1), 9);
    const after = await ledger(monthFrom(1));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)?.available).toBe(10);
  });

  test('do not change in a month that is over', async () => {
    await expect(terms('manager', '2026-02-01', 9)).rejects.toMatchObject({ code: 'PT409' });
  });

  test('end with a month, never with this one', async () => {
    const end = (month: string) =>
      as(person('manager'), (inner) => inner`select public.end_scope_package(${acme}, ${month})`);
    await expect(end(thisMonth)).rejects.toMatchObject({ code: 'PT409' });
    await end(later);
    const months = (await ledger(monthFrom(6))).map(({ month }) => month);
    expect(months.at(-1)).toBe(monthFrom(1));
  });
});

describe('beyond the allowance', () => {
  test('nobody plans one more, and the last one is told what is there', async () => {
    await allow({ max: 2 });
    await plan('manager');
    await plan('strategist');
    await expect(plan('admin')).rejects.toMatchObject({
      code: 'PT409',
      message: expect.stringMatching(
        /^acme has 2 of 2 campaigns in \w+ already\. Beyond that an admin decides/,
      ),
    });
    await plan('manager', monthFrom(3));
  });

  test('an admin lets one through with a reason, and nobody else does', async () => {
    await allow({ max: 1 });
    await plan('manager');
    const let_ = (by: string, reason: string) =>
      as(
        person(by),
        (
          inner,
        ) => inner`insert into public.crm_scope_overrides (client_id, kind, month, basis, reason)
          values (${acme}, 'campaigns', ${later}, 'goodwill', ${reason})`,
      );
    await expect(let_('manager', 'Please')).rejects.toMatchObject({ code: '42501' });
    await expect(let_('admin', ' ')).rejects.toMatchObject({ code: '23514' });
    await let_('admin', 'We owe them one');
    await plan('manager');
    await expect(plan('manager')).rejects.toMatchObject({ code: 'PT409' });
    const [told] = await sql()<{ detail: { reason: string } }[]>`
      select detail from public.activity where client_id = ${acme} and verb = 'allowed_beyond_scope' order by id desc limit 1`;
    expect(told?.detail.reason).toBe('We owe them one');
  });

  test('cancelling gives the unit back, and taking it up again needs a place', async () => {
    await allow({ max: 1 });
    const first = await plan('manager');
    const to = (status: string) =>
      as(
        person('manager'),
        (inner) => inner<{ moved: boolean; refusal: string | null }[]>`
          select moved, refusal from public.move_campaigns(${[first]}, ${status})`,
      ).then(([row]) => row);
    expect((await to('cancelled'))?.moved).toBe(true);
    await plan('manager');
    expect(await to('strategy')).toMatchObject({
      moved: false,
      refusal: expect.stringMatching(/1 of 1/),
    });
  });

  test('a date moved into a full month is refused, out of it is not', async () => {
    await allow({ max: 1 });
    const first = await plan('manager');
    const second = await plan('manager', monthFrom(3));
    const to = (id: string, month: string) =>
      as(
        person('manager'),
        (inner) =>
          inner`update public.crm_campaigns set send_at = ${`${month.slice(0, 8)}20T09:00:00Z`} where id = ${id}`,
      );
    await expect(to(second, later)).rejects.toMatchObject({ code: 'PT409' });
    await to(first, later);
    await to(first, monthFrom(4));
    await to(second, later);
  });

  test('what goes out all the same is counted, not refused', async () => {
    await allow({ max: 0 });
    await sql()`insert into public.crm_campaigns (client_id, title, status, send_at) values (${acme}, 'Gone', 'scheduled', now())`;
    const values = sql().json({ name: 'Gone', sendTime: new Date().toISOString() });
    await as(person('manager'), async (inner) => {
      const [row] = await inner<{ id: string }[]>`
        insert into public.metric_import_rows (import_id, line, status, values)
        values (${idOf('north', 'acme', 'import')}, 7, 'unmatched', ${values}) returning id`;
      await inner`update public.metric_import_rows set status = 'confirmed' where id = ${row?.id ?? ''}`;
    });
    expect((await ledger(thisMonth)).at(-1)).toMatchObject({ used: 1, remaining: -1 });
  });
});

describe('flows, popups and tests', () => {
  const begin = (table: string, column: string, id: string) =>
    as({ ...person('manager'), role: 'postgres' }, (inner) =>
      inner.unsafe(`update public.${table} set ${column} = now() where id = '${id}'`),
    );
  const used = (kind: string) => sql()<{ used: number }[]>`
    select used from private.scope_ledger(null, ${acme}, null, now()) where kind = ${kind} order by month desc limit 1`;

  test.each([
    ['flows', 'crm_flows', 'live_at', idOf('north', 'acme', 'flow', 'shared')],
    ['popups', 'crm_popups', 'live_at', idOf('north', 'acme', 'popup', 'shared')],
    ['tests', 'crm_ab_tests', 'started_at', idOf('north', 'acme', 'ab_test', 'shared')],
  ])('%s count once, when they first go live or run', async (kind, table, column, id) => {
    const [before] = await used(kind);
    await begin(table, column, id);
    expect((await used(kind))[0]?.used).toBe((before?.used ?? 0) + 1);
    await begin(table, column, id);
    expect((await used(kind))[0]?.used).toBe((before?.used ?? 0) + 1);
  });

  test('and need a place', async () => {
    await sql()`update public.crm_scope_items set min_units = 0, max_units = 0, carry_cap = 0 where client_id = ${acme}`;
    await expect(
      begin('crm_flows', 'live_at', idOf('north', 'acme', 'flow', 'shared')),
    ).rejects.toMatchObject({ code: 'PT409' });
  });
});

describe('warnings', () => {
  const warnings = () => sql()<{ level: number; month: string }[]>`
    select level, month::text from public.crm_scope_warnings where client_id = ${acme} and kind = 'campaigns' order by level`;
  const told = () => sql()<{ kind: string }[]>`
    select kind from public.crm_notifications where client_id = ${acme} and kind like 'scope_%' and user_id = ${who('strategist')} order by kind`;

  test('come at 80 % and at 100 %, each once a month, whatever is given back in between', async () => {
    await allow({ max: 5 });
    for (let i = 0; i < 3; i += 1) await plan('manager');
    expect([...(await warnings())]).toEqual([]);
    const fourth = await plan('manager');
    expect([...(await warnings())]).toEqual([{ level: 80, month: later }]);
    await as(
      person('manager'),
      (inner) => inner`select public.move_campaigns(${[fourth]}, 'cancelled')`,
    );
    await plan('manager');
    await plan('manager');
    expect((await warnings()).map(({ level }) => level)).toEqual([80, 100]);
    expect((await told()).map(({ kind }) => kind)).toEqual(['scope_nearly_used', 'scope_used_up']);
  });

  test('one that is both is told once', async () => {
    await allow({ max: 1 });
    await plan('manager');
    expect((await told()).map(({ kind }) => kind)).toEqual(['scope_used_up']);
  });

  test('a client without a package is never warned about or held back', async () => {
    await sql()`delete from public.crm_scope_packages where client_id = ${acme}`;
    await plan('manager');
    expect([...(await warnings())]).toEqual([]);
    expect(
      await as(person('member'), (inner) => inner`select 1 from public.scope_periods(${acme})`),
    ).toHaveLength(0);
  });
});
