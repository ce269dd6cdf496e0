'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { NewPin, PinChange, PinMove, Settlement } from './schema';

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

/** As little anybody else's, and only where it was put: on an older version it lies where that one had it. */
export const movePin = defineAction(PinMove, async ({ db }, { id, x, y }) =>
  settle(await db.from('design_annotations').update({ x, y }).eq('id', id).select('id').single()),
);

/** While nobody has said anything about it. */
export const takeBackPin = defineAction(z.object({ id: z.uuid() }), async ({ db }, { id }) =>
  settle(await db.rpc('take_back_annotation', { annotation: id })),
);

/** Closes, reopens, or says of a pin from an older version that it is still open. */
export const settlePin = defineAction(Settlement, async ({ db }, { id, verdict }) =>
  settle(await db.rpc('settle_annotation', { annotation: id, verdict })),
);
