import { Bell, CircleQuestionMark, Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';

/** Opens the palette. Where there is no room it is only its icon. */
export function SearchTrigger(props: Omit<ComponentProps<'button'>, 'children' | 'className'>) {
  return (
    <button
      data-slot="search-trigger"
      type="button"
      aria-keyshortcuts="Meta+K Control+K"
      className="flex h-7 w-66 items-center gap-2 rounded-6 bg-active pr-[5px] pl-2 text-faint hover:text-dim max-lg:size-7 max-lg:justify-center max-lg:bg-transparent max-lg:p-0 max-lg:text-dim max-lg:hover:bg-hover max-md:size-touch max-md:[&>svg]:size-5"
      {...props}
    >
      <Search />
      <span className="max-lg:sr-only">Search or jump to</span>
      <Kbd className="ml-auto max-lg:hidden">⌘K</Kbd>
    </button>
  );
}

export function HelpTrigger(props: Omit<ComponentProps<'button'>, 'children' | 'className'>) {
  return (
    <IconButton label="Help and shortcuts" keys="?" data-help className="max-md:hidden" {...props}>
      <CircleQuestionMark />
    </IconButton>
  );
}

export function BellLink({ href, unread }: { href: string; unread: number }) {
  return (
    <LinkButton
      href={href}
      label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
      className="max-md:size-touch! max-md:[&>svg]:size-5"
    >
      <Bell />
      {unread > 0 && <span className="unread-dot" />}
    </LinkButton>
  );
}

/** The bell where it opens a popover instead of a page. */
export function BellTrigger({
  unread,
  ...props
}: Omit<ComponentProps<'button'>, 'children'> & { unread: number }) {
  return (
    <IconButton
      label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
      className="max-md:size-touch! max-md:[&>svg]:size-5"
      {...props}
    >
      <Bell />
      {unread > 0 && <span className="unread-dot" />}
    </IconButton>
  );
}
