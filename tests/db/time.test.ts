import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import type { Sql } from './database.ts';
import { idOf } from './people.ts';
import { acme, north, scene, who } from './scene.ts';

const { as, sql } = await scene();
const copywriter = person('copywriter');
const campaign = idOf('north', 'acme', 'campaign', 'shared');

type Day = { day: string; seconds: number };

const byDay = (from: string, to: string) =>
  as(copywriter, (inner) =>
    inner<Day[]>`
      select day::text, sum(seconds)::int as seconds
      from public.time_by_day(${north}, ${from}, ${to}, ${who('copywriter')}) group by 1 order by 1`.then(
      (rows) => rows.map(({ day, seconds }) => [day, seconds / 3600]),
    ),
  );
const clocked = (from: string, to: string) => (inner: Sql) =>
  inner`insert into public.time_entries (started_at, ended_at) values (${from}::text::timestamptz, ${to}::text::timestamptz)`;
const cell = (day: string, minutes: number) => (inner: Sql) =>
  inner`select public.set_day_time(${day}, ${minutes}, client => ${acme})`;

describe('the timer', () => {
  test('starting another stops the first, and starting the same again changes nothing', async () => {
    await as(copywriter, async (inner) => {
      const [first] = await inner`select * from public.start_timer(campaign => ${campaign})`;
      const [again] = await inner`select * from public.start_timer(campaign => ${campaign})`;
      expect(again).toEqual({ id: first?.id, stopped: null });
      const [second] = await inner`select * from public.start_timer(client => ${acme})`;
      expect(second?.stopped).toBe(first?.id);
      const running =
        await inner`select id from public.time_entries where started_at is not null and ended_at is null`;
      expect(running.map(({ id }) => id)).toEqual([second?.id]);
    });
  });

  test('runs on a flow or a popup too, for its client, and adds up with what was typed', async () => {
    const popup = idOf('north', 'acme', 'popup', 'hidden');
    const flow = idOf('north', 'acme', 'flow', 'shared');
    await as(copywriter, async (inner) => {
      const [first] = await inner`select * from public.start_timer(popup => ${popup})`;
      const [again] = await inner`select * from public.start_timer(popup => ${popup})`;
      expect(again).toEqual({ id: first?.id, stopped: null });
      const [second] = await inner`select * from public.start_timer(flow => ${flow})`;
      expect(second?.stopped).toBe(first?.id);
      await inner`select public.stop_timer()`;
      await inner`select public.set_day_time('2026-11-10', 30, popup => ${popup})`;
      await inner`select public.set_day_time('2026-11-10', 50, popup => ${popup})`;
      await inner`select public.set_day_time('2026-11-10', 20, flow => ${flow})`;
    });
    expect(
      await as(
        copywriter,
        (inner) => inner`
          select client_id, campaign_id, flow_id, popup_id, seconds from public.time_by_day(${north}, '2026-11-10', '2026-11-10', ${who('copywriter')})
          order by seconds`,
      ),
    ).toEqual([
      { client_id: acme, campaign_id: null, flow_id: flow, popup_id: null, seconds: 1200 },
      { client_id: acme, campaign_id: null, flow_id: null, popup_id: popup, seconds: 3000 },
    ]);
  });

  test('runs on nothing of a client one does not reach, or of another agency', async () => {
    const popup = idOf('north', 'acme', 'popup', 'hidden');
    const flow = idOf('north', 'acme', 'flow', 'shared');
    for (const other of [person('copywriter_elsewhere'), person('copywriter', 'south')]) {
      await expect(
        as(other, (inner) => inner`select * from public.start_timer(popup => ${popup})`),
      ).rejects.toThrow('That popup is not here.');
      await expect(
        as(other, (inner) => inner`select * from public.start_timer(flow => ${flow})`),
      ).rejects.toThrow('That flow is not here.');
    }
    await expect(
      as(
        copywriter,
        (inner) => inner`
          insert into public.time_entries (flow_id, popup_id, on_day, minutes) values (${flow}, ${popup}, '2026-11-10', 5)`,
      ),
    ).rejects.toThrow('time_entries_for_one_thing');
  });

  test('what was for a popup that is gone is for its client', async () => {
    const popup = idOf('north', 'acme', 'popup', 'hidden');
    await as(
      copywriter,
      (inner) => inner`select public.set_day_time('2026-11-10', 30, popup => ${popup})`,
    );
    await sql()`delete from public.crm_popups where id = ${popup}`;
    expect(
      await sql()`select client_id, popup_id from public.time_entries where on_day = '2026-11-10' and user_id = ${who('copywriter')}`,
    ).toEqual([{ client_id: acme, popup_id: null }]);
  });

  test('the database itself refuses a second one', async () => {
    await expect(
      sql().savepoint(async (inner) => {
        await inner`alter table public.time_entries disable trigger user`;
        await inner`insert into public.time_entries (agency_id, user_id, started_at)
          values (${north}, ${who('copywriter')}, now()), (${north}, ${who('copywriter')}, now() + interval '1 hour')`;
      }),
    ).rejects.toThrow(/time_entries_(one_running|never_overlap)/);
  });

  test('a forgotten one is cut after a day and says so', async () => {
    await sql()`insert into public.time_entries (user_id, started_at) values (${who('copywriter')}, now() - interval '3 days')`;
    const [stopped] = await as(copywriter, (inner) => inner`select * from public.stop_timer()`);
    expect(stopped).toMatchObject({ seconds: 86_400, was_cut: true });
  });

  test('nobody runs one for somebody else', async () => {
    await expect(
      as(
        person('manager'),
        (inner) =>
          inner`insert into public.time_entries (user_id, started_at) values (${who('copywriter')}, now())`,
      ),
    ).rejects.toThrow('A timer runs only for whoever starts it.');
  });
});

