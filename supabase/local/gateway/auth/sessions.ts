import { decodeJwt } from 'jose';
import type { Sql } from 'postgres';
import type { LocalContext } from '../../context.ts';
import { authError } from '../answers.ts';
import { ACCESS_TOKEN_SECONDS } from '../lite.ts';
import { findUser, type User } from './users.ts';

export type Client = { address: string; agent: string | null };

type Granted = { access_token: string; refresh_token: string };

/** lite's answer to a sign-in, with the token a hosted project would have signed. */
export async function finishSession(
  ctx: LocalContext,
  sql: Sql,
  answer: Response,
  method: string | null,
  client: Client,
): Promise<Response> {
  const granted = (await answer.json()) as Granted;
  const { session_id: id, sub = '' } = decodeJwt<{ session_id: string }>(granted.access_token);
  const user = await findUser(sql, sub);
  const [session] = await sql`
    update auth.sessions set tag = coalesce(tag, ${method}), aal = coalesce(aal, 'aal1'),
      user_agent = ${client.agent}, ip = ${client.address}
    where id = ${id} returning tag, extract(epoch from created_at)::int as since`;
  if (!user || !session) return authError(400, 'session_not_found', 'Session not found');
  if (user.banned_until && Date.parse(user.banned_until) > Date.now()) {
    await sql`delete from auth.sessions where id = ${id}`;
    return authError(400, 'user_banned', 'User is banned');
  }
  const now = Math.floor(Date.now() / 1000);
  const amr = [{ method: session.tag ?? 'password', timestamp: session.since }];
  return Response.json({
    access_token: await ctx.keys.sign(claimsOf(ctx, user, id, now, amr)),
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expires_at: now + ACCESS_TOKEN_SECONDS,
    refresh_token: granted.refresh_token,
    user,
  });
}

function claimsOf(ctx: LocalContext, user: User, session: string, now: number, amr: unknown[]) {
  return {
    iss: `http://127.0.0.1:${ctx.ports.gateway}/auth/v1`,
    sub: user.id,
    aud: 'authenticated',
    iat: now,
    exp: now + ACCESS_TOKEN_SECONDS,
    email: user.email ?? '',
    phone: user.phone,
    app_metadata: user.app_metadata,
    user_metadata: user.user_metadata,
    role: 'authenticated',
    aal: 'aal1',
    amr,
    session_id: session,
    is_anonymous: user.is_anonymous,
  };
}

const SCOPES = ['global', 'local', 'others'];

/** Signing out deletes rows, so that the database refuses the access token from then on. */
export async function signOut(sql: Sql, userId: string, session: string, scope: string) {
  if (!SCOPES.includes(scope)) {
    return authError(400, 'validation_failed', `Unsupported logout scope "${scope}"`);
  }
  await sql`
    delete from auth.sessions where user_id = ${userId} and case ${scope}
      when 'local' then id = ${session} when 'others' then id <> ${session} else true end`;
  return new Response(null, { status: 204 });
}

/** Null when the session of the token is still there. */
export async function refuseEndedSession(sql: Sql, session: string): Promise<Response | null> {
  const [found] = await sql`select 1 from auth.sessions where id = ${session}`;
  if (found) return null;
  const message = 'Session from session_id claim in JWT does not exist';
  return authError(403, 'session_not_found', message);
}
