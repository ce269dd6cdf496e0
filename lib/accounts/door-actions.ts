'use server';

import { redirect } from 'next/navigation';
import { openDatabase } from '@/lib/core/database';
import { knock } from '@/lib/core/doors';
import { env } from '@/lib/core/env';
import { defineVisitorFormAction } from '@/lib/core/form-action';
import { safeNext } from '@/lib/core/paths';
import { fail, ok, type Failure } from '@/lib/core/result';
import { findSession } from '@/lib/core/session';
import { homeFor } from './home';
import { Acceptance, Confirmation, NewPassword, ResetRequest, SignIn, SignInLink } from './schema';

const WRONG = fail({ kind: 'forbidden', message: 'That e-mail and password do not belong together.' });
const CLOSED = fail({ kind: 'conflict', message: 'This link was already used, or is no longer valid.' });

/** Counted in Postgres, per address and per account, the same for known and unknown. */
async function tooMany(door: string, account: string): Promise<{ ok: false; failure: Failure } | null> {
  const { status, body } = await knock('attempt', { door, account });
  if (status !== 429) return null;
  const retryAfter = Number(body.retryAfter) || 60;
  const message = `Too many tries. Wait ${retryAfter < 90 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`} and try again.`;
  return fail({ kind: 'rate_limited', message, retryAfter });
}

async function goOn(next: string | undefined): Promise<never> {
  const session = await findSession();
  redirect(session ? safeNext(next, await homeFor(session)) : '/unauthorized');
}

export const signIn = defineVisitorFormAction(SignIn, async ({ email, password, next }) => {
  const refused = await tooMany('login', email);
  if (refused) return refused;
  const db = await openDatabase();
  const { error } = await db.auth.signInWithPassword({ email, password });
  return error ? WRONG : goOn(next);
});

export const sendSignInLink = defineVisitorFormAction(SignInLink, async ({ email, next }) => {
  const refused = await tooMany('login', email);
  if (refused) return refused;
  const db = await openDatabase();
  const emailRedirectTo = `${env().APP_URL}${safeNext(next)}`;
  await db.auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo } });
  return ok('If that address has an account, a sign-in link is on its way.');
});

export const requestReset = defineVisitorFormAction(ResetRequest, async ({ email }) => {
  const refused = await tooMany('reset', email);
  if (refused) return refused;
  const db = await openDatabase();
  await db.auth.resetPasswordForEmail(email, { redirectTo: `${env().APP_URL}/reset-password/new` });
  return ok('If that address has an account, a link is on its way. It works once, for an hour.');
});

/** The button behind a mail's link: scanners that follow links press none. */
export const confirmLink = defineVisitorFormAction(Confirmation, async ({ token_hash, type, next }) => {
  const db = await openDatabase();
  const { error } = await db.auth.verifyOtp({ token_hash, type });
  if (error) return CLOSED;
  const path = next && URL.canParse(next) ? new URL(next).pathname : next;
  return goOn(type === 'recovery' ? '/reset-password/new' : path);
});

export const setPassword = defineVisitorFormAction(NewPassword, async ({ password }) => {
  const session = await findSession();
  if (!session) return CLOSED;
  const { error } = await session.db.auth.updateUser({ password });
  if (error) return fail({ kind: 'invalid', message: error.message });
  await session.db.auth.signOut({ scope: 'others' });
  return goOn(undefined);
});

export const acceptInvitation = defineVisitorFormAction(Acceptance, async ({ token, name, password }) => {
  const { status, body } = await knock('accept_invitation', { token, name, password });
  if (status === 429) return fail({ kind: 'rate_limited', message: 'Too many tries. Wait a minute and try again.' });
  if (status !== 201) return CLOSED;
  const db = await openDatabase();
  const { error } = await db.auth.signInWithPassword({ email: String(body.email), password });
  return error ? redirect('/login') : goOn(undefined);
});

export async function signOut(): Promise<void> {
  const db = await openDatabase();
  await db.auth.signOut({ scope: 'local' });
  redirect('/login');
}

export async function signOutEverywhere(): Promise<void> {
  const db = await openDatabase();
  await db.auth.signOut({ scope: 'global' });
  redirect('/login');
}
