import { describe, expect, test } from 'vitest';
import { standingOf } from './team';

const today = '2026-11-20';
const away = (from_on: string, to_on: string) => ({
  id: from_on,
  user_id: 'me',
  from_on,
  to_on,
  note: '',
});

describe('a person on a day', () => {
  test('has forty hours before anybody says otherwise', () => {
    expect(standingOf('me', { capacities: [], timeOff: [], today })).toEqual({
      minutes: 2400,
      later: undefined,
      awayNow: undefined,
      away: [],
    });
  });

  test('has the hours of the newest row that has begun, and the nearest that has not', () => {
    const capacities = [
      { user_id: 'me', from_on: '2027-02-01', minutes_a_week: 600 },
      { user_id: 'me', from_on: '2026-12-07', minutes_a_week: 1200 },
      { user_id: 'you', from_on: '2026-11-16', minutes_a_week: 60 },
      { user_id: 'me', from_on: '2026-11-16', minutes_a_week: 1800 },
      { user_id: 'me', from_on: '2025-01-06', minutes_a_week: 2400 },
    ];
    expect(standingOf('me', { capacities, timeOff: [], today })).toMatchObject({
      minutes: 1800,
      later: { from: '2026-12-07', minutes: 1200 },
    });
  });

  test('is away on the first and on the last day, and not after', () => {
    const at = (from: string, to: string) =>
      standingOf('me', { capacities: [], timeOff: [away(from, to)], today }).awayNow?.id;
    expect(at('2026-11-20', '2026-11-24')).toBe('2026-11-20');
    expect(at('2026-11-01', '2026-11-20')).toBe('2026-11-01');
    expect(at('2026-11-01', '2026-11-19')).toBeUndefined();
    expect(at('2026-11-21', '2026-11-24')).toBeUndefined();
  });
});
