import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Link } from './link';

export const textLink = 'rounded-4 font-medium text-accent-text underline-offset-3 hover:underline';

export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link data-slot="text-link" className={cn(textLink, className)} {...props} />;
}
