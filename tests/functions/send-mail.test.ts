import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compose, type Facts, type MailJob } from '../../supabase/functions/send-mail/compose.ts';
import { intoMailbox, nowhere, throughResend } from '../../supabase/functions/send-mail/deliver.ts';
import { keyOf } from '../../supabase/functions/send-mail/key.ts';
import {
  accountExists,
  approvalRequest,
  invitation,
} from '../../supabase/functions/send-mail/letters.ts';
import { startResend, type FakeResend } from '../fakes/resend.ts';

const APP = 'https://app.example';
const TOKEN = 'c'.repeat(64);

const invited = {
  to: 'hanna@maren.test',
  name: 'Hanna',
  agency: 'Fieldnote',
  invitedBy: 'Ines Carvalho',
  url: `${APP}/invite/${TOKEN}`,
};

describe('a letter', () => {
  test('says who invites whom to what, once as words and once as HTML', () => {
    const letter = invitation(invited);
    expect(letter.subject).toBe('Ines Carvalho invites you to Fieldnote');
    for (const body of [letter.text, letter.html]) {
      expect(body).toContain('Hello Hanna,');
      expect(body).toContain(`${APP}/invite/${TOKEN}`);
      expect(body).toContain('for seven days');
    }
  });

  test('shows what was typed as text, never as HTML', () => {
    const nasty = `<img src=x onerror=alert(1)> & "quotes" 'too'`;
    const { html, text } = invitation({ ...invited, name: nasty, agency: nasty, invitedBy: nasty });
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>/);
    expect(html).toContain(
      '&#60;img src=x onerror=alert(1)&#62; &#38; &#34;quotes&#34; &#39;too&#39;',
    );
    expect(text).toContain(nasty);
  });

  test('lets no address break out of its link', () => {
    const { html } = accountExists({
      to: 'x@y.co',
      agency: 'A',
      url: `${APP}/"><script>x</script>`,
    });
    expect(html).not.toContain('<script>');
    expect(html.match(/href="([^"]*)"/)?.[1]).toContain('&#34;&#62;&#60;script');
  });

  test.each([
    '\r\nBcc: everyone@evil.example',
    '\nSubject: x',
    '\u2028Bcc: x',
    '\u0000\u0085\u000bx',
  ])('adds no header for a name with %j in it', (ending) => {
    const { subject, text } = invitation({ ...invited, agency: `Fieldnote${ending}` });
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/);
    expect(text.split('\n')).toHaveLength(7);
  });

  test('has a subject of at most 200 characters that ends with a whole one', () => {
    const { subject } = approvalRequest({
      to: 'x@y.co',
      name: 'Hanna',
      title: '🐕'.repeat(400),
      client: 'Maren',
      decideBy: null,
      handedBy: null,
      url: APP,
    });
    expect([...subject]).toHaveLength(200);
    expect(subject.isWellFormed()).toBe(true);
  });

  test('names the day to decide by only when there is one', () => {
    const asked = {
      to: 'x@y.co',
      name: 'Hanna',
      title: 'Winter',
      client: 'Maren',
      url: APP,
      handedBy: null,
    };
    expect(approvalRequest({ ...asked, decideBy: 'Friday 27 November' }).text).toContain(
      'Please decide by Friday 27 November.',
    );
    expect(approvalRequest({ ...asked, decideBy: null }).text).not.toContain('Please decide');
  });
});

