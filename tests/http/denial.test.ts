import { afterAll, describe, expect, test } from 'vitest';
import { listRoutes, type Route } from './routes.ts';
import { cookieOf, openDatabase, send, site, type Reply } from './site.ts';

const sql = openDatabase();
const routes = await listRoutes();
const guarded = routes.filter(({ isPublic }) => !isPublic);
afterAll(() => sql.end());

const SPEAKING = [
  ['crm_campaigns', 'title'],
  ['clients', 'name'],
  ['user_profiles', 'name'],
  ['crm_flows', 'title'],
  ['crm_popups', 'title'],
  ['crm_ab_tests', 'title'],
  ['content_posts', 'title'],
  ['content_documents', 'title'],
  ['client_documents', 'title'],
  ['call_recordings', 'title'],
  ['portal_requests', 'title'],
  ['goals', 'note'],
  ['tasks', 'title'],
] as const;

/** Words that only records hold, but for those that this person may read. */
async function wordsKeptFrom(cookie?: string): Promise<string[]> {
  const value = /mos-session=base64-([^;]*)/.exec(cookie ?? '')?.[1] ?? '';
  const token = value
    ? JSON.parse(Buffer.from(value, 'base64url').toString()).access_token
    : site.anonKey;
  const kept: string[] = [];
  for (const [table, column] of SPEAKING) {
    const all = await sql.unsafe(`select ${column} as word from public.${table}`);
    const answer = await fetch(`${site.supabaseUrl}/rest/v1/${table}?select=${column}`, {
      headers: { apikey: site.anonKey, authorization: `Bearer ${token}` },
    });
    const rows = answer.ok ? ((await answer.json()) as Record<string, string>[]) : [];
    const readable = new Set(rows.map((row) => row[column]));
    kept.push(
      ...all
        .map(({ word }) => String(word))
        .filter((word) => word.length > 7 && !readable.has(word)),
    );
  }
  return kept;
}

const RSC = { rsc: '1' };
const PREFETCH = { ...RSC, 'next-router-prefetch': '1' };
const SKIPPED = Array(6).fill('middleware').join(':');

type Variant = {
  name: string;
  path?: (path: string) => string;
  method?: string;
  headers?: Record<string, string>;
};
const VARIANTS: Variant[] = [
  { name: 'plainly' },
  { name: 'for its head', method: 'HEAD' },
  { name: 'as .rsc', path: (path) => `${path}.rsc` },
  { name: 'as .rsc with its header', path: (path) => `${path}.rsc`, headers: RSC },
  { name: 'as data', path: (path) => `${path}?_rsc=1abcd`, headers: RSC },
  { name: 'as a prefetch', path: (path) => `${path}?_rsc=1abcd`, headers: PREFETCH },
  {
    name: 'as a prefetched segment',
    path: (path) => `${path}?_rsc=1abcd`,
    headers: { ...PREFETCH, 'next-router-segment-prefetch': '/_tree' },
  },
  {
    name: 'as a segment file',
    path: (path) => `${path}.segments/_tree.segment.rsc`,
  },
  { name: 'as pages data', path: (path) => `/_next/data/build${path}.json` },
  { name: 'by a form without an action', method: 'POST' },
  { name: 'skipping middleware', headers: { 'x-middleware-subrequest': SKIPPED } },
  {
    name: 'skipping src/middleware',
    headers: { 'x-middleware-subrequest': 'src/middleware:src/middleware' },
  },
  {
    name: 'as middleware would',
    headers: { 'x-middleware-next': '1', 'x-middleware-rewrite': '/team/dashboard' },
  },
  {
    name: 'by an invocation’s header',
    headers: { 'x-invoke-path': '/team/dashboard', 'x-matched-path': '/team/dashboard' },
  },
];

// Whoever is signed in has every page rendered: the ways that differ for them.
const SIGNED_IN = VARIANTS.filter(({ name }) =>
  ['plainly', 'as data', 'as .rsc with its header', 'skipping middleware'].includes(name),
);

