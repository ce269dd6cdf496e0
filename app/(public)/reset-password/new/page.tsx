import type { Metadata } from 'next';
import { DoorMessage } from '@/components/accounts/door-message';
import { NewPasswordForm } from '@/components/accounts/new-password-form';
import { setPassword } from '@/lib/accounts/door-actions';
import { isRecovering } from '@/lib/accounts/passwords';
import { findSession } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Choose a new password' };

export default async function NewPasswordPage() {
  const session = await findSession();
  const claims = (await session?.db.auth.getClaims())?.data?.claims;
  if (!isRecovering(claims?.amr, new Date())) {
    return (
      <DoorMessage
        title="This link is closed"
        action={{ href: '/reset-password', label: 'Ask for a new link' }}
      >
        It was used, or is more than an hour old.
      </DoorMessage>
    );
  }
  return <NewPasswordForm setPassword={setPassword} email={String(claims?.email ?? '')} />;
}
