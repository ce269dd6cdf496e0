import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import type { NavItem } from './nav';
import { PhoneBar } from './phone-bar';
import { contentId, SkipLink } from './skip-link';

/** One hand, one column, four places. */
export function CreatorShell({
  places,
  notice,
  children,
}: {
  places: NavItem[];
  notice?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div data-surface="creator" className="h-dvh bg-sunken">
      <SkipLink />
      <div className="mx-auto flex h-dvh max-w-120 flex-col bg-surface min-[560px]:border-x min-[560px]:border-line">
        {notice}
        {children}
        <div className="no-print z-(--z-bulk) bg-surface">
          <PhoneBar items={places} />
        </div>
      </div>
    </div>
  );
}

type ScreenProps = {
  title: string;
  back?: { href: string; label: string };
  /** Icon buttons at the end of the head. */
  tools?: ReactNode;
  /** The one thing to do here, above the bar. */
  action?: ReactNode;
  children: ReactNode;
};

export function CreatorScreen({ title, back, tools, action, children }: ScreenProps) {
  return (
    <>
      <header className="z-(--z-sticky) flex h-13 shrink-0 items-center gap-1 border-b border-line bg-surface px-2">
        {back && (
          <LinkButton href={back.href} label={`Back to ${back.label}`} size="touch">
            <ChevronLeft />
          </LinkButton>
        )}
        <p
          className={
            back
              ? 'min-w-0 flex-1 truncate font-semibold'
              : 'min-w-0 flex-1 truncate pl-2 font-semibold'
          }
        >
          {title}
        </p>
        {tools}
      </header>
      {/* It scrolls by itself: nothing to press ever lies under the bar. */}
      <main id={contentId} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
      {action && (
        <div
          data-slot="creator-action"
          className="border-t border-line-strong bg-surface px-4 py-3 *:h-12 *:w-full"
        >
          {action}
        </div>
      )}
    </>
  );
}
