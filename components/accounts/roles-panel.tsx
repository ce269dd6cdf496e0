import { Avatar } from '@/components/ui/avatar';
import type { FormAction } from '@/components/ui/outcome';
import { SidePanel, SidePanelBody, SidePanelHead } from '@/components/ui/side-panel';
import { RolesForm } from './roles-form';
import type { Role, UserLine } from './users';

type Props = { user: UserLine; roles: Role[]; changeRoles: FormAction; closeHref: string };

export function RolesPanel({ user, roles, changeRoles, closeHref }: Props) {
  return (
    <SidePanel aria-label={`Roles of ${user.name}`}>
      <SidePanelHead closeHref={closeHref}>
        <Avatar name={user.name} kind={user.external ? 'external' : 'team'} beside />
        <h2 className="truncate font-medium">{user.name}</h2>
      </SidePanelHead>
      <SidePanelBody>
        <div className="grid gap-3 p-4">
          <p className="text-dim">
            A person may do what any of their roles may. A change counts from their next click.
          </p>
          <RolesForm key={user.id} user={user} roles={roles} changeRoles={changeRoles} />
        </div>
      </SidePanelBody>
    </SidePanel>
  );
}
