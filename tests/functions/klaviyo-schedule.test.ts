import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../supabase/functions/_shared/klaviyo/transport.ts';
import { converge } from '../../supabase/functions/schedule-campaign/converge.ts';
import { fingerprintOf } from '../../supabase/functions/schedule-campaign/marker.ts';
import type {
  Content,
  Outcome,
  Ports,
  Progress,
  Wanted,
} from '../../supabase/functions/schedule-campaign/schedule.ts';
import { emptyAccount, statusOf, type Account } from '../fakes/klaviyo/account.ts';
import { startKlaviyo, type FakeKlaviyo } from '../fakes/klaviyo/server.ts';

const CAMPAIGN = '5f0c9a2e-1111-4222-8333-944455556666';
const content: Content = {
  name: 'Winter warmers',
  subject: 'Hello {{ first_name|default:"there" }}',
  previewText: 'Up to 30 % off',
  fromEmail: 'hello@cedar.example',
  fromLabel: 'Cedar & Co',
  included: ['Y6nRLr'],
  excluded: [],
  sendAt: '2026-11-12T09:00:00Z',
  document: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Warm <up>' }] }],
  },
  postalAddress: '',
  images: [
    {
      id: 'file-1',
      bucket: 'designs',
      path: 'a/b.png',
      mime: 'image/png',
      alt: 'Scarves',
      width: 1200,
      height: 800,
      link: 'https://cedar.example/sale',
    },
  ],
};
class Killed extends Error {}

let account: Account;
let now: Date;
let fake: FakeKlaviyo;
let stored: { progress: Progress; wanted: Wanted; attempt: number };

beforeEach(async () => {
  now = new Date('2026-11-10T12:00:00Z');
  account = emptyAccount();
  fake = await startKlaviyo({ accounts: { pk_cedar: account }, now: () => now });
  reset();
});
afterEach(() => fake.close());

function reset() {
  const progress = {
    templateId: null,
    klaviyoCampaignId: null,
    messageId: null,
    sendRequestedAt: null,
    imageUrls: {},
  };
  stored = { progress, wanted: 'scheduled', attempt: 1 };
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
    remember: (progress) => {
      dies();
      stored.progress = { ...stored.progress, ...progress };
      dies();
      return Promise.resolve(stored.wanted);
    },
    readImage: () => Promise.resolve(new Blob(['png'])),
    now: () => now,
  };
}

