import 'server-only';
import type { Db } from '@/lib/core/database';

// The team may open the portal too and could read more: every query here asks for what reached the client.

export async function listSharedDesigns(db: Db, clientId: string, campaignIds: string[]) {
  if (campaignIds.length === 0) return [];
  const { data } = await db
    .from('campaign_designs')
    .select(
      `id, campaign_id, version, note, shared_at, created_at,
      author:user_profiles (name), file:files (id, name, mime, width, height)`,
    )
    .eq('client_id', clientId)
    .in('campaign_id', campaignIds)
    .not('shared_at', 'is', null)
    .order('version')
    .throwOnError();
  return data;
}
export type SharedDesign = Awaited<ReturnType<typeof listSharedDesigns>>[number];

export async function listSharedCopies(db: Db, clientId: string, campaignIds: string[]) {
  if (campaignIds.length === 0) return [];
  const { data } = await db
    .from('campaign_copies')
    .select(
      'id, campaign_id, version, subject, preview_text, note, shared_at, created_at, author:user_profiles (name)',
    )
    .eq('client_id', clientId)
    .in('campaign_id', campaignIds)
    .not('shared_at', 'is', null)
    .order('version')
    .throwOnError();
  return data;
}
export type SharedCopy = Awaited<ReturnType<typeof listSharedCopies>>[number];

export async function listSharedBodies(db: Db, clientId: string, campaignId: string) {
  const { data } = await db
    .from('campaign_copies')
    .select('version, body')
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .not('shared_at', 'is', null)
    .throwOnError();
  return new Map(data.map(({ version, body }) => [version, body]));
}

const CAMPAIGN = `id, title, number, channel, status, audience, audience_size, sender_name, sender_email,
  send_at, sent_at, created_at`;

export async function listSharedCampaigns(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('crm_campaigns')
    .select(CAMPAIGN)
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}
export type SharedCampaign = Awaited<ReturnType<typeof listSharedCampaigns>>[number];

export async function findSharedCampaign(db: Db, clientId: string, id: string) {
  return (await listSharedCampaigns(db, clientId, [id]))[0] ?? null;
}
