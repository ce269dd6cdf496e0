import { shortStageName } from './names';
import { STAGES, type CampaignStatus } from './status';

type Passed = { from_status: CampaignStatus; to_status: CampaignStatus; created_at: string };
type Held = {
  status: CampaignStatus;
  held_from: CampaignStatus | null;
  send_at: string | null;
  sent_at: string | null;
};

export type StageStep = {
  status: CampaignStatus;
  name: string;
  state: 'done' | 'now' | 'next';
  /** When it was left, or when it will be reached, where that is known. */
  at: string | null;
};

const order = (status: CampaignStatus) => STAGES.findIndex((stage) => stage === status);

/** The eight stages as one campaign has gone through them. Revisions come newest first. */
export function campaignSteps(campaign: Held, revisions: readonly Passed[]): StageStep[] {
  const now = order(campaign.held_from ?? campaign.status);
  return STAGES.map((status, index) => {
    const done = index < now || campaign.status === 'sent';
    const left = revisions.find(
      ({ from_status, to_status }) => from_status === status && order(to_status) > index,
    );
    const planned = status === 'sent' ? (campaign.sent_at ?? campaign.send_at) : null;
    return {
      status,
      name: shortStageName(status),
      state: done ? 'done' : index === now ? 'now' : 'next',
      at: status === 'sent' ? planned : done ? (left?.created_at ?? null) : null,
    };
  });
}
