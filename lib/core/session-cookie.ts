import type { CookieOptionsWithName } from '@supabase/ssr';
import { env } from './env';

/** HttpOnly: no script in the browser ever holds the refresh token. */
export function sessionCookie(): CookieOptionsWithName {
  return {
    name: 'mos-session',
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/',
    maxAge: 60 * 60 * 24 * 30,
  };
}
