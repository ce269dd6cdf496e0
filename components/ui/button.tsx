import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps } from 'react';
import { cn } from './cn';

export const buttonVariants = cva(
  "relative inline-flex shrink-0 items-center justify-center border font-medium whitespace-nowrap transition-colors select-none disabled:border-transparent disabled:bg-active disabled:text-disabled aria-disabled:border-transparent aria-disabled:bg-active aria-disabled:text-disabled pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-2 pointer-coarse:after:content-['']",
  {
    variants: {
      variant: {
        secondary:
          'border-line-strong bg-surface text-ink hover:bg-hover aria-expanded:bg-active [&>svg]:text-dim',
        primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
        ghost:
          'border-transparent bg-transparent text-dim hover:bg-hover hover:text-ink aria-expanded:bg-active',
        danger: 'border-transparent bg-critical-solid text-on-solid hover:bg-critical-hover',
      },
      size: {
        sm: 'h-6 gap-1.5 rounded-6 text-12',
        md: 'h-7 gap-1.5 rounded-6 text-13',
        lg: 'h-9 gap-1.5 rounded-6 text-14',
        touch: 'h-touch gap-2 rounded-8 text-16',
      },
      square: {
        true: 'px-0',
        false: '[&>svg:first-child]:-ml-0.5 [&>svg:last-child:not(:first-child)]:-mr-0.5',
      },
      wide: { true: 'w-full' },
    },
    compoundVariants: [
      { square: false, size: 'sm', class: 'px-2' },
      { square: false, size: 'md', class: 'px-2.5' },
      { square: false, size: 'lg', class: 'px-3.5' },
      { square: false, size: 'touch', class: 'px-[18px]' },
      { square: true, size: 'sm', class: 'w-6' },
      { square: true, size: 'md', class: 'w-7' },
      { square: true, size: 'lg', class: 'w-9' },
      { square: true, size: 'touch', class: 'w-touch [&>svg]:size-5' },
    ],
    defaultVariants: { variant: 'secondary', size: 'md', square: false },
  },
);

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
