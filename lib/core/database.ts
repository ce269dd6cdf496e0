import 'server-only';
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Database } from './database.types';
import { env } from './env';
import { sessionCookie } from './session-cookie';
import { signedAddress } from './signed-address';

export type Db = SupabaseClient<Database>;

export const VIEW_AS_COOKIE = 'view-as';

/** The one client of a request. It speaks as the signed-in person; row-level security does the rest. */
export const openDatabase = cache(async (): Promise<Db> => {
  const jar = await cookies();
  const viewAs = jar.get(VIEW_AS_COOKIE)?.value;
  return createServerClient<Database>(
    env().NEXT_PUBLIC_SUPABASE_URL,
    env().NEXT_PUBLIC_SUPABASE_ANON_KEY,
    {
      cookieOptions: sessionCookie(),
      cookies: {
        getAll: () => jar.getAll(),
        setAll: (changed) => {
          try {
            for (const { name, value, options } of changed) jar.set(name, value, options);
          } catch {
            // A page cannot set cookies; middleware already refreshed them for this request.
          }
        },
      },
      global: {
        headers: {
          ...signedAddress(await headers()),
          ...(viewAs ? { 'x-view-as': viewAs } : {}),
        },
      },
    },
  );
});

/** A client that keeps nothing and speaks as nobody: to ask whether a password is right without becoming anybody. */
export const openPassing = (): Db =>
  createClient<Database>(env().NEXT_PUBLIC_SUPABASE_URL, env().NEXT_PUBLIC_SUPABASE_ANON_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
