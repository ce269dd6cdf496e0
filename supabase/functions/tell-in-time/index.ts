import { isSystem } from '../_shared/caller.ts';
import { serviceKey, serviceRpc } from '../_shared/supabase.ts';

/** Every minute: what was snoozed comes back, and digests that are due are planned. Postgres decides what is due. */
Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  return Response.json({ woken: await rpc('wake_snoozed'), planned: await rpc('plan_digests') });
});
