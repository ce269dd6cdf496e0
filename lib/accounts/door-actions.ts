'use server';

import { setTimeout as delay } from 'node:timers/promises';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { isOurs } from '@/lib/core/action';
import { openDatabase, VIEW_AS_COOKIE } from '@/lib/core/database';
import { knock } from '@/lib/core/doors';
import { env } from '@/lib/core/env';
import { defineVisitorFormAction } from '@/lib/core/form-action';
import { safeNext } from '@/lib/core/paths';
import { fail, ok, type Failure } from '@/lib/core/result';
import { findSession } from '@/lib/core/session';
import { homeFor } from './home';
import { isRecovering, repeatsAddress } from './passwords';
import { Acceptance, Confirmation, NewPassword, ResetRequest, SignIn, SignInLink } from './schema';

const WRONG = fail({
  kind: 'forbidden',
  message: 'That e-mail and password do not belong together.',
});
const CLOSED = fail({
  kind: 'conflict',
  message: 'This link was already used, or is no longer valid.',
});
const GUESSABLE = 'Your own address is the first thing somebody would try.';

// Longer than checking a password takes: whether the account exists does not show in the time.
const REFUSAL_MS = 500;

const refusedPassword = (reason: string) =>
  fail({
    kind: 'invalid',
    message: 'Something here needs another look.',
    fields: { password: [reason] },
  });

/** Counted in Postgres, per address and per account, the same for known and unknown. */
async function tooMany(
  door: string,
  account: string,
): Promise<{ ok: false; failure: Failure } | null> {
  const { status, body } = await knock('attempt', { door, account });
  if (status === 200) return null;
  if (status !== 429) throw new Error(`The doors answered ${status}.`); // uncounted tries are not let through
  const retryAfter = Number(body.retryAfter) || 60;
  const message = `Too many tries. Wait ${retryAfter < 90 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`} and try again.`;
  return fail({ kind: 'rate_limited', message, retryAfter });
}

/** On to where one was going; whoever has no place here any more is signed out again and told so. */
async function goOn(next: string | undefined): Promise<{ ok: false; failure: Failure }> {
  const session = await findSession();
  if (session) redirect(safeNext(next, await homeFor(session)));
  if ((await cookies()).has(VIEW_AS_COOKIE)) redirect('/api/view-ended');
  await (await openDatabase()).auth.signOut({ scope: 'local' });
  const message = 'This account is closed. Ask whoever invited you to open it again.';
  return fail({ kind: 'forbidden', message });
}

export const signIn = defineVisitorFormAction(SignIn, async ({ email, password, next }) => {
  const refused = await tooMany('login', email);
  if (refused) return refused;
  const db = await openDatabase();
  const patience = delay(REFUSAL_MS);
  const { error } = await db.auth.signInWithPassword({ email, password });
  if (!error) return goOn(next);
  await patience;
  return WRONG;
});

export const sendSignInLink = defineVisitorFormAction(SignInLink, async ({ email, next }) => {
  const refused = await tooMany('login', email);
  if (refused) return refused;
  const db = await openDatabase();
  const emailRedirectTo = `${env().APP_URL}${safeNext(next)}`;
  after(() =>
    db.auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo } }),
  );
  return ok('If that address has an account, a sign-in link is on its way.');
});

export const requestReset = defineVisitorFormAction(ResetRequest, async ({ email }) => {
  const refused = await tooMany('reset', email);
  if (refused) return refused;
  const db = await openDatabase();
  const redirectTo = `${env().APP_URL}/reset-password/new`;
  after(() => db.auth.resetPasswordForEmail(email, { redirectTo }));
  return ok('If that address has an account, a link is on its way. It works once, for an hour.');
});

/** The button behind a mail's link: scanners that follow links press none. */
export const confirmLink = defineVisitorFormAction(
  Confirmation,
  async ({ token_hash, type, next }) => {
    const db = await openDatabase();
    const { error } = await db.auth.verifyOtp({ token_hash, type });
    if (error) return CLOSED;
    const path = next && URL.canParse(next) ? new URL(next).pathname : next;
    return goOn(type === 'recovery' ? '/reset-password/new' : path);
  },
);

export const setPassword = defineVisitorFormAction(NewPassword, async ({ password }) => {
  const session = await findSession();
  if (!session) return CLOSED;
  const { data } = await session.db.auth.getClaims();
  if (!isRecovering(data?.claims.amr, new Date())) return CLOSED;
  if (repeatsAddress(password, String(data?.claims.email ?? ''))) return refusedPassword(GUESSABLE);
  const { error } = await session.db.auth.updateUser({ password });
  if (error) return fail({ kind: 'invalid', message: error.message });
  await session.db.auth.signOut({ scope: 'others' });
  return goOn(undefined);
});

export const acceptInvitation = defineVisitorFormAction(
  Acceptance,
  async ({ token, name, password }) => {
    const { status, body } = await knock('accept_invitation', { token, name, password });
    if (status === 429)
      return fail({
        kind: 'rate_limited',
        message: 'Too many tries. Wait a minute and try again.',
      });
    if (status === 422) return refusedPassword(String(body.error));
    if (status !== 201) return CLOSED;
    const db = await openDatabase();
    const { error } = await db.auth.signInWithPassword({ email: String(body.email), password });
    return error ? redirect('/login') : goOn(undefined);
  },
);

async function leave(scope: 'local' | 'global'): Promise<void> {
  if (!(await isOurs())) return;
  const db = await openDatabase();
  await db.auth.signOut({ scope });
  (await cookies()).delete(VIEW_AS_COOKIE);
  redirect('/login');
}

export async function signOut(): Promise<void> {
  await leave('local');
}

export async function signOutEverywhere(): Promise<void> {
  await leave('global');
}
