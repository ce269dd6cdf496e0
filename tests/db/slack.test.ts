import { beforeEach, describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { create, writeCopy, moved } = storyOf(stage);
const hook = idOf('north', 'hook');

type Started = Record<string, unknown> & { verdict: string; mentions: string[] };

const configure = (more: Record<string, unknown>) =>
  sql()`update public.slack_hooks set ${sql()(more)} where id = ${hook}`;
const queued = () => sql()<{ id: string; payload: Record<string, unknown>; run_at: Date }[]>`
  select id, payload, run_at from private.jobs where queue = 'send-slack' order by id`;
const claim = async () => {
  const [job] = await as(
    service,
    (inner) =>
      inner<{ id: string; lease: string }[]>`select * from public.claim_jobs('send-slack', 1)`,
  );
  if (!job) throw new Error('nothing to post');
  return job;
};
const start = (job: { id: string; lease: string }) =>
  as(service, async (inner) => {
    const [started] = await inner<Started[]>`
      select * from public.slack_start(${job.id}, ${job.lease})`;
    return started;
  });

const said = (to: string, more: Record<string, unknown> = {}) =>
  sql()`insert into public.activity ${sql()({
    agency_id: north,
    client_id: acme,
    subject_kind: 'campaign',
    subject_id: idOf('north', 'acme', 'campaign', 'shared'),
    verb: 'moved',
    detail: sql().json({ from: 'copy', to }),
    ...more,
  })}`;

beforeEach(async () => {
  await sql()`delete from private.jobs`;
  await configure({ events: ['moved_design', 'changes_requested', 'request_opened'] });
});

describe('a channel', () => {
  test('gets what was chosen for it, in the transaction that did it', async () => {
    const id = await create();
    await writeCopy(id);
    await moved(id, 'design', 'copywriter');
    expect((await queued()).map(({ payload }) => payload.hook_id)).toEqual([hook]);
  });

  test.each([
    ['flow', 'approved', 'live', 'moved_live'],
    ['flow', 'client_approval', 'making', 'changes_requested'],
    ['popup', 'live', 'paused', 'moved_paused'],
    ['popup', 'client_approval', 'draft', 'changes_requested'],
    ['ab_test', 'running', 'decided', 'moved_decided'],
    ['ab_test', 'running', 'inconclusive', 'moved_inconclusive'],
    ['post', 'internal_review', 'client_review', 'moved_client_approval'],
    ['post', 'client_review', 'rejected', 'changes_requested'],
    ['post', 'scheduled', 'published', 'moved_published'],
  ])(
    'hears of a %s going from %s to %s as %s, and of nothing it did not choose',
    async (kind, from, to, event) => {
      const subject = {
        subject_kind: kind,
        subject_id: idOf('north', 'acme', kind, 'shared'),
        detail: sql().json({ from, to }),
      };
      await configure({ events: ['moved_design'] });
      await said(to, subject);
      expect(await queued()).toHaveLength(0);
      await configure({ events: [event] });
      await said(to, subject);
      await said(to, { ...subject, agency_id: idOf('south'), client_id: idOf('south', 'acme') });
      expect(await queued()).toHaveLength(1);
      const started = await start(await claim());
      expect(started).toMatchObject({
        verdict: 'go',
        subject_kind: kind,
        detail: { to, subjectId: subject.subject_id },
      });
      expect(typeof (started?.detail as { title?: unknown }).title).toBe('string');
    },
  );

  test('hears when a test really begins', async () => {
    await configure({ events: ['moved_running'] });
    await as(
      person('strategist'),
      (inner) =>
        inner`select public.move_ab_test(${idOf('north', 'acme', 'ab_test', 'hidden')}, 'cancelled')`,
    );
    expect(await queued()).toHaveLength(0);
    await sql()`insert into public.ab_test_variants ${sql()(
      ['A', 'B'].map((label, i) => ({
        test_id: idOf('north', 'acme', 'ab_test', 'bare'),
        label,
        position: i + 1,
      })),
    )}`;
    await sql()`insert into public.ab_test_internals (test_id, baseline, effect) values (${idOf('north', 'acme', 'ab_test', 'bare')}, 0.2, 0.02)`;
    await as(
      person('strategist'),
      (inner) =>
        inner`select public.move_ab_test(${idOf('north', 'acme', 'ab_test', 'bare')}, 'running')`,
    );
    expect(await queued()).toHaveLength(1);
  });

  test.each([
    ['qa', {}, 0],
    ['design', {}, 1],
    ['design', { client_id: bolt }, 1],
    ['design', { agency_id: idOf('south'), client_id: idOf('south', 'acme') }, 0],
    ['design', { subject_kind: 'task' }, 0],
  ])('a move to %s of %o is posted %d times', async (to, more, times) => {
    await said(to, more);
    expect(await queued()).toHaveLength(times);
  });

  test('of one client hears of no other', async () => {
    await configure({ client_id: acme });
    await said('design', { client_id: bolt });
    expect(await queued()).toHaveLength(0);
    await said('design');
    expect(await queued()).toHaveLength(1);
  });

  test('that the client reads along hears only what the client may know', async () => {
    await configure({ shared: true });
    await said('design');
    expect(await queued()).toHaveLength(0);
    await said('design', { audience: 'client' });
    expect(await queued()).toHaveLength(1);
  });

  test('that is off hears nothing', async () => {
    await configure({ status: 'off' });
    await said('design');
    expect(await queued()).toHaveLength(0);
  });

  test('in its quiet hours waits, and nothing is dropped', async () => {
    await sql()`update public.slack_hooks set quiet_from = (now() at time zone 'Europe/London')::time - interval '1 hour',
      quiet_until = (now() at time zone 'Europe/London')::time + interval '1 hour'`;
    await said('design');
    const [job] = await queued();
    expect(job?.run_at.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    await sql()`update private.jobs set run_at = now()`;
    expect(await start(await claim())).toMatchObject({ verdict: 'quiet' });
  });
});

describe('a message', () => {
  test('says what happened and mentions whom it concerns, by member id', async () => {
    await sql()`update public.person_settings set slack_member = 'U0PRIYA01' where user_id = ${who('designer')}`;
    await as(
      person('designer'),
      (inner) =>
        inner`select public.choose_channels(${inner.json([
          { event: 'moved', in_app: true, digest: false, mail: false, slack: true },
        ])})`,
    );
    const id = await create();
    await writeCopy(id);
    await moved(id, 'design', 'copywriter');
    expect(await start(await claim())).toMatchObject({
      verdict: 'go',
      kind: 'moved',
      actor: 'copywriter of north',
      detail: { from: 'copy', to: 'design', title: 'Spring' },
    });
    await sql()`update private.jobs set status = 'waiting', payload = payload - 'started'`;
    await sql()`delete from private.rate_windows`;
    // The story is one transaction, so every notification of it is at the same instant.
    expect((await start(await claim()))?.mentions).toEqual(['U0PRIYA01']);
  });

  test('leaves one channel at most once a second', async () => {
    await said('design');
    await said('design');
    expect(await start(await claim())).toMatchObject({ verdict: 'go' });
    expect(await start(await claim())).toMatchObject({ verdict: 'wait', seconds: 1 });
  });

  test('whose worker died is not sent again', async () => {
    await said('design');
    expect(await start(await claim())).toMatchObject({ verdict: 'go' });
    await sql()`update private.jobs set lease_until = now() - interval '1 second'`;
    await sql()`delete from private.rate_windows`;
    expect(await start(await claim())).toMatchObject({ verdict: 'unknown' });
  });

  test('that Slack refused is', async () => {
    await said('design');
    const job = await claim();
    await start(job);
    await as(service, (inner) => inner`select public.slack_refused(${job.id}, ${job.lease})`);
    await sql()`delete from private.rate_windows`;
    expect(await start(job)).toMatchObject({ verdict: 'go' });
  });

  test('needs the lease', async () => {
    await said('design');
    const { id } = await claim();
    await expect(start({ id, lease: idOf('somebody') })).rejects.toMatchObject({ code: 'PT409' });
  });
});

test('a closed webhook switches itself off, forgets its address and tells the admins once', async () => {
  await sql()`insert into private.slack_secrets (hook_id, ciphertext) values (${hook}, 'v1.a.b')`;
  await said('design');
  await said('design');
  const dies = async () => {
    const job = await claim();
    await as(
      service,
      (inner) => inner`select public.slack_dead(${job.id}, ${job.lease}, 'Slack answered 404')`,
    );
  };
  await dies();
  expect(await sql()`select status from public.slack_hooks where id = ${hook}`).toEqual([
    { status: 'dead' },
  ]);
  expect(await sql()`select 1 from private.slack_secrets where hook_id = ${hook}`).toHaveLength(0);
  expect(await start(await claim())).toMatchObject({ verdict: 'gone' });
  expect(
    await sql()`select user_id from public.crm_notifications where kind = 'slack_failed'`,
  ).toEqual([{ user_id: who('admin') }]);
});
