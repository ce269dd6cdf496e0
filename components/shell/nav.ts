import type { ReactNode } from 'react';

export type NavItem = {
  href: string;
  label: string;
  /** A lucide icon. */
  icon?: ReactNode;
  count?: number;
  unread?: number;
  /** Current only on this very address, not below it. */
  exact?: boolean;
  /** Not current below this address, though it lies below its own. */
  except?: string;
};

export type NavGroup = { title: string; items: NavItem[] };
