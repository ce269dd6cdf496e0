import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type ApprovalStatus = Enum<'approval_status'>;

export const approvalMachine: Machine<ApprovalStatus> = {
  pending: {
    approved: ['approvals.decide', 'system'],
    changes_requested: ['approvals.decide'],
    withdrawn: ['system'],
  },
  approved: { voided: ['system'] },
  changes_requested: {},
  withdrawn: {},
  voided: {},
};
