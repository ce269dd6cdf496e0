import { readText } from '../_shared/body.ts';
import { DatabaseError } from '../_shared/rpc.ts';
import { ApiError, ask, serviceRpc, setting } from '../_shared/supabase.ts';
import { open } from './open.ts';
import {
  type Creation,
  type Invitation,
  type Link,
  type LinkedFile,
  type Outcome,
  type Ports,
} from './ports.ts';
import { isSigned } from './signature.ts';

const LARGEST_BYTES = 64_000;
const FILE_SECONDS = 60;
const UNREADABLE = /^(?:22|23502|23514)/; // a value that its column or enum cannot hold

const rpc = serviceRpc();

// The answers' shapes are what the migrations declare.
const ports: Ports = {
  takeToken: (bucket, windows) => rpc('take_token', { bucket, windows }) as Promise<number>,
  peekInvitation: async (token) =>
    ((await rpc('peek_invitation', { token })) as Invitation[])[0] ?? null,
  createUser: async ({ email, password, name, invitation }) => {
    try {
      await ask('/auth/v1/admin/users', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email,
          password,
          email_confirm: true,
          user_metadata: { name },
          app_metadata: { invitation },
        }),
      });
      return 'created';
    } catch (error) {
      return refusalOf(error);
    }
  },
  readLink: async (token) => (await rpc('read_by_link', { token })) as Link | null,
  seeLink: async (token) => void (await rpc('opened_by_link', { token })),
  renewLink: async (token) => void (await rpc('renew_link', { token })),
  readFeed: async (token) => (await rpc('read_feed', { token })) as Record<string, unknown> | null,
  linkedFile: async (token, file, width) => {
    const [found] = (await rpc('file_by_link', { token, file })) as Stored[];
    return found ? { ...(await signed(found, width)), bytes: Number(found.bytes) } : null;
  },
  decideLink: (token, decision, address) =>
    outcomeOf('That is no decision.', async () => ({
      decided: await rpc('decide_by_link', { token, ...decision, address }),
    })),
  pinByLink: (token, pin) =>
    outcomeOf('That cannot be pinned.', async () => {
      const [made] = (await rpc('pin_by_link', { token, ...pin })) as { id: string }[];
      return { ...made };
    }),
  replyByLink: (token, pin, body) =>
    outcomeOf('That is no answer.', async () => ({
      id: await rpc('reply_by_link', { token, annotation: pin, body }),
    })),
  settleByLink: (token, pin, verdict) =>
    outcomeOf('That says nothing of a pin.', async () => ({
      status: await rpc('settle_by_link', { token, annotation: pin, verdict }),
    })),
};

/** What was done, or the database's refusal in its own words. */
async function outcomeOf(
  unreadable: string,
  run: () => Promise<Record<string, unknown>>,
): Promise<Outcome> {
  try {
    return { status: 200, body: await run() };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const refused = /^PT(4\d\d)$/.exec(error.code);
    if (refused) return { status: Number(refused[1]), body: { error: error.message } };
    if (UNREADABLE.test(error.code)) return { status: 400, body: { error: unreadable } };
    if (error.code === '42501')
      return { status: 403, body: { error: 'You are not allowed to do that.' } };
    throw error;
  }
}

type Stored = { object_key: string; name: string; mime: string; bytes: number };

// A moving picture would stand still. Nobody decides on a preview: half the bytes will do.
const SHRINKS = /^image\/(jpeg|png|webp)$/;
const PREVIEW = { resize: 'contain', quality: 75 };

/** A way to the object that ends before anybody could pass it on. */
async function signed(
  { object_key, name, mime }: Stored,
  width: number | null,
): Promise<Omit<LinkedFile, 'bytes'>> {
  const transform = width !== null && SHRINKS.test(mime) && { width, ...PREVIEW };
  const answer = await ask(`/storage/v1/object/sign/files/${object_key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ expiresIn: FILE_SECONDS, ...(transform && { transform }) }),
  });
  const { signedURL } = (await answer.json()) as { signedURL: string }; // Storage's documented answer
  return { url: `/storage/v1${signedURL}`, name, mime };
}

/** Hosted Auth answers 500 when the trigger refuses, so only an invitation that still stands makes that a failure. */
function refusalOf(error: unknown): Creation {
  if (!(error instanceof ApiError) || error.status === 429) throw error;
  if (error.code === 'weak_password') return { weak: error.message };
  return error.status >= 500 ? 'unclear' : 'refused';
}

Deno.serve(async (request) => {
  // POST only: scanners in front of mailboxes follow links, and must change nothing.
  if (request.method !== 'POST')
    return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const body = await readText(request, LARGEST_BYTES);
  if (body === null) return Response.json({ error: 'too large' }, { status: 413 });
  if (!(await isSigned(body, request.headers, setting('DOORS_SECRET'), new Date()))) {
    return Response.json({ error: 'bad signature' }, { status: 401 });
  }
  let knock: unknown;
  try {
    knock = JSON.parse(body);
  } catch {
    return Response.json({ error: 'not JSON' }, { status: 400 });
  }
  if (typeof knock !== 'object' || knock === null)
    return Response.json({ error: 'not a knock' }, { status: 400 });
  const answer = await open({ ...knock }, ports);
  const { retryAfter } = answer.body;
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  return Response.json(answer.body, { status: answer.status, headers });
});
