import { type RefObject, useEffect, useRef } from 'react';

type Options = {
  /** Where a card may be dropped, or nothing where it stays. */
  targetsOf: (card: string) => readonly string[];
  drop: (card: string, target: string) => void;
};

/**
 * Dragging what is marked `data-card` onto what is marked `data-stage`. Its listeners load once a pointer is near, and
 * `data-drags` says that they listen; every card has its menu and its keys besides.
 */
export function useDrags(root: RefObject<HTMLElement | null>, options: Options, on = true): void {
  // Listeners outlive renders: they always ask the newest.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const element = root.current;
    if (!element || !on) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const load = async () => {
      const { listenToDrags } = await import('./board-drag');
      if (gone || stop) return;
      stop = listenToDrags(element, {
        targetsOf: (card) => latest.current.targetsOf(card),
        drop: (card, target) => latest.current.drop(card, target),
      });
      element.dataset.drags = '';
    };
    const onIntent = () => void load();
    element.addEventListener('pointerover', onIntent, { once: true });
    return () => {
      gone = true;
      element.removeEventListener('pointerover', onIntent);
      delete element.dataset.drags;
      stop?.();
    };
  }, [root, on]);
}
