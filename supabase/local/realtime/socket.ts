import type { RawData, WebSocket } from 'ws';
import type { Channel, Peer } from './channel.ts';
import { decodeFrame, decodePush, encodeFrame, type Frame, isPush } from './frames.ts';
import type { Hub } from './hub.ts';
import { join } from './join.ts';
import { record } from './join.config.ts';

const MOST_CHANNELS = 100;
const SILENCE = 75_000;
const MOST_BUFFERED = 16 << 20;

/** Speaks Phoenix with one client until either side goes quiet. */
export function serveSocket(
  ws: WebSocket,
  hub: Hub,
  { apikey, headers }: { apikey: string; headers: Record<string, string> },
) {
  const channels = new Map<string, Channel>();
  const joining = new Map<string, Promise<unknown>>();
  const peer: Peer = {
    headers,
    send(frame) {
      if (ws.readyState !== ws.OPEN) return;
      // Who reads slower than their topics speak is dropped, and reads anew after reconnecting.
      if (ws.bufferedAmount > MOST_BUFFERED) ws.terminate();
      else ws.send(frame, { binary: typeof frame !== 'string' });
    },
  };
  const reply = ({ joinRef, ref, topic }: Frame, status: string, response: unknown = {}) =>
    peer.send(
      encodeFrame({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } }),
    );

  const silence = setTimeout(() => ws.terminate(), SILENCE);

  async function enter(frame: Frame) {
    const { topic, joinRef } = frame;
    const earlier = channels.get(topic);
    if (!earlier && channels.size >= MOST_CHANNELS) {
      return reply(frame, 'error', { reason: 'ChannelRateLimitReached: Too many channels' });
    }
    if (earlier) {
      earlier.close();
      const ref = earlier.joinRef;
      peer.send(encodeFrame({ joinRef: ref, ref, topic, event: 'phx_close', payload: {} }));
    }
    const onClosed = () => {
      if (channels.get(topic)?.joinRef === joinRef) channels.delete(topic);
    };
    const answer = await join(frame, { hub, peer, apikey, onClosed });
    if ('reason' in answer) return reply(frame, 'error', answer);
    if (ws.readyState !== ws.OPEN) return;
    channels.set(topic, answer.channel);
    reply(frame, 'ok', answer.response);
    answer.channel.open();
  }

  async function receive(data: RawData, isBinary: boolean) {
    silence.refresh();
    const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
    const frame = isBinary ? decodePush(bytes) : decodeFrame(bytes.toString());
    if (!frame) return;
    const { topic, event, ref, payload } = frame;
    if (topic === 'phoenix') return event === 'heartbeat' ? reply(frame, 'ok') : undefined;
    if (event === 'phx_join') {
      const entering = enter(frame);
      joining.set(topic, entering);
      return entering.finally(() => joining.get(topic) === entering && joining.delete(topic));
    }
    await joining.get(topic);
    const channel = channels.get(topic);
    if (!channel) return reply(frame, 'error', { reason: 'unmatched topic' });
    if (event === 'phx_leave') {
      channel.close();
      reply(frame, 'ok');
      return peer.send(encodeFrame({ ...frame, event: 'phx_close', payload: {} }));
    }
    if (event === 'access_token') return channel.refresh(record(payload).access_token);
    if (event === 'presence') return channel.presence(ref, payload);
    if (event !== 'broadcast') return;
    if (isPush(frame)) return channel.broadcast(ref, frame.broadcast);
    const { event: name, payload: said } = record(payload);
    const spoken = Buffer.from(JSON.stringify(said ?? {}));
    await channel.broadcast(ref, { event: String(name), encoding: 'json', payload: spoken });
  }

  ws.on('message', (data, isBinary) => {
    receive(data, isBinary).catch((error: unknown) =>
      hub.ctx.log(
        'realtime',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      ),
    );
  });
  ws.on('error', () => ws.terminate());
  ws.on('close', () => {
    clearTimeout(silence);
    for (const channel of [...channels.values()]) channel.close();
  });
}
