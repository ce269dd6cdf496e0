import { afterAll, describe, expect, test } from 'vitest';
import { cookieOf, openDatabase, send, site } from './site.ts';

const sql = openDatabase();
afterAll(() => sql.end());

describe('an address that is not quite right', () => {
  test.each([
    '/client/MAREN',
    '/client/Maren',
    '/client/maren%2f',
    '/client/maren%2Fcampaigns',
    '/client/mar%C3%A9n',
    '/client/mare%CC%81n',
    '/client/maren%00',
    '/client/maren%20',
    '/client/maren;x',
    '/client/%27%20or%201=1--',
    '/client/*',
    '/client/tarn-outdoor',
    '/client/nordhavn-ceramics',
    `/client/${'a'.repeat(3000)}`,
    '/client/maren/campaigns/not-a-uuid',
    '/client/maren/campaigns/00000000-0000-0000-0000-000000000000',
    '/client/maren/campaigns/00000000-0000-0000-0000-00000000000g',
    '/client/maren/approvals/1',
    '/client/maren/approvals/%00',
    '/client/maren/approvals/null',
    '/client/maren/approvals/{uuid}',
    '/client/%ff',
    '/client/%E0%A4%A',
    '/client/%',
    '/client/maren/nothing',
    '/constructor',
    '/__proto__',
    '/client/__proto__',
  ])('%s is nowhere, and no mistake of ours', async (path) => {
    const cookie = await cookieOf('hanna@maren.test');
    const { status, headers } = await send(path, { headers: { cookie } });
    expect([400, 404], `${status} ${headers.location}`).toContain(status);
  });

  test.each([
    '/team/campaigns/not-a-uuid',
    '/team/campaigns/not-a-uuid/copy',
    '/team/campaigns/00000000-0000-0000-0000-000000000000/history',
    ...['flows', 'calls', 'popups', 'ab-tests', 'content', 'content/posts'].flatMap((place) => [
      `/team/${place}/not-a-uuid`,
      `/team/${place}/00000000-0000-0000-0000-000000000000`,
    ]),
    '/team/clients/MAREN',
    '/team/clients/nordhavn-ceramics',
    '/team/clients/maren%2f',
    '/agency/FIELDNOTE/admin/users',
    '/agency/harbour-and-pine/admin/users',
    '/agency/__proto__/admin/users',
  ])('%s is nowhere for an admin either', async (path) => {
    const cookie = await cookieOf('ines@fieldnote.test');
    expect([400, 404]).toContain((await send(path, { headers: { cookie } })).status);
  });

  test('the same name in other code points is not another client', async () => {
    const cookie = await cookieOf('hanna@maren.test');
    const right = await send('/client/maren', { headers: { cookie } });
    expect(right.status).toBe(200);
    const slash = await send('/client/maren/', { headers: { cookie } });
    expect([slash.status, slash.headers.location]).toEqual([308, '/client/maren']);
  });

  test.each([
    '?page=-1&status=nothing&role=admin',
    '?page=NaN&cursor=tampered&sort=password&view=nothing',
    '?page=1e9&cursor=eyJpZCI6IjEifQ&client=__proto__',
    '?before=x&after=%00&q=%00',
    '?status=nothing&status=copy&q=%25_%5C%27&q=2',
    '?week=2026-99-99&month=0000-00&from=x&to=y',
    `?q=${'x'.repeat(5000)}`,
  ])('a page asked with %s still answers', async (query) => {
    const asks: [email: string, paths: string[]][] = [
      [
        'ines@fieldnote.test',
        [
          '/team/campaigns',
          '/team/campaigns/board',
          '/team/clients',
          '/team/requests',
          '/team/dashboard',
          '/agency/fieldnote/admin/users',
          '/agency/fieldnote/admin/audit',
          '/agency/fieldnote/admin/clients',
        ],
      ],
      [
        'hanna@maren.test',
        [
          '/client/maren',
          '/client/maren/campaigns',
          '/client/maren/calendar',
          '/client/maren/requests',
        ],
      ],
    ];
    for (const [email, paths] of asks) {
      const cookie = await cookieOf(email);
      await Promise.all(
        paths.map(async (path) => {
          const { status, text } = await send(`${path}${query}`, { headers: { cookie } });
          expect(status, path).toBeLessThan(500);
          // A page that fails once its head is sent answers 200 all the same.
          expect(/"digest":"\d{6,}"|\bE\{\\"digest\\":\\"\d/.test(text), `${path} fails`).toBe(
            false,
          );
        }),
      );
    }
  });

  test('more than 8,000 characters are refused', async () => {
    expect((await send(`/login?x=${'a'.repeat(8200)}`)).status).toBe(414);
    expect((await send(`/login?x=${'a'.repeat(20_000)}`)).status).toBe(431);
    expect((await send(`/login?x=${'a'.repeat(7000)}`)).status).toBe(200);
  });
});

describe('a verb that no page knows', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'PURGE'])(
    '%s is refused',
    async (method) => {
      for (const path of ['/login', '/team/dashboard', '/api/live-token', '/client/maren']) {
        const { status, headers } = await send(path, { method });
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
      }
    },
  );

  test('TRACE echoes nothing', async () => {
    const { status, text } = await send('/login', {
      method: 'TRACE',
      headers: { cookie: 'a=hunter2' },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('hunter2');
  });

  test.each(['/api/live-token', '/api/health'])('POST to %s is refused', async (path) => {
    expect((await send(path, { method: 'POST', headers: { origin: site.url } })).status).toBe(405);
  });
});

