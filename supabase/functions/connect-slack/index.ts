import { encrypt } from '../_shared/secrets.ts';
import { DatabaseError } from '../_shared/rpc.ts';
import { webhookUrl } from '../_shared/slack/address.ts';
import { hello } from '../_shared/slack/message.ts';
import { post } from '../_shared/slack/post.ts';
import { ask, caller, serviceRpc, setting } from '../_shared/supabase.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EVENT = /^[a-z_]{1,40}$/;
const refuse = (status: number, error: string) => Response.json({ error }, { status });

type Wanted = {
  url: string;
  name: string;
  clientId: string | null;
  events: string[];
  shared: boolean;
};

function parse(body: unknown): Wanted | string {
  if (typeof body !== 'object' || body === null) return 'url and name are needed.';
  const { url, name, client_id = null, events, shared } = body as Record<string, unknown>; // checked below
  const address = typeof url === 'string' ? webhookUrl(url, Deno.env.get('SLACK_BASE_URL')) : null;
  if (!address) return 'An incoming webhook begins with https://hooks.slack.com/services/.';
  if (typeof name !== 'string' || !name.trim() || name.length > 80)
    return 'Give the channel a name of at most 80 characters.';
  if (client_id !== null && (typeof client_id !== 'string' || !UUID.test(client_id)))
    return 'That client is not here.';
  if (
    !Array.isArray(events) ||
    events.length > 40 ||
    !events.every((event) => typeof event === 'string' && EVENT.test(event))
  )
    return 'Choose what is posted.';
  return { url: address, name: name.trim(), clientId: client_id, events, shared: shared === true };
}

/** The agency whose integrations this person manages. */
async function agencyOf(token: string): Promise<string | null> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  const context = await (await ask('/rest/v1/rpc/session_context', init, token)).json();
  return context?.permissions?.['integrations.manage'] === 'agency' ? context.agency.id : null;
}

/** Tries an incoming webhook with a first message and keeps its address encrypted. It is never shown again. */
Deno.serve(async (request) => {
  if (request.method !== 'POST')
    return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const person = caller(request);
  if (!person) return refuse(401, 'Sign in first.');
  if (person.viewing)
    return refuse(403, 'You are looking as somebody else: nothing can be connected.');
  const wanted = parse(await request.json().catch(() => null));
  if (typeof wanted === 'string') return refuse(400, wanted);
  const agency = await agencyOf(person.token);
  if (!agency) return refuse(403, 'You are not allowed to connect Slack.');

  const tried = await post(wanted.url, hello(wanted.name, null));
  if (tried.kind === 'dead' || tried.kind === 'invalid')
    return refuse(422, `Slack does not accept this webhook. ${tried.reason}`);
  if (tried.kind !== 'posted' && tried.kind !== 'throttled')
    return refuse(
      502,
      'Slack could not be asked just now. Nothing was stored; try again in a minute.',
    );
  try {
    await serviceRpc()('store_slack_hook', {
      person: person.userId,
      agency,
      client: wanted.clientId,
      name: wanted.name,
      events: wanted.events,
      shared: wanted.shared,
      ciphertext: await encrypt(wanted.url, setting('SECRETS_KEY')),
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503')
      return refuse(404, 'That client is not here.');
    throw error;
  }
  return Response.json({ status: 'connected' });
});
