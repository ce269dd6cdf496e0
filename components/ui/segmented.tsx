import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';

type Props = { label: string; size?: 'md' | 'lg'; className?: string; children: ReactNode };

/** One of a few, all visible. Holds either `SegmentLink`s or `SegmentRadio`s. */
export function Segmented({ label, size = 'md', className, children }: Props) {
  return (
    <div
      data-slot="segmented"
      role="group"
      aria-label={label}
      className={cn('seg', size === 'lg' && 'seg-lg', className)}
    >
      {children}
    </div>
  );
}

type LinkProps = ComponentProps<typeof Link> & { current?: boolean };

export function SegmentLink({ current, ...props }: LinkProps) {
  return <Link data-slot="segment" aria-current={current ? 'true' : undefined} {...props} />;
}

export function SegmentRadio({
  className,
  children,
  ...props
}: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label data-slot="segment" className={className}>
      <input type="radio" className="absolute inset-0 opacity-0" {...props} />
      {children}
    </label>
  );
}
