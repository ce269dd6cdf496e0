import { z } from 'zod';
import { events, type NoticeEvent } from './events';

const known = [...new Set([...events.team, ...events.client].map(({ event }) => event))];
const Event = z.custom<NoticeEvent>((value) => known.some((event) => event === value));

export const Channels = z.object({
  events: z.array(Event).min(1).max(20),
  on: z.array(z.string().max(40)).max(80).default([]),
});

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** A time of day, or null where none is given. */
export const clock = z
  .string()
  .refine((text) => text === '' || CLOCK.test(text), 'Give a time, such as 19:00.')
  .transform((text) => text || null);

export const SlackMember = z
  .string()
  .trim()
  .toUpperCase()
  .refine(
    (text) => text === '' || /^[UW][A-Z0-9]{5,20}$/.test(text),
    'A member ID is a U and letters or digits: in Slack, your profile, Copy member ID.',
  )
  .transform((text) => text || null);
