import type { ComponentProps } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'div'>, 'id' | 'popover'> & {
  id: string;
  label: string;
  align?: 'start' | 'end';
};

/** Anything small that floats beside its trigger and is not a menu: a filter form, a notification list. */
export function Popover({ id, label, align = 'start', className, ...props }: Props) {
  return (
    <div
      data-slot="popover"
      id={id}
      popover="auto"
      role="dialog"
      aria-label={label}
      className={cn(
        'float max-h-[min(480px,80dvh)] min-w-50 overflow-y-auto rounded-8 bg-raised text-ink shadow-menu',
        align === 'end' && 'float-end',
        className,
      )}
      {...props}
    />
  );
}
