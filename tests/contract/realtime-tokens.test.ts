import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTopics } from './channel.ts';
import { member, type Member, target } from './clients.ts';
import { embeddedContext } from './embedded.ts';

let ada: Member;
let topics: Awaited<ReturnType<typeof openTopics>>;
beforeAll(async () => {
  [ada, topics] = await Promise.all([member(), openTopics('contract_tokens')]);
});
afterAll(() => topics.dispose());

async function tokenFor(seconds: number): Promise<string> {
  const { keys } = await embeddedContext();
  const exp = Math.floor(Date.now() / 1000) + seconds;
  return keys.sign({ sub: ada.id, role: 'authenticated', aud: 'authenticated', exp });
}

async function follow(topic: string, token: string) {
  const said: string[] = [];
  const client = createClient(target.url, target.anonKey, { accessToken: async () => token });
  await client.realtime.setAuth(token);
  client
    .channel(topic, { config: { private: true } })
    .on('system', {}, ({ message }) => said.push(message))
    .subscribe((status) => said.push(status));
  await vi.waitFor(() => expect(said).toContain('SUBSCRIBED'), { timeout: 5000 });
  return { client, said };
}

describe.runIf(target.embedded)('a channel', () => {
  test('closes when its token ends', async () => {
    const { client, said } = await follow(`contract_tokens:${ada.id}`, await tokenFor(2));
    await vi.waitFor(() => expect(said).toContain('CLOSED'), { timeout: 5000 });
    expect(said[1]).toMatch(/^Token has expired \d+ seconds ago$/);
    await client.removeAllChannels();
  });

  test('stays open when the token is renewed in time', async () => {
    const { client, said } = await follow(`contract_tokens:${ada.id}`, await tokenFor(2));
    client.realtime.accessToken = null;
    await client.realtime.setAuth(await tokenFor(600));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(said).toEqual(['SUBSCRIBED']);
    await client.removeAllChannels();
  });

  test('closes at the next token when its reader may no longer read', async () => {
    const { client, said } = await follow('contract_tokens:room-revoked', await tokenFor(600));
    const { sql } = topics;
    await sql`alter policy contract_tokens_read on realtime.messages using (false)`;
    client.realtime.accessToken = null;
    await client.realtime.setAuth(await tokenFor(601));
    await vi.waitFor(() => expect(said).toContain('CLOSED'), { timeout: 5000 });
    expect(said[1]).toContain('You no longer have permission to read from this Channel topic');
    await client.removeAllChannels();
  });
});
