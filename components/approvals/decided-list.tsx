import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import type { ApprovalStatus } from '@/lib/approvals/status';
import { approvalShape } from './shape';

type Decided = {
  id: string;
  title: string;
  href: string;
  status: ApprovalStatus;
  /** "Approved by Hanna Vik, today at 09:52" */
  outcome: string;
};

/** What was settled a moment ago, by you or by somebody quicker. */
export function DecidedList({ decided }: { decided: Decided[] }) {
  return (
    <ul aria-label="Decided lately" className="border-t border-line py-4 text-14">
      {decided.map(({ id, title, href, status, outcome }) => (
        <li key={id} className="flex gap-2.5 py-1">
          <StatusShape shape={approvalShape[status]} className="mt-[3px] size-4" />
          <span className="min-w-0 wrap-anywhere">
            <Link href={href} className="rounded-4 font-medium hover:underline">
              {title}
            </Link>{' '}
            <span className="text-dim">{outcome}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
