import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type ImportRowStatus = Enum<'import_row_status'>;

export const importRowMachine: Machine<ImportRowStatus> = {
  proposed: { confirmed: ['metrics.import'], unmatched: ['metrics.import'] },
  matched: {},
  confirmed: {},
  unmatched: {},
  error: {},
};
