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
      className={cn('mark', size === 'lg' && 'mark-lg', className)}
    >
      {initials(name).slice(0, 1)}
    </span>
  );
}

export function ClientName({ className, ...props }: Props) {
  return (
    <span data-slot="client-name" className={cn('client-name', className)}>
      <ClientMark {...props} />
      <span className="truncate">{props.name}</span>
    </span>
  );
}
