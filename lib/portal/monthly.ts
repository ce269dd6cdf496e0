import { earned, type Earned, type Metric } from './earned';

export type Dated = Metric & {
  opens_unique: number | null;
  conversion_uniques: number | null;
};

export type Month = Earned & {
  /** '2026-11' */
  month: string;
  recipients: number;
  opens: number;
  clicks: number;
  orders: number;
  /** Unique opens of recipients, of the campaigns that say both. */
  openRate: number | null;
};

const sum = (values: (number | null)[]) =>
  values.reduce<number>((whole, value) => whole + (value ?? 0), 0);

function openRateOf(metrics: Dated[]): number | null {
  const known = metrics.filter(
    ({ opens_unique, recipients }) => opens_unique !== null && recipients,
  );
  const whole = sum(known.map(({ recipients }) => recipients));
  return whole > 0 ? sum(known.map(({ opens_unique }) => opens_unique)) / whole : null;
}

/** What a set of campaigns did together. */
export function summed(month: string, metrics: Dated[]): Month {
  return {
    ...earned(metrics),
    month,
    recipients: sum(metrics.map(({ recipients }) => recipients)),
    opens: sum(metrics.map(({ opens_unique }) => opens_unique)),
    clicks: sum(metrics.map(({ clicks_unique }) => clicks_unique)),
    orders: sum(metrics.map(({ conversion_uniques }) => conversion_uniques)),
    openRate: openRateOf(metrics),
  };
}

const monthIn = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
  });
  return (at: string) => format.format(new Date(at));
};

/** Month by month on the client's own calendar; a month without campaigns is there too, with nothing in it. */
export function monthly(metrics: Dated[], months: readonly string[], zone: string): Month[] {
  const monthOf = monthIn(zone);
  const dated = metrics.flatMap((metric) =>
    metric.send_time ? [{ metric, month: monthOf(metric.send_time) }] : [],
  );
  return months.map((month) =>
    summed(
      month,
      dated.flatMap((one) => (one.month === month ? [one.metric] : [])),
    ),
  );
}

const MOST_STEPS = 5;

/** The round numbers a scale is read by, up to or above the highest: 23,412 is read by 0, 5,000 … 25,000. */
export function scaleLines(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const unit = 10 ** Math.floor(Math.log10(highest));
  const step = unit * ([0.2, 0.5, 1].find((part) => part * unit * MOST_STEPS >= highest) ?? 2);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}
