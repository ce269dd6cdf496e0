import { randomBytes } from 'node:crypto';
import { encodeFrame } from './frames.ts';
import type { Subscriber, Topics } from './topics.ts';

type Meta = Record<string, unknown> & { phx_ref: string };
type Tracked = { key: string; meta: Meta };
type State = Record<string, { metas: Meta[] }>;
export type Presence = ReturnType<typeof openPresence>;

/** Who says they are here. Every change goes to all who may see, the changed one included. */
export function openPresence(topics: Topics) {
  const rooms = new Map<string, Map<Subscriber, Tracked>>();

  function announce(room: string, joins: State, leaves: State) {
    for (const subscriber of topics.at(room)) {
      if (!subscriber.seesPresence) continue;
      const payload = { joins, leaves };
      const { topic } = subscriber;
      subscriber.deliver(
        encodeFrame({ joinRef: null, ref: null, topic, event: 'presence_diff', payload }),
      );
    }
  }

  return {
    state(room: string): State {
      const state: State = {};
      for (const { key, meta } of rooms.get(room)?.values() ?? []) {
        (state[key] ??= { metas: [] }).metas.push(meta);
      }
      return state;
    },

    track(room: string, subscriber: Subscriber, key: string, payload: Record<string, unknown>) {
      const tracked = rooms.get(room) ?? new Map<Subscriber, Tracked>();
      rooms.set(room, tracked);
      const before = tracked.get(subscriber)?.meta;
      const phx_ref = randomBytes(9).toString('base64');
      const meta = { ...payload, phx_ref, ...(before && { phx_ref_prev: before.phx_ref }) };
      tracked.set(subscriber, { key, meta });
      announce(room, { [key]: { metas: [meta] } }, before ? { [key]: { metas: [before] } } : {});
    },

    untrack(room: string, subscriber: Subscriber) {
      const tracked = rooms.get(room);
      const before = tracked?.get(subscriber);
      if (!tracked || !before) return;
      tracked.delete(subscriber);
      if (tracked.size === 0) rooms.delete(room);
      announce(room, {}, { [before.key]: { metas: [before.meta] } });
    },
  };
}
