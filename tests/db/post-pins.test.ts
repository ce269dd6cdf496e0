import { expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one, told } = storyOf(stage);
const picture = idOf('north', 'acme', 'file', 'hidden');
const JAR = [{ file_id: picture, alt: 'A jar' }];

const save = (id: string, based_on: number, caption: string, media = JAR) =>
  as(
    person('strategist'),
    (inner) => inner`select public.save_post(${id}, ${based_on}, ${caption}, ${inner.json(media)})`,
  );
const written = async (media = JAR) => {
  const { id } = await as(person('strategist'), (inner) =>
    one(inner<{ id: string }[]>`
      insert into public.content_posts (client_id, channel, title) values (${acme}, 'facebook', 'Spring') returning id`),
  );
  await save(id, 0, 'Hello', media);
  return id;
};
const move = (id: string, from: string, to: string) =>
  as(person('manager'), (inner) => inner`select public.move_post(${id}, ${to}, ${from})`);
const asked = async (id: string) => {
  await move(id, 'draft', 'internal_review');
  await move(id, 'internal_review', 'client_review');
};
const shown = async (media = JAR) => {
  const id = await written(media);
  await asked(id);
  return id;
};
const decide = async (id: string, decision: string) => {
  const approval = await one(sql()<{ id: string; content_hash: string }[]>`
    select id, content_hash from public.approvals where subject_id = ${id} and status = 'pending'`);
  await as(
    person('approver'),
    (inner) =>
      inner`select public.decide_approval(${approval.id}, ${decision}, ${approval.content_hash}, 'Warmer')`,
  );
};

type Pin = { audience?: string; version?: number; blocking?: boolean };

const pin = (
  post: string,
  by: string,
  { audience = 'client', version = 1, blocking = false }: Pin = {},
) =>
  as(person(by), (inner) =>
    one(inner<{ id: string; number: number }[]>`
      insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, blocking, body)
      values ('post', ${post}, ${version}, 12.5, 40, ${audience}, ${blocking}, 'Softer') returning id, number`),
  );
const seen = (by: string, post: string) =>
  as(
    person(by),
    (inner) => inner`
      select audience, number from public.design_annotations where subject_id = ${post} order by audience, number`,
  );

test('what a client pins is seen by both sides, what the team keeps to itself by the team alone', async () => {
  const post = await shown();
  await pin(post, 'member');
  await pin(post, 'strategist', { audience: 'internal' });
  expect(await seen('member', post)).toEqual([{ audience: 'client', number: 1 }]);
  expect(await seen('strategist', post)).toHaveLength(2);
  expect(await seen('member_elsewhere', post)).toHaveLength(0);
  expect(await told('pinned')).toContain('strategist');
});

test('nobody pins what is not theirs, and no client for the team alone', async () => {
  const post = await shown();
  await expect(pin(post, 'member_elsewhere')).rejects.toMatchObject({ code: '42501' });
  await expect(pin(post, 'member', { audience: 'internal' })).rejects.toMatchObject({
    code: '42501',
  });
});

test('a version that the client has not seen is pinned by the team alone, for the team', async () => {
  const post = await written();
  await expect(pin(post, 'strategist')).rejects.toMatchObject({ code: 'PT409' });
  await expect(pin(post, 'member')).rejects.toMatchObject({ code: '42501' });
  await pin(post, 'strategist', { audience: 'internal' });
});

test.each([
  ['without a picture', []],
  ['that shows a document', JAR],
])('there is nothing to pin to on a post %s', async (_, media) => {
  await sql()`update public.files set mime = 'application/pdf' where id = ${picture}`;
  const post = await shown(media);
  await expect(pin(post, 'member')).rejects.toMatchObject({ code: 'PT404' });
});

test('a pin that has to be closed holds up the approval, until it is', async () => {
  const post = await shown();
  const { id } = await pin(post, 'member', { blocking: true });
  await expect(decide(post, 'approved')).rejects.toMatchObject({ code: 'PT409' });
  await as(
    person('strategist'),
    (inner) => inner`select public.settle_annotation(${id}, 'resolved')`,
  );
  await decide(post, 'approved');
});

test('the next version locks the one before, and the pin asks whether it is addressed', async () => {
  const post = await shown();
  const { id } = await pin(post, 'member');
  await decide(post, 'changes_requested');
  await move(post, 'rejected', 'draft');
  await save(post, 1, 'Hello again');
  await expect(pin(post, 'member')).rejects.toMatchObject({ code: 'PT409' });
  await expect(pin(post, 'member', { version: 2 })).rejects.toMatchObject({ code: 'PT404' });
  await asked(post);
  await as(person('member'), (inner) => inner`select public.settle_annotation(${id}, 'carried')`);
  expect(
    await sql()`select status, carried_version from public.design_annotations where id = ${id}`,
  ).toMatchObject([{ status: 'open', carried_version: 2 }]);
});

test('what is published takes no more pins', async () => {
  const post = await shown();
  await decide(post, 'approved');
  await move(post, 'approved', 'published');
  await expect(pin(post, 'member')).rejects.toMatchObject({ code: 'PT409' });
});

test('behind a mail’s link stand the client’s pins, and none of the team’s', async () => {
  const post = await shown();
  await pin(post, 'member');
  await pin(post, 'strategist', { audience: 'internal' });
  const { token } = await one(sql()<{ token: string }[]>`
    select private.open_link(a.id, ${idOf('north', 'approver')}) as token from public.approvals a where a.subject_id = ${post}`);
  const { pins } = await as(service, (inner) =>
    one(
      inner<{ pins: object[] }[]>`select public.read_by_link(${token}) #> '{proof,pins}' as pins`,
    ),
  );
  expect(pins).toMatchObject([
    { number: 1, status: 'open', body: 'Softer', by: 'member of north' },
  ]);
});
