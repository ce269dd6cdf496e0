import { ascii, join, viewOf } from './pieces.ts';
import { type Clean } from './strip.ts';

const LOOKS = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_AND_XMP = 0b0000_1100;

export function stripWebp(bytes: Uint8Array): Clean | null {
  const view = viewOf(bytes);
  const length = 8 + view.getUint32(4, true);
  if (length > bytes.length) return null;
  const kept = [bytes.subarray(0, 12)];
  let at = 12;
  while (at + 8 <= length) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > length) return null;
    if (LOOKS.has(ascii(bytes, at, at + 4))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const clean = join(kept);
  const out = viewOf(clean);
  out.setUint32(4, clean.length - 8, true);
  if (ascii(clean, 12, 16) === 'VP8X') out.setUint8(20, out.getUint8(20) & ~EXIF_AND_XMP);
  return { bytes: clean, turned: false };
}
