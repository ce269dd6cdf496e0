import { describe, expect, test } from 'vitest';
import { type Actor, person, service } from './actors.ts';
import { assigneesOf, idOf } from './people.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one, approvals, decide, told } = storyOf(stage);

type Made = { flow: string; first: string; wait: string; second: string };

const flowOf = (flow: string) =>
  one(sql()<{ status: string; live_at: Date | null; shared_at: Date | null }[]>`
    select status, live_at, shared_at from public.crm_flows where id = ${flow}`);
const statusOf = (step: string) =>
  one(sql()<{ status: string }[]>`select status from public.flow_steps where id = ${step}`).then(
    ({ status }) => status,
  );
const order = (flow: string) =>
  sql()<{ id: string }[]>`
    select id from public.flow_steps where flow_id = ${flow} order by split_id nulls first, branch, position`.then(
    (rows) => rows.map(({ id }) => id),
  );
const add = (
  flow: string,
  kind: string,
  after: string | null,
  more: Record<string, unknown> = {},
) =>
  as(person('strategist'), (inner) =>
    one(inner<{ id: string }[]>`
      select public.add_flow_step(${flow}, ${kind}, ${after}, ${(more.split as string) ?? null}, ${(more.path as string) ?? null},
        ${(more.name as string) ?? ''}, ${(more.amount as number) ?? null}, ${(more.unit as string) ?? null}) as id`),
  ).then(({ id }) => id);
const place = (step: string, after: string | null, by = 'strategist') =>
  as(person(by), (inner) => inner`select public.place_flow_step(${step}, ${after})`);
const moveFlow = (flow: string, to: string, by: string) =>
  as(person(by), (inner) =>
    one(inner<{ answer: string }[]>`select public.move_flow(${flow}, ${to}) as answer`),
  ).then(({ answer }) => answer);
const moveMessage = (step: string, to: string, by: string) =>
  as(person(by), (inner) => inner`select public.move_flow_step(${step}, ${to})`);
const write = (step: string, text = 'Hello', basedOn = 0, by = 'copywriter') =>
  as(
    person(by),
    (inner) => inner`insert into public.flow_copies (step_id, based_on, subject, body)
      values (${step}, ${basedOn}, ${text}, ${inner.json({ type: 'doc', content: [] })})`,
  );
const draw = (step: string, by = 'designer') =>
  as(
    person(by),
    (inner) => inner`insert into public.flow_designs (step_id, file_id)
      values (${step}, ${idOf('north', 'acme', 'file', 'hidden')})`,
  );

type Pin = { audience?: string; blocking?: boolean; version?: number };
const pin = (
  step: string,
  by: string,
  { audience = 'client', blocking = false, version = 1 }: Pin = {},
) =>
  as(person(by), (inner) =>
    one(inner<{ id: string }[]>`
      insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, blocking, body)
      values ('flow_email', ${step}, ${version}, 12.5, 40, ${audience}, ${blocking}, 'Softer') returning id`),
  );
const settle = (id: string, verdict: string, by: string) =>
  as(person(by), (inner) => inner`select public.settle_annotation(${id}, ${verdict})`);

async function make(): Promise<Made> {
  const { flow } = await as(person('strategist'), (inner) =>
    one(inner<{ flow: string }[]>`
      select public.create_flow(${acme}, 'Welcome', 'list', 'Newsletter', 'Turn subscribers into customers',
        ${inner.json([
          { kind: 'email', name: 'Hello' },
          { kind: 'delay', amount: 2, unit: 'days' },
          { kind: 'email', name: 'Story' },
        ])},
        ${inner.json(Object.fromEntries(Object.entries(assigneesOf('acme')).map(([duty, name]) => [duty, who(name)])))}) as flow`),
  );
  const [first = '', wait = '', second = ''] = await order(flow);
  return { flow, first, wait, second };
}

async function finish(step: string): Promise<void> {
  await write(step);
  await moveMessage(step, 'design', 'copywriter');
  await draw(step);
  await moveMessage(step, 'qa', 'designer');
}

async function withClient(): Promise<Made> {
  const made = await make();
  await moveFlow(made.flow, 'making', 'strategist');
  await finish(made.first);
  await finish(made.second);
  await moveFlow(made.flow, 'qa', 'copywriter');
  await moveFlow(made.flow, 'client_approval', 'strategist');
  return made;
}

async function approved(): Promise<Made> {
  const made = await withClient();
  for (const piece of [made.flow, made.first, made.second]) await decide(piece, 'approved');
  return made;
}

const disconnect = () =>
  sql()`update public.client_integrations set status = 'disconnected' where client_id = ${acme}`;

