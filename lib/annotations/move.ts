import type { Place } from './pin';

/** Carried over the picture in per cent of it, never over its edge, as fine as a place is kept. */
export function movedBy(place: Place, by: { x: number; y: number }): Place {
  const held = (value: number, size: number | null) =>
    Math.round(Math.min(100 - (size ?? 0), Math.max(0, value)) * 1000) / 1000;
  return { ...place, x: held(place.x + by.x, place.w), y: held(place.y + by.y, place.h) };
}
