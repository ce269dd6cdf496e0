import type { Hub } from './hub.ts';
import type { Extension, Permissions } from './policies.ts';
import { checkToken, type Claims, expired, isRefusal } from './token.ts';

type Place = { hub: Hub; name: string; headers: Record<string, string>; isPrivate: boolean };

export type Admission = { claims: Claims; token: string; reading: Permissions };

const LONGEST_TIMER = 5 * 60 * 1000;
const EVERYTHING: Permissions = { broadcast: true, presence: true };

/** What the holder of a channel may do, and until when: answers are kept until the token changes. */
export class Standing {
  reading: Permissions;
  private readonly place: Place;
  private readonly onEnd: (message: string) => void;
  private claims: Claims;
  private token: string;
  private writing: Promise<Permissions> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(admission: Admission, place: Place, onEnd: (message: string) => void) {
    this.reading = admission.reading;
    this.claims = admission.claims;
    this.token = admission.token;
    this.place = place;
    this.onEnd = onEnd;
  }

  async mayWrite(extension: Extension): Promise<boolean> {
    if (!this.place.isPrivate) return true;
    this.writing ??= this.place.hub.policies.mayWrite(this.asker());
    try {
      return (await this.writing)[extension];
    } catch (error) {
      this.writing = undefined;
      throw error;
    }
  }

  /** A new token asks every question again; a reader who no longer may read has no standing left. */
  async renew(token: unknown) {
    if (typeof token !== 'string' || token.startsWith('sb_') || token === this.token) return;
    const { hub, name, isPrivate } = this.place;
    const claims = await checkToken(hub.ctx, token);
    if (isRefusal(claims)) return this.onEnd(claims.message);
    this.token = token;
    this.claims = claims;
    this.writing = undefined;
    this.watch();
    const before = this.reading;
    this.reading = isPrivate ? await hub.policies.mayRead(this.asker()) : EVERYTHING;
    const { broadcast, presence } = this.reading;
    if ((before.broadcast && !broadcast) || (before.presence && !presence)) {
      this.onEnd(`You no longer have permission to read from this Channel topic: ${name}`);
    }
  }

  watch() {
    clearTimeout(this.timer);
    const left = this.claims.exp * 1000 - Date.now();
    if (left <= 0) return this.onEnd(expired(this.claims.exp).message);
    this.timer = setTimeout(() => this.watch(), Math.min(left, LONGEST_TIMER)).unref();
  }

  end() {
    clearTimeout(this.timer);
  }

  private asker() {
    return { claims: this.claims, topic: this.place.name, headers: this.place.headers };
  }
}
