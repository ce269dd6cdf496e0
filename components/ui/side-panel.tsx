import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { LinkButton } from './link-button';

/** Docked beside the list. Where there is no room for both it takes the list's place. */
export function SidePanel({
  className,
  ...props
}: ComponentProps<'aside'> & { 'aria-label': string }) {
  return (
    <aside
      data-slot="side-panel"
      className={cn(
        'z-(--z-panel) flex min-h-0 w-panel shrink-0 flex-col border-l border-line-strong bg-surface max-xl:absolute max-xl:inset-0 max-xl:w-auto max-xl:border-l-0',
        className,
      )}
      {...props}
    />
  );
}

type HeadProps = {
  /** The page without the panel. Escape follows it too. */
  closeHref: string;
  /** Buttons before the closing cross. */
  tools?: ReactNode;
  children: ReactNode;
};

export function SidePanelHead({ closeHref, tools, children }: HeadProps) {
  return (
    <header
      data-slot="side-panel-head"
      className="flex h-bar shrink-0 items-center gap-2 border-b border-line px-4"
    >
      {children}
      <span className="ml-auto" />
      {tools}
      <LinkButton href={closeHref} label="Close panel" size="sm" scroll={false} data-escape>
        <X />
      </LinkButton>
    </header>
  );
}

export function SidePanelBody({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="side-panel-body"
      className={cn('relative min-h-0 flex-1 overflow-y-auto', className)}
      {...props}
    />
  );
}

export function SidePanelFoot({ className, ...props }: ComponentProps<'footer'>) {
  return (
    <footer
      data-slot="side-panel-foot"
      className={cn(
        'flex shrink-0 items-center gap-2 border-t border-line px-4 py-2 max-sm:flex-wrap',
        className,
      )}
      {...props}
    />
  );
}
