import { type CampaignStatus } from '@/lib/campaigns/status';
import { type RequestStatus } from '@/lib/requests/status';

/** Where a campaign stands, in the client's words: how the team divides its work is not theirs to follow. */
export type ClientStage =
  'making' | 'with_you' | 'approved' | 'scheduled' | 'sent' | 'held' | 'cancelled';

export const clientStage: Readonly<Record<CampaignStatus, ClientStage>> = {
  strategy: 'making',
  copy: 'making',
  design: 'making',
  qa: 'making',
  client_approval: 'with_you',
  approved: 'approved',
  scheduled: 'scheduled',
  sent: 'sent',
  on_hold: 'held',
  cancelled: 'cancelled',
};

export const stageWords: Readonly<Record<ClientStage, string>> = {
  making: 'In the making',
  with_you: 'With you',
  approved: 'Approved',
  scheduled: 'Scheduled',
  sent: 'Sent',
  held: 'On hold',
  cancelled: 'Cancelled',
};

export type RequestStage = ClientStage | Exclude<RequestStatus, 'accepted'>;

/** A request is followed to the end: once accepted it stands where its campaign stands. */
export function requestStage(status: RequestStatus, campaign: CampaignStatus | null): RequestStage {
  if (status !== 'accepted') return status;
  return campaign ? clientStage[campaign] : 'making';
}

export const requestWords: Readonly<Record<RequestStage, string>> = {
  ...stageWords,
  open: 'Waiting for an answer',
  declined: 'Declined',
  withdrawn: 'Taken back',
};
