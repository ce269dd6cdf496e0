import type { CampaignView } from './filters';
import type { CampaignStatus } from './status';

type Count = {
  status: CampaignStatus;
  total: number;
  late: number;
  mine: number;
  this_week: number;
};

const isOpen = ({ status }: Count) => status !== 'sent' && status !== 'cancelled';

const sum = (counts: readonly Count[], pick: (count: Count) => number) =>
  counts.reduce((total, count) => total + pick(count), 0);

export const openTotal = (counts: readonly Count[]) =>
  sum(counts.filter(isOpen), ({ total }) => total);
export const lateTotal = (counts: readonly Count[]) =>
  sum(counts.filter(isOpen), ({ late }) => late);

/** How many campaigns each view of the list holds. */
export function viewTotal(view: CampaignView, counts: readonly Count[]): number {
  const open = counts.filter(isOpen);
  switch (view) {
    case 'open':
      return openTotal(counts);
    case 'mine':
      return sum(open, ({ mine }) => mine);
    case 'late':
      return lateTotal(counts);
    case 'week':
      return sum(
        counts.filter(({ status }) => status !== 'cancelled'),
        ({ this_week }) => this_week,
      );
  }
}
