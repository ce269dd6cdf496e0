import { Chip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import { pictured } from '@/lib/files/preview';
import type { DiagramStep } from '@/lib/flows/diagram';
import { stepName } from '@/lib/flows/format';
import { KIND_ICONS } from './add-step';
import { decisionShape } from './decision-shape';
import { MessageStatusLabel } from './flow-status';
import type { DiagramContext } from './path-view';
import { StepMenu } from './step-menu';

type Props = { step: DiagramStep; context: DiagramContext };

/** A wait is a word on the line, a message is a card that opens. */
export function StepCard({ step, context }: Props) {
  return step.kind === 'delay' ? (
    <Wait step={step} context={context} />
  ) : (
    <Message step={step} context={context} />
  );
}

function Wait({ step, context }: Props) {
  const Icon = KIND_ICONS.delay;
  return (
    <div
      data-card={step.id}
      className="relative mx-auto flex w-fit items-center gap-2 rounded-full border border-line bg-surface py-1 pr-1 pl-3 text-dim"
    >
      <Icon className="size-3.5 shrink-0" />
      <span className="pr-1.5">{stepName(step)}</span>
      <StepMenu step={step} context={context} />
    </div>
  );
}

function Message({ step, context }: Props) {
  const Icon = KIND_ICONS[step.kind];
  const { status, copy, design, decision } = step;
  return (
    <div
      data-card={step.id}
      className="relative flex gap-3 rounded-8 border border-line-strong bg-surface p-3 hover:border-dim"
    >
      {step.kind === 'email' && (
        <span className="grid h-16 w-13 shrink-0 place-content-center overflow-clip rounded-4 bg-sunken text-faint">
          {design?.mime.startsWith('image/') ? (
            <img
              {...pictured({ id: design.fileId }, 52)}
              alt=""
              loading="lazy"
              draggable={false}
              className="h-16 w-13 object-cover object-top"
            />
          ) : (
            <Icon className="size-4" />
          )}
        </span>
      )}
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          {step.kind === 'sms' && <Icon className="size-4 shrink-0 text-dim" />}
          <Link
            href={`/team/flows/${context.flowId}/steps/${step.id}`}
            aria-keyshortcuts={context.mayEdit ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            draggable={false}
            className="truncate font-medium after:absolute after:inset-0 after:rounded-8 hover:underline focus-visible:after:outline-2"
          >
            {stepName(step)}
          </Link>
          <span className="shrink-0 text-12 text-faint">{step.leaves}</span>
        </p>
        <p className="truncate text-dim">{opening(step)}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12">
          {status && <MessageStatusLabel status={status} />}
          {copy && <Chip size="sm">Copy v{copy.version}</Chip>}
          {design && <Chip size="sm">Design v{design.version}</Chip>}
        </p>
        {decision && (
          <p className="mt-1 flex items-center gap-1.5 text-12 text-dim">
            <StatusShape shape={decisionShape[decision.status]} className="size-3.5 shrink-0" />
            <span className="truncate">{decision.text}</span>
          </p>
        )}
      </div>
      <StepMenu step={step} context={context} />
    </div>
  );
}

/** What it says first; a text message has no subject to show. */
const opening = ({ kind, copy }: DiagramStep) =>
  copy?.subject ||
  copy?.preview ||
  (copy && kind === 'sms'
    ? 'Written, in one text'
    : copy
      ? 'No subject yet'
      : 'Nothing written yet');
