import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DesignProof } from '@/app/team/design-proof';
import { DesignUpload } from '@/components/files/design-upload';
import { PopupStatusLabel } from '@/components/popups/popup-status';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { mayDesign } from '@/app/team/popups/work';
import { campaignCan } from '@/lib/campaigns/reach';
import { requireTeam } from '@/lib/core/session';
import { beginUpload } from '@/lib/files/actions';
import { addPopupDesign } from '@/lib/popups/actions';
import { lockedPopup } from '@/lib/popups/locked';
import { findPopup, listPopupDesigns } from '@/lib/popups/queries';
import type { PopupStatus } from '@/lib/popups/status';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db, agency } = await requireTeam('campaigns.read');
  const popup = await findPopup(db, agency.id, (await params).id);
  return { title: popup ? `Design of ${popup.title}` : undefined };
}

const OVER: Partial<Record<PopupStatus, string>> = {
  archived: 'This popup is archived.',
  cancelled: 'This is cancelled.',
};

/** A popup's designs, close up: versions side by side, and what is pinned on them. */
export default async function PopupDesignPage({ params, searchParams }: Props) {
  const session = await requireTeam('campaigns.read');
  const { db, agency } = session;
  const [{ id }, { version }] = await Promise.all([params, searchParams]);
  const popup = await findPopup(db, agency.id, id);
  if (!popup) notFound();
  const designs = await listPopupDesigns(db, popup.client_id, popup.id);
  const shown = version ? designs.find((one) => String(one.version) === version) : designs[0];
  if (version && !shown) notFound();
  const can = campaignCan(session, popup.assignees);
  const locked = lockedPopup(popup.status);
  const upload = mayDesign(can) && !locked && (
    <DesignUpload
      subjectId={popup.id}
      next={(designs[0]?.version ?? 0) + 1}
      start={beginUpload}
      add={addPopupDesign}
    />
  );
  const base = `/team/popups/${popup.id}`;

  return (
    <>
      <PageBar
        title="Design"
        crumbs={[
          { href: '/team/popups', label: 'Popups' },
          { href: base, label: popup.title },
        ]}
      />
      <PageBody>
        <Subbar>
          <ClientName
            name={popup.client.name}
            color={popup.client.brand_color}
            className="shrink-0"
          />
          <PopupStatusLabel status={popup.status} />
        </Subbar>
        {shown ? (
          <DesignProof
            session={session}
            subject={{ kind: 'popup', id: popup.id }}
            clientId={popup.client_id}
            designs={designs}
            shown={shown}
            base={`${base}/design`}
            can={can}
            ended={OVER[popup.status] ?? null}
            notice={locked}
            upload={upload}
          />
        ) : (
          <Scroll aria-label="Design">
            <div className="grid gap-4 p-4">
              {upload && <div className="max-w-90">{upload}</div>}
              <EmptyState title="No design yet">
                The first version stands here, beside every later one.
              </EmptyState>
            </div>
          </Scroll>
        )}
      </PageBody>
    </>
  );
}
