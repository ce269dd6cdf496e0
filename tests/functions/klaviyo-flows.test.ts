import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../supabase/functions/_shared/klaviyo/transport.ts';
import { converge } from '../../supabase/functions/publish-flow/converge.ts';
import { fingerprintOf } from '../../supabase/functions/publish-flow/marker.ts';
import type {
  Content,
  MailStep,
  Outcome,
  Ports,
  Progress,
  Wanted,
} from '../../supabase/functions/publish-flow/publication.ts';
import { emptyAccount, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

const FLOW = '5f0c9a2e-1111-4222-8333-944455556666';

const mail = (id: string, name: string, mime = 'image/png'): MailStep => ({
  kind: 'email',
  id: `${id.repeat(8)}-1111-4222-8333-944455556666`,
  name,
  subject: `${name}, {{ first_name|default:"you" }}`,
  previewText: 'Up to nothing off',
  document: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `${name} <you>` }] }],
  },
  image: {
    id: `file-${id}`,
    bucket: 'files',
    path: 'a/b.png',
    mime,
    alt: name,
    width: 1200,
    height: 800,
    link: 'https://cedar.example',
  },
});

const content: Content = {
  title: 'Welcome “series”',
  trigger: { type: 'list', id: 'Y6nRLr' },
  fromEmail: 'hello@cedar.example',
  fromLabel: 'Cedar & Co',
  postalAddress: '',
  steps: [
    mail('a', 'Hello'),
    { kind: 'delay', id: 'd1', amount: 2, unit: 'weeks' },
    mail('b', 'Story'),
    { kind: 'delay', id: 'd2', amount: 4, unit: 'hours' },
    mail('c', 'Last'),
  ],
};
class Killed extends Error {}

let account: Account;
let now: Date;
let fake: FakeKlaviyo;
let stored: { progress: Progress; wanted: Wanted; attempt: number; approved: boolean };

beforeEach(async () => {
  now = new Date('2026-11-10T12:00:00Z');
  account = emptyAccount();
  fake = await startKlaviyo({ accounts: { pk_cedar: account }, now: () => now });
  reset();
});
afterEach(() => fake.close());

function reset() {
  stored = {
    progress: { klaviyoFlowId: null, templateIds: {}, imageUrls: {} },
    wanted: 'live',
    attempt: 1,
    approved: true,
  };
}

function ports(dies = () => {}): Ports {
  const klaviyo = connect({ apiKey: 'pk_cedar', baseUrl: fake.url });
  return {
    klaviyo: async (call) => {
      dies();
      const answer = await klaviyo(call);
      now = new Date(now.getTime() + 1_000);
      dies();
      return answer;
    },
    remember: ({ klaviyoFlowId, templateIds, imageUrls }) => {
      dies();
      const { progress } = stored;
      stored.progress = {
        klaviyoFlowId: klaviyoFlowId ?? progress.klaviyoFlowId,
        templateIds: { ...progress.templateIds, ...templateIds },
        imageUrls: { ...progress.imageUrls, ...imageUrls },
      };
      dies();
      return Promise.resolve();
    },
    readImage: () => Promise.resolve(new Blob(['png'])),
  };
}

async function work(change: Partial<Content> = {}, dies = () => {}): Promise<Outcome> {
  const changed = { ...content, ...change };
  return converge(ports(dies), {
    flowId: FLOW,
    oddStep: null,
    fingerprint: await fingerprintOf(changed),
    content: changed,
    ...structuredClone(stored),
  });
}

/** Works as the queue does: again after every deferral and every failure. */
async function workUntilSettled(change: Partial<Content> = {}) {
  for (let round = 0; round < 10; round += 1) {
    const outcome = await work(change);
    if (outcome.kind === 'settled') return outcome;
    now = new Date(now.getTime() + 15_000);
  }
  throw new Error('never settled');
}

const flows = () => [...account.flows.values()];
const posted = (path: string) =>
  fake.requests.filter((one) => one.method === 'POST' && one.path === path);

