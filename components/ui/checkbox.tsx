import { type ComponentProps } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  /** Some of what it stands for is checked. Drawn and announced; the DOM property stays the caller's. */
  mixed?: boolean;
  /** 24 px, for a thumb. */
  large?: boolean;
};

export function Checkbox({ mixed, large, className, ...props }: Props) {
  return (
    <input
      data-slot="checkbox"
      type="checkbox"
      data-mixed={mixed || undefined}
      data-large={large || undefined}
      aria-checked={mixed ? 'mixed' : undefined}
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