describe('a flow, piece by piece', () => {
  test('cannot leave its plan without a goal, a trigger and a message', async () => {
    const { flow } = await as(person('strategist'), (inner) =>
      one(inner<{ flow: string }[]>`select public.create_flow(${acme}, 'Empty', 'list') as flow`),
    );
    await expect(moveFlow(flow, 'making', 'strategist')).rejects.toThrow(
      'The plan still lacks a goal, what starts it, a message.',
    );
  });

  test('goes to the client with every message, and is approved only when all of it is', async () => {
    const { flow, first, second } = await withClient();
    expect(await told('approval_requested')).toEqual(['approver', 'approver', 'approver']);
    await decide(first, 'approved');
    await decide(flow, 'approved');
    expect((await flowOf(flow)).status).toBe('client_approval');
    await decide(second, 'approved');
    expect(await flowOf(flow)).toMatchObject({ status: 'approved', live_at: null });
  });

  test('nothing goes to the client while a message is still being made', async () => {
    const { flow, first } = await make();
    await moveFlow(flow, 'making', 'strategist');
    await finish(first);
    await expect(moveFlow(flow, 'qa', 'copywriter')).rejects.toThrow('Still being made: Story.');
  });

  test('changes asked for one message send back that one', async () => {
    const { flow, first, second } = await withClient();
    await decide(first, 'changes_requested', 'approver', 'Too loud', 'design');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['design', 'client_approval']);
    expect((await flowOf(flow)).status).toBe('client_approval');
    await draw(first);
    await moveMessage(first, 'qa', 'designer');
    await moveMessage(first, 'client_approval', 'strategist');
    for (const piece of [first, second, flow]) await decide(piece, 'approved');
    expect((await flowOf(flow)).status).toBe('approved');
  });

  test('an edit voids the message it touches, asks again, and leaves the others decided', async () => {
    const { flow, first, second } = await approved();
    await write(first, 'Hello again', 1);
    expect([await statusOf(first), await statusOf(second)]).toEqual([
      'client_approval',
      'approved',
    ]);
    expect((await approvals(first)).map(({ status }) => status)).toEqual(['voided', 'pending']);
    expect((await approvals(second)).map(({ status }) => status)).toEqual(['approved']);
    expect((await approvals(flow)).map(({ status }) => status)).toEqual(['approved']);
    expect((await flowOf(flow)).status).toBe('client_approval');
    await decide(first, 'approved');
    expect((await flowOf(flow)).status).toBe('approved');
  });

  test('another order voids the order alone', async () => {
    const { flow, first, second, wait } = await approved();
    await place(wait, null);
    expect((await flowOf(flow)).status).toBe('qa');
    expect((await approvals(flow)).map(({ status }) => status)).toEqual(['voided']);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['approved', 'approved']);
    await moveFlow(flow, 'client_approval', 'strategist');
    await decide(flow, 'approved');
    expect((await flowOf(flow)).status).toBe('approved');
  });

  test('the order stays as it is while the client looks at it', async () => {
    const { flow, wait, first } = await withClient();
    await expect(place(wait, null)).rejects.toMatchObject({ code: 'PT409' });
    await expect(write(first, 'Other', 1)).rejects.toThrow('This is with the client.');
    await moveFlow(flow, 'qa', 'strategist');
    await place(wait, null);
  });

  test('a held flow asks nothing, and asks again when it is resumed', async () => {
    const { flow, first } = await withClient();
    await moveFlow(flow, 'on_hold', 'manager');
    expect(
      await sql()`select 1 from public.approvals where status = 'pending' and subject_id in (${flow}, ${first})`,
    ).toHaveLength(0);
    await expect(write(first, 'Other', 1)).rejects.toThrow('on hold');
    await moveFlow(flow, 'client_approval', 'manager');
    expect(
      await sql()`select 1 from public.approvals where status = 'pending' and subject_id in (${flow}, ${first})`,
    ).toHaveLength(2);
  });

  test('the client sees steps and messages once asked, and never who works on them', async () => {
    const { flow, first } = await make();
    const seen = () =>
      as(person('member'), async (inner) => [
        (await inner`select id from public.crm_flows where id = ${flow}`).length,
        (await inner`select id from public.flow_steps where flow_id = ${flow}`).length,
        (await inner`select id from public.flow_copies where step_id = ${first}`).length,
        (await inner`select user_id from public.flow_assignees where flow_id = ${flow}`).length,
      ]);
    expect(await seen()).toEqual([0, 0, 0, 0]);
    await moveFlow(flow, 'making', 'strategist');
    await finish(first);
    await moveMessage(first, 'client_approval', 'strategist');
    expect(await seen()).toEqual([1, 1, 1, 0]);
  });

  test('its client’s room holds what was put before them, never what is written since, and is nobody else’s', async () => {
    const { flow, first, second } = await withClient();
    await decide(first, 'approved');
    await decide(second, 'changes_requested', 'approver', 'Too loud');
    await write(second, 'Not for them yet', 1);
    const room = (who: Actor) =>
      as(who, async (inner) => ({
        flows: (await inner`select 1 from public.crm_flows where id = ${flow}`).length,
        steps: (await inner`select 1 from public.flow_steps where flow_id = ${flow}`).length,
        orders: (
          await inner`select 1 from public.approvals a join public.approval_contents c on c.approval_id = a.id
            where a.subject_id = ${flow} and jsonb_array_length(c.content -> 'steps') = 3`
        ).length,
        subjects: (
          await inner<{ subject: string }[]>`
            select c.content -> 'copy' ->> 0 as subject from public.approvals a join public.approval_contents c on c.approval_id = a.id
            where a.subject_id in (${first}, ${second}) order by 1`
        ).map(({ subject }) => subject),
        copies: (
          await inner<{ subject: string }[]>`
            select subject from public.flow_copies where step_id in (${first}, ${second}) order by 1`
        ).map(({ subject }) => subject),
        pictures: (
          await inner`select 1 from public.flow_designs d join public.files f on f.id = d.file_id where d.step_id in (${first}, ${second})`
        ).length,
        deciders: (
          await inner`select 1 from public.approval_decisions d join public.approvals a on a.id = d.approval_id where a.subject_id = ${first}`
        ).length,
      }));
    expect(await room(person('member'))).toEqual({
      flows: 1,
      steps: 3,
      orders: 1,
      subjects: ['Hello', 'Hello'],
      copies: ['Hello', 'Hello'],
      pictures: 2,
      deciders: 1,
    });
    const nothing = {
      flows: 0,
      steps: 0,
      orders: 0,
      subjects: [],
      copies: [],
      pictures: 0,
      deciders: 0,
    };
    expect(await room(person('member_elsewhere'))).toEqual(nothing);
    expect(await room(person('approver', 'south'))).toEqual(nothing);
    expect(await room(person('admin', 'south'))).toEqual(nothing);
    expect((await room(person('copywriter'))).copies).toContain('Not for them yet');
  });
});

