export type Kind = { mime: string; extension: string };

const starts = (bytes: Uint8Array, at: number, ...signature: number[]) =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** What a file really is, by its first bytes; null for anything we do not keep. The declared name and type do not count. */
export function sniff(bytes: Uint8Array): Kind | null {
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return { mime: 'image/png', extension: 'png' };
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return { mime: 'image/jpeg', extension: 'jpg' };
  if (starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50)) {
    return { mime: 'image/webp', extension: 'webp' };
  }
  if (starts(bytes, 0, 0x47, 0x49, 0x46, 0x38)) return { mime: 'image/gif', extension: 'gif' };
  if (starts(bytes, 0, 0x25, 0x50, 0x44, 0x46, 0x2d))
    return { mime: 'application/pdf', extension: 'pdf' };
  return null;
}
