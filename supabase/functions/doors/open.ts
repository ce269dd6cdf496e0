import { knocks } from './limits.ts';
import { type Decision, type Ports } from './ports.ts';

export type Answer = { status: number; body: Record<string, unknown> };

// What the database could not even be asked about is as good as not given.
const text = (value: unknown) =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0') ? value : '';
const number = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const gone: Answer = {
  status: 410,
  body: { error: 'This link was already used, or is no longer valid.' },
};

const noPin: Answer = { status: 404, body: { error: 'That pin is not here.' } };

async function sha256(value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const weak = (error: string): Answer => ({ status: 422, body: { error } });

function repeats(password: string, email: string): boolean {
  const plain = password.trim().toLowerCase();
  return plain === email.toLowerCase() || plain === email.toLowerCase().split('@')[0];
}

type Knock = Record<string, unknown>;

const doors: Record<string, (knock: Knock, ports: Ports) => Promise<Answer>> = {
  /** Only counts: the sign-in and reset forms ask before they try. */
  attempt: async () => ({ status: 200, body: {} }),

  peek_invitation: async ({ token }, ports) => {
    const invitation = await ports.peekInvitation(text(token));
    return invitation ? { status: 200, body: invitation } : gone;
  },

  accept_invitation: async ({ token, password, name }, ports) => {
    const invitation = await ports.peekInvitation(text(token));
    if (!invitation) return gone;
    const { email } = invitation;
    if (repeats(text(password), email)) return weak('This is your own e-mail address.');
    const creation = await ports.createUser({
      email,
      password: text(password),
      name: text(name),
      invitation: await sha256(text(token)),
    });
    if (creation === 'created') return { status: 201, body: { email } };
    if (typeof creation === 'object') return weak(creation.weak);
    if (creation === 'unclear' && (await ports.peekInvitation(text(token)))) {
      throw new Error('The account could not be made, though its invitation stands.');
    }
    // Accepted in the meantime, or the address has an account elsewhere: the same answer either way.
    return gone;
  },

  read_link: async ({ token }, ports) => {
    const link = await ports.readLink(text(token));
    return link ? { status: 200, body: link } : gone;
  },

  see_link: async ({ token }, ports) => {
    await ports.seeLink(text(token));
    return { status: 200, body: {} };
  },

  /** The same answer whoever asks: only the mailbox that the old link went to learns more. */
  renew_link: async ({ token }, ports) => {
    await ports.renewLink(text(token));
    return { status: 202, body: {} };
  },

  read_feed: async ({ token }, ports) => {
    const feed = await ports.readFeed(text(token));
    return feed ? { status: 200, body: feed } : gone;
  },

  link_file: async ({ token, file, width }, ports) => {
    if (!UUID.test(text(file))) return gone;
    const found = await ports.linkedFile(text(token), text(file), number(width));
    return found ? { status: 200, body: found } : gone;
  },

  decide_link: async ({ token, decision, seen_hash, note, concern, address }, ports) => {
    const made: Decision = {
      decision: text(decision),
      seen_hash: text(seen_hash),
      note: text(note),
      concern: text(concern) || null,
    };
    return ports.decideLink(text(token), made, text(address));
  },

  pin_link: async ({ token, version, x, y, w, h, blocking, body }, ports) =>
    ports.pinByLink(text(token), {
      version: number(version),
      x: number(x),
      y: number(y),
      w: number(w),
      h: number(h),
      blocking: blocking === true,
      body: text(body),
    }),

  reply_link: async ({ token, pin, body }, ports) =>
    UUID.test(text(pin)) ? ports.replyByLink(text(token), text(pin), text(body)) : noPin,

  settle_link: async ({ token, pin, verdict }, ports) =>
    UUID.test(text(pin)) ? ports.settleByLink(text(token), text(pin), text(verdict)) : noPin,
};

/** One knock at a public door: counted first, then answered the same for whoever is not meant to get in. */
export async function open(knock: Knock, ports: Ports): Promise<Answer> {
  const op = text(knock.op);
  const door = Object.hasOwn(doors, op) ? doors[op] : undefined;
  if (!door) return { status: 400, body: { error: 'unknown door' } };
  const name = op === 'attempt' ? text(knock.door) || 'attempt' : op;
  const wait = await knocks(
    ports,
    name,
    text(knock.address) || 'unknown',
    text(knock.account) || undefined,
  );
  if (wait > 0) return { status: 429, body: { error: 'Too many tries.', retryAfter: wait } };
  return door(knock, ports);
}
