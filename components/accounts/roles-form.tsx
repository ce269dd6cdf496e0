'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldError, FormNotice } from '@/components/ui/form-notice';
import { keptForm } from '@/components/ui/kept-form';
import type { FormAction } from '@/components/ui/outcome';
import { RoleChoices } from './role-choices';
import type { Role, UserLine } from './users';

type Props = {
  user: Pick<UserLine, 'id' | 'name' | 'roles'>;
  roles: Role[];
  /** Reads `id` and `roles` (several). Refuses to take the last admin away. */
  changeRoles: FormAction;
};

export function RolesForm({ user, roles, changeRoles }: Props) {
  const [chosen, setChosen] = useState(user.roles);
  const [outcome, run, pending] = useActionState(changeRoles, null);

  return (
    <form {...keptForm(run)} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="id" value={user.id} />
      <RoleChoices
        roles={roles}
        chosen={chosen}
        onChoose={setChosen}
        error={fieldError(outcome, 'roles')}
      />
      <div>
        <Button
          type="submit"
          aria-busy={pending || undefined}
          disabled={pending || chosen.length === 0}
        >
          Save roles
        </Button>
      </div>
    </form>
  );
}
