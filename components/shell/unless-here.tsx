'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** What belongs to every page but those below one address, from a layout that does not know the address. */
export function UnlessHere({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  return pathname === href || pathname.startsWith(`${href}/`) ? null : children;
}
