import { ascii, viewOf } from './pieces.ts';

const ORIENTATION = 0x0112;
const MOST_TAGS = 200;
const UPRIGHT = 1;

/** Which way up a photograph is, from its EXIF segment; upright when that says nothing readable. */
export function orientationOf(segment: Uint8Array): number {
  const tiff = segment.subarray(6);
  const view = viewOf(tiff);
  const little = ascii(tiff, 0, 2) === 'II';
  try {
    const directory = view.getUint32(4, little);
    const tags = Math.min(view.getUint16(directory, little), MOST_TAGS);
    for (let tag = 0; tag < tags; tag += 1) {
      const at = directory + 2 + tag * 12;
      if (view.getUint16(at, little) !== ORIENTATION) continue;
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : UPRIGHT;
    }
  } catch {
    // the segment ends inside its own directory
  }
  return UPRIGHT;
}

/** An EXIF segment that says which way up, and nothing else. */
export function onlyOrientation(value: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...header, ...directory];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}
