import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { text } from '@/lib/core/text';

const { post_channel, post_status } = Constants.public.Enums;

const moment = z.union([
  z.literal(''),
  z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Choose a day and a time.'),
]);

export const NewPost = z.object({
  client_id: z.uuid('Choose a client.'),
  channel: z.enum(post_channel, 'Choose a network.'),
  title: text(200, 1),
  publish_at: moment.default(''),
});

export const PostFacts = z.object({
  id: z.uuid(),
  title: text(200, 1),
  channel: z.enum(post_channel),
  publish_at: moment,
  decide_by: z.union([z.literal(''), z.iso.date('Choose a day.')]),
  owner_id: z.uuid('Choose a person.'),
});

export const PostVersion = z.object({
  id: z.uuid(),
  /** The version that was open; 0 when there was none. */
  basedOn: z.number().int().min(0),
  caption: z.string().max(64_000),
  media: z.array(z.object({ file_id: z.uuid(), alt: text(1000) })).max(50),
});

export const PostRestored = z.object({
  id: z.uuid(),
  /** The version whose words and pictures come back. */
  version: z.coerce.number().int().positive(),
  /** The newest as it was seen. */
  basedOn: z.coerce.number().int().positive(),
});

export const PostMove = z.object({
  id: z.uuid(),
  from: z.enum(post_status),
  to: z.enum(post_status),
  reason: text(2000).default(''),
  url: z
    .union([
      z.literal(''),
      z.url({ protocol: /^https$/, error: 'Paste the whole address, with https://.' }),
    ])
    .default(''),
});
