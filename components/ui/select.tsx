import type { ComponentProps } from 'react';
import { cn } from './cn';
import { type ControlSize, controlVariants } from './input';

export function Select({
  size,
  className,
  ...props
}: Omit<ComponentProps<'select'>, 'size'> & ControlSize) {
  return (
    <select data-slot="select" className={cn(controlVariants({ size }), className)} {...props} />
  );
}
