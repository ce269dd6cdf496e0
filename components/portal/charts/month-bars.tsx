import { scaleLines } from '@/lib/portal/monthly';

export type Bar = {
  key: string;
  /** "Nov" */
  label: string;
  value: number;
  /** "£21,400 in November 2026", read on hover and by a screen reader. */
  said: string;
};

type Props = {
  /** What the bars are: "Revenue per month". */
  label: string;
  bars: Bar[];
  /** The scale's own words: "£20k". */
  tick: (value: number) => string;
  /** The last month is not over. */
  running?: boolean;
};

const W = 720;
const H = 220;
const LEFT = 56;
const TOP = 14;
const FOOT = 26;

/** Drawn on the server: no script, sharp at any size, and on paper. */
export function MonthBars({ label, bars, tick, running }: Props) {
  const lines = scaleLines(Math.max(...bars.map(({ value }) => value), 0));
  const top = lines.at(-1) ?? 1;
  const step = (W - LEFT) / Math.max(1, bars.length);
  const width = Math.min(40, step * 0.62);
  const y = (value: number) => TOP + (H - TOP - FOOT) * (1 - value / top);
  return (
    <svg
      role="img"
      aria-label={`${label}: ${bars.map(({ said }) => said).join('; ')}`}
      viewBox={`0 0 ${W} ${H}`}
      className="h-auto w-full overflow-visible text-[12px] max-sm:text-[20px]"
    >
      {lines.map((line) => (
        <g key={line}>
          <line
            x1={LEFT}
            x2={W}
            y1={y(line)}
            y2={y(line)}
            className={line === 0 ? 'stroke-line-strong' : 'stroke-line'}
          />
          <text x={LEFT - 8} y={y(line) + 4} textAnchor="end" className="fill-faint">
            {tick(line)}
          </text>
        </g>
      ))}
      {bars.map(({ key, label: name, value, said }, index) => {
        const x = LEFT + step * index + (step - width) / 2;
        const last = running && index === bars.length - 1;
        const every = bars.length > 12 ? 3 : 2;
        const onPhone = (bars.length - 1 - index) % every === 0;
        return (
          <g key={key}>
            <rect
              x={x}
              y={y(value)}
              width={width}
              height={Math.max(0, y(0) - y(value))}
              rx={3}
              className={last ? 'fill-accent opacity-55' : 'fill-accent'}
            >
              <title>{said}</title>
            </rect>
            <text
              x={x + width / 2}
              y={H - 8}
              textAnchor="middle"
              className={onPhone ? 'fill-faint' : 'fill-faint max-sm:hidden'}
            >
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
