import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Popover } from '@/components/ui/popover';
import { TextLink } from '@/components/ui/text-link';
import { CalendarTile } from './calendar-tile';
import { isOpened, type Item, type Opened } from './item';

/** As many as a day of a month shows before the rest is one press away. */
const FITS = 4;

export type DayProps = {
  date: string;
  outside: boolean;
  today: boolean;
  /** A month hides what does not fit. */
  crowded: boolean;
  items: Item[];
  opened?: Opened;
  refused?: string;
  move?: (item: Item) => ReactNode;
};

const words = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
const wholeDay = (date: string) => words(date, { weekday: 'long', day: 'numeric', month: 'long' });

export function CalendarDay({ date, outside, today, crowded, items, ...tiles }: DayProps) {
  const rest = crowded ? items.length - FITS : 0;
  const float = `day-${date}`;
  return (
    <li
      data-stage={date}
      className={cn(
        'cal-day',
        outside && 'cal-outside',
        today && 'cal-today',
        items.length === 0 && !today && 'cal-empty',
      )}
    >
      <h2 className="cal-date">
        <span className="md:sr-only">{words(date, { weekday: 'short' })}</span>
        <b>{words(date, { day: 'numeric' })}</b>
        <span className={cn(!date.endsWith('-01') && 'md:sr-only')}>
          {words(date, { month: 'short' })}
        </span>
        {today && <span className="sr-only">, today</span>}
      </h2>
      <DayList date={date} items={items} {...tiles} draggable />
      {rest > 0 && (
        <>
          <Button
            variant="ghost"
            size="sm"
            popoverTarget={float}
            aria-haspopup="dialog"
            className="cal-open"
          >
            +{rest} more
          </Button>
          <Popover id={float} label={wholeDay(date)} className="cal-float w-80 p-2">
            <p className="px-1 pt-0.5 pb-2 text-13 font-medium">{wholeDay(date)}</p>
            <DayList date={date} items={items} {...tiles} />
          </Popover>
        </>
      )}
    </li>
  );
}

type ListProps = Pick<DayProps, 'date' | 'items' | 'opened' | 'refused' | 'move'> & {
  draggable?: boolean;
};

function DayList({ date, items, opened, refused, move, draggable }: ListProps) {
  const idOf = (item: Item) => `facts-${item.key}-${date}${draggable ? '' : '-float'}`;
  return (
    <>
      <ul className="cal-list">
        {items.map((item) => (
          <CalendarTile
            key={item.key}
            item={item}
            day={date}
            draggable={draggable && move !== undefined}
            open={isOpened(item, opened)}
            refused={item.key === refused}
            move={item.movable ? move?.(item) : undefined}
            factsId={idOf(item)}
          />
        ))}
      </ul>
      {items.map(
        (item) => item.facts && <Facts key={item.key} id={idOf(item)} item={item} date={date} />,
      )}
    </>
  );
}

function Facts({ id, item, date }: { id: string; item: Item; date: string }) {
  const when = item.time
    ? `${item.time}${item.endTime ? ` to ${item.endTime}` : ''}`
    : 'The whole day';
  return (
    <Popover id={id} label={item.title} className="w-80 p-4 text-13">
      <p className="text-14 font-medium wrap-anywhere">{item.title}</p>
      <p className="mt-1 text-dim">
        {wholeDay(date)}, {when}
        {item.off && ', cancelled'}
      </p>
      {item.facts && item.facts.length > 0 && (
        <dl className="mt-3 grid gap-1">
          {item.facts.map(({ name, value, href }) => (
            <div key={name} className="grid grid-cols-[64px_minmax(0,1fr)] gap-2">
              <dt className="text-faint">{name}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">
                {href ? <TextLink href={href}>{value}</TextLink> : value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Popover>
  );
}
