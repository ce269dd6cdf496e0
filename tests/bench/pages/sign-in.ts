import { createServerClient } from '@supabase/ssr';
import type { Actor } from '../reads/actors.ts';
import type { World } from '../world.ts';
import { PASSWORD } from '../world/load.ts';

export type Cookie = { name: string; value: string };

/** Signs in with the password and keeps the cookies that the app would have set. */
export async function signIn(
  world: Pick<World, 'url' | 'anonKey'>,
  { email }: Pick<Actor, 'email'>,
  password = PASSWORD,
): Promise<Cookie[]> {
  const jar = new Map<string, string>();
  const client = createServerClient(world.url, world.anonKey, {
    cookieOptions: { name: 'mos-session' },
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (changed) => {
        for (const { name, value } of changed) jar.set(name, value);
      },
    },
  });
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return [...jar].map(([name, value]) => ({ name, value }));
}
