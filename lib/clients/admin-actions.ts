'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { NewClient } from './schema';

export const addClient = defineFormAction(NewClient, async ({ db, agency }, client) => {
  const added = settle(
    await db
      .from('clients')
      .insert({ ...client, agency_id: agency.id })
      .select('name')
      .single(),
  );
  return added.ok ? ok(`${added.data.name} added`) : added;
});
