import { describe, expect, test } from 'vitest';
import { inspect, LARGEST_BYTES } from '../../supabase/functions/inspect-upload/inspect.ts';
import { safeName } from '../../supabase/functions/inspect-upload/name.ts';
import { imageSize } from '../../supabase/functions/inspect-upload/size.ts';
import { sniff } from '../../supabase/functions/inspect-upload/sniff.ts';
import {
  application,
  bytes,
  chunk,
  comment,
  EICAR,
  exif,
  frame,
  gif,
  gifFrame,
  jpeg,
  pdf,
  PLACE,
  png,
  riff,
  segment,
  webp,
} from './pictures.ts';

const text = (file: Uint8Array) => Buffer.from(file).toString('latin1');

async function kept(file: Uint8Array, name = 'photo.jpg') {
  const verdict = await inspect(file, name);
  if (!verdict.ok) throw new Error(`${verdict.status} ${verdict.error}`);
  return verdict.file;
}

async function refused(file: Uint8Array, name = 'photo.jpg'): Promise<number> {
  const verdict = await inspect(file, name);
  return verdict.ok ? 200 : verdict.status;
}

const FILES: [mime: string, file: Uint8Array, width: number | null, height: number | null][] = [
  ['image/png', png(), 2, 2],
  ['image/jpeg', jpeg(), 40, 30],
  ['image/webp', webp(), 20, 10],
  ['image/gif', gif(), 3, 2],
  ['application/pdf', pdf(), null, null],
];

