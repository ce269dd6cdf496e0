import { describe, expect, test } from 'vitest';
import { day, dayAndTime, daysUntil, fromLocal, shortDay, time, today, toLocal } from './clock';

const local = (date: string, clock: string, zone: string) => {
  const at = fromLocal(date, clock, zone);
  return Number.isNaN(at.getTime()) ? 'no time' : at.toISOString();
};

describe('a local date and time', () => {
  test.each([
    ['2026-11-25', '07:00', 'Europe/London', '2026-11-25T07:00:00.000Z'],
    ['2026-07-01', '07:00', 'Europe/London', '2026-07-01T06:00:00.000Z'],
    ['2026-11-25', '07:00', 'America/New_York', '2026-11-25T12:00:00.000Z'],
    ['2026-11-25', '07:00', 'Asia/Kolkata', '2026-11-25T01:30:00.000Z'],
    ['2026-11-25', '00:00', 'Pacific/Kiritimati', '2026-11-24T10:00:00.000Z'],
    ['2028-02-29', '23:59', 'UTC', '2028-02-29T23:59:00.000Z'],
  ])('%s %s in %s is %s', (date, clock, zone, instant) => {
    expect(local(date, clock, zone)).toBe(instant);
    expect(toLocal(instant, zone)).toBe(`${date}T${clock}`);
  });

  test.each([
    ['2027-03-28', '01:30', 'Europe/London', '2027-03-28T02:30'],
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T03:30'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-04T02:45'],
  ])(
    '%s %s in %s was skipped by the clocks and moves forward to %s',
    (date, clock, zone, moved) => {
      expect(toLocal(fromLocal(date, clock, zone), zone)).toBe(moved);
    },
  );

  test.each([
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('%s %s in %s comes twice and means the first', (date, clock, zone, instant) => {
    expect(local(date, clock, zone)).toBe(instant);
  });

  test.each([
    ['', '07:00', 'Europe/London'],
    ['2026-13-01', '07:00', 'Europe/London'],
    ['2026-11-25', '24:30', 'Europe/London'],
    ['soon', '07:00', 'Europe/London'],
    ['2026-11-25', 'noon', 'Europe/London'],
    ['2026-11-25', '07:00', 'Mars/Olympus'],
  ])('%j %j in %s is no time at all', (date, clock, zone) => {
    expect(local(date, clock, zone)).toBe('no time');
  });
});

describe('what a person reads', () => {
  const at = '2026-11-25T23:30:00Z';

  test('is in the zone of whom it concerns', () => {
    expect(dayAndTime(at, 'Europe/London')).toBe('Wed 25 November, 23:30');
    expect(dayAndTime(at, 'Europe/Berlin')).toBe('Thu 26 November, 00:30');
    expect([day(at, 'Asia/Tokyo'), shortDay(at, 'Asia/Tokyo'), time(at, 'Asia/Tokyo')]).toEqual([
      'Thu 26 November',
      '26 Nov',
      '08:30',
    ]);
  });

  test('today is another day elsewhere', () => {
    const now = new Date(at);
    expect([today('Europe/London', now), today('Europe/Berlin', now)]).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  test.each([
    ['2026-11-25', 'Europe/London', 0],
    ['2026-11-26', 'Europe/London', 1],
    ['2026-11-26', 'Europe/Berlin', 0],
    ['2026-11-20', 'Europe/London', -5],
    ['2027-03-29', 'Europe/London', 124],
  ])('%s in %s is %d days away, clock changes or not', (date, zone, days) => {
    expect(daysUntil(date, zone, new Date(at))).toBe(days);
  });
});
