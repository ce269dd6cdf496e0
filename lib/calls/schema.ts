import { z } from 'zod';
import { text } from '@/lib/core/text';
import { CONSENT_WAYS } from './names';

const LINK = /^https:\/\/\S+$/i;

export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'A day and a time.');

/** One name a line, or with commas between. */
export const attendees = text(6000)
  .transform((typed) =>
    [...new Set(typed.split(/[\n,]/).map((name) => name.trim()))].filter(Boolean),
  )
  .pipe(z.array(text(120)).max(50, 'At most 50 people.'));

export const link = text(2000).refine(
  (typed) => typed === '' || LINK.test(typed),
  'A link begins with https://.',
);

export const consent = {
  consentFrom: text(500),
  consentWay: z.union([z.enum(CONSENT_WAYS), z.literal('')]).default(''),
};

export const line = z.object({
  start: z.number().int().min(0).max(100_000_000).nullable(),
  end: z.number().int().min(0).max(100_000_000).nullable(),
  speaker: z.string().max(120),
  text: z.string().min(1).max(20_000),
});
