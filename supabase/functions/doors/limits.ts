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

/** Whoever has one IPv6 address has the 2^64 beside it too, so its network counts as one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const ending = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const gap = tail === undefined ? 0 : 8 - groups.length - ending;
  const whole = [
    ...groups,
    ...Array<string>(Math.max(0, gap)).fill('0'),
    ...(tail?.split(':') ?? []),
  ];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** Seconds to wait before this door may be tried again, 0 when it may. Known and unknown accounts count alike. */
export async function knocks(
  ports: Ports,
  door: string,
  address: string,
  account?: string,
): Promise<number> {
  const waits = [await ports.takeToken(`${door}:from:${networkOf(address)}`, PER_ADDRESS)];
  if (account) {
    waits.push(await ports.takeToken(`${door}:to:${account.trim().toLowerCase()}`, PER_ACCOUNT));
  }
  return Math.max(...waits);
}
