import { z } from 'zod';
import { text } from '@/lib/core/text';
import { timeZone } from '@/lib/core/zones';
import { REPEATS } from './repeat';

const day = z.iso.date('Choose a day.');
const clock = z.iso.time({ precision: -1, error: 'Choose a time.' });
const blank = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);
const checked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const attendeeAnswer = z.object({
  id: z.uuid(),
  answer: z.enum(['accepted', 'declined']),
});

export const occurrence = z.object({
  id: z.uuid(),
  occursOn: day,
  takesPlace: z.enum(['yes', 'no']),
});

export const eventFacts = z
  .object({
    id: blank(z.uuid()),
    title: text(200, 1),
    allDay: checked,
    startsOn: day,
    startTime: blank(clock),
    endsOn: blank(day),
    endTime: blank(clock),
    timeZone,
    /** 'kept' leaves a rule as it is that no choice here would make. */
    repeat: z.enum([...REPEATS, 'kept']).default('never'),
    recursUntil: blank(day),
    place: text(300).default(''),
    link: blank(z.url({ protocol: /^https$/, error: 'Paste the whole address, with https://.' })),
    details: text(10_000).default(''),
    clientId: blank(z.uuid()),
    shared: checked,
    who: z.enum(['all', 'some']).default('all'),
    people: z.array(z.uuid()).max(200).default([]),
  })
  .refine(({ allDay, startTime }) => allDay || startTime !== null, {
    path: ['startTime'],
    error: 'Choose a time, or make it an all-day event.',
  })
  .refine(({ shared, clientId }) => !shared || clientId !== null, {
    path: ['shared'],
    error: 'Choose the client first.',
  })
  .refine(({ repeat, recursUntil }) => repeat !== 'never' || recursUntil === null, {
    path: ['recursUntil'],
    error: 'Only what repeats ends some day.',
  });
export type EventFacts = z.output<typeof eventFacts>;
