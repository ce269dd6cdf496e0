'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { Invitation, PersonId, RoleChange, RoleGrants, RoleName } from './schema';

export const invite = defineFormAction(
  Invitation,
  async ({ db }, { email, name, roles, client_id, approver }) => {
    const sent = settle(
      await db.rpc('invite', { email, name, roles, client_id, approver: approver === 'on' }),
    );
    return sent.ok ? ok(`Invitation sent to ${email}`) : sent;
  },
);

export const sendInvitationAgain = defineFormAction(PersonId, async ({ db }, { id }) => {
  const found = settle(
    await db
      .from('invitations')
      .select('email, name, roles, client_id, approver')
      .eq('id', id)
      .single(),
  );
  if (!found.ok) return found;
  const { email, name, roles, client_id, approver } = found.data;
  const sent = settle(
    await db.rpc('invite', { email, name, roles, client_id: client_id ?? undefined, approver }),
  );
  return sent.ok ? ok(`Invitation sent again to ${email}`) : sent;
});

export const withdrawInvitation = defineFormAction(PersonId, async ({ db }, { id }) => {
  const now = new Date().toISOString();
  const done = settle(
    await db.from('invitations').update({ revoked_at: now }).eq('id', id).select('id').single(),
  );
  return done.ok ? ok(undefined) : done;
});

export const changeRoles = defineFormAction(RoleChange, async ({ db }, { id, roles }) => {
  const done = settle(await db.rpc('set_roles', { person: id, roles }));
  return done.ok ? ok('Roles saved') : done;
});

export const changeGrants = defineFormAction(RoleGrants, async ({ db }, { role, grants }) => {
  const done = settle(await db.rpc('set_role_grants', { wanted: role, grants }));
  return done.ok ? ok('Saved') : done;
});

export const restoreGrants = defineFormAction(RoleName, async ({ db }, { role }) => {
  const done = settle(await db.rpc('restore_role_grants', { wanted: role }));
  return done.ok ? ok('As an agency starts with') : done;
});

const setDeactivated = (at: () => string | null) =>
  defineFormAction(PersonId, async ({ db }, { id }) => {
    const done = settle(
      await db
        .from('user_profiles')
        .update({ deactivated_at: at() })
        .eq('id', id)
        .select('id')
        .single(),
    );
    return done.ok ? ok(undefined) : done;
  });

export const deactivate = setDeactivated(() => new Date().toISOString());
export const reactivate = setDeactivated(() => null);

export const signOutPerson = defineFormAction(PersonId, async ({ db }, { id }) => {
  const done = settle(await db.rpc('sign_out_everywhere', { person: id }));
  return done.ok ? ok(undefined) : done;
});
