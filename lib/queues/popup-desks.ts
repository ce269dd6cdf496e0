import { POPUP_STATUSES, type PopupStatus } from '@/lib/popups/status';
import type { QueueStage } from './stages';

/** The desk a popup lies on: it has no strategy of its own, and is written while it is a draft. */
export const DESKS: Partial<Record<PopupStatus, QueueStage>> = {
  draft: 'copy',
  design: 'design',
  qa: 'qa',
  approved: 'approved',
};

export const DESK_STATUSES = POPUP_STATUSES.filter((status) => DESKS[status]);
