import { levelOf, points } from '@/lib/ab-tests/format';

type Props = {
  difference: number;
  low: number;
  high: number;
  /** What the widest of them reaches, so that all are drawn to one scale. */
  reach: number;
  comparisons: number;
};

const WIDTH = 200;
const MIDDLE = WIDTH / 2;

/** Where the difference to the control most likely lies; the thin line in the middle is "no difference". */
export function Interval({ difference, low, high, reach, comparisons }: Props) {
  const x = (value: number) => MIDDLE + (value / (reach || 1)) * (MIDDLE - 6);
  const clear = low > 0 || high < 0;
  const said = `${points(difference)}, between ${points(low)} and ${points(high)}, ${levelOf(comparisons)} interval`;
  return (
    <span className="grid gap-0.5">
      <svg
        viewBox={`0 0 ${WIDTH} 20`}
        role="img"
        aria-label={said}
        preserveAspectRatio="none"
        className="h-5 w-full max-w-50"
      >
        <line x1={MIDDLE} x2={MIDDLE} y1="1" y2="19" stroke="var(--line-strong)" />
        <line
          x1={x(low)}
          x2={x(high)}
          y1="10"
          y2="10"
          stroke="currentColor"
          strokeWidth="2"
          className={clear ? 'text-ink' : 'text-faint'}
        />
        <circle
          cx={x(difference)}
          cy="10"
          r="4"
          fill="currentColor"
          className={clear ? 'text-ink' : 'text-faint'}
        />
      </svg>
      <span aria-hidden className="text-12 whitespace-nowrap text-dim tabular-nums">
        {points(difference)}{' '}
        <span className="text-faint">
          ({points(low).replace(' points', '')} to {points(high).replace(' points', '')})
        </span>
      </span>
    </span>
  );
}
