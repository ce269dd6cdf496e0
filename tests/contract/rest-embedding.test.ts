import { beforeAll, expect, test } from 'vitest';
import { type Member, member, must, visitor } from './clients.ts';

let ada: Member;
let maker: number;

beforeAll(async () => {
  ada = await member();
  const { client, id } = ada;
  const makers = must(
    await client
      .from('contract_makers')
      .insert([{ name: 'Kurt' }, { name: 'Idle' }])
      .select('id'),
  );
  maker = makers[0]?.id;
  const things = must(
    await client
      .from('contract_things')
      .insert([
        { name: 'desk', rank: 1, maker_id: maker, owner_id: id },
        { name: 'stool', rank: 2, maker_id: maker, owner_id: id },
        { name: 'stray', rank: 3, owner_id: id },
      ])
      .select('id'),
  );
  must(
    await client
      .from('contract_labels')
      .insert([
        { thing_id: things[0]?.id, label: 'oak' },
        { thing_id: things[0]?.id, label: 'old' },
      ])
      .select(),
  );
});

const mine = (columns: string) =>
  ada.client.from('contract_things').select(columns).eq('owner_id', ada.id).order('rank');

test('to one is an object or null', async () => {
  expect(must(await mine('name, contract_makers(name)'))).toEqual([
    { name: 'desk', contract_makers: { name: 'Kurt' } },
    { name: 'stool', contract_makers: { name: 'Kurt' } },
    { name: 'stray', contract_makers: null },
  ]);
});

test('to many is a list, renamed, two levels down', async () => {
  const found = must(
    await ada.client
      .from('contract_makers')
      .select('name, things:contract_things(name, labels:contract_labels(label))')
      .eq('id', maker)
      .single(),
  );
  expect(found).toEqual({
    name: 'Kurt',
    things: [
      { name: 'desk', labels: [{ label: 'oak' }, { label: 'old' }] },
      { name: 'stool', labels: [] },
    ],
  });
});

test('an inner join leaves out rows without a match', async () => {
  expect(must(await mine('name, contract_labels!inner(label)'))).toHaveLength(1);
  const found = await mine('name, contract_makers!inner(name)').eq('contract_makers.name', 'Kurt');
  expect(must(found)).toHaveLength(2);
});

test('embedded rows are filtered, ordered and limited on their own', async () => {
  const { data } = await ada.client
    .from('contract_makers')
    .select('name, contract_things(name)')
    .eq('id', maker)
    .order('rank', { referencedTable: 'contract_things', ascending: false })
    .limit(1, { referencedTable: 'contract_things' })
    .single();
  expect(data).toEqual({ name: 'Kurt', contract_things: [{ name: 'stool' }] });
});

test('embedded rows are counted', async () => {
  const { data } = await ada.client
    .from('contract_makers')
    .select('contract_things(count)')
    .eq('id', maker)
    .single();
  expect(data).toEqual({ contract_things: [{ count: 2 }] });
});

test('many to many through a junction, whose keys are its primary key', async () => {
  const [thing] = must(await mine('id'));
  must(await ada.client.from('contract_moods').upsert({ id: 7, mood: 'calm' }).select());
  const id = String(Object(thing).id);
  must(
    await ada.client.from('contract_things_moods').insert({ thing_id: id, mood_id: 7 }).select(),
  );
  expect(must(await mine('name, contract_moods(mood)').eq('id', id))).toEqual([
    { name: 'desk', contract_moods: [{ mood: 'calm' }] },
  ]);
});

test('through a view', async () => {
  const { data } = await ada.client
    .from('contract_named')
    .select('name, contract_makers(name)')
    .eq('maker_id', maker)
    .order('name');
  expect(data).toEqual([
    { name: 'desk', contract_makers: { name: 'Kurt' } },
    { name: 'stool', contract_makers: { name: 'Kurt' } },
  ]);
});

test('a function gives a scalar, or rows that filter and embed', async () => {
  expect((await ada.client.rpc('contract_add', { a: 2, b: 3 })).data).toBe(5);
  expect((await visitor().rpc('contract_add', { a: 2, b: 3 }, { get: true })).data).toBe(5);
  const rows = await ada.client
    .rpc('contract_ranked', { first: 'K' })
    .select('name, contract_things(name)')
    .eq('id', maker)
    .limit(1);
  expect(rows.data).toMatchObject([
    { name: 'Kurt', contract_things: [{ name: 'desk' }, { name: 'stool' }] },
  ]);
});

test('by the name of one of two keys, all of whose columns count', async () => {
  const books = await ada.client
    .from('contract_books')
    .select(
      'id, shelf:contract_shelves!contract_books_shelf(name), spare:contract_shelves!contract_books_spare(name)',
    )
    .order('id');
  expect(must(books)).toEqual([
    { id: 1, shelf: { name: 'top' }, spare: { name: 'low' } },
    { id: 2, shelf: { name: 'low' }, spare: null },
    { id: 3, shelf: { name: 'far' }, spare: { name: 'far' } },
  ]);
  const shelves = await ada.client
    .from('contract_shelves')
    .select('name, books:contract_books!contract_books_shelf(id)')
    .order('wall')
    .order('number');
  expect(must(shelves)).toEqual([
    { name: 'top', books: [{ id: 1 }] },
    { name: 'low', books: [{ id: 2 }] },
    { name: 'far', books: [{ id: 3 }] },
  ]);
});
