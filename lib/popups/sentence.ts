import { z } from 'zod';
import { decisionSaid } from '@/lib/approvals/sentence';
import type { Sentence } from '@/lib/comments/trail';
import { statusNames } from './names';
import type { PopupStatus } from './status';

const status = z.custom<PopupStatus>(
  (value) => typeof value === 'string' && Object.hasOwn(statusNames, value),
);
const details = z.object({
  from: status.optional(),
  to: status.optional(),
  reason: z.string().optional(),
  version: z.number().optional(),
  pin: z.number().optional(),
  duty: z.string().optional(),
  userId: z.string().optional(),
});

const DID: Record<PopupStatus, Partial<Record<PopupStatus, string>>> = {
  draft: {
    design: 'handed it to design',
    qa: 'handed it to QA',
    cancelled: 'cancelled it',
  },
  design: { draft: 'sent it back', qa: 'handed it to QA', cancelled: 'cancelled it' },
  qa: {
    draft: 'sent it back',
    design: 'sent it back to design',
    client_approval: 'asked the client',
    cancelled: 'cancelled it',
  },
  client_approval: {
    qa: 'took it back from the client',
    approved: 'approved it',
    draft: 'asked for changes',
    design: 'asked for another design',
  },
  approved: {
    client_approval: 'changed it, so the client is asked again',
    live: 'put it live',
    cancelled: 'cancelled it',
  },
  live: { paused: 'paused it' },
  paused: {
    live: 'put it live again',
    client_approval: 'changed it, so the client is asked again',
    archived: 'archived it',
  },
  archived: {},
  cancelled: { draft: 'brought it back' },
};

/** What a line of a popup's trail says. */
export function popupSentence(
  { verb, detail }: { verb: string; detail: unknown },
  nameOf: (id: string) => string,
): Sentence {
  const {
    from,
    to,
    reason,
    version,
    pin,
    duty = 'owner',
    userId,
  } = details.catch({}).parse(detail);
  if (verb === 'moved' && from && to)
    return {
      did: DID[from][to] ?? `moved it to ${statusNames[to]}`,
      reason: reason || undefined,
    };
  if (verb === 'uploaded_design') return { did: `added version ${version} of the design` };
  if (verb === 'assigned') return { did: `made ${userId ? nameOf(userId) : 'somebody'} ${duty}` };
  if (verb === 'pinned' && pin) return { did: `pinned version ${version} of the design` };
  return { did: decisionSaid(verb) };
}
