import { connect } from '../_shared/klaviyo/transport.ts';
import { encrypt } from '../_shared/secrets.ts';
import { caller, mayDo, serviceRpc, setting } from '../_shared/supabase.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KEY = /^pk_[A-Za-z0-9_]{10,200}$/;
const MOST_LISTS = 15; // of one campaign's audience, at Klaviyo
const LIST = /^[A-Za-z0-9]{4,20}$/;
const refuse = (status: number, error: string) => Response.json({ error }, { status });

type Wanted = { clientId: string; apiKey: string; listIds: string[] };

function parse(body: unknown): Wanted | string {
  if (typeof body !== 'object' || body === null) return 'client_id and api_key are needed.';
  const { client_id, api_key, list_ids = [] } = body as Record<string, unknown>; // checked below
  if (typeof client_id !== 'string' || !UUID.test(client_id)) return 'client_id is needed.';
  if (typeof api_key !== 'string' || !KEY.test(api_key.trim()))
    return 'A private Klaviyo key begins with pk_.';
  if (
    !Array.isArray(list_ids) ||
    list_ids.length > MOST_LISTS ||
    !list_ids.every((id) => typeof id === 'string' && LIST.test(id))
  ) {
    return 'A list id is a few letters and digits, as in Klaviyo’s address bar.';
  }
  return { clientId: client_id, apiKey: api_key.trim(), listIds: list_ids };
}

/** Tries a client's key at Klaviyo and keeps it encrypted. The key is never shown again. */
Deno.serve(async (request) => {
  if (request.method !== 'POST')
    return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const person = caller(request);
  if (!person) return refuse(401, 'Sign in first.');
  if (person.viewing) {
    return refuse(403, 'You are looking as somebody else: nothing can be connected.');
  }
  const wanted = parse(await request.json().catch(() => null));
  if (typeof wanted === 'string') return refuse(400, wanted);
  const { clientId, apiKey, listIds } = wanted;
  if (!(await mayDo(person.token, 'integrations.manage', clientId)))
    return refuse(403, 'You are not allowed to connect this client.');

  const klaviyo = connect({ apiKey, baseUrl: Deno.env.get('KLAVIYO_BASE_URL') });
  const tried = await klaviyo({ method: 'GET', path: '/api/metrics' });
  if (!tried.ok && tried.failure.kind === 'unauthorized')
    return refuse(422, 'Klaviyo does not accept this key.');
  if (!tried.ok && tried.failure.kind !== 'throttled') {
    return refuse(
      502,
      'Klaviyo could not be asked just now. Nothing was stored; try again in a minute.',
    );
  }
  await serviceRpc()('store_client_secret', {
    person: person.userId,
    client: clientId,
    provider: 'klaviyo',
    ciphertext: await encrypt(apiKey, setting('SECRETS_KEY')),
    list_ids: listIds,
  });
  return Response.json({ status: 'connected' });
});
