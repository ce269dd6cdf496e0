'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** Stays focusable while its form is being sent, and sends it once. */
export function SubmitButton({ children, disabled, ...props }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      disabled={disabled}
      aria-busy={pending || undefined}
      onClick={pending ? (event: MouseEvent) => event.preventDefault() : undefined}
      {...props}
    >
      {pending && <span className="spinner" />}
      {children}
    </Button>
  );
}
