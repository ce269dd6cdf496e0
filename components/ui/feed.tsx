import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** What happened, newest first. `live` lists are read aloud as they grow. */
export function Feed({ live, className, ...props }: ComponentProps<'ul'> & { live?: boolean }) {
  return (
    <ul data-slot="feed" aria-live={live ? 'polite' : undefined} className={className} {...props} />
  );
}

type ItemProps = {
  /** A StatusShape or an Avatar. */
  mark: ReactNode;
  /** A RelativeTime. */
  time: ReactNode;
  /** Arrived while the page was open. */
  fresh?: boolean;
  children: ReactNode;
};

export function FeedItem({ mark, time, fresh, children }: ItemProps) {
  return (
    <li
      data-slot="feed-item"
      className={cn('flex gap-2.5 px-4 py-[7px]', fresh && 'bg-accent-subtle')}
    >
      <span className="mt-0.5 shrink-0">{mark}</span>
      <div className="min-w-0 flex-1 leading-4.5 text-pretty wrap-anywhere">{children}</div>
      <span
        className={cn(
          'text-12 whitespace-nowrap tabular-nums',
          fresh ? 'font-medium' : 'text-faint',
        )}
      >
        {time}
      </span>
    </li>
  );
}
