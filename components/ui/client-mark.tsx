import { brandStyle } from './brand';
import { cn } from './cn';
import { initials } from './initials';

type Props = {
  name: string;
  /** The client's raw brand colour; without one the mark is neutral. */
  color?: string | null;
  size?: 'sm' | 'lg';
  className?: string;
};

/** One letter on the client's hue: the only place that hue appears outside the client's own portal. */
export function ClientMark({ name, color, size = 'sm', className }: Props) {
  return (
    <span
      data-slot="client-mark"
      aria-hidden
      style={brandStyle(color)}
      className={cn(
        'mark grid shrink-0 place-content-center font-semibold',
        size === 'sm' && 'size-4 rounded-4 text-[0.625rem]/none',
        size === 'lg' && 'size-7 rounded-6 text-[0.8125rem]/none',
        className,
      )}
    >
      {initials(name).slice(0, 1)}
    </span>
  );
}

export function ClientName({ className, ...props }: Props) {
  return (
    <span
      data-slot="client-name"
      className={cn('inline-flex max-w-full min-w-0 items-center gap-1.5 text-dim', className)}
    >
      <ClientMark {...props} />
      <span className="truncate">{props.name}</span>
    </span>
  );
}
