import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { multipart } from './forms.ts';
import { listActions, listRoutes, type Action } from './routes.ts';
import {
  cookieOf,
  fingerprint,
  openDatabase,
  ours,
  send,
  signIn,
  site,
  type Reply,
} from './site.ts';

const sql = openDatabase();
const actions = listActions();
const DOORS = 'lib/accounts/door-actions.ts';
let payload: Record<string, string>;

beforeAll(async () => {
  const [row] = await sql`
    select c.id as campaign, c.client_id as client, k.agency_id as agency,
      (select a.id from public.approvals a where a.client_id = c.client_id order by a.id limit 1) as approval,
      (select p.id from public.user_profiles p join public.user_contacts m on m.user_id = p.id where m.email = 'rosa@fieldnote.test') as person
    from public.crm_campaigns c join public.clients k on k.id = c.client_id
    where k.slug = 'maren' and c.status = 'client_approval' limit 1`;
  // What any of the forms may ask for, so that each gets past its own checks as far as it can.
  payload = {
    id: row?.campaign,
    campaign_id: row?.campaign,
    campaignId: row?.campaign,
    client_id: row?.client,
    clientId: row?.client,
    approval: row?.approval,
    approval_id: row?.approval,
    subject_id: row?.campaign,
    subject_kind: 'campaign',
    person: row?.person,
    user_id: row?.person,
    agency_id: row?.agency,
    title: 'Smuggled',
    name: 'Smuggled',
    body: 'Smuggled',
    note: 'Smuggled',
    text: 'Smuggled',
    reason: 'Smuggled',
    status: 'cancelled',
    to: 'cancelled',
    from: 'client_approval',
    decision: 'approved',
    seen_hash: 'f'.repeat(64),
    version: '1',
    email: 'smuggled@evil.example',
    slug: 'smuggled',
    time_zone: 'Europe/London',
    role: 'admin',
  };
});
afterAll(() => sql.end());
beforeEach(() => sql`delete from private.rate_windows`);

type Sending = { headers?: Record<string, string>; path?: string; base?: string };

/** As the browser's script calls an action: its arguments as JSON. */
const call = (
  action: Action,
  args: unknown[],
  { headers = {}, path = '/login', base }: Sending = {},
): Promise<Reply> =>
  send(path, {
    base,
    method: 'POST',
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': action.id,
      ...headers,
    },
    body: JSON.stringify(args),
  });

/** As the browser's script submits a form to an action: the state before, and the fields. */
function submitTo(
  action: Action,
  fields: Record<string, string>,
  { headers = {}, path = '/login', base }: Sending = {},
) {
  const named = Object.entries(fields).map(([name, value]): [string, string] => [
    `1_${name}`,
    value,
  ]);
  const { body, headers: type } = multipart([...named, ['0', '[null,"$K1"]']]);
  return send(path, {
    base,
    method: 'POST',
    headers: { accept: 'text/x-component', ...type, 'next-action': action.id, ...headers },
    body,
  });
}

async function everyWay(action: Action, sending: Sending): Promise<Reply[]> {
  return Promise.all([
    call(action, [payload], sending),
    call(action, [{ ...payload, ids: [payload.id], roles: ['admin'] }], sending),
    call(action, [null, payload], sending),
    call(action, [], sending),
    submitTo(action, { ...payload, 'ids[]': payload.id ?? '', 'roles[]': 'admin' }, sending),
  ]);
}

const succeeded = ({ status, text }: Reply) => status === 200 && /"ok":true/.test(text);

async function nothingChanges(work: () => Promise<string[]>) {
  const before = await fingerprint(sql);
  expect(await work()).toEqual([]);
  expect(await fingerprint(sql)).toEqual(before);
}

test('every action of every module is known', () => {
  const files = new Set(actions.map(({ file }) => file));
  expect(files).toContain(DOORS);
  expect(files).toContain('lib/campaigns/actions.ts');
  expect(files).toContain('lib/accounts/admin-actions.ts');
  expect(actions.length).toBeGreaterThan(25);
});

