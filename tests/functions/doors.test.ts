import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readText } from '../../supabase/functions/_shared/body.ts';
import { networkOf } from '../../supabase/functions/doors/limits.ts';
import { open } from '../../supabase/functions/doors/open.ts';
import type { Creation, Ports } from '../../supabase/functions/doors/ports.ts';
import { isSigned } from '../../supabase/functions/doors/signature.ts';

const SECRET = 's'.repeat(32);
const NOW = new Date('2026-11-20T12:00:00Z');
const BODY = '{"op":"attempt"}';

function signed(body = BODY, { at = NOW.getTime() / 1000, secret = SECRET } = {}): Headers {
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return new Headers({ 'x-doors-time': String(at), 'x-doors-signature': signature });
}

function without(name: string): Headers {
  const headers = signed();
  headers.delete(name);
  return headers;
}

function bent(name: string, value: string): Headers {
  const headers = signed();
  headers.set(name, value);
  return headers;
}

describe("our own server's signature", () => {
  const at = (seconds: number) => signed(BODY, { at: NOW.getTime() / 1000 + seconds });

  test.each([0, -299, -300, 299, 300])('counts %d seconds away', async (seconds) => {
    expect(await isSigned(BODY, at(seconds), SECRET, NOW)).toBe(true);
  });

  test.each([-301, 301, -86_400, 86_400])(
    'is too old or too early at %d seconds',
    async (seconds) => {
      expect(await isSigned(BODY, at(seconds), SECRET, NOW)).toBe(false);
    },
  );

  test.each([
    ['for another body', signed(`${BODY} `)],
    ['with another secret', signed(BODY, { secret: 'x'.repeat(32) })],
    ['without a time', without('x-doors-time')],
    ['without a signature', without('x-doors-signature')],
    ['with an empty time', bent('x-doors-time', '')],
    ['with a time that is no number', bent('x-doors-time', 'NaN')],
    ['with a time of half seconds', bent('x-doors-time', '1795089600.5')],
    ['with an infinite time', bent('x-doors-time', 'Infinity')],
    ['with another time', bent('x-doors-time', String(NOW.getTime() / 1000 - 1))],
    ['with a short signature', bent('x-doors-signature', 'ab')],
    ['with an empty signature', bent('x-doors-signature', '')],
    ['with letters that are no hex', bent('x-doors-signature', 'z'.repeat(64))],
    [
      'with two signatures',
      bent('x-doors-signature', `${'0'.repeat(64)}, ${signed().get('x-doors-signature')}`),
    ],
  ])('does not count %s', async (_name, headers) => {
    expect(await isSigned(BODY, headers, SECRET, NOW)).toBe(false);
  });
});

describe('a network', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['unknown', 'unknown'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:db8:1::', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a body', () => {
  const post = (body: BodyInit, headers = {}) =>
    new Request('http://x', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  const endless = () => {
    let pulled = 0;
    return {
      pulled: () => pulled,
      stream: new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1000));
        },
      }),
    };
  };

  test('is read up to its limit', async () => {
    expect(await readText(post('é'.repeat(50)), 100)).toBe('é'.repeat(50));
    expect(await readText(post('é'.repeat(50)), 99)).toBeNull();
    expect(await readText(new Request('http://x', { method: 'POST' }), 10)).toBe('');
  });

  test('that says it is too large is not read at all', async () => {
    const { stream, pulled } = endless();
    expect(await readText(post(stream, { 'content-length': '10000000' }), 64_000)).toBeNull();
    expect(pulled()).toBeLessThan(3);
  });

  test('without an end is left', async () => {
    const { stream, pulled } = endless();
    expect(await readText(post(stream), 64_000)).toBeNull();
    expect(pulled()).toBeLessThan(70);
  });
});

