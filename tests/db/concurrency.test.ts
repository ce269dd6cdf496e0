import { afterAll, describe, expect, test } from 'vitest';
import type postgres from 'postgres';
import { actAs, person, type Actor } from './actors.ts';
import { anotherConnection, ownStage, type Sql } from './database.ts';
import { meeting } from './meeting.ts';
import { idOf, assigneesOf } from './people.ts';
import { acme, north, who } from './scene.ts';

const db = await ownStage();
afterAll(() => db.end());

/** The first commits while the second waits. */
const atOnce = (first: (sql: Sql) => Promise<unknown>, second: (sql: Sql) => Promise<unknown>) =>
  meeting(
    db,
    async (sql, theOther) => {
      await first(sql);
      await theOther();
    },
    second,
  );

const speaking = (actor: Actor, run: (sql: Sql) => Promise<unknown>) => async (sql: Sql) => {
  await actAs(sql, actor);
  return run(sql);
};

const made = (name: string) => idOf('made', name);

async function secondAdmin() {
  await db`insert into public.user_roles (user_id, agency_id, role) values (${who('staff')}, ${north}, 'admin') on conflict do nothing`;
}

async function asked(): Promise<{ approval: string; hash: string }> {
  await db`update public.client_members set approver = true where user_id = ${who('member')}`;
  const [approval] = await db<{ id: string; content_hash: string }[]>`
    select id, content_hash from public.approvals where client_id = ${acme} and status = 'pending'`;
  return { approval: approval?.id ?? '', hash: approval?.content_hash ?? '' };
}

