import { attempt } from '@/components/ui/attempt';
import { toast } from '@/components/ui/toast';
import { movePin } from '@/lib/annotations/actions';
import { nameOf } from '@/lib/annotations/format';
import { movedBy } from '@/lib/annotations/move';
import type { Pin, Place } from '@/lib/annotations/pin';
import type { Point } from './camera';
import type { Stage } from './stage';

type Grip = { pin: Pin; mark: HTMLElement; frame: HTMLElement; stage: Stage };

const LOST = 'That did not reach us. The pin lies where it was.';
const SHAKE_PX = 4;
const THUMB_PX = 10;
const STEP_PX = 4;
const STRIDE_PX = 40;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where it lies on the screen: what was just moved may not have been read again yet. */
function lies({ pin, mark }: Grip): Place {
  const { left, top } = mark.parentElement?.style ?? { left: '', top: '' };
  return { ...pin, x: parseFloat(left) || pin.x, y: parseFloat(top) || pin.y };
}

/** Past React, which sets it again once it reads the same from the database. */
function put({ mark }: Grip, { x, y }: Place) {
  mark.parentElement?.style.setProperty('left', `${x}%`);
  mark.parentElement?.style.setProperty('top', `${y}%`);
}

async function leaveAt(grip: Grip, from: Place, to: Place): Promise<void> {
  const { pin } = grip;
  put(grip, to);
  const answer = await attempt(movePin({ id: pin.id, x: to.x, y: to.y }));
  if (answer?.ok)
    return toast(`${nameOf(pin)} moved`, { undo: () => void leaveAt(grip, to, from) });
  put(grip, from);
  toast(answer?.failure.message ?? LOST, { tone: 'critical' });
}

/** By how much of the picture something moved that moved so far on the screen. */
function onPicture({ stage, frame }: Grip, { x, y }: Point): Point {
  const step = stage.stepIn(frame);
  return { x: x * step.x, y: y * step.y };
}

/** With a mouse or a finger, from where it came down. */
export function dragPin(grip: Grip, down: PointerEvent) {
  const { mark } = grip;
  const from = lies(grip);
  try {
    mark.setPointerCapture(down.pointerId);
  } catch {
    return; // let go of before this was here: it was a click
  }
  const least = down.pointerType === 'mouse' ? SHAKE_PX : THUMB_PX;
  const over = new AbortController();
  const { signal } = over;
  const placeAt = ({ clientX, clientY }: PointerEvent) =>
    movedBy(from, onPicture(grip, { x: clientX - down.clientX, y: clientY - down.clientY }));
  const isHeld = () => mark.dataset.held === 'hand';

  function move(event: PointerEvent) {
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (far > least) mark.dataset.held = 'hand';
    if (isHeld()) put(grip, placeAt(event));
  }
  function letGo(event: PointerEvent) {
    over.abort();
    if (!isHeld()) return;
    delete mark.dataset.held;
    if (event.type === 'pointercancel') return put(grip, from);
    passOver(mark);
    void leaveAt(grip, from, placeAt(event));
  }
  mark.addEventListener('pointermove', move, { signal });
  mark.addEventListener('pointerup', letGo, { signal });
  mark.addEventListener('pointercancel', letGo, { signal });
}

/** What ends a drag is no click on the pin. */
function passOver(mark: HTMLElement) {
  const stop = (event: Event) => event.stopImmediatePropagation();
  mark.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => mark.removeEventListener('click', stop, { capture: true }));
}

let carried: { grip: Grip; from: Place; at: Place } | null = null;

/** With keys, until Enter or Escape; what is left lying in between goes back. */
export function carryPin(grip: Grip, { key, far }: { key: string; far: boolean }) {
  const arrow = ARROWS[key];
  if (arrow) return carryOn(grip, arrow, far ? STRIDE_PX : STEP_PX);
  if (key === 'Escape') return back();
  if (!carried) return;
  const { from, at } = carried;
  carried = null;
  delete grip.mark.dataset.held;
  void leaveAt(grip, from, at);
}

function carryOn(grip: Grip, arrow: Point, by: number) {
  if (carried?.grip.mark !== grip.mark) {
    back();
    carried = { grip, from: lies(grip), at: lies(grip) };
    grip.mark.addEventListener('blur', back, { once: true });
  }
  carried.at = movedBy(carried.at, onPicture(grip, { x: arrow.x * by, y: arrow.y * by }));
  put(grip, carried.at);
  grip.stage.reveal(grip.frame, carried.at);
  say(grip, `${Math.round(carried.at.x)} % across, ${Math.round(carried.at.y)} % down`);
}

function back() {
  if (!carried) return;
  const { grip, from } = carried;
  carried = null;
  delete grip.mark.dataset.held;
  put(grip, from);
  say(grip, `${nameOf(grip.pin)} is back where it was`);
}

function say({ frame }: Grip, words: string) {
  frame.parentElement?.querySelector('[role=status]')?.replaceChildren(words);
}
