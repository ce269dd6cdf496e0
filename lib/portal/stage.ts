import { type AbTestStatus } from '@/lib/ab-tests/status';
import { type CampaignStatus } from '@/lib/campaigns/status';
import { type FlowStatus } from '@/lib/flows/status';
import { type PopupStatus } from '@/lib/popups/status';
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

/** Where a flow, a popup or a test stands, in the same words. */
export type WorkStatus = FlowStatus | PopupStatus | AbTestStatus;
export type WorkStage =
  Exclude<ClientStage, 'scheduled' | 'sent'> | 'live' | 'paused' | 'ended' | 'running' | 'read';

export const workStage: Readonly<Record<WorkStatus, WorkStage>> = {
  draft: 'making',
  strategy: 'making',
  making: 'making',
  qa: 'making',
  client_approval: 'with_you',
  approved: 'approved',
  live: 'live',
  paused: 'paused',
  archived: 'ended',
  running: 'running',
  decided: 'read',
  on_hold: 'held',
  cancelled: 'cancelled',
};

export type RequestStage = ClientStage | WorkStage | Exclude<RequestStatus, 'accepted'>;

type Followed = {
  status: RequestStatus;
  campaign: { status: CampaignStatus } | null;
  work: { status: WorkStatus } | null;
};

/** A request is followed to the end: once accepted it stands where stands what it became. */
export function requestStage({ status, campaign, work }: Followed): RequestStage {
  if (status !== 'accepted') return status;
  if (campaign) return clientStage[campaign.status];
  return work ? workStage[work.status] : 'making';
}

export const requestWords: Readonly<Record<RequestStage, string>> = {
  ...stageWords,
  live: 'Live',
  paused: 'Paused',
  ended: 'Ended',
  running: 'Running',
  read: 'Decided',
  open: 'Waiting for an answer',
  declined: 'Declined',
  withdrawn: 'Taken back',
};
