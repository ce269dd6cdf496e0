import { z } from 'zod';
import { fromLocal } from '@/lib/core/clock';
import { text } from '@/lib/core/text';
import { PRIORITIES } from './names';
import { STAGES } from './status';

export const campaignStatus = z.enum([...STAGES, 'on_hold', 'cancelled']);

/** An empty field says nothing: null. */
const blank = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);

export const day = z.iso.date('Not a date.');
const clock = z.iso.time({ precision: -1, error: 'Not a time.' });

const facts = z.object({
  title: text(200, 1),
  channel: z.enum(['email', 'sms']).default('email'),
  priority: z.enum(PRIORITIES).default('medium'),
  goal: text(2000).default(''),
  audience: text(500).default(''),
  offer: text(2000).default(''),
  dueOn: blank(day),
  decideBy: blank(day),
  sendDate: blank(day),
  sendTime: blank(clock),
});

const timeNeedsDate = (input: { sendDate: string | null; sendTime: string | null }) =>
  input.sendDate !== null || input.sendTime === null;
const missingDate = { path: ['sendDate'], error: 'A time needs a date.' };

export const newCampaign = facts
  .extend({
    clientId: z.uuid('Choose a client.'),
    requestId: z.uuid().optional(),
    brief: text(20_000).default(''),
    strategist: blank(z.uuid()),
    copywriter: blank(z.uuid()),
    designer: blank(z.uuid()),
    implementor: blank(z.uuid()),
  })
  .refine(timeNeedsDate, missingDate);

export const campaignFacts = facts
  .extend({
    id: z.uuid(),
    audienceSize: blank(z.coerce.number().int().min(0).max(100_000_000)),
    senderName: text(120).default(''),
    senderEmail: z.union([z.literal(''), z.email('Not an e-mail address.').max(254)]).default(''),
  })
  .refine(timeNeedsDate, missingDate);

/** Nine in the morning where nobody said when. */
export function sendMoment(
  { sendDate, sendTime }: { sendDate: string | null; sendTime: string | null },
  zone: string,
): string | null {
  return sendDate && fromLocal(sendDate, sendTime ?? '09:00', zone).toISOString();
}
