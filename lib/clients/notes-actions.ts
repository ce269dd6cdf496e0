'use server';

import { z } from 'zod';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { text } from '@/lib/core/text';

const Notes = z.object({ client_id: z.uuid(), notes: text(20_000), voice: text(20_000) });

export const saveNotes = defineFormAction(Notes, async ({ db }, { client_id, notes, voice }) => {
  const saved = settle(
    await db
      .from('client_internals')
      .update({ notes, voice })
      .eq('client_id', client_id)
      .select('client_id')
      .single(),
  );
  return saved.ok ? ok('Saved') : saved;
});
