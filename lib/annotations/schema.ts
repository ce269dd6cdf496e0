import { z } from 'zod';
import { LinkToken } from '@/lib/core/link-token';
import { text } from '@/lib/core/text';
import { PINNED_KINDS } from './pin';

const along = z.number().min(0).max(100);
const size = z.number().gt(0).max(100).nullable();
const words = text(10_000, 1);

const placed = {
  version: z.number().int().positive(),
  x: along,
  y: along,
  w: size,
  h: size,
  blocking: z.boolean(),
  body: words,
};
const isWhole = ({ w, h }: { w: number | null; h: number | null }) => (w === null) === (h === null);
const WHOLE = 'A box has a width and a height.';

export const NewPin = z
  .object({
    subjectKind: z.enum(PINNED_KINDS),
    subjectId: z.uuid(),
    audience: z.enum(['internal', 'client']),
    ...placed,
  })
  .refine(isWhole, WHOLE);

export const PinChange = z.object({ id: z.uuid(), body: words, blocking: z.boolean() });

export const PinMove = z.object({ id: z.uuid(), x: along, y: along });

const verdict = z.enum(['resolved', 'reopened', 'carried']);
export const Settlement = z.object({ id: z.uuid(), verdict });

// Behind a mail's link: who and about what stands in the token, and both sides read it.
export const LinkedPin = z.object({ token: LinkToken, ...placed }).refine(isWhole, WHOLE);
export const LinkedReply = z.object({ token: LinkToken, id: z.uuid(), body: words });
export const LinkedSettlement = z.object({ token: LinkToken, id: z.uuid(), verdict });
