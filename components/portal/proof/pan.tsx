'use client';

import { type ComponentProps, type PointerEvent, useRef } from 'react';

/** Moves a design that is larger than its frame with the mouse; a finger scrolls it anyway. */
export function Pan(props: ComponentProps<'div'>) {
  const from = useRef<{ x: number; y: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget;
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    if (frame.scrollWidth <= frame.clientWidth) return;
    event.preventDefault(); // or the browser drags the picture itself
    from.current = { x: event.clientX, y: event.clientY };
    frame.setPointerCapture(event.pointerId);
    frame.dataset.panning = '';
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!from.current) return;
    event.currentTarget.scrollLeft -= event.clientX - from.current.x;
    window.scrollBy(0, from.current.y - event.clientY);
    from.current = { x: event.clientX, y: event.clientY };
  };
  const stop = (event: PointerEvent<HTMLDivElement>) => {
    from.current = null;
    delete event.currentTarget.dataset.panning;
  };

  return (
    <div
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      {...props}
    />
  );
}
