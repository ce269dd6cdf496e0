import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { drain } from '../_shared/jobs.ts';
import { decrypt } from '../_shared/secrets.ts';
import { webhookUrl } from '../_shared/slack/address.ts';
import { type SlackMessage } from '../_shared/slack/message.ts';
import { post, type Posted } from '../_shared/slack/post.ts';
import { serviceKey, serviceRpc, setting } from '../_shared/supabase.ts';
import { slackWorker, type Started } from './work.ts';

async function intoMailbox(channel: string, { text }: SlackMessage): Promise<Posted> {
  const url = Deno.env.get('MAILBOX_URL');
  if (!url) return { kind: 'invalid', reason: 'This channel has no webhook.' };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${serviceKey()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'slack', to: channel, text }),
    signal: AbortSignal.timeout(15_000),
  });
  return answer.ok
    ? { kind: 'posted' }
    : { kind: 'refused', reason: `The mailbox answered ${answer.status}.` };
}

async function deliver(
  ciphertext: string | null,
  channel: string,
  message: SlackMessage,
): Promise<Posted> {
  if (!ciphertext) return intoMailbox(channel, message);
  const address = await decrypt(ciphertext, setting('SECRETS_KEY'));
  const url = webhookUrl(address, Deno.env.get('SLACK_BASE_URL'));
  return url ? post(url, message) : { kind: 'invalid', reason: 'This is no address of Slack’s.' };
}

Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  const call = (name: string) => async (job: { id: number; lease: string }, reason?: string) => {
    await rpc(name, { job: job.id, lease: job.lease, ...(reason ? { reason } : {}) });
  };
  const work = slackWorker(
    {
      start: async ({ id: job, lease }) => {
        const [started] = (await rpc('slack_start', { job, lease })) as Started[]; // as declared
        if (!started) throw new Error('slack_start answered nothing.');
        return started;
      },
      refused: call('slack_refused'),
      posted: call('slack_posted'),
      dead: call('slack_dead'),
      deliver,
    },
    setting('APP_URL'),
  );
  return Response.json(await drain(rpc, 'send-slack', budget({ seconds: 60, steps: 100 }), work));
});
