import { expect, test } from 'vitest';
import { type Actor, person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one, approvals, decide, told } = storyOf(stage);

const create = () =>
  as(person('strategist'), (inner) =>
    one(inner<{ id: string }[]>`
      insert into public.crm_popups (client_id, title, headline, button, file_id)
      values (${acme}, 'Ten per cent', 'Ten per cent off', 'Join', ${idOf('north', 'acme', 'file', 'hidden')}) returning id`),
  ).then(({ id }) => id);
const move = (id: string, to: string, by = 'strategist') =>
  as(person(by), (inner) => inner`select public.move_popup(${id}, ${to})`);
const edit = (id: string, headline: string) =>
  as(
    person('strategist'),
    (inner) => inner`update public.crm_popups set headline = ${headline} where id = ${id}`,
  );
const popup = (id: string) =>
  one(sql()<{ status: string; live_at: Date | null; shared_at: Date | null }[]>`
    select status, live_at, shared_at from public.crm_popups where id = ${id}`);

async function approved(): Promise<string> {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  await decide(id, 'approved');
  return id;
}

test('a popup is decided by its client, and counts from the day it first went live', async () => {
  const id = await approved();
  expect(await told('approval_requested')).toEqual(['approver']);
  expect(await popup(id)).toMatchObject({ status: 'approved', live_at: null });
  await move(id, 'live');
  const { live_at } = await popup(id);
  expect(live_at).not.toBeNull();
  await move(id, 'paused');
  await move(id, 'live');
  expect((await popup(id)).live_at).toEqual(live_at);
});

test('without words or a design it does not leave its draft', async () => {
  const id = await create();
  await edit(id, '');
  await expect(move(id, 'qa')).rejects.toThrow('headline');
});

test('other words go back to the client, and none change while it is live', async () => {
  const id = await approved();
  await edit(id, 'Fifteen per cent off');
  expect((await popup(id)).status).toBe('client_approval');
  expect((await approvals(id)).map(({ status }) => status)).toEqual(['voided', 'pending']);
  await expect(edit(id, 'Twenty')).rejects.toThrow('with the client');
  await decide(id, 'approved');
  await move(id, 'live');
  await expect(edit(id, 'Twenty')).rejects.toThrow('live');
});

test('changes asked for send it back to its draft', async () => {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  await decide(id, 'changes_requested', 'approver', 'Smaller');
  expect((await popup(id)).status).toBe('draft');
});

test('its words are the team’s while they are being written, first or again', async () => {
  const id = await create();
  const seen = () =>
    as(
      person('member'),
      (inner) => inner`select headline from public.crm_popups where id = ${id}`,
    ).then((rows) => rows.length);
  expect(await seen()).toBe(0);
  await move(id, 'qa');
  await move(id, 'client_approval');
  expect(await seen()).toBe(1);
  await move(id, 'qa');
  expect(await seen()).toBe(0);
});

test('one that is given up while its words are the team’s keeps them there', async () => {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  await decide(id, 'changes_requested', 'approver', 'Smaller');
  await edit(id, 'They will never pay this');
  await move(id, 'cancelled', 'manager');
  const seen = await as(
    person('member'),
    (inner) => inner`select headline from public.crm_popups where id = ${id}`,
  );
  expect(seen).toHaveLength(0);
});

test('every design it has had stays a version, and its client sees those it was asked about', async () => {
  const id = await approved();
  const designs = (by: string) =>
    as(
      person(by),
      (inner) => inner<{ version: number }[]>`
        select version from public.popup_designs where popup_id = ${id} order by version`,
    ).then((rows) => rows.map(({ version }) => version));
  await move(id, 'live');
  await move(id, 'paused');
  await as(
    person('strategist'),
    (inner) =>
      inner`update public.crm_popups set file_id = ${idOf('north', 'acme', 'file', 'shared')}, headline = 'Eleven' where id = ${id}`,
  );
  expect((await popup(id)).status).toBe('client_approval');
  expect(await designs('strategist')).toEqual([1, 2]);
  expect(await designs('member')).toEqual([1, 2]);
  const draft = await create();
  expect(
    await as(
      person('member'),
      (inner) => inner`select 1 as one from public.popup_designs where popup_id = ${draft}`,
    ),
  ).toHaveLength(0);
});

/** The link in the mail about the round that is open, and what can be done with it. */
async function linked(id: string) {
  const asked = (await approvals(id)).at(-1);
  const { token } = await one(
    sql()<
      { token: string }[]
    >`select private.open_link(${asked?.id ?? ''}, ${who('approver')}) as token`,
  );
  type Seen = {
    proof?: { files: string[]; rounds: { content: Record<string, unknown>; design: object }[] };
  };
  const read = () =>
    as(service, (inner) =>
      one(inner<{ seen: Seen }[]>`select public.read_by_link(${token}) as seen`),
    ).then(({ seen }) => seen.proof);
  const file = (name: string) =>
    as(
      service,
      (inner) =>
        inner`select * from public.file_by_link(${token}, ${idOf('north', 'acme', 'file', name)})`,
    ).then((rows) => rows.length);
  return { read, file };
}

