import postgres from 'postgres';
import { createServerClient } from '@supabase/ssr';
import { describe, expect, test } from 'vitest';
import { member, must, PASSWORD, target, visitor } from './clients.ts';

async function sessionsOf(id: string): Promise<number> {
  const sql = postgres(target.ownerUrl, { max: 1 });
  try {
    const [row] = await sql`select count(*)::int as count from auth.sessions where user_id = ${id}`;
    return row?.count;
  } finally {
    await sql.end();
  }
}

async function signIn(email: string) {
  const client = visitor();
  must(await client.auth.signInWithPassword({ email, password: PASSWORD }));
  return client;
}

describe('refreshing', () => {
  test('gives new tokens for the same session', async () => {
    const { client } = await member();
    const before = must(await client.auth.getClaims()).claims;
    const { session } = must(await client.auth.refreshSession());
    const after = must(await client.auth.getClaims(session?.access_token)).claims;
    expect(after.session_id).toBe(before.session_id);
    expect(after.amr).toEqual(before.amr);
    must(await client.rpc('contract_context'));
  });

  test('eight parallel requests of one page all stay signed in', async () => {
    const { client } = await member();
    const { session } = must(await client.auth.getSession());
    const expired = { ...session, expires_at: 1, expires_in: -1 };
    const value = `base64-${Buffer.from(JSON.stringify(expired)).toString('base64url')}`;
    const name = `sb-${new URL(target.url).hostname.split('.')[0]}-auth-token`;
    const requests = Array.from({ length: 8 }, () => {
      const server = createServerClient(target.url, target.anonKey, {
        cookies: { getAll: () => [{ name, value }], setAll: () => {} },
      });
      return server.auth.getClaims();
    });
    const answers = await Promise.all(requests);
    expect(answers.map(({ data }) => data?.claims.sub !== undefined)).toEqual(Array(8).fill(true));
  });

  test('an unknown refresh token is refused', async () => {
    const { error } = await visitor().auth.refreshSession({ refresh_token: crypto.randomUUID() });
    expect(error).toMatchObject({ status: 400, code: 'refresh_token_not_found' });
  });
});

describe('signing out', () => {
  test.each([
    ['local', 1, true],
    ['others', 1, false],
    ['global', 0, false],
  ] as const)('%s leaves %i sessions', async (scope, left, otherLives) => {
    const { client, id, email } = await member();
    const other = await signIn(email);
    expect(await sessionsOf(id)).toBe(2);
    const token = must(await client.auth.getSession()).session;
    expect((await client.auth.signOut({ scope })).error).toBeNull();
    expect(await sessionsOf(id)).toBe(left);
    expect((await other.auth.getUser()).error === null).toBe(otherLives);
    const mine = await visitor().auth.refreshSession({ refresh_token: token?.refresh_token ?? '' });
    expect(mine.error === null).toBe(scope === 'others');
  });
});
