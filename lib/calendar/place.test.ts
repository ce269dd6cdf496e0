import { expect, test } from 'vitest';
import type { Detail, Source } from './entry';
import { place } from './place';

const source = (more: Partial<Source>): Source => ({
  kind: 'event',
  id: '00000000-0000-4000-8000-000000000001',
  clientId: null,
  title: 'Stand-up',
  startsAt: null,
  endsAt: null,
  startsOn: null,
  endsOn: null,
  timeZone: 'Europe/London',
  status: 'confirmed',
  people: [],
  changedAt: '2026-01-01T00:00:00Z',
  detail: {},
  ...more,
});
const weekly = (detail: Detail = {}) =>
  source({
    startsAt: '2026-10-19T08:15:00Z',
    endsAt: '2026-10-19T08:30:00Z',
    detail: { recurrence: 'FREQ=WEEKLY', ...detail },
  });
const at = (one: Source, from: string, to: string, zone = 'Europe/London') =>
  place(one, { from, to, zone }).map(({ day, time }) => `${day} ${time}`);

test('what recurs keeps its hour where it takes place when the clocks change', () => {
  // London leaves summer time on 25 October 2026, New York a week later.
  expect(at(weekly(), '2026-10-19', '2026-11-02')).toEqual([
    '2026-10-19 09:15',
    '2026-10-26 09:15',
    '2026-11-02 09:15',
  ]);
  expect(at(weekly(), '2026-10-19', '2026-11-02', 'America/New_York')).toEqual([
    '2026-10-19 04:15',
    '2026-10-26 05:15',
    '2026-11-02 04:15',
  ]);
});

test('an occurrence is left out, or stands elsewhere, also from beyond the page', () => {
  const detail = {
    exceptions: [
      { occursOn: '2026-10-26' },
      { occursOn: '2026-11-09', startsAt: '2026-10-28T10:00:00Z' },
    ],
  };
  expect(at(weekly(detail), '2026-10-25', '2026-11-02')).toEqual([
    '2026-11-02 09:15',
    '2026-10-28 10:00',
  ]);
  expect(at(weekly(detail), '2026-11-09', '2026-11-09')).toEqual([]);
});

test('an end is an end: the last day of a rule is included, and none after it', () => {
  expect(at(weekly({ recursUntil: '2026-11-02' }), '2026-11-01', '2026-11-30')).toEqual([
    '2026-11-02 09:15',
  ]);
});

test('a day begins at its own midnight in the zone the calendar is read in', () => {
  const send = source({ kind: 'send', startsAt: '2026-03-29T23:30:00Z', timeZone: null });
  expect(at(send, '2026-03-30', '2026-03-30')).toEqual(['2026-03-30 00:30']);
  expect(at(send, '2026-03-29', '2026-03-29', 'America/New_York')).toEqual(['2026-03-29 19:30']);
});

test('what takes several days is there on each of them, wherever the page begins', () => {
  const days = source({ startsOn: '2026-11-28', endsOn: '2026-12-02' });
  const [entry] = place(days, { from: '2026-12-01', to: '2026-12-31', zone: 'Europe/London' });
  expect(entry).toMatchObject({ day: '2026-11-28', lastDay: '2026-12-02', time: null });
  expect(at(days, '2026-12-03', '2026-12-31')).toEqual([]);
});

test('what ends at midnight does not take the day that begins then', () => {
  const party = source({ startsAt: '2026-12-01T20:00:00Z', endsAt: '2026-12-02T00:00:00Z' });
  const [entry] = place(party, { from: '2026-12-01', to: '2026-12-02', zone: 'Europe/London' });
  expect(entry).toMatchObject({ day: '2026-12-01', lastDay: '2026-12-01', endTime: '00:00' });
});
