import { type Broadcast, encodeBroadcast, encodeFrame, type Frame } from './frames.ts';
import type { Hub } from './hub.ts';
import { type JoinConfig, record } from './join.config.ts';
import { type Admission, Standing } from './standing.ts';
import { type Subscriber, topicKey } from './topics.ts';

export type Peer = {
  headers: Record<string, string>;
  send(frame: Buffer | string): void;
};

type Given = { hub: Hub; peer: Peer; config: JoinConfig; onClosed: () => void };

const LARGEST_PAYLOAD = 3_000_000;

/** One topic on one socket, from a granted join until leave, revocation or the end of its token. */
export class Channel implements Subscriber {
  readonly topic: string;
  readonly joinRef: string | null;
  private readonly name: string;
  private readonly room: string;
  private readonly given: Given;
  private readonly standing: Standing;
  private closed = false;

  constructor({ topic, joinRef }: Frame, admission: Admission, given: Given) {
    const { hub, peer, config } = given;
    this.topic = topic;
    this.joinRef = joinRef;
    this.name = topic.slice('realtime:'.length);
    this.room = topicKey(this.name, config.isPrivate);
    this.given = given;
    const place = { hub, name: this.name, headers: peer.headers, isPrivate: config.isPrivate };
    this.standing = new Standing(admission, place, (message) => this.shutDown(message));
  }

  get hearsBroadcast(): boolean {
    return this.standing.reading.broadcast;
  }

  get seesPresence(): boolean {
    return this.standing.reading.presence;
  }

  open() {
    const { hub, config } = this.given;
    hub.topics.join(this.room, this);
    this.standing.watch();
    void this.replay();
    if (config.presenceEnabled && this.seesPresence) {
      this.push('presence_state', hub.presence.state(this.room));
    }
    if (config.postgresChanges.length > 0) {
      this.system('postgres_changes', 'Unable to subscribe to changes: no table is published');
    }
  }

  /** What a browser could not hear because it was not there yet. */
  private async replay() {
    const { hub, config } = this.given;
    if (!config.replay || !config.isPrivate || !this.hearsBroadcast) return;
    for (const broadcast of await hub.sentSince(this.name, config.replay)) {
      if (!this.closed) this.deliver(encodeBroadcast(this.topic, broadcast));
    }
  }

  deliver(frame: Buffer | string) {
    this.given.peer.send(frame);
  }

  async broadcast(ref: string | null, broadcast: Broadcast) {
    const { hub, config } = this.given;
    if (!(await this.standing.mayWrite('broadcast'))) return;
    if (broadcast.payload.length > LARGEST_PAYLOAD) {
      if (config.ack) this.reply(ref, 'error', { reason: 'payload_size_exceeded' });
      return;
    }
    hub.topics.publish(this.room, broadcast, config.self ? undefined : this);
    if (config.ack) this.reply(ref, 'ok');
  }

  async presence(ref: string | null, message: unknown) {
    const { hub, config } = this.given;
    const { event, payload = {} } = record(message);
    if (event === 'untrack') {
      hub.presence.untrack(this.room, this);
      return this.reply(ref, 'ok');
    }
    if (event !== 'track' || !(await this.standing.mayWrite('presence'))) {
      return this.reply(ref, 'error');
    }
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
      return this.reply(ref, 'error', { reason: 'Presence track payload must be a map' });
    }
    if (this.closed) return;
    hub.presence.track(this.room, this, config.presenceKey, record(payload));
    this.reply(ref, 'ok');
  }

  refresh(token: unknown): Promise<void> {
    return this.standing.renew(token);
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.standing.end();
    this.given.hub.topics.leave(this.room, this);
    this.given.hub.presence.untrack(this.room, this);
    this.given.onClosed();
  }

  private shutDown(message: string) {
    if (this.closed) return;
    this.system('system', message);
    this.close();
    this.push('phx_close', {}, this.joinRef);
  }

  private reply(ref: string | null, status: 'ok' | 'error', response: unknown = {}) {
    this.push('phx_reply', { status, response }, ref);
  }

  private system(extension: string, message: string) {
    this.push('system', { extension, status: 'error', message, channel: this.name });
  }

  private push(event: string, payload: unknown, ref: string | null = null) {
    const { topic, joinRef } = this;
    this.given.peer.send(encodeFrame({ joinRef, ref, topic, event, payload }));
  }
}
