export type Place = { at: string; id: string };

/** A place in a list by time, for an address. */
export const writePlace = ({ at, id }: Place) =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** Undefined, which is the first page, for anything that we did not write. */
export function readPlace(after: unknown): Place | undefined {
  if (typeof after !== 'string') return undefined;
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(after, 'base64url').toString());
    const known =
      typeof at === 'string' &&
      /^[\dT:.+Z-]{10,40}$/.test(at) &&
      typeof id === 'string' &&
      /^[\da-f-]{36}$/.test(id);
    return known ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}
