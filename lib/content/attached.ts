import 'server-only';
import type { Db } from '@/lib/core/database';

/** What lies beside a record, to be read there. */
export async function listAttached(db: Db, clientId: string, subjectId: string) {
  const { data } = await db
    .from('content_attachments')
    .select('document_id, document:content_documents (id, kind, title, body, archived_at)')
    .eq('client_id', clientId)
    .eq('subject_id', subjectId)
    .order('created_at')
    .limit(40)
    .throwOnError();
  return data.flatMap(({ document }) => (document ? [document] : []));
}
export type Attached = Awaited<ReturnType<typeof listAttached>>[number];

export type Use = { id: string; title: string; href: string };

/** Which records a document lies beside. */
export async function listUses(db: Db, agencyId: string, documentId: string): Promise<Use[]> {
  const { data } = await db
    .from('content_attachments')
    .select('subject_kind, subject_id')
    .eq('agency_id', agencyId)
    .eq('document_id', documentId)
    .limit(50)
    .throwOnError();
  const ids = (kind: string) =>
    data.flatMap(({ subject_kind, subject_id }) => (subject_kind === kind ? [subject_id] : []));
  const [{ data: campaigns }, { data: flows }] = await Promise.all([
    db
      .from('crm_campaigns')
      .select('id, number, title')
      .eq('agency_id', agencyId)
      .in('id', ids('campaign'))
      .order('number', { ascending: false })
      .throwOnError(),
    db
      .from('crm_flows')
      .select('id, title')
      .eq('agency_id', agencyId)
      .in('id', ids('flow'))
      .order('title')
      .throwOnError(),
  ]);
  return [
    ...campaigns.map(({ id, number, title }) => ({
      id,
      title: `C-${number} ${title}`,
      href: `/team/campaigns/${id}`,
    })),
    ...flows.map(({ id, title }) => ({ id, title, href: `/team/flows/${id}` })),
  ];
}

/** What may be laid beside a client's record: their own, and what the agency keeps for all. */
export async function listAttachable(db: Db, agencyId: string, clientId: string) {
  const { data } = await db
    .from('content_documents')
    .select('id, kind, title, client_id')
    .eq('agency_id', agencyId)
    .in('home', [clientId, agencyId])
    .is('archived_at', null)
    .order('updated_at', { ascending: false })
    .limit(200)
    .throwOnError();
  return data;
}
