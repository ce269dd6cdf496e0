'use client';

import { useActionState, useState } from 'react';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import { type FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { RoleChoices } from './role-choices';
import { type Role, type UserLine } from './users';

type Props = {
  user: Pick<UserLine, 'id' | 'name' | 'roles'>;
  roles: Role[];
  /** Reads `id` and `roles` (several). Refuses to take the last admin away. */
  changeRoles: FormAction;
};

export function RolesForm({ user, roles, changeRoles }: Props) {
  const [chosen, setChosen] = useState(user.roles);
  const [outcome, action] = useActionState(changeRoles, null);
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="id" value={user.id} />
      <RoleChoices
        roles={roles}
        chosen={chosen}
        onChoose={setChosen}
        error={fieldError(outcome, 'roles')}
      />
      <div>
        <SubmitButton disabled={chosen.length === 0}>Save roles</SubmitButton>
      </div>
    </form>
  );
}
