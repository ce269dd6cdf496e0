import type { Enum } from '@/lib/core/rows';
import type { CampaignStatus } from './status';

export type CampaignPriority = Enum<'campaign_priority'>;
export type CampaignDuty = Enum<'campaign_duty'>;

export const PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const satisfies CampaignPriority[];
export const DUTIES = [
  'strategist',
  'copywriter',
  'designer',
  'implementor',
] as const satisfies CampaignDuty[];

export const stageNames: Record<CampaignStatus, string> = {
  strategy: 'Strategy',
  copy: 'Copy',
  design: 'Design',
  qa: 'QA',
  client_approval: 'Client approval',
  approved: 'Approved',
  scheduled: 'Scheduled',
  sent: 'Sent',
  on_hold: 'On hold',
  cancelled: 'Cancelled',
};

/** Where there is no room for "Client approval". */
export const shortStageName = (status: CampaignStatus) =>
  status === 'client_approval' ? 'Client' : stageNames[status];

export const priorityNames: Record<CampaignPriority, string> = {
  urgent: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const dutyNames: Record<CampaignDuty, string> = {
  strategist: 'Strategist',
  copywriter: 'Copywriter',
  designer: 'Designer',
  implementor: 'Implementor',
};

export const campaignNumber = (number: number) => `C-${number}`;
