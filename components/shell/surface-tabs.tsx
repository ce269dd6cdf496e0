import { Count } from '@/components/ui/count';
import { tabClass } from '@/components/ui/tabs';
import type { NavItem } from './nav';
import { NavLink } from './nav-link';

/** Tabs that live in a layout and therefore find out by themselves which one is open. */
export function SurfaceTabs({
  label,
  items,
  className,
}: {
  label: string;
  items: NavItem[];
  className?: string;
}) {
  return (
    <nav
      data-slot="surface-tabs"
      aria-label={label}
      className={`flex h-full shrink-0 items-stretch self-stretch max-md:shrink ${className ?? 'gap-4'}`}
    >
      {items.map((item) => (
        <NavLink
          key={item.href}
          href={item.href}
          exact={item.exact}
          except={item.except}
          className={tabClass}
        >
          {item.label}
          {item.count !== undefined && <Count>{item.count}</Count>}
        </NavLink>
      ))}
    </nav>
  );
}
