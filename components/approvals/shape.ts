import type { Shape } from '@/components/ui/status-shape';
import type { ApprovalStatus } from '@/lib/approvals/status';

export const approvalShape: Readonly<Record<ApprovalStatus, Shape>> = {
  pending: 'speech',
  approved: 'check',
  changes_requested: 'turning',
  withdrawn: 'crossRing',
  voided: 'barred',
};
