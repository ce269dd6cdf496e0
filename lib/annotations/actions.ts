'use server';

import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { NewPin, PinChange, Settlement } from './schema';

export const addPin = defineAction(NewPin, async ({ db }, pin) =>
  settle(
    await db
      .from('design_annotations')
      .insert(
        stamped({
          subject_kind: pin.subjectKind,
          subject_id: pin.subjectId,
          version: pin.version,
          x: pin.x,
          y: pin.y,
          w: pin.w,
          h: pin.h,
          audience: pin.audience,
          blocking: pin.blocking,
          body: pin.body,
        }),
      )
      .select('id, number')
      .single(),
  ),
);

/** Only whoever made it may, and only while it is open on the newest version. */
export const changePin = defineAction(PinChange, async ({ db }, { id, body, blocking }) =>
  settle(
    await db
      .from('design_annotations')
      .update({ body, blocking })
      .eq('id', id)
      .select('id')
      .single(),
  ),
);

/** Closes, reopens, or says of a pin from an older version that it is still open. */
export const settlePin = defineAction(Settlement, async ({ db }, { id, verdict }) =>
  settle(await db.rpc('settle_annotation', { annotation: id, verdict })),
);
