import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const buttonVariants = cva('btn', {
  variants: {
    variant: { secondary: '', primary: 'btn-primary', ghost: 'btn-ghost', danger: 'btn-danger' },
    size: { sm: 'btn-sm', md: '', lg: 'btn-lg', touch: 'btn-touch' },
    square: { true: 'btn-square' },
    wide: { true: 'w-full' },
  },
});

export type ButtonStyle = Omit<VariantProps<typeof buttonVariants>, 'square'>;

export function Button({
  variant,
  size,
  wide,
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & ButtonStyle) {
  return (
    <button
      data-slot="button"
      type={type}
      className={cn(buttonVariants({ variant, size, wide }), className)}
      {...props}
    />
  );
}
