import { expect, test } from 'vitest';
import { movedBy } from './move';

const pin = { x: 10, y: 20, w: null, h: null };
const box = { x: 10, y: 20, w: 30, h: 40 };

test('a pin is carried as far as the hand went, as fine as it is kept', () => {
  expect(movedBy(pin, { x: 1.23456, y: -5 })).toEqual({ ...pin, x: 11.235, y: 15 });
});

test('nothing is carried over the edge, and a box stays as large as it is', () => {
  expect(movedBy(pin, { x: 200, y: -200 })).toEqual({ ...pin, x: 100, y: 0 });
  expect(movedBy(box, { x: 200, y: 200 })).toEqual({ ...box, x: 70, y: 60 });
});
