import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { acme, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one } = storyOf(stage);

type Mode = 'none' | 'optional' | 'internal' | 'client';

const waitFor = (posts: Mode, by = 'manager') =>
  as(
    person(by),
    (inner) => inner`
      update public.client_approval_settings set posts = ${posts} where client_id = ${acme} returning posts`,
  );
const save = (id: string, based_on: number, caption: string) =>
  as(person('strategist'), async (inner) => {
    await inner`set constraints all immediate`;
    await inner`select public.save_post(${id}, ${based_on}, ${caption})`;
  });
const written = async (caption = 'Hello') => {
  const { id } = await as(person('strategist'), (inner) =>
    one(inner<{ id: string }[]>`
      insert into public.content_posts (client_id, channel, title, publish_at)
      values (${acme}, 'facebook', 'Spring', now() + interval '1 day') returning id`),
  );
  await save(id, 0, caption);
  return id;
};
const move = (id: string, from: string, to: string, by = 'manager') =>
  as(person(by), (inner) => inner`select public.move_post(${id}, ${to}, ${from})`);
const through = async (id: string, ...steps: string[]) => {
  for (const [index, to] of steps.slice(1).entries()) await move(id, steps[index] ?? '', to);
};
const statusOf = async (id: string) =>
  (await one(sql()<{ status: string }[]>`select status from public.content_posts where id = ${id}`))
    .status;
const roundsOf = (id: string) =>
  sql()<{ status: string }[]>`
    select status from public.approvals where subject_id = ${id} order by round`;
const trailOf = (id: string) =>
  sql()<{ to: string; passed: string | null; audience: string }[]>`
    select detail ->> 'to' as to, detail ->> 'passed' as passed, audience from public.activity
    where subject_id = ${id} and verb = 'moved' order by created_at desc, detail ->> 'to'`;

const REFUSED = { code: 'PT409', message: 'This is not what the client approved.' };

describe('whom posts wait for', () => {
  test('is said by whoever manages the portal, and by nobody else', async () => {
    expect(await waitFor('internal')).toHaveLength(1);
    expect(await waitFor('none', 'copywriter')).toHaveLength(0);
    expect(await waitFor('none', 'approver')).toHaveLength(0);
    expect(await waitFor('none', 'member_elsewhere')).toHaveLength(0);
  });

  test('is the client, unless it is said', async () => {
    const id = await written();
    await expect(move(id, 'draft', 'approved')).rejects.toMatchObject(REFUSED);
    await through(id, 'draft', 'internal_review');
    await expect(move(id, 'internal_review', 'approved')).rejects.toMatchObject(REFUSED);
    await through(id, 'internal_review', 'client_review');
    await expect(move(id, 'client_review', 'approved')).rejects.toMatchObject(REFUSED);
  });
});

