import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type PopupStatus = Enum<'popup_status'>;

export const POPUP_STATUSES = [
  'draft',
  'qa',
  'client_approval',
  'approved',
  'live',
  'paused',
  'archived',
  'cancelled',
] as const satisfies readonly PopupStatus[];

/** What `status_order` says. */
export const popupStatusOrder = (status: PopupStatus) => POPUP_STATUSES.indexOf(status) + 1;

const BRIEF = ['campaigns.edit_brief'] as const;
const QA = ['campaigns.approve_qa'] as const;
const SYSTEM = ['system'] as const;

export const popupMachine: Machine<PopupStatus> = {
  draft: { qa: BRIEF, cancelled: BRIEF },
  qa: { draft: QA, client_approval: QA, cancelled: BRIEF },
  client_approval: { qa: QA, approved: SYSTEM, draft: SYSTEM },
  approved: { client_approval: SYSTEM, live: BRIEF, cancelled: BRIEF },
  live: { paused: BRIEF },
  paused: { live: BRIEF, client_approval: SYSTEM, archived: BRIEF },
  archived: {},
  cancelled: { draft: BRIEF },
};
