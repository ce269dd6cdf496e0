/** What Klaviyo's many status words mean for one of our campaigns. */
export type CampaignStage =
  'draft' | 'scheduling' | 'scheduled' | 'sending' | 'sent' | 'cancelled' | 'unknown';

const STAGES: Record<string, CampaignStage> = {
  Draft: 'draft',
  'Preparing to schedule': 'scheduling',
  Scheduled: 'scheduled',
  'Queued without Recipients': 'scheduled',
  'Preparing to send': 'sending',
  'Adding Recipients': 'sending',
  Sending: 'sending',
  'Sending Segments': 'sending',
  'Variations Sent': 'sending',
  Sent: 'sent',
};

export function stageOf(status: string): CampaignStage {
  return status.startsWith('Cancelled') ? 'cancelled' : (STAGES[status] ?? 'unknown');
}
