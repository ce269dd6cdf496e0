import type { KeyboardEvent, PointerEvent } from 'react';
import type { Pin } from '@/lib/annotations/pin';
import type { Stage } from './stage';

type Circumstances = { mayMove: boolean; active: boolean; frame: () => HTMLElement | null };

const ARROW = /^Arrow/;

/** One's own pin can be moved. What that takes comes with the first touch: most pins stay where they are. */
export function gripOf(pin: Pin, stage: Stage, { mayMove, active, frame }: Circumstances) {
  if (!mayMove) return {};

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const [within, mark] = [frame(), event.currentTarget];
    if (!within || event.button !== 0 || !event.isPrimary) return;
    void import('./move-pin').then(({ dragPin }) =>
      dragPin({ pin, mark, frame: within, stage }, event.nativeEvent),
    );
  };

  /** While its thread is open: arrows carry it, Enter leaves it there, Escape takes it back. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [within, mark] = [frame(), event.currentTarget];
    const { key, shiftKey } = event;
    const ends = mark.dataset.held === 'keys' && (key === 'Enter' || key === 'Escape');
    if (!within || !active || !(ARROW.test(key) || ends)) return;
    event.preventDefault();
    event.stopPropagation();
    if (ARROW.test(key)) mark.dataset.held = 'keys';
    void import('./move-pin').then(({ carryPin }) =>
      carryPin({ pin, mark, frame: within, stage }, { key, far: shiftKey }),
    );
  };

  return {
    'data-own': '',
    'aria-description': active
      ? 'Arrows move it, Enter leaves it there, Escape takes it back.'
      : undefined,
    onPointerDown,
    onKeyDown,
  };
}
