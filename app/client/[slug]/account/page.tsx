import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnAccount } from '@/app/account/own-account';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { openPortal } from '@/lib/portal/queries/portal';

export const metadata: Metadata = { title: 'Account' };

type Props = { params: Promise<{ slug: string }> };

export default async function ClientAccountPage({ params }: Props) {
  const { session, visiting } = await openPortal((await params).slug);
  if (visiting) notFound(); // a colleague has their own, on the team's side
  return (
    <ClientColumn>
      <ClientLead title="Account">Your name, and how you sign in.</ClientLead>
      <div className="grid max-w-180 gap-8">
        <OwnAccount session={session} />
      </div>
    </ClientColumn>
  );
}
