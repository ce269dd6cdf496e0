import { createHash } from 'node:crypto';

/** The same id for the same thing on every machine, in the shape of a version 5 UUID. */
export function idOf(...parts: (string | number)[]): string {
  const hex = createHash('sha1')
    .update(`demo:${parts.join(':')}`)
    .digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** A number between 0 and 1 that follows from the name alone. */
export function chance(...parts: (string | number)[]): number {
  return (
    parseInt(createHash('sha1').update(parts.join(':')).digest('hex').slice(0, 8), 16) / 0xffffffff
  );
}
