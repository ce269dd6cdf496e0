import { Channel, type Peer } from './channel.ts';
import type { Frame } from './frames.ts';
import type { Hub } from './hub.ts';
import { joinConfig, type JoinConfig } from './join.config.ts';
import type { Permissions } from './policies.ts';
import { checkToken, isRefusal } from './token.ts';

export type Joined = { channel: Channel; response: unknown };
export type JoinRefused = { reason: string };
type Given = { hub: Hub; peer: Peer; apikey: string; onClosed: () => void };

const EVERYTHING: Permissions = { broadcast: true, presence: true };

/** Grants a channel to whom the token and row-level security admit, or says why not. */
export async function join(frame: Frame, given: Given): Promise<Joined | JoinRefused> {
  const { hub, peer, apikey, onClosed } = given;
  const name = frame.topic.slice('realtime:'.length);
  if (!name) return { reason: 'TopicNameRequired: You must provide a topic name' };
  const config = joinConfig(frame.payload);
  if (!config.isPrivate && !hub.allowsPublic) {
    return { reason: 'PrivateOnly: This project only allows private channels' };
  }
  const token = config.token ?? apikey;
  const claims = await checkToken(hub.ctx, token);
  if (isRefusal(claims)) return { reason: `${claims.code}: ${claims.message}` };
  const reading = config.isPrivate
    ? await hub.policies.mayRead({ claims, topic: name, headers: peer.headers })
    : EVERYTHING;
  if (!reading.broadcast && !reading.presence) {
    const message = `You do not have permissions to read from this Channel topic: ${name}`;
    return { reason: `Unauthorized: ${message}` };
  }
  const grant = { claims, token, reading };
  const channel = new Channel(frame, grant, { hub, peer, config, onClosed });
  return { channel, response: { postgres_changes: acknowledged(config) } };
}

function acknowledged({ postgresChanges }: JoinConfig) {
  return postgresChanges.map((change, index) => ({ ...change, id: index + 1 }));
}
