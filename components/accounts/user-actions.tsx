import { Ban, Ellipsis, LogOut, Mail, RotateCcw, UserCog, X } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { Menu, MenuIconTrigger, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { type FormAction } from '@/components/ui/outcome';
import { type UserLine } from './users';

type Props = {
  user: UserLine;
  /** The user's own page or panel, where roles are changed. */
  rolesHref: string;
  /** Each reads `id`. */
  deactivate: FormAction;
  reactivate: FormAction;
  signOutEverywhere: FormAction;
  sendInvitationAgain: FormAction;
  withdrawInvitation: FormAction;
};

export function UserActions({ user, rolesHref, ...actions }: Props) {
  const menu = `user-${user.id}`;
  const values = { id: user.id };
  return (
    <>
      <MenuIconTrigger menu={menu} size="sm" label={`Actions for ${user.name}`}>
        <Ellipsis />
      </MenuIconTrigger>
      <Menu id={menu} label={`Actions for ${user.name}`} align="end" className="text-left">
        {user.status === 'invited' ? (
          <>
            <ActionForm
              action={actions.sendInvitationAgain}
              values={values}
              done={`Invitation sent again to ${user.email}`}
            >
              <MenuItem type="submit">
                <Mail />
                Send the invitation again
              </MenuItem>
            </ActionForm>
            <ActionForm
              action={actions.withdrawInvitation}
              values={values}
              done={`Invitation to ${user.email} withdrawn`}
            >
              <MenuItem type="submit" danger>
                <X />
                Withdraw the invitation
              </MenuItem>
            </ActionForm>
          </>
        ) : (
          <>
            <MenuLink href={rolesHref} scroll={false}>
              <UserCog />
              Change roles
            </MenuLink>
            <ActionForm
              action={actions.signOutEverywhere}
              values={values}
              done={`${user.name} signed out everywhere`}
            >
              <MenuItem type="submit">
                <LogOut />
                Sign out everywhere
              </MenuItem>
            </ActionForm>
            <MenuSeparator />
            {user.status === 'active' ? (
              <ActionForm
                action={actions.deactivate}
                values={values}
                done={`${user.name} deactivated`}
              >
                <MenuItem type="submit" danger>
                  <Ban />
                  Deactivate
                </MenuItem>
              </ActionForm>
            ) : (
              <ActionForm
                action={actions.reactivate}
                values={values}
                done={`${user.name} can sign in again`}
              >
                <MenuItem type="submit">
                  <RotateCcw />
                  Reactivate
                </MenuItem>
              </ActionForm>
            )}
          </>
        )}
      </Menu>
    </>
  );
}
