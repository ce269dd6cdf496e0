import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Change = {
  direction: 'up' | 'down' | 'flat';
  /** With the period named: "12% on the 30 days before". */
  text: string;
  /** More is not always better: say what the change means. */
  meaning?: 'good' | 'bad' | 'neutral';
};

type Props = {
  label: string;
  value: ReactNode;
  change?: Change;
  /** Where it comes from, its window and its time. */
  source: ReactNode;
  className?: string;
};

const meaningClass = {
  good: 'text-positive-text',
  bad: 'text-critical-text',
  neutral: 'text-dim',
};

export function Figure({ label, value, change, source, className }: Props) {
  return (
    <div data-slot="figure" className={cn('min-w-0', className)}>
      <p className="text-14 text-dim">{label}</p>
      <p className="my-1 flex flex-wrap items-baseline gap-x-2">
        <span className="text-28 tabular-nums">{value}</span>
        {change && <FigureChange {...change} />}
      </p>
      <p className="text-12 text-faint">{source}</p>
    </div>
  );
}

function FigureChange({ direction, text, meaning = 'neutral' }: Change) {
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <span
      className={cn(
        'inline-flex items-center gap-[3px] text-14 whitespace-nowrap tabular-nums',
        meaningClass[meaning],
      )}
    >
      {direction !== 'flat' && (
        <>
          <Arrow className="size-3.5" />
          <span className="sr-only">{direction}</span>
        </>
      )}
      {text}
    </span>
  );
}
