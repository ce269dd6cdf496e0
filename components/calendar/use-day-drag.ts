import { type RefObject, useEffect, useRef } from 'react';
import { type Item } from './item';

type Put = (item: Item, day: string) => void;

/** Dragging tiles to days. Its listeners load once a pointer is near; the menu of every tile does the same without. */
export function useDayDrag(
  here: RefObject<HTMLElement | null>,
  today: string,
  items: Item[],
  put: Put,
): void {
  // Listeners outlive renders: they always ask the newest.
  const latest = useRef({ today, items, put });
  useEffect(() => {
    latest.current = { today, items, put };
  });

  useEffect(() => {
    const element = here.current;
    if (!element) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const itemOf = (key: string) => latest.current.items.find((item) => item.key === key);
    const load = async () => {
      const { listenToDrags } = await import('@/components/ui/board-drag');
      if (gone || stop) return;
      stop = listenToDrags(element, {
        targetsOf: (key) => {
          const item = itemOf(key);
          if (!item?.movable) return [];
          return [...element.querySelectorAll<HTMLElement>('[data-stage]')].flatMap((cell) => {
            const day = cell.dataset.stage ?? '';
            return day >= latest.current.today && day !== item.day ? [day] : [];
          });
        },
        drop: (key, day) => {
          const item = itemOf(key);
          if (item) latest.current.put(item, day);
        },
      });
    };
    const onIntent = () => void load();
    element.addEventListener('pointerover', onIntent, { once: true });
    return () => {
      gone = true;
      element.removeEventListener('pointerover', onIntent);
      stop?.();
    };
  }, [here]);
}
