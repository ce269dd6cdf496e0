import { fetchOnce } from '../fetch-once.ts';
import { type SlackMessage } from './message.ts';

/** What Slack made of it; `unknown` when no answer came and it may have been posted all the same. */
export type Posted =
  | { kind: 'posted' }
  | { kind: 'throttled'; seconds: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'invalid'; reason: string }
  | { kind: 'dead'; reason: string }
  | { kind: 'unknown'; reason: string };

const LONGEST_WAIT_SECONDS = 3600;
const DEFAULT_WAIT_SECONDS = 30;
const DEAD = [401, 403, 404, 410];

export async function post(
  url: string,
  message: SlackMessage,
  send: typeof fetch = fetchOnce,
): Promise<Posted> {
  let answer: Response;
  try {
    answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'no answer' };
  }
  const said = (await answer.text().catch(() => '')).slice(0, 100);
  if (answer.status === 200) return { kind: 'posted' };
  const reason = `Slack answered ${answer.status} ${said}`.trim();
  if (answer.status === 429) return { kind: 'throttled', seconds: waitOf(answer.headers) };
  if (DEAD.includes(answer.status)) return { kind: 'dead', reason };
  return { kind: answer.status >= 500 ? 'refused' : 'invalid', reason };
}

function waitOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if (!Number.isFinite(seconds)) return DEFAULT_WAIT_SECONDS;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds)));
}
