import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { required, secretKeyOf } from '../_shared/env.ts';
import { drain } from '../_shared/jobs.ts';
import { connectRpc } from '../_shared/rpc.ts';
import { workerPorts } from './ports.ts';
import { syncWorker } from './worker.ts';

Deno.serve(async (request) => {
  const env = (name: string) => Deno.env.get(name);
  const secretKey = secretKeyOf(env);
  if (!(await isSystem(request, secretKey))) return new Response(null, { status: 401 });

  const rpc = connectRpc(required(env, 'SUPABASE_URL'), secretKey);
  const isTimeUp = budget({ seconds: 60, steps: 200 });
  const ports = workerPorts(rpc, {
    secretsKey: required(env, 'SECRETS_KEY'),
    klaviyoUrl: env('KLAVIYO_BASE_URL'),
    isTimeUp,
  });
  await rpc('enqueue_klaviyo_syncs', { mode: 'sync' });
  return Response.json(await drain(rpc, 'sync-klaviyo', isTimeUp, syncWorker(ports)));
});