describe('what a job asks for', () => {
  const facts: Facts = {
    inviter: async (agency) =>
      agency === 'fieldnote' ? { agency: 'Fieldnote', name: 'Ines' } : null,
    stands: async (token) => token === TOKEN,
    overdue: async (approval) =>
      approval === 'open'
        ? {
            email: 'noor@fieldnote.test',
            name: 'Noor',
            client: 'Maren',
            title: 'Winter',
            number: '1042',
            decide_by: null,
            waits_for: 'Hanna Vik',
          }
        : null,
    approval: async (approval, person, sender) =>
      approval === 'open' && person === 'hanna'
        ? {
            email: 'hanna@maren.test',
            name: 'Hanna',
            client: 'Maren',
            client_slug: 'maren',
            title: 'Winter',
            decide_by: 'Friday 27 November',
            handed_by: sender && 'Luc Perrin',
          }
        : null,
    news: async (ids) =>
      ids.length > 0
        ? {
            email: 'pia@fieldnote.test',
            name: 'Pia',
            agency: 'Fieldnote',
            is_client: ids[0] === 'client',
            home: ids[0] === 'client' ? '/client/maren' : '/team',
            lines: ids.map((title) => ({
              kind: 'moved',
              actor: 'Hanna Vik',
              detail: { title, client: 'Maren', from: 'design', to: 'qa' },
            })),
          }
        : null,
  };
  const letterFor = (job: MailJob) => compose(job, facts, APP);
  const invites: MailJob = {
    kind: 'invitation',
    to: 'hanna@maren.test',
    name: 'Hanna',
    agency_id: 'fieldnote',
    invited_by: 'ines',
    secret: { token: TOKEN },
  };

  test('an invitation carries its link', async () => {
    const letter = await letterFor(invites);
    expect(letter).toMatchObject({
      to: 'hanna@maren.test',
      subject: 'Ines invites you to Fieldnote',
    });
    expect(letter?.text).toContain(`${APP}/invite/${TOKEN}`);
  });

  test('an invitation that was taken back, or whose token is gone, is not sent', async () => {
    expect(await letterFor({ ...invites, secret: { token: 'f'.repeat(64) } })).toBeNull();
    expect(await letterFor({ ...invites, secret: undefined })).toBeNull();
    expect(await letterFor({ ...invites, agency_id: 'closed' })).toBeNull();
  });

  test('an address with an account learns that, without a token', async () => {
    const letter = await letterFor({
      kind: 'account_exists',
      to: 'x@y.co',
      agency_id: 'fieldnote',
    });
    expect(letter?.text).toContain('already has an account');
    expect(letter?.text).toContain(`${APP}/login`);
    expect(letter?.text).not.toMatch(/[0-9a-f]{64}/);
  });

  const asks: MailJob = {
    kind: 'approval_request',
    approval_id: 'open',
    user_id: 'hanna',
    secret: { token: TOKEN },
  };

  test('a request to decide carries its link, and is not sent once decided', async () => {
    expect(await letterFor(asks)).toMatchObject({
      to: 'hanna@maren.test',
      text: expect.stringContaining(`${APP}/decide/${TOKEN}`),
    });
    expect(await letterFor({ ...asks, approval_id: 'decided' })).toBeNull();
    expect(await letterFor({ ...asks, user_id: 'somebody' })).toBeNull();
    expect(await letterFor({ ...asks, secret: undefined })).toBeNull();
  });

  test('whoever handed a decision on is named', async () => {
    expect((await letterFor({ ...asks, from: 'luc' }))?.subject).toBe(
      'Luc Perrin hands “Winter” to you',
    );
  });

  test.each([
    ['before', 'A decision is needed by Friday 27 November.'],
    ['on', 'A decision is needed today.'],
    ['after', 'A decision was needed by Friday 27 November.'],
  ])('a reminder %s the date says so', async (reminder, words) => {
    const letter = await letterFor({ ...asks, kind: 'approval_reminder', reminder });
    expect(letter?.text).toContain(words);
    expect(letter?.text).toContain(`${APP}/decide/${TOKEN}`);
  });

  test('at last the account manager is told who is waited for, without a link of theirs', async () => {
    const letter = await letterFor({
      kind: 'approval_overdue',
      approval_id: 'open',
      user_id: 'noor',
    });
    expect(letter?.text).toContain('Hanna Vik');
    expect(letter?.text).toContain(`${APP}/team/campaigns/1042`);
    expect(letter?.text).not.toContain('/decide/');
  });

  test('one thing is said in the subject, and says where to choose', async () => {
    const letter = await letterFor({ kind: 'notification', ids: ['Winter'] });
    expect(letter).toMatchObject({
      to: 'pia@fieldnote.test',
      subject: 'Winter, Maren: Hanna Vik moved it to QA',
    });
    expect(letter?.text).toContain(`${APP}/team/inbox`);
    expect(letter?.text).toContain(`${APP}/team/settings/notifications`);
  });

  test('a digest groups what is unread by what it is about, and ends', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `Campaign ${at}`);
    const letter = await letterFor({ kind: 'digest', ids: ['Winter', 'Winter', ...many] });
    expect(letter?.subject).toBe('22 things you have not read at Fieldnote');
    expect(letter?.text.match(/Winter, Maren/g)).toHaveLength(1);
    expect(letter?.text).toContain('And 9 more.');
  });

  test('a client’s person is led to the portal', async () => {
    const letter = await letterFor({ kind: 'digest', ids: ['client'] });
    expect(letter?.text).toContain(`${APP}/client/maren/mail`);
    expect(letter?.text).not.toContain('/team');
  });

  test('a digest of what was read meanwhile is not sent', async () => {
    expect(await letterFor({ kind: 'digest', ids: [] })).toBeNull();
  });

  test.each(['', 'newsletter', '__proto__', 'toString'])(
    'nobody writes a letter for %j',
    async (kind) => {
      await expect(letterFor({ kind })).rejects.toThrow('no letter for');
    },
  );
});

