import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { type Shape, StatusShape } from '@/components/ui/status-shape';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import './public.css';
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
    <div data-surface="public" className="door">
      <div className="door-side">
        <header>
          <Logo className="size-6" />
          {name}
          <ThemeToggle className="pointer-coarse:size-touch!" />
        </header>
        <main id={contentId}>{children}</main>
        {footer && <footer>{footer}</footer>}
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

function CampaignWay() {
  return (
    <aside aria-hidden className="way">
      <ol>
        {way.map(({ shape, name, who, state }) => (
          <li key={name} data-state={state}>
            <StatusShape shape={shape} tone={state === 'now' ? 'caution' : 'current'} />
            <span>{name}</span>
            <span className="who">{who}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
