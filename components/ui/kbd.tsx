import { type ComponentProps } from 'react';
import { cn } from './cn';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      aria-hidden
      className={cn(
        'inline-grid h-[18px] min-w-[18px] place-content-center rounded-4 border border-line-strong bg-surface px-1 font-sans text-[0.6875rem]/none font-medium text-faint',
        className,
      )}
      {...props}
    />
  );
}
