import { movesFor, type Can, type Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type CampaignStatus = Enum<'campaign_status'>;

/** The eight stages of a campaign's life, in order. */
export const STAGES = [
  'strategy',
  'copy',
  'design',
  'qa',
  'client_approval',
  'approved',
  'scheduled',
  'sent',
] as const satisfies readonly CampaignStatus[];

const ORDER: readonly CampaignStatus[] = [...STAGES, 'on_hold', 'cancelled'];

/** What `status_order` says: the one form of a status that an index serves under row-level security. */
export const statusOrder = (status: CampaignStatus) => ORDER.indexOf(status) + 1;

const hold = { on_hold: ['campaigns.edit_brief'], cancelled: ['campaigns.edit_brief'] } as const;

const resume = {
  strategy: ['campaigns.edit_brief'],
  copy: ['campaigns.edit_brief'],
  design: ['campaigns.edit_brief'],
  qa: ['campaigns.edit_brief'],
  client_approval: ['campaigns.edit_brief'],
  approved: ['campaigns.edit_brief'],
  scheduled: ['campaigns.edit_brief'],
} as const;

export const campaignMachine: Machine<CampaignStatus> = {
  strategy: { copy: ['system', 'campaigns.edit_brief'], ...hold },
  copy: { design: ['campaigns.edit_copy'], strategy: ['campaigns.edit_copy'], ...hold },
  design: {
    qa: ['campaigns.edit_design'],
    copy: ['campaigns.edit_copy', 'campaigns.edit_design'],
    ...hold,
  },
  qa: {
    client_approval: ['campaigns.approve_qa'],
    copy: ['campaigns.approve_qa'],
    design: ['campaigns.approve_qa'],
    ...hold,
  },
  client_approval: {
    qa: ['campaigns.approve_qa'],
    approved: ['system'],
    copy: ['system'],
    design: ['system'],
    ...hold,
  },
  approved: { scheduled: ['campaigns.schedule'], client_approval: ['system'], ...hold },
  scheduled: {
    approved: ['campaigns.schedule', 'system'],
    sent: ['system'],
    client_approval: ['system'],
    ...hold,
  },
  sent: {},
  on_hold: { ...resume, cancelled: ['campaigns.edit_brief'] },
  cancelled: resume,
};

type Held = { status: CampaignStatus; held_from: CampaignStatus | null };

/** The moves to offer on a campaign; one that is held goes back only to where it was held from. */
export function campaignMoves({ status, held_from }: Held, can: Can): CampaignStatus[] {
  const moves = movesFor(campaignMachine, status, can);
  return held_from ? moves.filter((to) => to === held_from || to === 'cancelled') : moves;
}
