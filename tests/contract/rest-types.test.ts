import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, member, must, secretClient } from './clients.ts';

let ada: Member;
beforeAll(async () => {
  ada = await member();
});

const written = {
  name: 'lamp',
  rank: 3,
  big: 9007199254740991,
  price: 12.5,
  ratio: 0.1,
  small: 1.5,
  open: true,
  day: '2026-02-03',
  at_time: '10:11:12',
  local_time: '2026-02-03T10:11:12',
  happened_at: '2026-02-03T10:11:12.123456+02:00',
  length: '1 day 02:00:00',
  tags: ['a', 'b c', 'd"e'],
  moments: ['2026-02-03T10:11:12Z'],
  during: '[2026-01-01T00:00:00Z,2026-02-01T00:00:00Z)',
  span: '[1,5)',
  facts: { list: [1, { none: null }], text: 'x' },
  raw: { z: 1 },
  bytes: '\\x0102',
  address: '10.0.0.1',
};

const read = {
  ...written,
  happened_at: '2026-02-03T08:11:12.123456+00:00',
  moments: ['2026-02-03T10:11:12+00:00'],
  during: '["2026-01-01 00:00:00+00","2026-02-01 00:00:00+00")',
};

const columns = Object.keys(read).join(', ');

describe('every type arrives as PostgREST writes it', () => {
  test('in the answer to an insert, and when read again', async () => {
    const { data: inserted, error } = await ada.client
      .from('contract_things')
      .insert({ ...written, owner_id: ada.id })
      .select(`id, ${columns}`)
      .single();
    expect(error).toBeNull();
    expect(inserted).toMatchObject(read);
    const again = await ada.client
      .from('contract_things')
      .select(columns)
      .eq('name', 'lamp')
      .limit(1);
    expect(must(again)[0]).toEqual(read);
  });

  test('embedded in another row', async () => {
    const maker = must(
      await ada.client.from('contract_makers').insert({ name: 'Types' }).select().single(),
    );
    await ada.client
      .from('contract_things')
      .insert({ ...written, owner_id: ada.id, maker_id: maker.id });
    const found = await ada.client
      .from('contract_makers')
      .select(`name, contract_things(${columns})`)
      .eq('id', maker.id)
      .single();
    expect(must(found)).toEqual({ name: 'Types', contract_things: [read] });
  });

  test('nulls stay null', async () => {
    const made = await ada.client
      .from('contract_things')
      .insert({ name: 'empty', owner_id: ada.id })
      .select('rank, price, tags, facts, happened_at')
      .single();
    expect(must(made)).toEqual({
      rank: null,
      price: null,
      tags: null,
      facts: null,
      happened_at: null,
    });
  });

  test.each([
    ['a text', 'hello'],
    ['a number', 4],
    ['a list', [1, 'two']],
    ['an object', { a: { b: 'c' } }],
  ])('json keeps %s as it is, in a column and through a function', async (_, value) => {
    const made = await ada.client
      .from('contract_things')
      .insert({ name: 'json', owner_id: ada.id, facts: value })
      .select('facts')
      .single();
    expect(must(made).facts).toEqual(value);
    expect((await ada.client.rpc('contract_echo', { payload: value })).data).toEqual(value);
  });

  test('a function is given a text that reads like json as a text', async () => {
    expect((await ada.client.rpc('contract_echo', { payload: '{"a":1}' })).data).toBe('{"a":1}');
  });

  test('json in a row may be changed and asked for by path', async () => {
    const { id } = must(
      await ada.client
        .from('contract_things')
        .insert({ name: 'path', owner_id: ada.id, facts: { a: 1 } })
        .select('id')
        .single(),
    );
    await ada.client
      .from('contract_things')
      .update({ facts: { a: { b: [2] } } })
      .eq('id', id);
    const found = await secretClient()
      .from('contract_things')
      .select('a:facts->a, b:facts->a->>b')
      .eq('id', id);
    expect(must(found)).toEqual([{ a: { b: [2] }, b: '[2]' }]);
  });
});
