import { safeName } from './name.ts';
import { imageSize } from './size.ts';
import { sniff } from './sniff.ts';
import { stripMetadata } from './strip.ts';

export const LARGEST_BYTES = 26_214_400;
const LONGEST_SIDE = 20_000;
const MOST_PIXELS = 120_000_000;
const DAMAGED = 'This picture is damaged.';
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

export type Inspected = {
  bytes: Uint8Array;
  mime: string;
  extension: string;
  name: string;
  sha256: string;
  width: number | null;
  height: number | null;
};
export type Verdict = { ok: true; file: Inspected } | { ok: false; status: number; error: string };

const refuse = (status: number, error: string): Verdict => ({ ok: false, status, error });

/** Decides from the bytes alone whether a file may be kept, and what of it. */
export async function inspect(raw: Uint8Array, name: string): Promise<Verdict> {
  if (raw.length === 0) return refuse(400, 'This file is empty.');
  if (raw.length > LARGEST_BYTES) return refuse(413, 'This file is larger than 25 MB.');
  const kind = sniff(raw);
  if (!kind) return refuse(415, 'This is no PNG, JPEG, WebP, GIF or PDF, whatever its name says.');
  if (new TextDecoder('latin1').decode(raw.subarray(0, 4096)).includes(EICAR)) {
    return refuse(422, 'A virus scanner would stop this file.');
  }
  const size = kind.mime.startsWith('image/') ? imageSize(raw, kind.mime) : { width: 0, height: 0 };
  if (!size || (kind.mime.startsWith('image/') && (size.width < 1 || size.height < 1))) {
    return refuse(422, DAMAGED);
  }
  if (Math.max(size.width, size.height) > LONGEST_SIDE || size.width * size.height > MOST_PIXELS) {
    return refuse(
      422,
      `This picture is ${size.width} × ${size.height} pixels, more than anyone can open.`,
    );
  }
  const clean = stripMetadata(raw, kind.mime);
  if (!clean) return refuse(422, DAMAGED);
  const { bytes, turned } = clean;
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const { width, height } = turned ? { width: size.height, height: size.width } : size;
  return {
    ok: true,
    file: {
      bytes,
      ...kind,
      name: safeName(name, kind.extension),
      sha256: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      ),
      width: width || null,
      height: height || null,
    },
  };
}
