import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { text } from '@/lib/core/text';
import { KINDS, TRIGGERS, unitOf } from './names';

const { campaign_duty, campaign_priority } = Constants.public.Enums;

const day = z.union([z.literal(''), z.iso.date('Choose a day.')]);

export const NewPopup = z.object({
  client_id: z.uuid('Choose a client.'),
  title: text(200, 1),
  kind: z.enum(KINDS),
});

export const PopupFacts = z.object({
  id: z.uuid(),
  title: text(200, 1),
  priority: z.enum(campaign_priority),
  due_on: day,
  decide_by: day,
});

export const PopupPerson = z.object({
  id: z.uuid(),
  duty: z.enum(campaign_duty),
  /** Nobody: whoever did it does it no longer. */
  userId: z.uuid().nullable(),
});

const line = (max: number) => text(max).refine((typed) => !/[\r\n]/.test(typed), 'One line only.');

/** What a client approves: over what was read, so that nobody's newer words are lost. */
export const PopupContent = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    kind: z.enum(KINDS),
    trigger_kind: z.enum(TRIGGERS),
    trigger_value: z.number().int('Whole numbers only.').min(0).max(3600).nullable(),
    audience: text(300),
    offer: text(500),
    headline: line(160),
    body: text(2000),
    button: line(60),
    small_print: text(500),
  })
  .refine(
    ({ trigger_kind, trigger_value }) =>
      unitOf(trigger_kind) !== '%' || (trigger_value ?? 0) <= 100,
    { path: ['trigger_value'], message: 'At most 100% of the page.' },
  );
export type PopupContent = z.input<typeof PopupContent>;
