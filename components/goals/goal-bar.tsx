import type { GoalState } from '@/lib/goals/pace';

type Props = {
  label: string;
  percent: number;
  expectedPercent: number;
  state: GoalState;
};

const FILL: Partial<Record<GoalState, string>> = {
  reached: 'bg-positive-solid',
  behind: 'bg-caution-solid',
};

const within = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)));

/** How far it has come; the tick is where an even pace would be today. */
export function GoalBar({ label, percent, expectedPercent, state }: Props) {
  const value = within(percent);
  const expected = within(expectedPercent);
  const running = state === 'on_pace' || state === 'behind';
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={running ? `${value}%, ${expected}% expected by today` : `${value}%`}
      className="relative block h-2 rounded-full bg-track"
    >
      <i
        className={`block h-full rounded-full ${FILL[state] ?? 'bg-accent'}`}
        style={{ width: `${value}%` }}
      />
      {running && (
        <i
          className="absolute -inset-y-0.5 w-0.5 bg-ink outline-2 outline-surface"
          style={{ left: `${expected}%` }}
        />
      )}
    </span>
  );
}
