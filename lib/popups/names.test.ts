import { expect, test } from 'vitest';
import { whenShown } from './names';

test.each([
  ['after_seconds', 8, 'After 8 seconds'],
  ['after_seconds', 1, 'After 1 second'],
  ['after_seconds', 0, 'After 0 seconds'],
  ['after_seconds', null, 'After some seconds'],
  ['after_scroll', 40, 'After 40% of the page'],
  ['on_arrival', 40, 'On arrival'],
] as const)('%s with %s is said as “%s”', (trigger, value, said) =>
  expect(whenShown(trigger, value)).toBe(said),
);
