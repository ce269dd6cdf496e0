const RATE = 8000;
const HEAD = 44;

type Spoken = { start: number; end: number; pitch: number };

/** A murmur for every line, so that a demo recording can be heard to move: 8 bits, mono, no voice of anybody. */
export function murmur(lines: readonly Spoken[], milliseconds: number): Buffer {
  const samples = Math.ceil((milliseconds / 1000) * RATE);
  const wav = Buffer.alloc(HEAD + samples, 128);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(HEAD - 8 + samples, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // one channel
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples, 40);
  for (const { start, end, pitch } of lines) {
    const [from, to] = [(start / 1000) * RATE, Math.min(samples, (end / 1000) * RATE)];
    for (let at = Math.ceil(from); at < to; at += 1) {
      const seconds = at / RATE;
      const syllable = Math.max(0, Math.sin(2 * Math.PI * 2.6 * seconds)) ** 2;
      const edge = Math.min(1, (at - from) / 800, (to - at) / 800);
      const wave = Math.sin(2 * Math.PI * pitch * seconds) + 0.4 * Math.sin(4 * Math.PI * pitch * seconds);
      wav[HEAD + at] = 128 + Math.round(14 * wave * syllable * edge);
    }
  }
  return wav;
}
