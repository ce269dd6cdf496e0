import { authError } from '../answers.ts';
import { createAccount } from './accounts.ts';
import { issueLink, type LinkType } from './links.ts';
import { sendAuthMail } from './mails.ts';
import type { AuthParts } from './parts.ts';
import { findUser, findUserByEmail, type Metadata, type User } from './users.ts';

type Body = Record<string, unknown>;

const TYPES: Record<string, LinkType> = {
  signup: 'signup',
  invite: 'invite',
  magiclink: 'magiclink',
  recovery: 'recovery',
};

export async function invite(parts: AuthParts, request: Request, body: Body): Promise<Response> {
  const { ctx, sql, mailbox } = parts;
  const user = await invited(parts, body);
  if (user instanceof Response) return user;
  const link = await issueLink(sql, user, 'invite');
  const redirectTo = new URL(request.url).searchParams.get('redirect_to') ?? undefined;
  await sendAuthMail(mailbox, 'invite', {
    ...link,
    email: user.email ?? '',
    siteUrl: ctx.appUrl,
    redirectTo,
  });
  return Response.json(await findUser(sql, user.id));
}

/** Like a mail, but handed to the caller to send. */
export async function generateLink(parts: AuthParts, body: Body): Promise<Response> {
  const { ctx, sql } = parts;
  const type = TYPES[String(body.type)];
  if (!type)
    return authError(400, 'validation_failed', `Invalid email action link type: ${body.type}`);
  const user = await accountFor(parts, type, body);
  if (user instanceof Response) return user;
  const { otp, tokenHash } = await issueLink(sql, user, type);
  const action = new URL(`http://127.0.0.1:${ctx.ports.gateway}/auth/v1/verify`);
  const redirectTo = String(body.redirect_to ?? ctx.appUrl);
  action.search = new URLSearchParams({
    token: tokenHash,
    type,
    redirect_to: redirectTo,
  }).toString();
  return Response.json({
    ...(await findUser(sql, user.id)),
    action_link: action.href,
    email_otp: otp,
    hashed_token: tokenHash,
    verification_type: type,
    redirect_to: redirectTo,
  });
}

async function accountFor(parts: AuthParts, type: LinkType, body: Body): Promise<User | Response> {
  const email = String(body.email ?? '');
  if (type === 'invite') return invited(parts, body);
  const known = await findUserByEmail(parts.sql, email);
  if (type === 'signup' && !known?.email_confirmed_at) {
    return (
      known ??
      createAccount(parts.sql, {
        email,
        password: String(body.password ?? ''),
        userMetadata: (body.data ?? {}) as Metadata,
      })
    );
  }
  if (type === 'signup') {
    return authError(
      422,
      'email_exists',
      'A user with this email address has already been registered',
    );
  }
  return known ?? authError(404, 'user_not_found', 'User with this email not found');
}

async function invited({ sql }: AuthParts, body: Body): Promise<User | Response> {
  const email = String(body.email ?? '');
  const known = await findUserByEmail(sql, email);
  if (!known) {
    return createAccount(sql, {
      email,
      invited: true,
      userMetadata: (body.data ?? {}) as Metadata,
    });
  }
  if (!known.email_confirmed_at) {
    await sql`update auth.users set invited_at = now() where id = ${known.id}`;
    return known;
  }
  return authError(
    422,
    'email_exists',
    'A user with this email address has already been registered',
  );
}
