import { z } from 'zod';
import { text } from '@/lib/core/text';

export const REQUEST_KINDS = ['campaign', 'flow', 'design', 'other'] as const;

const DAY = 24 * 60 * 60 * 1000;

const wished = z.union([
  z.literal(''),
  z.iso
    .date('Write the day as a date.')
    .refine(
      (date) => Date.parse(date) > Date.now() - 2 * DAY,
      'Choose a day that is still to come.',
    )
    .refine(
      (date) => Date.parse(date) < Date.now() + 3 * 365 * DAY,
      'That is more than three years away.',
    ),
]);

/** What a client asks for. */
export const WishedWork = z.object({
  clientId: z.uuid(),
  kind: z.enum(REQUEST_KINDS, 'Choose what it is.'),
  title: text(200, 1),
  details: text(10_000),
  desiredOn: wished,
});

export const OwnRequest = z.object({ requestId: z.uuid() });
