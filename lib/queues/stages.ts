import type { CampaignDuty } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import type { Role, Session } from '@/lib/core/session';

export const QUEUE_STAGES = [
  'strategy',
  'copy',
  'design',
  'qa',
  'approved',
] as const satisfies CampaignStatus[];
export type QueueStage = (typeof QUEUE_STAGES)[number];

type Queue = { name: string; duty: CampaignDuty; next: CampaignStatus };

/** Where somebody works: what the desk is called, whose it is, and where its work goes on to. */
export const queues: Readonly<Record<QueueStage, Queue>> = {
  strategy: { name: 'Briefs', duty: 'strategist', next: 'copy' },
  copy: { name: 'Copy', duty: 'copywriter', next: 'design' },
  design: { name: 'Design', duty: 'designer', next: 'qa' },
  qa: { name: 'QA', duty: 'strategist', next: 'client_approval' },
  approved: { name: 'Implementation', duty: 'implementor', next: 'scheduled' },
};

const OWN: Partial<Record<Role, QueueStage>> = {
  copywriter: 'copy',
  designer: 'design',
  implementor: 'approved',
  strategist: 'qa',
  manager: 'qa',
  admin: 'qa',
};

/** Managers check whatever waits in QA. */
export const checksAll = ({ roles, permissions }: Pick<Session, 'roles' | 'permissions'>) =>
  Boolean(permissions['campaigns.approve_qa']) &&
  roles.some((role) => role === 'admin' || role === 'manager');

export const isQueueStage = (value: unknown): value is QueueStage =>
  QUEUE_STAGES.some((stage) => stage === value);

/** The desk a person sits at. */
export function ownStage(roles: readonly Role[]): QueueStage {
  const held = (Object.keys(OWN) as Role[]).find((role) => roles.includes(role)); // keys of OWN
  return (held && OWN[held]) ?? 'copy';
}

type Assigned = {
  status: CampaignStatus;
  assignees: readonly { duty: CampaignDuty; user_id: string }[];
};

export type Whose = 'mine' | 'free' | 'others';

/** Whose turn it is. What waits in QA is every manager's to check. */
export function whose(
  { status, assignees }: Assigned,
  { userId, checksAll }: { userId: string; checksAll: boolean },
): Whose {
  if (!isQueueStage(status)) return 'others';
  const held = assignees.find(({ duty }) => duty === queues[status].duty);
  if (held?.user_id === userId || (status === 'qa' && checksAll)) return 'mine';
  return held ? 'others' : 'free';
}
