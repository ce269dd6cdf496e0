import { z } from 'zod';
import { text } from '@/lib/core/text';

/** Words between commas become tags: small letters, each once, as Postgres keeps them. */
export const tagList = text(600)
  .transform((typed) => [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ])
  .pipe(
    z.array(z.string().max(40, 'A tag has at most 40 characters.')).max(12, 'At most 12 tags.'),
  );