describe.each([
  ['as it is', site.url],
  ['with its middleware deleted', site.bareUrl],
])('the app %s', (_name, base) => {
  test('does nothing for a visitor, whichever action is called', { timeout: 240_000 }, async () => {
    await nothingChanges(async () => {
      const done: string[] = [];
      for (const action of actions.filter(({ file }) => file !== DOORS)) {
        // Called where it is not shown, and with the Origin that it wants.
        for (const reply of await everyWay(action, { base, headers: { origin: site.url } })) {
          if (succeeded(reply)) done.push(action.name);
        }
      }
      return done;
    });
  });

  test.each([
    ['without an Origin', {}],
    ['from another site', { origin: 'https://evil.example' }],
    ['from nowhere', { origin: 'null' }],
    ['from a name that only looks like ours', { origin: `${site.url}.evil.example` }],
    ['from another port', { origin: 'http://127.0.0.1:1' }],
    [
      'from another site that forged its Host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    ],
  ])(
    'does nothing for an admin when the form comes %s',
    { timeout: 240_000 },
    async (_from, headers) => {
      const cookie = await signIn('ines@fieldnote.test');
      await nothingChanges(async () => {
        const done: string[] = [];
        for (const action of actions) {
          for (const reply of await everyWay(action, {
            base,
            path: '/team/dashboard',
            headers: { ...headers, cookie } as Record<string, string>,
          })) {
            const set = [reply.headers['set-cookie'] ?? []].flat().join();
            if (succeeded(reply) || /mos-session[^;]*=;/.test(set))
              done.push(`${action.name}: ${reply.text.slice(0, 200)}`);
          }
        }
        return done;
      });
      const still = await send('/team/dashboard', { headers: { cookie } });
      expect(still.status, 'not even signed out').toBe(200);
    },
  );
});

describe('an action', () => {
  const action = (name: string) => {
    const found = actions.find((one) => one.name === name);
    if (!found) throw new Error(`No action ${name}`);
    return found;
  };

  test('asked with no form where it wants one refuses in words', async () => {
    for (const args of [[null, { email: 'a@b.co' }], [null], [], [{ email: 'a@b.co' }]]) {
      const reply = await call(action('requestReset'), args, { headers: ours });
      expect([reply.status, /"ok":false/.test(reply.text)]).toEqual([200, true]);
    }
  });

  test('says why when its form comes without an Origin', async () => {
    const reply = await submitTo(action('requestReset'), { email: 'hanna@maren.test' });
    expect(reply.text).toContain('This form was sent from somewhere else.');
  });

  test('takes no more than a megabyte', async () => {
    const body = (bytes: number) =>
      call(action('requestReset'), [{ email: 'a@b.co', more: 'x'.repeat(bytes) }], {
        headers: ours,
      });
    const large = await body(1024 * 1024 + 1);
    expect([413, 500]).toContain(large.status);
    expect(large.text).not.toMatch(/"ok":true/);
    expect((await body(900_000)).status).toBe(200);
  });

  test('that nobody wrote does nothing and breaks nothing', async () => {
    for (const id of ['0'.repeat(42), 'x', '', '__proto__', `${action('signIn').id}x`, '../../x']) {
      const reply = await call({ id, name: '', file: '' }, [{}], { headers: ours });
      expect(reply.status, id).toBeLessThan(500);
      expect(reply.text).not.toMatch(/"ok":true/);
    }
    expect((await send('/login')).status).toBe(200);
  });

  test.each([
    ['no JSON', '{'],
    ['a depth without an end', '['.repeat(100_000)],
    ['a reference to itself', '["$0"]'],
    ['a reference to nothing', '["$99"]'],
    ['a server reference', '["$F1"]'],
    ['a prototype', '[{"__proto__":{"email":"a@b.co"}}]'],
    ['a constructor', '["$1:constructor:constructor"]'],
    ['a thenable', '[{"then":"$1:then","status":"resolved_model"}]'],
    ['a large number', '["$n1e400"]'],
    ['a blob', '["$B1"]'],
    ['nothing', ''],
  ])('given %s is refused, and the app lives on', async (_name, body) => {
    const reply = await send('/login', {
      method: 'POST',
      headers: {
        ...ours,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': action('requestReset').id,
      },
      body,
    });
    expect(reply.text).not.toMatch(/"ok":true/);
    expect(reply.text).not.toMatch(/node_modules|at \w+ \(/);
    expect((await send('/login')).status).toBe(200);
    expect('email' in {}).toBe(false);
  });

  test('forms of React2Shell reach no code', async () => {
    const { body, headers } = multipart([
      [
        '0',
        '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B0\\"}","_response":{"_prefix":"process.exit(1);","_formData":{"get":"$1:constructor:constructor"}}}',
      ],
      ['1', '"$@0"'],
    ]);
    for (const id of [action('signIn').id, 'x']) {
      await send('/login', {
        method: 'POST',
        headers: { ...ours, ...headers, 'next-action': id },
        body,
      });
    }
    expect((await send('/api/health')).status).toBe(200);
  });

  test('ignores fields that it did not ask for', async () => {
    const cookie = await cookieOf('hanna@maren.test');
    const [before] =
      await sql`select array_agg(role order by role) as roles from public.user_roles`;
    for (const one of actions.filter(({ file }) =>
      /portal|requests|comments|notifications/.test(file),
    )) {
      await submitTo(
        one,
        { ...payload, title: '', body: '', 'roles[]': 'admin', agency_id: payload.agency_id ?? '' },
        { headers: { ...ours, cookie }, path: '/client/maren' },
      );
    }
    const [after] = await sql`select array_agg(role order by role) as roles from public.user_roles`;
    expect(after).toEqual(before);
  });

  test('of the admin’s does nothing for those who are none', { timeout: 120_000 }, async () => {
    const admins = actions.filter(
      ({ file }) =>
        file === 'lib/accounts/admin-actions.ts' || file === 'lib/accounts/agency-actions.ts',
    );
    expect(admins.length).toBeGreaterThan(4);
    for (const email of ['hanna@maren.test', 'tomasz@fieldnote.test', 'leila@fieldnote.test']) {
      const cookie = await cookieOf(email);
      await nothingChanges(async () => {
        const done: string[] = [];
        for (const one of admins) {
          for (const reply of await everyWay(one, {
            path: '/login',
            headers: { ...ours, cookie },
          })) {
            if (succeeded(reply)) done.push(`${email} ${one.name}`);
          }
        }
        return done;
      });
    }
  });
});

test(
  'every page that changes something does so by an action, never by being read',
  { timeout: 120_000 },
  async () => {
    const cookie = await cookieOf('ines@fieldnote.test');
    const before = await fingerprint(sql);
    for (const { path, isPage } of await listRoutes()) {
      if (isPage) await send(path, { headers: { cookie } });
    }
    expect(await fingerprint(sql)).toEqual(before);
  },
);
