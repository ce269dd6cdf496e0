import { onlyOrientation, orientationOf } from './orientation.ts';
import { ascii, join, viewOf } from './pieces.ts';
import { type Clean } from './strip.ts';

const SCAN = 0xda;
const END = 0xd9;

const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

/** Application segments that change how the picture looks. The rest tell of cameras, places and software. */
const LOOKS: Record<number, string> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

function isPrivate(marker: number, body: Uint8Array): boolean {
  if (marker === 0xfe) return true; // a comment
  if (!isApplication(marker)) return false;
  const name = LOOKS[marker];
  return name === undefined || ascii(body, 0, name.length) !== name;
}

/** Where the next marker stands behind a scan's data. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return -1;
}

/** Up to its end marker: phones hang further pictures, each with its own place and time, behind it. */
export function stripJpeg(bytes: Uint8Array): Clean | null {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1; // padding
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === END || isBare(marker)) {
      kept.push(bytes.subarray(at, at + 2));
      at += 2;
      if (marker === END) break;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && ascii(body, 0, 6) === 'Exif\0\0') orientation = orientationOf(body);
    if (!isPrivate(marker, body)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === SCAN) {
      at = afterScan(bytes, end);
      if (at === -1) return null;
      kept.push(bytes.subarray(end, at));
    }
  }
  // Behind JFIF's own segment, which has to be the first.
  if (orientation > 1) kept.splice(kept[1]?.[1] === 0xe0 ? 2 : 1, 0, onlyOrientation(orientation));
  return { bytes: join(kept), turned: orientation > 4 };
}
