import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '../../config.ts';
import { authError } from '../answers.ts';
import { createAccount, isEmail } from './accounts.ts';
import { issueLink, type LinkType } from './links.ts';
import { sendAuthMail } from './mails.ts';
import { refusePassword } from './passwords.ts';
import type { AuthParts } from './parts.ts';
import { findUserByEmail, type Metadata, type User } from './users.ts';

type Body = Record<string, unknown>;

const SAME_TIME_MS = 120;
const TYPES: Record<string, LinkType> = {
  '/recover': 'recovery',
  '/otp': 'magiclink',
  '/magiclink': 'magiclink',
  '/resend': 'signup',
};

function signupAllowed({ ctx }: AuthParts): boolean {
  return (ctx.env.AUTH_ENABLE_SIGNUP ?? readConfig('auth', 'enable_signup')) !== 'false';
}

/** Known and unknown addresses get the same answer after the same time. */
export async function openDoor(
  parts: AuthParts,
  path: string,
  body: Body,
  redirectTo: string | undefined,
): Promise<Response> {
  const [answer] = await Promise.all([
    path === '/signup'
      ? signUp(parts, body, redirectTo)
      : requestLink(parts, path, body, redirectTo),
    delay(SAME_TIME_MS),
  ]);
  return answer;
}

async function signUp(parts: AuthParts, body: Body, redirectTo: string | undefined) {
  const { sql } = parts;
  if (!signupAllowed(parts)) {
    return authError(422, 'signup_disabled', 'Signups not allowed for this instance');
  }
  const email = String(body.email ?? '').toLowerCase();
  const refused = refusePassword(body.password);
  if (refused) return refused;
  const known = await findUserByEmail(sql, email);
  if (known?.email_confirmed_at) return Response.json(strangerLike(known));
  const userMetadata = { ...((body.data ?? {}) as Metadata), email, email_verified: false };
  const user =
    known ?? (await createAccount(sql, { email, password: String(body.password), userMetadata }));
  if (user instanceof Response) return user;
  await send(parts, user, 'signup', redirectTo);
  return Response.json((await findUserByEmail(sql, email)) ?? user);
}

/** What GoTrue shows when the address is taken: a user that does not exist. */
function strangerLike({ email, aud, role }: User) {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    aud,
    role,
    email,
    phone: '',
    confirmation_sent_at: now,
    app_metadata: { provider: 'email', providers: ['email'] },
    user_metadata: {},
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  };
}

async function requestLink(
  parts: AuthParts,
  path: string,
  body: Body,
  redirectTo: string | undefined,
) {
  const type = TYPES[path] ?? 'recovery';
  if (!isEmail(body.email)) {
    return authError(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  const known = await findUserByEmail(parts.sql, body.email);
  const user = known ?? (await newcomer(parts, type, body));
  if (user instanceof Response) return user;
  if (user && !(type === 'signup' && user.email_confirmed_at))
    await send(parts, user, type, redirectTo);
  return Response.json({});
}

async function newcomer(parts: AuthParts, type: LinkType, body: Body) {
  if (type !== 'magiclink' || body.create_user === false) return null;
  if (!signupAllowed(parts)) return null;
  return createAccount(parts.sql, { email: String(body.email) });
}

async function send(parts: AuthParts, user: User, type: LinkType, redirectTo: string | undefined) {
  const link = await issueLink(parts.sql, user, type);
  const fields = { ...link, email: user.email ?? '', siteUrl: parts.ctx.appUrl, redirectTo };
  await sendAuthMail(parts.mailbox, type, fields);
}
