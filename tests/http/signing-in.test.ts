import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { submit, words, type Fields } from './forms.ts';
import { cookieOf, openDatabase, send, site } from './site.ts';

const sql = openDatabase();
afterAll(() => sql.end());
beforeEach(() => sql`delete from private.rate_windows`);

const PASSWORD = 'fieldnote-demo';
const EMAIL = 'luc@maren.test';

const login = (values: Fields, headers = {}, path = '/login') =>
  submit({
    path,
    field: 'password',
    values: { email: EMAIL, password: PASSWORD, ...values },
    headers,
  });
const reset = (email: string, headers = {}) =>
  submit({ path: '/reset-password', field: 'email', values: { email }, headers });

async function mailsTo(address: string): Promise<{ text: string; html: string; to: string }[]> {
  return (await fetch(`${site.mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`)).json();
}

async function newMail(address: string, before: number) {
  for (let tries = 0; tries < 100; tries += 1) {
    const mails = await mailsTo(address);
    if (mails.length > before && mails[0]) return mails[0];
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`No mail to ${address} came.`);
}

describe('signing in', () => {
  test('gives a session that no script and no other site can use', async () => {
    const { status, headers } = await login({});
    expect([status, headers.location]).toEqual([303, '/client/maren']);
    const cookies = [headers['set-cookie'] ?? []]
      .flat()
      .filter((cookie) => cookie.startsWith('mos-session'));
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/;\s*HttpOnly/i);
      expect(cookie).toMatch(/;\s*SameSite=lax/i);
      expect(cookie).toMatch(/;\s*Path=\//i);
      expect(cookie).not.toMatch(/;\s*Domain=/i);
    }
  });

  test.each([
    ['/client/maren/calendar', '/client/maren/calendar'],
    ['//evil.example', '/client/maren'],
    ['/\\evil.example', '/client/maren'],
    ['https:evil.example', '/client/maren'],
    ['%09//evil.example', '/client/maren'],
    ['/%5cevil.example', '/client/maren'],
    ['javascript:alert(1)', '/client/maren'],
    ['@evil.example', '/client/maren'],
    ['/.//evil.example', '/client/maren'],
  ])('with next=%s goes to %s', async (next, location) => {
    expect((await login({ next })).headers.location).toBe(location);
    const page = await send(`/login?next=${encodeURIComponent(next)}`);
    expect(page.text.includes('name="next"'), 'the form carries it on only where it is ours').toBe(
      next === location,
    );
  });

  test('tells nobody whether the account exists, in words or in time', async () => {
    const took: Record<string, number[]> = { known: [], unknown: [] };
    const said = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      for (const [who, email] of [
        ['known', EMAIL],
        ['unknown', 'luc@nowhere.test'],
      ] as const) {
        const began = performance.now();
        const reply = await login({ email, password: 'wrong horse battery' });
        took[who]?.push(performance.now() - began);
        said.add(`${reply.status} ${words(reply)}`);
      }
    }
    expect([...said], 'one answer for all').toHaveLength(1);
    expect([...said][0]).toContain('That e-mail and password do not belong together.');
    const [known = 0, unknown = 0] = [took.known, took.unknown].map(
      (all) => all?.sort((a, b) => a - b)[2],
    );
    expect(
      Math.abs(known - unknown) / Math.max(known, unknown),
      `${known} ms, ${unknown} ms`,
    ).toBeLessThan(0.3);
  });

  test.each([EMAIL, 'luc@nowhere.test'])(
    'lets the eleventh try of a minute wait, for %s',
    async (email) => {
      const said: string[] = [];
      const tries = Array.from({ length: 11 }, () =>
        login({ email, password: 'wrong horse battery' }),
      );
      for (const reply of await Promise.all(tries)) said.push(words(reply));
      expect(said.filter((text) => /Too many tries\. Wait \d+ seconds/.test(text))).toHaveLength(1);
      const right = await login({ email });
      expect(words(right), 'the right password does not help now').toContain('Too many tries');
    },
  );

  test('counts the address that the proxy saw, not one that the visitor wrote', async () => {
    const visitor = (forged: string, email: string) =>
      login(
        { email, password: 'wrong horse battery' },
        { 'x-forwarded-for': `${forged}, 198.51.100.7`, 'x-real-ip': forged },
      );
    const guesses = Array.from({ length: 3 }, (_, n) =>
      visitor(`203.0.113.${n}`, `guess${n}@maren.test`),
    );
    await Promise.all(guesses);
    const buckets =
      await sql`select bucket, taken from private.rate_windows where bucket like 'login:from:%' and seconds = 60`;
    expect(buckets).toEqual([{ bucket: 'login:from:198.51.100.7', taken: 3 }]);
  });

  test.each<Fields>([
    { email: 'not an address' },
    { email: '' },
    { password: '' },
    { email: `${'x'.repeat(300)}@maren.test` },
    { password: 'x'.repeat(5000) },
    { email: '__proto__' },
    { password: 'a\u0000b' },
    { next: 'x'.repeat(3000) },
  ])('with %j is refused in words', async (values) => {
    const reply = await login(values);
    expect(reply.status).toBe(200);
    expect(words(reply)).toMatch(/Something here needs another look|do not belong together/);
    expect(reply.text).not.toContain('x'.repeat(5000));
  });

  test('a password is never sent back, an address is', async () => {
    const reply = await login({ email: 'luc@nowhere.test', password: 'hunter2-hunter2' });
    expect(reply.text).toContain('luc@nowhere.test');
    expect(reply.text).not.toContain('hunter2');
  });

  test('a field that comes twice, or reaches for the prototype, is refused', async () => {
    const reply = await login({ '__proto__[]': 'x' });
    expect(words(reply)).toContain('This form arrived damaged');
  });
});

