import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from './cn';

const chipVariants = cva(
  'inline-flex shrink-0 items-center gap-1.5 rounded-full border text-12 font-medium whitespace-nowrap [&>svg]:-ml-0.5 [&>svg]:size-3.5',
  {
    variants: {
      tone: {
        plain: 'border-line-strong text-dim',
        neutral: 'border-transparent bg-active text-dim',
        positive: 'border-transparent bg-positive-subtle text-positive-text',
        caution: 'border-transparent bg-caution-subtle text-caution-text',
        critical: 'border-transparent bg-critical-subtle text-critical-text',
        info: 'border-transparent bg-info-subtle text-info-text',
        accent: 'border-transparent bg-accent-subtle text-accent-text',
      },
      size: { sm: 'h-[18px] px-1.5', md: 'h-[22px] px-2' },
    },
    defaultVariants: { tone: 'plain', size: 'md' },
  },
);

export function Chip({
  tone,
  size,
  className,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof chipVariants>) {
  return (
    <span data-slot="chip" className={cn(chipVariants({ tone, size }), className)} {...props} />
  );
}