describe('two at once', () => {
  test('two approvers end in one decision, and the second is told who was first', async () => {
    const { approval, hash } = await asked();
    const decide = (name: string, decision: string) =>
      speaking(
        person(name),
        (sql) =>
          sql`select * from public.decide_approval(${approval}, ${decision}, ${hash}, 'note')`,
      );
    expect(
      await atOnce(decide('approver', 'approved'), decide('member', 'changes_requested')),
    ).toEqual(['done', 'PT409 approver of north already approved this.']);
    expect(
      await db`select 1 from public.approval_decisions where approval_id = ${approval}`,
    ).toHaveLength(1);
  });

  test('two admins who demote each other leave one', async () => {
    await secondAdmin();
    const demote = (by: string, whom: string) =>
      speaking(
        person(by),
        (sql) => sql`delete from public.user_roles where user_id = ${who(whom)} and role = 'admin'`,
      );
    const answers = await atOnce(demote('admin', 'staff'), demote('staff', 'admin'));
    expect(answers[0]).toBe('done');
    expect(
      await db`select user_id from public.user_roles where agency_id = ${north} and role = 'admin' and user_id <> ${who('deactivated')}`,
    ).toHaveLength(1);
  });

  test('so does one who demotes while the other is deactivated', async () => {
    await secondAdmin();
    const answers = await atOnce(
      speaking(
        person('admin'),
        (sql) =>
          sql`delete from public.user_roles where user_id = ${who('admin')} and role = 'admin'`,
      ),
      speaking(
        person('staff'),
        (sql) =>
          sql`update public.user_profiles set deactivated_at = now() where id = ${who('staff')}`,
      ),
    );
    expect(answers).toEqual(['done', 'PT409 An agency keeps at least one admin.']);
    await db`insert into public.user_roles (user_id, agency_id, role) values (${who('admin')}, ${north}, 'admin') on conflict do nothing`;
  });

  test('a role taken away is not given back by a client created meanwhile', async () => {
    const answers = await atOnce(
      (sql) =>
        sql`delete from public.user_roles where user_id = ${who('strategist_elsewhere')} and role = 'strategist'`,
      (sql) =>
        sql`insert into public.clients (id, agency_id, slug, name) values (${made('client')}, ${north}, 'meanwhile', 'Meanwhile')`,
    );
    expect(answers).toEqual(['done', 'done']);
    expect(
      await db`select role from private.client_access where user_id = ${who('strategist_elsewhere')}`,
    ).toHaveLength(0);
  });

  test('two who accept the same request make one campaign', async () => {
    const request = idOf('north', 'acme', 'request');
    const accept = (name: string) =>
      speaking(person(name), (sql) => sql`select public.accept_request(${request})`);
    const before = await db`select 1 from public.crm_campaigns`;
    expect(await atOnce(accept('manager'), accept('strategist'))).toEqual([
      'done',
      'PT409 This was already accepted.',
    ]);
    expect(await db`select 1 from public.crm_campaigns`).toHaveLength(before.length + 1);
  });

  test('two who accept at the last unit of a month make one campaign, and the other reads why', async () => {
    const month = '2031-03-01';
    const [first, second] = [idOf('made', 'request one'), idOf('made', 'request two')];
    await db`update public.crm_scope_items set min_units = 0, max_units = 1, carry_cap = 0 where client_id = ${acme} and kind = 'campaigns'`;
    await db`insert into public.portal_requests ${db(
      [first, second].map((id) => ({
        id,
        agency_id: north,
        client_id: acme,
        title: 'The last one',
        desired_on: '2031-03-12',
        created_by: who('member'),
      })),
    )}`;
    const accept = (name: string, request: string) =>
      speaking(person(name), (sql) => sql`select public.accept_request(${request})`);
    const answers = await atOnce(accept('manager', first), accept('strategist', second));
    expect(answers[0]).toBe('done');
    expect(answers[1]).toMatch(/^PT409 acme has 1 of 1 campaigns in March already/);
    expect(
      await db`select 1 from public.crm_campaigns where client_id = ${acme} and send_at > '2031-01-01'`,
    ).toHaveLength(1);
    expect(
      await db`select level from public.crm_scope_warnings where client_id = ${acme} and month = ${month}`,
    ).toHaveLength(2);
    await db`update public.crm_scope_items set max_units = 100 where client_id = ${acme} and kind = 'campaigns'`;
  });

  test('the same form sent by two tabs at once is one request', async () => {
    const id = made('form');
    const send = speaking(
      person('member'),
      (sql) => sql`select public.file_request(${id}, ${acme}, 'campaign', 'Once')`,
    );
    expect(await atOnce(send, send)).toEqual(['done', 'done']);
    expect(await db`select 1 from public.portal_requests where id = ${id}`).toHaveLength(1);
  });

  test('two writers never share a version', async () => {
    const campaign = idOf('north', 'acme', 'campaign', 'shared');
    const [{ newest } = { newest: 0 }] = await db<
      { newest: number }[]
    >`select max(version) as newest from public.campaign_copies where campaign_id = ${campaign}`;
    const save = (name: string) =>
      speaking(
        person(name),
        (sql) => sql`
      insert into public.campaign_copies (campaign_id, based_on, body) values (${campaign}, ${newest}, '{"type": "doc"}')`,
      );
    const answers = await atOnce(save('manager'), save(assigneesOf('acme').copywriter ?? ''));
    expect(answers[0]).toBe('done');
    expect(answers[1]).toMatch(/^PT409 manager of north saved version/);
  });

  test('one invitation brings in one person', async () => {
    const token = `encode('${idOf('north', 'acme', 'token')}', 'hex')`;
    const accept = (name: string) => (sql: Sql) =>
      sql.unsafe(
        `insert into auth.users (id, email, raw_app_meta_data) values ('${made(name)}', 'new@acme.test', jsonb_build_object('invitation', ${token}))`,
      );
    const answers = await atOnce(accept('one'), accept('two'));
    expect(answers[0]).toBe('done');
    expect(answers[1]).not.toBe('done');
    expect(
      await db`select 1 from public.user_profiles where id in (${made('one')}, ${made('two')})`,
    ).toHaveLength(1);
  });

  test('two devices that start a timer at once leave one running', async () => {
    const start = (client: string | null) =>
      speaking(
        person('copywriter'),
        (sql) => sql`select * from public.start_timer(client => ${client})`,
      );
    expect(await atOnce(start(acme), start(null))).toEqual(['done', 'done']);
    const entries = await db<{ running: boolean }[]>`
      select ended_at is null as running from public.time_entries
      where user_id = ${who('copywriter')} and started_at > now() - interval '1 minute' order by started_at`;
    expect(entries.map(({ running }) => running)).toEqual([false, true]);
  });

  test('hours saved while their week is closed find it closed', async () => {
    const week = '2026-02-02';
    const close = speaking(
      person('manager'),
      (sql) => sql`
        insert into public.approved_weeks (user_id, agency_id, week)
        values (${who('copywriter')}, ${north}, ${week})`,
    );
    const save = speaking(
      person('copywriter'),
      (sql) => sql`select public.set_day_time(${week}, 60, client => ${acme})`,
    );
    expect(await atOnce(close, save)).toEqual([
      'done',
      'PT409 This week is approved and closed. Ask for it to be opened again.',
    ]);
    await db`delete from public.approved_weeks where user_id = ${who('copywriter')} and week = ${week}`;
  });

  test('two workers that wake at once plan the same sync once', async () => {
    await db`delete from private.jobs where queue = 'sync-klaviyo'`;
    await db`update public.client_integrations set status = 'connected' where provider = 'klaviyo'`;
    const wake = (sql: Sql) => sql`select public.enqueue_klaviyo_syncs()`;
    expect(await atOnce(wake, wake)).toEqual(['done', 'done']);
    const planned = await db<{ dedupe_key: string }[]>`
      select dedupe_key from private.jobs where queue = 'sync-klaviyo' and status = 'waiting'`;
    expect(planned.length).toBeGreaterThan(0);
    expect(new Set(planned.map(({ dedupe_key }) => dedupe_key)).size).toBe(planned.length);
    await db`delete from private.jobs where queue = 'sync-klaviyo'`;
  });

  test.each(['defer_job', 'fail_job'])(
    '%s gives way to the same work enqueued at that moment',
    async (ending) => {
      await db`delete from private.jobs where queue = 'sync-klaviyo'`;
      const enqueue = (sql: Sql) => sql`select private.enqueue('sync-klaviyo', '{}', 'one')`;
      await db.begin(enqueue);
      const [held] = await db<{ id: string; lease: string }[]>`
      select id, lease from public.claim_jobs('sync-klaviyo')`;
      const end = (sql: Sql) =>
        ending === 'defer_job'
          ? sql`select public.defer_job(${held?.id ?? ''}, ${held?.lease ?? ''}, 1, 'later')`
          : sql`select public.fail_job(${held?.id ?? ''}, ${held?.lease ?? ''}, 'no')`;
      expect(await atOnce(enqueue, end)).toEqual(['done', 'done']);
      const left = await db<{ status: string }[]>`
      select status from private.jobs where queue = 'sync-klaviyo' order by id`;
      expect(left.map(({ status }) => status)).toEqual(['done', 'waiting']);
      await db`delete from private.jobs where queue = 'sync-klaviyo'`;
    },
  );

  test('two who accept the same move make it once', async () => {
    const request = idOf('north', 'bolt', 'move_request');
    const accept = (name: string) =>
      speaking(person(name), (sql) => sql`select public.decide_move(${request}, true)`);
    expect(await atOnce(accept('manager'), accept('designer_elsewhere'))).toEqual([
      'done',
      'PT409 manager of north already accepted this.',
    ]);
  });

  test('one who accepts a move while another makes a different one is told so', async () => {
    const request = idOf('south', 'acme', 'move_request');
    const answers = await atOnce(
      speaking(
        person('admin', 'south'),
        (sql) =>
          sql`select * from public.move_campaigns(${[idOf('south', 'acme', 'campaign', 'shared')]}, 'copy')`,
      ),
      speaking(person('admin', 'south'), (sql) => sql`select public.decide_move(${request}, true)`),
    );
    expect(answers).toEqual([
      'done',
      'PT409 This was taken back, or the campaign moved on meanwhile.',
    ]);
  });

  test('two workers never hold the same job', async () => {
    await db`insert into private.jobs (queue) select 'sync-klaviyo' from generate_series(1, 20)`;
    const taken = await Promise.all(
      [1, 2, 3].map(
        () => db<{ id: string }[]>`select id from public.claim_jobs('sync-klaviyo', 10)`,
      ),
    );
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(20);
  });

  test('what one worker is about to take, of any agency, the other passes over without waiting', async () => {
    await db`delete from private.jobs`;
    await db`
      insert into private.jobs (queue, agency_id)
      select 'sync-klaviyo', agency from unnest(${[north, north, north, idOf('south'), idOf('south')]}::uuid[]) agency`;
    const claim = (sql: postgres.Sql | Sql, batch: number) =>
      sql<{ id: string }[]>`select id from public.claim_jobs('sync-klaviyo', ${batch})`;
    const [first, second] = await db.begin(async (sql) => [
      await claim(sql, 3),
      await claim(db, 10),
    ]);
    expect([first?.length, second?.length]).toEqual([3, 2]);
    expect(new Set([...(first ?? []), ...(second ?? [])].map(({ id }) => id)).size).toBe(5);
    await db`delete from private.jobs`;
  });
});

