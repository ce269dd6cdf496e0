import type { ComponentProps, ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { brandStyle } from '@/components/ui/brand';
import { cn } from '@/components/ui/cn';
import { initials } from '@/components/ui/initials';
import { Link } from '@/components/ui/link';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import type { NavItem } from './nav';
import type { Person } from './person';
import { PersonMenu, personMenuId } from './person-menu';
import { contentId, SkipLink } from './skip-link';
import { SurfaceTabs } from './surface-tabs';
import { ThemeItem } from './theme-item';
import { UnlessHere } from './unless-here';

type Props = {
  client: { name: string; color: string | null; href: string };
  /** Portal and Analytics: only those with content. */
  tabs: NavItem[];
  /** Rooms of the open tab, under it, where there is more than one. */
  rooms?: NavItem[];
  /** The tab that has none of them. */
  roomless?: string;
  person: Person;
  /** E.g. "Ask Fieldnote". Left out on a phone. */
  tools?: ReactNode;
  /** The bell, on every screen. */
  inbox?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** One client's own frame: their name and their colour, nothing internal. */
export function ClientShell({
  client,
  tabs,
  rooms = [],
  roomless,
  person,
  tools,
  inbox,
  notice,
  children,
}: Props) {
  return (
    <div
      data-surface="client"
      data-brand
      style={brandStyle(client.color)}
      className="min-h-dvh bg-surface"
    >
      <SkipLink />
      {notice}
      <header className="no-print flex h-14 items-center gap-4 border-b border-line bg-surface px-4 max-sm:gap-2 sm:px-6">
        <Link
          href={client.href}
          className="flex min-w-0 items-center gap-2.5 rounded-6 font-semibold"
        >
          <span
            aria-hidden
            className="grid size-6 shrink-0 place-content-center rounded-6 bg-accent text-[0.8125rem]/none font-semibold text-on-accent"
          >
            {initials(client.name).slice(0, 1)}
          </span>
          <span className="truncate">{client.name}</span>
        </Link>
        {tabs.length > 1 && (
          <SurfaceTabs
            label="Sections"
            items={tabs}
            className="ml-2 gap-4 text-14 [--tab-line:var(--accent)] sm:ml-6 sm:gap-6"
          />
        )}
        <span className="ml-auto" />
        <span className="flex max-sm:hidden">{tools}</span>
        {inbox}
        <span className="flex max-sm:hidden">
          <ThemeToggle className="pointer-coarse:size-touch!" />
        </span>
        <button
          type="button"
          popoverTarget={personMenuId}
          aria-haspopup="menu"
          className="grid size-8 shrink-0 place-content-center rounded-full pointer-coarse:size-touch"
        >
          <Avatar name={person.name} size="lg" kind="external" beside />
          <span className="sr-only">{person.name}, account</span>
        </button>
        <PersonMenu person={person} align="end">
          <ThemeItem className="sm:hidden" />
        </PersonMenu>
      </header>
      {rooms.length > 1 &&
        (roomless ? (
          <UnlessHere href={roomless}>
            <Rooms rooms={rooms} />
          </UnlessHere>
        ) : (
          <Rooms rooms={rooms} />
        ))}
      <main id={contentId} tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
  );
}

function Rooms({ rooms }: { rooms: NavItem[] }) {
  return (
    <div className="no-print flex h-touch [scrollbar-width:none] overflow-x-auto border-b border-line px-4 sm:px-6">
      <SurfaceTabs
        label="Rooms"
        items={rooms}
        className="gap-5 text-14 [--tab-line:var(--accent)]"
      />
    </div>
  );
}

/** The portal's one column. */
export function ClientColumn({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="client-column"
      className={cn('mx-auto max-w-230 px-4 pb-16 md:px-6 md:pb-24', className)}
      {...props}
    />
  );
}

/** How a portal page begins: what it is, and one sentence about it. */
export function ClientLead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div data-slot="client-lead" className="pt-7 pb-4 md:pt-12 md:pb-6">
      <h1 className="text-28">{title}</h1>
      {children && <p className="mt-1 text-pretty text-dim">{children}</p>}
    </div>
  );
}
