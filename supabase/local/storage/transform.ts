import { invalidRequest } from './failure.ts';

/** How a picture is wanted: what `transform` of storage-js says, or the query of a rendered address. */
export type Transform = {
  width?: number;
  height?: number;
  resize: 'cover' | 'contain' | 'fill';
  quality: number;
  /** As it was uploaded, not as the browser would rather have it. */
  origin: boolean;
};

const LARGEST_PX = 2500;
const RESIZES = ['cover', 'contain', 'fill'] as const;

export function transformIn(wanted: Record<string, unknown>): Transform {
  const resize = RESIZES.find((one) => one === (wanted.resize ?? 'cover'));
  if (!resize) throw invalidRequest('resize must be cover, contain or fill');
  return {
    width: between(wanted.width, 'width', 1, LARGEST_PX),
    height: between(wanted.height, 'height', 1, LARGEST_PX),
    resize,
    quality: between(wanted.quality, 'quality', 20, 100) ?? 80,
    origin: wanted.format === 'origin',
  };
}

function between(value: unknown, field: string, least: number, most: number) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw invalidRequest(`${field} must be a whole number from ${least} to ${most}`);
}

/** One name for one result, kept in a signed address and on the disk. */
export const nameOf = ({ width, height, resize, quality, origin }: Transform) =>
  [width ?? 'any', height ?? 'any', resize, quality, origin ? 'origin' : 'best'].join('-');

export function transformNamed(name: string): Transform {
  const [width, height, resize, quality, format] = name.split('-');
  const size = (text?: string) => (text === 'any' ? undefined : text);
  return transformIn({ width: size(width), height: size(height), resize, quality, format });
}
