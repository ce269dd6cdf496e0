import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { required, secretKeyOf } from '../_shared/env.ts';
import { drain } from '../_shared/jobs.ts';
import { connectRpc } from '../_shared/rpc.ts';
import { workerPorts } from './ports.ts';
import { scheduleWorker } from './worker.ts';

Deno.serve(async (request) => {
  const env = (name: string) => Deno.env.get(name);
  const secretKey = secretKeyOf(env);
  if (!(await isSystem(request, secretKey))) return new Response(null, { status: 401 });

  const supabaseUrl = required(env, 'SUPABASE_URL');
  const rpc = connectRpc(supabaseUrl, secretKey);
  const ports = workerPorts(rpc, {
    secretsKey: required(env, 'SECRETS_KEY'),
    klaviyoUrl: env('KLAVIYO_BASE_URL'),
    supabaseUrl,
    secretKey,
  });
  const isTimeUp = budget({ seconds: 60, steps: 20 });
  return Response.json(await drain(rpc, 'schedule-campaign', isTimeUp, scheduleWorker(ports)));
});
