import { z } from 'zod';
import { MOVABLE } from './movable';

const day = z.iso.date('Choose a day.');
const moment = z.iso.datetime({ offset: true });

/** A moment or a day, as it was read; null stands nowhere yet. */
const place = z.union([day, moment]).nullable();

export const entryMove = z.object({
  kind: z.enum(MOVABLE),
  id: z.uuid(),
  /** Of a recurring event: the day its rule puts it on. */
  occursOn: day.optional(),
  /** Where it stood when it was taken up. */
  expected: place,
  /** As many days on as lie between the two, at its own hour; or back to exactly where it was. */
  to: z.union([z.object({ from: day.nullable(), day }), z.object({ back: place })]),
});
export type EntryMove = z.infer<typeof entryMove>;
