import { expect, test } from 'vitest';
import { hasNewDesign, popupParts, type PopupContent } from './popup-words';

const popup: PopupContent = {
  kind: 'flyout',
  trigger: ['after_seconds', 8],
  audience: 'New visitors',
  offer: '',
  headline: 'Ten per cent off',
  body: '',
  button: 'Join',
  small_print: '',
  design: 'a',
};
const wordsOf = (parts: ReturnType<typeof popupParts>) =>
  parts.map(({ name, passages }) => [name, passages.map(({ text }) => text).join('|')]);

test('a popup is told in its words, when it opens and for whom; what is empty is left out', () => {
  expect(wordsOf(popupParts(popup, null))).toEqual([
    ['Headline', 'Ten per cent off'],
    ['Button', 'Join'],
    ['Kind', 'Flyout'],
    ['Opens', 'After 8 seconds'],
    ['For', 'New visitors'],
  ]);
});

test('what changed since it was last shown is told, also what was taken out', () => {
  const before = { ...popup, headline: 'Five per cent off', small_print: 'Once.' };
  const parts = popupParts(popup, before);
  expect(parts[0]?.passages.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  expect(parts.find(({ name }) => name === 'Small print')?.passages).toEqual([
    { text: 'Once.', kind: 'removed' },
  ]);
});

test('a design is new where its bytes are others than last time', () => {
  expect(hasNewDesign(popup, null)).toBe(false);
  expect(hasNewDesign(popup, popup)).toBe(false);
  expect(hasNewDesign(popup, { ...popup, design: 'b' })).toBe(true);
});