describe('the steps', () => {
  test('a step moves alone: nobody else’s place changes', async () => {
    const { flow, first, wait, second } = await make();
    const before =
      await sql()`select id, position from public.flow_steps where flow_id = ${flow} and id <> ${second} order by id`;
    await place(second, null);
    expect(await order(flow)).toEqual([second, first, wait]);
    expect(
      await sql()`select id, position from public.flow_steps where flow_id = ${flow} and id <> ${second} order by id`,
    ).toEqual(before);
    await place(second, first);
    expect(await order(flow)).toEqual([first, second, wait]);
  });

  test('a hundred moves between the same two neighbours still order', async () => {
    const { flow, first, wait, second } = await make();
    for (let i = 0; i < 100; i += 1) await place(i % 2 ? second : wait, first);
    expect(await order(flow)).toEqual([first, second, wait]);
  });

  test('what follows a new split goes on on its yes path, and comes back when the split goes', async () => {
    const { flow, first, wait, second } = await make();
    const split = await add(flow, 'split', first, { name: 'Bought?' });
    const paths = () =>
      sql()`select id from public.flow_steps where split_id = ${split} and branch = 'yes' order by position`;
    expect((await paths()).map(({ id }) => id as string)).toEqual([wait, second]);
    await expect(add(flow, 'email', split)).rejects.toThrow('A split ends its path');
    const no = await add(flow, 'email', null, { split, path: 'no' });
    const remove = (step: string) =>
      as(person('strategist'), (inner) => inner`select public.remove_flow_step(${step})`);
    await expect(remove(split)).rejects.toThrow('no path');
    await remove(no);
    await remove(split);
    expect(await order(flow)).toEqual([first, wait, second]);
  });

  test('another flow’s step is not a neighbour, nor another client’s flow a place', async () => {
    const { first } = await make();
    const { first: other } = await make();
    await expect(place(first, other)).rejects.toMatchObject({ code: 'PT409' });
    await expect(place(first, null, 'strategist_elsewhere')).resolves.toBeDefined();
    await expect(place(first, null, 'staff_elsewhere')).rejects.toMatchObject({ code: 'PT404' });
    await expect(place(first, null, 'copywriter')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('going live', () => {
  test('by hand says why, and counts the first time only', async () => {
    const { flow } = await approved();
    await disconnect();
    expect(await moveFlow(flow, 'live', 'implementor')).toBe('live');
    const { live_at } = await flowOf(flow);
    expect(live_at).not.toBeNull();
    expect(
      await sql()`select state, detail from public.flow_publications where flow_id = ${flow}`,
    ).toMatchObject([
      {
        state: 'by_hand',
        detail: 'Klaviyo is not connected: built and switched on there by hand.',
      },
    ]);
    await moveFlow(flow, 'paused', 'implementor');
    await moveFlow(flow, 'live', 'implementor');
    expect((await flowOf(flow)).live_at).toEqual(live_at);
  });

  test('with Klaviyo the flow goes live only when Klaviyo says so', async () => {
    const { flow } = await approved();
    await sql()`update public.crm_flows set trigger_ref = 'LiSt01' where id = ${flow}`;
    expect(await moveFlow(flow, 'live', 'implementor')).toBe('requested');
    await expect(moveFlow(flow, 'live', 'implementor')).rejects.toThrow('still busy');
    expect((await flowOf(flow)).status).toBe('approved');
    await as(service, async (inner) => {
      const job = await one(
        inner<
          { id: string; lease: string }[]
        >`select id, lease from public.claim_jobs('publish-flow', 1)`,
      );
      await inner`select public.flow_publish_step(${job.id}, ${job.lease}, ${flow}, 1, ${inner.json({ klaviyo_flow_id: 'F1' })})`;
      await inner`select public.flow_publish_outcome(${job.id}, ${job.lease}, ${flow}, 1, 'live')`;
    });
    expect((await flowOf(flow)).status).toBe('live');
  });

  test('while Klaviyo is at it nothing changes under it: neither words, nor order, nor the flow itself', async () => {
    const { flow, first, wait } = await approved();
    await sql()`update public.crm_flows set trigger_ref = 'LiSt01' where id = ${flow}`;
    await moveFlow(flow, 'live', 'implementor');
    await expect(write(first, 'Other', 1)).rejects.toThrow('still busy');
    await expect(place(wait, null)).rejects.toThrow('still busy');
    await expect(moveFlow(flow, 'on_hold', 'manager')).rejects.toThrow('still busy');
  });

  test('what Klaviyo never took after the last try is free again, and tried again as itself', async () => {
    const { flow } = await approved();
    await sql()`update public.crm_flows set trigger_ref = 'LiSt01' where id = ${flow}`;
    await moveFlow(flow, 'live', 'implementor');
    await as(service, async (inner) => {
      const job = await one(
        inner<
          { id: string; lease: string }[]
        >`select id, lease from public.claim_jobs('publish-flow', 1)`,
      );
      await inner`select public.fail_job(${job.id}, ${job.lease}, 'HTTP 503', true)`;
    });
    const publication = () =>
      one(sql()<{ state: string; attempt: number; detail: string | null }[]>`
        select state, attempt, detail from public.flow_publications where flow_id = ${flow}`);
    expect(await publication()).toEqual({ state: 'failed', attempt: 1, detail: 'HTTP 503' });
    expect(await told('flow_moved')).toContain('implementor');
    expect(await moveFlow(flow, 'live', 'implementor')).toBe('requested');
    expect(await publication()).toEqual({ state: 'pending', attempt: 1, detail: null });
  });

  test('an edit while it is live is refused, and one while it is paused goes to the client first', async () => {
    const { flow, first } = await approved();
    await disconnect();
    await moveFlow(flow, 'live', 'implementor');
    await expect(write(first, 'Other', 1)).rejects.toThrow('This is live.');
    await moveFlow(flow, 'paused', 'implementor');
    await write(first, 'Other', 1);
    expect((await flowOf(flow)).status).toBe('client_approval');
    await expect(moveFlow(flow, 'live', 'implementor')).rejects.toMatchObject({ code: 'PT409' });
  });

  test('a copywriter does not switch it on', async () => {
    const { flow } = await approved();
    await expect(moveFlow(flow, 'live', 'copywriter')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('behind a mail’s link', () => {
  type Seen = { kind: string; hash: string; proof: Record<string, unknown> };
  const seen = async (subject: string) => {
    const [asked] = await approvals(subject);
    const id = asked?.id ?? '';
    const { token } = await one(
      sql()<{ token: string }[]>`select private.open_link(${id}, ${who('approver')}) as token`,
    );
    const { item } = await as(service, (inner) =>
      one(inner<{ item: Seen }[]>`select public.read_by_link(${token}) as item`),
    );
    const proof = await as(person('member'), (inner) =>
      one(inner<{ content_hash: string; recomputed: string }[]>`
        select content_hash, recomputed from public.verify_approval(${id})`),
    );
    return { ...item, token, kept: proof.content_hash === proof.recomputed };
  };

  test('a flow is what starts it and what follows, in order', async () => {
    const { flow, first, wait, second } = await withClient();
    const { kind, kept, proof } = await seen(flow);
    expect([kind, kept]).toEqual(['flow', true]);
    const [round] = proof.rounds as { trigger: string[]; steps: { id: string }[] }[];
    expect(round?.trigger).toEqual(['list', 'Newsletter']);
    expect(round?.steps.map(({ id }) => id)).toEqual([first, wait, second]);
  });

  test('a message is its words and its picture, and no other file opens', async () => {
    const { first } = await withClient();
    const { kind, kept, proof } = await seen(first);
    expect([kind, kept]).toEqual(['flow_email', true]);
    expect(proof).toMatchObject({ channel: 'email', flow: 'Welcome' });
    expect(proof.rounds).toMatchObject([{ round: 1, copy: { subject: 'Hello' } }]);
    expect(proof.files).toEqual([idOf('north', 'acme', 'file', 'hidden')]);
  });

  test('a message shows what is pinned on it, and its link closes that before it approves', async () => {
    const { first, second } = await withClient();
    const { id } = await pin(first, 'approver', { blocking: true });
    await pin(first, 'designer', { audience: 'internal' });
    const { hash, proof, token } = await seen(first);
    expect(proof).toMatchObject({ names: { 1: 1 }, pins: [{ id, number: 1, blocking: true }] });
    expect(proof.pins).toHaveLength(1);
    const approve = () =>
      as(
        service,
        (inner) => inner`select * from public.decide_by_link(${token}, 'approved', ${hash})`,
      );
    await expect(approve()).rejects.toMatchObject({
      code: 'PT409',
      message: 'Pin 1 has to be closed before this can be approved.',
    });
    const { token: other } = await seen(second);
    const close = (by: string) =>
      as(service, (inner) => inner`select public.settle_by_link(${by}, ${id}, 'resolved')`);
    await expect(close(other)).rejects.toMatchObject({ code: 'PT404' });
    await close(token);
    await approve();
    expect(await statusOf(first)).toBe('approved');
  });
});

describe('a pin on a message', () => {
  test('comes along to its next version, asks whether it is addressed, and stays on the one it was closed on', async () => {
    const { first } = await withClient();
    const { id } = await pin(first, 'approver');
    await decide(first, 'changes_requested', 'approver', '', 'design');
    await draw(first);
    await expect(pin(first, 'approver')).rejects.toMatchObject({ code: 'PT409' });
    await moveMessage(first, 'qa', 'designer');
    await moveMessage(first, 'client_approval', 'strategist');
    const standing = () =>
      one(sql()<{ status: string; carried: number; resolved: number | null }[]>`
        select status, carried_version as carried, resolved_version as resolved from public.design_annotations where id = ${id}`);
    expect(await standing()).toEqual({ status: 'open', carried: 1, resolved: null });
    await settle(id, 'carried', 'approver');
    expect(await standing()).toEqual({ status: 'open', carried: 2, resolved: null });
    await settle(id, 'resolved', 'approver');
    expect(await standing()).toEqual({ status: 'resolved', carried: 2, resolved: 2 });
  });

  test('is told to those who make it, with the way to it, and to no client where it is the team’s', async () => {
    const { flow, first } = await withClient();
    await pin(first, 'approver');
    expect(await told('pinned')).toContain('designer');
    await pin(first, 'designer', { audience: 'internal' });
    expect(await told('pinned')).not.toContain('approver');
    const [asked] = await approvals(first);
    const { detail } = await one(sql()<{ detail: object }[]>`
      select detail from public.crm_notifications where kind = 'pinned' and user_id = ${who('designer')}`);
    expect(detail).toMatchObject({
      subjectKind: 'flow_email',
      subjectId: first,
      flowId: flow,
      stepId: first,
      pin: 1,
      approvalId: asked?.id,
    });
  });

  test('is made by the client on what they were shown, and on nothing before', async () => {
    const { flow, first } = await make();
    await moveFlow(flow, 'making', 'strategist');
    await finish(first);
    await expect(pin(first, 'approver')).rejects.toMatchObject({ code: '42501' });
    await expect(pin(first, 'designer')).rejects.toMatchObject({ code: 'PT409' });
    await pin(first, 'designer', { audience: 'internal' });
  });
});
