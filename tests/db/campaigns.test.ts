import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

const jobs = (queue: string) => sql()<{ payload: Record<string, string> }[]>`
  select payload from private.jobs where queue = ${queue} order by id`;

describe('a campaign goes through its life', () => {
  test('from the brief to the send, each step by whoever it belongs to', async () => {
    const id = await story.create();
    expect(await story.campaign(id)).toMatchObject({ status: 'copy', shared_at: null });
    await story.writeCopy(id);
    await story.moved(id, 'design', 'copywriter');
    await story.upload(id);
    await story.moved(id, 'qa', 'designer');
    await story.moved(id, 'client_approval', 'strategist');
    await story.decide(id, 'approved');
    expect(await story.campaign(id)).toMatchObject({ status: 'approved' });
    await story.moved(id, 'scheduled', 'implementor');
    expect(await jobs('schedule-campaign')).toMatchObject([{ payload: { campaign_id: id } }]);
    await sql()`update public.campaign_schedules set klaviyo_campaign_id = 'K7' where campaign_id = ${id}`;

    await sql()`insert into private.jobs (queue) values ('sync-klaviyo')`;
    await story.machine(async (inner) => {
      const { id: job, lease } = await story.one(
        inner<{ id: string; lease: string }[]>`select * from public.claim_jobs('sync-klaviyo')`,
      );
      await inner`select public.klaviyo_save_campaigns(${job}, ${lease}, ${acme},
        ${inner.json([{ id: 'K7', name: 'Spring', channel: 'email', status: 'Sent', send_time: '2027-01-05T09:00:00Z' }])}, '{}')`;
    });
    expect(await story.campaign(id)).toMatchObject({ status: 'sent' });
    const revisions = await sql()<
      { to: string }[]
    >`select to_status as to from public.campaign_revisions where campaign_id = ${id} order by created_at, id`;
    expect(revisions.map(({ to }) => to).sort()).toEqual([
      'approved',
      'client_approval',
      'copy',
      'design',
      'qa',
      'scheduled',
      'sent',
    ]);
  });

  test('an incomplete brief stays, and says what it lacks', async () => {
    const id = await story.create('manager', { goal: '', send_at: null });
    expect(await story.campaign(id)).toMatchObject({ status: 'strategy' });
    expect(await story.move(id, 'copy', 'manager')).toMatchObject({
      moved: false,
      refusal: 'The brief still lacks a goal, a send date.',
    });
    await as(
      person('strategist'),
      (inner) =>
        inner`update public.crm_campaigns set goal = 'Sell', send_at = now() where id = ${id}`,
    );
    expect(await story.campaign(id)).toMatchObject({ status: 'copy' });
  });

  test('nothing reaches design without copy, or QA without a design', async () => {
    const id = await story.create();
    expect(await story.move(id, 'design', 'copywriter')).toMatchObject({
      refusal: 'There is no copy yet.',
    });
    await story.writeCopy(id);
    await story.moved(id, 'design', 'copywriter');
    expect(await story.move(id, 'qa', 'designer')).toMatchObject({
      refusal: 'There is no design yet.',
    });
  });

  test('somebody else saved first: the second writer is told who, and nothing is lost', async () => {
    const id = await story.create();
    await story.writeCopy(id);
    await expect(story.writeCopy(id, 'strategist', 0)).rejects.toMatchObject({
      code: 'PT409',
      message: expect.stringContaining('copywriter of north saved version 1') as string,
    });
  });

  test('the expected stage is compared before a move', async () => {
    const id = await story.create();
    const answer = await as(person('manager'), (inner) =>
      story.one(
        inner<
          { refusal: string }[]
        >`select refusal from public.move_campaigns(${[id]}, 'on_hold', 'strategy')`,
      ),
    );
    expect(answer.refusal).toBe('Somebody already moved this to copy.');
  });

  test('of many moved at once, each moves or says why not', async () => {
    const [here, gone] = [await story.create(), '00000000-0000-4000-8000-000000000000'];
    const answers = await as(
      person('manager'),
      (inner) => inner<{ id: string; moved: boolean }[]>`
      select id, moved from public.move_campaigns(${[here, gone]}, 'on_hold')`,
    );
    expect([...answers]).toEqual([
      { id: here, moved: true },
      { id: gone, moved: false },
    ]);
  });
});

