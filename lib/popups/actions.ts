'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { Constants } from '@/lib/core/database.types';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { inspectUpload } from '@/lib/files/upload';
import { unitOf } from './names';
import { NewPopup, PopupContent, PopupFacts, PopupPerson } from './schema';

const { popup_status } = Constants.public.Enums;
const GONE = fail({ kind: 'not_found', message: 'That popup is not here.' });

export const createPopup = defineFormAction(NewPopup, async ({ db }, popup) => {
  const created = settle(await db.from('crm_popups').insert(stamped(popup)).select('id').single());
  if (!created.ok) return created;
  redirect(`/team/popups/${created.data.id}`);
});

export const savePopupFacts = defineFormAction(PopupFacts, async ({ db }, { id, ...facts }) => {
  const saved = settle(
    await db
      .from('crm_popups')
      .update({
        title: facts.title,
        priority: facts.priority,
        due_on: facts.due_on || null,
        decide_by: facts.decide_by || null,
      })
      .eq('id', id)
      .select('id')
      .single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

export const assignPopup = defineAction(PopupPerson, async ({ db }, { id, duty, userId }) => {
  const people = db.from('popup_assignees');
  if (!userId) {
    const gone = settle(
      await people.delete().eq('popup_id', id).eq('duty', duty).select('popup_id').single(),
    );
    return gone.ok ? ok(undefined) : gone;
  }
  const changed = settle(
    await people
      .update({ user_id: userId })
      .eq('popup_id', id)
      .eq('duty', duty)
      .select('popup_id')
      .maybeSingle(),
  );
  if (!changed.ok) return changed;
  if (changed.data) return ok(undefined);
  const added = settle(
    await people
      .insert(stamped({ popup_id: id, duty, user_id: userId }))
      .select('popup_id')
      .single(),
  );
  return added.ok ? ok(undefined) : added;
});

export const savePopup = defineAction(PopupContent, async ({ db }, { id, version, ...content }) => {
  const { data, error } = await db
    .from('crm_popups')
    .update({
      ...content,
      trigger_value: unitOf(content.trigger_kind) ? content.trigger_value : null,
    })
    .eq('id', id)
    .eq('version', version)
    .select('version');
  if (error) return fail(toFailure(error));
  const [saved] = data;
  if (saved) return ok(saved.version);
  return fail({
    kind: 'conflict',
    message: 'Somebody changed this popup meanwhile. Your words are still here.',
  });
});

/** A design is checked, becomes a file of the client's, and the popup's newest version. */
export const addPopupDesign = defineAction(
  z.object({ subjectId: z.uuid(), path: z.string().max(200), name: text(200, 1) }),
  async (session, { subjectId, path, name }) => {
    const { data: popup } = await session.db
      .from('crm_popups')
      .select('client_id')
      .eq('id', subjectId)
      .maybeSingle()
      .throwOnError();
    if (!popup) return GONE;
    const kept = await inspectUpload(session, { path, name, clientId: popup.client_id });
    if (!kept.ok) return kept;
    const set = settle(
      await session.db
        .from('crm_popups')
        .update({ file_id: kept.data.fileId })
        .eq('id', subjectId)
        .select('client_id')
        .single(),
    );
    if (!set.ok) return set;
    const { data: newest } = await session.db
      .from('popup_designs')
      .select('version')
      .eq('client_id', set.data.client_id)
      .eq('popup_id', subjectId)
      .order('version', { ascending: false })
      .limit(1)
      .single()
      .throwOnError();
    return ok({ version: newest.version });
  },
);

const Move = z.object({
  id: z.uuid(),
  from: z.enum(popup_status),
  to: z.enum(popup_status),
  reason: text(2000).default(''),
});

export const movePopup = defineFormAction(Move, async ({ db }, { id, from, to, reason }) => {
  const moved = settle(
    await db.rpc('move_popup', { popup: id, to_status: to, expected: from, reason }),
  );
  return moved.ok ? ok(undefined) : moved;
});
