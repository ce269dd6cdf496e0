import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requirePermission } from '@/lib/core/session';

export const metadata: Metadata = { title: 'Marketing Center' };

export default async function MarketingPage() {
  const { agency } = await requirePermission('audiences.manage');
  return (
    <>
      <h1 className="text-20">Marketing Center</h1>
      <EmptyState
        title="No broadcasts yet"
        action={<LinkButton href="/team">Back to the team</LinkButton>}
      >
        {agency.name}’s own audiences, templates, broadcasts and consent will stand here. Nothing
        can be sent from this page yet.
      </EmptyState>
    </>
  );
}
