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
import { tooMany } from './attempts';
import { homeFor } from './home';
import { GUESSABLE, isRecovering, repeatsAddress } from './passwords';
import { Acceptance, Confirmation, NewPassword, ResetRequest, SignIn, SignInLink } from './schema';

const WRONG = fail({
  kind: 'forbidden',
  message: 'That e-mail and password do not belong together.',
});
const CLOSED = fail({
  kind: 'conflict',
  message: 'This link was already used, or is no longer valid.',
});

/** Where some links always lead; the others go on to where one was going. */
const LEADS_TO: Partial<Record<string, string>> = {
  recovery: '/reset-password/new',
  email_change: '/account',
};

// Longer than checking a password takes: whether the account exists does not show in the time.
const REFUSAL_MS = 500;

const refusedPassword = (reason: string) =>
  fail({
    kind: 'invalid',
    message: 'Something here needs another look.',
    fields: { password: [reason] },
  });

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
    const { data, error } = await db.auth.verifyOtp({ token_hash, type });
    if (error) return CLOSED;
    // Where both addresses have to agree, the first of them opens nothing yet.
    if (type === 'email_change' && !data.session) {
      return ok('Confirmed. Now follow the link mailed to the other address.');
    }
    const path = next && URL.canParse(next) ? new URL(next).pathname : next;
    return goOn(LEADS_TO[type] ?? path);
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

async function leave(): Promise<void> {
  const db = await openDatabase();
  await db.auth.signOut({ scope: 'local' });
  (await cookies()).delete(VIEW_AS_COOKIE);
  redirect('/login');
}

export async function signOut(): Promise<void> {
  if (await isOurs()) await leave();
}

/** Of every browser, this one too. It is on record, and pages that are open elsewhere hear of it. */
export async function signOutEverywhere(): Promise<void> {
  if (!(await isOurs())) return;
  const session = await findSession();
  if (session && !session.viewing) {
    await session.db.rpc('sign_out_everywhere', { person: session.userId }).throwOnError();
  }
  await leave();
}
