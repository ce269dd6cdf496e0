import { isSystem } from '../_shared/caller.ts';
import { ask, serviceKey, serviceRpc } from '../_shared/supabase.ts';

/** By the hour: forgets finished work, and removes uploads that nobody handed in. */
Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  await rpc('sweep');
  let removed = 0;
  for (const bucket of ['uploads', 'recording_uploads']) {
    const prefixes = (await rpc('abandoned_uploads', { bucket })) as string[]; // as the migration declares
    if (prefixes.length === 0) continue;
    await ask(`/storage/v1/object/${bucket}`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prefixes }),
    });
    removed += prefixes.length;
  }
  return Response.json({ removed });
});
