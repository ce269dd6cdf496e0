'use client';

import { type ComponentProps, startTransition } from 'react';
import { Link } from '@/components/ui/link';
import type { InboxActions } from './types';

type Props = ComponentProps<typeof Link> & {
  /** Unread lines that following this link answers. */
  unread: string[];
  markRead: InboxActions['markRead'];
};

/** Opening the item is reading its lines. */
export function InboxLink({ unread, markRead, ...props }: Props) {
  const read = () => {
    if (unread.length > 0) startTransition(() => void markRead({ ids: unread }));
  };
  return <Link onClick={read} onAuxClick={read} {...props} />;
}
