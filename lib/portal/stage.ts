import type { AbTestStatus } from '@/lib/ab-tests/status';
import type { CampaignStatus } from '@/lib/campaigns/status';
import type { FlowStatus } from '@/lib/flows/status';
import type { PopupStatus } from '@/lib/popups/status';
import type { RequestStatus } from '@/lib/requests/status';

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
  design: 'making',
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
  inconclusive: 'read',
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

/** What goes on once it is there, a flow or a popup: it is live, paused, or over. */
export type LastingStage =
  Exclude<ClientStage, 'scheduled' | 'sent'> | 'live' | 'paused' | 'over' | 'back';

const flowStages: Readonly<Record<FlowStatus, LastingStage>> = {
  strategy: 'making',
  making: 'making',
  qa: 'making',
  // Nothing of it waits for the client: what they sent back is being changed.
  client_approval: 'making',
  approved: 'approved',
  live: 'live',
  paused: 'paused',
  archived: 'over',
  on_hold: 'held',
  cancelled: 'cancelled',
};

const popupStages: Readonly<Record<PopupStatus, LastingStage>> = {
  ...flowStages,
  draft: 'back',
  design: 'back',
  qa: 'back',
};

/** Its parts are decided one by one: it is with the client while any of them is. */
export const flowStage = (status: FlowStatus, waits: boolean): LastingStage =>
  waits ? 'with_you' : flowStages[status];

/** While its words are being written again its row is the team's alone: all that is known is that it is back with them. */
export const popupStage = (status: PopupStatus | null, waits: boolean): LastingStage =>
  waits ? 'with_you' : popupStages[status ?? 'draft'];

export const lastingWords: Readonly<Record<LastingStage, string>> = {
  making: stageWords.making,
  with_you: stageWords.with_you,
  approved: stageWords.approved,
  held: stageWords.held,
  cancelled: stageWords.cancelled,
  live: 'Live',
  paused: 'Paused',
  over: 'No longer live',
  back: 'Back with us',
};
