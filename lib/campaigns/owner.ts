import type { CampaignDuty } from './names';
import type { CampaignStatus } from './status';

const STAGE_DUTY: Partial<Record<CampaignStatus, CampaignDuty>> = {
  strategy: 'strategist',
  copy: 'copywriter',
  design: 'designer',
  approved: 'implementor',
  scheduled: 'implementor',
};

type Held = {
  status: CampaignStatus;
  held_from: CampaignStatus | null;
  assignees: readonly { duty: CampaignDuty; user_id: string; person: { name: string } | null }[];
};
export type Owner = { id: string; name: string };

/** Whose desk a campaign is on: its stage's own duty, else the client's account manager. */
export function ownerOf(campaign: Held, accountManager?: Owner): Owner | undefined {
  const duty = STAGE_DUTY[campaign.held_from ?? campaign.status];
  const named = campaign.assignees.find(
    (assignee) => assignee.duty === (duty ?? 'strategist') && assignee.person,
  );
  const owner = named?.person ? { id: named.user_id, name: named.person.name } : undefined;
  return duty ? owner : (accountManager ?? owner);
}
