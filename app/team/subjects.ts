import 'server-only';
import { findTitles } from '@/lib/campaigns/titles';
import type { Db } from '@/lib/core/database';
import { goalNames } from '@/lib/goals/goal';
import { periodName } from '@/lib/goals/period';

export type Subject = { title: string; number?: number; href: string };

/** `home`: the client's place in the address, where the record has none of its own. */
type Found = { id: string; title: string; home?: string };
type Kind = {
  find: (db: Db, agencyId: string, ids: string[]) => PromiseLike<{ data: Found[] }>;
  href: (id: string, home: string) => string;
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
  goal: {
    find: async (db, agency, ids) => {
      const { data } = await db
        .from('goals')
        .select('id, kind, starts_on, ends_on, client:clients (slug)')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError();
      return {
        data: data.map((goal) => ({
          id: goal.id,
          title: `${goalNames[goal.kind]}, ${periodName(goal)}`,
          home: goal.client.slug,
        })),
      };
    },
    href: (_, slug) => `/team/clients/${slug}/goals`,
  },
  client: {
    find: async (db, agency, ids) => {
      const { data } = await db
        .from('clients')
        .select('id, name, slug')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError();
      return { data: data.map(({ id, name, slug }) => ({ id, title: name, home: slug })) };
    },
    href: (_, slug) => `/team/clients/${slug}`,
  },
  document: {
    find: (db, agency, ids) =>
      db
        .from('content_documents')
        .select('id, title')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError(),
    href: (id) => `/team/content/${id}`,
  },
  client_document: {
    find: async (db, agency, ids) => {
      const { data } = await db
        .from('client_documents')
        .select('id, title, client:clients (slug)')
        .eq('agency_id', agency)
        .in('id', ids)
        .throwOnError();
      return { data: data.map(({ client, ...one }) => ({ ...one, home: client.slug })) };
    },
    href: (_, slug) => `/team/clients/${slug}/documents`,
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
  return data.map(({ id, title, home = '' }): [string, Subject] => [
    id,
    { title, href: known.href(id, home) },
  ]);
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

type About = { subject_kind: string | null; subject_id: string | null };

/** What lines of the trail, or tasks, are about, by id, as far as the viewer may still read it. */
export async function findSubjects(
  db: Db,
  agencyId: string,
  rows: readonly About[],
): Promise<Map<string, Subject>> {
  const idsOf = (kind: string) => [
    ...new Set(
      rows.flatMap(({ subject_kind, subject_id }) =>
        subject_kind === kind && subject_id ? [subject_id] : [],
      ),
    ),
  ];
  const found = await Promise.all([
    findCampaigns(db, agencyId, idsOf('campaign')),
    findMessages(db, agencyId, idsOf('flow_email')),
    ...Object.keys(KINDS).map((kind) => findOf(kind, db, agencyId, idsOf(kind))),
  ]);
  return new Map(found.flat());
}
