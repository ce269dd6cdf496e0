import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

type Pin = { audience?: string; version?: number; blocking?: boolean; body?: string };

const pin = (
  campaign: string,
  by: string,
  { audience = 'client', version = 1, blocking = false, body = 'Softer' }: Pin = {},
) =>
  as(person(by), (inner) =>
    story.one(inner<{ id: string; number: number }[]>`
      insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, blocking, body)
      values ('campaign', ${campaign}, ${version}, 12.5, 40, ${audience}, ${blocking}, ${body}) returning id, number`),
  );
const settle = (id: string, verdict: string, by: string) =>
  as(person(by), (inner) => inner`select public.settle_annotation(${id}, ${verdict})`);
const takeBack = (id: string, by: string) =>
  as(person(by), (inner) => inner`select public.take_back_annotation(${id})`);
const seen = (by: string, campaign: string) =>
  as(
    person(by),
    (inner) =>
      inner`select audience, number, status from public.design_annotations where subject_id = ${campaign} order by audience, number`,
  );
const reply = (id: string, by: string, audience = 'client') =>
  as(
    person(by),
    (inner) =>
      inner`insert into public.comments (subject_kind, subject_id, audience, body) values ('annotation', ${id}, ${audience}, 'So')`,
  );
/** Back to the designer, who uploads a second version that then goes to the client again. */
async function secondVersion(campaign: string, share = true) {
  await story.decide(campaign, 'changes_requested', 'approver', 'Softer', 'design');
  await story.upload(campaign, 'designer', 'shown');
  if (!share) return;
  await story.moved(campaign, 'qa', 'designer');
  await story.moved(campaign, 'client_approval', 'strategist');
}

