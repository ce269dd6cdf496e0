import type { RealtimeChannel, SupabaseClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { target } from './clients.ts';

export type Heard = { event: string; payload: Record<string, unknown>; meta?: { id: string } };

/** Joins, and says how it went: the status, and the reason where there is one. */
export function join(channel: RealtimeChannel): Promise<string> {
  return new Promise((resolve) => {
    channel.subscribe((status, error) => resolve(error ? `${status}: ${error.message}` : status));
  });
}

/** A private channel with everything it hears, and a way to wait for the next of it. */
export function listen(client: SupabaseClient, topic: string, broadcast: object = {}) {
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  const channel = client.channel(topic, { config: { private: true, broadcast } });
  channel.on('broadcast', { event: '*' }, ({ event, payload, meta }) => {
    heard.push({ event, payload, ...(meta && { meta }) });
    for (const resolve of waiting.splice(0)) resolve();
  });
  const until = async (count: number): Promise<Heard[]> => {
    while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    return heard;
  };
  return { channel, heard, until };
}

/** Topics under `prefix` that everybody may read, and write where `writable`; own ones end in one's id. */
export async function openTopics(prefix: string) {
  const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} });
  const names = ['read', 'write'].map((verb) => `${prefix}_${verb}`);
  const close = async () => {
    for (const name of names)
      await sql.unsafe(`drop policy if exists ${name} on realtime.messages`);
  };
  await close();
  const own = `(select realtime.topic()) = '${prefix}:' || (select auth.uid())`;
  await sql.unsafe(`
    create policy ${prefix}_read on realtime.messages for select to authenticated
      using (${own} or (select realtime.topic()) like '${prefix}:room%');
    create policy ${prefix}_write on realtime.messages for insert to authenticated
      with check ((select realtime.topic()) like '${prefix}:room%');`);
  return {
    sql,
    send: (topic: string, event: string, payload: object = {}) =>
      sql`select realtime.send(${sql.json({ ...payload })}, ${event}, ${topic}, true)`,
    async dispose() {
      await close();
      await sql.end();
    },
  };
}