describe('a letter through Resend', () => {
  const letter = { to: 'hanna@maren.test', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };
  let resend: FakeResend;
  let deliver: ReturnType<typeof throughResend>;

  beforeAll(async () => {
    resend = await startResend('re_right');
    deliver = throughResend('re_right', 'Fieldnote <hello@fieldnote.test>', resend.url);
  });
  afterAll(() => resend.close());
  beforeEach(() => {
    resend.sent.length = 0;
    resend.faults.length = 0;
  });

  test('arrives with who it is from', async () => {
    expect(await deliver(letter, 'job-1')).toEqual({ ok: true });
    expect(resend.sent).toEqual([
      {
        key: 'job-1',
        body: {
          from: 'Fieldnote <hello@fieldnote.test>',
          to: ['hanna@maren.test'],
          subject: 'Hello',
          html: '<p>Hello</p>',
          text: 'Hello',
        },
      },
    ]);
  });

  test('is sent once when its job runs again, also when the first answer was lost', async () => {
    resend.faults.push({ status: 500, after: true });
    expect(await deliver(letter, 'job-2')).toMatchObject({ ok: false, retry: true });
    expect(await deliver(letter, 'job-2')).toEqual({ ok: true });
    expect(await deliver(letter, 'job-2')).toEqual({ ok: true });
    expect(resend.sent).toHaveLength(1);
  });

  test.each([
    ['7', 7],
    ['0', 1],
    ['-5', 1],
    ['1.2', 2],
    ['1e308', 3600],
    ['86400', 3600],
    ['Fri, 20 Nov 2026 12:00:00 GMT', undefined],
    ['soon', undefined],
  ])('waits when throttled with Retry-After %j', async (header, seconds) => {
    resend.faults.push({ status: 429, headers: { 'retry-after': header } });
    expect(await deliver(letter, 'job-3')).toMatchObject({ ok: false, retry: true, seconds });
  });

  test('is tried again when throttled without a word about when', async () => {
    resend.faults.push({ status: 429 });
    const tried = await deliver(letter, 'job-4');
    expect(tried).toMatchObject({ ok: false, retry: true });
    expect(tried).not.toMatchObject({ seconds: expect.any(Number) });
  });

  test.each([500, 502, 503])('is tried again after %d', async (status) => {
    resend.faults.push({ status });
    expect(await deliver(letter, 'job-5')).toMatchObject({ ok: false, retry: true });
  });

  test('is tried again while the same letter is on its way', async () => {
    resend.inFlight.add('job-6');
    expect(await deliver(letter, 'job-6')).toMatchObject({ ok: false, retry: true });
    resend.inFlight.clear();
  });

  test('is given up when its key was used for other words', async () => {
    await deliver(letter, 'job-7');
    const other = await deliver({ ...letter, text: 'Goodbye' }, 'job-7');
    expect(other).toMatchObject({ ok: false, retry: false });
    expect(resend.sent).toHaveLength(1);
  });

  test.each([400, 401, 403, 422, 302])(
    'is given up after %d, whatever Retry-After says',
    async (status) => {
      resend.faults.push({
        status,
        headers: { 'retry-after': '1', location: 'http://169.254.169.254/' },
        body: { message: 'no' },
      });
      const tried = await deliver(letter, 'job-8');
      expect(tried).toMatchObject({ ok: false, retry: false, seconds: undefined });
      expect(tried).toMatchObject({ reason: `Resend answered ${status}: {"message":"no"}` });
    },
  );

  test('is given up with a wrong key, which is not repeated in the reason', async () => {
    const tried = await throughResend('re_wrong', 'a@b.co', resend.url)(letter, 'job-9');
    expect(tried).toMatchObject({ ok: false, retry: false });
    expect(JSON.stringify(tried)).not.toContain('re_wrong');
  });

  test('is tried again when nobody answers', async () => {
    const gone = throughResend('re_right', 'a@b.co', 'http://127.0.0.1:1');
    await expect(gone(letter, 'job-10')).rejects.toThrow();
  });
});

test('the mailbox gets the letter with our key, and is asked again when it is full', async () => {
  const asked: Request[] = [];
  const answering = (status: number) => async (url: unknown, init?: RequestInit) => {
    asked.push(new Request(String(url), init));
    return new Response(null, { status });
  };
  const letter = { to: 'x@y.co', subject: 's', text: 't', html: 'h' };
  const url = 'http://127.0.0.1/mailbox/api/messages';
  expect(await intoMailbox(url, 'service', answering(201))(letter, 'k')).toEqual({ ok: true });
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer service');
  expect(await asked[0]?.json()).toEqual({ channel: 'email', ...letter });
  expect(await intoMailbox(url, 'service', answering(503))(letter, 'k')).toMatchObject({
    retry: true,
  });
});

test('without a mail service the job says what to do', async () => {
  const letter = { to: 'x@y.co', subject: 's', text: 't', html: 'h' };
  expect(await nowhere(letter, 'k')).toMatchObject({
    retry: false,
    reason: expect.stringContaining('RESEND_API_KEY'),
  });
});

test('a key belongs to one job of one database', async () => {
  const payload = { kind: 'invitation', secret: { token: TOKEN } };
  const key = await keyOf(APP, 7, payload);
  expect(key).toMatch(/^job-7-[0-9a-f]{24}$/);
  expect(await keyOf(APP, 7, { ...payload })).toBe(key);
  expect(await keyOf(APP, 8, payload)).not.toBe(key);
  expect(await keyOf('https://staging.example', 7, payload)).not.toBe(key);
  expect(await keyOf(APP, 7, { ...payload, secret: { token: 'd'.repeat(64) } })).not.toBe(key);
});
