import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/core/env';
import { fileAddress } from './address';

const LASTS_SECONDS = 300;

type Wanted = { file: string; person: string; now?: number };

const seconds = (ms: number) => Math.floor(ms / 1000);

const keyOf = (file: string, person: string, until: number) =>
  createHmac('sha256', env().DOORS_SECRET)
    .update(`download:${file}:${person}:${until}`)
    .digest('base64url');

/** A link that downloads one file, for one person and for five minutes. */
export function downloadAddress({ file, person, now = Date.now() }: Wanted): string {
  const until = seconds(now) + LASTS_SECONDS;
  return `${fileAddress(file)}?until=${until}&key=${keyOf(file, person, until)}`;
}

/** What the query of a file's address is: no link at all, one that stands, or one that has ended or was never ours. */
export function readLink(
  query: URLSearchParams,
  { file, person, now = Date.now() }: Wanted,
): 'none' | 'stands' | 'ended' {
  const key = query.get('key');
  if (key === null && !query.has('until')) return 'none';
  const until = Number(query.get('until'));
  const left = until - seconds(now);
  if (!key || !(left >= 0 && left <= LASTS_SECONDS)) return 'ended';
  const wanted = Buffer.from(keyOf(file, person, until));
  const given = Buffer.from(key);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? 'stands' : 'ended';
}
