import type { Metadata } from 'next';
import { AgencyForm } from '@/components/accounts/agency-form';
import { SectionHead } from '@/components/ui/section-head';
import { Scroll } from '@/components/shell/page';
import { saveAgency } from '@/lib/accounts/agency-actions';
import { requireTeam } from '@/lib/core/session';
import { SlackIntegration } from './slack';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const session = await requireTeam('agency.settings');
  return (
    <Scroll aria-label="Settings">
      <AgencyForm agency={session.agency} save={saveAgency} />
      {session.permissions['integrations.manage'] && (
        <section aria-labelledby="integrations">
          <SectionHead id="integrations" title="Integrations" />
          <SlackIntegration session={session} />
        </section>
      )}
    </Scroll>
  );
}
