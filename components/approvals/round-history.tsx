import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import type { ApprovalStatus } from '@/lib/approvals/status';
import { approvalShape } from './shape';

export type PastRound = {
  id: string;
  version: number;
  /** What its readers call it, where that is not its version. */
  name?: string;
  href: string | null;
  status: ApprovalStatus;
  /** "Approved by Hanna Vik, today at 09:52" */
  outcome: string;
  note: string;
  /** "Asked on Thu 19 November at 16:20" */
  asked: string;
};

const nameOf = ({ name, version }: PastRound) => name ?? `Version ${version}`;

/** Every round: what was asked, who decided what, when and in which words. */
export function RoundHistory({ rounds }: { rounds: PastRound[] }) {
  return (
    <ol className="grid gap-4">
      {rounds.map((round) => (
        <li key={round.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3">
          <StatusShape shape={approvalShape[round.status]} className="mt-[3px] size-4" />
          <div>
            <p className="font-medium">
              {round.href ? (
                <Link href={round.href} className="rounded-4 text-accent-text hover:underline">
                  {nameOf(round)}
                </Link>
              ) : (
                nameOf(round)
              )}
            </p>
            <p>{round.outcome}</p>
            {round.note && (
              <p className="wrap-anywhere whitespace-pre-line text-dim">“{round.note}”</p>
            )}
            <p className="text-12 text-faint">{round.asked}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
