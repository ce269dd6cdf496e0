const AT_ONCE = 100; // ids in one address

/** Reads by many ids without an address that is too long. */
export async function inPieces<Row>(ids: string[], read: (some: string[]) => Promise<Row[]>) {
  const pieces = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    read(ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
  return (await Promise.all(pieces)).flat();
}
