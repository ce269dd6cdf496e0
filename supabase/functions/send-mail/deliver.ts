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
    const said = (await answer.text()).slice(0, 300);
    if (answer.ok) return { ok: true };
    const retry = isPassing(answer.status, said);
    const seconds = retry ? waitOf(answer.headers) : undefined;
    return { ok: false, retry, seconds, reason: `Resend answered ${answer.status}: ${said}` };
  };

/** A 409 means that this letter is on its way just now, or that its key was used for another: only the first passes. */
function isPassing(status: number, said: string): boolean {
  if (status === 409) return said.includes('concurrent_idempotent_requests');
  return status === 429 || status >= 500;
}

const LONGEST_WAIT_SECONDS = 3600;

function waitOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if (!Number.isFinite(seconds)) return undefined;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds)));
}

/** Into the local mailbox page, where no key is needed and nothing leaves the machine. */
export const intoMailbox =
  (url: string, serviceKey: string, send: Fetch = fetch): Deliver =>
  async (letter) => {
    const answer = await send(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'email', ...letter }),
      signal: AbortSignal.timeout(15_000),
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
