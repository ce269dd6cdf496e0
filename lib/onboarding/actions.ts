'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';

const Progress = z.object({ step: z.number().int().min(0).max(20), ended: z.boolean() });

/** Where in the tour somebody is; once ended, done or skipped, it never comes by itself again. */
export const saveTour = defineAction(Progress, async ({ db, userId }, { step, ended }) =>
  settle(
    await db
      .from('person_settings')
      .update({ tour_step: step, ...(ended ? { tour_ended_at: new Date().toISOString() } : {}) })
      .eq('user_id', userId)
      .select('user_id')
      .single(),
  ),
);
