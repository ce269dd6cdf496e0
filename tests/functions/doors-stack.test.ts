import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHouse, PASSWORD, type Agency, type House } from './house.ts';

let house: House;
let agency: Agency;
let other: Agency;
let admin: string;

beforeAll(async () => {
  house = await openHouse();
  agency = await house.found('fieldnote');
  other = await house.found('harbour');
  admin = await house.tokenOf('admin@fieldnote.test');
}, 90_000);
afterAll(() => house.close());
beforeEach(() => house.sql`delete from private.rate_windows`);

const CLOSED = 'This link was already used, or is no longer valid.';
let number = 0;
const newAddress = () => `person${(number += 1)}@maren.test`;

async function invite(email: string, more: Record<string, unknown> = {}, token = admin) {
  const answer = await house.rpc(
    'invite',
    { email, name: 'Hanna Vik', roles: ['staff'], ...more },
    token,
  );
  return answer;
}

async function invited(email: string, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await invite(email, more);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const token = /\/invite\/([0-9a-f]{64})/.exec((await house.mailTo(email)).text)?.[1];
  if (!token) throw new Error('The mail has no link.');
  return token;
}

const accept = (token: string, more: Record<string, unknown> = {}) =>
  house.knock('accept_invitation', { token, name: 'Hanna Vik', password: PASSWORD, ...more });

