import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { placeBetween } from '@/lib/annotations/format';
import type { Place } from '@/lib/annotations/pin';
import type { Point } from './camera';
import type { Stage } from './stage';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const STEP_PX = 12;
const STRIDE_PX = 60;

const within = (value: number) => Math.min(100, Math.max(0, value));

type Aim = {
  frame: RefObject<HTMLElement | null>;
  cross: RefObject<HTMLElement | null>;
  said: RefObject<HTMLElement | null>;
  stage: Stage;
  aims: boolean;
  draw: (place: Place | null) => void;
  place: (place: Place) => void;
  leave: () => void;
};

/** A crosshair for the keyboard: arrows move it, Shift further; Enter pins, B begins a box that Enter ends. */
export function useAim({ frame, cross, said, stage, aims, draw, place, leave }: Aim) {
  const at = useRef<Point>({ x: 50, y: 50 });
  const corner = useRef<Point | null>(null);

  const show = () => {
    const { x, y } = at.current;
    cross.current?.style.setProperty('left', `${x}%`);
    cross.current?.style.setProperty('top', `${y}%`);
    if (corner.current) draw(placeBetween(corner.current, at.current));
    said.current?.replaceChildren(`${Math.round(x)}% across, ${Math.round(y)}% down`);
  };

  useEffect(() => {
    if (!aims || !frame.current) return;
    const { left, top, width, height } = frame.current.getBoundingClientRect();
    const seenTo = Math.min(top + height, window.innerHeight);
    const point = { x: left + width / 2, y: (Math.max(top, 0) + seenTo) / 2 };
    const middle = stage.pointIn(frame.current, point) ?? { x: 50, y: 50 };
    at.current = { x: within(middle.x), y: within(middle.y) };
    corner.current = null;
    cross.current?.style.setProperty('left', `${at.current.x}%`);
    cross.current?.style.setProperty('top', `${at.current.y}%`);
    frame.current.focus({ preventScroll: true });
  }, [aims, frame, cross, stage]);

  return (event: KeyboardEvent<HTMLElement>) => {
    const view = frame.current;
    if (!view || event.target !== view || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const far = event.shiftKey ? STRIDE_PX : STEP_PX;
    if (arrow && !aims) stage.panBy(view, { x: -arrow.x * STRIDE_PX, y: -arrow.y * STRIDE_PX });
    else if (arrow) {
      const step = stage.stepIn(view);
      at.current = {
        x: within(at.current.x + arrow.x * step.x * far),
        y: within(at.current.y + arrow.y * step.y * far),
      };
      stage.reveal(view, at.current);
      show();
    } else if (!aims) return;
    else if (event.key === 'Enter') place(placeBetween(corner.current ?? at.current, at.current));
    else if (event.key === 'b') corner.current = { ...at.current };
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
