import { invalidMime, StorageFailure } from './failure.ts';

const SIZE = /^(\d+(?:\.\d+)?)\s*(gib|mib|kib|gb|mb|kb|b)?$/i;
const UNITS: Record<string, number> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};
const MIME = /^([a-zA-Z0-9\-+.]+)\/([a-zA-Z0-9\-+.]+|\*)(;\s*charset=[a-zA-Z0-9-]+)?$|^\*$/;

export function parseSize(size: string | number): number {
  if (typeof size === 'number') return size;
  const [, amount, unit = 'b'] = SIZE.exec(size) ?? [];
  if (amount === undefined) {
    throw new StorageFailure(
      400,
      'InvalidRequest',
      'Invalid file size format, hint: use 20GB / 20MB / 30KB / 3B',
    );
  }
  return Math.floor(Number(amount) * (UNITS[unit.toLowerCase()] ?? 1));
}

export function mustBeMimes(mimes: string[]): string[] {
  const wrong = mimes.find((mime) => mime.length > 1000 || !MIME.test(mime));
  if (wrong !== undefined) throw invalidMime(wrong);
  return mimes;
}

export function mustBeAllowed(mimetype: string, allowed: string[] | null): void {
  if (!allowed?.length) return;
  const [type, subtype] = mimetype.split('/');
  const match = allowed.some((mime) => {
    const [allowedType, allowedSubtype] = mime.split('/');
    return type === allowedType && (allowedSubtype === '*' || subtype === allowedSubtype);
  });
  if (subtype === undefined || !match) throw invalidMime(mimetype);
}
