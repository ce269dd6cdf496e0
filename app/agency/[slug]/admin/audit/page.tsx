import type { Metadata } from 'next';
import { AuditList } from '@/components/audit/audit-list';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { findPeople } from '@/lib/accounts/people';
import { listAuditLog } from '@/lib/audit/queries';
import { requireTeam } from '@/lib/core/session';
import { isUuid } from '@/lib/core/uuid';

export const metadata: Metadata = { title: 'Audit log' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export default async function AuditPage({ params, searchParams }: Props) {
  const { db, agency } = await requireTeam('audit.read');
  const before = Number((await searchParams).before);
  const base = `/agency/${(await params).slug}/admin/audit`;
  const { lines, older } = await listAuditLog(
    db,
    agency.id,
    Number.isSafeInteger(before) && before > 0 ? before : undefined,
  );
  const ids = lines.flatMap(({ actor_id, subject_id }) => [actor_id, subject_id]);
  const people = await findPeople(db, agency.id, ids.filter(isUuid));
  const names = new Map([...people].map(([id, { name }]) => [id, name]));
  return (
    <Scroll aria-label="Audit log">
      {lines.length === 0 ? (
        <EmptyState title="Nothing yet">
          Changes to people, roles, clients and connections stand here, for good.
        </EmptyState>
      ) : (
        <>
          <AuditList lines={lines} names={names} now={new Date()} zone={agency.timeZone} />
          <Pager
            newerHref={before ? base : undefined}
            olderHref={older ? `${base}?before=${older}` : undefined}
          >
            {lines.length} lines, newest first
          </Pager>
        </>
      )}
    </Scroll>
  );
}
