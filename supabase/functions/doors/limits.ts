import { type Ports } from './ports.ts';

type Window = { seconds: number; limit: number };

const PER_ADDRESS: Window[] = [
  { seconds: 60, limit: 60 },
  { seconds: 3600, limit: 600 },
];
const PER_ACCOUNT: Window[] = [
  { seconds: 60, limit: 10 },
  { seconds: 3600, limit: 60 },
];

/** Seconds to wait before this door may be tried again, 0 when it may. Known and unknown accounts count alike. */
export async function knocks(
  ports: Ports,
  door: string,
  address: string,
  account?: string,
): Promise<number> {
  const waits = [await ports.takeToken(`${door}:from:${address}`, PER_ADDRESS)];
  if (account)
    waits.push(await ports.takeToken(`${door}:to:${account.trim().toLowerCase()}`, PER_ACCOUNT));
  return Math.max(...waits);
}
