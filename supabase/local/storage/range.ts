export type ByteRange = { start: number; end: number };

/** The one range asked for, nothing when the whole is wanted, or that it lies outside. */
export function byteRange(
  header: string | null,
  size: number,
): ByteRange | undefined | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (!from && !to)) return undefined;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
