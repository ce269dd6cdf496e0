import { createServerClient } from '@supabase/ssr';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/core/csp';
import { env } from '@/lib/core/env';
import { sessionCookie } from '@/lib/core/session-cookie';

export const config = {
  runtime: 'nodejs',
  matcher: [
    { source: '/((?!_next/static|_next/image|fonts/|icon\\.svg|api/health|api/webhooks).*)' },
  ],
};

const VERBS = ['GET', 'HEAD', 'POST'];
const LONGEST_URL = 8_000;

/** Every verb, every length: a page would answer them all, and signs that it cannot use with a 500. */
function refusal({ method, url, nextUrl }: NextRequest): NextResponse | null {
  if (!VERBS.includes(method)) {
    return new NextResponse(null, { status: 405, headers: { allow: VERBS.join(', ') } });
  }
  if (url.length > LONGEST_URL) return new NextResponse(null, { status: 414 });
  try {
    if (!decodeURIComponent(nextUrl.pathname).includes('\0')) return null;
  } catch {
    // a percent sign without what belongs behind it
  }
  return new NextResponse(null, { status: 400 });
}

/** Refreshes the session's cookies and sets the page's policy. It is never the boundary: pages, actions and Postgres are. */
export async function middleware(request: NextRequest) {
  const refused = refusal(request);
  if (refused) return refused;
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
  // A route handler has a policy of its own, which this one would replace.
  const isPage = !request.nextUrl.pathname.startsWith('/api/');
  if (isPage) response.headers.set('content-security-policy', policy);
  if (isPage || refreshed.length > 0) response.headers.set('cache-control', 'private, no-store');
  return response;
}
