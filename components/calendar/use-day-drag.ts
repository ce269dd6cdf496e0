import type { RefObject } from 'react';
import { useDrags } from '@/components/ui/use-drags';
import type { Item } from './item';

/** Dragging tiles to days from today on. */
export function useDayDrag(
  here: RefObject<HTMLElement | null>,
  today: string,
  items: Item[],
  put: (item: Item, day: string) => void,
): void {
  const itemOf = (key: string) => items.find((item) => item.key === key);
  useDrags(here, {
    targetsOf: (key) => {
      const item = itemOf(key);
      if (!item?.movable) return [];
      return [...(here.current?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])].flatMap(
        (cell) => {
          const day = cell.dataset.stage ?? '';
          return day >= today && day !== item.day ? [day] : [];
        },
      );
    },
    drop: (key, day) => {
      const item = itemOf(key);
      if (item) put(item, day);
    },
  });
}
