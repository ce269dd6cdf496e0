import { expect, test } from 'vitest';
import { calendarQuery, readCalendar, spanOf } from './filters';

const TODAY = '2026-11-30';

test('an address that says nothing is this month, and one that makes no sense is too', () => {
  const plain = { view: 'month', on: TODAY, show: 'all' };
  expect(readCalendar({}, TODAY)).toEqual(plain);
  expect(
    readCalendar(
      { view: 'year', on: '2026-02-30', show: 'x', client: '../', person: '1', event: ['a'] },
      TODAY,
    ),
  ).toEqual(plain);
});

test('what was chosen stays in the address while the days go by', () => {
  const filters = readCalendar({ view: 'week', show: 'due', client: 'maren' }, TODAY);
  expect(calendarQuery(filters, TODAY, { on: '2026-12-07' })).toBe(
    '?view=week&on=2026-12-07&show=due&client=maren',
  );
  expect(calendarQuery(readCalendar({}, TODAY), TODAY)).toBe('');
});

test('which day of an event is open stands in the address with it, and nowhere else', () => {
  const event = '00000000-0000-4000-8000-000000000001';
  const filters = readCalendar({ event, occurs: '2026-12-02' }, TODAY);
  expect(filters).toMatchObject({ event, occurs: '2026-12-02' });
  expect(calendarQuery(filters, TODAY, { event, occurs: '2026-12-09' })).toBe(
    `?event=${event}&occurs=2026-12-09`,
  );
  expect(calendarQuery(filters, TODAY)).toBe('');
  expect(readCalendar({ occurs: '2026-12-02' }, TODAY).occurs).toBeUndefined();
});

test('an open event closes when the days change', () => {
  const event = '00000000-0000-4000-8000-000000000001';
  const filters = readCalendar({ event }, TODAY);
  expect(filters.event).toBe(event);
  expect(calendarQuery(filters, TODAY, { on: '2026-12-01' })).toBe('?on=2026-12-01');
});

test('a week is named by its ends, across months and years', () => {
  expect(spanOf({ view: 'week', on: '2026-12-10' }).title).toBe('7 to 13 December 2026');
  expect(spanOf({ view: 'week', on: '2026-12-01' }).title).toBe('30 November to 6 December 2026');
  expect(spanOf({ view: 'week', on: '2027-01-01' }).title).toBe(
    '28 December 2026 to 3 January 2027',
  );
});

test('a month leads to the first of its neighbours, so that none is skipped', () => {
  const march = spanOf({ view: 'month', on: '2026-03-31' });
  expect([march.before, march.after]).toEqual(['2026-02-01', '2026-04-01']);
  expect([march.from, march.to]).toEqual(['2026-02-23', '2026-04-05']);
});
