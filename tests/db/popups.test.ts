import { expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';
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
