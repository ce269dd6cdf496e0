import { z } from 'zod';
import { text } from '@/lib/core/text';
import { GOAL_KINDS } from './goal';

const LONGEST_DAYS = 1100;
const PRESET = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const date = z.union([z.literal(''), z.iso.date('Not a date.')]).default('');

const target = z.coerce
  .number('Write a number.')
  .int('Whole numbers only.')
  .min(1, 'More than nothing.')
  .max(1_000_000_000, 'That is more than anybody earns.');

/** What a client wants to reach. The target is in whole units: pounds, not pence. */
export const NewGoal = z
  .object({
    clientId: z.uuid(),
    kind: z.enum(GOAL_KINDS, 'Choose what is counted.'),
    period: z.string(),
    startsOn: date,
    endsOn: date,
    target,
    note: text(500).default(''),
  })
  .transform(({ period, startsOn, endsOn, ...goal }, context) => {
    const [, from = startsOn, to = endsOn] = PRESET.exec(period) ?? [];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (!(days >= 0 && days <= LONGEST_DAYS)) {
      context.addIssue({
        code: 'custom',
        path: ['endsOn'],
        message: 'The last day comes after the first, within three years.',
      });
    }
    return { ...goal, startsOn: from, endsOn: to };
  });

export const GoalChange = z.object({ id: z.uuid(), target, note: text(500).default('') });
export const NewListSize = z.object({
  clientId: z.uuid(),
  day: z.iso.date('Not a date.'),
  size: z.coerce.number('Write a number.').int('Whole numbers only.').min(0).max(1_000_000_000),
});
export const GoalId = z.object({ id: z.uuid() });
