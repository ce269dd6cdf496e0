import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { stageOf } from '../_shared/klaviyo/campaign-status.ts';
import { deleteCampaign, findCampaign } from '../_shared/klaviyo/campaigns.ts';
import { revertSendJob } from '../_shared/klaviyo/send-jobs.ts';
import { deleteTemplate } from '../_shared/klaviyo/templates.ts';
import { findOurs } from './marker.ts';
import { later, retry, settled, type Outcome, type Ports, type Schedule } from './schedule.ts';

const RETRY_SECONDS = 15;

/** Makes sure that nothing of this attempt can go out, and leaves no draft behind that somebody could send by hand. */
export async function withdraw(ports: Ports, schedule: Schedule): Promise<Outcome> {
  const { templateId } = schedule.progress;
  // A leftover template sends nothing, so a refusal here does not matter.
  if (templateId) await deleteTemplate(ports.klaviyo, templateId);

  const ours = await findOurs(ports.klaviyo, schedule);
  if (!ours.ok) return retry(ours.failure);
  if (!ours.value) return settled('cancelled');
  return stop(ports, ours.value);
}

async function stop(ports: Ports, campaign: Campaign): Promise<Outcome> {
  switch (stageOf(campaign.status)) {
    case 'draft':
      return discard(ports, campaign);
    case 'cancelled':
      return settled('cancelled');
    case 'sending':
    case 'sent':
      return settled('too_late', `Klaviyo says: ${campaign.status}.`);
    case 'unknown':
      return retry({ kind: 'unavailable', detail: `status ${campaign.status}` });
    default:
      return revert(ports, campaign);
  }
}

async function revert(ports: Ports, { id }: Campaign): Promise<Outcome> {
  const reverted = await revertSendJob(ports.klaviyo, id);
  if (!reverted.ok && reverted.failure.kind !== 'rejected') return retry(reverted.failure);

  // Whatever Klaviyo answered: only the campaign's own state proves that it will not go out.
  const now = await findCampaign(ports.klaviyo, id);
  if (!now.ok) return retry(now.failure);
  if (!now.value) return settled('cancelled');
  const stage = stageOf(now.value.status);
  if (stage === 'scheduled' || stage === 'scheduling') {
    return later(RETRY_SECONDS, 'Klaviyo has not reverted it yet');
  }
  return stop(ports, now.value);
}

async function discard(ports: Ports, { id }: Campaign): Promise<Outcome> {
  const deleted = await deleteCampaign(ports.klaviyo, id);
  if (deleted.ok || deleted.failure.kind === 'rejected') return settled('cancelled');
  return retry(deleted.failure);
}