describe('a pin', () => {
  test('of the client is seen by both sides, one of the team by the team alone', async () => {
    const campaign = await story.withClient();
    await pin(campaign, 'member');
    await pin(campaign, 'designer', { audience: 'internal' });
    await pin(campaign, 'approver');
    expect(await seen('member', campaign)).toEqual([
      { audience: 'client', number: 1, status: 'open' },
      { audience: 'client', number: 2, status: 'open' },
    ]);
    expect(await seen('designer', campaign)).toHaveLength(3);
    expect(await seen('member_elsewhere', campaign)).toHaveLength(0);
  });

  test('stays as it was once whoever made it may no longer pin there', async () => {
    await pin(await story.withClient(), 'member');
    const moved = () =>
      as(person('member'), (inner) => inner`update public.design_annotations set body = 'Moved'`);
    expect((await moved()).count).toBeGreaterThan(0);
    await sql()`delete from public.client_members where user_id = ${who('member')}`;
    expect((await moved()).count).toBe(0);
  });

  test('for the team alone is nothing a client can make', async () => {
    const campaign = await story.withClient();
    await expect(pin(campaign, 'member', { audience: 'internal' })).rejects.toMatchObject({
      code: '42501',
    });
    await expect(pin(campaign, 'member_elsewhere')).rejects.toMatchObject({ code: '42501' });
  });

  test('for the client waits until they have seen the version', async () => {
    const campaign = await story.create();
    await story.writeCopy(campaign);
    await story.moved(campaign, 'design', 'copywriter');
    await story.upload(campaign);
    await expect(pin(campaign, 'strategist')).rejects.toMatchObject({ code: 'PT409' });
    await pin(campaign, 'strategist', { audience: 'internal' });
  });

  test('takes replies of its own audience only, and tells who follows', async () => {
    const campaign = await story.withClient();
    const open = await pin(campaign, 'member');
    const internal = await pin(campaign, 'designer', { audience: 'internal' });
    await reply(open.id, 'designer');
    await expect(reply(internal.id, 'designer', 'client')).rejects.toMatchObject({ code: 'PT409' });
    await expect(reply(internal.id, 'member')).rejects.toMatchObject({ code: 'PT404' });
    expect(await story.told('comment')).toContain('member');
    const heard = await as(
      person('member'),
      (inner) => inner`select 1 from public.comments where subject_id = ${internal.id}`,
    );
    expect(heard).toHaveLength(0);
  });

  test('is moved and reworded by whoever made it', async () => {
    const campaign = await story.withClient();
    const { id } = await pin(campaign, 'member');
    const move = (by: string) =>
      as(
        person(by),
        (inner) => inner`update public.design_annotations set x = 99 where id = ${id} returning x`,
      );
    expect(await move('approver')).toHaveLength(0);
    expect(await move('member')).toMatchObject([{ x: '99.000' }]);
  });

  test('is reworded, not moved, where it came along to a newer version', async () => {
    const campaign = await story.withClient();
    const { id } = await pin(campaign, 'member');
    await secondVersion(campaign);
    await settle(id, 'carried', 'member');
    await as(
      person('member'),
      (inner) => inner`update public.design_annotations set body = 'Softer' where id = ${id}`,
    );
    await expect(
      as(
        person('member'),
        (inner) => inner`update public.design_annotations set x = 99 where id = ${id}`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
  });

  test('is taken back by whoever made it while nobody has said anything about it', async () => {
    const campaign = await story.withClient();
    const { id } = await pin(campaign, 'member');
    await expect(takeBack(id, 'approver')).rejects.toMatchObject({ code: 'PT404' });
    await expect(takeBack(id, 'manager')).rejects.toMatchObject({ code: 'PT404' });
    await takeBack(id, 'member');
    expect(await seen('member', campaign)).toEqual([]);

    const answered = await pin(campaign, 'member');
    await reply(answered.id, 'designer');
    const discussed = await pin(campaign, 'member');
    await reply(discussed.id, 'designer', 'internal');
    const closed = await pin(campaign, 'member');
    await settle(closed.id, 'resolved', 'designer');
    for (const one of [answered, discussed, closed])
      await expect(takeBack(one.id, 'member')).rejects.toMatchObject({
        code: 'PT409',
        message: 'This pin is no longer only yours to take back. Resolve it instead.',
      });
  });

  test.each([
    ['outside the picture', { x: 101, y: 0, w: null, h: null }],
    ['as half a box', { x: 10, y: 10, w: 5, h: null }],
    ['as a box over the edge', { x: 90, y: 10, w: 20, h: 5 }],
  ])('cannot lie %s', async (_, { x, y, w, h }) => {
    const campaign = await story.withClient();
    await expect(
      as(
        person('member'),
        (inner) => inner`
        insert into public.design_annotations (subject_kind, subject_id, version, x, y, w, h, audience, body)
        values ('campaign', ${campaign}, 1, ${x}, ${y}, ${w}, ${h}, 'client', 'Here')`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a blocking pin', () => {
  test('has to be closed before anything is approved', async () => {
    const campaign = await story.withClient();
    const { id, number } = await pin(campaign, 'member', { blocking: true });
    await expect(story.decide(campaign, 'approved')).rejects.toMatchObject({
      code: 'PT409',
      message: `Pin ${number} has to be closed before this can be approved.`,
    });
    expect(await story.approvals(campaign)).toMatchObject([{ status: 'pending' }]);
    await settle(id, 'resolved', 'designer');
    await story.decide(campaign, 'approved');
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
  });

  test('does not stand in the way of asking for changes, which then needs no other word', async () => {
    const campaign = await story.withClient();
    await expect(
      story.decide(campaign, 'changes_requested', 'approver', '', 'design'),
    ).rejects.toMatchObject({ code: 'PT400' });
    await pin(campaign, 'approver', { blocking: true });
    await story.decide(campaign, 'changes_requested', 'approver', '', 'design');
    expect(await story.campaign(campaign)).toMatchObject({ status: 'design' });
  });
});

describe('a new version', () => {
  test('locks the old one for new pins', async () => {
    const campaign = await story.withClient();
    await secondVersion(campaign, false);
    await expect(pin(campaign, 'member')).rejects.toMatchObject({ code: 'PT409' });
    await expect(pin(campaign, 'member', { version: 2 })).rejects.toMatchObject({ code: 'PT404' });
  });

  test('carries open pins along: accepted, or still open', async () => {
    const campaign = await story.withClient();
    const accepted = await pin(campaign, 'approver');
    const open = await pin(campaign, 'approver');
    await secondVersion(campaign);
    await reply(open.id, 'approver');
    await settle(accepted.id, 'resolved', 'approver');
    await settle(open.id, 'carried', 'approver');
    await settle(open.id, 'carried', 'designer');
    expect(
      await sql()`select number, status, carried_version, resolved_version from public.design_annotations where subject_id = ${campaign} order by number`,
    ).toMatchObject([
      { status: 'resolved', resolved_version: 2 },
      { status: 'open', carried_version: 2 },
    ]);
    expect(
      await sql()`select verdict, version from public.annotation_events where annotation_id in (${accepted.id}, ${open.id}) order by verdict`,
    ).toMatchObject([
      { verdict: 'resolved', version: 2 },
      { verdict: 'carried', version: 2 },
    ]);
  });

  test('leaves what was closed before as it was, until it is reopened', async () => {
    const campaign = await story.withClient();
    const { id } = await pin(campaign, 'member');
    await settle(id, 'resolved', 'member');
    await secondVersion(campaign);
    await expect(reply(id, 'member')).rejects.toMatchObject({ code: 'PT409' });
    await settle(id, 'reopened', 'member');
    await reply(id, 'member');
  });
});

test('a closed pin tells whoever made it, and both sides hear of a change at once', async () => {
  const campaign = await story.withClient();
  const { id } = await pin(campaign, 'member');
  await settle(id, 'resolved', 'designer');
  expect(await story.told('pin_resolved')).toEqual(['member']);
  const topics = await sql()<{ scope: string }[]>`
    select distinct split_part(topic, ':', 1) as scope from realtime.messages where event = 'annotation_changed' order by 1`;
  expect(topics.map(({ scope }) => scope)).toEqual(['client', 'team']);
});
