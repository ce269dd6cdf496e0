import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type AbTestStatus = Enum<'ab_test_status'>;

export const AB_TEST_STATUSES = [
  'draft',
  'running',
  'decided',
  'inconclusive',
  'cancelled',
] as const satisfies readonly AbTestStatus[];

/** What `status_order` says. */
export const abTestStatusOrder = (status: AbTestStatus) => AB_TEST_STATUSES.indexOf(status) + 1;

const BRIEF = ['campaigns.edit_brief'] as const;

export const abTestMachine: Machine<AbTestStatus> = {
  draft: { running: BRIEF, cancelled: BRIEF },
  running: { decided: BRIEF, inconclusive: BRIEF, cancelled: BRIEF },
  decided: {},
  inconclusive: {},
  cancelled: {},
};
