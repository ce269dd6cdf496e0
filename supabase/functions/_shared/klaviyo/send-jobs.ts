import type { Answer } from './answer.ts';
import type { Klaviyo } from './transport.ts';

/** A send job is the campaign itself: it has the campaign's id, and there is one per campaign. */
export function startSendJob(klaviyo: Klaviyo, campaignId: string): Promise<Answer<unknown>> {
  return klaviyo({
    method: 'POST',
    path: '/api/campaign-send-jobs',
    body: { data: { type: 'campaign-send-job', id: campaignId } },
  });
}

/** Takes a scheduled campaign back to draft. */
export function revertSendJob(klaviyo: Klaviyo, campaignId: string): Promise<Answer<unknown>> {
  return klaviyo({
    method: 'PATCH',
    path: `/api/campaign-send-jobs/${encodeURIComponent(campaignId)}`,
    body: {
      data: { type: 'campaign-send-job', id: campaignId, attributes: { action: 'revert' } },
    },
  });
}
