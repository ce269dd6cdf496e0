import { createServerClient } from '@supabase/ssr';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/core/csp';
import { env } from '@/lib/core/env';
import { sessionCookie } from '@/lib/core/session-cookie';

export const config = {
  runtime: 'nodejs',
  matcher: [{ source: '/((?!_next/static|_next/image|fonts/|icon|api/health|api/webhooks).*)' }],
};

/** Refreshes the session's cookies and sets the page's policy. It is never the boundary: pages, actions and Postgres are. */
export async function middleware(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, env().NEXT_PUBLIC_SUPABASE_URL);
  const refreshed: { name: string; value: string; options: object }[] = [];

  const db = createServerClient(
    env().NEXT_PUBLIC_SUPABASE_URL,
    env().NEXT_PUBLIC_SUPABASE_ANON_KEY,
    {
      cookieOptions: sessionCookie(),
      cookies: {
        getAll: () => request.cookies.getAll(),
        setAll: (changed) => {
          for (const { name, value, options } of changed) {
            request.cookies.set(name, value);
            refreshed.push({ name, value, options });
          }
        },
      },
    },
  );
  await db.auth.getClaims();

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const { name, value, options } of refreshed) response.cookies.set(name, value, options);
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}
