import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { LinkButton } from '@/components/ui/link-button';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import type { View } from '@/lib/calendar/filters';

type Props = {
  view: View;
  title: string;
  /** "London": whose clock the times are read on. */
  zone: string;
  hrefs: Record<'before' | 'after' | 'today' | View, string>;
  /** The portal's controls are a size larger. */
  size?: 'sm' | 'lg';
  children?: ReactNode;
};

/** Which days, and where from here. The keys press these links. */
export function CalendarBar({ view, title, zone, hrefs, size = 'sm', children }: Props) {
  const span = view === 'month' ? 'month' : 'week';
  return (
    <>
      <LinkButton
        href={hrefs.before}
        label={`The ${span} before`}
        size={size}
        scroll={false}
        data-before
        data-keys="P"
      >
        <ChevronLeft />
      </LinkButton>
      <LinkButton href={hrefs.today} size={size} scroll={false} data-today>
        Today
      </LinkButton>
      <LinkButton
        href={hrefs.after}
        label={`The ${span} after`}
        size={size}
        scroll={false}
        data-after
        data-keys="N"
      >
        <ChevronRight />
      </LinkButton>
      <div
        className={cn(
          'flex items-baseline gap-2 pl-1 whitespace-nowrap',
          size === 'lg' && 'max-sm:grid max-sm:gap-0',
        )}
      >
        <p aria-live="polite" className="text-14 font-semibold">
          {title}
        </p>
        <span className="text-12 text-faint">{zone} time</span>
      </div>
      <span className="flex-1" />
      {children}
      <Segmented label="Shown by" size={size === 'lg' ? 'lg' : 'md'}>
        <SegmentLink href={hrefs.month} current={view === 'month'} scroll={false} data-view="month">
          Month
        </SegmentLink>
        <SegmentLink href={hrefs.week} current={view === 'week'} scroll={false} data-view="week">
          Week
        </SegmentLink>
      </Segmented>
    </>
  );
}
