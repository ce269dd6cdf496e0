'use client';

import { SunMoon } from 'lucide-react';
import { Button } from './button';
import { switchTheme } from './theme-toggle';

/** The toggle in words, where there is room for them. */
export function SwitchTheme() {
  return (
    <div>
      <Button onClick={switchTheme}>
        <SunMoon />
        Switch between light and dark
      </Button>
    </div>
  );
}
