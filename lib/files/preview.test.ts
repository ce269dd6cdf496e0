import { expect, test } from 'vitest';
import { pictured, previewWidthIn, staged } from './preview';

const at = (w?: number) => `/api/files/f1${w ? `?w=${w}` : ''}`;

test.each([
  [32, undefined, { src: at(160) }],
  [150, 4000, { src: at(160), srcSet: `${at(160)} 1x, ${at(320)} 2x` }],
  [400, 4000, { src: at(640) }],
  [600, 4000, { src: at(640), srcSet: `${at(640)} 1x, ${at(960)} 2x` }],
  [600, 800, { src: at(640), srcSet: `${at(640)} 1x, ${at()} 2x` }],
  [900, 4000, { src: at(960), srcSet: `${at(960)} 1x, ${at()} 2x` }],
  [390, 600, { src: at() }],
])('a picture at %i px of a file %s wide', (widest, width, attributes) => {
  expect(pictured({ id: 'f1', width }, widest)).toEqual(attributes);
});

test('what is looked at closely ends with the file itself', () => {
  expect(staged({ id: 'f1', width: 4000, height: 9000 })).toEqual({
    width: 4000,
    height: 9000,
    src: at(),
    srcSet: `${at(640)} 640w, ${at(960)} 960w, ${at(1280)} 1280w, ${at()} 4000w`,
  });
  expect(staged({ id: 'f1', width: 600, height: 50 }).srcSet).toBeUndefined();
  expect(staged({ id: 'f1', width: 700, height: 50, src: '/decide/t/files/f1' }).srcSet).toBe(
    '/decide/t/files/f1?w=640 640w, /decide/t/files/f1 700w',
  );
});

test.each([
  ['w=640', 640],
  ['w=641', null],
  ['w=640.0', null],
  ['', null],
])('?%s asks for %s', (query, width) => {
  expect(previewWidthIn(new URLSearchParams(query))).toBe(width);
});
