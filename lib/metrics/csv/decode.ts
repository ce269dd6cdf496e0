export type Decoded =
  { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1252' } | { refusal: string };

const MAX_BYTES = 20 * 1024 * 1024;
const NOT_CSV: [string, number[]][] = [
  ['This is an Excel workbook (.xlsx). Export it as CSV.', [0x50, 0x4b, 0x03, 0x04]],
  ['This is an old Excel workbook (.xls). Export it as CSV.', [0xd0, 0xcf, 0x11, 0xe0]],
  ['This is a PDF, not a CSV file.', [0x25, 0x50, 0x44, 0x46]],
  ['This is a compressed file. Unpack it first.', [0x1f, 0x8b]],
];

/** Tells by the bytes, never by the name, what the file is and how its text is written. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { refusal: 'The file is larger than 20 MB.' };
  for (const [refusal, magic] of NOT_CSV) {
    if (magic.every((byte, at) => bytes[at] === byte)) return { refusal };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded && /^\s*<(?:!doctype|html|\?xml)/i.test(decoded.text.slice(0, 200))) {
    return { refusal: 'This is a web page, not a CSV file.' };
  }
  return decoded;
}

function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide) {
    const text = tryDecode(bytes, wide);
    return text === null
      ? { refusal: 'The file looks like UTF-16 but is damaged. Save it as UTF-8.' }
      : { text, encoding: 'utf-16' };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  // Five bytes mean nothing in Windows-1252: a file that has them is something else.
  if (bytes.some((byte) => [0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) {
    return { refusal: 'The file is neither UTF-8 nor Windows-1252 text. Save it as UTF-8.' };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, Latin text in UTF-16 shows as a NUL in every second byte.
  const head = bytes.subarray(0, 512);
  const nulsAt = (parity: number) =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const mostly = head.length / 4;
  if (head.length >= 8 && nulsAt(1) > mostly) return 'utf-16le';
  return head.length >= 8 && nulsAt(0) > mostly ? 'utf-16be' : null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
