import type { ComponentProps } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  /** 24 px, for a thumb. */
  large?: boolean;
};

export function Checkbox({ large, className, ...props }: Props) {
  return (
    <input
      data-slot="checkbox"
      type="checkbox"
      data-large={large || undefined}
      className={cn('check', className)}
      {...props}
    />
  );
}

export function Radio({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      data-slot="radio"
      type="radio"
      className={cn('check rounded-full!', className)}
      {...props}
    />
  );
}
