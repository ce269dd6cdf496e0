import { z } from 'zod';
import { decisionSaid } from '@/lib/approvals/sentence';
import type { Sentence } from '@/lib/comments/trail';
import { FLOW_STATUS_NAMES, KIND_NAMES, MESSAGE_STATUS_NAMES } from './format';
import type { FlowStatus, MessageStatus } from './status';

const details = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().nullish(),
  version: z.number().optional(),
  step: z.string().optional(),
  kind: z.enum(['email', 'sms', 'delay', 'split']).optional(),
  duty: z.string().optional(),
  userId: z.string().optional(),
});

const isFlow = (status: string): status is FlowStatus => status in FLOW_STATUS_NAMES;
const isMessage = (status: string): status is MessageStatus => status in MESSAGE_STATUS_NAMES;
const inText = (name: string) => (name === 'QA' ? name : name.toLowerCase());

function moved(from: string, to: string): string {
  if (to === 'on_hold') return 'put it on hold';
  if (to === 'cancelled') return 'cancelled it';
  if (from === 'on_hold' || from === 'cancelled') return 'took it up again';
  if (to === 'live') return from === 'paused' ? 'switched it on again' : 'switched it on';
  if (to === 'paused') return 'paused it';
  if (to === 'archived') return 'archived it';
  if (from === 'client_approval' && to === 'approved') return 'approved the last of it';
  if (from === 'client_approval' && to === 'qa') return 'took it back from the client';
  if (from === 'client_approval') return 'asked for another order';
  if (to === 'client_approval')
    return from === 'qa' ? 'sent it to the client' : 'changed it, so the client decides again';
  if (to === 'making') return from === 'qa' ? 'sent it back to the making' : 'began the making';
  if (from === 'approved' || from === 'paused') return 'changed its order, so it is checked again';
  return `moved it to ${inText(isFlow(to) ? FLOW_STATUS_NAMES[to] : to)}`;
}

function movedMessage(from: string, to: string, name: string): string {
  if (to === 'approved') return `approved ${name}`;
  if (from === 'client_approval' && to === 'qa') return `took ${name} back from the client`;
  if (from === 'client_approval') return `asked for a change to the ${inText(to)} of ${name}`;
  if (to === 'client_approval')
    return from === 'qa'
      ? `sent ${name} to the client`
      : `changed ${name}, so the client decides again`;
  return `moved ${name} to ${inText(isMessage(to) ? MESSAGE_STATUS_NAMES[to] : to)}`;
}

/** What a line of a flow's trail says. `nameOf` knows the people it mentions. */
export function flowSentence(
  { verb, detail }: { verb: string; detail: unknown },
  nameOf: (id: string) => string = () => 'somebody',
): Sentence {
  const known = details.catch({}).parse(detail);
  const { from = '', to = '', version, duty = 'owner', userId, kind } = known;
  const name = known.step ? `“${known.step}”` : 'a message';
  const reason = known.reason || undefined;
  switch (verb) {
    case 'created':
      return { did: 'started the flow' };
    case 'moved':
      return { did: moved(from, to), reason };
    case 'moved_message':
      return { did: movedMessage(from, to, name), reason };
    case 'saved_copy':
      return { did: `saved copy v${version} of ${name}` };
    case 'uploaded_design':
      return { did: `uploaded design v${version} of ${name}` };
    case 'pinned':
      return { did: `pinned design v${version}` };
    case 'assigned':
      return { did: `made ${userId ? nameOf(userId) : 'somebody'} ${duty}` };
    case 'removed_step':
      return { did: `removed ${known.step ? name : inText(KIND_NAMES[kind ?? 'email'])}` };
    case 'klaviyo_live':
      return { did: 'had it built and switched on in Klaviyo' };
    case 'klaviyo_paused':
      return { did: 'had it paused in Klaviyo' };
    case 'klaviyo_by_hand':
      return { did: 'left it to be switched on by hand', reason };
    case 'klaviyo_failed':
      return { did: 'could not switch it on in Klaviyo', reason };
    default:
      return { did: decisionSaid(verb) };
  }
}
