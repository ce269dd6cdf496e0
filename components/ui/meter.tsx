import { cn } from './cn';

type Props = {
  label: string;
  used: number;
  /** Spoken for, not used yet: paler. */
  planned?: number;
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
export function Meter({ label, used, planned = 0, allowed, className }: Props) {
  const all = used + planned;
  const tone = meterTone(all, allowed);
  const over = Math.max(0, all - Math.max(allowed, 0));
  const scale = Math.max(1, (Math.max(allowed, 0) + over) / mostCells);
  const count = (units: number) => Math.round(units / scale);
  const on = count(Math.min(used, allowed));
  const next = Math.max(0, count(Math.min(all, allowed)) - on);
  const off = Math.max(0, count(allowed) - on - next);

  return (
    <span
      data-slot="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(allowed, 0)}
      aria-valuenow={Math.max(0, Math.min(all, allowed))}
      aria-valuetext={`${all} of ${allowed}${planned > 0 ? `, ${planned} of them planned` : ''}`}
      className={cn('flex h-2 min-w-0 gap-0.5 *:flex-1 *:rounded-[2px]', className)}
    >
      {cells(on, cellTone[tone])}
      {cells(next, `${cellTone[tone]} opacity-50`)}
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
