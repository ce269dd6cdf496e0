import { expect, test } from 'vitest';
import { slugOf } from './slug';

test.each([
  ['Fennel & Rye', 'fennel-rye'],
  ['  Café Ørsted  ', 'cafe-rsted'],
  ['X', 'client-x'],
  ['日本', 'client-new'],
  ['a'.repeat(80), 'a'.repeat(48)],
])('%s has the address %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
