import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { text } from '@/lib/core/text';
import { timeZone } from '@/lib/core/zones';
import { slugOf } from './slug';

const { client_duty, client_status } = Constants.public.Enums;

const facts = {
  name: text(120, 1),
  time_zone: timeZone,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'Three letters, such as GBP.'),
  sender_name: text(120),
  sender_email: z.union([z.literal(''), z.email('That is no e-mail address.').max(254)]),
};

export const NewClient = z
  .object({
    ...facts,
    brand_color: z.string().regex(/^#[0-9a-f]{6}$/i, 'Choose a colour.'),
  })
  .transform((client) => ({
    ...client,
    brand_color: client.brand_color.toLowerCase(),
    slug: slugOf(client.name),
  }));

export const ClientFacts = z.object({
  client_id: z.uuid(),
  ...facts,
  website: z
    .union([
      z.literal(''),
      z.url({ protocol: /^https$/, error: 'An address that begins with https://.' }).max(500),
    ])
    .transform((address) => address || null),
});

export const ClientMove = z.object({ client_id: z.uuid(), status: z.enum(client_status) });

export const Assignment = z.object({
  client_id: z.uuid(),
  user_id: z.uuid('Choose somebody.'),
  duty: z.enum(client_duty),
});

export const Membership = z.object({ client_id: z.uuid(), user_id: z.uuid('Choose somebody.') });

export const MemberFlag = Membership.extend({
  flag: z.enum(['approver', 'billing']),
  on: z.enum(['true', 'false']).transform((value) => value === 'true'),
});
