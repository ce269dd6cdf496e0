import { AccountSections } from '@/components/accounts/account-sections';
import { signOutEverywhere } from '@/lib/accounts/door-actions';
import { getOwnAddress } from '@/lib/accounts/own';
import { changeEmail, changePassword, saveProfile } from '@/lib/accounts/own-actions';
import type { Session } from '@/lib/core/session';

/** The same for everybody who signs in, whatever frame it stands in. */
export async function OwnAccount({ session }: { session: Session }) {
  const { name, title, viewing } = session;
  const email = await getOwnAddress(session);
  if (viewing) {
    return (
      <p className="text-dim">
        {name} signs in with {email}. Only they can change their account.
      </p>
    );
  }
  return (
    <AccountSections
      person={{ name, title, email }}
      save={saveProfile}
      changeEmail={changeEmail}
      changePassword={changePassword}
      signOutEverywhere={signOutEverywhere}
    />
  );
}
