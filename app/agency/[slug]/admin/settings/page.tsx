import { type Metadata } from 'next';
import { AgencyForm } from '@/components/accounts/agency-form';
import { Scroll } from '@/components/shell/page';
import { saveAgency } from '@/lib/accounts/agency-actions';
import { requirePermission } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const { agency } = await requirePermission('agency.settings');
  return (
    <Scroll aria-label="Settings">
      <AgencyForm agency={agency} save={saveAgency} />
    </Scroll>
  );
}
