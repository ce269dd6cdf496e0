export type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** How a picture is looked at: moved by CSS pixels from where it lies at rest, then scaled from its upper left corner. */
export type Camera = Point & { scale: number };

/** A frame, and the picture in it at rest with where it begins. */
export type Measures = { frame: Size; picture: Size; left: number; top: number };

export const REST: Camera = { scale: 1, x: 0, y: 0 };

const EDGE = 16;
const MOST = 3; // times the file's own pixels

const between = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, value));

function alongAxis(at: number, frame: number, size: number, start: number, centred: boolean) {
  const room = frame - size;
  if (room >= 2 * EDGE) return centred ? room / 2 - start : 0;
  return between(frame - EDGE - size - start, at, Math.max(EDGE - start, 0));
}

/** The picture cannot be pushed out of its frame, and lies in its middle where it is smaller. */
export function held({ scale, x, y }: Camera, { frame, picture, left, top }: Measures): Camera {
  return {
    scale,
    x: alongAxis(x, frame.width, picture.width * scale, left, true),
    y: alongAxis(y, frame.height, picture.height * scale, top, false),
  };
}

/** From the whole picture at once to three times its pixels. */
export function scaleWithin(scale: number, { frame, picture }: Measures, natural: number): number {
  const whole = Math.min(1, (frame.height - 2 * EDGE) / picture.height);
  return between(Math.max(0.05, whole), scale, Math.max(2, (MOST * natural) / picture.width));
}

/** Zooms so that what lies under a point of the frame stays under it. */
export function zoomedAt(
  camera: Camera,
  scale: number,
  at: Point,
  { left, top }: Measures,
): Camera {
  const factor = scale / camera.scale;
  const from = { x: at.x - left, y: at.y - top };
  return {
    scale,
    x: from.x - (from.x - camera.x) * factor,
    y: from.y - (from.y - camera.y) * factor,
  };
}

/** A point of the frame, in per cent of the picture. */
export function inPicture(
  at: Point,
  { scale, x, y }: Camera,
  { picture, left, top }: Measures,
): Point {
  return {
    x: ((at.x - left - x) / (picture.width * scale)) * 100,
    y: ((at.y - top - y) / (picture.height * scale)) * 100,
  };
}

/** Where in the frame a point of the picture lies. */
export function inFrame(
  at: Point,
  { scale, x, y }: Camera,
  { picture, left, top }: Measures,
): Point {
  return {
    x: left + x + (at.x / 100) * picture.width * scale,
    y: top + y + (at.y / 100) * picture.height * scale,
  };
}

const CLEAR = 64;

/** Moves no more than it must for a point of the picture to stand clear of the frame's edges. */
export function revealing(at: Point, camera: Camera, measures: Measures): Camera {
  const { x, y } = inFrame(at, camera, measures);
  const { width, height } = measures.frame;
  const shift = (value: number, size: number) =>
    value < CLEAR ? CLEAR - value : value > size - CLEAR ? size - CLEAR - value : 0;
  return held(
    { ...camera, x: camera.x + shift(x, width), y: camera.y + shift(y, height) },
    measures,
  );
}