describe('a file', () => {
  test('is shown to whom it belongs, cached by nobody in between', async () => {
    const [file] = await sql`
      select f.id, f.mime from public.files f join public.clients c on c.id = f.client_id
      where c.slug = 'maren' and f.shared_at is not null limit 1`;
    const cookie = await cookieOf('hanna@maren.test');
    const { status, headers } = await send(`/api/files/${file?.id}`, { headers: { cookie } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': file?.mime,
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''/),
    });
    expect(String(headers['cache-control'])).toMatch(/private/);
    expect(String(headers['cache-control'])).not.toMatch(/public|s-maxage/);
    expect(String(headers['content-security-policy'])).toContain('sandbox');
    const again = await send(`/api/files/${file?.id}`, {
      headers: { cookie, 'if-none-match': `"${file?.id}"` },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    const stranger = await cookieOf('eilidh@tarnoutdoor.test');
    const theirs = await send(`/api/files/${file?.id}`, {
      headers: { cookie: stranger, 'if-none-match': `"${file?.id}"` },
    });
    expect(theirs.status, 'knowing its tag helps nobody').toBe(404);
  });

  test('comes as small as it is shown, to the same people, and as it is where that is not a size of ours', async () => {
    const [file] = await sql`
      select f.id, f.bytes from public.files f join public.clients c on c.id = f.client_id
      where c.slug = 'maren' and f.shared_at is not null and f.mime = 'image/webp' and f.width > 640
      order by f.bytes desc limit 1`;
    const cookie = await cookieOf('hanna@maren.test');
    const asked = (query: string, as = cookie) =>
      fetch(`${site.url}/api/files/${file?.id}${query}`, {
        headers: { cookie: as, accept: 'image/webp' },
      });
    const sizeOf = async (answer: Response) => (await answer.arrayBuffer()).byteLength;
    const small = await asked('?w=320');
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(small.headers.get('etag')).toBe(`"${file?.id}-320"`);
    expect(await sizeOf(small)).toBeLessThan(Number(file?.bytes) / 2);
    for (const query of ['?w=321', '?w=-1', '?w=99999', '?w=320px'])
      expect(await sizeOf(await asked(query)), query).toBe(Number(file?.bytes));
    const stranger = await cookieOf('eilidh@tarnoutdoor.test');
    expect((await asked('?w=320', stranger)).status).toBe(404);
    expect((await asked('?w=320', '')).status).toBe(404);
  });

  test.each(['x', '..%2f..%2fetc', '%00', '00000000-0000-0000-0000-000000000000'])(
    '%s is no file',
    async (id) => {
      const cookie = await cookieOf('ines@fieldnote.test');
      expect([400, 404]).toContain(
        (await send(`/api/files/${id}`, { headers: { cookie } })).status,
      );
    },
  );
});
