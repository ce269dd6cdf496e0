import { ascii, join, viewOf } from './pieces.ts';
import { type Clean } from './strip.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

const paletteBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where a chain of data blocks ends, or -1 when the file ends first. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return -1;
    at += 1 + size;
    if (size === 0) return at;
  }
}

function changesLooks(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return label === CONTROL || (label === APPLICATION && LOOPS.has(ascii(bytes, at + 3, at + 14)));
}

/** Frames stay inside the picture's own size, as the format demands: larger ones would make a browser's canvas grow. */
function frameFits(view: DataView, at: number): boolean {
  const [left, top, width, height] = [1, 3, 5, 7].map((field) => view.getUint16(at + field, true));
  return (
    (left ?? 0) + (width ?? 0) <= view.getUint16(6, true) &&
    (top ?? 0) + (height ?? 0) <= view.getUint16(8, true)
  );
}

/** Without comments, foreign data, or anything behind its end. */
export function stripGif(bytes: Uint8Array): Clean | null {
  const view = viewOf(bytes);
  let at = 13 + paletteBytes(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  for (;;) {
    const from = at;
    const block = bytes[at];
    if (block === END) {
      return { bytes: join([...kept, Uint8Array.of(END)]), turned: false };
    }
    if (block === EXTENSION) {
      at = afterBlocks(bytes, at + 2);
      if (at !== -1 && changesLooks(bytes, from)) kept.push(bytes.subarray(from, at));
    } else if (block === IMAGE && at + 11 <= bytes.length && frameFits(view, at)) {
      at = afterBlocks(bytes, at + 11 + paletteBytes(bytes[at + 9] ?? 0));
      if (at !== -1) kept.push(bytes.subarray(from, at));
    } else {
      return null;
    }
    if (at === -1) return null;
  }
}
