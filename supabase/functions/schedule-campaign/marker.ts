import { answered, type Answer } from '../_shared/klaviyo/answer.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { findCampaign, listCampaigns } from '../_shared/klaviyo/campaigns.ts';
import type { Klaviyo } from '../_shared/klaviyo/transport.ts';
import type { Content, Schedule } from './schedule.ts';

// Klaviyo has no idempotency keys. The name carries ours, so that what a killed worker
// created, and could not write down, is found again instead of created twice. The
// fingerprint tells which content it holds, so that an old one is never taken for a new one.
const attemptOf = ({ campaignId, attempt }: Schedule) => `${campaignId.slice(0, 8)}-${attempt}-`;
const markerOf = (schedule: Schedule) => ` ${attemptOf(schedule)}${schedule.fingerprint}`;

export const campaignName = (schedule: Schedule) =>
  `${schedule.content.name} ·${markerOf(schedule)}`;

export const templateName = (schedule: Schedule) => `MarketingOS${markerOf(schedule)}`;

export const holdsThisContent = (campaign: Campaign, schedule: Schedule) =>
  campaign.name.endsWith(markerOf(schedule));

/** The campaign at Klaviyo that belongs to this attempt, remembered or not. */
export async function findOurs(
  klaviyo: Klaviyo,
  schedule: Schedule,
): Promise<Answer<Campaign | null>> {
  const { klaviyoCampaignId } = schedule.progress;
  if (klaviyoCampaignId) return findCampaign(klaviyo, klaviyoCampaignId);

  const prefix = attemptOf(schedule);
  const page = await listCampaigns(klaviyo, 'email', { nameContains: prefix });
  if (!page.ok) return page;
  const ours = page.value.campaigns.find(({ name }) => name.split(' ').at(-1)?.startsWith(prefix));
  return answered(ours ?? null);
}

/** What is going to be sent, in eight characters. */
export async function fingerprintOf(content: Content): Promise<string> {
  const { name: _, ...sent } = content;
  const bytes = new TextEncoder().encode(JSON.stringify(sent));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
