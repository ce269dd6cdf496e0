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
    <ol data-slot="stepper" aria-label={label} className={cn('stepper', className)}>
      {steps.map((step) => (
        <li
          key={step.name}
          aria-current={step.state === 'now' ? 'step' : undefined}
          data-state={step.state}
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
    return <StatusShape shape="check" tone="current" className="text-dim" />;
  }
  if (step.state === 'now') {
    return <StatusShape shape={step.shape ?? 'half'} tone={step.tone} />;
  }
  return <StatusShape shape="ring" tone="current" className="text-faint" />;
}
