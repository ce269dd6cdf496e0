import { z } from 'zod';
import { text } from '@/lib/core/text';
import { PRIORITIES, STATUSES } from './names';

export const taskStatus = z.enum(STATUSES);

/** An empty field says nothing: null. */
const blank = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);

const facts = z.object({
  title: text(200, 1),
  details: text(10_000).default(''),
  priority: z.enum(PRIORITIES).default('medium'),
  dueOn: blank(z.iso.date('Not a date.')),
});

export const newTask = facts.extend({
  clientId: blank(z.uuid()),
  subjectKind: blank(z.string().regex(/^[a-z_]+$/)),
  subjectId: blank(z.uuid()),
  people: z.array(z.uuid()).max(20).default([]),
});

export const taskFacts = facts.extend({ id: z.uuid(), version: z.coerce.number().int() });
