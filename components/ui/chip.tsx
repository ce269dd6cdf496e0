import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const chipVariants = cva('chip', {
  variants: {
    tone: {
      plain: '',
      neutral: 'chip-neutral',
      positive: 'chip-positive',
      caution: 'chip-caution',
      critical: 'chip-critical',
      info: 'chip-info',
      accent: 'chip-accent',
    },
    size: { sm: 'chip-sm', md: '' },
  },
});

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
