import { findSession } from '@/lib/core/session';
import { toHits } from '@/lib/search/places';

const LONGEST = 80;

/** What the palette finds, as the signed-in person may see it. */
export async function GET(request: Request) {
  const session = await findSession();
  if (!session) return Response.json({ error: 'signed out' }, { status: 401 });
  const words = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST).toWellFormed();
  const { data } = await session.db
    .rpc('search', { words: words.replaceAll('\u0000', '') })
    .throwOnError();
  return Response.json(toHits(data), { headers: { 'cache-control': 'private, no-store' } });
}
