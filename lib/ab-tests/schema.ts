import { z } from 'zod';
import { text } from '@/lib/core/text';
import { METRICS, VARIES } from './names';

/** Typed in per cent, with a comma or a point; stored as a rate. */
export const percentage = z
  .string()
  .trim()
  .transform((typed) => Number(typed.replace(',', '.').replace(/\s*%$/, '')) / 100)
  .pipe(z.number('A number in per cent.').gt(0, 'More than 0%.').lt(1, 'Less than 100%.'));

export const label = text(120, 1);

export const facts = {
  title: text(200, 1),
  hypothesis: text(1000).default(''),
  varies: z.enum(VARIES, 'Choose what differs.'),
  metric: z.enum(METRICS, 'Choose what decides.'),
  baseline: percentage,
  effect: percentage,
};

const count = z.coerce
  .number('A whole number.')
  .int('A whole number.')
  .min(0, 'Not less than nobody.')
  .max(2_000_000_000, 'More than there are people to mail.');

/** One variant's count: nobody opens what they did not get. */
export const counts = z
  .array(z.object({ id: z.uuid(), recipients: count, successes: count }))
  .min(1)
  .max(4)
  .refine(
    (all) => all.every(({ recipients, successes }) => successes <= recipients),
    'More have done it than have got it. Look at the numbers again.',
  );
