import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { drain } from '../_shared/jobs.ts';
import { serviceKey, serviceRpc, setting } from '../_shared/supabase.ts';
import { workerPorts } from './ports.ts';
import { publishWorker } from './worker.ts';

Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });

  const rpc = serviceRpc();
  const ports = workerPorts(rpc, {
    secretsKey: setting('SECRETS_KEY'),
    klaviyoUrl: Deno.env.get('KLAVIYO_BASE_URL'),
    supabaseUrl: setting('SUPABASE_URL'),
    secretKey: serviceKey(),
  });
  const isTimeUp = budget({ seconds: 60, steps: 20 });
  return Response.json(await drain(rpc, 'publish-flow', isTimeUp, publishWorker(ports)));
});
