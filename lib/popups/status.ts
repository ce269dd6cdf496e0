import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type PopupStatus = Enum<'popup_status'>;

export const POPUP_STATUSES = [
  'draft',
  'design',
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
const WORDS = ['campaigns.edit_brief', 'campaigns.edit_copy'] as const;
const DESIGN = ['campaigns.edit_brief', 'campaigns.edit_design'] as const;
const LIVE = ['campaigns.edit_brief', 'campaigns.schedule'] as const;
const QA = ['campaigns.approve_qa'] as const;
const SYSTEM = ['system'] as const;

export const popupMachine: Machine<PopupStatus> = {
  draft: { design: WORDS, qa: WORDS, cancelled: BRIEF },
  design: { draft: [...WORDS, 'campaigns.edit_design'], qa: DESIGN, cancelled: BRIEF },
  qa: { draft: QA, design: QA, client_approval: QA, cancelled: BRIEF },
  client_approval: { qa: QA, approved: SYSTEM, draft: SYSTEM, design: SYSTEM },
  approved: { client_approval: SYSTEM, live: LIVE, cancelled: BRIEF },
  live: { paused: LIVE },
  paused: { live: LIVE, client_approval: SYSTEM, archived: BRIEF },
  archived: {},
  cancelled: { draft: BRIEF },
};
