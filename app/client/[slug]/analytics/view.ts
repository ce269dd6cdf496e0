import { newestSync, sourceOf } from '@/lib/portal/earned';
import { asOf } from '@/lib/portal/format';
import type { Month } from '@/lib/portal/monthly';
import type { SentMetric } from '@/lib/portal/queries/analytics';
import type { Portal } from '@/lib/portal/queries/portal';

export const PERIODS = [6, 12, 24] as const;
const USUAL = 12;

export const readPeriod = (given: string | string[] | undefined): number =>
  PERIODS.find((period) => String(period) === given) ?? USUAL;

const nameOf = (month: string, style: 'short' | 'long') =>
  new Intl.DateTimeFormat('en-GB', {
    month: style,
    ...(style === 'long' && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));

export const barsOf = (
  months: Month[],
  valueOf: (month: Month) => number,
  say: (value: number) => string,
) =>
  months.map((one) => ({
    key: one.month,
    label: nameOf(one.month, 'short'),
    value: valueOf(one),
    said: `${say(valueOf(one))} in ${nameOf(one.month, 'long')}`,
  }));

/** '£20k': a scale has no room for more. */
export function tickOf(currency: string) {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  const digits = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return (minor: number) => format.format(minor / 10 ** (digits ?? 2)).toLowerCase();
}

type Figure = Pick<SentMetric, 'source' | 'attribution_window' | 'synced_at'>;

/** Where the figures come from, which orders count, and how old they are. */
export function analyticsSource(rows: Figure[], { client, now }: Portal): string {
  const windows = [...new Set(rows.map(({ attribution_window }) => attribution_window))];
  const stated = windows.filter((one) => one !== null);
  const counted =
    stated.length > 0 ? `orders within ${stated.join(' or ')}` : 'attribution window not stated';
  const synced = newestSync(rows);
  const age = synced ? `, as of ${asOf(synced, client.time_zone, now)}` : '';
  return `${sourceOf(rows)}, ${counted}${age}.`;
}
