const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const ENDING = /\.[a-z][a-z0-9]{1,4}$/i;
const LONGEST = 120;

/** A name to show and to download under: no path, no control or direction characters, the real ending. */
export function safeName(name: string, extension: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const stem = [
    ...last
      .replace(UNSAFE, '')
      .replace(ENDING, '')
      .replace(/^[. ]+/, ''),
  ]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return `${!stem || RESERVED.test(stem) ? 'file' : stem}.${extension}`;
}
