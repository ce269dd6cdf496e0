import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isUuid } from './filters';

/** One campaign, by id or by number, with everything that has one value. Null for what is not there, or not the viewer's to see. */
export const findCampaign = cache(async (db: Db, agencyId: string, id: string) => {
  const by = isUuid(id) ? 'id' : /^\d{1,8}$/.test(id) ? 'number' : null;
  if (!by) return null;
  const { data } = await db
    .from('crm_campaigns')
    .select(
      `id, client_id, number, title, channel, status, held_from, priority, goal, audience, audience_size, offer, sender_name,
      sender_email, due_on, decide_by, send_at, sent_at, shared_at, stage_since, version, created_at,
      internals:crm_campaign_internals (brief, estimate_minutes),
      assignees:campaign_assignees (duty, user_id, person:user_profiles (name)),
      labels:campaign_labels (label),
      schedules:campaign_schedules (state, attempt, cancel_requested_at, klaviyo_campaign_id, detail, updated_at)`,
    )
    .eq('agency_id', agencyId)
    .eq(by, id as never) // a number's digits are a number to Postgres
    .maybeSingle()
    .throwOnError();
  if (!data) return null;
  const [{ data: client }, { data: request }] = await Promise.all([
    db
      .from('clients')
      .select('id, slug, name, brand_color, time_zone, currency')
      .eq('agency_id', agencyId)
      .eq('id', data.client_id)
      .single()
      .throwOnError(),
    db
      .from('portal_requests')
      .select('id, title')
      .eq('client_id', data.client_id)
      .eq('campaign_id', data.id)
      .maybeSingle()
      .throwOnError(),
  ]);
  const { internals, schedules, ...campaign } = data;
  return {
    ...campaign,
    client,
    request,
    brief: internals[0]?.brief ?? '',
    estimateMinutes: internals[0]?.estimate_minutes ?? null,
    schedule: schedules[0] ?? null,
  };
});
export type CampaignRecord = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/** Every hand-over of a campaign, newest first. */
export async function listRevisions(db: Db, clientId: string, campaignId: string) {
  const { data } = await db
    .from('campaign_revisions')
    .select(
      'id, from_status, to_status, actor_id, reason, copy_version, design_version, content_hash, created_at',
    )
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .order('created_at', { ascending: false })
    .order('id')
    .limit(200)
    .throwOnError();
  return data;
}
export type Revision = Awaited<ReturnType<typeof listRevisions>>[number];

/** What the client was asked, round by round, with what they decided. */
export async function listRounds(db: Db, clientId: string, campaignId: string) {
  const { data } = await db
    .from('approvals')
    .select(
      `id, round, status, decide_by, requested_by, concern, closed_at, created_at,
      decisions:approval_decisions (decision, note, by_link, created_at, person:user_profiles (id, name))`,
    )
    .eq('client_id', clientId)
    .eq('subject_id', campaignId)
    .order('round', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
}
export type Round = Awaited<ReturnType<typeof listRounds>>[number];

export async function findResults(db: Db, clientId: string, campaignId: string) {
  const { data } = await db
    .from('campaign_metrics')
    .select(
      `recipients, delivered, opens_unique, clicks_unique, conversion_uniques, conversion_value_minor, currency,
      conversion_metric, unsubscribes, attribution_window, source, synced_at`,
    )
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .maybeSingle()
    .throwOnError();
  return data;
}
export type Results = NonNullable<Awaited<ReturnType<typeof findResults>>>;