describe('a new password', () => {
  test('is asked for by a link to our own address, whatever Host was asked', async () => {
    const before = (await mailsTo(EMAIL)).length;
    const reply = await reset(EMAIL);
    expect(words(reply)).toContain('If that address has an account, a link is on its way.');
    const mail = await newMail(EMAIL, before);
    const links = mail.html.match(/https?:\/\/[^"\s<]+/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(new URL(link).origin).toBe(site.url);
  });

  test.each([
    ['Host', { host: 'evil.example' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example' }],
    [
      'both and the Origin',
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' },
    ],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'javascript', forwarded: 'host=evil.example' }],
  ])('is not mailed with a link to somebody else’s %s', async (_name, headers) => {
    const before = (await mailsTo(EMAIL)).length;
    const reply = await reset(EMAIL, headers);
    expect(reply.text).not.toContain('evil.example');
    await new Promise((later) => setTimeout(later, 1_000));
    for (const mail of (await mailsTo(EMAIL)).slice(0, -before || undefined)) {
      expect(mail.html + mail.text).not.toContain('evil');
    }
  });

  test.each(['/', '/team', '/login/', '/client/maren'])(
    '%s leads nowhere else for another Host',
    async (path) => {
      const { headers, text } = await send(path, {
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
      });
      expect(String(headers.location ?? '')).not.toContain('evil');
      expect(text).not.toContain('evil.example');
    },
  );

  test('is answered alike for an address without an account, and mails nothing', async () => {
    const [known, unknown] = [
      await reset('gareth@tarnoutdoor.test'),
      await reset('nobody@nowhere.test'),
    ];
    expect([unknown.status, words(unknown).replace('nobody@nowhere.test', '')]).toEqual([
      known.status,
      words(known).replace('gareth@tarnoutdoor.test', ''),
    ]);
    await newMail('gareth@tarnoutdoor.test', 0);
    expect(await mailsTo('nobody@nowhere.test')).toEqual([]);
  });

  async function mailedPath(): Promise<string> {
    const before = (await mailsTo(EMAIL)).length;
    await reset(EMAIL);
    const mail = await newMail(EMAIL, before);
    const link = new URL(
      (/href="([^"]*\/auth\/confirm[^"]*)"/.exec(mail.html)?.[1] ?? '').replaceAll('&amp;', '&'),
    );
    return link.pathname + link.search;
  }

  const press = async (path: string) => submit({ path, field: 'token_hash', values: {} });

  test('looking at a link uses nothing up; its button works once', async () => {
    const path = await mailedPath();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const looked = await send(path, { method });
      expect([looked.status, looked.headers['set-cookie']]).toEqual([200, undefined]);
    }
    const first = await press(path);
    expect([first.status, first.headers.location]).toEqual([303, '/reset-password/new']);
    const second = await press(path);
    expect(words(second)).toContain('This link was already used, or is no longer valid.');
  });

  test.each([EMAIL, 'luc', 'short', 'password1234', '123456789012', 'x'.repeat(73)])(
    'may not be %j',
    async (password) => {
      const { headers } = await press(await mailedPath());
      const cookie = [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
      const reply = await submit({
        path: '/reset-password/new',
        field: 'password',
        values: { password },
        cookie: cookie.join('; '),
      });
      expect(reply.status).toBe(200);
      expect((await login({})).status, 'the old one still works').toBe(303);
      await sql`delete from private.rate_windows`;
    },
  );

  test('without a link’s session is not asked for, though somebody is signed in', async () => {
    expect((await send('/reset-password/new')).text).toContain('This link is closed');
    const headers = { cookie: await cookieOf(EMAIL) };
    expect((await send('/reset-password/new', { headers })).text).toContain('This link is closed');
  });
});

describe('an invitation’s page', () => {
  test.each(['0'.repeat(64), 'x', '%00', '..%2f..', `${'a'.repeat(64)}'--`, '%3Cscript%3E'])(
    'for the token %s says closed and shows nothing of it',
    async (token) => {
      const { status, text } = await send(`/invite/${token}`);
      expect([200, 400, 404]).toContain(status);
      expect(text).not.toContain('<script>alert');
    },
  );
});