describe('days are those of the agency', () => {
  test('an entry over midnight is in both', async () => {
    await as(copywriter, clocked('2026-02-10 22:30+00', '2026-02-11 01:00+00'));
    expect(await byDay('2026-02-09', '2026-02-12')).toEqual([
      ['2026-02-10', 1.5],
      ['2026-02-11', 1],
    ]);
  });

  test('the day the clocks go forward has 23 hours', async () => {
    await as(copywriter, clocked('2026-03-29 00:00+00', '2026-03-29 23:00+00'));
    expect(await byDay('2026-03-28', '2026-03-30')).toEqual([['2026-03-29', 23]]);
  });

  test('the day they go back has 25', async () => {
    await as(copywriter, clocked('2025-10-26 00:00+01', '2025-10-27 00:00+00'));
    expect(await byDay('2025-10-25', '2025-10-27')).toEqual([['2025-10-26', 25]]);
  });

  test('a cell takes as many hours as its day has', async () => {
    await expect(as(copywriter, cell('2026-03-29', 24 * 60))).rejects.toThrow(
      '29 March has only 23 hours.',
    );
    await as(copywriter, cell('2025-10-26', 25 * 60));
    expect(await byDay('2025-10-26', '2025-10-26')).toEqual([['2025-10-26', 25]]);
  });

  test('a month over a change of the clocks ends when its last day does', async () => {
    await as(
      copywriter,
      (inner) => inner`
        insert into public.time_entries (client_id, started_at, ended_at)
        values (${acme}, '2026-03-31 22:00+00', '2026-04-01 00:00+00')`,
    );
    const month = async (first: string) => {
      const [row] = await as(
        person('manager'),
        (inner) =>
          inner<{ seconds: string }[]>`
            select seconds from public.client_month(${north}, ${first}) where client_id = ${acme}`,
      );
      return Number(row?.seconds) / 3600;
    };
    const [march, april] = [await month('2026-03-01'), await month('2026-04-01')];
    expect([march, april]).toEqual([1, 1]);
  });

  test('in another zone it is another day', async () => {
    await sql()`update public.agencies set time_zone = 'America/Los_Angeles' where id = ${north}`;
    await as(copywriter, clocked('2026-02-10 06:00+00', '2026-02-10 09:00+00'));
    expect(await byDay('2026-02-09', '2026-02-10')).toEqual([
      ['2026-02-09', 2],
      ['2026-02-10', 1],
    ]);
  });
});

