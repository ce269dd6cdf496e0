import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

const both = async (policy: string) => {
  await sql()`update public.client_members set approver = true where user_id = ${who('member')}`;
  await sql()`update public.client_approval_settings set policy = ${policy} where client_id = ${acme}`;
};
const delegate = (approval: string, by: string, to: string) =>
  as(
    person(by),
    (inner) => inner`select public.delegate_approval(${approval}, ${who(to)}, 'Away')`,
  );
const last = async (campaign: string) => {
  const rounds = await story.approvals(campaign);
  const round = rounds.at(-1);
  if (!round) throw new Error('nobody asked');
  return round;
};

describe('when everybody has to approve', () => {
  beforeEach(() => both('all'));

  test('it is approved with the last of them, and each is recorded', async () => {
    const campaign = await story.withClient();
    expect(await story.decide(campaign, 'approved')).toMatchObject([{ status: 'pending' }]);
    expect(await story.campaign(campaign)).toMatchObject({ status: 'client_approval' });
    await expect(story.decide(campaign, 'approved')).rejects.toMatchObject({
      message: 'You already approved this. It waits for member of north.',
    });
    expect(await story.decide(campaign, 'approved', 'member')).toMatchObject([
      { status: 'approved' },
    ]);
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
    const { id } = await last(campaign);
    expect(
      await sql()`select 1 from public.approval_decisions where approval_id = ${id}`,
    ).toHaveLength(2);
  });

  test('both sides hear of each once, the last one too', async () => {
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    for (const [by, how] of [
      ['approver', 'a part'],
      ['member', 'the last part'],
    ] as const) {
      await sql()`delete from realtime.messages`;
      await story.decide(campaign, 'approved', by);
      const heard = await sql()`
        select split_part(topic, ':', 1) as scope, payload -> 'approvals' as approvals from realtime.messages
        where event = 'approval_changed' order by 1`;
      expect(heard, how).toEqual([
        { scope: 'client', approvals: [id] },
        { scope: 'team', approvals: [id] },
      ]);
    }
  });

  test('one wish for changes ends it', async () => {
    const campaign = await story.withClient();
    await story.decide(campaign, 'approved');
    await story.decide(campaign, 'changes_requested', 'member', 'No', 'copy');
    expect(await story.campaign(campaign)).toMatchObject({ status: 'copy' });
  });

  test('whoever hands it on need not decide any more', async () => {
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    await delegate(id, 'approver', 'member');
    expect(await story.told('approval_delegated')).toEqual(['member']);
    await story.decide(campaign, 'approved', 'member');
    expect(await last(campaign)).toMatchObject({ status: 'approved' });
  });

  test('whoever leaves takes their outstanding approval along', async () => {
    const campaign = await story.withClient();
    await story.decide(campaign, 'approved');
    await as(
      person('manager'),
      (inner) =>
        inner`delete from public.client_members where user_id = ${who('member')} and client_id = ${acme}`,
    );
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
  });

  test('nothing is approved by leaving when nobody has approved', async () => {
    const campaign = await story.withClient();
    await sql()`update public.client_members set approver = false where client_id = ${acme}`;
    expect(await last(campaign)).toMatchObject({ status: 'pending' });
  });
});

describe('handing a decision on', () => {
  beforeEach(() => both('any'));

  test.each([
    ['oneself', 'approver', 'PT404'],
    ['somebody who may not decide', 'copywriter', 'PT404'],
    ['an approver of another client', 'member_elsewhere', 'PT404'],
  ])('to %s is refused', async (_, to, code) => {
    const { id } = await last(await story.withClient());
    await expect(delegate(id, 'approver', to)).rejects.toMatchObject({ code });
  });

  test('goes nowhere in a circle, and only once', async () => {
    const { id } = await last(await story.withClient());
    await delegate(id, 'approver', 'member');
    await expect(delegate(id, 'member', 'approver')).rejects.toMatchObject({ code: 'PT409' });
    await expect(delegate(id, 'approver', 'member')).rejects.toMatchObject({ code: 'PT409' });
  });
});

