import { SunMoon } from 'lucide-react';
import { MenuItem } from '@/components/ui/menu';

/** Where a bar has no room for the button. */
export function ThemeItem({ className }: { className?: string }) {
  return (
    <MenuItem className={className} data-switch-theme>
      <SunMoon />
      Switch theme
    </MenuItem>
  );
}
