import { LogOut, UserRound } from 'lucide-react';
import type { Metadata } from 'next';
import { CreatorScreen } from '@/components/shell/creator-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { LinkButton } from '@/components/ui/link-button';
import { signOut } from '@/lib/accounts/door-actions';
import { day } from '@/lib/core/clock';
import { requireSession } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Today' };

export default async function CreatorToday() {
  const { name, title, agency } = await requireSession();
  return (
    <CreatorScreen
      title={day(new Date(), agency.timeZone)}
      tools={
        <>
          <LinkButton href="/creator/account" label="Account" size="touch">
            <UserRound />
          </LinkButton>
          <form action={signOut}>
            <IconButton type="submit" label="Sign out" size="touch">
              <LogOut />
            </IconButton>
          </form>
        </>
      }
    >
      <div className="px-4 pt-6">
        <h1 className="text-20">{name}</h1>
        {title && <p className="text-14 text-dim">{title}</p>}
      </div>
      <EmptyState title="No visits yet" className="text-14">
        When {agency.name} plans a visit with you, it stands here: where, when and what to bring.
        Uploads, feedback and payouts follow it.
      </EmptyState>
    </CreatorScreen>
  );
}