describe('an invitation', () => {
  test('brings a person of a client in: profile, role, membership, and a password that works', async () => {
    const email = newAddress();
    const token = await invited(email, {
      roles: ['client_user'],
      client_id: agency.maren.id,
      approver: true,
    });

    const peek = await house.knock('peek_invitation', { token });
    expect([peek.status, peek.body]).toEqual([
      200,
      { agency_name: 'fieldnote', email, name: 'Hanna Vik', client_id: agency.maren.id },
    ]);
    expect(
      (await house.knock('peek_invitation', { token })).status,
      'looking uses nothing up',
    ).toBe(200);

    const accepted = await accept(token, { name: 'Hanna V.' });
    expect([accepted.status, accepted.body]).toEqual([201, { email }]);

    const session = await house.signIn(email);
    expect(session.status).toBe(200);
    const seen = await house.rpc('session_context', {}, String(session.body.access_token));
    expect(seen.body).toMatchObject({
      name: 'Hanna V.',
      agency: { slug: 'fieldnote' },
      roles: ['client_user'],
    });
    const members = await house.sql`
      select m.approver, p.agency_id from public.client_members m join public.user_profiles p on p.id = m.user_id
      join public.user_contacts c on c.user_id = p.id where c.email = ${email}`;
    expect(members).toEqual([{ approver: true, agency_id: agency.id }]);
  });

  test('works once', async () => {
    const token = await invited(newAddress());
    expect((await accept(token)).status).toBe(201);
    for (const answer of [await accept(token), await house.knock('peek_invitation', { token })]) {
      expect([answer.status, answer.body.error]).toEqual([410, CLOSED]);
    }
  });

  test('works once for two who press the button together', async () => {
    const email = newAddress();
    const token = await invited(email);
    const statuses = (await Promise.all([accept(token), accept(token), accept(token)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 410, 410]);
    const users = await house.sql`select id from auth.users where email = ${email}`;
    expect(users).toHaveLength(1);
  });

  test.each([
    [
      'expired',
      (email: string) =>
        house.sql`update public.invitations set expires_at = now() where email = ${email}`,
    ],
    [
      'taken back',
      (email: string) =>
        house.sql`update public.invitations set revoked_at = now() where email = ${email}`,
    ],
    [
      'gone with its agency’s client',
      (email: string) => house.sql`delete from public.invitations where email = ${email}`,
    ],
  ])('that is %s gets the same answer as one that never was', async (_state, end) => {
    const email = newAddress();
    const token = await invited(email);
    await end(email);
    const answers = [
      await accept(token),
      await accept('0'.repeat(64)),
      await house.knock('peek_invitation', { token }),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toEqual([410, { error: CLOSED }]);
    expect(await house.sql`select id from auth.users where email = ${email}`).toHaveLength(0);
  });

  test('cannot be used for another address, by anybody who makes accounts', async () => {
    const token = await invited(newAddress());
    const hash = createHash('sha256').update(token).digest('hex');
    const made = await house.post(
      '/auth/v1/admin/users',
      {
        email: 'evil@evil.example',
        password: PASSWORD,
        email_confirm: true,
        app_metadata: { invitation: hash },
      },
      house.stack.serviceRoleKey,
    );
    expect(made.status).toBeGreaterThanOrEqual(400);
    expect(
      await house.sql`select id from auth.users where email = 'evil@evil.example'`,
    ).toHaveLength(0);
    const self = await house.post('/auth/v1/signup', {
      email: 'evil@evil.example',
      password: PASSWORD,
      data: { invitation: hash, roles: ['admin'] },
    });
    expect(self.status).toBeGreaterThanOrEqual(400);
    expect((await house.knock('peek_invitation', { token })).status, 'and is not used up').toBe(
      200,
    );
  });

  test('to an address with an account looks the same on screen, and says so by mail', async () => {
    const fresh = await invite(newAddress());
    const taken = await invite('manager@harbour.test');
    expect(taken.status).toBe(fresh.status);
    expect(typeof taken.body).toBe(typeof fresh.body);
    const mail = await house.mailTo('manager@harbour.test');
    expect(mail.subject).toBe('fieldnote wanted to invite you');
    expect(mail.text).toContain('already has an account');
    expect(mail.text + mail.html).not.toMatch(/invite\/|[0-9a-f]{64}/);
    const profile =
      await house.sql`select agency_id from public.user_profiles where id = ${other.manager}`;
    expect(profile).toEqual([{ agency_id: other.id }]);
  });

  test('sent again closes the one before', async () => {
    const email = newAddress();
    const first = await invited(email);
    await invite(email);
    await house.mailTo(email, 2);
    expect((await accept(first)).status).toBe(410);
  });

  test('taken back before its mail left sends no mail', async () => {
    const email = newAddress();
    await house.sql`alter table private.jobs disable trigger jobs_wake_the_worker`;
    try {
      await invite(email);
      await house.sql`update public.invitations set revoked_at = now() where email = ${email}`;
    } finally {
      await house.sql`alter table private.jobs enable trigger jobs_wake_the_worker`;
    }
    const key = house.stack.serviceRoleKey;
    const answer = await house.post('/functions/v1/send-mail', {}, key, { apikey: key });
    expect(answer.body).toMatchObject({ failed: 0 });
    expect(await house.mailsTo(email)).toEqual([]);
  });

  test('leaves its token nowhere once it is sent', async () => {
    const email = newAddress();
    const token = await invited(email);
    for (let tries = 0; tries < 50; tries += 1) {
      const open = await house.sql`select 1 from private.jobs where status <> 'done'`;
      if (open.length === 0) break;
      await new Promise((later) => setTimeout(later, 100));
    }
    await accept(token);
    const tables = await house.sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'private', 'auth', 'storage', 'realtime')`;
    for (const { name } of tables) {
      const rows = await house.sql.unsafe(
        `select t::text from ${name} t where t::text like '%${token}%'`,
      );
      expect(rows, name).toHaveLength(0);
    }
    const [stored] =
      await house.sql`select encode(token_hash, 'hex') as hash from public.invitations where email = ${email}`;
    expect(stored?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    const audit =
      await house.sql`select after from public.audit_log where subject_kind = 'invitations'`;
    expect(audit.every(({ after }) => !('token_hash' in (after ?? {})))).toBe(true);
  });

  test('is nobody’s to read or to make but those who manage people', async () => {
    const staff = await house.tokenOf('staff@fieldnote.test');
    const hanna = await house.tokenOf('hanna@fieldnote.test');
    for (const token of [staff, hanna, house.stack.anonKey]) {
      expect((await invite(newAddress(), {}, token)).status).toBeGreaterThanOrEqual(400);
      const read = await house.ask('/rest/v1/invitations?select=id', {}, token);
      expect(read.status === 200 ? read.body : []).toEqual([]);
    }
    const hashes = await house.ask('/rest/v1/invitations?select=token_hash', {}, admin);
    expect(hashes.status, 'not even an admin sees the hash').toBe(403);
    const peek = await house.rpc('peek_invitation', { token: 'x' }, admin);
    expect(peek.status, 'and nobody asks the database past the door').toBeGreaterThanOrEqual(400);
  });

  test('does not make anybody more than who invites them: a manager brings in clients’ people only', async () => {
    const manager = await house.tokenOf('manager@fieldnote.test');
    const ofClient = { roles: ['client_user'], client_id: agency.maren.id };
    expect((await invite(newAddress(), ofClient, manager)).status).toBe(200);
    expect((await invite(newAddress(), { roles: ['admin'] }, manager)).status).toBe(403);
    const foreign = { roles: ['client_user'], client_id: other.maren.id };
    expect((await invite(newAddress(), foreign, manager)).status).toBe(404);
  });

  test('refuses the address as password, and one that the database cannot hold', async () => {
    const email = newAddress();
    const token = await invited(email);
    expect((await accept(token, { password: email })).status).toBe(422);
    expect((await accept(token, { password: 'short' })).status).toBe(422);
    expect((await accept(token, { name: 'x'.repeat(500) })).status).toBe(201);
  });
});

describe('the doors', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])('change nothing on %s', async (method) => {
    const token = await invited(newAddress());
    const answer = await house.ask(`/functions/v1/doors?op=accept_invitation&token=${token}`, {
      method,
    });
    expect(answer.status).toBe(405);
    expect((await house.knock('peek_invitation', { token })).status).toBe(200);
  });

  test('open to our own server only', async () => {
    const unsigned = await house.post('/functions/v1/doors', { op: 'attempt', door: 'login' });
    expect(unsigned.status).toBe(401);
    const asAdmin = await house.post('/functions/v1/doors', { op: 'attempt' }, admin);
    expect(asAdmin.status).toBe(401);
    const forged = await house.post('/functions/v1/doors', { op: 'attempt' }, undefined, {
      'x-doors-time': String(Math.floor(Date.now() / 1000)),
      'x-doors-signature': '0'.repeat(64),
    });
    expect(forged.status).toBe(401);
  });

  test('stay shut for ten megabytes', async () => {
    const answer = await house.ask('/functions/v1/doors', {
      method: 'POST',
      body: 'x'.repeat(10_000_000),
    });
    expect(answer.status).toBe(413);
  });

  test.each(['', 'null', '[]', '"text"', '{', '7'])('answer %j in words', async (body) => {
    const sentAt = Math.floor(Date.now() / 1000);
    const { createHmac } = await import('node:crypto');
    const signature = createHmac('sha256', house.stack.functionsEnv.DOORS_SECRET ?? '').update(
      `${sentAt}.${body}`,
    );
    const answer = await house.ask('/functions/v1/doors', {
      method: 'POST',
      body,
      headers: { 'x-doors-time': String(sentAt), 'x-doors-signature': signature.digest('hex') },
    });
    expect(answer.status).toBe(400);
  });

  test.each(['hanna@fieldnote.test', 'nobody@nowhere.test'])(
    'let the eleventh sign-in of a minute wait, for %s',
    async (account) => {
      const login = () => house.knock('attempt', { door: 'login', account });
      const answers = [];
      for (let tries = 0; tries < 11; tries += 1) answers.push(await login());
      expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
      const last = answers.at(-1);
      const wait = Number(last?.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(last?.body).toEqual({ error: 'Too many tries.', retryAfter: wait });
      expect(
        (await house.knock('attempt', { door: 'reset', account })).status,
        'another door',
      ).toBe(200);
      const upper = await house.knock('attempt', { door: 'login', account: account.toUpperCase() });
      expect(upper.status, 'written otherwise').toBe(429);
    },
  );

  test('let the sixty-first try from one address wait, whatever account it names', async () => {
    const address = '2001:db8:1:2::';
    const login = (n: number) =>
      house.knock('attempt', {
        door: 'login',
        account: `guess${n}@maren.test`,
        address: `${address}${n}`,
      });
    const answers = await Promise.all(Array.from({ length: 61 }, (_, n) => login(n)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test('guess at tokens only as often as that', async () => {
    const guess = () =>
      house.knock('peek_invitation', {
        token: randomBytes(32).toString('hex'),
        address: '203.0.113.7',
      });
    const answers = await Promise.all(Array.from({ length: 65 }, guess));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe('signing in and resetting tell nobody who has an account', () => {
  async function timed(ask: () => Promise<{ status: number; body: unknown }>) {
    const began = performance.now();
    const { status, body } = await ask();
    return { said: JSON.stringify([status, body]), took: performance.now() - began };
  }
  const median = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

  test.each([
    ['a wrong password', (email: string) => house.signIn(email, 'wrong horse battery')],
    ['a reset', (email: string) => house.post('/auth/v1/recover', { email })],
    [
      'a sign-in link',
      (email: string) => house.post('/auth/v1/otp', { email, create_user: false }),
    ],
  ])('%s', async (_name, ask) => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const [yes, no] = [
        await timed(() => ask('hanna@fieldnote.test')),
        await timed(() => ask(`no${round}@maren.test`)),
      ];
      expect(no.said).toBe(yes.said);
      known.push(yes.took);
      unknown.push(no.took);
    }
    const [a, b] = [median(known), median(unknown)];
    expect(Math.abs(a - b) / Math.max(a, b), `${a} ms and ${b} ms`).toBeLessThan(0.35);
  });
});

describe('a link in a mail', () => {
  let campaign: string;
  let approval: string;
  let hash: string;

  beforeEach(async () => {
    const [made] = await house.sql`
      insert into public.crm_campaigns (agency_id, client_id, title, status, audience, send_at, shared_at)
      values (${agency.id}, ${agency.maren.id}, 'Winter', 'client_approval', 'Everyone', now() + interval '9 days', now())
      returning id`;
    campaign = made?.id;
    const [asked] = await house.sql`
      insert into public.approvals (agency_id, client_id, subject_kind, subject_id, round, content_hash)
      values (${agency.id}, ${agency.maren.id}, 'campaign', ${campaign}, 1, private.campaign_hash(${campaign}))
      on conflict (subject_id, round) do update set round = 1 returning id, content_hash`;
    approval = asked?.id;
    hash = asked?.content_hash;
  });

  async function link(person = agency.hanna): Promise<string> {
    const [opened] = await house.sql`select private.open_link(${approval}, ${person}) as token`;
    return opened?.token;
  }
  const decide = (token: string, more: Record<string, unknown> = {}) =>
    house.knock('decide_link', { token, decision: 'approved', seen_hash: hash, ...more });
  const statuses = async () => {
    const [row] = await house.sql`
      select a.status as approval, c.status as campaign from public.approvals a
      join public.crm_campaigns c on c.id = a.subject_id where a.id = ${approval}`;
    return row;
  };

  test('shows what is asked, and decides it once, as the person it was sent to', async () => {
    const token = await link();
    const read = await house.knock('read_link', { token });
    expect([read.status, read.body]).toMatchObject([
      200,
      { approvalId: approval, client: { slug: 'maren' }, status: 'pending', hash },
    ]);
    expect((await decide(token, { address: '203.0.113.4' })).status).toBe(200);
    expect(await statuses()).toEqual({ approval: 'approved', campaign: 'approved' });
    const decisions = await house.sql`
      select user_id, by_link, decision, address from public.approval_decisions where approval_id = ${approval}`;
    expect(decisions).toEqual([
      { user_id: agency.hanna, by_link: true, decision: 'approved', address: '203.0.113.4' },
    ]);
    const again = await decide(token);
    expect([again.status, again.body]).toEqual([410, { error: CLOSED }]);
    const after = await house.knock('read_link', { token });
    expect(after.body).toMatchObject({ used: true, outcome: { by: 'hanna' } });
    expect(after.body).not.toHaveProperty('proof');
  });

  test('decides once for two clicks at the same time', async () => {
    const token = await link();
    const answers = await Promise.all([decide(token), decide(token), decide(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  test('keeps its token hashed', async () => {
    const token = await link();
    const [row] =
      await house.sql`select encode(token_hash, 'hex') as hash from private.links order by created_at desc limit 1`;
    expect(row?.hash).toBe(createHash('sha256').update(token).digest('hex'));
  });

  test.each([
    ['expired', () => house.sql`update private.links set expires_at = now()`],
    ['taken back', () => house.sql`update private.links set revoked_at = now()`],
    [
      'of somebody deactivated',
      () =>
        house.sql`update public.user_profiles set deactivated_at = now() where id = ${agency.hanna}`,
    ],
  ])('that is %s neither shows nor decides', async (_state, end) => {
    const token = await link();
    await end();
    expect((await house.knock('read_link', { token })).status).toBe(410);
    expect((await decide(token)).status).toBe(410);
    expect(await statuses()).toEqual({ approval: 'pending', campaign: 'client_approval' });
    await house.sql`update public.user_profiles set deactivated_at = null where id = ${agency.hanna}`;
  });

  test('opens no file but its own, and asks nobody whether there is one', async () => {
    const token = await link();
    const [other] = await house.sql`select id from public.files limit 1`;
    for (const file of [other?.id, '', 'x', '00000000-0000-0000-0000-000000000000']) {
      expect((await house.knock('link_file', { token, file })).status).toBe(410);
    }
    expect((await house.knock('renew_link', { token: 'x' })).body).toEqual(
      (await house.knock('renew_link', { token })).body,
    );
  });

  test('of a member who may not approve decides nothing', async () => {
    const token = await link(agency.luc);
    expect((await house.knock('read_link', { token })).status).toBe(410);
    expect((await decide(token)).status).toBeGreaterThanOrEqual(400);
    expect(await statuses()).toMatchObject({ approval: 'pending' });
  });

  test('for another purpose opens nothing: an invitation’s token, somebody else’s approval', async () => {
    const invitation = await invited(newAddress());
    for (const token of [invitation, '', 'x', '0'.repeat(64), `${await link()} `, 'a\u0000b']) {
      expect((await house.knock('read_link', { token })).status, token).toBeOneOf([400, 410]);
      expect((await decide(token)).status, token).toBeOneOf([400, 410]);
    }
    expect((await accept(await link())).status).toBe(410);
    expect(await statuses()).toMatchObject({ approval: 'pending' });
  });

  test.each([
    ['a decision that is none', { decision: 'sent' }, 400],
    ['a move that is not theirs', { decision: 'voided' }, 400],
    ['no decision', { decision: '' }, 400],
    ['changes without a word', { decision: 'changes_requested' }, 400],
    ['a concern that is none', { concern: 'price' }, 400],
    ['a note without an end', { decision: 'changes_requested', note: 'x'.repeat(10_001) }, 400],
    ['another content than was seen', { seen_hash: 'f'.repeat(64) }, 409],
  ])('refuses %s, and can still be used', async (_name, more, status) => {
    const token = await link();
    expect((await decide(token, more)).status).toBe(status);
    expect(await statuses()).toEqual({ approval: 'pending', campaign: 'client_approval' });
    expect((await decide(token)).status).toBe(200);
  });

  test('answers and closes pins until it is used, says why it does not, and stands as before', async () => {
    const token = await link();
    const file = randomUUID();
    await house.sql`
      insert into public.files (id, agency_id, client_id, object_key, name, mime, bytes, sha256, width, height, uploaded_by)
      values (${file}, ${agency.id}, ${agency.maren.id}, ${`${agency.id}/${agency.maren.id}/${file}.png`}, 'winter.png', 'image/png', 9, ${'a'.repeat(64)}, 600, 900, ${agency.hanna})`;
    await house.sql`alter table public.campaign_designs disable trigger user`;
    await house.sql`
      insert into public.campaign_designs (agency_id, client_id, campaign_id, version, file_id, shared_at)
      values (${agency.id}, ${agency.maren.id}, ${campaign}, 1, ${file}, now())`;
    await house.sql`alter table public.campaign_designs enable trigger user`;
    const [changed] = await house.sql`
      update public.approvals set content_hash = private.campaign_hash(${campaign}) where id = ${approval} returning content_hash`;
    hash = changed?.content_hash;
    const place = { version: 1, x: 10, y: 10, blocking: true, body: 'Here' };
    expect((await house.knock('pin_link', { token, ...place, version: 2 })).status).toBe(404);
    expect((await house.knock('pin_link', { token, ...place, x: 101 })).status).toBe(400);
    expect((await house.knock('pin_link', { token, ...place, x: 'a' })).status).toBe(400);
    const made = await house.knock('pin_link', { token, ...place });
    expect([made.status, made.body]).toMatchObject([200, { number: 1 }]);
    const pin = made.body.id;
    expect([(await decide(token)).status, (await decide(token)).status]).toEqual([409, 409]);
    expect((await house.knock('reply_link', { token, pin, body: 'Done' })).status).toBe(200);
    expect((await house.knock('reply_link', { token, pin, body: ' ' })).status).toBe(400);
    expect((await house.knock('settle_link', { token, pin, verdict: 'gone' })).status).toBe(400);
    const settled = await house.knock('settle_link', { token, pin, verdict: 'resolved' });
    expect([settled.status, settled.body]).toEqual([200, { status: 'resolved' }]);
    expect((await decide(token)).status).toBe(200);
    for (const [door, more] of [
      ['settle_link', { pin, verdict: 'reopened' }],
      ['reply_link', { pin, body: 'Too late' }],
      ['pin_link', place],
    ] as const) {
      const late = await house.knock(door, { token, ...more });
      expect([late.status, late.body]).toEqual([410, { error: CLOSED }]);
    }
  });

  test('is for the doors alone: nobody else may use it, whoever they are', async () => {
    const token = await link();
    const hanna = await house.tokenOf('hanna@fieldnote.test');
    for (const person of [admin, hanna, house.stack.anonKey]) {
      for (const name of ['read_by_link', 'decide_by_link']) {
        const args =
          name === 'read_by_link' ? { token } : { token, decision: 'approved', seen_hash: hash };
        expect((await house.rpc(name, args, person)).status).toBeGreaterThanOrEqual(400);
      }
      expect(
        (await house.rpc('open_link', { approval, person: agency.hanna }, person)).status,
      ).toBe(404);
    }
    expect(await statuses()).toMatchObject({ approval: 'pending' });
  });
});
