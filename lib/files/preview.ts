import { fileAddress } from './address';

/** The widths a picture is made smaller to, in its own pixels. More of them would only be more to keep. */
export const PREVIEW_WIDTHS = [160, 320, 640, 960, 1280] as const;
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

/** The width that an address asks for, if it is one of ours. */
export const previewWidthIn = (query: URLSearchParams): PreviewWidth | null =>
  PREVIEW_WIDTHS.find((width) => String(width) === query.get('w')) ?? null;

// A moving picture would stand still.
const SHRINKS = ['image/jpeg', 'image/png', 'image/webp'];
export const isShrunk = (mime: string) => SHRINKS.includes(mime);

type Picture = {
  id: string;
  width?: number | null;
  /** Where it is read instead, behind a mail's link. */
  src?: string;
};

const addressOf = ({ id, src = fileAddress(id) }: Picture, width: PreviewWidth | null) =>
  width === null ? src : `${src}?w=${width}`;

/** Enough for so many pixels of a screen; the file itself where that is no more. */
function enoughFor(pixels: number, { width }: Picture): PreviewWidth | null {
  const enough = PREVIEW_WIDTHS.find((one) => one >= pixels) ?? null;
  return enough && (width ?? Infinity) > enough ? enough : null;
}

// What lies close on a sharp screen: twice the pixels are more bytes, and no eye tells them apart at this size.
const SHARP = 1.6;

/** Attributes of a picture that is never shown wider than so many CSS pixels: no more of it comes than a screen can show. */
export function pictured(picture: Picture, widest: number): { src: string; srcSet?: string } {
  const src = addressOf(picture, enoughFor(widest, picture));
  const sharp = addressOf(picture, enoughFor(widest * SHARP, picture));
  return sharp === src ? { src } : { src, srcSet: `${src} 1x, ${sharp} 2x` };
}

/** A picture on a stage, as the browser needs it. */
export type Staged = { width: number | null; height: number | null; src: string; srcSet?: string };

/** A picture that is looked at closely: `sizes` says how much of it is wanted, up to the file itself. */
export function staged(picture: Picture & { width: number | null; height: number | null }): Staged {
  const { width, height } = picture;
  const src = addressOf(picture, null);
  const smaller = PREVIEW_WIDTHS.filter((one) => one >= 640 && one < (width ?? 0));
  if (!width || smaller.length === 0) return { width, height, src };
  const candidates = smaller.map((one) => `${addressOf(picture, one)} ${one}w`);
  return { width, height, src, srcSet: [...candidates, `${src} ${width}w`].join(', ') };
}
