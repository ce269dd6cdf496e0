import { cookies } from 'next/headers';
import { VIEW_AS_COOKIE } from '@/lib/core/database';

/** A page cannot drop a cookie: one whose view has run out is led through here, back to being oneself. */
export async function GET() {
  (await cookies()).delete(VIEW_AS_COOKIE);
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'cache-control': 'no-store' },
  });
}
