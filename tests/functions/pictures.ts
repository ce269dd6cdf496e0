import { crc32, deflateSync } from 'node:zlib';

// Real files, built here byte by byte, so that a test can say what hides where.

export const PLACE = 'GPS 54.5973N 5.9301W';

export const bytes = (...parts: (number | number[] | string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number'
        ? Buffer.of(part)
        : typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : Buffer.from(part),
    ),
  );

const be = (value: number, size: 2 | 4) =>
  [...Array(size).keys()].map((i) => (value >>> (8 * (size - 1 - i))) & 255);
const le = (value: number, size: 2 | 3 | 4) =>
  [...Array(size).keys()].map((i) => (value >>> (8 * i)) & 255);

// PNG ---------------------------------------------------------------------------------------------

export function chunk(kind: string, data: Uint8Array = bytes()): Uint8Array {
  const body = bytes(kind, data);
  return bytes(be(data.length, 4), body, be(crc32(body), 4));
}

export function png({ width = 2, height = 2, extra = bytes(), after = bytes() } = {}): Uint8Array {
  const pixels = deflateSync(Buffer.alloc(2 * (1 + 2 * 3)));
  return bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', bytes(be(width, 4), be(height, 4), [8, 2, 0, 0, 0])),
    chunk('pHYs', bytes(be(2835, 4), be(2835, 4), 1)),
    extra,
    chunk('IDAT', pixels),
    chunk('IEND'),
    after,
  );
}

// JPEG --------------------------------------------------------------------------------------------

export const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytes(0xff, marker, be(data.length + 2, 2), data);

/** EXIF with a place, and a way up when one is given. */
export function exif(orientation?: number, little = false): Uint8Array {
  const number = little ? le : be;
  const tags = orientation === undefined ? 0 : 1;
  return bytes(
    'Exif\0\0',
    little ? 'II' : 'MM',
    number(42, 2),
    number(8, 4),
    number(tags, 2),
    ...(orientation === undefined
      ? []
      : [number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2)]),
    number(0, 4),
    PLACE,
  );
}

const JFIF = segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]));
const QUANTIZATION = segment(0xdb, bytes(0, new Uint8Array(64).fill(1)));

export const frame = (width: number, height: number): Uint8Array =>
  segment(0xc0, bytes(8, be(height, 2), be(width, 2), [1, 1, 0x11, 0]));

export function jpeg({
  width = 40,
  height = 30,
  extra = bytes(),
  after = bytes(),
  end = bytes([0xff, 0xd9]),
} = {}): Uint8Array {
  return bytes(
    [0xff, 0xd8],
    JFIF,
    extra,
    QUANTIZATION,
    frame(width, height),
    segment(0xc4, bytes(0, new Uint8Array(16), 0)),
    segment(0xda, bytes([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    end,
    after,
  );
}

// WebP --------------------------------------------------------------------------------------------

export const riff = (kind: string, data: Uint8Array): Uint8Array =>
  bytes(kind, le(data.length, 4), data, data.length % 2 ? 0 : []);

export function webp({
  width = 20,
  height = 10,
  extra = bytes(),
  after = bytes(),
} = {}): Uint8Array {
  const lossless = bytes(0x2f, le((width - 1) | ((height - 1) << 14), 4), [0, 0, 0]);
  const body = bytes(
    'WEBP',
    riff('VP8X', bytes(0b0000_1100, [0, 0, 0], le(width - 1, 3), le(height - 1, 3))),
    riff('VP8L', lossless),
    extra,
  );
  return bytes('RIFF', le(body.length, 4), body, after);
}

// GIF ---------------------------------------------------------------------------------------------

const blocks = (data: string): Uint8Array => bytes(data.length, data, 0);
export const comment = (data: string): Uint8Array => bytes([0x21, 0xfe], blocks(data));
export const application = (name: string, data: string): Uint8Array =>
  bytes([0x21, 0xff], name.length, name, blocks(data));
export const gifFrame = (width: number, height: number): Uint8Array =>
  bytes(0x2c, [0, 0, 0, 0], le(width, 2), le(height, 2), 0, 2, blocks('\x4c\x01'));

export function gif({
  width = 3,
  height = 2,
  extra = bytes(),
  frames = gifFrame(3, 2),
  after = bytes(),
} = {}): Uint8Array {
  return bytes(
    'GIF89a',
    le(width, 2),
    le(height, 2),
    [0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    application('NETSCAPE2.0', '\x01\x00\x00'),
    extra,
    bytes([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    frames,
    0x3b,
    after,
  );
}

export const pdf = (body = ''): Uint8Array =>
  bytes('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n', body, 'trailer<</Root 1 0 R>>\n%%EOF\n');

// Said in two halves, so that no scanner stops this file.
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD',
  '-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');
