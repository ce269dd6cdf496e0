'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

type Props = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: string;
  exact?: boolean;
  except?: string;
};

export function NavLink({ href, exact, except, ...props }: Props) {
  const pathname = usePathname();
  const below = (address: string) => pathname === address || pathname.startsWith(`${address}/`);
  const here = exact ? pathname === href : below(href) && !(except && below(except));
  return <Link href={href} aria-current={here ? 'page' : undefined} {...props} />;
}
