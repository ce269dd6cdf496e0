import 'server-only';
import { type Portal } from './portal';
import { listMetricsSince } from './analytics';

const MOST = 500;

/** What was approved, sent and earned since a moment: each campaign with its approval and its figures. */
export async function listResults(portal: Portal, since: Date) {
  const { session, client } = portal;
  const [{ data: approved }, metrics] = await Promise.all([
    session.db
      .from('approvals')
      .select(
        'id, subject_id, round, closed_at, approval_decisions (user_id, user_profiles (name))',
      )
      .eq('client_id', client.id)
      .eq('subject_kind', 'campaign')
      .eq('status', 'approved')
      .gte('closed_at', since.toISOString())
      .order('closed_at', { ascending: false })
      .limit(MOST)
      .throwOnError(),
    listMetricsSince(portal, since),
  ]);
  const waiting = approved.filter(({ subject_id }) =>
    metrics.every(({ campaign_id }) => campaign_id !== subject_id),
  );
  const titles = await titlesOf(
    portal,
    waiting.map(({ subject_id }) => subject_id),
  );
  const approvalOf = (campaignId: string | null) =>
    approved.find(({ subject_id }) => subject_id === campaignId) ?? null;
  return [
    ...waiting.flatMap((approval) => {
      const campaign = titles.get(approval.subject_id);
      return campaign
        ? [
            {
              id: approval.id,
              campaignId: approval.subject_id,
              ...campaign,
              approval,
              metric: null,
            },
          ]
        : [];
    }),
    ...metrics.map((metric) => ({
      id: metric.id,
      campaignId: metric.campaign_id,
      title: metric.name,
      at: metric.send_time,
      approval: approvalOf(metric.campaign_id),
      metric,
    })),
  ];
}
export type ResultRow = Awaited<ReturnType<typeof listResults>>[number];

async function titlesOf({ session: { db }, client }: Portal, ids: string[]) {
  const found = new Map<string, { title: string; at: string | null }>();
  for (let from = 0; from < ids.length; from += 100) {
    const { data } = await db
      .from('crm_campaigns')
      .select('id, title, send_at, sent_at')
      .eq('client_id', client.id)
      .in('id', ids.slice(from, from + 100))
      .not('shared_at', 'is', null)
      .throwOnError();
    for (const { id, title, send_at, sent_at } of data)
      found.set(id, { title, at: sent_at ?? send_at });
  }
  return found;
}
