import type { ComponentProps } from 'react';
import { cn } from './cn';
import { type ControlSize, controlVariants } from './input';

export function Textarea({ size, className, ...props }: ComponentProps<'textarea'> & ControlSize) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(controlVariants({ size }), className)}
      {...props}
    />
  );
}
