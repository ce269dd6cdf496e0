import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, listen, openTopics } from './channel.ts';
import { member, type Member } from './clients.ts';

let ada: Member;
let bob: Member;
let topics: Awaited<ReturnType<typeof openTopics>>;
beforeAll(async () => {
  [ada, bob, topics] = await Promise.all([member(), member(), openTopics('contract_channels')]);
});
afterAll(async () => {
  await Promise.all([ada, bob].map(({ client }) => client.removeAllChannels()));
  await topics.dispose();
});

const own = ({ id }: Member) => `contract_channels:${id}`;
const room = (name: string) => `contract_channels:room-${name}`;

describe('what the database sends', () => {
  test('arrives once, in order, with the message’s id', async () => {
    const { channel, until } = listen(ada.client, room('order'));
    await join(channel);
    for (const n of [1, 2, 3]) await topics.send(room('order'), 'changed', { n });
    const heard = await until(3);
    expect(heard.map(({ payload }) => payload.n)).toEqual([1, 2, 3]);
    expect(heard[0]).toMatchObject({ event: 'changed', meta: { id: heard[0]?.payload.id } });
    await sleep(50);
    expect(heard).toHaveLength(3);
  });

  test('keeps its place when it is too large for a notification', async () => {
    const { channel, until } = listen(ada.client, room('large'));
    await join(channel);
    await topics.sql.begin(async (sql) => {
      for (const size of [1, 100_000, 7_800, 8_100, 1]) {
        await sql`select realtime.send(${sql.json({ text: 'é'.repeat(size) })}, 'e', ${room('large')}, true)`;
      }
    });
    const sizes = (await until(5)).map(({ payload }) => String(payload.text).length);
    expect(sizes).toEqual([1, 100_000, 7_800, 8_100, 1]);
  });

  test('arrives only if the transaction does', async () => {
    const { channel, heard, until } = listen(ada.client, room('undone'));
    await join(channel);
    await topics.sql
      .begin(async (sql) => {
        await sql`select realtime.send('{}'::jsonb, 'undone', ${room('undone')}, true)`;
        throw new Error('undo');
      })
      .catch(() => {});
    await topics.send(room('undone'), 'done');
    await until(1);
    expect(heard.map(({ event }) => event)).toEqual(['done']);
  });

  test('never fails the transaction that sends it', async () => {
    await expect(
      topics.sql`select realtime.send('[1]'::jsonb, 'e', null, true)`,
    ).resolves.toBeDefined();
  });

  test('can be a changed row', async () => {
    const { channel, until } = listen(ada.client, room('row'));
    await join(channel);
    await topics.sql.unsafe(`
      do $$ declare before public.contract_makers; after public.contract_makers; begin
        after.name := 'lamp';
        perform realtime.broadcast_changes('${room('row')}', 'INSERT', 'INSERT', 'contract_makers', 'public', after, before);
      end $$`);
    expect((await until(1))[0]?.payload).toMatchObject({
      operation: 'INSERT',
      table: 'contract_makers',
      record: { name: 'lamp' },
    });
  });
});

describe('what people send', () => {
  test('reaches the others, oneself if asked, and is acknowledged', async () => {
    const mine = listen(ada.client, room('talk'), { ack: true, self: true });
    const his = listen(bob.client, room('talk'));
    await Promise.all([join(mine.channel), join(his.channel)]);
    const message = { type: 'broadcast' as const, event: 'said', payload: { text: 'héllo 😀' } };
    expect(await mine.channel.send(message)).toBe('ok');
    expect(await his.channel.send({ ...message, event: 'answered' })).toBe('ok');
    expect((await mine.until(2)).map(({ event }) => event)).toEqual(['said', 'answered']);
    expect((await his.until(1))[0]).toMatchObject({ event: 'said', payload: { text: 'héllo 😀' } });
    expect(his.heard).toHaveLength(1);
  });

  test('needs leave to write, not only to read', async () => {
    const { channel, heard } = listen(ada.client, own(ada), { self: true });
    await join(channel);
    await channel.send({ type: 'broadcast', event: 'said', payload: {} });
    await expect(channel.httpSend('said', { a: 1 })).rejects.toThrow('Unauthorized');
    await sleep(100);
    expect(heard).toEqual([]);
  });

  test('can go over HTTP', async () => {
    const { channel, until } = listen(ada.client, room('http'));
    await join(channel);
    expect(
      await bob.client
        .channel(room('http'), { config: { private: true } })
        .httpSend('sent', { a: 1 }),
    ).toEqual({ success: true });
    expect((await until(1))[0]).toMatchObject({ event: 'sent', payload: { a: 1 } });
  });
});
