import { cn } from './cn';

export type PriorityLevel = 'urgent' | 'high' | 'medium' | 'low';

const bars = ['M3 12.5v-2', 'M8 12.5v-5', 'M13 12.5v-9'];
const filled: Record<Exclude<PriorityLevel, 'urgent'>, number> = { low: 1, medium: 2, high: 3 };

export function Priority({ level, className }: { level: PriorityLevel; className?: string }) {
  return (
    <svg
      data-slot="priority"
      viewBox="0 0 16 16"
      role="img"
      aria-label={`Priority ${level}`}
      className={cn('shape', level === 'urgent' ? 'text-critical-solid' : 'text-faint', className)}
    >
      {level === 'urgent' ? (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor" stroke="none" />
          <path d="M8 4.5v4M8 11.2h.01" stroke="var(--bg)" strokeWidth="1.75" />
        </>
      ) : (
        bars.map((d, index) => (
          <path
            key={d}
            d={d}
            strokeWidth="2.5"
            strokeLinecap="butt"
            opacity={index < filled[level] ? undefined : 0.28}
          />
        ))
      )}
    </svg>
  );
}
