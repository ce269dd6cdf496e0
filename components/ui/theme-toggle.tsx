'use client';

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
      onClick={switchTheme}
      className={cn('*:col-start-1 *:row-start-1', 'inline-grid! place-content-center', className)}
      {...props}
    >
      <Moon className="ink-in-light" />
      <Sun className="ink-in-dark" />
    </IconButton>
  );
}

export function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const next = dark ? 'light' : 'dark';
  root.dataset.theme = next;
  document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
}
