import { randomUUID } from 'node:crypto';

export type JoinConfig = {
  isPrivate: boolean;
  ack: boolean;
  self: boolean;
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
    presenceEnabled: isTrue(presence.enabled),
    presenceKey: typeof presence.key === 'string' && presence.key ? presence.key : randomUUID(),
    token: typeof token === 'string' && !token.startsWith('sb_') ? token : null,
    postgresChanges: Array.isArray(config.postgres_changes)
      ? config.postgres_changes.filter((one) => one !== null).map(record)
      : [],
  };
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
