import { isSystem } from '../_shared/caller.ts';
import { serviceKey, serviceRpc } from '../_shared/supabase.ts';

Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  return Response.json({ told: await serviceRpc()('remind_of_posts') });
});
