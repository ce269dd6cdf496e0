import { Split } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import type { DiagramStep } from '@/lib/flows/diagram';
import type { Path, Place } from '@/lib/flows/path';
import { stepName } from '@/lib/flows/format';
import { AddStep } from './add-step';
import { StepCard } from './step-card';
import { StepMenu } from './step-menu';
import type { Asked } from './step-dialog';

export type DiagramContext = {
  flowId: string;
  steps: readonly DiagramStep[];
  mayEdit: boolean;
  ask: (what: Asked) => void;
  move: (id: string, to: Place | undefined) => void;
  remove: (id: string, name: string) => void;
};

type Props = { label: string; path: Path<DiagramStep>; context: DiagramContext; deep?: boolean };

/** One way through the flow, from its first gap to where it ends or parts. */
export function PathView({ label, path, context, deep }: Props) {
  const { split, branch, steps, parting } = path;
  const gap = (after: string | null) => (
    <AddStep place={{ after, split, path: branch }} context={context} />
  );
  return (
    <ol aria-label={label} className="grid grid-cols-1">
      <li>{gap(null)}</li>
      {steps.map((step) => (
        <li key={step.id} className="mx-auto w-full max-w-150">
          <StepCard step={step} context={context} />
          {gap(step.id)}
        </li>
      ))}
      <li>
        {parting ? (
          <Parting parting={parting} context={context} deep={deep} />
        ) : (
          <p className="text-center text-12 text-faint">
            {steps.length === 0 && split ? 'Nothing here: it ends' : 'It ends here'}
          </p>
        )}
      </li>
    </ol>
  );
}

type PartingProps = {
  parting: NonNullable<Path<DiagramStep>['parting']>;
  context: DiagramContext;
  deep?: boolean;
};

function Parting({ parting, context, deep }: PartingProps) {
  const { step, yes, no } = parting;
  const question = step.condition || step.name || 'Which way?';
  // Two paths side by side where there is room; a split within a split stands below itself.
  const columns = deep
    ? 'grid grid-cols-1 gap-5'
    : 'grid grid-cols-1 items-start gap-5 xl:grid-cols-2';
  return (
    <>
      <div
        data-card={step.id}
        className="relative mx-auto flex w-full max-w-150 items-center gap-2.5 rounded-8 border border-dashed border-line-strong bg-surface py-2 pr-2 pl-3.5"
      >
        <Split className="size-4 shrink-0 text-dim" />
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">{question}</span>
        <StepMenu step={step} context={context} />
      </div>
      <div className={`${columns} pt-6`}>
        {(
          [
            ['Yes', yes],
            ['No', no],
          ] as const
        ).map(([answer, path]) => (
          <section
            key={answer}
            className="min-w-0 rounded-8 border border-line px-3 pb-3"
            aria-label={`${answer}: ${stepName(step)}`}
          >
            <h3 className="-mt-3 grid justify-items-center">
              <Chip tone="neutral">{answer}</Chip>
            </h3>
            <PathView
              label={`If ${answer.toLowerCase()}: ${question}`}
              path={path}
              context={context}
              deep
            />
          </section>
        ))}
      </div>
    </>
  );
}
