import { ascii, join, viewOf } from './pieces.ts';
import { type Clean } from './strip.ts';

/** Optional chunks that change how the picture looks; capital letters are chunks that no PNG is without. */
const LOOKS = new Set(
  'gAMA cHRM sRGB iCCP cICP mDCV cLLI pHYs sBIT bKGD hIST tRNS sPLT acTL fcTL fdAT'.split(' '),
);

/** Up to its last chunk: what hides behind the end goes too. */
export function stripPng(bytes: Uint8Array): Clean | null {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  if (ascii(bytes, 12, 16) !== 'IHDR') return null;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const kind = ascii(bytes, at + 4, at + 8);
    if (/^[A-Z]/.test(kind) || LOOKS.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return { bytes: join(kept), turned: false };
    at = end;
  }
  return null;
}