async function ask(path: string, variant: Variant, base: string, cookie?: string): Promise<Reply> {
  const { method, headers } = variant;
  const sent = { method, base, headers: { ...headers, ...(cookie ? { cookie } : {}) } };
  const wanted = variant.path?.(path) ?? path;
  let reply = await send(wanted, sent);
  for (let hops = 0; hops < 3; hops += 1) {
    const location = String(reply.headers.location ?? '').replace(base, '');
    // Next corrects the cache key of a data request first.
    if (reply.status !== 307 || location.split('?')[0] !== path) return reply;
    reply = await send(location, sent);
  }
  return reply;
}

/** What a reply says in the end: where to go, or that there is nothing. */
function verdict({ status, headers, text }: Reply): string {
  const location = String(headers.location ?? '').replace(/^https?:\/\/[^/]+/, '');
  if (status >= 300 && status < 400) return `to ${location.split('?')[0]}`;
  if (status !== 200) return String(status);
  const redirect = /NEXT_REDIRECT;\w+;([^;?]*)/.exec(text)?.[1];
  if (redirect) return `to ${redirect}`;
  return /NEXT_HTTP_ERROR_FALLBACK;404/.test(text) ? '404' : 'shown';
}

/** Ways in that are no denial: what was asked for, or a word that is kept from this person. */
async function openings(
  list: Pick<Route, 'path'>[],
  base: string,
  cookie?: string,
  variants = VARIANTS,
): Promise<string[]> {
  const kept = await wordsKeptFrom(cookie);
  expect(kept.length).toBeGreaterThan(10);
  const open: string[] = [];
  for (const { path } of list) {
    await Promise.all(
      variants.map(async (variant) => {
        const reply = await ask(path, variant, base, cookie);
        const said = verdict(reply);
        const word = kept.find((one) => reply.text.includes(one));
        // A head has no content to deny, nor has what is fetched ahead: the tree of a page's segments.
        const isEmpty = variant.method === 'HEAD' || /segment|prefetch/.test(variant.name);
        const isElsewhere = said.startsWith('to ') && said !== `to ${path}`;
        if (word) open.push(`${path} ${variant.name} tells ${word}`);
        else if (!isElsewhere && !['404', '401', '405', '400'].includes(said) && !isEmpty) {
          open.push(`${path} ${variant.name}: ${said}`);
        }
      }),
    );
  }
  return open;
}

test('the pages of every surface are here', () => {
  const patterns = routes.map(({ pattern }) => pattern);
  expect(patterns).toContain('/team/dashboard');
  expect(patterns).toContain('/client/[slug]');
  expect(patterns).toContain('/agency/[slug]/admin/users');
  expect(guarded.length).toBeGreaterThan(20);
});

