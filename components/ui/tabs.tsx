import type { ReactNode } from 'react';
import { cn } from './cn';
import { Count } from './count';
import { Link } from './link';

/** Tabs are links: the chosen one is in the URL. */
export function Tabs({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <nav
      data-slot="tabs"
      aria-label={label}
      className={cn('flex h-full shrink-0 items-stretch gap-4 self-stretch', className)}
    >
      {children}
    </nav>
  );
}

export const tabClass = 'tab';

type TabProps = { href: string; current?: boolean; count?: number; children: ReactNode };

export function Tab({ href, current, count, children }: TabProps) {
  return (
    <Link
      data-slot="tab"
      href={href}
      aria-current={current ? 'page' : undefined}
      className={tabClass}
    >
      {children}
      {count !== undefined && <Count>{count}</Count>}
    </Link>
  );
}
