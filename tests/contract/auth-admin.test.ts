import { describe, expect, test } from 'vitest';
import { member, must, newAddress, PASSWORD, secretClient, target, visitor } from './clients.ts';

const admin = secretClient().auth.admin;

describe('the admin API', () => {
  test('creates a person with metadata of both kinds', async () => {
    const email = newAddress();
    const { user } = must(
      await admin.createUser({
        email: email.toUpperCase(),
        password: PASSWORD,
        email_confirm: true,
        app_metadata: { note: 'x' },
        user_metadata: { name: 'Ada' },
      }),
    );
    expect(user).toMatchObject({
      email,
      user_metadata: { name: 'Ada' },
      app_metadata: { provider: 'email', providers: ['email'], note: 'x' },
    });
    expect(user?.identities).toMatchObject([{ provider: 'email', identity_data: { email } }]);
    expect(must(await admin.getUserById(user?.id ?? '')).user).toMatchObject({ email });
  });

  test('refuses an address twice, a bad address and a weak password', async () => {
    const { email } = await member();
    expect((await admin.createUser({ email })).error).toMatchObject({
      status: 422,
      code: 'email_exists',
    });
    expect((await admin.createUser({ email: 'nowhere' })).error).toMatchObject({
      status: 400,
      code: 'validation_failed',
    });
    const weak = await admin.createUser({ email: newAddress(), password: 'short' });
    expect(weak.error).toMatchObject({ status: 422, code: 'weak_password' });
  });

  test('lists in pages', async () => {
    await Promise.all([member(), member(), member()]);
    const page = must(await admin.listUsers({ page: 1, perPage: 2 }));
    expect(page.users).toHaveLength(2);
    const next = must(await admin.listUsers({ page: 2, perPage: 2 }));
    expect(next.users.map(({ id }) => id)).not.toContain(page.users[0]?.id);
    expect('total' in page && page.total).toBeGreaterThanOrEqual(3);
  });

  test('changes address, password and metadata; null removes a key', async () => {
    const { id } = await member();
    const email = newAddress();
    await admin.updateUserById(id, { app_metadata: { a: 1, b: 2 } });
    const { user } = must(
      await admin.updateUserById(id, {
        email,
        password: 'a changed password',
        app_metadata: { a: null, c: 3 },
        user_metadata: { d: 4 },
      }),
    );
    expect(user.app_metadata).toEqual({ provider: 'email', providers: ['email'], b: 2, c: 3 });
    must(await visitor().auth.signInWithPassword({ email, password: 'a changed password' }));
  });

  test('deletes a person, and their sessions with them', async () => {
    const { client, id } = await member();
    expect((await admin.deleteUser(id)).error).toBeNull();
    expect((await admin.getUserById(id)).error).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
    expect((await client.auth.getUser()).data.user).toBeNull();
  });

  test('is closed to everybody else', async () => {
    const { client } = await member();
    const { session } = must(await client.auth.getSession());
    for (const token of [target.anonKey, session?.access_token]) {
      const response = await fetch(`${target.url}/auth/v1/admin/users`, {
        headers: { apikey: target.anonKey, authorization: `Bearer ${token}` },
      });
      expect([401, 403]).toContain(response.status);
    }
  });

  test.each(['signup', 'invite', 'magiclink', 'recovery'] as const)(
    'generates a %s link that works once',
    async (type) => {
      const known = type === 'magiclink' || type === 'recovery';
      const email = known ? (await member()).email : newAddress();
      const { properties } = must(
        await admin.generateLink(
          type === 'signup' ? { type, email, password: PASSWORD } : { type, email },
        ),
      );
      const client = visitor();
      const { user } = must(
        await client.auth.verifyOtp({ token_hash: properties.hashed_token, type }),
      );
      expect(user).toMatchObject({ email });
      expect(must(await client.auth.getClaims()).claims.amr).toMatchObject([{ method: 'otp' }]);
      const again = await visitor().auth.verifyOtp({ token_hash: properties.hashed_token, type });
      expect(again.error).toMatchObject({ status: 403, code: 'otp_expired' });
    },
  );
});
