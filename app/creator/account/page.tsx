import type { Metadata } from 'next';
import { OwnAccount } from '@/app/account/own-account';
import { CreatorScreen } from '@/components/shell/creator-shell';
import { requireSession } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Account' };

export default async function CreatorAccountPage() {
  const session = await requireSession();
  return (
    <CreatorScreen title="Account" back={{ href: '/creator', label: 'Today' }}>
      <h1 className="sr-only">Account</h1>
      <div className="grid gap-8 p-4 text-14">
        <OwnAccount session={session} />
      </div>
    </CreatorScreen>
  );
}
