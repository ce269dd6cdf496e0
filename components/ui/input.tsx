import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const controlVariants = cva('control', {
  variants: { size: { md: '', lg: 'control-lg' } },
});

export type ControlSize = VariantProps<typeof controlVariants>;

export function Input({
  size,
  className,
  ...props
}: Omit<ComponentProps<'input'>, 'size'> & ControlSize) {
  return (
    <input data-slot="input" className={cn(controlVariants({ size }), className)} {...props} />
  );
}
