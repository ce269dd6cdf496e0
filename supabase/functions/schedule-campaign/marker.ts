import { answered, type Answer } from '../_shared/klaviyo/answer.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { findCampaign, listCampaigns } from '../_shared/klaviyo/campaigns.ts';
import type { Klaviyo } from '../_shared/klaviyo/transport.ts';
import type { Schedule } from './schedule.ts';

// Klaviyo has no idempotency keys. The name carries ours, so that what a killed worker
// created, and could not write down, is found again instead of created twice.
const markerOf = ({ campaignId, attempt }: Schedule) => `${campaignId.slice(0, 8)}-${attempt}`;

export const campaignName = (schedule: Schedule) =>
  `${schedule.content.name} · ${markerOf(schedule)}`;

export const templateName = ({ campaignId, attempt }: Schedule) =>
  `MarketingOS ${campaignId}-${attempt}`;

/** The campaign at Klaviyo that belongs to this attempt, remembered or not. */
export async function findOurs(
  klaviyo: Klaviyo,
  schedule: Schedule,
): Promise<Answer<Campaign | null>> {
  const { klaviyoCampaignId } = schedule.progress;
  if (klaviyoCampaignId) return findCampaign(klaviyo, klaviyoCampaignId);

  const marker = markerOf(schedule);
  const page = await listCampaigns(klaviyo, 'email', { nameContains: marker });
  if (!page.ok) return page;
  return answered(page.value.campaigns.find(({ name }) => name.endsWith(` ${marker}`)) ?? null);
}
