import type { Point } from './camera';
import type { Stage } from './stage';

type Meaning = {
  /** A press of the mouse or, while aiming, of a finger points at something. */
  mayPlace: () => boolean;
  aims: () => boolean;
  /** While something is drawn out, in per cent of the picture. */
  draw: (from: Point, to: Point) => void;
  /** Pointed at: a point twice, or from corner to corner. */
  place: (from: Point, to: Point) => void;
};

const SHAKE_PX = 4;
const THUMB_PX = 10;
const HOLD_MS = 500;
const WHEEL = 0.0025; // of the scale, for one pixel of the wheel

type Hand = { from: Point; at: Point; deed: 'place' | 'pan' | 'undecided' };

const at = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Where the page scrolls on when a picture is at its end. */
const scrollerOf = (frame: HTMLElement) =>
  frame.closest('[data-slot=scroll]') ?? document.scrollingElement;

/**
 * What hands do on a version. Mouse: a click is a pin, a drag a box; space, the middle button or the wheel move the
 * picture. Fingers: one moves it, two zoom, holding still pins; while aiming a tap pins and a drag is a box.
 */
export function watchHands(frame: HTMLElement, stage: Stage, meaning: Meaning): () => void {
  const hands = new Map<number, Hand>();
  let hold: ReturnType<typeof setTimeout> | undefined;
  let space = false;
  const stopped = new AbortController();
  const { signal } = stopped;

  const pointOf = (point: Point) => stage.pointIn(frame, point);
  const drawn = (from: Point, to: Point, then: Meaning['draw']) => {
    const [a, b] = [pointOf(from), pointOf(to)];
    if (a && b) then(a, b);
  };

  const pan = (by: Point) => {
    if (stage.panBy(frame, by) || by.y === 0) return;
    scrollerOf(frame)?.scrollBy(0, -by.y);
  };

  function down(event: PointerEvent) {
    const mouse = event.pointerType === 'mouse';
    if (event.target instanceof Element && event.target.closest('[data-pin]')) return;
    if (mouse && event.button > 1) return;
    const moves = mouse && (event.button === 1 || space || !meaning.mayPlace());
    const places = !moves && meaning.mayPlace() && (mouse || meaning.aims());
    if (mouse) event.preventDefault(); // or the browser drags the picture itself
    if (mouse) frame.focus({ preventScroll: true });
    const point = at(event);
    hands.set(event.pointerId, {
      from: point,
      at: point,
      deed: places ? 'place' : mouse ? 'pan' : 'undecided',
    });
    if (mouse || places) frame.setPointerCapture(event.pointerId);
    frame.toggleAttribute('data-grabbing', moves);
    clearTimeout(hold);
    if (hands.size > 1) return lettingGoOfPlaces();
    if (!mouse && !places && meaning.mayPlace())
      hold = setTimeout(() => held(event.pointerId), HOLD_MS);
  }

  function lettingGoOfPlaces() {
    for (const hand of hands.values()) hand.deed = 'pan';
    meaning.draw({ x: 0, y: 0 }, { x: 0, y: 0 });
  }

  function held(id: number) {
    const hand = hands.get(id);
    if (!hand || hands.size > 1) return;
    hands.delete(id);
    navigator.vibrate?.(10);
    drawn(hand.at, hand.at, meaning.place);
  }

  function move(event: PointerEvent) {
    const hand = hands.get(event.pointerId);
    if (!hand) return;
    const [before, now] = [hand.at, at(event)];
    const other = [...hands].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(other.at, before, now);
    else if (hand.deed === 'place') {
      if (apart(hand.from, now) > SHAKE_PX) drawn(hand.from, now, meaning.draw);
    } else if (hand.deed === 'pan') pan({ x: now.x - before.x, y: now.y - before.y });
    else if (apart(hand.from, now) > THUMB_PX) {
      clearTimeout(hold);
      hand.deed = 'pan';
      frame.setPointerCapture(event.pointerId);
    }
    hand.at = now;
  }

  function pinch(still: Point, before: Point, now: Point) {
    const box = frame.getBoundingClientRect();
    const [from, to] = [middle(still, before), middle(still, now)];
    stage.panBy(frame, { x: to.x - from.x, y: to.y - from.y });
    const factor = apart(still, now) / Math.max(1, apart(still, before));
    stage.zoomBy(factor, frame, { x: to.x - box.left, y: to.y - box.top });
  }

  function up(event: PointerEvent) {
    const hand = hands.get(event.pointerId);
    hands.delete(event.pointerId);
    clearTimeout(hold);
    frame.removeAttribute('data-grabbing');
    if (hand?.deed !== 'place') return;
    const shaky = apart(hand.from, at(event)) <= SHAKE_PX;
    drawn(hand.from, shaky ? hand.from : at(event), meaning.place);
  }

  function cancel(event: PointerEvent) {
    hands.delete(event.pointerId);
    clearTimeout(hold);
    meaning.draw({ x: 0, y: 0 }, { x: 0, y: 0 });
  }

  function wheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * WHEEL * (event.deltaMode === 1 ? 16 : 1));
      return stage.zoomBy(factor, frame, { x: event.clientX - left, y: event.clientY - top });
    }
    const lines = event.deltaMode === 1 ? 16 : 1;
    if (stage.panBy(frame, { x: -event.deltaX * lines, y: -event.deltaY * lines }))
      event.preventDefault();
  }

  const onSpace = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.target !== frame) return;
    space = event.type === 'keydown';
    frame.toggleAttribute('data-grab', space);
    event.preventDefault();
  };

  frame.addEventListener('pointerdown', down, { signal });
  frame.addEventListener('pointermove', move, { signal });
  frame.addEventListener('pointerup', up, { signal });
  frame.addEventListener('pointercancel', cancel, { signal });
  frame.addEventListener('wheel', wheel, { signal, passive: false });
  frame.addEventListener('keydown', onSpace, { signal });
  frame.addEventListener('keyup', onSpace, { signal });
  // Holding a finger on a picture would offer to save it.
  frame.addEventListener('contextmenu', (event) => hands.size > 0 && event.preventDefault(), {
    signal,
  });
  return () => {
    clearTimeout(hold);
    stopped.abort();
  };
}
