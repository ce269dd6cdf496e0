import { describe, expect, test } from 'vitest';
import {
  held,
  inFrame,
  inPicture,
  type Measures,
  REST,
  revealing,
  scaleWithin,
  zoomedAt,
} from './camera';

const tall: Measures = {
  frame: { width: 1000, height: 700 },
  picture: { width: 640, height: 1600 },
  left: 180,
  top: 32,
};

describe('looking at a picture', () => {
  test('at rest is where the page has put it', () => {
    expect(held(REST, tall)).toEqual(REST);
  });

  test('never loses it out of the frame', () => {
    expect(held({ scale: 1, x: 900, y: 900 }, tall)).toEqual(REST);
    const low = held({ scale: 1, x: 0, y: -99_999 }, tall);
    expect(inFrame({ x: 0, y: 100 }, low, tall).y).toBe(700 - 16);
  });

  test('keeps what lies under the pointer under it', () => {
    const at = { x: 333, y: 444 };
    const under = inPicture(at, REST, tall);
    const closer = zoomedAt(REST, 2.5, at, tall);
    const back = inFrame(under, closer, tall);
    expect(back.x).toBeCloseTo(at.x);
    expect(back.y).toBeCloseTo(at.y);
  });

  test('goes from the whole of it to three times its pixels', () => {
    expect(scaleWithin(0.001, tall, 1200)).toBeCloseTo((700 - 32) / 1600);
    expect(scaleWithin(99, tall, 1200)).toBeCloseTo(3600 / 640);
  });

  test('brings a pin into view, and moves nothing when it is', () => {
    expect(revealing({ x: 50, y: 20 }, REST, tall)).toEqual(REST);
    const moved = revealing({ x: 50, y: 90 }, REST, tall);
    expect(inFrame({ x: 50, y: 90 }, moved, tall).y).toBeCloseTo(700 - 64);
  });
});
