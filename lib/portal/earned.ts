import type { Enum } from '@/lib/core/rows';

export type Metric = {
  send_time: string | null;
  recipients: number | null;
  clicks_unique: number | null;
  conversion_value_minor: number | null;
  source: Enum<'metric_source'>;
  synced_at: string;
};

export type Earned = {
  campaigns: number;
  revenue: number;
  /** Minor units per recipient, of the campaigns that say both. */
  perRecipient: number | null;
  clickRate: number | null;
};

const total = (values: (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function ratio(metrics: Metric[], part: (metric: Metric) => number | null): number | null {
  const known = metrics.filter((metric) => part(metric) !== null && metric.recipients);
  const whole = total(known.map(({ recipients }) => recipients));
  return whole > 0 ? total(known.map(part)) / whole : null;
}

export function earned(metrics: Metric[]): Earned {
  return {
    campaigns: metrics.length,
    revenue: total(metrics.map(({ conversion_value_minor }) => conversion_value_minor)),
    perRecipient: ratio(metrics, ({ conversion_value_minor }) => conversion_value_minor),
    clickRate: ratio(metrics, ({ clicks_unique }) => clicks_unique),
  };
}

export type Change = { direction: 'up' | 'down' | 'flat'; by: number };

/** Growth as a fraction of what it was; nothing to compare with says nothing. */
export function change(now: number | null, before: number | null): Change | null {
  if (now === null || before === null || before === 0) return null;
  const by = now / before - 1;
  if (Math.abs(by) < 0.005) return { direction: 'flat', by: 0 };
  return { direction: by > 0 ? 'up' : 'down', by: Math.abs(by) };
}

/** How far a rate moved, in percentage points with one decimal. */
export function points(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  const by = Math.round((now - before) * 1000) / 10;
  return { direction: by === 0 ? 'flat' : by > 0 ? 'up' : 'down', by: Math.abs(by) };
}

/** Where figures come from, as every figure has to say. */
export function sourceOf(metrics: { source: Enum<'metric_source'> }[]): string {
  const sources = new Set(metrics.map(({ source }) => source));
  if (!sources.has('klaviyo_csv')) return 'Klaviyo';
  return sources.has('klaviyo_api') ? 'Klaviyo and its exports' : 'Klaviyo export';
}

export function newestSync(metrics: { synced_at: string }[]): string | null {
  return metrics.reduce<string | null>(
    (newest, { synced_at }) =>
      newest && new Date(newest) > new Date(synced_at) ? newest : synced_at,
    null,
  );
}
