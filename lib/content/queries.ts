import 'server-only';
import { cache } from 'react';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { type ContentKind, kindOrder } from './kinds';

const PAGE = 40;

export type Shelf = {
  agencyId: string;
  /** A client's id, or the agency's own; everything without. */
  home?: string;
  sectionId?: string;
  kind?: ContentKind;
  tag?: string;
  archived?: boolean;
  after?: Cursor | null;
};

const listed =
  'id, client_id, home, section_id, kind, title, tags, version, updated_by, updated_at';

/** What stands on a shelf, the latest change first. */
export async function listDocuments(
  db: Db,
  { agencyId, home, sectionId, kind, tag, archived = false, after }: Shelf,
) {
  let query = db
    .from('content_documents')
    .select(listed)
    .eq('agency_id', agencyId)
    .order('updated_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  query = archived ? query.not('archived_at', 'is', null) : query.is('archived_at', null);
  if (home) query = query.eq('home', home);
  if (sectionId) query = query.eq('section_id', sectionId);
  if (kind) query = query.eq('kind_order', kindOrder(kind));
  if (tag) query = query.contains('tags', [tag]);
  if (after) {
    query = query
      .lte('updated_at', after.at)
      .or(`updated_at.lt."${after.at}",and(updated_at.eq."${after.at}",id.lt.${after.id})`);
  }
  const { data } = await query.throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: data.length > PAGE && last ? { at: last.updated_at, id: last.id } : undefined,
  };
}
export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>['rows'][number];

/** Every folder the viewer reads, by name. */
export const listSections = cache(async (db: Db, agencyId: string) => {
  const { data } = await db
    .from('content_sections')
    .select('id, client_id, home, name')
    .eq('agency_id', agencyId)
    .order('name')
    .order('id')
    .limit(1000)
    .throwOnError();
  return data;
});
export type Section = Awaited<ReturnType<typeof listSections>>[number];

/** The guidelines of one shelf, whole: to be read one below the other. */
export async function listGuidelines(db: Db, agencyId: string, home: string) {
  const { data } = await db
    .from('content_documents')
    .select('id, title, body, tags, version, updated_by, updated_at')
    .eq('agency_id', agencyId)
    .eq('home', home)
    .eq('kind_order', kindOrder('guideline'))
    .is('archived_at', null)
    .order('title')
    .limit(50)
    .throwOnError();
  return data;
}
export type Guideline = Awaited<ReturnType<typeof listGuidelines>>[number];

export const findDocument = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('content_documents')
    .select(
      'id, client_id, home, section_id, kind, title, body, html, tags, version, archived_at, updated_by, created_at, updated_at',
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});
export type ContentDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

export async function listVersions(db: Db, home: string, documentId: string) {
  const { data } = await db
    .from('content_versions')
    .select('id, version, title, body, html, author_id, created_at')
    .eq('home', home)
    .eq('document_id', documentId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
}
export type ContentVersion = Awaited<ReturnType<typeof listVersions>>[number];

type Search = {
  agencyId: string;
  query: string;
  /** One shelf alone: a client's id, or the agency's own. */
  clientId?: string;
  kind?: ContentKind | 'call';
};

/** Documents and calls with these words, the best first; what was found stands between control characters 2 and 3. */
export async function searchContent(db: Db, { agencyId, query, clientId, kind }: Search) {
  const { data } = await db
    .rpc('search_content', { agency: agencyId, query, client: clientId, kind })
    .throwOnError();
  return data;
}
export type Hit = Awaited<ReturnType<typeof searchContent>>[number];
