const LONGEST = 75;
const encoder = new TextEncoder();

/** A property's value of type TEXT. */
export const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // What RFC 5545 has no place for.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** No line is longer than 75 bytes, and no character is torn apart. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}

export const toText = (lines: readonly string[]) =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/** 20261101T090000Z */
export const utcStamp = (at: string | number | Date) =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** 20261101 */
export const dateStamp = (date: string) => date.replaceAll('-', '');
