import { Chip } from '@/components/ui/chip';
import { percent, whole } from '@/lib/ab-tests/format';
import { type AbTestMetric, countNames } from '@/lib/ab-tests/names';
import type { Result } from '@/lib/ab-tests/verdict';
import { Interval } from './interval';

type Variant = { id: string; description: string };

type Props = {
  results: readonly Result[];
  variants: readonly Variant[];
  metric: AbTestMetric;
  winnerId: string | null;
};

/** Every variant beside the control, drawn to one scale. */
export function TestResults({ results, variants, metric, winnerId }: Props) {
  const rivals = results.slice(1);
  const reach = Math.max(
    0,
    ...rivals.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]),
  );
  const best = Math.max(0, ...results.map(({ rate }) => rate ?? 0));
  return (
    <ol aria-label="Variants" className="grid">
      {results.map((one, index) => (
        <li
          key={one.variantId}
          className="grid gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_150px_200px]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <b className="font-medium wrap-anywhere">{one.label}</b>
              {index === 0 && <Chip>Control</Chip>}
              {one.variantId === winnerId && <Chip tone="positive">Winner</Chip>}
            </p>
            <p className="wrap-anywhere whitespace-pre-line text-dim">
              {variants.find(({ id }) => id === one.variantId)?.description}
            </p>
          </div>
          <div>
            <p className="text-20 tabular-nums">{one.rate === null ? '–' : percent(one.rate)}</p>
            <span aria-hidden className="my-1 block h-1 rounded-full bg-track">
              <i
                className="block h-full rounded-full bg-dim"
                style={{ width: `${best > 0 ? ((one.rate ?? 0) / best) * 100 : 0}%` }}
              />
            </span>
            <p className="text-12 text-faint tabular-nums">
              {whole(one.successes)} {countNames[metric].toLowerCase()} of {whole(one.recipients)}
            </p>
          </div>
          <div className="self-center">
            {index === 0 ? (
              <p className="text-12 text-faint">What the others are compared with</p>
            ) : one.difference === null || one.low === null || one.high === null ? (
              <p className="text-12 text-faint">Nothing to compare yet</p>
            ) : (
              <Interval
                difference={one.difference}
                low={one.low}
                high={one.high}
                reach={reach}
                comparisons={rivals.length}
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