test('several are approved together, each as it was seen', async () => {
  const first = await story.withClient();
  const second = await story.withClient('shown');
  const third = await story.withClient('shown');
  const rounds = [await last(first), await last(second), await last(third)];
  await story.decide(second, 'changes_requested', 'approver', 'No', 'copy');
  const items = rounds.map(({ id, content_hash }, i) => ({
    approval: id,
    seen_hash: i === 2 ? '0'.repeat(64) : content_hash,
  }));
  const answers = await as(
    person('approver'),
    (inner) =>
      inner`select approval_id, status, refusal from public.approve_together(${inner.json(items)})`,
  );
  const of = (index: number) => answers.find((row) => row.approval_id === rounds[index]?.id);
  expect(of(0)).toMatchObject({ status: 'approved', refusal: null });
  expect(of(1)?.refusal).toBe('approver of north already asked for changes.');
  expect(of(2)?.refusal).toContain('changed since you opened it');
  expect(await story.campaign(third)).toMatchObject({ status: 'client_approval' });
});

describe('the people who are asked', () => {
  test('are followed from the letter to the decision, by the team alone', async () => {
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    await sql()`update private.jobs set status = 'running' where payload ->> 'approval_id' = ${id}`;
    await sql()`update private.jobs set status = 'done' where payload ->> 'approval_id' = ${id}`;
    await as(person('approver'), (inner) => inner`select public.open_approval(${id})`);
    await as(
      person('approver'),
      (inner) => inner`
      insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', ${campaign}, 'client', 'Hm')`,
    );
    const states = (by: string) =>
      as(
        person(by),
        (inner) => inner`
        select mailed_at is not null as mailed, opened_at is not null as opened, commented_at is not null as commented
        from public.approval_reviewers where approval_id = ${id}`,
      );
    expect(await states('designer')).toEqual([{ mailed: true, opened: true, commented: true }]);
    expect(await states('approver')).toHaveLength(0);
  });
});

describe('who was asked, and what they did', () => {
  const people = (id: string, by: string) =>
    as(
      person(by),
      (inner) => inner`select name, decision, handed_to, waits from public.approval_people(${id})`,
    );

  test('is known to both sides, and to nobody else', async () => {
    await both('all');
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    await story.decide(campaign, 'approved', 'member');
    const told = [
      { name: 'member of north', decision: 'approved', handed_to: null, waits: false },
      { name: 'approver of north', decision: null, handed_to: null, waits: true },
    ];
    expect(await people(id, 'member')).toEqual(told);
    expect(await people(id, 'designer')).toEqual(told);
    expect(await people(id, 'member_elsewhere')).toEqual([]);
  });

  test('says to whom it was handed', async () => {
    await both('any');
    const { id } = await last(await story.withClient());
    await delegate(id, 'approver', 'member');
    expect(await people(id, 'member')).toEqual([
      { name: 'approver of north', decision: null, handed_to: 'member of north', waits: false },
      { name: 'member of north', decision: null, handed_to: null, waits: true },
    ]);
  });
});

