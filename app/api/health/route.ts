import { env } from '@/lib/core/env';

type Part = { status: 'ok' | 'down'; detail?: string };

async function probe(
  path: string,
  isWell: (status: number) => boolean = (status) => status === 200,
): Promise<Part> {
  try {
    const answer = await fetch(`${env().NEXT_PUBLIC_SUPABASE_URL}${path}`, {
      headers: { apikey: env().NEXT_PUBLIC_SUPABASE_ANON_KEY },
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    return isWell(answer.status)
      ? { status: 'ok' }
      : { status: 'down', detail: `answered ${answer.status}` };
  } catch {
    return { status: 'down', detail: 'did not answer' };
  }
}

/** 200 once every part is ready, 503 before; says which part is not. */
export async function GET() {
  const [auth, database, functions] = await Promise.all([
    probe('/auth/v1/health'),
    // Postgres itself refuses a visitor: that it did is the sign of life.
    probe('/rest/v1/agencies?select=id&limit=1', (status) => status === 401 || status === 403),
    probe('/functions/v1/health'),
  ]);
  const parts = { auth, database, functions };
  const ready = Object.values(parts).every((part) => part.status === 'ok');
  return Response.json(
    { status: ready ? 'ok' : 'starting', ...parts },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
