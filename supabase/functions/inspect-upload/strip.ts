// Where a photograph was taken is nobody's business: metadata leaves before the file is kept.
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

export type Clean = {
  bytes: Uint8Array;
  /** Shown on its side: width and height change places. */
  turned: boolean;
};

const STRIPPERS: Record<string, (bytes: Uint8Array) => Clean | null> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
};

/** The same picture with nothing in it but the picture; null when it breaks off or is not put together as its format says. */
export function stripMetadata(bytes: Uint8Array, mime: string): Clean | null {
  const strip = STRIPPERS[mime];
  return strip ? strip(bytes) : { bytes, turned: false };
}
