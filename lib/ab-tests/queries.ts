import 'server-only';
import { cache } from 'react';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { abTestStatusOrder, type AbTestStatus } from './status';
import type { Result } from './verdict';

const PAGE = 40;
const FACTS =
  'id, client_id, campaign_id, title, varies, metric, status, winner_id, decided_at, learned, started_at, shared_at, created_at' as const;
const INTERNALS = 'internals:ab_test_internals (hypothesis, baseline, effect)' as const;
const VARIANTS =
  'variants:ab_test_variants!ab_test_variants_client_id_test_id_fkey (id, position, label, description, counted_at, counted_from, klaviyo_name)' as const;

type Reading = {
  agencyId: string;
  clientId?: string;
  status?: AbTestStatus;
  after?: Cursor | null;
};

/** Tests of every client the viewer reaches, the newest first. */
export async function listAbTests(db: Db, { agencyId, clientId, status, after }: Reading) {
  let query = db
    .from('crm_ab_tests')
    .select(`${FACTS}, ${INTERNALS}, ${VARIANTS}`)
    .eq('agency_id', agencyId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (clientId) query = query.eq('client_id', clientId);
  if (status) query = query.eq('status_order', abTestStatusOrder(status));
  if (after) {
    query = query
      .lte('created_at', after.at)
      .or(`created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`);
  }
  const { data } = await query.throwOnError();
  const rows = data
    .slice(0, PAGE)
    .map(({ internals, ...test }) => ({ ...test, hypothesis: internals[0]?.hypothesis ?? '' }));
  const last = rows.at(-1);
  return {
    rows,
    next: data.length > PAGE && last ? { at: last.created_at, id: last.id } : undefined,
  };
}
export type ListedAbTest = Awaited<ReturnType<typeof listAbTests>>['rows'][number];

export const findAbTest = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('crm_ab_tests')
    .select(
      `${FACTS}, ${INTERNALS}, ${VARIANTS}, client:clients (name, slug, brand_color, time_zone),
      campaign:crm_campaigns (id, number, title)`,
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (!data) return null;
  const { internals, variants, ...test } = data;
  return { ...test, facts: internals[0] ?? null, variants: inOrder(variants) };
});
export type AbTest = NonNullable<Awaited<ReturnType<typeof findAbTest>>>;

const inOrder = <T extends { position: number }>(variants: readonly T[]) =>
  [...variants].sort((a, b) => a.position - b.position);

type Counted = { id: string; variants: readonly { id: string; label: string }[] };

/** What came out so far, by test, the control first: Postgres does the arithmetic, for the team and for clients. */
export async function listResults(
  db: Db,
  tests: readonly Counted[],
): Promise<Map<string, Result[]>> {
  const results = new Map<string, Result[]>();
  if (tests.length === 0) return results;
  const labels = new Map(
    tests.flatMap(({ variants }) => variants.map(({ id, label }) => [id, label])),
  );
  const { data } = await db
    .rpc('ab_test_results', { tests: tests.map(({ id }) => id) })
    .throwOnError();
  for (const { test_id, variant_id, ...numbers } of data) {
    const found = { variantId: variant_id, label: labels.get(variant_id) ?? '', ...numbers };
    results.set(test_id, [...(results.get(test_id) ?? []), found]);
  }
  return results;
}

const READ_BY_CLIENTS: readonly AbTestStatus[] = ['running', 'decided', 'inconclusive'];

/** What a client reads of its tests: those that ran, without what the team has in mind. Row-level security decides. */
export async function listSharedAbTests(
  db: Db,
  clientId: string,
  { campaignId, limit = 6 }: { campaignId?: string; limit?: number } = {},
) {
  let query = db
    .from('crm_ab_tests')
    .select(
      `id, title, varies, metric, status, winner_id, learned, started_at, decided_at, ${VARIANTS}`,
    )
    .eq('client_id', clientId)
    .in('status_order', READ_BY_CLIENTS.map(abTestStatusOrder))
    .not('shared_at', 'is', null)
    .order('started_at', { ascending: false })
    .limit(limit);
  if (campaignId) query = query.eq('campaign_id', campaignId);
  const { data } = await query.throwOnError();
  const results = await listResults(db, data);
  return data.map((test) => ({ ...test, results: results.get(test.id) ?? [] }));
}
export type SharedAbTest = Awaited<ReturnType<typeof listSharedAbTests>>[number];

/** What Klaviyo calls the variations of a campaign, where it has reported any. */
export async function listVariations(db: Db, clientId: string, campaignId: string | null) {
  if (!campaignId) return [];
  const { data } = await db
    .from('campaign_metrics')
    .select(
      'variations:campaign_variations!campaign_variations_client_id_klaviyo_campaign_id_fkey (name)',
    )
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .throwOnError();
  return data.flatMap(({ variations }) => variations.map(({ name }) => name)).sort();
}

/** A client's campaigns that a test may run in, the newest first. */
export async function listCampaignsToTest(db: Db, clientId: string) {
  const { data } = await db
    .from('crm_campaigns')
    .select('id, number, title')
    .eq('client_id', clientId)
    .order('created_at', { ascending: false })
    .limit(60)
    .throwOnError();
  return data;
}
