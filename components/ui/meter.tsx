import { cn } from './cn';

type Props = {
  label: string;
  used: number;
  allowed: number;
  className?: string;
};

/** Beyond this many units a cell would be thinner than its gap. */
const mostCells = 24;

const cellTone = {
  none: 'bg-dim',
  caution: 'bg-caution-solid',
  critical: 'bg-critical-solid',
};

/** The retainer: one cell per unit, caution from 80 %, every unit over is a hatched cell past the end. */
export function Meter({ label, used, allowed, className }: Props) {
  const tone = meterTone(used, allowed);
  const over = Math.max(0, used - allowed);
  const scale = Math.max(1, (allowed + over) / mostCells);
  const count = (units: number) => Math.round(units / scale);
  const on = count(Math.min(used, allowed));
  const off = Math.max(0, count(allowed) - on);

  return (
    <span
      data-slot="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={allowed}
      aria-valuenow={Math.min(used, allowed)}
      aria-valuetext={`${used} of ${allowed}`}
      className={cn('flex h-2 min-w-0 gap-0.5 *:flex-1 *:rounded-[2px]', className)}
    >
      {cells(on, cellTone[tone])}
      {cells(off, 'bg-track')}
      {cells(over > 0 ? Math.max(1, count(over)) : 0, 'over-use')}
    </span>
  );
}

export function meterTone(used: number, allowed: number): keyof typeof cellTone {
  if (used > allowed) return 'critical';
  return used >= allowed * 0.8 && allowed > 0 ? 'caution' : 'none';
}

function cells(amount: number, className: string) {
  return Array.from({ length: amount }, (_, index) => (
    <i key={className + index} className={className} />
  ));
}
