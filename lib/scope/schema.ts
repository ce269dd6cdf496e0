import { z } from 'zod';
import { text } from '@/lib/core/text';
import { SCOPE_BASES, SCOPE_KINDS } from './kinds';
import { readMonth } from './month';

const month = z.string().transform((value, context) => {
  const found = readMonth(value);
  if (!found) context.addIssue({ code: 'custom', message: 'Choose a month.' });
  return found ?? '';
});

const units = z.coerce
  .number('Write a number.')
  .int('Only whole units.')
  .min(0, 'Not less than none.')
  .max(1000, 'At most 1,000.')
  .default(0);

const fields = Object.fromEntries(
  SCOPE_KINDS.flatMap((kind) => ['Min', 'Max', 'Carry'].map((part) => [`${kind}${part}`, units])),
) as Record<`${(typeof SCOPE_KINDS)[number]}${'Min' | 'Max' | 'Carry'}`, typeof units>; // spelled out of SCOPE_KINDS

/** A client's terms from a month on. */
export const Terms = z
  .object({ clientId: z.uuid(), name: text(80, 1), startsOn: month, ...fields })
  .superRefine((terms, context) => {
    for (const kind of SCOPE_KINDS) {
      if (terms[`${kind}Min`] > terms[`${kind}Max`]) {
        context.addIssue({
          code: 'custom',
          path: [`${kind}Min`],
          message: 'The range starts above its end.',
        });
      }
    }
  });

export const EndOfTerms = z.object({ clientId: z.uuid(), endsOn: month });

/** One unit or more beyond a month's allowance. */
export const Beyond = z.object({
  clientId: z.uuid(),
  kind: z.enum(SCOPE_KINDS),
  month,
  units: z.coerce.number().int().min(1, 'At least one.').max(20, 'At most 20 at once.'),
  basis: z.enum(SCOPE_BASES, 'Choose who pays for it.'),
  reason: text(2000, 1),
});