test('the link in a mail shows its words and its design while it is asked about, and no other file', async () => {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  const { read, file } = await linked(id);
  const hidden = idOf('north', 'acme', 'file', 'hidden');
  expect(await read()).toMatchObject({
    files: [hidden],
    rounds: [
      {
        round: 1,
        content: { kind: 'popup', trigger: ['after_seconds', null], headline: 'Ten per cent off' },
        design: { version: 1, file: { id: hidden } },
      },
    ],
  });
  expect([await file('hidden'), await file('shared')]).toEqual([1, 0]);
  await move(id, 'qa');
  expect(await read()).toBeUndefined();
  expect(await file('hidden')).toBe(0);
});

test('asked again, the link shows both rounds’ words and the design of the new one', async () => {
  const id = await approved();
  await as(
    person('strategist'),
    (inner) =>
      inner`update public.crm_popups set file_id = ${idOf('north', 'acme', 'file', 'shared')}, headline = 'Eleven' where id = ${id}`,
  );
  const { read, file } = await linked(id);
  expect((await read())?.rounds.map(({ content }) => content['headline'])).toEqual([
    'Ten per cent off',
    'Eleven',
  ]);
  expect([await file('hidden'), await file('shared')]).toEqual([0, 1]);
});

test('what was put before its client is kept, and proves what they decided on', async () => {
  const id = await approved();
  const [asked] = await approvals(id);
  expect(
    await as(
      person('member'),
      (inner) => inner`select * from public.verify_approval(${asked?.id ?? ''})`,
    ),
  ).toMatchObject([
    { content_hash: asked?.content_hash, recomputed: asked?.content_hash, stands: true },
  ]);
});

const pin = (id: string, by: Actor, { audience = 'client', version = 1, blocking = false } = {}) =>
  as(by, (inner) =>
    one(inner<{ id: string; number: number }[]>`
      insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, blocking, body)
      values ('popup', ${id}, ${version}, 12.5, 40, ${audience}, ${blocking}, 'Softer') returning id, number`),
  );
const pins = (id: string, by: Actor) =>
  as(by, (inner) => inner`select 1 from public.design_annotations where subject_id = ${id}`).then(
    (rows) => rows.length,
  );

test('its design takes pins of both sides, and shows them to nobody else', async () => {
  const id = await create();
  await expect(pin(id, person('member'))).rejects.toMatchObject({ code: '42501' });
  await pin(id, person('manager'), { audience: 'internal' });
  await expect(pin(id, person('manager'))).rejects.toThrow('has not seen this version yet');
  await move(id, 'qa');
  await move(id, 'client_approval');
  await pin(id, person('member'));
  expect(await pins(id, person('member'))).toBe(1);
  expect(await pins(id, person('manager'))).toBe(2);
  for (const elsewhere of [person('member_elsewhere'), person('approver', 'south')]) {
    expect(await pins(id, elsewhere)).toBe(0);
    await expect(pin(id, elsewhere)).rejects.toMatchObject({ code: '42501' });
  }
  expect(await told('pinned')).toContain('strategist');
});

test('a pin that has to be closed holds its approval up, and asks again on the next design', async () => {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  const { id: open, number } = await pin(id, person('member'), { blocking: true });
  await expect(decide(id, 'approved')).rejects.toThrow(
    `Pin ${number} has to be closed before this can be approved.`,
  );
  await decide(id, 'changes_requested', 'approver', 'As pinned');
  await as(
    person('strategist'),
    (inner) =>
      inner`update public.crm_popups set file_id = ${idOf('north', 'acme', 'file', 'shared')} where id = ${id}`,
  );
  await move(id, 'qa');
  await move(id, 'client_approval');
  await expect(pin(id, person('member'))).rejects.toThrow('There is a newer version');
  await expect(decide(id, 'approved')).rejects.toThrow('has to be closed');
  await as(
    person('member'),
    (inner) => inner`select public.settle_annotation(${open}, 'resolved')`,
  );
  await decide(id, 'approved');
  expect((await popup(id)).status).toBe('approved');
});

test('one that is archived takes no more pins', async () => {
  const id = await approved();
  await move(id, 'live');
  await pin(id, person('member'));
  await move(id, 'paused');
  await move(id, 'archived', 'manager');
  await expect(pin(id, person('member'))).rejects.toThrow('This popup is archived.');
});

const PERSONS = ['copywriter', 'designer', 'implementor', 'strategist'];
const peopleOf = (id: string) =>
  sql()<{ duty: string; user_id: string }[]>`
    select duty, user_id from public.popup_assignees where popup_id = ${id} order by duty`;
const set = (id: string, by: Actor, column: 'headline' | 'offer', value: string) =>
  as(
    by,
    (inner) =>
      inner`update public.crm_popups set ${inner({ [column]: value })} where id = ${id} returning id`,
  ).then((rows) => rows.length);
const put = (id: string, by: Actor) =>
  as(
    by,
    (inner) =>
      inner`update public.crm_popups set file_id = ${idOf('north', 'acme', 'file', 'shared')} where id = ${id} returning id`,
  ).then((rows) => rows.length);

