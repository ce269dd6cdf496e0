import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, listen, openTopics } from './channel.ts';
import { member, type Member, target, visitor } from './clients.ts';

let ada: Member;
let bob: Member;
let topics: Awaited<ReturnType<typeof openTopics>>;
beforeAll(async () => {
  [ada, bob, topics] = await Promise.all([member(), member(), openTopics('contract_joining')]);
});
afterAll(async () => {
  await Promise.all([ada, bob].map(({ client }) => client.removeAllChannels()));
  await topics.dispose();
});

test('a private channel is for those whom row-level security lets read its topic', async () => {
  const own = `contract_joining:${ada.id}`;
  expect(await join(listen(ada.client, own).channel)).toBe('SUBSCRIBED');
  const refused = await join(listen(bob.client, own).channel);
  expect(refused).toContain('You do not have permissions to read from this Channel topic');
  expect(await join(listen(visitor(), own).channel)).toContain('CHANNEL_ERROR');
  const invented = listen(ada.client, 'contract_joining:invented').channel;
  expect(await join(invented)).toContain('CHANNEL_ERROR');
});

test('a public channel is for nobody', async () => {
  const answer = await join(bob.client.channel('contract_joining:room-public'));
  expect(answer).toContain('PrivateOnly: This project only allows private channels');
});

test('a channel can be left and joined again', async () => {
  const again = () => listen(ada.client, 'contract_joining:room-again').channel;
  const channel = again();
  expect(await join(channel)).toBe('SUBSCRIBED');
  expect(await ada.client.removeChannel(channel)).toBe('ok');
  expect(await join(again())).toBe('SUBSCRIBED');
});

test('a socket needs a key that is one, and the path of Realtime', async () => {
  expect(await upgrade('/realtime/v1/websocket?vsn=2.0.0&apikey=forged')).toBe(401);
  expect(await upgrade('/realtime/v1/websocket?vsn=2.0.0')).toBe(401);
  expect(await upgrade(`/anything/else?vsn=2.0.0&apikey=${target.anonKey}`)).toBe(404);
  expect(await upgrade(`/realtime/v1/websocket?vsn=2.0.0&apikey=${target.anonKey}`)).toBe(101);
});

function upgrade(path: string): Promise<number | undefined> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  return new Promise((resolve, reject) => {
    request(target.url + path, { headers })
      .on('response', ({ statusCode }) => resolve(statusCode))
      .on('upgrade', ({ statusCode }, socket) => {
        socket.destroy();
        resolve(statusCode);
      })
      .on('error', reject)
      .end();
  });
}
