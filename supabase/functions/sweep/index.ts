import { isSystem } from '../_shared/caller.ts';
import { ask, serviceKey, serviceRpc } from '../_shared/supabase.ts';

const BUCKETS = ['uploads', 'recording_uploads', 'files', 'recordings'];

/** By the hour: forgets finished work, and brings what is stored and what is written down about it together again. */
Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  await rpc('sweep');
  let removed = 0;
  for (const bucket of BUCKETS) {
    const prefixes = (await rpc('stray_objects', { from_bucket: bucket })) as string[]; // as the migration declares
    if (prefixes.length === 0) continue;
    await ask(`/storage/v1/object/${bucket}`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prefixes }),
    });
    removed += prefixes.length;
  }
  const bare = (await rpc('reconcile_files')) as { file: string; forgotten: boolean }[]; // as the migration declares
  const lost = bare.flatMap(({ file, forgotten }) => (forgotten ? [] : [file]));
  if (lost.length > 0)
    console.error('Files that are shown somewhere and whose bytes are gone:', lost.join(', '));
  return Response.json({ removed, forgotten: bare.length - lost.length, lost });
});
