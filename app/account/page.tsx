import { redirect } from 'next/navigation';
import { homeFor } from '@/lib/accounts/home';
import { isTeam, requireSession } from '@/lib/core/session';

/** Where links in mails lead: each surface has the account in its own frame. */
export default async function AccountPage() {
  const session = await requireSession();
  if (isTeam(session.roles)) redirect('/team/account');
  const home = await homeFor(session);
  redirect(home === '/unauthorized' ? home : `${home}/account`);
}
