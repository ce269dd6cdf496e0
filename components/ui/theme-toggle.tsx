import { Moon, Sun } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { IconButton } from './icon-button';

type Props = Omit<ComponentProps<typeof IconButton>, 'label' | 'onClick'>;

/** Both icons lie on each other; the colour scheme itself decides which one has ink. */
export function ThemeToggle({ className, ...props }: Props) {
  return (
    <IconButton
      label="Switch theme"
      data-switch-theme
      className={cn('*:col-start-1 *:row-start-1', 'inline-grid! place-content-center', className)}
      {...props}
    >
      <Moon className="ink-in-light" />
      <Sun className="ink-in-dark" />
    </IconButton>
  );
}
