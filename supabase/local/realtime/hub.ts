import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import type { Broadcast } from './frames.ts';
import type { Replay } from './join.config.ts';
import { followMessages } from './notifications.ts';
import { openPolicies, type Policies } from './policies.ts';
import { openPresence, type Presence } from './presence.ts';
import { openTopics, topicKey, type Topics } from './topics.ts';

export type Hub = {
  ctx: LocalContext;
  topics: Topics;
  presence: Presence;
  policies: Policies;
  allowsPublic: boolean;
  sentSince(topic: string, wanted: Replay): Promise<Broadcast[]>;
  ready: Promise<void>;
  close(): Promise<void>;
};

const HOUR = 60 * 60 * 1000;
const hubs = new WeakMap<LocalContext, Hub>();

/** The sockets and the HTTP door of one stack share their topics. */
export function hubOf(ctx: LocalContext): Hub {
  const known = hubs.get(ctx);
  if (known) return known;
  const topics = openTopics();
  const policies = openPolicies(ctx);
  const messages = followMessages(ctx, ({ topic, private: isPrivate, broadcast }) =>
    topics.publish(topicKey(topic, isPrivate), broadcast),
  );
  const pruning = setInterval(() => void prune(ctx), HOUR).unref();
  const hub: Hub = {
    ctx,
    topics,
    policies,
    presence: openPresence(topics),
    // Hosted projects turn "Allow public access" off for the same effect.
    allowsPublic: ctx.env.REALTIME_ALLOW_PUBLIC === 'true',
    sentSince: messages.sentSince,
    ready: messages.ready,
    async close() {
      clearInterval(pruning);
      hubs.delete(ctx);
      await Promise.all([messages.close(), policies.close()]);
    },
  };
  hubs.set(ctx, hub);
  return hub;
}

async function prune(ctx: LocalContext) {
  const sql = postgres(ctx.db.url('supabase_realtime_admin'), { max: 1 });
  try {
    await sql`delete from realtime.messages where inserted_at < localtimestamp - interval '1 day'`;
  } catch (error) {
    ctx.log('realtime', `old messages stay: ${error instanceof Error ? error.message : error}`);
  } finally {
    await sql.end();
  }
}
