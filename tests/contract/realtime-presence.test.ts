import type { RealtimeChannel } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { join, openTopics } from './channel.ts';
import { member, type Member } from './clients.ts';

let ada: Member;
let bob: Member;
let topics: Awaited<ReturnType<typeof openTopics>>;
beforeAll(async () => {
  [ada, bob, topics] = await Promise.all([member(), member(), openTopics('contract_presence')]);
});
afterAll(async () => {
  await Promise.all([ada, bob].map(({ client }) => client.removeAllChannels()));
  await topics.dispose();
});

function watch({ client }: Member, topic: string, key: string) {
  const seen: string[] = [];
  const channel = client.channel(topic, { config: { private: true, presence: { key } } });
  channel
    .on('presence', { event: 'join' }, (change) => seen.push(`${change.key} came`))
    .on('presence', { event: 'leave' }, (change) => seen.push(`${change.key} went`));
  return { channel, seen };
}

const present = (channel: RealtimeChannel) => Object.keys(channel.presenceState()).sort();

test('who is here is seen by all, from when they come until they go', async () => {
  const mine = watch(ada, 'contract_presence:room', 'ada');
  await join(mine.channel);
  expect(await mine.channel.track({ page: 'board' })).toBe('ok');
  const his = watch(bob, 'contract_presence:room', 'bob');
  await join(his.channel);
  await vi.waitFor(() => expect(present(his.channel)).toEqual(['ada']));
  expect(await his.channel.track({ page: 'brief' })).toBe('ok');
  await vi.waitFor(() => expect(present(mine.channel)).toEqual(['ada', 'bob']));

  expect(await mine.channel.track({ page: 'calendar' })).toBe('ok');
  await vi.waitFor(() =>
    expect(his.channel.presenceState()).toMatchObject({ ada: [{ page: 'calendar' }] }),
  );
  expect(await mine.channel.untrack()).toBe('ok');
  await vi.waitFor(() => expect(present(his.channel)).toEqual(['bob']));
  expect(his.seen).toContain('ada went');
});

test('who closes the window is gone', async () => {
  const mine = watch(ada, 'contract_presence:room-window', 'ada');
  const his = watch(bob, 'contract_presence:room-window', 'bob');
  await Promise.all([join(mine.channel), join(his.channel)]);
  await his.channel.track({});
  await vi.waitFor(() => expect(present(mine.channel)).toEqual(['bob']));
  await bob.client.realtime.disconnect();
  await vi.waitFor(() => expect(present(mine.channel)).toEqual([]));
});

test('being seen needs leave to write', async () => {
  const { channel } = watch(ada, `contract_presence:${ada.id}`, 'ada');
  await join(channel);
  expect(await channel.track({})).toBe('error');
});
