import type { Metadata } from 'next';
import { PortalPanel } from '@/components/portal/admin/portal-panel';
import { PortalTable } from '@/components/portal/admin/portal-table';
import { Scroll, Split } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { startViewAs } from '@/lib/accounts/view-as-actions';
import { saveApprovalSettings } from '@/lib/approvals/team-actions';
import { requireTeam } from '@/lib/core/session';
import { setMemberFlag } from '@/lib/clients/team-actions';
import { saveBrandColor, saveRooms } from '@/lib/portal/admin-actions';
import { listPortals } from '@/lib/portal/queries/portals';

export const metadata: Metadata = { title: 'Portal management' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ open?: string | string[] }>;
};

export default async function PortalManagementPage({ params, searchParams }: Props) {
  const { db, agency, permissions } = await requireTeam('portal.manage');
  const base = `/agency/${(await params).slug}/admin/portal`;
  const { open: slug } = await searchParams;
  const portals = await listPortals(db, agency.id);
  const open = portals.find((portal) => portal.slug === slug);
  return (
    <Split>
      <Scroll aria-label="Portals">
        {portals.length === 0 ? (
          <EmptyState title="No clients yet">
            Each client has a portal from the day it is added.
          </EmptyState>
        ) : (
          <PortalTable
            portals={portals}
            openId={open?.id}
            hrefFor={(client) => `${base}?open=${client}`}
          />
        )}
      </Scroll>
      {open && (
        <PortalPanel
          portal={open}
          closeHref={base}
          saveRooms={saveRooms}
          saveColor={saveBrandColor}
          saveDecisions={saveApprovalSettings}
          setMemberFlag={setMemberFlag}
          lookAs={permissions.view_as ? startViewAs : undefined}
        />
      )}
    </Split>
  );
}
