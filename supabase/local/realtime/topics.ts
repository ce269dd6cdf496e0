import { type Broadcast, encodeBroadcast } from './frames.ts';

export type Subscriber = {
  topic: string;
  hearsBroadcast: boolean;
  seesPresence: boolean;
  deliver(frame: Buffer | string): void;
};
export type Topics = ReturnType<typeof openTopics>;

/** Who listens where. A private channel and a public one of the same name are two. */
export function openTopics() {
  const subscribers = new Map<string, Set<Subscriber>>();

  return {
    join(key: string, subscriber: Subscriber) {
      const present = subscribers.get(key) ?? new Set();
      subscribers.set(key, present.add(subscriber));
    },

    leave(key: string, subscriber: Subscriber) {
      const present = subscribers.get(key);
      present?.delete(subscriber);
      if (present?.size === 0) subscribers.delete(key);
    },

    at: (key: string): Iterable<Subscriber> => subscribers.get(key) ?? [],

    /** Encoded once, however many listen. */
    publish(key: string, broadcast: Broadcast, except?: Subscriber) {
      let frame: Buffer | string | undefined;
      for (const subscriber of subscribers.get(key) ?? []) {
        if (subscriber === except || !subscriber.hearsBroadcast) continue;
        frame ??= encodeBroadcast(subscriber.topic, broadcast);
        subscriber.deliver(frame);
      }
    },
  };
}

export function topicKey(name: string, isPrivate: boolean): string {
  return `${isPrivate ? 'private' : 'public'}:${name}`;
}
