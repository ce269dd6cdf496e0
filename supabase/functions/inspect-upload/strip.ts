// Where a photograph was taken is nobody's business: metadata leaves before the file is kept.

type Part = [from: number, to: number];

function join(bytes: Uint8Array, parts: Part[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, [from, to]) => length + to - from, 0));
  let at = 0;
  for (const [from, to] of parts) {
    whole.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return whole;
}

const PRIVATE_JPEG = new Set([0xe1, 0xed, 0xfe]); // EXIF and XMP, IPTC, comments

function jpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Part[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) break; // the picture itself, to the end
    const end = at + 2 + view.getUint16(at + 2);
    if (!PRIVATE_JPEG.has(marker)) kept.push([at, end]);
    at = end;
  }
  kept.push([at, bytes.length]);
  return join(bytes, kept);
}

const PRIVATE_PNG = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function png(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Part[] = [[0, 8]];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PRIVATE_PNG.has(kind)) kept.push([at, Math.min(end, bytes.length)]);
    at = end;
    if (kind === 'IEND') break; // what hides behind the end goes too
  }
  return join(bytes, kept);
}

function webp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Part[] = [[0, 12]];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4));
    const end = Math.min(
      at + 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2),
      bytes.length,
    );
    if (kind !== 'EXIF' && kind !== 'XMP ') kept.push([at, end]);
    at = end;
  }
  const clean = join(bytes, kept);
  const out = new DataView(clean.buffer);
  out.setUint32(4, clean.length - 8, true);
  const EXIF_AND_XMP = 0b0000_1100;
  if (String.fromCharCode(...clean.subarray(12, 16)) === 'VP8X')
    out.setUint8(20, out.getUint8(20) & ~EXIF_AND_XMP);
  return clean;
}

const STRIPPERS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
};

/** The same picture without EXIF, XMP, IPTC, comments or anything behind its end. */
export function stripMetadata(bytes: Uint8Array, mime: string): Uint8Array {
  return STRIPPERS[mime]?.(bytes) ?? bytes;
}
