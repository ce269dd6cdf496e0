import { decideBy, type Deadline } from '@/lib/approvals/format';

export const urgencyClass = {
  none: '',
  near: 'font-medium text-caution-text',
  late: 'font-medium text-critical-text',
} satisfies Record<Deadline['urgency'], string>;

/** How long there is to decide, in a line of its own or at the end of one. */
export function DecideBy({ by }: { by: Deadline }) {
  return <span className={urgencyClass[by.urgency]}>{decideBy(by)}</span>;
}
