import { randomUUID } from 'node:crypto';

/** Which of the messages that were sent before the join are wanted, at most so many of the newest. */
export type Replay = { since: number; limit: number };

const MOST_REPLAYED = 25;

export type JoinConfig = {
  isPrivate: boolean;
  ack: boolean;
  self: boolean;
  replay: Replay | null;
  presenceEnabled: boolean;
  presenceKey: string;
  token: string | null;
  postgresChanges: Record<string, unknown>[];
};

/** What a phx_join asks for; anything of the wrong shape counts as not asked. */
export function joinConfig(payload: unknown): JoinConfig {
  const join = record(payload);
  const config = record(join.config);
  const broadcast = record(config.broadcast);
  const presence = record(config.presence);
  const token = join.user_token ?? join.access_token;
  return {
    isPrivate: isTrue(config.private),
    ack: isTrue(broadcast.ack),
    self: isTrue(broadcast.self),
    replay: replayOf(broadcast.replay),
    presenceEnabled: isTrue(presence.enabled),
    presenceKey: typeof presence.key === 'string' && presence.key ? presence.key : randomUUID(),
    token: typeof token === 'string' && !token.startsWith('sb_') ? token : null,
    postgresChanges: Array.isArray(config.postgres_changes)
      ? config.postgres_changes.filter((one) => one !== null).map(record)
      : [],
  };
}

function replayOf(value: unknown): Replay | null {
  const { since, limit = MOST_REPLAYED } = record(value);
  if (typeof since !== 'number' || !Number.isFinite(since)) return null;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1) return null;
  return { since, limit: Math.min(limit, MOST_REPLAYED) };
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
