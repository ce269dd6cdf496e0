'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { href: string; exact?: boolean };

export function NavLink({ href, exact, ...props }: Props) {
  const pathname = usePathname();
  const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return <Link href={href} aria-current={here ? 'page' : undefined} {...props} />;
}