describe('what waits for whom', () => {
  type Line = { id: string; mine: boolean; waits_for: string[]; for_me: number; in_all: number };
  const waiting = (by: string) =>
    as(
      person(by),
      (inner) => inner<Line[]>`
        select id, mine, waits_for, for_me, in_all from public.pending_approvals(${acme})`,
    );
  const needs = async (by: string, id: string) =>
    (await waiting(by)).find((one) => one.id === id)?.mine;

  test('what one approved waits for the others alone, where everybody has to', async () => {
    await both('all');
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    expect([await needs('approver', id), await needs('member', id)]).toEqual([true, true]);
    await story.decide(campaign, 'approved');
    expect([await needs('approver', id), await needs('member', id)]).toEqual([false, true]);
    expect((await waiting('approver')).find((one) => one.id === id)?.waits_for).toEqual([
      'member of north',
    ]);
  });

  test('what was handed on needs whoever it was handed to', async () => {
    await both('any');
    const { id } = await last(await story.withClient());
    await delegate(id, 'approver', 'member');
    expect([await needs('approver', id), await needs('member', id)]).toEqual([false, true]);
  });

  test('it comes back from somebody who may no longer decide', async () => {
    await both('any');
    const { id } = await last(await story.withClient());
    await delegate(id, 'approver', 'member');
    await sql()`update public.client_members set approver = false where user_id = ${who('member')}`;
    expect([await needs('approver', id), await needs('member', id)]).toEqual([true, false]);
    expect((await waiting('approver')).find((one) => one.id === id)?.waits_for).toEqual([
      'approver of north',
    ]);
  });

  test('it needs whoever became an approver after it was asked, and nobody who only reads', async () => {
    const { id } = await last(await story.withClient());
    expect(await needs('member', id)).toBe(false);
    await sql()`update public.client_members set approver = true where user_id = ${who('member')}`;
    expect(await needs('member', id)).toBe(true);
    expect(await needs('designer', id)).toBe(false);
    expect(await needs('member_elsewhere', id)).toBeUndefined();
  });

  test('what needs one comes first, and both counts reach beyond a page', async () => {
    await both('all');
    const [first, second] = [await story.withClient(), await story.withClient('shown')];
    await story.decide(first, 'approved');
    const lines = await waiting('approver');
    const mine = lines.filter((line) => line.mine);
    expect(lines.slice(0, mine.length)).toEqual(mine);
    expect(mine.map(({ id }) => id)).toContain((await last(second)).id);
    const [line] = await as(
      person('approver'),
      (inner) => inner<Line[]>`select * from public.pending_approvals(${acme}) limit 1`,
    );
    expect(line).toMatchObject({ for_me: mine.length, in_all: lines.length });
    expect(lines.length).toBeGreaterThan(mine.length);
  });
});

describe('reminding them now', () => {
  const remind = (id: string, by = 'strategist') =>
    as(person(by), (inner) => inner`select public.remind_now(${id}) as written`);

  test('writes to whoever still has to decide, at once, and once an hour', async () => {
    const { id } = await last(await story.withClient());
    expect(await remind(id)).toMatchObject([{ written: 1 }]);
    expect(
      await sql()`select 1 from private.jobs where payload ->> 'kind' = 'approval_reminder' and run_at <= now()`,
    ).toHaveLength(1);
    await expect(remind(id)).rejects.toMatchObject({ code: 'PT409' });
  });

  test('not about what is decided', async () => {
    const campaign = await story.approved();
    await expect(remind((await last(campaign)).id)).rejects.toMatchObject({ code: 'PT409' });
  });
});