describe('a file is what its bytes are', () => {
  test.each(FILES)('%s, whatever its name says', async (mime, file, width, height) => {
    expect(sniff(file)?.mime).toBe(mime);
    expect(await kept(file, 'report.docx')).toMatchObject({ mime, width, height });
  });

  test('a picture without anything private is kept byte for byte', async () => {
    const plain = [png(), jpeg(), gif(), pdf()];
    for (const file of plain) expect(text((await kept(file)).bytes)).toBe(text(file));
  });

  test('a GIF called .png is kept as the GIF that it is', async () => {
    expect(await kept(gif(), 'logo.png')).toMatchObject({ mime: 'image/gif', name: 'logo.gif' });
  });

  test.each([
    ['HTML called .jpg', bytes('<!doctype html><script>alert(1)</script>')],
    ['HTML behind a mark of UTF-8', bytes([0xef, 0xbb, 0xbf], '<html>')],
    ['SVG with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['MP4', bytes([0, 0, 0, 24], 'ftypisom')],
    ['a ZIP', bytes('PK', [3, 4])],
    ['a program', bytes('MZ', [0x90, 0])],
    ['a PDF behind something else', bytes('<script>', pdf())],
    ['the virus that scanners are tested with', bytes(EICAR)],
    ['two bytes', bytes([0xff, 0xd8])],
  ])('%s is refused', async (_name, file) => {
    expect(await refused(file)).toBe(415);
  });

  test('an empty file is refused', async () => {
    expect(await refused(bytes())).toBe(400);
  });

  test('more than 25 MB is refused, 25 MB is not', async () => {
    expect(await refused(new Uint8Array(LARGEST_BYTES + 1))).toBe(413);
    const padding = ' '.repeat(LARGEST_BYTES - pdf().length);
    expect((await kept(pdf(padding))).bytes.length).toBe(LARGEST_BYTES);
  });

  test('the virus inside a PDF or a comment is refused', async () => {
    expect(await refused(pdf(EICAR))).toBe(422);
    expect(await refused(jpeg({ extra: segment(0xfe, bytes(EICAR)) }))).toBe(422);
  });
});

describe('size is read before anything decodes', () => {
  test.each([
    ['PNG', png({ width: 50_000, height: 50_000 })],
    ['PNG of 2^32 − 1', png({ width: 0xffffffff, height: 0xffffffff })],
    ['JPEG', jpeg({ width: 50_000, height: 50_000 })],
    ['GIF', gif({ width: 50_000, height: 50_000 })],
    ['long, thin PNG', png({ width: 20_001, height: 1 })],
    ['PNG of 144 million pixels', png({ width: 12_000, height: 12_000 })],
    ['GIF whose frame is larger than itself', gif({ frames: gifFrame(50_000, 50_000) })],
    ['PNG without width', png({ width: 0 })],
    ['JPEG without height', jpeg({ height: 0 })],
  ])('%s of a size nobody can open is refused', async (_name, file) => {
    expect(await refused(file)).toBe(422);
  });

  test('the largest that is kept', async () => {
    expect(await kept(png({ width: 20_000, height: 6_000 }))).toMatchObject({ width: 20_000 });
  });

  test.each(FILES)('%s cut off anywhere is refused, and breaks nothing', async (mime, file) => {
    for (let length = 1; length < file.length; length += 1) {
      const cut = file.subarray(0, length);
      imageSize(cut, mime);
      const status = await refused(cut);
      if (mime !== 'application/pdf') expect([415, 422], `${length} bytes`).toContain(status);
    }
  });

  test.each(FILES)('%s with any one byte changed breaks nothing', async (_mime, file) => {
    for (let at = 0; at < file.length; at += 1) {
      for (const value of [0x00, 0x7f, 0xff]) {
        const bent = Uint8Array.from(file);
        bent[at] = value;
        const verdict = await inspect(bent, 'bent');
        if (verdict.ok) expect(verdict.file.bytes.length).toBeLessThanOrEqual(file.length + 38);
      }
    }
  });
});

describe('metadata leaves', () => {
  const hidden: [name: string, file: Uint8Array][] = [
    ['EXIF in a JPEG', jpeg({ extra: segment(0xe1, exif()) })],
    ['EXIF behind padding', jpeg({ extra: bytes([0xff, 0xff, 0xff], segment(0xe1, exif())) })],
    [
      'XMP in a JPEG',
      jpeg({ extra: segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', PLACE)) }),
    ],
    ['IPTC in a JPEG', jpeg({ extra: segment(0xed, bytes('Photoshop 3.0\0', PLACE)) })],
    ['a comment in a JPEG', jpeg({ extra: segment(0xfe, bytes(PLACE)) })],
    ['a maker’s own segment in a JPEG', jpeg({ extra: segment(0xe5, bytes('SAMSUNG', PLACE)) })],
    ['a list of further pictures', jpeg({ extra: segment(0xe2, bytes('MPF\0', PLACE)) })],
    ['a thumbnail in a JPEG', jpeg({ extra: segment(0xe0, bytes('JFXX\0', PLACE)) })],
    ['a second picture behind a JPEG', jpeg({ after: jpeg({ extra: segment(0xe1, exif()) }) })],
    ['EXIF in a PNG', png({ extra: chunk('eXIf', exif().subarray(6)) })],
    ['text in a PNG', png({ extra: chunk('tEXt', bytes('Comment\0', PLACE)) })],
    ['a program’s own chunk in a PNG', png({ extra: chunk('prVW', bytes(PLACE)) })],
    ['a ZIP behind a PNG', png({ after: bytes('PK', [3, 4], PLACE) })],
    ['EXIF in a WebP', webp({ extra: riff('EXIF', exif()) })],
    ['XMP in a WebP', webp({ extra: riff('XMP ', bytes(PLACE)) })],
    ['an unknown chunk in a WebP', webp({ extra: riff('SECR', bytes(PLACE)) })],
    ['something behind a WebP', webp({ after: riff('VP8L', bytes(PLACE)) })],
    ['a comment in a GIF', gif({ extra: comment(PLACE) })],
    ['XMP in a GIF', gif({ extra: application('XMP DataXMP', PLACE) })],
    ['something behind a GIF', gif({ after: bytes(PLACE) })],
  ];

  test.each(hidden)('%s', async (_name, file) => {
    expect(text(file)).toContain(PLACE);
    const { bytes: left } = await kept(file);
    expect(text(left)).not.toContain(PLACE);
    expect(text(left)).not.toContain('Photoshop');
  });

  test('and what is left is the same picture, put together as before', async () => {
    const same = async (from: Uint8Array, to: Uint8Array) =>
      expect(text((await kept(from)).bytes)).toBe(text(to));
    await same(jpeg({ extra: segment(0xe1, exif()), after: bytes(PLACE) }), jpeg());
    await same(png({ extra: chunk('tEXt', bytes(PLACE)), after: bytes(PLACE) }), png());
    await same(gif({ extra: comment(PLACE), after: bytes(PLACE) }), gif());
    const bare = (await kept(webp())).bytes;
    await same(webp({ extra: riff('EXIF', exif()) }), bare);
    expect(bare[20], 'the flags of EXIF and XMP').toBe(0);
    expect(Buffer.from(bare).readUInt32LE(4)).toBe(bare.length - 8);
  });

  test('colours stay: ICC profiles and Adobe’s transform', async () => {
    const colours = bytes(
      segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'sRGB')),
      segment(0xee, bytes('Adobe', [0, 100, 0, 0, 0, 0, 1])),
    );
    expect(text((await kept(jpeg({ extra: colours }))).bytes)).toBe(text(jpeg({ extra: colours })));
  });

  test.each([
    [1, false, 40, 30],
    [3, false, 40, 30],
    [6, false, 30, 40],
    [6, true, 30, 40],
    [8, false, 30, 40],
    [9, false, 40, 30],
  ])('which way up stays: orientation %d, little-endian %s', async (way, little, width, height) => {
    const file = await kept(jpeg({ extra: segment(0xe1, exif(way, little)) }));
    expect(file).toMatchObject({ width, height });
    expect(text(file.bytes)).not.toContain(PLACE);
    const minimal = jpeg({ extra: segment(0xe1, exif(way).subarray(0, 32)) });
    expect(text(file.bytes)).toBe(text(way > 1 && way < 9 ? minimal : jpeg()));
  });

  test('EXIF that points outside itself says nothing', async () => {
    const lost = exif(6);
    lost.set([0xff, 0xff, 0xff, 0xf0], 10);
    expect(await kept(jpeg({ extra: segment(0xe1, lost) }))).toMatchObject({ width: 40 });
  });

  test('the hash is of what is kept, so the same picture from two phones is one', async () => {
    const one = await kept(jpeg({ extra: segment(0xfe, bytes('one')) }));
    const other = await kept(jpeg({ extra: segment(0xfe, bytes('other')) }));
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(one.sha256).toBe(other.sha256);
  });

  test('a JPEG in several scans is walked to its end', async () => {
    const scan = bytes(segment(0xda, bytes([1, 1, 0, 0, 63, 0])), [1, 0xff, 0, 2]);
    const scans = jpeg({ end: bytes(segment(0xfe, bytes(PLACE)), scan, [0xff, 0xd9]) });
    expect(text((await kept(scans)).bytes)).toBe(text(jpeg({ end: bytes(scan, [0xff, 0xd9]) })));
  });

  test('a JPEG whose parts lie about their length is refused', async () => {
    expect(await refused(jpeg({ extra: bytes([0xff, 0xe1, 0xff, 0xff]) }))).toBe(422);
    expect(await refused(bytes([0xff, 0xd8], [0xff, 0xe1, 0, 0], frame(4, 4)))).toBe(422);
  });
});

describe("a file's name", () => {
  test.each([
    ['Winter hero.PNG', 'Winter hero.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['..\\..\\windows\\system.ini', 'system.png'],
    ['%2e%2e/x.png', 'x.png'],
    ['/absolute/path.png', 'path.png'],
    ['CON.txt', 'file.png'],
    ['con', 'file.png'],
    ['LPT1.tar.gz', 'file.png'],
    ['console.png', 'console.png'],
    ['trailing. . .', 'trailing.png'],
    ['.htaccess', 'htaccess.png'],
    ['...', 'file.png'],
    ['', 'file.png'],
    ['no extension', 'no extension.png'],
    ['v1.2', 'v1.2.png'],
    ['double.php.png', 'double.php.png'],
    ['photo\u202egpj.exe', 'photogpj.png'],
    ['a\u0000b\r\nc.png', 'abc.png'],
    ['<script>"x"|?*.png', 'scriptx.png'],
    ['zero\u200bwidth\ufeff.png', 'zerowidth.png'],
    ['Zoë – Frühling 春.jpeg', 'Zoë – Frühling 春.png'],
    ['Zoe\u0308.jpeg', 'Zoë.png'],
    ['🐕 dog.heic', '🐕 dog.png'],
    ['half \ud83d.png', 'half \ufffd.png'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given, 'png')).toBe(safe);
  });

  test.each(['x'.repeat(300), '🐕'.repeat(300), `${'🐕'.repeat(119)}ab`])(
    'of many characters is cut between two of them',
    (long) => {
      const name = safeName(long, 'png');
      expect([...name].length).toBeLessThanOrEqual(124);
      expect(name.isWellFormed()).toBe(true);
      expect(encodeURIComponent(name)).toBeTruthy();
    },
  );
});
