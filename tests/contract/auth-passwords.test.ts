import { describe, expect, test } from 'vitest';
import { member, must, PASSWORD, secretClient, target, visitor } from './clients.ts';

describe('signing in', () => {
  test('gives a token whose claims verify without a call, as hosted projects sign them', async () => {
    const { client, id, email } = await member();
    const { claims, header } = must(await client.auth.getClaims());
    expect(header.alg).toBe('ES256');
    expect(claims).toMatchObject({
      sub: id,
      email,
      role: 'authenticated',
      aal: 'aal1',
      aud: 'authenticated',
    });
    expect(claims.iss).toBe(`${target.url}/auth/v1`);
    expect(claims.app_metadata).toMatchObject({ provider: 'email' });
    expect(claims.amr).toMatchObject([{ method: 'password' }]);
  });

  test('a wrong password and an unknown address are refused alike', async () => {
    const { email } = await member();
    const wrong = await visitor().auth.signInWithPassword({ email, password: 'not this one' });
    const unknown = await visitor().auth.signInWithPassword({
      email: `x${email}`,
      password: 'not this one',
    });
    expect(wrong.error).toMatchObject({ status: 400, code: 'invalid_credentials' });
    expect({ ...unknown.error }).toEqual({ ...wrong.error });
  });

  test('a forged or foreign token gets no user', async () => {
    const { data, error } = await visitor().auth.getUser('eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.');
    expect(data.user).toBeNull();
    expect(error?.status).toBe(403);
  });
});

describe('a person’s own account', () => {
  test('metadata is merged and comes back as an object', async () => {
    const { client } = await member();
    await client.auth.updateUser({ data: { theme: 'dark', nested: { a: [1] } } });
    const { user } = must(await client.auth.updateUser({ data: { theme: 'light' } }));
    expect(user.user_metadata).toMatchObject({ theme: 'light', nested: { a: [1] } });
    expect(must(await client.auth.getUser()).user.user_metadata).toMatchObject({ theme: 'light' });
  });

  test('a new password works at once, the old one no longer, and other sessions end', async () => {
    const { client, email } = await member();
    const elsewhere = visitor();
    must(await elsewhere.auth.signInWithPassword({ email, password: PASSWORD }));
    must(await client.auth.updateUser({ password: 'another fine one' }));
    expect(
      (await visitor().auth.signInWithPassword({ email, password: PASSWORD })).error?.code,
    ).toBe('invalid_credentials');
    must(await visitor().auth.signInWithPassword({ email, password: 'another fine one' }));
    expect((await elsewhere.auth.getUser()).error).not.toBeNull();
    expect((await client.auth.getUser()).error).toBeNull();
  });

  test('a weak password and the same password are refused', async () => {
    const { client } = await member();
    expect((await client.auth.updateUser({ password: 'eleven char' })).error).toMatchObject({
      status: 422,
      code: 'weak_password',
    });
    expect((await client.auth.updateUser({ password: PASSWORD })).error).toMatchObject({
      status: 422,
      code: 'same_password',
    });
  });

  test('a banned person neither signs in nor refreshes', async () => {
    const { client, id, email } = await member();
    const { session } = must(await client.auth.getSession());
    must(await secretClient().auth.admin.updateUserById(id, { ban_duration: '1h' }));
    expect(
      (await visitor().auth.signInWithPassword({ email, password: PASSWORD })).error?.code,
    ).toBe('user_banned');
    const refreshed = await visitor().auth.refreshSession({
      refresh_token: session?.refresh_token ?? '',
    });
    expect(refreshed.error?.code).toBe('user_banned');
  });
});
