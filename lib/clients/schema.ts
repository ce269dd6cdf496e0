import { z } from 'zod';
import { text } from '@/lib/core/text';
import { timeZone } from '@/lib/core/zones';
import { slugOf } from './slug';

export const NewClient = z
  .object({
    name: text(120, 1),
    time_zone: timeZone,
    currency: z.string().regex(/^[A-Z]{3}$/, 'Three letters, such as GBP.'),
    brand_color: z.string().regex(/^#[0-9a-f]{6}$/i, 'Choose a colour.'),
    sender_name: text(120),
    sender_email: z.union([z.literal(''), z.email('That is no e-mail address.').max(254)]),
  })
  .transform((client) => ({
    ...client,
    brand_color: client.brand_color.toLowerCase(),
    slug: slugOf(client.name),
  }));
