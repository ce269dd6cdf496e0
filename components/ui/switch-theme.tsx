import { SunMoon } from 'lucide-react';
import { Button } from './button';

/** The toggle in words, where there is room for them. */
export function SwitchTheme() {
  return (
    <div>
      <Button data-switch-theme>
        <SunMoon />
        Switch between light and dark
      </Button>
    </div>
  );
}
