import { z } from 'zod';
import { decisionSaid } from '@/lib/approvals/sentence';
import { type Sentence } from '@/lib/comments/trail';
import { POST_STATUS_NAMES, type PostStatus } from './status';

const status = z.custom<PostStatus>(
  (value) => typeof value === 'string' && value in POST_STATUS_NAMES,
);
const details = z.object({
  from: status.optional(),
  to: status.optional(),
  reason: z.string().optional(),
  version: z.number().optional(),
});

const DID: Record<PostStatus, Partial<Record<PostStatus, string>>> = {
  draft: { internal_review: 'handed it to review' },
  internal_review: {
    client_review: 'asked the client',
    rejected: 'sent it back',
    draft: 'made it a draft again',
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
  },
  scheduled: {
    published: 'published it',
    approved: 'unscheduled it',
    client_review: 'changed it, so the client is asked again',
  },
  published: {},
  rejected: { draft: 'took it up again' },
};

/** What a line of a post's trail says. */
export function postSentence({ verb, detail }: { verb: string; detail: unknown }): Sentence {
  const { from, to, reason, version } = details.catch({}).parse(detail);
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
