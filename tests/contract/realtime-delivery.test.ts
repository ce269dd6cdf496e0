import { RealtimeClient } from '@supabase/realtime-js';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { join, listen, openTopics } from './channel.ts';
import { member, type Member, target } from './clients.ts';

const LISTENERS = 500;

let ada: Member;
let topics: Awaited<ReturnType<typeof openTopics>>;
beforeAll(async () => {
  [ada, topics] = await Promise.all([member(), openTopics('contract_delivery')]);
});
afterAll(async () => {
  await ada.client.removeAllChannels();
  await topics.dispose();
});

test(`one message reaches ${LISTENERS} browsers`, async () => {
  const topic = 'contract_delivery:room-all';
  const { data } = await ada.client.auth.getSession();
  const token = data.session?.access_token ?? null;
  let heard = 0;
  const clients = await Promise.all(
    Array.from({ length: LISTENERS }, async () => {
      const url = `${target.url.replace('http', 'ws')}/realtime/v1`;
      const client = new RealtimeClient(url, { params: { apikey: target.anonKey } });
      await client.setAuth(token);
      const channel = client.channel(topic, { config: { private: true } });
      channel.on('broadcast', { event: 'go' }, () => void heard++);
      expect(await join(channel)).toBe('SUBSCRIBED');
      return client;
    }),
  );
  await topics.send(topic, 'go');
  await vi.waitFor(() => expect(heard).toBe(LISTENERS), { timeout: 5000 });
  for (const client of clients) void client.disconnect();
});

describe.runIf(target.embedded)('when the gateway loses its database connection', () => {
  test('nothing that is written meanwhile is lost', async () => {
    const topic = 'contract_delivery:room-gap';
    const { channel, heard, until } = listen(ada.client, topic);
    await join(channel);
    await topics.send(topic, 'before');
    await until(1);
    const cut = await topics.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'realtime messages'`;
    expect(cut).toHaveLength(1);
    await topics.send(topic, 'meanwhile');
    await until(2);
    await topics.send(topic, 'after');
    await until(3);
    await sleep(100);
    expect(heard.map(({ event }) => event)).toEqual(['before', 'meanwhile', 'after']);
  });
});

describe('what was sent before somebody joined', () => {
  test('is replayed from the moment they name, the newest of it, and marked', async () => {
    const topic = 'contract_delivery:room-replay';
    await topics.send(topic, 'long ago');
    await sleep(50);
    const [now] =
      await topics.sql`select (extract(epoch from clock_timestamp()) * 1000)::float as ms`;
    await sleep(50);
    for (const event of ['one', 'two', 'three']) await topics.send(topic, event);
    const { channel, heard, until } = listen(ada.client, topic, {
      replay: { since: Math.round(now?.ms), limit: 2 },
    });
    await join(channel);
    await until(2);
    await topics.send(topic, 'live');
    await until(3);
    expect(heard.map(({ event }) => event)).toEqual(['two', 'three', 'live']);
    expect(heard.map(({ meta }) => Boolean(meta && 'replayed' in meta))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('is not replayed when nothing was sent since, or on another topic', async () => {
    const topic = 'contract_delivery:room-quiet';
    await topics.send(topic, 'earlier');
    const { channel, heard, until } = listen(ada.client, topic, {
      replay: { since: Date.now() + 1000, limit: 5 },
    });
    await join(channel);
    await topics.send('contract_delivery:room-other', 'elsewhere');
    await topics.send(topic, 'live');
    await until(1);
    expect(heard.map(({ event }) => event)).toEqual(['live']);
  });
});