describe('two on one flow at once', () => {
  const flow = made('flow');
  const step = made('flow step');
  const write = (name: string, basedOn: number) =>
    speaking(
      person(name),
      (sql) =>
        sql`insert into public.flow_copies (step_id, based_on, subject, body) values (${step}, ${basedOn}, ${name}, '{"type": "doc"}')`,
    );
  const decide = speaking(
    person('approver'),
    (sql) => sql`select public.decide_approval(a.id, 'approved', a.content_hash)
      from public.approvals a where a.subject_id = ${step} and a.status = 'pending'`,
  );
  const states = async () => {
    const [message] = await db`select status from public.flow_steps where id = ${step}`;
    const rounds =
      await db`select status from public.approvals where subject_id = ${step} order by round`;
    return [message?.status, ...rounds.map(({ status }) => status)];
  };
  const ask = () =>
    speaking(person('strategist'), async (sql) => {
      await sql`select public.move_flow_step(${step}, 'client_approval')`;
    });

  test('two writers of one message never share a version', async () => {
    const home = { agency_id: north, client_id: acme };
    await db`insert into public.crm_flows ${db({ id: flow, ...home, title: 'Raced', status: 'making', trigger_kind: 'list' })}`;
    await db`insert into public.flow_steps ${db(
      ['first', 'other'].map((name, i) => ({
        id: name === 'first' ? step : made('other step'),
        ...home,
        flow_id: flow,
        kind: 'email',
        position: i,
        status: 'qa',
        name,
      })),
    )}`;
    await db`insert into public.flow_designs ${db({ step_id: step, file_id: idOf('north', 'acme', 'file', 'shared') })}`;
    const answers = await atOnce(write('manager', 0), write('strategist', 0));
    expect(answers[0]).toBe('done');
    expect(answers[1]).toMatch(/^PT409 manager of north saved version 1/);
  });

  test('a message taken back and edited is not approved by who had it open', async () => {
    await db.begin(ask());
    const takeBackAndEdit = speaking(person('strategist'), async (sql) => {
      await sql`select public.move_flow_step(${step}, 'qa')`;
      await write('strategist', 1)(sql);
    });
    expect(await atOnce(takeBackAndEdit, decide)).toEqual([
      'done',
      'PT409 This was taken back before you decided.',
    ]);
    expect(await states()).toEqual(['qa', 'withdrawn']);
  });

  test('an edit that waits for the decision voids it and asks again', async () => {
    await db.begin(ask());
    expect(await atOnce(decide, write('manager', 2))).toEqual(['done', 'done']);
    expect(await states()).toEqual(['client_approval', 'withdrawn', 'voided', 'pending']);
  });

  test('two who reorder both get their way', async () => {
    const place = (name: string, moving: string, after: string | null) =>
      speaking(person(name), (sql) => sql`select public.place_flow_step(${moving}, ${after})`);
    const other = made('other step');
    expect(await atOnce(place('manager', other, null), place('strategist', step, other))).toEqual([
      'done',
      'done',
    ]);
    const rows = await db<
      { id: string }[]
    >`select id from public.flow_steps where flow_id = ${flow} order by position`;
    expect(rows.map(({ id }) => id)).toEqual([other, step]);
  });
});