describe('reminders', () => {
  const remind = () =>
    as(service, (inner) => inner<{ told: number }[]>`select public.send_due_reminders() as told`);
  const letters = () =>
    sql()<{ kind: string }[]>`
      select payload ->> 'kind' as kind from private.jobs where payload ->> 'kind' in ('approval_reminder', 'approval_overdue') order by id`.then(
      (rows) => rows.map(({ kind }) => kind),
    );
  const planned = (approval: string) =>
    sql()<{ kind: string; at: string }[]>`
      select kind, to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as at
      from public.approval_reminders where approval_id = ${approval} order by due_at`;
  /** Whatever the wall clock says while this runs: these people are at work. */
  const atWork = async () => {
    await sql()`update public.client_approval_settings set hours_from = '00:00', hours_until = '23:59:59'`;
    await sql()`update public.clients set time_zone = 'Etc/UTC'`;
    await sql().unsafe(
      `create or replace function private.weekday(zone text) returns int language sql as 'select 3'`,
    );
  };
  const due = (approval: string, ...kinds: string[]) =>
    sql()`update public.approval_reminders set due_at = now() - interval '1 minute' where approval_id = ${approval} and kind in ${sql()(kinds)}`;

  test('fall on working days before, on and after the date, in the client’s hours', async () => {
    const campaign = await story.create('manager', {});
    await sql()`update public.crm_campaigns set decide_by = '2199-11-23' where id = ${campaign}`; // a Saturday
    const { id } = await story.one(sql()<{ id: string }[]>`
      select private.ask_approval('campaign', ${campaign}, ${acme}, '2199-11-23') as id`);
    expect(await planned(id)).toMatchObject([
      { kind: 'before', at: '2199-11-21 09:00' },
      { kind: 'on', at: '2199-11-22 09:00' },
      { kind: 'after', at: '2199-11-25 09:00' },
      { kind: 'escalation', at: '2199-11-26 09:00' },
    ]);
  });

  test('go out once each, to those who have not decided, and then to the account manager', async () => {
    await atWork();
    await sql()`insert into public.client_assignments (client_id, user_id, duty, agency_id)
      select client_id, user_id, 'account_manager', agency_id from public.client_assignments where user_id = ${who('strategist')}`;
    const { id } = await last(await story.withClient());
    await due(id, 'on');
    await remind();
    await remind();
    expect(await letters()).toEqual(['approval_reminder']);
    expect(await story.told('approval_reminder')).toEqual(['approver']);
    await due(id, 'escalation');
    await remind();
    expect(await letters()).toEqual(['approval_reminder', 'approval_overdue']);
    expect(await story.told('approval_overdue')).toEqual(['strategist']);
  });

  test('stop with the decision', async () => {
    await atWork();
    const campaign = await story.withClient();
    const { id } = await last(campaign);
    await due(id, 'on', 'after');
    await story.decide(campaign, 'approved');
    await remind();
    expect(await letters()).toEqual([]);
  });

  test('that became due together are one', async () => {
    await atWork();
    const { id } = await last(await story.withClient());
    await due(id, 'on', 'after');
    await remind();
    await remind();
    expect(await letters()).toEqual(['approval_reminder']);
  });

  test('wait for the client’s working hours, and are not sent where they are switched off', async () => {
    await atWork();
    const { id } = await last(await story.withClient());
    await due(id, 'on');
    await sql()`update public.client_approval_settings set reminders = false`;
    await remind();
    await sql()`update public.client_approval_settings set reminders = true`;
    await sql()`update public.clients set time_zone = case when extract(hour from now() at time zone 'Etc/UTC') < 12
      then 'Etc/GMT+12' else 'Etc/GMT-12' end`;
    await sql()`update public.client_approval_settings set
      hours_from = case when extract(hour from now() at time zone 'Etc/UTC') < 12 then '00:00' else '12:00' end::time,
      hours_until = case when extract(hour from now() at time zone 'Etc/UTC') < 12 then '11:59' else '23:59' end::time`;
    await remind();
    expect(await letters()).toEqual([]);
  });

  test('an edit that asks again does not begin them anew', async () => {
    await atWork();
    const campaign = await story.withClient();
    const first = await last(campaign);
    await due(first.id, 'on');
    await remind();
    await story.decide(campaign, 'approved');
    await story.writeCopy(campaign, 'copywriter', 1, 'Changed');
    const second = await last(campaign);
    expect(second).toMatchObject({ status: 'pending', round: 2 });
    const kinds = (await planned(second.id)).map(({ kind }) => kind);
    expect(kinds).not.toContain('on');
    expect(kinds).toContain('after');
  });
});

describe('what proves an approval', () => {
  const verify = (id: string) =>
    as(person('member'), (inner) =>
      story.one(inner<{ content: string }[]>`select * from public.verify_approval(${id})`),
    );

  test('is the content it was given for: its hash comes out the same again', async () => {
    const campaign = await story.approved();
    const { id, content_hash } = await last(campaign);
    const proof = await verify(id);
    expect(proof).toMatchObject({ content_hash, recomputed: content_hash, stands: true });
    // What is kept can be hashed by anybody, without asking us.
    expect(createHash('sha256').update(proof.content).digest('hex')).toBe(content_hash);
  });

  test('says so when something else would go out by now', async () => {
    const campaign = await story.approved();
    const { id, content_hash } = await last(campaign);
    await story.writeCopy(campaign, 'copywriter', 1, 'Changed');
    expect(await verify(id)).toMatchObject({ recomputed: content_hash, stands: false });
  });
});
