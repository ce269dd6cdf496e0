import type { Metadata } from 'next';
import { OwnAccount } from '@/app/account/own-account';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { TextLink } from '@/components/ui/text-link';
import { requireTeam } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Account' };

export default async function TeamAccountPage() {
  const session = await requireTeam();
  return (
    <>
      <PageBar title="Account" />
      <PageBody>
        <Scroll aria-label="Account">
          <div className="grid max-w-180 gap-8 p-4 sm:p-6">
            <OwnAccount session={session} />
            <p className="text-dim">
              Mails, Slack and the keyboard are under{' '}
              <TextLink href="/team/settings/notifications">Notifications</TextLink>.
            </p>
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}