test('a post taken back while its client decides waits for the decision', async () => {
  const post = made('decided post');
  const manager = person('manager');
  await db.begin(
    speaking(manager, async (sql) => {
      await sql`insert into public.content_posts (id, client_id, channel, title) values (${post}, ${acme}, 'facebook', 'Spring')`;
      await sql`select public.save_post(${post}, 0, 'Hello')`;
      await sql`select public.move_post(${post}, 'internal_review', 'draft')`;
      await sql`select public.move_post(${post}, 'client_review', 'internal_review')`;
    }),
  );
  const [approval] = await db<{ id: string; content_hash: string }[]>`
    select id, content_hash from public.approvals where subject_id = ${post}`;
  const answers = await meeting(
    db,
    async (sql, theOther) => {
      // What a decision holds before it wants the post.
      await sql`select 1 from public.approvals where id = ${approval?.id ?? ''} for update`;
      await theOther();
      await actAs(sql, person('approver'));
      await sql`select public.decide_approval(${approval?.id ?? ''}, 'approved', ${approval?.content_hash ?? ''})`;
    },
    speaking(
      manager,
      (sql) => sql`select public.move_post(${post}, 'internal_review', 'client_review')`,
    ),
  );
  expect(answers).toEqual(['done', 'PT409 Somebody already moved this to approved.']);
});

test('a connection that dies in the middle leaves nothing of what it began', async () => {
  const victim = anotherConnection(db);
  await victim.unsafe('begin');
  const [{ pid } = { pid: 0 }] = await victim<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await actAs(victim, person('manager'));
  await victim`select public.create_campaign(${acme}, 'Cut off', assignees => ${victim.json({ copywriter: who('copywriter') })})`;
  await db`select pg_terminate_backend(${pid})`;
  await victim.end({ timeout: 1 });
  expect(await db`select 1 from public.crm_campaigns where title = 'Cut off'`).toHaveLength(0);
  expect(await db`select 1 from public.activity where detail ->> 'title' = 'Cut off'`).toHaveLength(
    0,
  );
});
