import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  /** Lies in the left edge, e.g. a search icon. */
  start?: ReactNode;
  /** Lies in the right edge, e.g. a button. */
  end?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function InputGroup({ start, end, className, children }: Props) {
  return (
    <span
      data-slot="input-group"
      className={cn(
        'relative flex items-center',
        Boolean(start) && '[&>input]:pl-[30px]',
        Boolean(end) && '[&>input]:pr-11',
        className,
      )}
    >
      {start && <span className="pointer-events-none absolute left-2 text-faint">{start}</span>}
      {children}
      {end && <span className="absolute right-1.5 flex">{end}</span>}
    </span>
  );
}
