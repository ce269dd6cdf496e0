import { expect, test } from 'vitest';
import { match, spell } from './match';
import { offer, offered } from './registry';

const command = (keys: string, label = keys) => ({ keys, label, group: 'x', run: () => {} });
const list = [command('j'), command('g c'), command('c'), command('mod+k'), command('escape')];
const pressed = (key: string, more = {}) =>
  spell({ key, metaKey: false, ctrlKey: false, altKey: false, ...more });

test('a key chooses its command', () => {
  expect(match(list, '', 'j')).toMatchObject({ run: { keys: 'j' } });
  expect(match(list, '', 'q')).toBeNull();
});

test('keys one after the other choose another than the last alone', () => {
  expect(match(list, '', 'g')).toEqual({ begun: 'g' });
  expect(match(list, 'g', 'c')).toMatchObject({ run: { keys: 'g c' } });
  expect(match(list, '', 'c')).toMatchObject({ run: { keys: 'c' } });
});

test('what was begun and led nowhere does not swallow the next key', () => {
  expect(match(list, 'g', 'j')).toMatchObject({ run: { keys: 'j' } });
});

test.each([
  [pressed('K', { metaKey: true }), 'mod+k'],
  [pressed('k', { ctrlKey: true }), 'mod+k'],
  [pressed('Escape'), 'escape'],
  [pressed('?'), '?'],
  [pressed('Shift'), undefined],
  [pressed('j', { altKey: true }), undefined],
])('%j is spelled %j', (spelled, meant) => expect(spelled).toBe(meant));

test('what was offered last comes first, and leaves with its component', () => {
  const leave = [offer([command('e', 'list')]), offer([command('e', 'panel')])];
  expect(offered().map(({ label }) => label)).toEqual(['panel', 'list']);
  leave.forEach((one) => one());
  expect(offered()).toEqual([]);
});
