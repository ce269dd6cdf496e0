'use server';

import { redirect } from 'next/navigation';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { ClientFacts, ClientMove, NewClient } from './schema';

/**
 * On to its settings, which ask at once who answers for it. The row is not asked back: who reaches a client is
 * written down after it, so that in the insert's own answer nobody would see it yet.
 */
export const addClient = defineFormAction(NewClient, async ({ db, agency }, client) => {
  const added = settle(await db.from('clients').insert({ ...client, agency_id: agency.id }));
  if (!added.ok) return added;
  redirect(`/team/clients/${client.slug}/settings`);
});

export const saveClient = defineFormAction(ClientFacts, async ({ db }, { client_id, ...facts }) => {
  const saved = settle(
    await db.from('clients').update(facts).eq('id', client_id).select('id').single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

export const moveClient = defineFormAction(ClientMove, async ({ db }, { client_id, status }) => {
  const moved = settle(
    await db.from('clients').update({ status }).eq('id', client_id).select('id').single(),
  );
  return moved.ok ? ok(undefined) : moved;
});
