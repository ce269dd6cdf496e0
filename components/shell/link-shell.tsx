import type { ReactNode } from 'react';
import { brandStyle } from '@/components/ui/brand';
import { initials } from '@/components/ui/initials';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { contentId, SkipLink } from './skip-link';

type Props = {
  client: { name: string; color: string | null };
  /** "For Hanna Vik": a passed-on mail shows whose it was. */
  whose: string;
  children: ReactNode;
};

/** Behind a mail's link: one item in its client's colour, and nowhere else to go. */
export function LinkShell({ client, whose, children }: Props) {
  return (
    <div
      data-surface="client"
      data-brand
      style={brandStyle(client.color)}
      className="min-h-dvh bg-surface"
    >
      <SkipLink />
      <header className="no-print flex h-14 items-center gap-2.5 border-b border-line bg-surface px-4 sm:px-6">
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-content-center rounded-6 bg-accent text-[0.8125rem]/none font-semibold text-on-accent"
        >
          {initials(client.name).slice(0, 1)}
        </span>
        <span className="truncate font-semibold">{client.name}</span>
        <span className="ml-auto truncate text-14 text-dim">{whose}</span>
        <ThemeToggle className="max-[359px]:hidden pointer-coarse:size-touch!" />
      </header>
      <main id={contentId} tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
  );
}
