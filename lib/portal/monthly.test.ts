import { describe, expect, test } from 'vitest';
import { monthly, scaleLines, type Dated } from './monthly';

const sent = (send_time: string, over: Partial<Dated> = {}): Dated => ({
  send_time,
  recipients: 1000,
  clicks_unique: 20,
  opens_unique: 400,
  conversion_uniques: 5,
  conversion_value_minor: 10_000,
  source: 'klaviyo_api',
  synced_at: '2026-11-19T09:00:00Z',
  ...over,
});

describe('what was sent, month by month', () => {
  const months = ['2026-09', '2026-10', '2026-11'];

  test('counts in the client’s own calendar, empty months included', () => {
    const rows = [sent('2026-10-31T23:30:00Z'), sent('2026-11-02T09:00:00Z')];
    const count = (zone: string) => monthly(rows, months, zone).map(({ campaigns }) => campaigns);
    expect(count('Europe/London')).toEqual([0, 1, 1]);
    expect(count('Asia/Tokyo')).toEqual([0, 0, 2]);
  });

  test('adds up counts, and takes rates only of campaigns that say both', () => {
    const rows = [
      sent('2026-11-02T09:00:00Z'),
      sent('2026-11-03T09:00:00Z', { opens_unique: null, recipients: 9000 }),
    ];
    const [, , november] = monthly(rows, months, 'Europe/London');
    expect(november).toMatchObject({
      recipients: 10_000,
      opens: 400,
      openRate: 0.4,
      revenue: 20_000,
    });
  });

  test('a scale is read by round numbers', () => {
    expect([23_412, 46_455, 0, 999, 100].map(scaleLines)).toEqual([
      [0, 5000, 10_000, 15_000, 20_000, 25_000],
      [0, 10_000, 20_000, 30_000, 40_000, 50_000],
      [0, 1],
      [0, 200, 400, 600, 800, 1000],
      [0, 20, 40, 60, 80, 100],
    ]);
  });
});
