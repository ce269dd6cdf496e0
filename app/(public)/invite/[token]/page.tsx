import type { Metadata } from 'next';
import { InvitationClosed } from '@/components/accounts/door-message';
import { InvitationForm } from '@/components/accounts/invitation-form';
import { acceptInvitation } from '@/lib/accounts/door-actions';
import { knock } from '@/lib/core/doors';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

type Props = { params: Promise<{ token: string }> };

/** Reading the page changes nothing: the form's button is what accepts. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const { status, body } = await knock('peek_invitation', { token });
  if (status !== 200) return <InvitationClosed agency="your agency" />;
  const invitation = { email: String(body.email), name: String(body.name) };
  return (
    <InvitationForm
      accept={acceptInvitation}
      token={token}
      agency={String(body.agency_name)}
      invitation={invitation}
    />
  );
}
