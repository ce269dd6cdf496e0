'use server';

import { z } from 'zod';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { timeZone } from '@/lib/core/zones';

const AgencySettings = z.object({ name: text(120, 1), time_zone: timeZone });

export const saveAgency = defineFormAction(AgencySettings, async ({ db, agency }, settings) => {
  const saved = settle(
    await db.from('agencies').update(settings).eq('id', agency.id).select('id').single(),
  );
  return saved.ok ? ok('Saved') : saved;
});
