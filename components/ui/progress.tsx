import { cn } from './cn';

export function Progress({
  label,
  percent,
  className,
}: {
  label: string;
  percent: number;
  className?: string;
}) {
  const value = Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <span
      data-slot="progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn('block h-1 overflow-clip rounded-full bg-track', className)}
    >
      <i className="block h-full rounded-full bg-accent" style={{ width: `${value}%` }} />
    </span>
  );
}
