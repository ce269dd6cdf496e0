import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import type { Deadline } from '@/lib/approvals/format';
import type { PendingApproval } from '@/lib/approvals/queries';
import { DecideBy } from './decide-by';

type Props = {
  asks: {
    approval: Pick<PendingApproval, 'id' | 'round' | 'decide_by'>;
    title: string;
    /** "Flyout", "E-mail in “Welcome”". */
    what: string;
  }[];
  hrefOf: (approvalId: string) => string;
  deadlineOf: (decideBy: string) => Deadline;
  /** The box that selects one, where several can be approved together. */
  pickOf?: (approvalId: string) => ReactNode;
};

/** What waits, a line each: for what has no picture that would stand for it. */
export function AskRows({ asks, hrefOf, deadlineOf, pickOf }: Props) {
  return (
    <ul>
      {asks.map(({ approval, title, what }) => (
        <li
          key={approval.id}
          className="relative flex min-h-16 items-center gap-4 border-t border-line py-3 hover:bg-hover"
        >
          <StatusShape shape="speech" className="size-4" />
          <div className="min-w-0 flex-1">
            <p className="font-medium wrap-anywhere">
              <Link href={hrefOf(approval.id)} className="after:absolute after:inset-0">
                {title}
              </Link>
            </p>
            <p className="text-14 text-dim">
              {approval.round > 1 ? `${what}, version ${approval.round}` : what}
              {approval.decide_by && (
                <>
                  . <DecideBy by={deadlineOf(approval.decide_by)} />
                </>
              )}
            </p>
          </div>
          {pickOf && <span className="relative">{pickOf(approval.id)}</span>}
        </li>
      ))}
    </ul>
  );
}
