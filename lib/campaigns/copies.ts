import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';

const columns = `id, version, based_on, subject, preview_text, body, note, author_id, shared_at, created_at,
  author:user_profiles (name)`;

/** The newest versions of a campaign's copy, the latest first. */
export const listCopies = cache(async (db: Db, clientId: string, campaignId: string) => {
  const { data } = await db
    .from('campaign_copies')
    .select(columns)
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
});
export type Copy = Awaited<ReturnType<typeof listCopies>>[number];

/** The latest version and the one before it, which is all a side panel needs. */
export async function findLatestCopies(db: Db, clientId: string, campaignId: string) {
  const { data } = await db
    .from('campaign_copies')
    .select(columns)
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .order('version', { ascending: false })
    .limit(2)
    .throwOnError();
  return { latest: data[0], previous: data[1] };
}

/** A campaign's designs, the latest first, each with its file. */
export const listDesigns = cache(async (db: Db, clientId: string, campaignId: string) => {
  const { data } = await db
    .from('campaign_designs')
    .select(
      `id, version, note, author_id, shared_at, created_at, author:user_profiles (name),
      file:files!inner (id, name, mime, bytes, width, height)`,
    )
    .eq('client_id', clientId)
    .eq('campaign_id', campaignId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
});
export type Design = Awaited<ReturnType<typeof listDesigns>>[number];