describe('what is written down', () => {
  test('never overlaps, and the refusal says with what', async () => {
    await expect(
      as(copywriter, clocked('2026-01-06 10:00+00', '2026-01-06 11:00+00')),
    ).rejects.toThrow('This overlaps 09:00 to 10:30 on 6 January, for shared of acme.');
    await as(copywriter, clocked('2026-01-06 10:30+00', '2026-01-06 11:00+00'));
  });

  test('has happened', async () => {
    await expect(
      as(
        copywriter,
        (inner) =>
          inner`insert into public.time_entries (started_at, ended_at) values (now(), now() + interval '1 hour')`,
      ),
    ).rejects.toThrow('That has not happened yet.');
  });

  test('a cell is one number: set, set again, emptied', async () => {
    const entries = () =>
      sql()`select minutes from public.time_entries where on_day = '2026-01-08'`;
    await as(copywriter, cell('2026-01-08', 90));
    await as(copywriter, cell('2026-01-08', 30));
    expect(await entries()).toEqual([{ minutes: 30 }]);
    await as(copywriter, cell('2026-01-08', 0));
    expect(await entries()).toEqual([]);
  });

  test('what the timer counted stays in the cell', async () => {
    const day = (minutes: number) => (inner: Sql) =>
      inner`select public.set_day_time('2026-01-06', ${minutes}, campaign => ${campaign})`;
    await expect(as(copywriter, day(60))).rejects.toThrow(
      'The timer counted 1:30 of that. Change those entries below.',
    );
    await as(copywriter, day(120));
    expect(await byDay('2026-01-06', '2026-01-06')).toEqual([['2026-01-06', 2]]);
    await as(copywriter, day(90));
    expect(await byDay('2026-01-06', '2026-01-06')).toEqual([['2026-01-06', 1.5]]);
  });

  test('a change leaves what it was before', async () => {
    await as(
      copywriter,
      (inner) =>
        inner`update public.time_entries set ended_at = '2026-01-06 10:00+00' where id = ${idOf('north', 'acme', 'entry')}`,
    );
    const [line] = await sql()`
      select actor_id, before ->> 'ended_at' as was from public.audit_log where action = 'time_entries.update' order by id desc limit 1`;
    expect(line).toMatchObject({ actor_id: who('copywriter') });
    expect(line?.was).toContain('10:30');
  });

  test('a closed week stays as it is, until it is opened again', async () => {
    await sql()`insert into public.approved_weeks (user_id, week, agency_id) values (${who('copywriter')}, '2026-01-05', ${north})`;
    const closed = 'This week is approved and closed.';
    await expect(as(copywriter, cell('2026-01-08', 90))).rejects.toThrow(closed);
    await expect(as(copywriter, (inner) => inner`delete from public.time_entries`)).rejects.toThrow(
      closed,
    );
    await as(
      person('manager'),
      (inner) =>
        inner`delete from public.approved_weeks where user_id = ${who('copywriter')} and week = '2026-01-05'`,
    );
    await as(copywriter, cell('2026-01-08', 90));
  });

  test('a week is not closed over a running timer', async () => {
    await as(copywriter, (inner) => inner`select public.start_timer(client => ${acme})`);
    const close = () =>
      as(
        person('manager'),
        (inner) => inner`
          insert into public.approved_weeks (user_id, agency_id, week)
          select ${who('copywriter')}, ${north}, date_trunc('week', now() at time zone a.time_zone)::date
          from public.agencies a where a.id = ${north}`,
      );
    await expect(close()).rejects.toThrow('A timer of this week still runs.');
    await as(copywriter, (inner) => inner`select public.stop_timer()`);
    await close();
  });

  test('hours outlive their campaign, closed week or not', async () => {
    await sql()`insert into public.approved_weeks (user_id, week, agency_id) values (${who('copywriter')}, '2026-01-05', ${north})`;
    await as(
      person('admin'),
      (inner) => inner`delete from public.crm_campaigns where id = ${campaign}`,
    );
    const [entry] =
      await sql()`select client_id, campaign_id from public.time_entries where id = ${idOf('north', 'acme', 'entry')}`;
    expect(entry).toEqual({ client_id: acme, campaign_id: null });
  });
});
