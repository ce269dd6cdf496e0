import { type ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Logo } from '@/components/ui/logo';
import { type Shape, StatusShape } from '@/components/ui/status-shape';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { contentId } from './skip-link';

type Props = {
  /** The agency's name: the only name anybody sees before signing in. */
  name: string;
  footer?: ReactNode;
  children: ReactNode;
};

/** The doors: sign in, reset, invitation. The form on the left, a campaign's way beside it. */
export function PublicShell({ name, footer, children }: Props) {
  return (
    <div
      data-surface="public"
      className="grid min-h-dvh min-[901px]:grid-cols-[minmax(480px,1fr)_1.1fr]"
    >
      <div className="flex flex-col p-4 min-[901px]:px-10 min-[901px]:py-6">
        <header className="flex items-center gap-2.5 font-semibold">
          <Logo className="size-6" />
          {name}
          <ThemeToggle className="-my-2 ml-auto max-[900px]:-mr-3 pointer-coarse:size-touch!" />
        </header>
        <main
          id={contentId}
          className="mx-auto mt-10 mb-auto w-full max-w-86 min-[901px]:my-auto min-[901px]:py-10"
        >
          {children}
        </main>
        {footer && (
          <footer className="flex gap-4 text-12 text-faint max-[900px]:pt-8">{footer}</footer>
        )}
      </div>
      <CampaignWay />
    </div>
  );
}

type Station = { shape: Shape; name: string; who: string; state: 'done' | 'now' | 'next' };

const way: Station[] = [
  { shape: 'dashed', name: 'Strategy', who: 'Strategist', state: 'done' },
  { shape: 'quarter', name: 'Copy', who: 'Copywriter', state: 'done' },
  { shape: 'half', name: 'Design', who: 'Designer', state: 'done' },
  { shape: 'threeQuarter', name: 'QA', who: 'Manager', state: 'done' },
  { shape: 'speech', name: 'Client approval', who: 'You', state: 'now' },
  { shape: 'check', name: 'Approved', who: 'Bound to the version you saw', state: 'next' },
  { shape: 'clock', name: 'Scheduled', who: 'Implementor', state: 'next' },
  { shape: 'arrowUp', name: 'Sent', who: 'Confirmed by Klaviyo', state: 'next' },
];

const wayTone = { done: 'text-dim', now: 'font-medium text-ink', next: 'text-faint' };

function CampaignWay() {
  return (
    <aside
      aria-hidden
      className="grid content-center border-l border-line bg-sunken px-[clamp(32px,6vw,96px)] py-12 [--bg:var(--bg-sunken)] max-[900px]:hidden"
    >
      <ol className="grid max-w-115">
        {way.map(({ shape, name, who, state }) => (
          <li
            key={name}
            className={cn(
              'grid h-15 grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-4 border-b border-line last:border-0',
              wayTone[state],
            )}
          >
            <StatusShape
              shape={shape}
              tone={state === 'now' ? 'caution' : 'current'}
              className={cn('size-6 stroke-[1.25]', state !== 'now' && 'text-line-control')}
            />
            <span>{name}</span>
            <span className="text-13 font-regular text-faint">{who}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
