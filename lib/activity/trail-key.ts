import { z } from 'zod';
import type { TrailKey } from './queries';

const Key = z.object({
  at: z.iso.datetime({ offset: true }),
  id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

export const writeTrailKey = ({ at, id }: TrailKey) => `${at}_${id}`;

/** A key from the address; whatever is not one starts at the beginning. */
export function readTrailKey(raw: string | string[] | undefined): TrailKey | null {
  const [at, id] = typeof raw === 'string' ? raw.split('_') : [];
  return Key.safeParse({ at, id }).data ?? null;
}
