import { describe, expect, test } from 'vitest';
import { person, service, type Actor } from './actors.ts';
import { idOf } from './people.ts';
import { acme, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

type Entry = { kind: string; id: string; title: string; client?: string };

const entries = (
  by: Actor,
  from: string,
  to: string,
  zone = 'Europe/London',
  kinds: string[] | null = null,
) =>
  as(
    by,
    (inner) =>
      inner<
        Entry[]
      >`select kind, id, title from public.calendar_entries(${north}, ${from}::text::date, ${to}::text::date, ${zone}, null, ${kinds})`,
  );
const sendAt = (at: string, twin = 'shared') =>
  sql()`update public.crm_campaigns set send_at = ${at}::text::timestamptz where id = ${idOf('north', 'acme', 'campaign', twin)}`;
const kindsOf = (list: Entry[]) => list.map(({ kind }) => kind).sort();

describe('the calendar', () => {
  test.each([
    // London leaves summer time on 25 October 2026 at 02:00.
    ['the last minute of the month', '2026-10-31T23:59:00Z', true],
    ['the first of the next', '2026-11-01T00:00:00Z', false],
    ['the first minute of the month, an hour before UTC says so', '2026-09-30T23:00:00Z', true],
    ['the minute before', '2026-09-30T22:59:00Z', false],
  ])('draws a month with a clock change right: %s', async (_, at, inside) => {
    await sendAt(at);
    const found = await entries(person('admin'), '2026-10-01', '2026-10-31', 'Europe/London', [
      'send',
    ]);
    expect(found).toHaveLength(inside ? 1 : 0);
  });

  test('shows what leaves and when the team is due to the team, and only what reached them to the client', async () => {
    await sendAt('2026-10-20T09:00:00Z');
    await sendAt('2026-10-21T09:00:00Z', 'hidden');
    await sql()`update public.crm_campaigns set due_on = '2026-10-19' where client_id = ${acme} and status = 'design'`;
    await sql()`update public.tasks set due_on = '2026-10-22' where client_id = ${acme}`;
    const month = ['2026-10-01', '2026-10-31'] as const;
    expect(kindsOf(await entries(person('manager'), ...month))).toEqual([
      'due',
      'due',
      'send',
      'send',
      'task',
      'task',
    ]);
    expect(kindsOf(await entries(person('member'), ...month))).toEqual(['send', 'task']);
    expect(await entries(person('admin', 'south'), ...month)).toEqual([]);
    expect(await entries(person('creator'), ...month)).toEqual([]);
  });

  test('brings what recurs however long ago it began, until it ends', async () => {
    const id = crypto.randomUUID();
    await sql()`insert into public.company_events ${sql()({
      id,
      agency_id: north,
      title: 'Stand-up',
      starts_at: new Date('2024-01-01T09:00:00Z'),
      ends_at: new Date('2024-01-01T09:15:00Z'),
      time_zone: 'Europe/London',
      recurrence: 'FREQ=WEEKLY;BYDAY=MO',
    })}`;
    const found = async () =>
      (
        await entries(person('designer'), '2026-10-01', '2026-10-31', 'Europe/London', ['event'])
      ).filter((entry) => entry.id === id).length;
    expect(await found()).toBe(1);
    await sql()`update public.company_events set recurs_until = '2024-06-01' where id = ${id}`;
    expect(await found()).toBe(0);
  });
});

describe('the feed', () => {
  const open = (name: string) =>
    as(person(name), (inner) =>
      story.one(inner<{ token: string }[]>`select public.open_calendar_feed() as token`),
    ).then(({ token }) => token);
  const read = (token: string | null) =>
    as(service, (inner) =>
      story.one(
        inner<
          { feed: { person: string; entries: Entry[] } | null }[]
        >`select public.read_feed(${token}) as feed`,
      ),
    ).then(({ feed }) => feed);
  const titles = async (token: string) =>
    (await read(token))?.entries.map(({ title }) => title).sort();

  test('holds what its person sees, row by row, and no more', async () => {
    await sql()`alter table public.crm_campaigns disable trigger crm_campaigns_13_keep_the_date`;
    await sql()`update public.crm_campaigns set send_at = now() where client_id = ${acme}`;
    await sql()`alter table public.crm_campaigns enable trigger crm_campaigns_13_keep_the_date`;
    await sql()`update public.tasks set due_on = current_date where agency_id = ${north}`;
    const mine = await open('copywriter');
    expect(await titles(mine)).toEqual(
      [
        'Sent',
        'Tidy the drive',
        'hidden of acme',
        'hidden task of acme',
        'shared of acme',
        'shared task of acme',
        'All hands',
        'hidden event of acme',
        'shared event of acme',
      ].sort(),
    );
    expect(await titles(await open('member'))).toEqual([
      'Sent',
      'shared event of acme',
      'shared of acme',
      'shared task of acme',
    ]);
  });

  test('leaves nothing of its person behind in the request', async () => {
    const token = await open('admin');
    await as(service, async (inner) => {
      await inner`select public.read_feed(${token})`;
      const [after] =
        await inner`select current_user as role, current_setting('request.jwt.claims') as claims`;
      expect(after).toMatchObject({
        role: 'service_role',
        claims: expect.not.stringContaining('link_id'),
      });
    });
  });

  test('stops at once when it is closed, opened anew, or its person leaves', async () => {
    const closed = await open('designer');
    await as(person('designer'), (inner) => inner`select public.close_calendar_feed()`);
    expect(await read(closed)).toBeNull();

    const first = await open('designer');
    const second = await open('designer');
    expect(await read(first)).toBeNull();
    expect(await read(second)).not.toBeNull();
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('designer')}`;
    expect(await read(second)).toBeNull();
  });

  test('says when it was opened and read, and keeps only a hash', async () => {
    const token = await open('staff');
    const state = () =>
      as(
        person('staff'),
        (inner) =>
          inner<{ opened_at: Date; read_at: Date | null }[]>`select * from public.calendar_feed()`,
      );
    expect(await state()).toMatchObject([{ read_at: null }]);
    await read(token);
    expect(await state()).toMatchObject([{ read_at: expect.any(Date) }]);
    expect(
      await sql()`select 1 from private.links l where l::text like ${`%${token}%`}`,
    ).toHaveLength(0);
  });

  test('opens for no other kind of link, and for nobody but the door', async () => {
    expect(await read(null)).toBeNull();
    expect(await read('')).toBeNull();
    const { token } = await story.one(
      sql()<
        { token: string }[]
      >`select private.open_link(${idOf('north', 'acme', 'approval')}, ${who('approver')}) as token`,
    );
    expect(await read(token)).toBeNull();
    await expect(
      as(person('admin'), (inner) => inner`select public.read_feed('x')`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
