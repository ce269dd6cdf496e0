import type { ComponentProps } from 'react';
import { type ButtonStyle, buttonVariants } from './button';
import { cn } from './cn';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> &
  ButtonStyle & {
    /** Read aloud, and shown as the tooltip. */
    label: string;
    /** Shown in the tooltip, e.g. "?" or "G C". */
    keys?: string;
  };

export function IconButton({
  label,
  keys,
  variant = 'ghost',
  size,
  className,
  type = 'button',
  ...props
}: Props) {
  return (
    <button
      data-slot="icon-button"
      type={type}
      aria-label={label}
      data-tooltip={label}
      data-keys={keys}
      className={cn(buttonVariants({ variant, size, square: true }), className)}
      {...props}
    />
  );
}
