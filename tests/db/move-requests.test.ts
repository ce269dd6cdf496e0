import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

const ask = (campaign: string, to: string, expected: string, by = 'designer') =>
  as(person(by), (inner) =>
    story
      .one(
        inner<{ id: string }[]>`
        select public.request_move(${campaign}, ${to}, ${expected}, 'It is ready') as id`,
      )
      .then(({ id }) => id),
  );
const decide = (request: string, by: string, accept = true) =>
  as(
    person(by),
    (inner) =>
      inner`select public.decide_move(${request}, ${accept}, 'Not before Monday') as status`,
  );
const statusOf = (request: string) =>
  story
    .one(
      sql()<
        { status: string; decided_by: string | null }[]
      >`select status, decided_by from public.move_requests where id = ${request}`,
    )
    .then(({ status }) => status);

const atQa = async () => {
  const id = await story.create();
  await story.writeCopy(id);
  await story.moved(id, 'design', 'copywriter');
  await story.upload(id);
  await story.moved(id, 'qa', 'designer');
  return id;
};

describe('a move that is asked for', () => {
  test('is accepted with everything the move sets off', async () => {
    const id = await atQa();
    const request = await ask(id, 'client_approval', 'qa');
    expect(await story.told('move_requested')).toContain('strategist');
    await decide(request, 'strategist');
    expect(await story.campaign(id)).toMatchObject({ status: 'client_approval' });
    expect(await statusOf(request)).toBe('accepted');
    expect(await story.approvals(id)).toMatchObject([{ status: 'pending' }]);
    expect(await story.told('move_accepted')).toEqual(['designer']);
    const [revision] =
      await sql()`select actor_id, reason from public.campaign_revisions where campaign_id = ${id} and to_status = 'client_approval'`;
    expect(revision).toEqual({ actor_id: who('strategist'), reason: 'It is ready' });
  });

  test('accepted twice is accepted once', async () => {
    const request = await ask(await atQa(), 'client_approval', 'qa');
    await decide(request, 'strategist');
    await expect(decide(request, 'manager')).rejects.toThrow(
      'strategist of north already accepted this.',
    );
  });

  test('fails clearly when the campaign moved meanwhile', async () => {
    const id = await atQa();
    const request = await ask(id, 'client_approval', 'qa');
    await story.moved(id, 'design', 'strategist');
    expect(await statusOf(request)).toBe('withdrawn');
    await expect(decide(request, 'strategist')).rejects.toThrow(
      'This was taken back, or the campaign moved on meanwhile.',
    );
    expect(await story.campaign(id)).toMatchObject({ status: 'design' });
  });

  test('is accepted by whoever makes the move, without the button', async () => {
    const id = await atQa();
    const request = await ask(id, 'client_approval', 'qa');
    await story.moved(id, 'client_approval', 'manager');
    expect(await statusOf(request)).toBe('accepted');
  });

  test('keeps to the gates of the move, and stays open when one is shut', async () => {
    const id = await story.create();
    const request = await ask(id, 'design', 'copy');
    await expect(decide(request, 'copywriter')).rejects.toThrow('There is no copy yet.');
    expect(await statusOf(request)).toBe('pending');
  });

  test('is declined with a reason, which the one who asked reads', async () => {
    const id = await atQa();
    const request = await ask(id, 'client_approval', 'qa');
    await decide(request, 'strategist', false);
    expect(await statusOf(request)).toBe('declined');
    expect(await story.campaign(id)).toMatchObject({ status: 'qa' });
    const [line] =
      await sql()`select detail ->> 'answer' as answer from public.crm_notifications where kind = 'move_declined'`;
    expect(line).toEqual({ answer: 'Not before Monday' });
    await ask(id, 'client_approval', 'qa');
  });

  test('is not asked for by who may make it, nor twice, nor where there is no such move', async () => {
    const id = await atQa();
    await expect(ask(id, 'client_approval', 'qa', 'strategist')).rejects.toThrow(
      'You can move this yourself.',
    );
    await expect(ask(id, 'sent', 'qa')).rejects.toThrow('This is at qa and cannot go to sent.');
    await expect(ask(id, 'client_approval', 'design')).rejects.toThrow(
      'Somebody already moved this to qa.',
    );
    await ask(id, 'client_approval', 'qa');
    await expect(ask(id, 'copy', 'qa', 'copywriter')).rejects.toThrow(
      'designer of north already asked for this to go to client approval.',
    );
  });

  test('is taken back by who asked, and by nobody else', async () => {
    const request = await ask(await atQa(), 'client_approval', 'qa');
    const withdraw = (by: string) =>
      as(person(by), (inner) => inner`select public.withdraw_move(${request})`);
    await expect(withdraw('copywriter')).rejects.toThrow('Only who asked can take it back.');
    await withdraw('designer');
    expect(await statusOf(request)).toBe('withdrawn');
  });

  test('never reaches the client', async () => {
    await ask(await atQa(), 'client_approval', 'qa');
    expect(
      await as(person('approver'), (inner) => inner`select id from public.move_requests`),
    ).toHaveLength(0);
    const [heard] =
      await sql()`select count(*)::int as n from realtime.messages where topic like 'client:%' and event = 'move_request_changed'`;
    expect(heard).toEqual({ n: 0 });
  });
});