test('it begins with its client’s own people, who hear of it', async () => {
  const id = await create();
  expect(
    (await peopleOf(id))
      .map(({ duty, user_id }) => [duty, user_id])
      .sort(([one = ''], [other = '']) => one.localeCompare(other)),
  ).toEqual(PERSONS.map((duty) => [duty, who(duty)]));
  expect((await told('assigned')).sort()).toEqual(['copywriter', 'designer', 'implementor']);
});

test('each of its people makes their own part and hands it on, and no other part', async () => {
  const id = await create();
  const [copywriter, designer] = [person('copywriter'), person('designer')];
  expect(await set(id, copywriter, 'headline', 'Ten for you')).toBe(1);
  await expect(set(id, copywriter, 'offer', 'Everything')).rejects.toMatchObject({ code: '42501' });
  await expect(put(id, copywriter)).rejects.toMatchObject({ code: '42501' });
  await expect(move(id, 'cancelled', 'copywriter')).rejects.toMatchObject({ code: '42501' });
  await move(id, 'design', 'copywriter');
  expect(await told('popup_moved')).toEqual(['designer']);
  expect(await put(id, designer)).toBe(1);
  await expect(set(id, designer, 'headline', 'Mine')).rejects.toMatchObject({ code: '42501' });
  await move(id, 'qa', 'designer');
  await expect(move(id, 'client_approval', 'designer')).rejects.toMatchObject({ code: '42501' });
  await move(id, 'client_approval');
  await decide(id, 'approved');
  await move(id, 'live', 'implementor');
  expect((await popup(id)).status).toBe('live');
});

test('somebody who is not one of its people, or of another agency, changes and moves nothing', async () => {
  const id = await create();
  await sql()`delete from public.popup_assignees where popup_id = ${id} and duty = 'designer'`;
  await move(id, 'design');
  for (const other of [
    person('designer'),
    person('designer_elsewhere'),
    person('designer', 'south'),
  ])
    expect(await put(id, other)).toBe(0);
  await expect(move(id, 'qa', 'designer')).rejects.toMatchObject({ code: '42501' });
  await expect(move(id, 'qa', 'designer_elsewhere')).rejects.toMatchObject({ code: 'PT404' });
  await expect(
    as(person('designer', 'south'), (inner) => inner`select public.move_popup(${id}, 'qa')`),
  ).rejects.toMatchObject({ code: 'PT404' });
  const seen = (by: Actor) =>
    as(by, (inner) => inner`select 1 from public.popup_assignees where popup_id = ${id}`);
  expect(await seen(person('designer_elsewhere'))).toHaveLength(0);
  expect(await seen(person('designer', 'south'))).toHaveLength(0);
  expect(await seen(person('designer'))).toHaveLength(3);
});

test('who is given it sees its client, and who is taken off it does not', async () => {
  const id = await create();
  await as(
    person('strategist'),
    (inner) => inner`
      update public.popup_assignees set user_id = ${who('designer_elsewhere')} where popup_id = ${id} and duty = 'designer'`,
  );
  await move(id, 'design');
  expect(await put(id, person('designer_elsewhere'))).toBe(1);
  expect(await put(id, person('designer'))).toBe(0);
  await expect(
    as(
      person('designer'),
      (inner) => inner`
        insert into public.popup_assignees (popup_id, duty, user_id) values (${id}, 'strategist', ${who('designer')})`,
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a client who wants another design sends it back to the designer', async () => {
  const id = await create();
  await move(id, 'qa');
  await move(id, 'client_approval');
  await decide(id, 'changes_requested', 'approver', 'Warmer', 'design');
  expect((await popup(id)).status).toBe('design');
});

test('it stands in the calendar, on the day its team is due, with its people', async () => {
  const id = await create();
  await sql()`update public.crm_popups set due_on = '2026-11-12' where id = ${id}`;
  const days = (by: string) =>
    as(
      person(by),
      (inner) => inner<{ kind: string; people: string[] }[]>`
        select kind, people from public.calendar_entries(${idOf('north')}, '2026-11-01', '2026-11-30', 'UTC') where id = ${id}`,
    );
  expect(await days('designer')).toMatchObject([{ kind: 'popup_due' }]);
  expect((await days('designer'))[0]?.people).toContain(who('designer'));
  expect(await days('designer_elsewhere')).toHaveLength(0);
  expect(await days('member')).toHaveLength(0);
});

test('it is found by its title, by those who may see it', async () => {
  const id = await create();
  await sql()`update public.crm_popups set title = 'Seagull summer' where id = ${id}`;
  const found = (by: Actor) =>
    as(by, (inner) => inner<{ id: string }[]>`select id from public.search('seagull')`).then(
      (rows) => rows.map((row) => row.id),
    );
  expect(await found(person('designer'))).toEqual([id]);
  expect(await found(person('designer_elsewhere'))).toEqual([]);
  expect(await found(person('designer', 'south'))).toEqual([]);
  expect(await found(person('member'))).toEqual([]);
});
