import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { drain } from '../_shared/jobs.ts';
import { serviceKey, serviceRpc, setting } from '../_shared/supabase.ts';
import { workerPorts } from './ports.ts';
import { syncWorker } from './worker.ts';

Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });

  const rpc = serviceRpc();
  const isTimeUp = budget({ seconds: 60, steps: 200 });
  const ports = workerPorts(rpc, {
    secretsKey: setting('SECRETS_KEY'),
    klaviyoUrl: Deno.env.get('KLAVIYO_BASE_URL'),
    isTimeUp,
  });
  await rpc('enqueue_klaviyo_syncs');
  return Response.json(await drain(rpc, 'sync-klaviyo', isTimeUp, syncWorker(ports)));
});
