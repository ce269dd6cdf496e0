import { isSystem } from '../_shared/caller.ts';
import { ask, serviceKey, serviceRpc } from '../_shared/supabase.ts';

/** By the hour: forgets finished work, and removes uploads that nobody handed in. */
Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  await rpc('sweep');
  const prefixes = (await rpc('abandoned_uploads')) as string[]; // as the migration declares
  if (prefixes.length > 0) {
    await ask('/storage/v1/object/uploads', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prefixes }),
    });
  }
  return Response.json({ removed: prefixes.length });
});
