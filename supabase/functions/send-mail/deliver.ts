import { type Letter } from './letters.ts';

export type Delivered =
  { ok: true } | { ok: false; retry: boolean; seconds?: number; reason: string };
export type Deliver = (letter: Letter, key: string) => Promise<Delivered>;

type Fetch = typeof fetch;

/** Through Resend, which remembers the key for 24 hours: a job that runs again sends nothing twice. */
export const throughResend =
  (apiKey: string, from: string, baseUrl: string, send: Fetch = fetch): Deliver =>
  async ({ to, subject, html, text }, key) => {
    const answer = await send(new URL('/emails', baseUrl), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ from, to: [to], subject, html, text }),
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.ok) return { ok: true };
    const seconds = Number(answer.headers.get('retry-after')) || undefined;
    const reason = `Resend answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`;
    return {
      ok: false,
      retry: answer.status === 429 || answer.status >= 500 || answer.status === 409,
      seconds,
      reason,
    };
  };

/** Into the local mailbox page, where no key is needed and nothing leaves the machine. */
export const intoMailbox =
  (url: string, serviceKey: string, send: Fetch = fetch): Deliver =>
  async (letter) => {
    const answer = await send(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'email', ...letter }),
    });
    return answer.ok
      ? { ok: true }
      : { ok: false, retry: true, reason: `The mailbox answered ${answer.status}.` };
  };

/** Nothing to deliver with: the job is parked with what to do about it. */
export const nowhere: Deliver = async () => ({
  ok: false,
  retry: false,
  reason: 'No mail service is connected: set RESEND_API_KEY and MAIL_FROM.',
});
