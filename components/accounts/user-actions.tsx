'use client';

import { Ban, Ellipsis, Eye, LogOut, Mail, RotateCcw, UserCog, X } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { LazyMenu } from '@/components/ui/lazy-menu';
import { MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import type { FormAction } from '@/components/ui/outcome';
import type { UserLine } from './users';

type Props = {
  user: UserLine;
  /** The user's own page or panel, where roles are changed. */
  rolesHref: string;
  /** Each reads `id`. */
  /** Left out for whoever may not look as somebody else. */
  lookAs?: FormAction;
  deactivate: FormAction;
  reactivate: FormAction;
  signOutEverywhere: FormAction;
  sendInvitationAgain: FormAction;
  withdrawInvitation: FormAction;
};

export function UserActions({ user, ...rest }: Props) {
  return (
    <LazyMenu label={`Actions for ${user.name}`} icon={<Ellipsis />}>
      {() =>
        user.status === 'invited' ? (
          <InvitationItems user={user} {...rest} />
        ) : (
          <AccountItems user={user} {...rest} />
        )
      }
    </LazyMenu>
  );
}

function InvitationItems({ user, sendInvitationAgain, withdrawInvitation }: Props) {
  const values = { id: user.id };
  return (
    <>
      <ActionForm
        action={sendInvitationAgain}
        values={values}
        done={`Invitation sent again to ${user.email}`}
      >
        <MenuItem type="submit">
          <Mail />
          Send the invitation again
        </MenuItem>
      </ActionForm>
      <ActionForm
        action={withdrawInvitation}
        values={values}
        done={`Invitation to ${user.email} withdrawn`}
      >
        <MenuItem type="submit" danger>
          <X />
          Withdraw the invitation
        </MenuItem>
      </ActionForm>
    </>
  );
}

function AccountItems({
  user,
  rolesHref,
  lookAs,
  signOutEverywhere,
  deactivate,
  reactivate,
}: Props) {
  const values = { id: user.id };
  return (
    <>
      <MenuLink href={rolesHref} scroll={false}>
        <UserCog />
        Change roles
      </MenuLink>
      {lookAs && user.status === 'active' && (
        <ActionForm action={lookAs} values={values}>
          <MenuItem type="submit">
            <Eye />
            Look as {user.name}
          </MenuItem>
        </ActionForm>
      )}
      <ActionForm
        action={signOutEverywhere}
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
        <ActionForm action={deactivate} values={values} done={`${user.name} deactivated`}>
          <MenuItem type="submit" danger>
            <Ban />
            Deactivate
          </MenuItem>
        </ActionForm>
      ) : (
        <ActionForm action={reactivate} values={values} done={`${user.name} can sign in again`}>
          <MenuItem type="submit">
            <RotateCcw />
            Reactivate
          </MenuItem>
        </ActionForm>
      )}
    </>
  );
}