describe('where a review of ours is enough', () => {
  test('it is scheduled without the client, who is not told', async () => {
    await waitFor('internal');
    const id = await written();
    await through(id, 'draft', 'internal_review', 'approved', 'scheduled');
    expect(await roundsOf(id)).toHaveLength(0);
    expect((await trailOf(id)).map(({ audience }) => audience)).not.toContain('client');
    expect(await trailOf(id)).toContainEqual({
      to: 'approved',
      passed: 'true',
      audience: 'internal',
    });
    const seen = await as(
      person('approver'),
      (inner) => inner`select id from public.content_posts where id = ${id}`,
    );
    expect(seen).toHaveLength(0);
  });

  test('only a reviewer passes it, and never past the review', async () => {
    await waitFor('internal');
    const id = await written();
    await expect(move(id, 'draft', 'approved')).rejects.toMatchObject(REFUSED);
    await through(id, 'draft', 'internal_review');
    await expect(move(id, 'internal_review', 'approved', 'copywriter')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(move(id, 'internal_review', 'client_review')).rejects.toMatchObject({
      message: 'This client is not asked about posts.',
    });
  });

  test('nothing passes it that its network would not take', async () => {
    await waitFor('internal');
    const id = await written();
    await through(id, 'draft', 'internal_review');
    await save(id, 1, ' ');
    await expect(move(id, 'internal_review', 'approved')).rejects.toMatchObject({
      message: 'It says and shows nothing yet.',
    });
  });

  test('an edit afterwards sends it to review again', async () => {
    await waitFor('internal');
    const id = await written();
    await through(id, 'draft', 'internal_review', 'approved', 'scheduled');
    await save(id, 1, 'Hello');
    expect(await statusOf(id)).toBe('scheduled');
    await save(id, 2, 'Changed');
    expect(await statusOf(id)).toBe('internal_review');
  });

  test('what was passed keeps its word when the client is asked from now on', async () => {
    await waitFor('internal');
    const id = await written();
    await through(id, 'draft', 'internal_review', 'approved');
    await waitFor('client');
    await move(id, 'approved', 'scheduled');
    await save(id, 1, 'Changed');
    expect(await statusOf(id)).toBe('internal_review');
    await expect(move(id, 'internal_review', 'approved')).rejects.toMatchObject(REFUSED);
  });
});

describe('where an answer is welcome but not waited for', () => {
  const shown = async () => {
    await waitFor('optional');
    const id = await written();
    await through(id, 'draft', 'internal_review', 'client_review');
    return id;
  };

  test('it goes on from the client without one, on record, and is taken from their list', async () => {
    const id = await shown();
    await through(id, 'client_review', 'approved', 'scheduled');
    expect(await roundsOf(id)).toEqual([{ status: 'withdrawn' }]);
    expect(await trailOf(id)).toContainEqual({
      to: 'approved',
      passed: 'true',
      audience: 'client',
    });
  });

  test('the client has to have been shown it', async () => {
    await waitFor('optional');
    const id = await written();
    await expect(move(id, 'draft', 'approved')).rejects.toMatchObject(REFUSED);
    await through(id, 'draft', 'internal_review');
    await expect(move(id, 'internal_review', 'approved')).rejects.toMatchObject(REFUSED);
  });

  test('an edit afterwards is shown to them again', async () => {
    const id = await shown();
    await move(id, 'client_review', 'approved');
    await save(id, 1, 'Changed');
    expect(await statusOf(id)).toBe('client_review');
    expect(await roundsOf(id)).toEqual([{ status: 'withdrawn' }, { status: 'pending' }]);
  });

  test('an answer counts as everywhere', async () => {
    const id = await shown();
    const asked = await one(sql()<{ id: string; content_hash: string }[]>`
      select id, content_hash from public.approvals where subject_id = ${id}`);
    await as(
      person('approver'),
      (inner) =>
        inner`select public.decide_approval(${asked.id}, 'changes_requested', ${asked.content_hash}, 'Warmer')`,
    );
    expect(await statusOf(id)).toBe('rejected');
  });
});

describe('where nobody is waited for', () => {
  test('a draft is made ready at once, and stays ready when it is edited', async () => {
    await waitFor('none');
    const id = await written();
    await move(id, 'draft', 'approved', 'copywriter');
    await save(id, 1, 'Changed');
    expect(await statusOf(id)).toBe('approved');
    await through(id, 'approved', 'scheduled', 'published');
  });

  test('but nothing that its network would not take', async () => {
    await waitFor('none');
    const id = await written(' ');
    await expect(move(id, 'draft', 'approved')).rejects.toMatchObject({
      message: 'It says and shows nothing yet.',
    });
  });

  test('nor is what is ready made into that', async () => {
    await waitFor('none');
    const id = await written();
    await through(id, 'draft', 'approved', 'scheduled');
    await expect(save(id, 1, ' ')).rejects.toMatchObject({
      message: 'It says and shows nothing yet.',
    });
  });
});
