import { z } from 'zod';
import { decisionSaid } from '@/lib/approvals/sentence';
import type { Sentence } from '@/lib/comments/trail';
import { POST_STATUS_NAMES, type PostStatus } from './status';

const status = z.custom<PostStatus>(
  (value) => typeof value === 'string' && value in POST_STATUS_NAMES,
);
const details = z.object({
  from: status.optional(),
  to: status.optional(),
  reason: z.string().optional(),
  version: z.number().optional(),
  /** It went on without the client's word, where their settings let it. */
  passed: z.boolean().optional(),
});

const DID: Record<PostStatus, Partial<Record<PostStatus, string>>> = {
  draft: { internal_review: 'handed it to review', approved: 'made it ready' },
  internal_review: {
    client_review: 'asked the client',
    rejected: 'sent it back',
    draft: 'made it a draft again',
    approved: 'passed it',
  },
  client_review: {
    approved: 'approved it',
    rejected: 'asked for changes',
    internal_review: 'took it back from the client',
  },
  approved: {
    scheduled: 'scheduled it',
    published: 'published it',
    client_review: 'changed it, so the client is asked again',
    internal_review: 'changed it, so it is reviewed again',
  },
  scheduled: {
    published: 'published it',
    approved: 'unscheduled it',
    client_review: 'changed it, so the client is asked again',
    internal_review: 'changed it, so it is reviewed again',
  },
  published: {},
  rejected: { draft: 'took it up again' },
};

/** What a line of a post's trail says. */
export function postSentence({ verb, detail }: { verb: string; detail: unknown }): Sentence {
  const { from, to, reason, version, passed } = details.catch({}).parse(detail);
  if (verb === 'moved' && passed && from === 'client_review')
    return { did: 'went on without the client’s answer' };
  if (verb === 'moved' && from && to) {
    return {
      did: DID[from][to] ?? `moved it to ${POST_STATUS_NAMES[to]}`,
      reason: reason || undefined,
    };
  }
  if (verb === 'saved_version') return { did: `saved version ${version}` };
  if (verb === 'pinned') return { did: 'pinned a note to the picture' };
  return { did: decisionSaid(verb) };
}
