'use server';

import { z } from 'zod';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';

const SAME_NAME = fail({
  kind: 'conflict',
  message: 'There is a folder of that name here already.',
});

export const addSection = defineFormAction(
  z.object({ name: text(80, 1), clientId: z.union([z.uuid(), z.literal('')]) }),
  async ({ db }, { name, clientId }) => {
    const added = settle(
      await db
        .from('content_sections')
        .insert(stamped({ name, client_id: clientId || null }))
        .select('id')
        .single(),
    );
    if (!added.ok) return added.failure.kind === 'conflict' ? SAME_NAME : added;
    return ok(`Folder “${name}” is there`);
  },
);

export const renameSection = defineFormAction(
  z.object({ id: z.uuid(), name: text(80, 1) }),
  async ({ db }, { id, name }) => {
    const renamed = settle(
      await db.from('content_sections').update({ name }).eq('id', id).select('id').single(),
    );
    if (!renamed.ok) return renamed.failure.kind === 'conflict' ? SAME_NAME : renamed;
    return ok('Renamed');
  },
);

/** What lay in it stays on the shelf. */
export const removeSection = defineFormAction(
  z.object({ id: z.uuid() }),
  async ({ db }, { id }) => {
    const gone = settle(
      await db.from('content_sections').delete().eq('id', id).select('name').single(),
    );
    return gone.ok ? ok(`Folder “${gone.data.name}” is gone; what lay in it is still here`) : gone;
  },
);
