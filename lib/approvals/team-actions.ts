'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { ApprovalSettings, Asked, AskedPerson } from './schema';

export const saveApprovalSettings = defineFormAction(
  ApprovalSettings,
  async ({ db }, { client_id, reminders, ...settings }) => {
    const saved = settle(
      await db
        .from('client_approval_settings')
        .update({ ...settings, reminders: reminders === 'on' })
        .eq('client_id', client_id)
        .select('client_id')
        .single(),
    );
    return saved.ok ? ok('Decisions saved') : saved;
  },
);

/** Worthless with the next request: every link asks the database each time. */
export const revokeLinks = defineFormAction(
  AskedPerson,
  async ({ db }, { approvalId, personId }) => {
    const ended = settle(await db.rpc('revoke_links', { approval: approvalId, person: personId }));
    return ended.ok ? ok('Revoked: those links open nothing any more') : ended;
  },
);

export const remindNow = defineFormAction(Asked, async ({ db }, { approvalId }) => {
  const written = settle(await db.rpc('remind_now', { approval: approvalId }));
  if (!written.ok) return written;
  const people = written.data === 1 ? 'one person' : `${written.data} people`;
  return ok(
    written.data > 0 ? `A reminder is on its way to ${people}` : 'Nobody is left to remind',
  );
});
