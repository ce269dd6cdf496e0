import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one, told } = storyOf(stage);
const picture = idOf('north', 'acme', 'file', 'hidden');

const create = (channel = 'facebook', caption = 'Hello', media: object[] = []) =>
  as(person('strategist'), async (inner) => {
    const { id } = await one(inner<{ id: string }[]>`
      insert into public.content_posts (client_id, channel, title) values (${acme}, ${channel}, 'Spring') returning id`);
    await inner`select public.save_post(${id}, 0, ${caption}, ${inner.json(JSON.parse(JSON.stringify(media)))})`;
    return id;
  });
const move = (id: string, from: string, to: string, reason = '') =>
  as(
    person('manager'),
    (inner) => inner`select public.move_post(${id}, ${to}, ${from}, ${reason})`,
  );
const save = (id: string, based_on: number, caption: string) =>
  as(person('strategist'), async (inner) => {
    await inner`set constraints all immediate`;
    await inner`select public.save_post(${id}, ${based_on}, ${caption})`;
  });
const statusOf = async (id: string) =>
  (await one(sql()<{ status: string }[]>`select status from public.content_posts where id = ${id}`))
    .status;
const withClient = async (id: string) => {
  await move(id, 'draft', 'internal_review');
  await move(id, 'internal_review', 'client_review');
  return one(sql()<{ id: string; content_hash: string }[]>`
    select id, content_hash from public.approvals where subject_id = ${id} and status = 'pending'`);
};
const decide = (asked: { id: string; content_hash: string }, decision: string, note = '') =>
  as(
    person('approver'),
    (inner) =>
      inner`select public.decide_approval(${asked.id}, ${decision}, ${asked.content_hash}, ${note})`,
  );

describe('what a network would not take', () => {
  const faults = async (...post: Parameters<typeof create>) => {
    const id = await create(...post);
    return (await one(sql()<{ faults: string[] }[]>`select private.post_faults(${id}) as faults`))
      .faults;
  };

  test.each([
    ['nothing at all', 'facebook', ' ', ['It says and shows nothing yet.']],
    ['a caption that is too long', 'x', 'a'.repeat(281), ['The caption is 1 characters too long.']],
    [
      'a long link counts as a short one',
      'x',
      `${'a'.repeat(256)} https://example.com/${'b'.repeat(200)}`,
      [],
    ],
    ['an emoji counts as a reader counts it', 'x', '🌊'.repeat(280), []],
    ['Instagram without a picture', 'instagram', 'Hello', ['It needs a picture.']],
    [
      'a thirty-first hashtag',
      'instagram',
      Array.from({ length: 31 }, (_, i) => `#tag${i}`).join(' '),
      ['No more than 30 hashtags.', 'It needs a picture.'],
    ],
  ])('%s', async (_, channel, caption, expected) => {
    expect(await faults(channel, caption)).toEqual(expected);
  });

  test('is said before anybody has to review it', async () => {
    const id = await create('instagram');
    await expect(move(id, 'draft', 'internal_review')).rejects.toMatchObject({
      message: 'It needs a picture.',
    });
  });
});

