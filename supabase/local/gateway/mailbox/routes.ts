import type { LocalContext } from '../../context.ts';
import { gatewayError } from '../answers.ts';
import { BODY_POLICY, mailBody, mailboxPage, PAGE_POLICY } from './page.ts';
import type { Mailbox, Message } from './store.ts';

const CHANNELS = ['sms', 'slack'] as const;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The messages contain sign-in links, so only a page opened on this machine may read them. */
export function createMailboxRoutes(ctx: LocalContext, mailbox: Mailbox) {
  return async (request: Request): Promise<Response> => {
    const { hostname, pathname, searchParams } = new URL(request.url);
    if (!LOOPBACK.has(hostname))
      return gatewayError(403, 'The mailbox is read on this machine only.');
    if (pathname === '/mailbox/api/messages') {
      return request.method === 'POST'
        ? receive(request, ctx, mailbox)
        : Response.json(mailbox.list(searchParams.get('to')));
    }
    const id = /^\/mailbox\/messages\/([\w-]+)$/.exec(pathname)?.[1];
    if (id) return body(mailbox.find(id));
    if (pathname !== '/mailbox' && pathname !== '/mailbox/') return gatewayError(404, 'Not found');
    const to = searchParams.get('to');
    return page(mailboxPage(mailbox.list(to), to), PAGE_POLICY);
  };
}

async function receive(request: Request, ctx: LocalContext, mailbox: Mailbox): Promise<Response> {
  const key = request.headers.get('authorization')?.replace(/^Bearer\s+/i, '');
  if (key !== ctx.keys.serviceRoleKey) return gatewayError(401, 'Invalid API key');
  const message = (await request.json().catch(() => null)) as Partial<Message> | null;
  const channel = CHANNELS.find((known) => known === message?.channel) ?? 'email';
  if (typeof message?.to !== 'string' || !(message.text || message.html)) {
    return gatewayError(400, 'A message needs `to` and `text` or `html`.');
  }
  const { to, from, subject, html, text } = message;
  const stored = await mailbox.add({ channel, to, from, subject, html, text });
  return Response.json({ id: stored.id }, { status: 201 });
}

function body(message: Message | undefined): Response {
  if (!message?.html) return gatewayError(404, 'Not found');
  return page(mailBody(message.html), BODY_POLICY);
}

function page(html: string, policy: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}
