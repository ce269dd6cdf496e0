import 'server-only';
import { z } from 'zod';
import { knock } from '@/lib/core/doors';
import type { Source } from './entry';
import { toSource } from './source';

const row = z.object({
  kind: z.string(),
  id: z.uuid(),
  client_id: z.uuid().nullable(),
  title: z.string(),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  starts_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  time_zone: z.string().nullable(),
  status: z.string().nullable(),
  people: z.array(z.uuid()).nullable(),
  changed_at: z.string().nullable(),
  detail: z.unknown(),
  client: z.string().nullable(),
});

const feed = z.object({
  agency: z.string(),
  zone: z.string(),
  person: z.string(),
  /** The portal of a client's person; nobody of the team has one. */
  client: z.string().nullable(),
  entries: z.array(row),
});

export type Feed = Omit<z.output<typeof feed>, 'entries'> & {
  entries: (Source & { clientName: string | null })[];
};

type Answer = { found: Feed } | { wait: number } | null;

/** What a link's person sees, asked at the door; null for any link that does not stand. */
export async function readFeed(token: string): Promise<Answer> {
  const { status, body } = await knock('read_feed', { token });
  if (status === 429) return { wait: Number(body.retryAfter) || 60 };
  if (status !== 200) return null;
  const { entries, ...about } = feed.parse(body);
  return {
    found: {
      ...about,
      entries: entries.flatMap(({ client, ...one }) => {
        const source = toSource(one);
        // Who said no does not want it in their calendar.
        return source && source.detail.answer !== 'declined'
          ? [{ ...source, clientName: client }]
          : [];
      }),
    },
  };
}
