import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

type Control = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; several are read as one. */
  error?: string | string[];
  /** Stands at the end of the label's line, e.g. "Reset password". */
  aside?: ReactNode;
  size?: 'md' | 'lg';
  className?: string;
  children: (control: Control) => ReactNode;
};

export function Field({ label, hint, error, aside, size = 'md', className, children }: Props) {
  const id = useId();
  const message = Array.isArray(error) ? error.join(' ') : error;
  const described = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ');

  return (
    <div data-slot="field" className={cn('grid min-w-0 content-start gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-2">
        <Label htmlFor={id} className={size === 'lg' ? 'text-14' : 'text-13'}>
          {label}
        </Label>
        {aside && <span className="-my-1">{aside}</span>}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': message ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-faint">
          {hint}
        </p>
      )}
      {message && (
        <p id={`${id}-error`} className="flex gap-1.5 text-12 text-critical-text">
          <CircleAlert className="mt-px size-3.5" />
          {message}
        </p>
      )}
    </div>
  );
}

export function Label({ className, ...props }: ComponentProps<'label'>) {
  return <label data-slot="label" className={cn('font-medium', className)} {...props} />;
}

/** A checkbox or radio with its words beside it. */
export function Choice({ className, ...props }: ComponentProps<'label'>) {
  return (
    <label
      data-slot="choice"
      className={cn('flex min-h-6 items-center gap-2 pointer-coarse:min-h-touch', className)}
      {...props}
    />
  );
}
