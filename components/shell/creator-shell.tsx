import { ChevronLeft } from 'lucide-react';
import { type ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { type NavItem } from './nav';
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
    <div data-surface="creator" className="min-h-dvh bg-sunken">
      <SkipLink />
      <div className="mx-auto flex min-h-dvh max-w-120 flex-col bg-surface min-[560px]:border-x min-[560px]:border-line">
        {notice}
        {children}
        <div className="no-print sticky bottom-0 z-(--z-bulk) mt-auto bg-surface">
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
      <header className="sticky top-0 z-(--z-sticky) flex h-13 items-center gap-1 border-b border-line bg-surface px-2">
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
      <main id={contentId} tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      {action && (
        <div
          data-slot="creator-action"
          className="sticky bottom-[calc(57px+env(safe-area-inset-bottom))] z-(--z-bulk) border-t border-line-strong bg-surface px-4 py-3 *:h-12 *:w-full"
        >
          {action}
        </div>
      )}
    </>
  );
}
