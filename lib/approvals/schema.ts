import { z } from 'zod';
import { text } from '@/lib/core/text';

const seen = {
  clientId: z.uuid(),
  approvalId: z.uuid(),
  seenHash: z.string().regex(/^[0-9a-f]{64}$/),
};

export const CONCERNS = ['copy', 'design'] as const;

/** What an approver sends: which version they saw, and what they decided about it. */
export const Decision = z.discriminatedUnion('decision', [
  z.object({ ...seen, decision: z.literal('approved') }),
  z.object({
    ...seen,
    decision: z.literal('changes_requested'),
    note: text(10_000, 1),
    concern: z.enum(CONCERNS, 'Choose the words or the picture.'),
  }),
]);
export type Decision = z.output<typeof Decision>;
