import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { anotherConnection, ownStage } from './database.ts';
import { idOf } from './people.ts';
import { north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { create, withClient, decide, told } = storyOf(stage);

type Channels = Partial<Record<'in_app' | 'digest' | 'mail' | 'slack', boolean>>;
const choose = (name: string, event: string, channels: Channels) =>
  as(
    person(name),
    (inner) =>
      inner`select public.choose_channels(${inner.json([
        { event, in_app: false, digest: false, mail: false, slack: false, ...channels },
      ])})`,
  );
const mails = () => sql()<{ payload: Record<string, unknown>; run_at: Date }[]>`
  select payload, run_at from private.jobs where queue = 'send-mail' order by id`;
const kinds = async () => (await mails()).map(({ payload }) => payload.kind);
const inbox = (name: string) =>
  as(
    person(name),
    (inner) =>
      inner<
        { id: string; kind: string; read_at: Date | null; snoozed_until: Date | null }[]
      >`select id, kind, read_at, snoozed_until from public.crm_notifications`,
  );
const put = async (name: string, more: Record<string, unknown> = {}) => {
  const [row] = await sql()<{ id: string }[]>`insert into public.crm_notifications ${sql()({
    agency_id: north,
    user_id: who(name),
    kind: 'moved',
    subject_kind: 'campaign',
    subject_id: idOf('north', 'acme', 'campaign', 'shared'),
    ...more,
  })} returning id`;
  return row?.id ?? '';
};

beforeEach(async () => {
  await sql()`delete from public.crm_notifications`;
  await sql()`delete from private.jobs`;
});

describe('a preference', () => {
  test('that is off keeps the inbox, the mail and the digest empty', async () => {
    await choose('copywriter', 'assigned', {});
    await create();
    expect(await told('assigned')).toEqual(['designer', 'implementor', 'strategist']);
    expect(await kinds()).not.toContain('notification');
  });

  test('for a mail at once sends one, and the inbox stays as chosen', async () => {
    await choose('copywriter', 'assigned', { mail: true });
    await create();
    expect((await inbox('copywriter')).map(({ kind }) => kind)).toEqual(['moved']);
    const [mail] = await mails();
    const ids = mail?.payload.ids as string[];
    const letter = () =>
      as(service, (inner) => inner`select * from public.notification_letter(${ids})`);
    expect(await letter()).toMatchObject([
      { email: 'copywriter@north.test', is_client: false, lines: [{ kind: 'assigned' }] },
    ]);
    await sql()`update public.crm_notifications set read_at = now()`;
    expect(await letter()).toHaveLength(0);
  });

  test('of one person is nobody else’s', async () => {
    await choose('copywriter', 'assigned', {});
    const chosen = (name: string) =>
      as(
        person(name),
        (inner) => inner`select in_app from public.notification_choices() where event = 'assigned'`,
      );
    expect(await chosen('copywriter')).toEqual([{ in_app: false }]);
    expect(await chosen('designer')).toEqual([{ in_app: true }]);
  });

  test('lets an approver do without the letter, never without the request itself', async () => {
    await choose('approver', 'approval', { in_app: true });
    await withClient();
    expect(await kinds()).not.toContain('approval_request');
    expect((await inbox('approver')).map(({ kind }) => kind)).toContain('approval_requested');
  });

  test('does not change who else is told', async () => {
    await choose('strategist', 'moved', {});
    const id = await withClient();
    await decide(id, 'approved');
    expect(await told('moved')).toContain('implementor');
    expect(await told('moved')).not.toContain('strategist');
  });

  test('nobody hears of what they did themselves, whatever they chose', async () => {
    await choose('manager', 'assigned', { in_app: true, mail: true });
    await create('manager', { assignees: { strategist: who('manager') } });
    expect(await told('assigned')).toEqual([]);
  });

  test.each([
    ['task_assigned', 'assigned'],
    ['comment_reply', 'comment'],
    ['task_overdue', 'due'],
    ['slack_failed', 'failure'],
    ['approval_requested', 'approval'],
    ['request_declined', 'request'],
    ['invoice_paid', 'other'],
  ])('a %s falls under %s', async (kind, event) => {
    expect(await sql()`select private.notice_event(${kind})::text as event`).toEqual([{ event }]);
  });
});

describe('quiet hours', () => {
  const after = async (at: string, zone: string, from: string | null, until: string | null) => {
    const [row] = await sql()<{ at: Date }[]>`
      select private.after_quiet(${at}::text::timestamptz, ${zone}, ${from}::text::time, ${until}::text::time) as at`;
    return row?.at.toISOString();
  };

  test.each([
    ['2026-11-20T12:00:00Z', '19:00', '08:00', '2026-11-20T12:00:00.000Z'],
    ['2026-11-20T19:00:00Z', '19:00', '08:00', '2026-11-21T08:00:00.000Z'],
    ['2026-11-20T23:30:00Z', '19:00', '08:00', '2026-11-21T08:00:00.000Z'],
    ['2026-11-20T07:59:59Z', '19:00', '08:00', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20T08:00:00Z', '19:00', '08:00', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20T13:00:00Z', '12:00', '14:00', '2026-11-20T14:00:00.000Z'],
    // The night the clocks go forward and the night they go back.
    ['2027-03-27T23:00:00Z', '22:00', '07:00', '2027-03-28T06:00:00.000Z'],
    ['2026-10-24T22:30:00Z', '22:00', '07:00', '2026-10-25T07:00:00.000Z'],
  ])('at %s between %s and %s something waits until %s', async (at, from, until, expected) => {
    expect(await after(at, 'Europe/London', from, until)).toBe(expected);
  });

  test('nobody who has none waits', async () => {
    expect(await after('2026-11-20T03:00:00Z', 'Europe/London', null, null)).toBe(
      '2026-11-20T03:00:00.000Z',
    );
  });

  test('a mail waits for them, the inbox does not', async () => {
    await sql()`update public.person_settings set time_zone = 'UTC', quiet_from = (now() at time zone 'UTC')::time - interval '1 hour',
      quiet_until = (now() at time zone 'UTC')::time + interval '1 hour' where user_id = ${who('copywriter')}`;
    await choose('copywriter', 'assigned', { in_app: true, mail: true });
    await create();
    expect((await inbox('copywriter')).map(({ kind }) => kind)).toContain('assigned');
    const [mail] = await mails();
    expect(mail?.run_at.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
  });
});

describe('a snooze', () => {
  const until = async (choice: string, zone: string, at: string) => {
    const [row] = await sql()<{ at: Date }[]>`
      select private.snoozed_until(${choice}, ${zone}, ${at}::text::timestamptz) as at`;
    return row?.at.toISOString();
  };

  test.each([
    ['tomorrow', 'Europe/London', '2027-03-27T20:00:00Z', '2027-03-28T08:00:00.000Z'],
    ['tomorrow', 'Europe/London', '2026-10-24T20:00:00Z', '2026-10-25T09:00:00.000Z'],
    ['tomorrow', 'America/New_York', '2026-11-21T02:00:00Z', '2026-11-21T14:00:00.000Z'],
    ['next_week', 'Europe/London', '2027-03-26T12:00:00Z', '2027-03-29T08:00:00.000Z'],
    ['next_week', 'Pacific/Auckland', '2026-11-22T12:00:00Z', '2026-11-29T20:00:00.000Z'],
    ['later_today', 'Europe/London', '2026-11-20T09:00:00Z', '2026-11-20T12:00:00.000Z'],
  ])('until %s in %s, from %s, ends at %s', async (choice, zone, at, expected) => {
    expect(await until(choice, zone, at)).toBe(expected);
  });

  test('comes back unread, on top and live', async () => {
    const id = await put('copywriter', { read_at: new Date(), surfaced_at: new Date(0) });
    await as(
      person('copywriter'),
      (inner) => inner`select public.snooze_notifications(${[id]}, 'tomorrow')`,
    );
    const wake = () =>
      as(service, (inner) => inner<{ woken: number }[]>`select public.wake_snoozed() as woken`);
    expect(await wake()).toEqual([{ woken: 0 }]);
    await sql()`update public.crm_notifications set snoozed_until = now() - interval '1 second'`;
    await sql()`delete from realtime.messages`;
    expect(await wake()).toEqual([{ woken: 1 }]);
    expect(await inbox('copywriter')).toMatchObject([{ read_at: null, snoozed_until: null }]);
    expect(await sql()`select topic from realtime.messages`).toEqual([
      { topic: `user:${who('copywriter')}` },
    ]);
    expect(
      await sql()`select surfaced_at > created_at - interval '1 second' as top from public.crm_notifications`,
    ).toEqual([{ top: true }]);
  });

  test('of somebody else’s stays as it is', async () => {
    const id = await put('copywriter');
    await as(
      person('designer'),
      (inner) => inner`select public.snooze_notifications(${[id]}, 'tomorrow')`,
    );
    expect(await inbox('copywriter')).toMatchObject([{ snoozed_until: null }]);
  });
});

describe('a digest', () => {
  const due = (name = 'copywriter') =>
    sql()`update public.person_settings set next_digest_at = now() where user_id = ${who(name)}`;
  const plan = () =>
    as(
      service,
      (inner) => inner<{ planned: number }[]>`select public.plan_digests() as planned`,
    ).then(([row]) => row?.planned);
  const next = async (digest: string, hour: number, weekday: number, zone: string, at: string) => {
    const [row] = await sql()<{ at: Date | null }[]>`
      select private.next_digest(s, ${at}::text::timestamptz) as at
      from jsonb_populate_record((select s from public.person_settings s where user_id = ${who('copywriter')}),
        ${sql().json({ digest, digest_hour: hour, digest_weekday: weekday })}) s`;
    return row?.at?.toISOString() ?? zone;
  };

  test.each([
    ['daily', 8, 1, '2026-11-20T07:59:00Z', '2026-11-20T08:00:00.000Z'],
    ['daily', 8, 1, '2026-11-20T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    ['daily', 8, 1, '2027-03-27T12:00:00Z', '2027-03-28T07:00:00.000Z'],
    ['daily', 1, 1, '2027-03-27T12:00:00Z', '2027-03-28T01:00:00.000Z'],
    ['weekly', 8, 1, '2026-11-20T12:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['weekly', 8, 1, '2026-11-23T08:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['weekly', 8, 5, '2026-11-20T07:00:00Z', '2026-11-20T08:00:00.000Z'],
  ])('%s at %s on day %s, after %s, is due at %s', async (rhythm, hour, weekday, at, expected) => {
    expect(await next(rhythm, hour, weekday, 'off', at)).toBe(expected);
  });

  test('carries what is still unread, once, and moves its date on', async () => {
    const wanted = await put('copywriter');
    await put('copywriter', { read_at: new Date() });
    await put('copywriter', { archived_at: new Date() });
    await put('copywriter', { snoozed_until: new Date(Date.now() + 1e7) });
    await put('copywriter', { in_digest: false });
    await due();
    expect(await plan()).toBe(1);
    expect((await mails()).map(({ payload }) => payload)).toEqual([
      { kind: 'digest', ids: [wanted] },
    ]);
    expect(await plan()).toBe(0);
    await due();
    expect(await plan()).toBe(0);
  });

  test('of nothing is no mail', async () => {
    await due();
    expect(await plan()).toBe(0);
    expect(await mails()).toHaveLength(0);
  });

  test('is not for who switched it off, or left', async () => {
    await put('copywriter');
    await as(
      person('copywriter'),
      (inner) =>
        inner`update public.person_settings set digest = 'off' where user_id = ${who('copywriter')}`,
    );
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('designer')}`;
    const gone = await put('designer');
    await sql()`update public.person_settings set next_digest_at = now() where next_digest_at is not null`;
    await plan();
    expect((await mails()).flatMap(({ payload }) => payload.ids)).toEqual([gone]);
    expect(
      await as(service, (inner) => inner`select * from public.notification_letter(${[gone]})`),
    ).toHaveLength(0);
  });

  test('takes no zone that does not exist', async () => {
    await expect(
      as(
        person('copywriter'),
        (inner) => inner`update public.person_settings set time_zone = 'Mars/Olympus'`,
      ),
    ).rejects.toMatchObject({ code: 'PT400' });
  });
});

describe('two workers', () => {
  const dbs: Awaited<ReturnType<typeof ownStage>>[] = [];
  afterAll(() => Promise.all(dbs.map((db) => db.end())));

  test('plan one digest', async () => {
    const db = await ownStage();
    const other = anotherConnection(db);
    dbs.push(db, other);
    await db`update public.person_settings set next_digest_at = null`;
    await db`update public.person_settings set next_digest_at = now() where user_id = ${who('copywriter')}`;
    const answers = await Promise.all(
      [db, other, db, other].map(
        (one) => one<{ planned: number }[]>`select public.plan_digests() as planned`,
      ),
    );
    expect(
      answers
        .flat()
        .map(({ planned }) => planned)
        .sort(),
    ).toEqual([0, 0, 0, 1]);
    expect(await db`select 1 from private.jobs where payload ->> 'kind' = 'digest'`).toHaveLength(
      1,
    );
  });
});
