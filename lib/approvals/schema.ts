import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { LinkToken as Token } from '@/lib/core/link-token';
import { text } from '@/lib/core/text';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const CONCERNS = ['copy', 'design'] as const;

/** What an approver decides about what they saw. Words are needed for changes unless pins say it: the database knows. */
const made = {
  seenHash: Hash,
  decision: z.enum(['approved', 'changes_requested']),
  note: text(10_000).optional(),
  concern: z.enum(CONCERNS).optional(),
};

export const Decision = z.object({ clientId: z.uuid(), approvalId: z.uuid(), ...made });
export type Decision = z.output<typeof Decision>;

/** A mail's link says who decides about what. */
export const LinkDecision = z.object({ token: Token, ...made });
export const LinkToken = z.object({ token: z.string().max(200) });

export const Together = z.object({
  clientId: z.uuid(),
  items: z
    .array(z.object({ approval: z.uuid(), seen_hash: Hash }))
    .min(1)
    .max(50),
});

export const HandedOn = z.object({
  approvalId: z.uuid(),
  to: z.uuid('Choose who takes it over.'),
  note: text(500).optional(),
});

const Hour = z.string().regex(/^\d\d:\d\d(:\d\d)?$/, 'Choose a time.');
export const ApprovalSettings = z.object({
  client_id: z.uuid(),
  policy: z.enum(['any', 'all']),
  reminders: z.literal('on').optional(),
  posts: z.enum(Constants.public.Enums.post_mode),
  hours_from: Hour,
  hours_until: Hour,
});

export const Asked = z.object({ approvalId: z.uuid() });
export const AskedPerson = z.object({ approvalId: z.uuid(), personId: z.uuid().optional() });