describe('a post that the client decides on', () => {
  test('reaches them with the version they are asked about, and no other', async () => {
    const id = await create('facebook', 'First', [{ file_id: picture, alt: 'A jar' }]);
    await save(id, 1, 'Second');
    await withClient(id);
    const seen = await as(
      person('approver'),
      (inner) =>
        inner`select caption from public.content_post_versions where post_id = ${id} order by version`,
    );
    expect(seen).toMatchObject([{ caption: 'Second' }]);
    expect(await told('approval_requested')).toEqual(['approver']);
  });

  test('is locked while they look', async () => {
    const id = await create();
    await withClient(id);
    await expect(save(id, 1, 'Changed')).rejects.toMatchObject({ code: 'PT409' });
  });

  test('is approved, scheduled and published with where it went', async () => {
    const id = await create();
    await decide(await withClient(id), 'approved');
    expect(await statusOf(id)).toBe('approved');
    await expect(move(id, 'approved', 'scheduled')).rejects.toMatchObject({
      message: 'It needs a time that is still to come.',
    });
    await sql()`update public.content_posts set publish_at = now() + interval '1 day' where id = ${id}`;
    await move(id, 'approved', 'scheduled');
    await as(
      person('manager'),
      (inner) =>
        inner`select public.move_post(${id}, 'published', 'scheduled', '', 'https://example.com/p/1')`,
    );
    expect(
      await one(
        sql()`select status, published_url, published_at is not null as dated from public.content_posts where id = ${id}`,
      ),
    ).toMatchObject({ status: 'published', published_url: 'https://example.com/p/1', dated: true });
  });

  test('comes back with their reasons, and starts over as a draft', async () => {
    const id = await create();
    await decide(await withClient(id), 'changes_requested', 'Too loud.');
    expect(await statusOf(id)).toBe('rejected');
    const { detail } = await one(sql()<{ detail: { reason: string } }[]>`
      select detail from public.activity where subject_id = ${id} and detail ->> 'to' = 'rejected'`);
    expect(detail.reason).toBe('Too loud.');
    await move(id, 'rejected', 'draft');
  });

  test.each(['approved', 'scheduled'])(
    'goes back to them when it is edited once %s',
    async (status) => {
      const id = await create();
      await decide(await withClient(id), 'approved');
      await sql()`update public.content_posts set publish_at = now() + interval '1 day' where id = ${id}`;
      if (status === 'scheduled') await move(id, 'approved', 'scheduled');
      await save(id, 1, 'Changed');
      expect(await statusOf(id)).toBe('client_review');
      expect(
        await sql()`select status from public.approvals where subject_id = ${id} order by round`,
      ).toMatchObject([{ status: 'voided' }, { status: 'pending' }]);
    },
  );

  test('stays approved when it is saved as it was', async () => {
    const id = await create();
    await decide(await withClient(id), 'approved');
    await save(id, 1, 'Hello');
    expect(await statusOf(id)).toBe('approved');
  });

  test('is sent back inside only with a reason', async () => {
    const id = await create();
    await move(id, 'draft', 'internal_review');
    await expect(move(id, 'internal_review', 'rejected')).rejects.toMatchObject({ code: 'PT400' });
    await move(id, 'internal_review', 'rejected', 'Off brand.');
  });
});

test('its owner hears once that its time has come, and everybody once that it has passed', async () => {
  const id = await create();
  await decide(await withClient(id), 'approved');
  await sql()`alter table public.content_posts disable trigger user`;
  await sql()`update public.content_posts set status = 'scheduled' where id = ${id}`;
  const remind = async () =>
    as(service, (inner) =>
      one(inner<{ spoken: number }[]>`select public.remind_of_posts() as spoken`),
    ).then(({ spoken }) => spoken);
  const wasDue = (since: string) =>
    sql()`update public.content_posts set publish_at = now() - ${since}::interval where id = ${id}`;

  await wasDue('1 minute');
  expect([await remind(), await remind()]).toEqual([1, 0]);
  expect(await told('post_due')).toEqual(['strategist']);
  await wasDue('3 hours');
  expect([await remind(), await remind()]).toEqual([1, 0]);
  expect(await told('post_late')).toContain('strategist');
});

test('behind a mail’s link it is its words and pictures, and what its words were before', async () => {
  const id = await create('facebook', 'First words', [{ file_id: picture, alt: 'A shelf' }]);
  const first = await withClient(id);
  await decide(first, 'changes_requested', 'Warmer');
  await sql()`update public.approvals set created_at = created_at - interval '1 hour' where id = ${first.id}`;
  await sql()`update public.content_post_versions set shared_at = shared_at - interval '1 hour' where post_id = ${id}`;
  await save(id, 1, 'Warmer words');
  await move(id, 'rejected', 'draft');
  const second = await withClient(id);
  const { token } = await one(
    sql()<{ token: string }[]>`
      select private.open_link(${second.id}, ${idOf('north', 'approver')}) as token`,
  );
  const { item } = await as(service, (inner) =>
    one(inner<{ item: object }[]>`select public.read_by_link(${token}) as item`),
  );
  expect(item).toMatchObject({
    kind: 'post',
    round: 2,
    proof: { channel: 'facebook', caption: 'Warmer words', before: 'First words' },
  });
});
