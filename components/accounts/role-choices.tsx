import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice } from '@/components/ui/field';
import type { Role } from './users';

type Props = {
  roles: Role[];
  chosen: string[];
  onChoose: (roles: string[]) => void;
  error?: string[];
};

/** A client's person and a creator hold that one role and no other. */
const alone = ['client_user', 'creator'];

export function RoleChoices({ roles, chosen, onChoose, error }: Props) {
  const id = useId();
  const only = chosen.find((role) => alone.includes(role));

  function toggle(role: string) {
    if (chosen.includes(role)) return onChoose(chosen.filter((other) => other !== role));
    onChoose(alone.includes(role) ? [role] : [...chosen, role]);
  }

  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="mb-1 text-13 font-medium">Roles</legend>
      <div className="grid grid-cols-2 gap-x-4 text-13">
        {roles.map((role) => (
          <Choice key={role.slug}>
            <Checkbox
              name="roles[]"
              value={role.slug}
              checked={chosen.includes(role.slug)}
              disabled={only !== undefined && only !== role.slug}
              onChange={() => toggle(role.slug)}
            />
            {role.name}
          </Choice>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-12 text-critical-text">
          {error.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
