import { expect, test } from 'vitest';
import { sourceLine } from './source';

const goal = {
  kind: 'revenue' as const,
  sources: ['klaviyo_csv' as const],
  windows: ['5 days after open or click'],
  newestSync: '2026-11-20T09:40:00Z',
  measured: 4,
  unmeasured: 0,
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
