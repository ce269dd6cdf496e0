import type { ReactNode } from 'react';
import { StatusLabel, type Shape, type Tone } from '@/components/ui/status-shape';
import type { GoalState } from '@/lib/goals/pace';
import { GoalBar } from './goal-bar';

const STATES: Readonly<Record<GoalState, [shape: Shape, tone: Tone, words: string]>> = {
  reached: ['check', 'positive', 'Reached'],
  on_pace: ['arrowUp', 'positive', 'On pace'],
  behind: ['triangle', 'caution', 'Behind'],
  missed: ['cross', 'none', 'Missed'],
  not_begun: ['dashed', 'none', 'Not begun'],
  unmeasured: ['dashed', 'none', 'Not measured'],
};

export function GoalStatus({ state }: { state: GoalState }) {
  const [shape, tone, words] = STATES[state];
  return (
    <StatusLabel shape={shape} tone={tone}>
      {words}
    </StatusLabel>
  );
}

export type GoalView = {
  id: string;
  name: string;
  period: string;
  actual: string | null;
  target: string;
  percent: number;
  expectedPercent: number;
  state: GoalState;
  /** '£26,000 expected by today, 10 days left' */
  pace: string | null;
  note: string;
  source: string;
};

type Props = { goal: GoalView; headline?: 'h2' | 'h3'; actions?: ReactNode };

/** A goal, how far it has come and how far it should be. */
export function GoalCard({ goal, headline: Headline = 'h3', actions }: Props) {
  return (
    <article className="grid content-start gap-2">
      <header className="flex items-start justify-between gap-3">
        <Headline className="text-14 font-regular text-dim">
          {goal.name}, {goal.period}
        </Headline>
        {actions && <div className="-my-1 flex shrink-0 gap-1">{actions}</div>}
      </header>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-28 tabular-nums">{goal.actual ?? '–'}</span>
        <span className="text-dim tabular-nums">of {goal.target}</span>
        <span className="ml-auto">
          <GoalStatus state={goal.state} />
        </span>
      </p>
      <GoalBar label={`${goal.name}, ${goal.period}`} {...goal} />
      {goal.pace && <p className="text-dim">{goal.pace}</p>}
      {goal.note && <p className="text-pretty wrap-anywhere text-dim">{goal.note}</p>}
      <p className="text-12 text-faint">{goal.source}</p>
    </article>
  );
}
