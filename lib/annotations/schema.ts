import { z } from 'zod';
import { text } from '@/lib/core/text';
import { PINNED_KINDS } from './pin';

const along = z.number().min(0).max(100);
const size = z.number().gt(0).max(100).nullable();
const words = text(10_000, 1);

export const NewPin = z
  .object({
    subjectKind: z.enum(PINNED_KINDS),
    subjectId: z.uuid(),
    version: z.number().int().positive(),
    x: along,
    y: along,
    w: size,
    h: size,
    audience: z.enum(['internal', 'client']),
    blocking: z.boolean(),
    body: words,
  })
  .refine(({ w, h }) => (w === null) === (h === null), 'A box has a width and a height.');

export const PinChange = z.object({ id: z.uuid(), body: words, blocking: z.boolean() });

export const PinMove = z.object({ id: z.uuid(), x: along, y: along });

export const Settlement = z.object({
  id: z.uuid(),
  verdict: z.enum(['resolved', 'reopened', 'carried']),
});
