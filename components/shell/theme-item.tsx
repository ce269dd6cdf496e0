'use client';

import { SunMoon } from 'lucide-react';
import { MenuItem } from '@/components/ui/menu';
import { switchTheme } from '@/components/ui/theme-toggle';

/** Where a bar has no room for the button. */
export function ThemeItem({ className }: { className?: string }) {
  return (
    <MenuItem className={className} onClick={switchTheme}>
      <SunMoon />
      Switch theme
    </MenuItem>
  );
}
