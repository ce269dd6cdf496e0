import type { Shape } from '@/components/ui/status-shape';
import type { Enum } from '@/lib/core/rows';

export const decisionShape: Readonly<Record<Enum<'approval_status'>, Shape>> = {
  pending: 'speech',
  approved: 'check',
  changes_requested: 'turning',
  withdrawn: 'crossRing',
  voided: 'barred',
};
