import { readFeed } from '@/lib/calendar/feed';
import { icsOf } from '@/lib/calendar/ics/calendar';
import { env } from '@/lib/core/env';
import { tellFeed } from './tell';

const TOKEN = /^([0-9a-f]{64})(?:\.ics)?$/;
const CLOSED = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

type Props = { params: Promise<{ token: string }> };

/** A person's calendar for their calendar program, which has no session: the link is all it holds. Any other link is the same 404. */
export async function GET(_request: Request, { params }: Props) {
  const [, token] = TOKEN.exec((await params).token) ?? [];
  const answer = token ? await readFeed(token) : null;
  if (!answer) return new Response('Not found', { status: 404, headers: CLOSED });
  if ('wait' in answer) {
    const headers = { ...CLOSED, 'retry-after': String(answer.wait) };
    return new Response('Too many requests', { status: 429, headers });
  }
  const { found } = answer;
  const calendar = icsOf({
    name: `${found.agency}, ${found.person}`,
    host: new URL(env().APP_URL).hostname,
    zone: found.zone,
    sources: found.entries,
    tell: tellFeed(found, env().APP_URL),
    now: new Date(),
  });
  return new Response(calendar, {
    headers: {
      ...CLOSED,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendar.ics"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
