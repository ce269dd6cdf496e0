'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { Assignment, MemberFlag, Membership } from './schema';

export const assignToClient = defineFormAction(Assignment, async ({ db, agency }, assignment) => {
  const assigned = settle(
    await db
      .from('client_assignments')
      .insert({ ...assignment, agency_id: agency.id })
      .select('user_id')
      .single(),
  );
  return assigned.ok ? ok('Assigned') : assigned;
});

export const takeOffClient = defineFormAction(
  Assignment,
  async ({ db }, { client_id, user_id, duty }) => {
    const taken = settle(
      await db
        .from('client_assignments')
        .delete()
        .eq('client_id', client_id)
        .eq('user_id', user_id)
        .eq('duty', duty)
        .select('user_id')
        .single(),
    );
    return taken.ok ? ok(undefined) : taken;
  },
);

export const addMember = defineFormAction(Membership, async ({ db, agency }, membership) => {
  const added = settle(
    await db
      .from('client_members')
      .insert({ ...membership, agency_id: agency.id })
      .select('user_id')
      .single(),
  );
  return added.ok ? ok('Let in to the portal') : added;
});

export const removeMember = defineFormAction(Membership, async ({ db }, { client_id, user_id }) => {
  const removed = settle(
    await db
      .from('client_members')
      .delete()
      .eq('client_id', client_id)
      .eq('user_id', user_id)
      .select('user_id')
      .single(),
  );
  return removed.ok ? ok(undefined) : removed;
});

export const setMemberFlag = defineFormAction(
  MemberFlag,
  async ({ db }, { client_id, user_id, flag, on }) => {
    const saved = settle(
      await db
        .from('client_members')
        .update(flag === 'approver' ? { approver: on } : { billing: on })
        .eq('client_id', client_id)
        .eq('user_id', user_id)
        .select('user_id')
        .single(),
    );
    return saved.ok ? ok(undefined) : saved;
  },
);