describe.each([
  ['as it is', site.url],
  ['with its middleware deleted', site.bareUrl],
])('the app %s', (name, base) => {
  test('is what its name says', async () => {
    const { headers } = await send('/login', { base });
    expect(headers['content-security-policy'] === undefined).toBe(name.includes('deleted'));
  });

  test('shows a visitor nothing but the door', { timeout: 180_000 }, async () => {
    expect(await openings(guarded, base)).toEqual([]);
  });

  test('shows nobody another audience’s pages', { timeout: 300_000 }, async () => {
    const within = (...starts: string[]) =>
      guarded.filter(({ path }) => starts.some((start) => path.startsWith(start)));
    const strangers: [email: string, routes: Route[]][] = [
      [
        'eilidh@tarnoutdoor.test',
        within('/client/maren', '/team', '/agency', '/api/files', '/api/documents'),
      ],
      ['leila@fieldnote.test', within('/client/maren', '/team', '/agency')],
      [
        'astrid@harbourandpine.test',
        within('/client/maren', '/agency', '/api/files', '/api/documents'),
      ],
      [
        'signe@nordhavnceramics.test',
        within('/client/maren', '/team', '/agency', '/api/files', '/api/documents'),
      ],
      ['hanna@maren.test', within('/team', '/agency')],
      ['tomasz@fieldnote.test', within('/agency')],
    ];
    for (const [email, list] of strangers) {
      const cookie = await cookieOf(email);
      expect(list.length).toBeGreaterThan(0);
      const open = await openings(list, base, cookie, SIGNED_IN);
      expect(open, email).toEqual([]);
    }
  });

  test(
    'shows no approval of any kind to whom it does not concern',
    { timeout: 300_000 },
    async () => {
      const asked = await sql<{ kind: string; id: string; slug: string }[]>`
      select distinct on (a.subject_kind, c.slug) a.subject_kind as kind, a.id, c.slug
      from public.approvals a join public.clients c on c.id = a.client_id join public.agencies g on g.id = c.agency_id
      where g.slug = 'fieldnote' and c.slug <> 'tarn-outdoor'
      order by a.subject_kind, c.slug, a.id`;
      expect(new Set(asked.map(({ kind }) => kind))).toEqual(
        new Set(['campaign', 'flow', 'flow_email', 'popup', 'post']),
      );
      const strangers = [
        ['eilidh@tarnoutdoor.test', 'tarn-outdoor'],
        ['signe@nordhavnceramics.test', 'nordhavn-ceramics'],
      ] as const;
      const one = [...new Map(asked.map((row) => [row.kind, row])).values()];
      for (const [email, own] of strangers) {
        const cookie = await cookieOf(email);
        // At its own client's address, and at the stranger's.
        const list = one.flatMap(({ id, slug }) =>
          [slug, own].flatMap((home) =>
            ['', '/certificate', '/content'].map((more) => ({
              path: `/client/${home}/approvals/${id}${more}`,
            })),
          ),
        );
        expect(await openings(list, base, cookie, SIGNED_IN), email).toEqual([]);
      }
    },
  );

  test('reads nothing for a client’s person on the team’s pages, not even what is theirs', async () => {
    const cookie = await cookieOf('hanna@maren.test');
    const own = await sql`
      select title as word from public.crm_campaigns c join public.clients k on k.id = c.client_id
      where k.slug = 'maren' and c.shared_at is not null and length(title) > 7`;
    expect(own.length).toBeGreaterThan(3);
    for (const { path } of guarded.filter((route) => /^\/(team|agency)/.test(route.path))) {
      for (const more of [{}, RSC]) {
        const { text } = await send(path, { base, headers: { cookie, ...more } });
        expect(
          own.filter(({ word }) => text.includes(word)),
          path,
        ).toEqual([]);
      }
    }
  });

  test('shows another agency’s admin none of this agency’s records', async () => {
    const cookie = await cookieOf('astrid@harbourandpine.test');
    const records = guarded.filter(
      ({ pattern }) => /^\/team\/.*\[/.test(pattern) && !pattern.includes('[craft]'),
    );
    const kinds = records.map(({ pattern }) => /\/([\w-]+)\/\[/.exec(pattern)?.[1]);
    expect(kinds).toEqual(
      expect.arrayContaining(['campaigns', 'flows', 'popups', 'posts', 'calls', 'ab-tests']),
    );
    expect(await openings(records, base, cookie, SIGNED_IN)).toEqual([]);
  });

  test.each([
    ['mos-session=base64-'],
    ['mos-session=base64-%%%'],
    ['mos-session=base64-eyJhY2Nlc3NfdG9rZW4iOiJ4In0'],
    ['mos-session={"access_token":"x"}'],
    ['mos-session.0=base64-eyJ; mos-session.5=zzz'],
    [`mos-session=base64-${'A'.repeat(6000)}`],
    ['view-as=x'],
    ['theme="><script>alert(1)</script>'],
  ])('takes the cookie %s for nobody’s', async (cookie) => {
    const reply = await send('/team/dashboard', { base, headers: { cookie } });
    expect(verdict(reply)).toBe('to /login');
    const door = await send('/login', { base, headers: { cookie } });
    expect(door.status).toBe(200);
    expect(door.text).not.toContain('<script>alert(1)');
  });

  test('does not believe a token that it did not sign', async () => {
    const cookie = await cookieOf('ines@fieldnote.test');
    const value = /mos-session=base64-([^;]*)/.exec(cookie)?.[1] ?? '';
    const session = JSON.parse(Buffer.from(value, 'base64url').toString());
    const [head, body] = String(session.access_token).split('.');
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const forged = [
      `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
      `${head}.${encode({ ...claims, sub: claims.sub.replace(/^./, '0') })}.${'A'.repeat(86)}`,
      `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.${'A'.repeat(43)}`,
    ];
    for (const access_token of forged) {
      const broken = encode({ ...session, access_token, refresh_token: 'x' });
      const reply = await send('/team/dashboard', {
        base,
        headers: { cookie: `mos-session=base64-${broken}` },
      });
      expect(verdict(reply)).toBe('to /login');
    }
  });
});
