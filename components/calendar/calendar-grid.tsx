import './calendar.css';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { AtToday } from './at-today';
import { CalendarDay } from './calendar-day';
import { byTime, type Item, type Opened } from './item';

export type GridProps = {
  /** A client's has fewer entries and says each in full. */
  mode: 'team' | 'client';
  /** Whole weeks from Monday. */
  days: string[];
  /** YYYY-MM where a month is drawn; a week has room for everything. */
  month: string | null;
  today: string;
  items: Item[];
  opened?: Opened;
  refused?: string;
  move?: (item: Item) => ReactNode;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A month or a week, as the server draws it: on a phone an agenda of the days that hold something. */
export function CalendarGrid({ mode, days, month, today, items, ...tiles }: GridProps) {
  return (
    <div className={cn('cal', month ? 'cal-month' : 'cal-week', mode === 'client' && 'cal-roomy')}>
      {days.includes(today) && <AtToday key={days[0]} />}
      <div aria-hidden className="cal-weekdays">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      <ol className="cal-days">
        {days.map((date) => (
          <CalendarDay
            key={date}
            date={date}
            outside={month !== null && !date.startsWith(month)}
            today={date === today}
            crowded={month !== null}
            items={items.filter(({ day, lastDay }) => day <= date && date <= lastDay).sort(byTime)}
            {...tiles}
          />
        ))}
      </ol>
    </div>
  );
}
