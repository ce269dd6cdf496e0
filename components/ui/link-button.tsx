import type { ComponentProps } from 'react';
import { type ButtonStyle, buttonVariants } from './button';
import { cn } from './cn';
import { Link } from './link';

type Props = ComponentProps<typeof Link> &
  ButtonStyle & {
    /** For a link that is only an icon: its name, read aloud and shown as the tooltip. */
    label?: string;
  };

export function LinkButton({ variant, size, wide, label, className, ...props }: Props) {
  return (
    <Link
      data-slot="link-button"
      aria-label={label}
      data-tooltip={label}
      className={cn(
        buttonVariants({
          variant: variant ?? (label ? 'ghost' : 'secondary'),
          size,
          wide,
          square: Boolean(label),
        }),
        className,
      )}
      {...props}
    />
  );
}
