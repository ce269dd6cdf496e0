import { PRIORITIES, type CampaignPriority } from '@/lib/campaigns/names';

type Waiting = { due_on: string | null; priority: CampaignPriority };

/** The oldest deadline first, then what is more urgent; what has no deadline comes last. */
export const byUrgency = (one: Waiting, other: Waiting): number =>
  (one.due_on ?? '9').localeCompare(other.due_on ?? '9') ||
  PRIORITIES.indexOf(one.priority) - PRIORITIES.indexOf(other.priority);
