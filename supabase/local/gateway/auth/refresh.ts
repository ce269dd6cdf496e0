import type { Sql } from 'postgres';

const REUSE_MS = 10_000;

type Answer = { status: number; body: string; headers: [string, string][] };

/**
 * Parallel requests of one page refresh with the same token, and each token works once: all of
 * them get the first one's answer, unless its session has ended meanwhile.
 */
export function createRefresh(sql: Sql, refresh: (request: Request) => Promise<Response>) {
  const recent = new Map<string, Promise<Answer>>();

  return async (request: Request, token: string): Promise<Response> => {
    const known = recent.get(token);
    if (known && (await stillSignedIn(sql, token))) return toResponse(await known);
    const answer = refresh(request).then(toAnswer);
    recent.set(token, answer);
    const { status } = await answer.catch((error: unknown) => {
      recent.delete(token);
      throw error;
    });
    if (status === 200) setTimeout(() => recent.delete(token), REUSE_MS).unref();
    else recent.delete(token);
    return toResponse(await answer);
  };
}

async function stillSignedIn(sql: Sql, token: string): Promise<boolean> {
  const [found] = await sql`
    select 1 from auth.refresh_tokens t join auth.sessions s on s.id = t.session_id
    where t.token = ${token}`;
  return found !== undefined;
}

async function toAnswer(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.text(), headers: [...response.headers] };
}

function toResponse({ status, body, headers }: Answer): Response {
  return new Response(body, { status, headers });
}
