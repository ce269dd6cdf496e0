import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { contentId } from './skip-link';

type Crumb = { href: string; label: string };

type BarProps = {
  title: string;
  crumbs?: Crumb[];
  /** The one solid button of the screen. On a phone only its icon has room. */
  action?: ReactNode;
};

/** Shares its line with the shell's tools, which stay when the page changes. */
export function PageBar({ title, crumbs = [], action }: BarProps) {
  const parent = crumbs.at(-1);
  return (
    <>
      <div data-slot="page-bar" className="page-crumbs">
        {parent && (
          <Link
            href={parent.href}
            aria-label={`Back to ${parent.label}`}
            className="-ml-3 grid size-touch shrink-0 place-content-center text-dim md:hidden [&>svg]:size-5"
          >
            <ChevronLeft />
          </Link>
        )}
        {crumbs.map((crumb) => (
          <span
            key={crumb.href}
            className="flex shrink-0 items-center gap-1.5 text-faint max-md:hidden"
          >
            <Link href={crumb.href} className="rounded-4 hover:text-ink">
              {crumb.label}
            </Link>
            <ChevronRight className="size-3.5" />
          </span>
        ))}
        <h1 className="truncate font-medium max-md:text-16 max-md:font-semibold">{title}</h1>
      </div>
      {action && (
        <div data-slot="page-action" className="page-action">
          {action}
        </div>
      )}
    </>
  );
}

/** Everything below the bar. Holds sub-bars and one scrolling region, or a list and its side panel. */
export function PageBody({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="page-body"
      id={contentId}
      tabIndex={-1}
      className={cn('page-body outline-none', className)}
      {...props}
    />
  );
}

/** 40 px under the bar: saved views, filters, tabs. Scrolls sideways by itself on a phone. */
export function Subbar({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="subbar" className={cn('subbar', className)} {...props} />;
}

/** The list on the left, `SidePanel` on the right. */
export function Split({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="split" className={cn('relative flex min-h-0 flex-1', className)} {...props} />
  );
}

/** The region that scrolls. Its label makes it reachable and named for the keyboard. */
export function Scroll({ className, ...props }: ComponentProps<'div'> & { 'aria-label': string }) {
  return (
    <div
      data-slot="scroll"
      role="group"
      tabIndex={0}
      className={cn('relative min-h-0 min-w-0 flex-1 overflow-auto -outline-offset-2', className)}
      {...props}
    />
  );
}
