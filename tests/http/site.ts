import { request } from 'node:http';
import { createServerClient } from '@supabase/ssr';
import postgres from 'postgres';
import { inject } from 'vitest';

export const site = inject('site');

export type Reply = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
};
type Sending = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  base?: string;
};

/** Exactly these bytes: no client that tidies a path, adds an Origin or follows a redirect. */
export function send(
  path: string,
  { method = 'GET', headers = {}, body, base = site.url }: Sending = {},
): Promise<Reply> {
  const { hostname, port } = new URL(base);
  return new Promise((answered, failed) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        answered({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      answer.on('error', failed);
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

export const ours = { origin: site.url };

const cookies = new Map<string, Promise<string>>();

/** The Cookie header of somebody who has signed in. */
export function cookieOf(email: string): Promise<string> {
  const known = cookies.get(email) ?? signIn(email);
  cookies.set(email, known);
  return known;
}

export async function signIn(email: string): Promise<string> {
  const jar = new Map<string, string>();
  const db = createServerClient(site.supabaseUrl, site.anonKey, {
    cookieOptions: { name: 'mos-session' },
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (changed) => {
        for (const { name, value } of changed) jar.set(name, value);
      },
    },
  });
  const { error } = await db.auth.signInWithPassword({ email, password: 'fieldnote-demo' });
  if (error) throw error;
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

export const openDatabase = () =>
  postgres(site.ownerUrl, { max: 1, onnotice: () => {}, idle_timeout: 5 });

type Sql = ReturnType<typeof openDatabase>;

/** Everything that people have made, as one number: it changes when anything does. */
export async function fingerprint(sql: Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'private') and tablename not in ('rate_windows', 'schedules')`;
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t`,
    );
    prints[name] = row?.print;
  }
  return prints;
}
