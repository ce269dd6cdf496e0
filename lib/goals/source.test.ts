import { expect, test } from 'vitest';
import { sourceLine } from './source';

const goal = {
  kind: 'revenue' as const,
  sources: ['klaviyo_csv' as const],
  windows: ['5 days after open or click'],
  newestSync: '2026-11-20T09:40:00Z',
  measured: 4,
  unmeasured: 0,
  countedSince: null,
  countedBy: null,
  lists: [],
};
const now = new Date('2026-11-20T12:00:00Z');

test('source, window and time', () => {
  expect(sourceLine(goal, 'Europe/London', now)).toBe(
    'Klaviyo export, 5 days after open or click, as of today 09:40',
  );
});

test('what is missing is said', () => {
  expect(sourceLine({ ...goal, unmeasured: 2 }, 'America/New_York', now)).toBe(
    'Klaviyo export, 5 days after open or click, as of today 04:40, 2 sends without revenue in this currency',
  );
  expect(
    sourceLine({ ...goal, sources: [], windows: [], newestSync: null }, 'Europe/London', now),
  ).toBe('No figures yet');
  expect(sourceLine({ ...goal, kind: 'list_growth' }, 'Europe/London', now)).toMatch(
    /^Not measured/,
  );
});

test('list growth says who counted which lists, and since when', () => {
  const grown = { ...goal, kind: 'list_growth' as const, countedSince: '2026-10-01' };
  expect(sourceLine({ ...grown, countedBy: 'typed' }, 'Europe/London', now)).toBe(
    'Sizes of the list typed in by the team, since 1 Oct',
  );
  expect(
    sourceLine(
      { ...grown, countedBy: 'klaviyo_api', lists: ['Newsletter', 'Regulars'] },
      'Europe/London',
      now,
    ),
  ).toBe('Klaviyo’s count of “Newsletter” and “Regulars”, since 1 Oct');
  expect(
    sourceLine(
      { ...grown, countedBy: 'klaviyo_api', newestSync: '2026-11-18T03:00:00Z' },
      'Europe/London',
      now,
    ),
  ).toBe('Klaviyo’s count of the lists it mails, since 1 Oct, as of 18 Nov');
});