describe('what the client is asked to decide', () => {
  test('passing QA asks the approvers, by mail and in their inbox, and nobody else', async () => {
    const id = await story.withClient();
    expect(await story.approvals(id)).toMatchObject([{ status: 'pending', round: 1 }]);
    expect((await jobs('send-mail')).map(({ payload }) => payload)).toMatchObject([
      { kind: 'approval_request', user_id: who('approver') },
    ]);
    expect(await story.told('approval_requested')).toEqual(['approver']);
  });

  test('until then a member sees nothing of it, and then only the versions that were sent', async () => {
    const hidden = await story.create();
    await story.writeCopy(hidden);
    const seen = (id: string) =>
      as(
        person('member'),
        (inner) => inner`
      select c.id from public.crm_campaigns c join public.campaign_copies k on k.campaign_id = c.id where c.id = ${id}`,
      );
    expect(await seen(hidden)).toHaveLength(0);
    const shared = await story.withClient();
    expect(await seen(shared)).toHaveLength(1);
    expect(
      await as(
        person('member'),
        (inner) => inner`select campaign_id from public.crm_campaign_internals`,
      ),
    ).toHaveLength(0);
  });

  test('without an active approver it does not go out', async () => {
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('approver')}`;
    await expect(story.withClient()).rejects.toThrow('Nobody at this client may approve yet.');
  });

  test.each([
    ['copy', 'copy'],
    ['design', 'design'],
    [null, 'design'],
  ])('changes asked for in %s go back to %s', async (concern, back) => {
    const id = await story.withClient();
    await story.decide(id, 'changes_requested', 'approver', 'Brighter, please', concern);
    expect(await story.campaign(id)).toMatchObject({ status: back });
    expect(
      await sql()`select note from public.approval_decisions where approval_id in (select id from public.approvals where subject_id = ${id})`,
    ).toMatchObject([{ note: 'Brighter, please' }]);
  });

  test('the second decision is told who was first', async () => {
    const id = await story.approved();
    await expect(story.decide(id, 'changes_requested', 'approver', 'No')).rejects.toMatchObject({
      code: 'PT409',
      message: 'approver of north already approved this.',
    });
  });

  test('what is with the client is locked, and a recall takes the question back', async () => {
    const id = await story.withClient();
    await expect(story.writeCopy(id, 'manager', 1)).rejects.toMatchObject({ code: 'PT409' });
    await story.moved(id, 'qa', 'strategist');
    expect(await story.approvals(id)).toMatchObject([{ status: 'withdrawn' }]);
    await expect(story.decide(id, 'approved')).rejects.toMatchObject({
      code: 'PT409',
      message: 'This was taken back before you decided.',
    });
  });

  test('a hash that was not the one on screen decides nothing', async () => {
    const id = await story.withClient();
    const [asked] = await story.approvals(id);
    await expect(
      as(
        person('approver'),
        (inner) => inner`
      select * from public.decide_approval(${asked?.id ?? ''}, 'approved', ${'0'.repeat(64)})`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
  });
});

describe('what was approved is what goes out', () => {
  test.each(['approved', 'scheduled'] as const)(
    'an edit after it was %s voids the approval and asks again',
    async (when) => {
      const id = await story[when]();
      await story.writeCopy(id, 'copywriter', 1, 'New subject');
      expect(await story.campaign(id)).toMatchObject({ status: 'client_approval' });
      expect(await story.approvals(id)).toMatchObject([
        { status: 'voided' },
        { status: 'pending', round: 2 },
      ]);
      const wanted = await sql()<
        { wanted: string | null }[]
      >`select private.klaviyo_wanted(${id}) as wanted`;
      expect(wanted[0]?.wanted ?? 'cancelled').toBe('cancelled');
    },
  );

  test('saving the same text again voids nothing', async () => {
    const id = await story.approved();
    await story.writeCopy(id, 'copywriter', 1, 'Hello');
    expect(await story.campaign(id)).toMatchObject({ status: 'approved' });
  });

  test.each(['audience', 'sender_name', 'sender_email'])(
    'changing the %s after the approval asks again too',
    async (field) => {
      const id = await story.approved();
      await as(
        person('manager'),
        (inner) =>
          inner`update public.crm_campaigns set ${inner(field)} = 'Other' where id = ${id}`,
      );
      expect(await story.campaign(id)).toMatchObject({ status: 'client_approval' });
    },
  );

  test('scheduling refuses what differs from what was approved', async () => {
    const id = await story.approved();
    await sql()`update public.approvals set content_hash = ${'0'.repeat(64)} where subject_id = ${id}`;
    expect(await story.move(id, 'scheduled', 'implementor')).toMatchObject({
      moved: false,
      refusal: 'This is not what the client approved.',
    });
  });

  test('a scheduled campaign keeps its date and waits for Klaviyo before it comes back', async () => {
    const id = await story.scheduled();
    expect(await story.move(id, 'approved', 'implementor')).toMatchObject({
      refusal: 'Klaviyo has to cancel the send first.',
    });
    const answer = await as(person('implementor'), (inner) =>
      story.one(inner<{ said: string }[]>`select public.unschedule_campaign(${id}) as said`),
    );
    expect(answer.said).toBe('requested');
  });

  test('what has been sent stays as it was', async () => {
    const id = await story.scheduled();
    await story.machine((inner) => inner`select public.sweep()`);
    await sql()`select set_config('request.jwt.claims', '{"role": "service_role"}', true)`;
    await sql()`update public.crm_campaigns set status = 'sent' where id = ${id}`;
    await sql()`select set_config('request.jwt.claims', '', true)`;
    await expect(story.writeCopy(id, 'manager', 1)).rejects.toMatchObject({ code: 'PT409' });
    expect(await story.move(id, 'on_hold', 'admin')).toMatchObject({ moved: false });
    const redate = as(
      person('manager'),
      (inner) => inner`update public.crm_campaigns set send_at = now() where id = ${id}`,
    );
    await expect(redate).rejects.toThrow('This went out.');
  });
});

describe('on hold and cancelled', () => {
  test.each(['on_hold', 'cancelled'])(
    '%s comes back only to where it was held from',
    async (hold) => {
      const id = await story.create();
      await story.moved(id, hold, 'manager');
      expect(await story.campaign(id)).toMatchObject({ status: hold, held_from: 'copy' });
      expect(await story.move(id, 'design', 'manager')).toMatchObject({ moved: false });
      await story.moved(id, 'copy', 'manager');
      expect(await story.campaign(id)).toMatchObject({ status: 'copy', held_from: null });
    },
  );

  test('on hold, then cancelled, it still knows where it was held from', async () => {
    const id = await story.create();
    await story.moved(id, 'on_hold', 'manager');
    await story.moved(id, 'cancelled', 'manager');
    expect(await story.campaign(id)).toMatchObject({ held_from: 'copy' });
  });

  test('held while the client decides, the question is withdrawn and asked again afterwards', async () => {
    const id = await story.withClient();
    await story.moved(id, 'on_hold', 'manager');
    await story.moved(id, 'client_approval', 'manager');
    expect(await story.approvals(id)).toMatchObject([
      { status: 'withdrawn' },
      { status: 'pending' },
    ]);
  });

  test('a copy saved while an approved campaign is held sends it back to the client, not past them', async () => {
    const id = await story.approved();
    await story.moved(id, 'on_hold', 'manager');
    await story.writeCopy(id, 'copywriter', 1, 'New subject');
    expect(await story.campaign(id)).toMatchObject({
      status: 'on_hold',
      held_from: 'client_approval',
    });
    expect(await story.move(id, 'approved', 'manager')).toMatchObject({ moved: false });
    await story.moved(id, 'client_approval', 'manager');
    expect((await story.approvals(id)).at(-1)).toMatchObject({ status: 'pending', round: 2 });
  });

  test.each(['on_hold', 'cancelled'])('so does another audience while it is %s', async (hold) => {
    const id = await story.approved();
    await story.moved(id, hold, 'manager');
    await as(
      person('manager'),
      (inner) => inner`update public.crm_campaigns set audience = 'Other' where id = ${id}`,
    );
    expect(await story.campaign(id)).toMatchObject({ held_from: 'client_approval' });
    await story.moved(id, 'client_approval', 'manager');
  });
});

test('a reader who moves a campaign to where it is changes nothing', async () => {
  const id = await story.withClient();
  const { version } = await story.campaign(id);
  expect(await story.move(id, 'client_approval', 'member')).toMatchObject({ moved: false });
  expect(await story.campaign(id)).toMatchObject({ version });
});

test('deleting a campaign takes its open question back and leaves the trail', async () => {
  const id = await story.withClient();
  await as(person('admin'), (inner) => inner`delete from public.crm_campaigns where id = ${id}`);
  expect(await story.approvals(id)).toMatchObject([{ status: 'withdrawn' }]);
  expect(
    await sql()`select 1 from public.audit_log where subject_id = ${id} and action = 'crm_campaigns.delete'`,
  ).toHaveLength(1);
  expect(
    (await sql()`select 1 from public.activity where subject_id = ${id}`).length,
  ).toBeGreaterThan(3);
});

test('taken off the client, a copywriter writes no more of its copy', async () => {
  const id = await story.create();
  await story.writeCopy(id);
  await as(
    person('manager'),
    (inner) => inner`
      delete from public.client_assignments where client_id = ${acme} and user_id = ${who('copywriter')}`,
  );
  await expect(story.writeCopy(id, 'copywriter', 1)).rejects.toMatchObject({ code: '42501' });
});

test.each(['infinity', '-infinity', '9999-01-01'])('a send at %s is no date', async (send_at) => {
  await expect(story.create('manager', { send_at })).rejects.toMatchObject({ code: '23514' });
});

test('what ends up in the head of a mail is one line', async () => {
  const id = await story.create();
  const broken = 'Sale\r\nBcc: everybody@example.org';
  for (const field of ['title', 'sender_name']) {
    const change = as(
      person('manager'),
      (inner) =>
        inner`update public.crm_campaigns set ${inner(field)} = ${broken} where id = ${id}`,
    );
    await expect(change).rejects.toMatchObject({ code: '23514' });
  }
  await expect(story.writeCopy(id, 'copywriter', 0, broken)).rejects.toMatchObject({
    code: '23514',
  });
});
