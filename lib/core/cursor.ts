import { z } from 'zod';

const Cursor = z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() });
export type Cursor = z.output<typeof Cursor>;

export const writeCursor = ({ at, id }: Cursor) => `${at}_${id}`;

/** A cursor from the address; whatever is not one starts at the beginning. */
export function readCursor(raw: string | string[] | undefined): Cursor | null {
  const [at, id] = typeof raw === 'string' ? raw.split('_') : [];
  return Cursor.safeParse({ at, id }).data ?? null;
}
