import { budget } from '../_shared/budget.ts';
import { isSystem } from '../_shared/caller.ts';
import { drain, DONE, type Job, type Verdict } from '../_shared/jobs.ts';
import { type Rpc } from '../_shared/rpc.ts';
import { serviceKey, serviceRpc, setting } from '../_shared/supabase.ts';
import {
  compose,
  type ApprovalFacts,
  type Facts,
  type MailJob,
  type NewsFacts,
  type OverdueFacts,
} from './compose.ts';
import { intoMailbox, nowhere, throughResend, type Deliver } from './deliver.ts';
import { keyOf } from './key.ts';

// The answers' shapes are what the migrations declare.
const factsFrom = (rpc: Rpc): Facts => ({
  inviter: async (agency_id, person) =>
    (
      (await rpc('invitation_mail', { agency_id, person })) as { agency: string; name: string }[]
    )[0] ?? null,
  stands: async (token) => ((await rpc('peek_invitation', { token })) as unknown[]).length > 0,
  approval: async (approval, person, sender) =>
    ((await rpc('approval_mail', { approval, person, sender })) as ApprovalFacts[])[0] ?? null,
  overdue: async (approval, person) =>
    ((await rpc('overdue_mail', { approval, person })) as OverdueFacts[])[0] ?? null,
  news: async (ids) => ((await rpc('notification_letter', { ids })) as NewsFacts[])[0] ?? null,
});

function deliverer(): Deliver {
  const key = Deno.env.get('RESEND_API_KEY');
  if (key)
    return throughResend(
      key,
      setting('MAIL_FROM'),
      Deno.env.get('RESEND_BASE_URL') ?? 'https://api.resend.com',
    );
  const mailbox = Deno.env.get('MAILBOX_URL');
  return mailbox ? intoMailbox(mailbox, serviceKey()) : nowhere;
}

const postman =
  (facts: Facts, deliver: Deliver, appUrl: string) =>
  async ({ id, payload }: Job): Promise<Verdict> => {
    const letter = await compose(payload as MailJob, facts, appUrl); // written by our own triggers
    const delivered = letter
      ? await deliver(letter, await keyOf(appUrl, id, payload))
      : { ok: true as const };
    if (delivered.ok) return DONE;
    const { seconds, reason, retry } = delivered;
    return seconds
      ? { kind: 'later', seconds, reason }
      : { kind: 'failed', error: reason, final: !retry };
  };

Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  const rpc = serviceRpc();
  const work = postman(factsFrom(rpc), deliverer(), setting('APP_URL'));
  return Response.json(await drain(rpc, 'send-mail', budget({ seconds: 60, steps: 200 }), work));
});
