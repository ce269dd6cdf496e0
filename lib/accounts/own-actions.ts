'use server';

import { openPassing } from '@/lib/core/database';
import { env } from '@/lib/core/env';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, type Result } from '@/lib/core/result';
import type { Session } from '@/lib/core/session';
import { tooMany } from './attempts';
import { GUESSABLE, repeatsAddress } from './passwords';
import { getOwnAddress } from './own';
import { NewAddress, PasswordChange, Profile } from './schema';

const refused = (field: string, reason: string) =>
  fail({
    kind: 'invalid',
    message: 'Something here needs another look.',
    fields: { [field]: [reason] },
  });

/** The address of whoever asks, once they have shown that it is them: a desk may stand unlocked. */
async function prove(session: Session, password: string): Promise<Result<string>> {
  if (session.viewing) {
    return fail({ kind: 'forbidden', message: 'You look as somebody else. Nothing was changed.' });
  }
  const address = await getOwnAddress(session);
  const early = await tooMany('login', address);
  if (early) return early;
  const passing = openPassing();
  const { error } = await passing.auth.signInWithPassword({ email: address, password });
  if (error) return refused('current_password', 'That is not your present password.');
  await passing.auth.signOut({ scope: 'local' });
  return ok(address);
}

export const saveProfile = defineFormAction(Profile, async ({ db, userId }, profile) => {
  const saved = settle(
    await db.from('user_profiles').update(profile).eq('id', userId).select('id').single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

export const changeEmail = defineFormAction(
  NewAddress,
  async (session, { email, current_password }) => {
    const proved = await prove(session, current_password);
    if (!proved.ok) return proved;
    if (proved.data.toLowerCase() === email.toLowerCase()) {
      return refused('email', 'That is your address already.');
    }
    const { error } = await session.db.auth.updateUser(
      { email },
      { emailRedirectTo: `${env().APP_URL}/account` },
    );
    // An address that has an account is answered like any other: who is here is nobody's to find out.
    if (error && error.code !== 'email_exists') {
      if (error.status === 429)
        return fail({ kind: 'rate_limited', message: 'Wait a minute and try again.' });
      return refused('email', 'That address cannot be used.');
    }
    return ok(
      `A link is on its way to ${email}. Your present address may get one too: then both have to be confirmed. Until then nothing changes.`,
    );
  },
);

export const changePassword = defineFormAction(
  PasswordChange,
  async (session, { current_password, password }) => {
    const proved = await prove(session, current_password);
    if (!proved.ok) return proved;
    if (repeatsAddress(password, proved.data)) return refused('password', GUESSABLE);
    const { error } = await session.db.auth.updateUser({ password });
    if (error) return refused('password', error.message);
    const { error: stayed } = await session.db.auth.signOut({ scope: 'others' });
    return ok(
      stayed
        ? 'Password changed. Your other browsers may still be signed in: sign out everywhere.'
        : 'Password changed. Every other browser is signed out.',
    );
  },
);
