import 'server-only';
import type { Activity } from '@/lib/activity/queries';
import { findTitles } from '@/lib/campaigns/titles';
import type { Db } from '@/lib/core/database';

export type Subject = { title: string; number?: number; href: string };

type Found = { id: string; title: string };
type Kind = {
  find: (db: Db, agencyId: string, ids: string[]) => PromiseLike<{ data: Found[] }>;
  href: (id: string) => string;
};

/** Where records of a kind are found by their ids, and where one opens. */
const KINDS: Readonly<Record<string, Kind>> = {
  flow: {
    find: (db, agency, ids) =>
      db.from('crm_flows').select('id, title').eq('agency_id', agency).in('id', ids).throwOnError(),
    href: (id) => `/team/flows/${id}`,
  },
  popup: {
    find: (db, agency, ids) =>
      db
        .from('crm_popups')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/popups/${id}`,
  },
  ab_test: {
    find: (db, agency, ids) =>
      db
        .from('crm_ab_tests')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/ab-tests/${id}`,
  },
  post: {
    find: (db, agency, ids) =>
      db
        .from('content_posts')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/content/posts/${id}`,
  },
  call: {
    find: (db, agency, ids) =>
      db
        .from('call_recordings')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/calls/${id}`,
  },
  event: {
    find: (db, agency, ids) =>
      db
        .from('company_events')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/calendar?event=${id}`,
  },
  task: {
    find: (db, agency, ids) =>
      db.from('tasks').select('id, title').eq('agency_id', agency).in('id', ids).throwOnError(),
    href: (id) => `/team/tasks?open=${id}`,
  },
  request: {
    find: (db, agency, ids) =>
      db
        .from('portal_requests')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: () => '/team/requests',
  },
};

async function findOf(kind: string, db: Db, agencyId: string, ids: string[]) {
  const known = KINDS[kind];
  if (!known || ids.length === 0) return [];
  const { data } = await known.find(db, agencyId, ids);
  return data.map(({ id, title }): [string, Subject] => [id, { title, href: known.href(id) }]);
}

async function findCampaigns(db: Db, agencyId: string, ids: string[]) {
  const titles = await findTitles(db, agencyId, ids);
  return [...titles].map(([id, one]): [string, Subject] => [
    id,
    { ...one, href: `/team/campaigns/${id}` },
  ]);
}

async function findMessages(db: Db, agencyId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('flow_steps')
    .select('id, flow_id, name')
    .eq('agency_id', agencyId)
    .in('id', ids)
    .throwOnError();
  return data.map(({ id, flow_id, name }): [string, Subject] => [
    id,
    { title: name || 'A message', href: `/team/flows/${flow_id}/steps/${id}` },
  ]);
}

/** What lines of the trail are about, by id, as far as the viewer may still read it. */
export async function findSubjects(
  db: Db,
  agencyId: string,
  rows: readonly Activity[],
): Promise<Map<string, Subject>> {
  const idsOf = (kind: string) => [
    ...new Set(
      rows.filter(({ subject_kind }) => subject_kind === kind).map(({ subject_id }) => subject_id),
    ),
  ];
  const found = await Promise.all([
    findCampaigns(db, agencyId, idsOf('campaign')),
    findMessages(db, agencyId, idsOf('flow_email')),
    ...Object.keys(KINDS).map((kind) => findOf(kind, db, agencyId, idsOf(kind))),
  ]);
  return new Map(found.flat());
}
