import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, member, must, secretClient, visitor } from './clients.ts';

let ada: Member;
let bob: Member;
beforeAll(async () => {
  [ada, bob] = await Promise.all([member(), member()]);
});

const thing = async (name: string, owner = ada) =>
  must(
    await owner.client
      .from('contract_things')
      .insert({ name, owner_id: owner.id })
      .select('id')
      .single(),
  ).id;

describe('writes', () => {
  test('an insert without select answers 201 with nothing', async () => {
    const { data, status } = await ada.client
      .from('contract_things')
      .insert({ name: 'x', owner_id: ada.id });
    expect([status, data]).toEqual([201, null]);
  });

  test('a bulk insert fills what a row leaves out', async () => {
    const made = must(
      await ada.client
        .from('contract_things')
        .insert(
          [
            { name: 'one', owner_id: ada.id },
            { name: 'two', owner_id: ada.id, rank: 2 },
          ],
          { defaultToNull: false },
        )
        .select('name, rank'),
    );
    expect(made).toEqual([
      { name: 'one', rank: null },
      { name: 'two', rank: 2 },
    ]);
  });

  test('an upsert inserts, changes, or leaves alone', async () => {
    const moods = ada.client.from('contract_moods');
    must(await moods.upsert({ id: 1, mood: 'calm', note: 'first' }).select());
    const changed = must(
      await moods.upsert({ id: 1, mood: 'cheerful' }, { onConflict: 'id' }).select().single(),
    );
    expect(changed).toEqual({ id: 1, mood: 'cheerful', note: 'first' });
    const ignored = await moods
      .upsert({ id: 1, mood: 'calm' }, { ignoreDuplicates: true })
      .select();
    expect(ignored.data).toEqual([]);
  });

  test('update and delete return what they changed', async () => {
    const id = await thing('before');
    const { data } = await ada.client
      .from('contract_things')
      .update({ name: 'after' })
      .eq('id', id)
      .select('name')
      .single();
    expect(data).toEqual({ name: 'after' });
    const gone = await ada.client.from('contract_things').delete().eq('id', id).select('name');
    expect(gone.data).toEqual([{ name: 'after' }]);
  });
});

describe('what the database refuses keeps its code', () => {
  test('a row of somebody else is not there', async () => {
    const id = await thing('bob’s', bob);
    const { error, status } = await ada.client
      .from('contract_things')
      .update({ name: 'mine' })
      .eq('id', id)
      .select('id')
      .single();
    expect([status, error?.code]).toEqual([406, 'PGRST116']);
    expect(
      (await ada.client.from('contract_things').update({ name: 'mine' }).eq('id', id)).status,
    ).toBe(204);
    expect(
      must(await secretClient().from('contract_things').select('name').eq('id', id).single()).name,
    ).toBe('bob’s');
  });

  test('row level security and column grants are 403, for strangers 401', async () => {
    const foreign = await ada.client
      .from('contract_things')
      .insert({ name: 'x', owner_id: bob.id });
    expect([foreign.status, foreign.error?.code]).toEqual([403, '42501']);
    const everything = await ada.client.from('contract_things').select('*');
    expect([everything.status, everything.error?.code]).toEqual([403, '42501']);
    const stranger = await visitor().from('contract_things').select('id');
    expect([stranger.status, stranger.error?.code]).toEqual([401, '42501']);
  });

  test.each([
    ['unique', { id: 1, mood: 'calm' }, 409, '23505'],
    ['not null', { id: 50, mood: null }, 400, '23502'],
    ['enum', { id: 51, mood: 'furious' }, 400, '22P02'],
    ['an unknown column', { id: 52, mood: 'calm', colour: 'red' }, 400, 'PGRST204'],
  ])('%s', async (_, row, status, code) => {
    await secretClient().from('contract_moods').upsert({ id: 1, mood: 'calm' });
    const answer = await ada.client.from('contract_moods').insert([row]);
    expect([answer.status, answer.error?.code]).toEqual([status, code]);
  });

  test('check and foreign key', async () => {
    const labels = ada.client.from('contract_labels');
    const checked = await labels.insert({ thing_id: await thing('labelled'), label: 'forbidden' });
    expect([checked.status, checked.error?.code]).toEqual([400, '23514']);
    const dangling = await labels.insert({ thing_id: crypto.randomUUID(), label: 'x' });
    expect([dangling.status, dangling.error?.code]).toEqual([409, '23503']);
  });

  test('PT409 is 409 with message, details and hint', async () => {
    const { error, status } = await ada.client.rpc('contract_conflict');
    expect(status).toBe(409);
    expect(error).toMatchObject({
      code: 'PT409',
      message: 'already decided',
      details: 'by Ada',
      hint: 'reload',
    });
  });

  test('a plain exception is 400 with message, details and hint', async () => {
    const { error, status } = await ada.client.rpc('contract_raise');
    expect(status).toBe(400);
    expect(error).toMatchObject({
      code: 'P0001',
      message: 'not today',
      details: 'because',
      hint: 'tomorrow',
    });
  });

  test.each([
    ['table', () => ada.client.from('contract_nothing').select(), 404, 'PGRST205'],
    ['column', () => ada.client.from('contract_makers').select('nothing'), 400, '42703'],
    ['function', () => ada.client.rpc('contract_nothing'), 404, 'PGRST202'],
    [
      'relation',
      () => ada.client.from('contract_makers').select('name, contract_moods(id)'),
      400,
      'PGRST200',
    ],
  ])('an unknown %s', async (_, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.error?.code]).toEqual([status, code]);
  });
});
