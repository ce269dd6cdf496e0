import { expect, test } from 'vitest';
import { change, earned, newestSync, points, sourceOf } from './earned';

const metric = {
  send_time: '2026-11-17T07:30:00Z',
  recipients: 1000,
  clicks_unique: 30,
  conversion_value_minor: 20_000,
  source: 'klaviyo_api' as const,
  synced_at: '2026-11-19T09:40:00Z',
};

test('rates are derived from the counts, weighted by recipients', () => {
  const small = { ...metric, recipients: 100, clicks_unique: 10, conversion_value_minor: 0 };
  expect(earned([metric, small])).toEqual({
    campaigns: 2,
    revenue: 20_000,
    perRecipient: 20_000 / 1100,
    clickRate: 40 / 1100,
  });
});

test('a count that the source did not give is left out of the rate', () => {
  const silent = { ...metric, clicks_unique: null };
  expect(earned([metric, silent]).clickRate).toBe(0.03);
  expect(earned([silent]).clickRate).toBeNull();
});

test('there is no change from nothing', () => {
  expect(change(100, 0)).toBeNull();
  expect(change(112, 100)).toMatchObject({ direction: 'up' });
  expect(change(96, 100)).toMatchObject({ direction: 'down' });
  expect(change(1001, 1000)).toEqual({ direction: 'flat', by: 0 });
});

test('a rate moves by points', () => {
  expect(points(0.029, 0.031)).toEqual({ direction: 'down', by: 0.2 });
  expect(points(0.03, 0.03)).toEqual({ direction: 'flat', by: 0 });
  expect(points(0.03, null)).toBeNull();
});

test('says whether it was read from Klaviyo or from its files, and when', () => {
  const file = { ...metric, source: 'klaviyo_csv' as const, synced_at: '2026-11-18T09:40:00Z' };
  expect(sourceOf([metric])).toBe('Klaviyo');
  expect(sourceOf([metric, file])).toBe('Klaviyo and its exports');
  expect(newestSync([file, metric])).toBe('2026-11-19T09:40:00Z');
});