describe('a knock', () => {
  const invitation = {
    agency_name: 'Fieldnote',
    email: 'Hanna@maren.test',
    name: 'Hanna',
    client_id: null,
  };

  function house({
    creation = 'created' as Creation,
    stands = true,
    waits = {} as Record<string, number>,
  } = {}) {
    const calls: string[] = [];
    const buckets: [string, number][] = [];
    let open = stands;
    const ports: Ports = {
      takeToken: async (bucket, windows) => {
        buckets.push([bucket, windows[0]?.limit ?? 0]);
        return waits[bucket] ?? 0;
      },
      peekInvitation: async (token) => {
        calls.push(`peek ${token}`);
        return open && token === 'right' ? invitation : null;
      },
      createUser: async ({ email, invitation: hash }) => {
        calls.push(`create ${email} ${hash.length}`);
        if (creation === 'refused') open = false;
        return creation;
      },
      readLink: async (token) => {
        calls.push(`read ${token}`);
        return null;
      },
      seeLink: async (token) => void calls.push(`see ${token}`),
      renewLink: async (token) => void calls.push(`renew ${token}`),
      readFeed: async (token) => {
        calls.push(`read ${token}`);
        return token === 'standing' ? { entries: [] } : null;
      },
      linkedFile: async (token, file) => {
        calls.push(`file ${token} ${file}`);
        return null;
      },
      decideLink: async (token, decision, address) => {
        calls.push(`decide ${token} ${JSON.stringify(decision)} from ${address}`);
        return { status: 200, body: {} };
      },
      pinByLink: async (token, pin) => {
        calls.push(`pin ${token} ${JSON.stringify(pin)}`);
        return { status: 200, body: {} };
      },
      replyByLink: async (token, pin, body) => {
        calls.push(`reply ${token} ${pin} ${body}`);
        return { status: 200, body: {} };
      },
      settleByLink: async (token, pin, verdict) => {
        calls.push(`settle ${token} ${pin} ${verdict}`);
        return { status: 200, body: {} };
      },
    };
    return { calls, buckets, knock: (body: Record<string, unknown>) => opened(body, ports) };
  }
  const opened = (body: Record<string, unknown>, ports: Ports) =>
    open({ address: '203.0.113.9', ...body }, ports);
  const accept = {
    op: 'accept_invitation',
    token: 'right',
    name: 'Hanna',
    password: 'correct horse',
  };
  const CLOSED = {
    status: 410,
    body: { error: 'This link was already used, or is no longer valid.' },
  };

  test.each([
    '',
    'nothing',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    7,
    null,
    ['attempt'],
  ])('at a door called %j is answered 400 and opens nothing', async (op) => {
    const { knock, calls, buckets } = house();
    expect((await knock({ op })).status).toBe(400);
    expect([calls, buckets]).toEqual([[], []]);
  });

  test('is counted per address, and per account however it is written', async () => {
    const { knock, buckets } = house();
    await knock({ op: 'attempt', door: 'login', account: '  Hanna@Maren.test ' });
    expect(buckets).toEqual([
      ['login:from:203.0.113.9', 60],
      ['login:to:hanna@maren.test', 10],
    ]);
  });

  test('without an address is counted with all others without one', async () => {
    const { knock, buckets } = house();
    await knock({ op: 'attempt', door: 'login', address: '' });
    expect(buckets).toEqual([['login:from:unknown', 60]]);
  });

  test('too many are told how long to wait, before anything is looked up', async () => {
    const { knock, calls } = house({ waits: { 'accept_invitation:from:203.0.113.9': 17 } });
    expect(await knock(accept)).toEqual({
      status: 429,
      body: { error: 'Too many tries.', retryAfter: 17 },
    });
    expect(calls).toEqual([]);
  });

  test('with a good invitation makes the account of the invited address', async () => {
    const { knock, calls } = house();
    const smuggled = {
      email: 'evil@evil.example',
      invitation: 'x',
      app_metadata: { role: 'admin' },
    };
    expect(await knock({ ...accept, ...smuggled })).toEqual({
      status: 201,
      body: { email: 'Hanna@maren.test' },
    });
    expect(calls).toEqual(['peek right', 'create Hanna@maren.test 64']);
  });

  test.each([
    { token: 'wrong' },
    { token: '' },
    { token: undefined },
    { token: ['right'] },
    { token: { a: 1 } },
  ])('with %j finds the invitation closed', async (given) => {
    const { knock, calls } = house();
    expect(await knock({ ...accept, ...given })).toEqual(CLOSED);
    expect(calls.join()).not.toContain('create');
  });

  test('with a calendar’s link reads it; any other finds the same closed door', async () => {
    const { knock } = house();
    expect(await knock({ op: 'read_feed', token: 'standing' })).toEqual({
      status: 200,
      body: { entries: [] },
    });
    for (const token of ['revoked', '', undefined, ['standing'], 'a\0b'])
      expect(await knock({ op: 'read_feed', token })).toEqual(CLOSED);
  });

  test('finds an invitation closed that somebody else used meanwhile', async () => {
    expect(await house({ creation: 'refused' }).knock(accept)).toEqual(CLOSED);
  });

  test('does not call an invitation closed because Auth is down', async () => {
    await expect(house({ creation: 'unclear' }).knock(accept)).rejects.toThrow('invitation stands');
  });

  test('passes on that a password is weak', async () => {
    const weak = house({ creation: { weak: 'Known from a leak.' } });
    expect(await weak.knock(accept)).toEqual({
      status: 422,
      body: { error: 'Known from a leak.' },
    });
  });

  test.each(['hanna@maren.test', ' HANNA@maren.test ', 'hanna'])(
    'refuses %j as a password: it is the address',
    async (password) => {
      const { knock, calls } = house();
      expect((await knock({ ...accept, password })).status).toBe(422);
      expect(calls.join()).not.toContain('create');
    },
  );

  test('hands a decision on as text, whatever was sent', async () => {
    const { knock, calls } = house();
    await knock({
      op: 'decide_link',
      token: 't',
      decision: ['approved'],
      seen_hash: 5,
      note: null,
    });
    expect(calls).toEqual([
      'decide t {"decision":"","seen_hash":"","note":"","concern":null} from 203.0.113.9',
    ]);
  });

  test('hands on where something is pinned, and nothing that is no number', async () => {
    const { knock, calls } = house();
    const place = { x: 12.5, y: '7', w: null, h: Number.NaN };
    await knock({ op: 'pin_link', token: 't', version: 1, ...place, blocking: 'yes', body: 'So' });
    expect(calls).toEqual([
      'pin t {"version":1,"x":12.5,"y":null,"w":null,"h":null,"blocking":false,"body":"So"}',
    ]);
  });

  test('about a pin names one, or finds none', async () => {
    const { knock, calls } = house();
    const pin = '11111111-1111-4111-8111-111111111111';
    await knock({ op: 'settle_link', token: 't', pin, verdict: 'resolved' });
    await knock({ op: 'reply_link', token: 't', pin, body: 'Yes' });
    expect(calls).toEqual([`settle t ${pin} resolved`, `reply t ${pin} Yes`]);
    for (const op of ['settle_link', 'reply_link'])
      for (const none of ['', 'x', undefined, [pin]])
        expect((await knock({ op, token: 't', pin: none })).status).toBe(404);
    expect(calls).toHaveLength(2);
  });
});
