import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listRoutes } from './routes.ts';
import { cookieOf, send, site, type Reply } from './site.ts';

const routes = (await listRoutes()).filter(({ isPage }) => isPage);
const insiders = { '/client': 'hanna@maren.test', '/creator': 'leila@fieldnote.test' };
const emailFor = (path: string) =>
  Object.entries(insiders).find(([start]) => path.startsWith(start))?.[1] ?? 'ines@fieldnote.test';

function directives({ headers }: Reply): Record<string, string> {
  const parts = String(headers['content-security-policy']).split('; ');
  return Object.fromEntries(parts.map((part) => part.split(/ (.*)/s) as [string, string]));
}

describe.each(routes.map(({ path, isPublic }) => [path, isPublic] as const))(
  '%s',
  (path, isPublic) => {
    const load = async () =>
      send(path, isPublic ? {} : { headers: { cookie: await cookieOf(emailFor(path)) } });

    test('runs only scripts that carry its own nonce', async () => {
      const reply = await load();
      expect([200, 307], String(reply.headers.location)).toContain(reply.status);
      const policy = directives(reply);
      const nonce = /'nonce-([^']+)'/.exec(policy['script-src'] ?? '')?.[1];
      expect(nonce).toMatch(/^[\w-]{30,}$/);
      expect(policy['script-src']).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toMatchObject({
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
      const scripts = reply.text.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(reply.text).not.toMatch(/<[^>]+\son(?:click|load|error|submit|change)=/i);
      // React's own mark on a form that waits for its script; the policy would not run it.
      const html = reply.text.replace(/action="javascript:throw new Error\([^"]*"/g, '');
      expect(html).not.toMatch(/(?:href|action|src)="(?:javascript|data:text)/i);
      const [again] = [await load()];
      expect(directives(again)['script-src'], 'and never the same twice').not.toBe(
        policy['script-src'],
      );
    });

    test('is kept by no cache and framed by nobody', async () => {
      const { headers } = await load();
      expect(headers['cache-control']).toMatch(/private/);
      expect(headers['cache-control']).toMatch(/no-store/);
      expect(headers['cache-control']).not.toMatch(/public|s-maxage/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': expect.stringMatching(/origin|^no-referrer$/),
        'strict-transport-security': expect.stringMatching(/max-age=\d{8,}; includeSubDomains/),
      });
      expect(headers['x-powered-by']).toBeUndefined();
    });

    test('says nothing secret', async () => {
      const { text } = await load();
      for (const secret of site.secrets) expect(text).not.toContain(secret);
      expect(text).not.toMatch(/access_token|refresh_token|eyJhbGciOi/);
    });
  },
);

test('pages whose address is a secret are named to nobody they link to', async () => {
  for (const path of [`/invite/${'0'.repeat(64)}`, '/auth/confirm?token_hash=x&type=recovery']) {
    expect((await send(path)).text).toMatch(/<meta name="referrer" content="no-referrer"/);
  }
});

test('a nonce or a policy that the visitor sends is not used', async () => {
  const headers = { 'x-nonce': 'evil', 'content-security-policy': "script-src 'nonce-evil'" };
  const reply = await send('/login', { headers });
  expect(reply.text).not.toContain('evil');
  expect(directives(reply)['script-src']).not.toContain('evil');
});

describe('what the browser is sent', () => {
  const folder = join(site.root, '.next/static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|css|map|json)$/.test(name),
  );

  test('holds no secret and no name of one', () => {
    const names =
      /SERVICE_ROLE|service_role|SUPABASE_SECRET|SECRETS_KEY|DOORS_SECRET|RESEND_API|sb_secret_|postgres(?:ql)?:\/\/|signInWithPassword|eyJhbGciOi/;
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(names.exec(text)?.[0], name).toBeUndefined();
      for (const secret of site.secrets) expect(text.includes(secret), name).toBe(false);
    }
    expect(files.length).toBeGreaterThan(10);
  });

  test('has no source maps', () => {
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  test.each([
    '/.env',
    '/.env.local',
    '/.git/config',
    '/package.json',
    '/.next/server/server-reference-manifest.json',
    '/_next/../package.json',
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/supabase/config.toml',
  ])('%s is not served', async (path) => {
    const { status, text } = await send(path);
    expect(status === 404 || status === 400, String(status)).toBe(true);
    expect(text).not.toContain('devDependencies');
  });

  test.each([
    'http://169.254.169.254/latest',
    'http://127.0.0.1:5432',
    '//evil.example/x.png',
    'https://evil.example/x.png',
    'file:///etc/passwd',
  ])('the image optimiser fetches nothing from %s', async (url) => {
    const { status } = await send(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`);
    expect(status).toBe(400);
  });
});

test('the health of the parts says no more than up or down', async () => {
  const { status, text } = await send('/api/health');
  expect(status).toBe(200);
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(['auth', 'database', 'functions', 'status']);
});

test('a socket to anywhere is refused', async () => {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const refused = await send('http://127.0.0.1:22/', { headers }).catch(() => ({ status: 0 }));
  expect(refused.status).not.toBe(101);
});
