import { type ComponentProps, type ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';

const sizes = {
  md: '*:h-6 *:px-[9px] *:text-13',
  lg: '*:h-8 *:px-3.5 *:text-14 pointer-coarse:*:h-10',
};

type Props = { label: string; size?: keyof typeof sizes; className?: string; children: ReactNode };

/** One of a few, all visible. Holds either `SegmentLink`s or `SegmentRadio`s. */
export function Segmented({ label, size = 'md', className, children }: Props) {
  return (
    <div
      data-slot="segmented"
      role="group"
      aria-label={label}
      className={cn(
        'inline-flex shrink-0 rounded-6 bg-active p-0.5 *:inline-flex *:items-center *:justify-center *:gap-1.5 *:rounded-4 *:font-medium *:whitespace-nowrap *:text-dim *:hover:text-ink',
        sizes[size],
        className,
      )}
    >
      {children}
    </div>
  );
}

const chosen = 'bg-raised text-ink! shadow-[0_0_0_1px_var(--line-strong)]';

type LinkProps = ComponentProps<typeof Link> & { current?: boolean };

export function SegmentLink({ current, className, ...props }: LinkProps) {
  return (
    <Link
      data-slot="segment"
      aria-current={current ? 'true' : undefined}
      className={cn(current && chosen, className)}
      {...props}
    />
  );
}

export function SegmentRadio({
  className,
  children,
  ...props
}: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label
      data-slot="segment"
      className={cn(
        'relative has-checked:bg-raised has-checked:text-ink! has-checked:shadow-[0_0_0_1px_var(--line-strong)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
        className,
      )}
    >
      <input type="radio" className="absolute inset-0 opacity-0" {...props} />
      {children}
    </label>
  );
}
