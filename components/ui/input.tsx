import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from './cn';

export const controlVariants = cva(
  'w-full border border-line-control bg-surface text-ink transition-colors hover:border-faint focus:border-accent-text focus:shadow-[0_0_0_1px_var(--accent-text)] focus:outline-none disabled:border-line-strong disabled:bg-active disabled:text-disabled aria-invalid:border-critical-solid aria-invalid:shadow-[0_0_0_1px_var(--critical-solid)]',
  {
    variants: {
      size: {
        md: 'h-7 rounded-6 px-2 text-13 pointer-coarse:h-touch pointer-coarse:text-16',
        lg: 'h-touch rounded-6 px-3 text-16',
      },
    },
    defaultVariants: { size: 'md' },
  },
);

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
