import { openDatabase } from '@/lib/core/database';
import { env } from '@/lib/core/env';
import { findSession } from '@/lib/core/session';

/** What realtime-js needs to open its socket. The cookies stay HttpOnly; only the short-lived access token leaves. */
export async function GET() {
  const session = await findSession();
  if (!session) return Response.json({ error: 'signed out' }, { status: 401 });
  const { data } = await (await openDatabase()).auth.getSession();
  if (!data.session) return Response.json({ error: 'signed out' }, { status: 401 });
  return Response.json(
    {
      url: `${env().NEXT_PUBLIC_SUPABASE_URL.replace(/^http/, 'ws')}/realtime/v1`,
      key: env().NEXT_PUBLIC_SUPABASE_ANON_KEY,
      token: data.session.access_token,
      expiresAt: (data.session.expires_at ?? 0) * 1000,
    },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
