import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  info: { Icon: Info, box: 'border-info-line bg-info-subtle', icon: 'text-info-text' },
  caution: {
    Icon: TriangleAlert,
    box: 'border-caution-line bg-caution-subtle',
    icon: 'text-caution-text',
  },
  critical: {
    Icon: CircleAlert,
    box: 'border-critical-line bg-critical-subtle',
    icon: 'text-critical-text',
  },
};

type Props = {
  tone?: keyof typeof tones;
  /** One link or button. */
  action?: ReactNode;
  /** It appeared in answer to something just done: read it aloud. */
  live?: boolean;
  /** Inside a page rather than across it: a rounded box without the hairline. */
  inset?: boolean;
  className?: string;
  children: ReactNode;
};

/** What happened, what was kept, what to do. */
export function Banner({ tone = 'info', action, live, inset, className, children }: Props) {
  const { Icon, box, icon } = tones[tone];
  return (
    <div
      data-slot="banner"
      role={live ? (tone === 'critical' ? 'alert' : 'status') : undefined}
      className={cn(
        'flex gap-2',
        inset
          ? 'items-start rounded-8 px-3 py-2.5 text-14 [&>svg]:mt-[3px]'
          : 'min-h-row items-center border-b px-4 py-1.5 text-13',
        box,
        className,
      )}
    >
      <Icon className={icon} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
