const UNSAFE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name to show and to download under: no path, no control or direction characters, the real ending. */
export function safeName(name: string, extension: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(UNSAFE, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 120);
  return `${!stem || RESERVED.test(stem) ? 'file' : stem}.${extension}`;
}
