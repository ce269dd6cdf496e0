import { ascii } from './pieces.ts';
import { type Kind } from './sniff.ts';

/** Enough to tell what it is, however many pictures an MP3 begins with. */
export const BEGINNING_BYTES = 4096;

const AUDIO_BRANDS = ['M4A ', 'M4B ', 'F4A '];

/** An MPEG audio frame: eleven bits set, and a version, layer, bit rate and sample rate that exist. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return (
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    (second & 0x18) !== 0x08 &&
    (second & 0x06) !== 0 &&
    (third & 0xf0) !== 0xf0 &&
    (third & 0x0c) !== 0x0c
  );
}

/** Raw AAC: twelve bits set and layer 0, where MPEG audio has another. */
const isAac = ([first = 0, second = 0]: Uint8Array) => first === 0xff && (second & 0xf6) === 0xf0;

/** What a recording really is, by its first bytes; null for anything a browser would not play. */
export function sniffRecording(bytes: Uint8Array): Kind | null {
  const at = (from: number, word: string) => ascii(bytes, from, from + word.length) === word;
  if (at(0, 'RIFF') && at(8, 'WAVE')) return { mime: 'audio/wav', extension: 'wav' };
  if (at(4, 'ftyp')) {
    const brand = ascii(bytes, 8, 12);
    if (AUDIO_BRANDS.includes(brand)) return { mime: 'audio/mp4', extension: 'm4a' };
    return brand === 'qt  '
      ? { mime: 'video/quicktime', extension: 'mov' }
      : { mime: 'video/mp4', extension: 'mp4' };
  }
  if (at(0, '\x1a\x45\xdf\xa3') && ascii(bytes, 0, 64).includes('webm'))
    return { mime: 'video/webm', extension: 'webm' };
  if (at(0, 'OggS')) return { mime: 'audio/ogg', extension: 'ogg' };
  if (at(0, 'fLaC')) return { mime: 'audio/flac', extension: 'flac' };
  if (isAac(bytes)) return { mime: 'audio/aac', extension: 'aac' };
  if (at(0, 'ID3') || isMpegFrame(bytes)) return { mime: 'audio/mpeg', extension: 'mp3' };
  return null;
}