async function work(change: Partial<Content> = {}, dies = () => {}): Promise<Outcome> {
  const changed = { ...content, ...change };
  const schedule = {
    campaignId: CAMPAIGN,
    ...structuredClone(stored),
    content: changed,
    fingerprint: await fingerprintOf(changed),
  };
  return converge(ports(dies), schedule);
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

const campaigns = () => [...account.campaigns.values()];
const statuses = () => campaigns().map((campaign) => statusOf(campaign, now));

describe('scheduling a campaign at Klaviyo', () => {
  test('creates one campaign with its audience, sender, time and mail, and starts one send job', async () => {
    expect(await workUntilSettled()).toMatchObject({ state: 'scheduled' });
    expect(campaigns()).toEqual([
      expect.objectContaining({
        name: expect.stringMatching(/^Winter warmers · 5f0c9a2e-1-[0-9a-f]{8}$/),
        included: ['Y6nRLr'],
        datetime: '2026-11-12T09:00:00Z',
        sendJobs: 1,
        messages: [
          expect.objectContaining({
            content: {
              subject: content.subject,
              preview_text: 'Up to 30 % off',
              from_email: 'hello@cedar.example',
              from_label: 'Cedar & Co',
            },
            templateId: expect.stringMatching(/-clone$/),
          }),
        ],
      }),
    ]);
    expect(statuses()).toEqual(['Scheduled']);
    const template = fake.requests.find(
      ({ method, path }) => method === 'POST' && path === '/api/templates',
    );
    expect(JSON.stringify(template?.body)).toContain('Warm &lt;up&gt;');
    expect(JSON.stringify(template?.body)).toContain(account.images[0]?.url);
  });

  test('leaves no template behind: the message holds its own copy', async () => {
    await workUntilSettled();
    expect(account.templates.size).toBe(0);
  });

  test('is only called scheduled once Klaviyo says so', async () => {
    expect(await work()).toMatchObject({ kind: 'deferred', seconds: 15 });
    expect(statuses()).toEqual(['Preparing to schedule']);
  });

  test.each<[string, Partial<Content>, RegExp]>([
    ['a send time in the past', { sendAt: '2026-11-10T12:00:30Z' }, /send time has passed/],
    ['no audience', { included: [] }, /No audience/],
    ['an audience Klaviyo does not know', { included: ['GONE'] }, /GONE does not exist/],
    ['a merge tag nobody vetted', { subject: '{{ constructor }}' }, /constructor/],
    [
      'an image no mail program shows',
      { images: content.images.map((image) => ({ ...image, mime: 'image/webp' })) },
      /not image\/webp/,
    ],
  ])('%s is refused in words, and nothing goes out', async (_case, change, reason) => {
    const outcome = await workUntilSettled(change);
    expect(outcome).toMatchObject({ state: 'failed', detail: expect.stringMatching(reason) });
    expect(campaigns().every(({ sendJobs }) => sendJobs === 0)).toBe(true);
  });

  test('a draft that somebody deleted in Klaviyo is not created again behind their back', async () => {
    await work();
    account.campaigns.clear();
    expect(await workUntilSettled()).toMatchObject({ state: 'failed', detail: /deleted/ });
    expect(account.campaigns.size).toBe(0);
  });
});

describe('taking a scheduled campaign back', () => {
  test('reverts it and leaves no draft that could be sent by hand', async () => {
    await workUntilSettled();
    stored.wanted = 'cancelled';
    expect(await workUntilSettled()).toMatchObject({ state: 'cancelled' });
    expect(account.campaigns.size).toBe(0);
    expect(fake.requests).toContainEqual(
      expect.objectContaining({
        method: 'PATCH',
        body: { data: expect.objectContaining({ attributes: { action: 'revert' } }) },
      }),
    );
  });

  test('before anything was created touches nothing', async () => {
    stored.wanted = 'cancelled';
    expect(await workUntilSettled()).toMatchObject({ state: 'cancelled' });
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('while it is being created stops before the send job', async () => {
    let calls = 0;
    const voided = () => {
      calls += 1;
      if (calls === 12) stored.wanted = 'cancelled';
    };
    const outcome = await work({}, voided);
    expect(outcome).toMatchObject({ state: 'cancelled' });
    expect(account.campaigns.size).toBe(0);
    expect(fake.requests.some(({ path }) => path === '/api/campaign-send-jobs')).toBe(false);
  });

  test('happens by itself when it was edited and approved again before it could be cancelled', async () => {
    await workUntilSettled();
    expect(await workUntilSettled({ subject: 'Corrected' })).toMatchObject({ state: 'cancelled' });
    expect(account.campaigns.size).toBe(0);
  });

  test('what was prepared before an edit is not what goes out after it', async () => {
    fake.fail('server error', /^POST \/api\/campaigns$/);
    await work();
    expect(await workUntilSettled({ previewText: 'Corrected' })).toMatchObject({
      state: 'scheduled',
    });
    const created = fake.requests.filter(
      ({ method, path }) => method === 'POST' && path === '/api/templates',
    );
    expect(created).toHaveLength(2);
    expect(campaigns()).toHaveLength(1);
  });

  test('is too late once it is being sent, and says so', async () => {
    await workUntilSettled();
    stored.wanted = 'cancelled';
    now = new Date('2026-11-12T09:00:10Z');
    expect(await workUntilSettled()).toMatchObject({ state: 'too_late', detail: /Sending/ });
  });

  test('and scheduling again makes a new one', async () => {
    await workUntilSettled();
    const [first] = account.campaigns.keys();
    stored.wanted = 'cancelled';
    await workUntilSettled();
    reset();
    stored.attempt = 2;
    await workUntilSettled();
    expect(campaigns()).toHaveLength(1);
    expect(campaigns()[0]?.name).toContain(' 5f0c9a2e-2-');
    expect(campaigns()[0]?.sendJobs).toBe(1);
    expect(campaigns()[0]?.id).not.toBe(first);
  });
});

describe('a worker killed at any point', () => {
  async function killAt(point: number, change: Partial<Content> = {}) {
    let calls = 0;
    const dies = () => {
      calls += 1;
      if (calls === point) throw new Killed();
    };
    return work(change, dies).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
  }

  test('while scheduling leaves a campaign that is created once and sent once', async () => {
    for (let point = 1; ; point += 1) {
      account.campaigns.clear();
      account.templates.clear();
      now = new Date(now.getTime() + 60_000);
      reset();
      if (!(await killAt(point))) {
        expect(point).toBeGreaterThan(20);
        return;
      }
      now = new Date(now.getTime() + 60_000);
      expect(await workUntilSettled()).toMatchObject({ state: 'scheduled' });
      expect(campaigns()).toHaveLength(1);
      expect(campaigns()[0]?.sendJobs).toBe(1);
      expect(statuses()).toEqual(['Scheduled']);
    }
  });

  test('while taking back leaves nothing that goes out', async () => {
    for (let point = 1; ; point += 1) {
      account.campaigns.clear();
      now = new Date(now.getTime() + 60_000);
      reset();
      await workUntilSettled();
      stored.wanted = 'cancelled';
      const killed = await killAt(point);
      if (!killed) {
        expect(point).toBeGreaterThan(6);
        return;
      }
      expect(await workUntilSettled()).toMatchObject({ state: 'cancelled' });
      expect(account.campaigns.size).toBe(0);
    }
  });

  test('and one whose answers are lost on the way does no more harm', async () => {
    const calls = ['POST /api/campaigns', 'POST /api/templates', 'POST /api/campaign-send-jobs'];
    for (const call of calls) fake.fail('accepts, then drops', new RegExp(`^${call}$`));
    expect(await workUntilSettled()).toMatchObject({ state: 'scheduled' });
    expect(campaigns()).toHaveLength(1);
    expect(campaigns()[0]?.sendJobs).toBe(1);
  });
});

describe('Klaviyo in trouble', () => {
  test.each(['server error', 'html page', 'truncated json'] as const)(
    '%s is tried again',
    async (fault) => {
      fake.fail(fault, /./, 3);
      expect(await work()).toMatchObject({ kind: 'failed', failure: { kind: 'unavailable' } });
      expect(await workUntilSettled()).toMatchObject({ state: 'scheduled' });
      expect(campaigns()).toHaveLength(1);
    },
  );

  test('throttling waits as long as it asks', async () => {
    fake.fail('throttled', /campaign-send-jobs/);
    expect(await work()).toEqual({ kind: 'deferred', seconds: 7, reason: 'throttled by Klaviyo' });
    expect(await workUntilSettled()).toMatchObject({ state: 'scheduled' });
  });

  test('a revoked key is reported, not retried', async () => {
    fake.fail('revoked', /./, 99);
    expect(await work()).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
    expect(fake.requests).toHaveLength(1);
  });
});
