import type { ReactNode } from 'react';
import { CalendarTile } from './calendar-tile';
import type { Item } from './item';

type Props = { items: Item[]; refused?: string; move: (item: Item) => ReactNode };

/** What has no day yet lies above the days, to be put on one. */
export function Undated({ items, refused, move }: Props) {
  return (
    <section
      aria-label="Without a day"
      className="cal-month border-b border-line bg-sunken px-4 py-2"
    >
      <h2 className="pb-1.5 text-12 text-dim">Without a day yet</h2>
      <ul className="flex flex-wrap gap-1.5 *:max-w-60 *:basis-auto">
        {items.map((item) => (
          <CalendarTile
            key={item.key}
            item={item}
            day=""
            draggable
            refused={item.key === refused}
            move={item.movable && move(item)}
          />
        ))}
      </ul>
    </section>
  );
}
