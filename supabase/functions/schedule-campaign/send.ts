import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { stageOf } from '../_shared/klaviyo/campaign-status.ts';
import { findCampaign } from '../_shared/klaviyo/campaigns.ts';
import { startSendJob } from '../_shared/klaviyo/send-jobs.ts';
import { deleteTemplate } from '../_shared/klaviyo/templates.ts';
import {
  later,
  refusedBy,
  retry,
  settled,
  type Outcome,
  type Ports,
  type Schedule,
} from './schedule.ts';

const CONFIRM_SECONDS = 15;
const GIVE_UP_MS = 15 * 60_000;

/** One send job per campaign, and only a draft takes one: asking again after a crash cannot send twice. */
export async function send(ports: Ports, schedule: Schedule, ours: Campaign): Promise<Outcome> {
  if (stageOf(ours.status) !== 'draft') return confirm(ports, schedule, ours);
  const asked = Date.parse(schedule.progress.sendRequestedAt ?? '');
  if (ports.now().getTime() - asked > GIVE_UP_MS) {
    return settled('failed', 'Klaviyo did not schedule the campaign.');
  }

  const started = await startSendJob(ports.klaviyo, ours.id);
  // Whatever it answered, the campaign's own state is what counts.
  const now = await findCampaign(ports.klaviyo, ours.id);
  if (!now.ok) return retry(now.failure);
  if (!now.value) return settled('failed', 'The campaign was deleted in Klaviyo.');
  if (!started.ok && stageOf(now.value.status) === 'draft') return refusedBy(started.failure);
  return confirm(ports, schedule, now.value);
}

async function confirm(ports: Ports, schedule: Schedule, campaign: Campaign): Promise<Outcome> {
  switch (stageOf(campaign.status)) {
    case 'scheduled':
    case 'sending':
    case 'sent':
      await discardTemplate(ports, schedule);
      return settled('scheduled');
    case 'cancelled':
      return settled('failed', `Klaviyo answered: ${campaign.status}.`);
    case 'unknown':
      return retry({ kind: 'unavailable', detail: `status ${campaign.status}` });
    default:
      return later(CONFIRM_SECONDS, 'Klaviyo is scheduling it');
  }
}

async function discardTemplate(ports: Ports, { progress }: Schedule): Promise<void> {
  if (progress.templateId) await deleteTemplate(ports.klaviyo, progress.templateId);
}
