import { Clock, Mail, MessageSquare, Split, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { flowChanges, startOf, stepWords } from '@/lib/portal/flow-words';
import type { FlowContent, FlowStep } from '@/lib/portal/linked';

const ICONS = { email: Mail, sms: MessageSquare, delay: Clock, split: Split };

type Props = {
  now: FlowContent;
  before: FlowContent | null;
  /** The proof of a message, where one can be opened. */
  hrefOf?: (step: FlowStep) => string | null;
  /** Where a message stands: "Approved". */
  standing?: (step: FlowStep) => ReactNode;
};

/** A flow as the ordered list of what is in it: what starts it, each message, and the waits between. */
export function FlowOutline({ now, before, ...look }: Props) {
  const { changed, gone } = flowChanges(now, before);
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <div className="rounded-8 border border-line-strong bg-surface p-5">
        <FlowPath content={now} changed={changed} {...look} />
      </div>
      {gone.length > 0 && (
        <section aria-label="No longer in it" className="text-14">
          <h2 className="mb-1 font-semibold">No longer in it</h2>
          <ul className="grid gap-1 text-dim">
            {gone.map((step) => (
              <li key={step.id}>
                <del>{stepWords(step)}</del>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type WholeProps = Pick<Props, 'hrefOf' | 'standing'> & {
  content: FlowContent;
  changed?: Set<string>;
};

/** What starts it, and everything that follows. */
export function FlowPath({ content, changed = new Set(), ...look }: WholeProps) {
  return (
    <>
      <p className="flex gap-3 pb-4 text-16 font-medium">
        <Zap className="mt-1 shrink-0 text-accent-text" />
        <span className="wrap-anywhere">{startOf(content.trigger)}</span>
      </p>
      <Path steps={content.steps} split={null} branch={null} changed={changed} {...look} />
    </>
  );
}

type PathProps = Pick<Props, 'hrefOf' | 'standing'> & {
  steps: FlowStep[];
  split: string | null;
  branch: FlowStep['branch'];
  changed: Set<string>;
};

function Path({ split, branch, ...way }: PathProps) {
  const own = way.steps.filter((step) => step.split === split && step.branch === branch);
  if (own.length === 0) return <p className="pl-7 text-14 text-faint">Nothing more is sent.</p>;
  return (
    <ol className="grid">
      {own.map((step) => (
        <li key={step.id} className="border-t border-line">
          <Step step={step} {...way} />
          {step.kind === 'split' && <Branches step={step} {...way} />}
        </li>
      ))}
    </ol>
  );
}

type Way = Omit<PathProps, 'split' | 'branch'>;

function Step({ step, changed, hrefOf, standing }: Way & { step: FlowStep }) {
  const Icon = ICONS[step.kind];
  const href = hrefOf?.(step);
  const words = stepWords(step);
  return (
    <div className="flex min-h-11 items-center gap-3 py-2 text-14">
      <Icon className="shrink-0 text-faint" />
      <span className={step.kind === 'delay' ? 'min-w-0 flex-1 text-dim' : 'min-w-0 flex-1'}>
        {href ? (
          <Link href={href} className="rounded-4 font-medium wrap-anywhere hover:underline">
            {words}
          </Link>
        ) : (
          <span className="wrap-anywhere">{words}</span>
        )}
        {changed.has(step.id) && (
          <span className="ml-2 text-12 whitespace-nowrap text-positive-text">new or changed</span>
        )}
      </span>
      {standing?.(step)}
    </div>
  );
}

function Branches({ step, ...way }: Way & { step: FlowStep }) {
  return (
    <div className="grid gap-3 pb-3 pl-7">
      {(['yes', 'no'] as const).map((branch) => (
        <section key={branch} aria-label={branch === 'yes' ? 'If so' : 'If not'}>
          <p className="pb-1 text-14 font-medium text-dim">
            {branch === 'yes' ? 'If so' : 'If not'}
          </p>
          <Path split={step.id} branch={branch} {...way} />
        </section>
      ))}
    </div>
  );
}
