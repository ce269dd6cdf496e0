import { cn } from './cn';
import { type Shape, StatusShape, type Tone } from './status-shape';

export type Step = {
  name: string;
  state: 'done' | 'now' | 'next';
  /** Under the name: "3 Nov", "now", or nothing. */
  detail?: string;
  /** The shape of the present step. */
  shape?: Shape;
  tone?: Tone;
};

const detailTone = { done: '', now: 'font-medium text-caution-text', next: '' };
const nameTone = { done: 'text-dim', now: 'font-semibold text-ink', next: '' };

/** Eight words do not fit a phone: there only the present step is written out, the others are spoken. */
const onlyNow = 'max-sm:sr-only';

export function Stepper({
  label,
  steps,
  className,
}: {
  label: string;
  steps: Step[];
  className?: string;
}) {
  return (
    <ol
      data-slot="stepper"
      aria-label={label}
      className={cn(
        'grid auto-cols-[minmax(0,1fr)] grid-flow-col text-center text-12 whitespace-nowrap text-faint',
        className,
      )}
    >
      {steps.map((step, index) => (
        <li
          key={step.name}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className={cn(
            'relative grid justify-items-center gap-0.5',
            index > 0 &&
              "before:absolute before:top-[7.5px] before:right-[calc(50%+11px)] before:left-[calc(-50%+11px)] before:h-[1.5px] before:content-['']",
            index > 0 &&
              (steps[index - 1]?.state === 'done' ? 'before:bg-faint' : 'before:bg-line-strong'),
          )}
        >
          <StepNode step={step} />
          <span className={cn(nameTone[step.state], step.state !== 'now' && onlyNow)}>
            {step.name}
            {step.state === 'done' && <span className="sr-only">, done</span>}
          </span>
          <span
            className={cn(
              'min-h-4 tabular-nums',
              detailTone[step.state],
              step.state !== 'now' && onlyNow,
            )}
          >
            {step.detail}
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepNode({ step }: { step: Step }) {
  if (step.state === 'done') {
    return <StatusShape shape="check" tone="current" className="mb-1 size-4 text-dim" />;
  }
  if (step.state === 'now') {
    return <StatusShape shape={step.shape ?? 'half'} tone={step.tone} className="mb-1 size-4" />;
  }
  return <StatusShape shape="ring" tone="current" className="mb-1 size-4 text-faint" />;
}