describe('setting a flow live at Klaviyo', () => {
  test('builds one flow from its trigger, mails and waits, and switches it on', async () => {
    expect(await workUntilSettled()).toEqual({ kind: 'settled', state: 'live', detail: null });
    const [flow] = flows();
    expect(account.flows.size).toBe(1);
    expect(flow).toMatchObject({
      name: expect.stringMatching(/^Welcome “series” · 5f0c9a2e-1-[0-9a-f]{8}$/),
      status: 'live',
      trigger: { type: 'list', id: 'Y6nRLr' },
    });
    expect(flow?.actions.map(({ type }) => type)).toEqual([
      'send-email',
      'time-delay',
      'send-email',
      'time-delay',
      'send-email',
    ]);
    expect(flow?.actions[1]?.data).toMatchObject({ unit: 'days', value: 14, timezone: 'profile' });
    expect(flow?.actions[3]?.data).toEqual({ unit: 'hours', value: 4 });
    expect(flow?.actions[0]?.data.message).toMatchObject({
      name: 'Hello',
      subject_line: 'Hello, {{ first_name|default:"you" }}',
      preview_text: 'Up to nothing off',
      from_email: 'hello@cedar.example',
      from_label: 'Cedar & Co',
    });
  });

  test('each mail has a template of its own, with its picture and its words escaped', async () => {
    await workUntilSettled();
    expect(account.templates.size).toBe(3);
    const [first] = posted('/api/templates');
    expect(JSON.stringify(first?.body)).toContain('Hello &lt;you&gt;');
    expect(JSON.stringify(first?.body)).toContain(account.images[0]?.url);
    expect(new Set([...account.templates.values()].map(({ name }) => name)).size).toBe(3);
  });

  test('once it is live another go changes nothing', async () => {
    await workUntilSettled();
    const asked = fake.requests.length;
    expect(await work()).toMatchObject({ state: 'live' });
    expect(fake.requests.slice(asked).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('a pause makes it a draft again, and going on takes the same flow', async () => {
    await workUntilSettled();
    stored.wanted = 'paused';
    expect(await workUntilSettled()).toMatchObject({ state: 'paused' });
    expect(flows()).toMatchObject([{ status: 'draft' }]);
    stored.wanted = 'live';
    expect(await workUntilSettled()).toMatchObject({ state: 'live' });
    expect(flows()).toMatchObject([{ status: 'live' }]);
  });

  test('a flow that somebody deleted in Klaviyo is not built again behind their back', async () => {
    await workUntilSettled();
    account.flows.clear();
    expect(await workUntilSettled()).toMatchObject({ state: 'failed', detail: /deleted/ });
    expect(account.flows.size).toBe(0);
  });

  test('what was edited since an attempt failed is built anew, never taken from the old draft', async () => {
    fake.fail('server error', /^PATCH/, 9);
    await work();
    expect(flows()).toMatchObject([{ status: 'draft' }]);
    fake.recover();
    stored.progress.klaviyoFlowId = null;
    const steps = [{ ...mail('a', 'Hello'), subject: 'Corrected' }];
    expect(await workUntilSettled({ steps })).toMatchObject({ state: 'live' });
    const live = flows().filter(({ status }) => status === 'live');
    expect(live).toHaveLength(1);
    expect(live[0]?.actions[0]?.data.message).toMatchObject({ subject_line: 'Corrected' });
  });

  test('what is not approved stays where it is', async () => {
    stored.approved = false;
    expect(await workUntilSettled()).toMatchObject({
      state: 'failed',
      detail: 'This is not what the client approved.',
    });
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each<[string, Partial<Content>, RegExp]>([
    ['a list Klaviyo does not know', { trigger: { type: 'list', id: 'GONE' } }, /GONE/],
    [
      'a merge tag nobody vetted',
      { steps: [{ ...mail('a', 'Hello'), subject: '{{ constructor }}' }] },
      /constructor/,
    ],
    [
      'an image no mail program shows',
      { steps: [mail('a', 'Hello', 'image/webp')] },
      /not image\/webp/,
    ],
  ])('%s is refused in words, and nothing goes live', async (_case, change, reason) => {
    expect(await workUntilSettled(change)).toMatchObject({
      state: 'failed',
      detail: expect.stringMatching(reason),
    });
    expect(account.flows.size).toBe(0);
  });
});

describe('a worker killed at any point', () => {
  async function killAt(point: number) {
    let calls = 0;
    const dies = () => {
      calls += 1;
      if (calls === point) throw new Killed();
    };
    return work({}, dies).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
  }

  test('leaves one flow, and one template for each mail', async () => {
    for (let point = 1; ; point += 1) {
      account.flows.clear();
      account.templates.clear();
      now = new Date(now.getTime() + 7_200_000);
      account.images.length = 0;
      reset();
      if (!(await killAt(point))) {
        expect(point).toBeGreaterThan(30);
        return;
      }
      now = new Date(now.getTime() + 60_000);
      expect(await workUntilSettled()).toMatchObject({ state: 'live' });
      expect(flows()).toMatchObject([{ status: 'live' }]);
      expect(account.templates.size).toBe(3);
    }
  });

  test('and one whose answers are lost on the way does no more harm', async () => {
    for (const call of ['POST /api/flows', 'POST /api/templates', 'PATCH /api/flows/.+'])
      fake.fail('accepts, then drops', new RegExp(`^${call}$`));
    expect(await workUntilSettled()).toMatchObject({ state: 'live' });
    expect(flows()).toMatchObject([{ status: 'live' }]);
    expect(account.templates.size).toBe(3);
  });
});

describe('Klaviyo in trouble', () => {
  test.each(['server error', 'html page', 'truncated json'] as const)(
    '%s is tried again',
    async (fault) => {
      fake.fail(fault, /./, 3);
      expect(await work()).toMatchObject({ kind: 'failed', failure: { kind: 'unavailable' } });
      expect(await workUntilSettled()).toMatchObject({ state: 'live' });
      expect(account.flows.size).toBe(1);
    },
  );

  test('throttling waits as long as it asks', async () => {
    fake.fail('throttled', /^POST \/api\/flows/);
    expect(await work()).toEqual({ kind: 'deferred', seconds: 7, reason: 'throttled by Klaviyo' });
    expect(await workUntilSettled()).toMatchObject({ state: 'live' });
  });

  test('a revoked key is reported, not retried', async () => {
    fake.fail('revoked', /./, 99);
    expect(await work()).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
    expect(fake.requests).toHaveLength(1);
  });
});
