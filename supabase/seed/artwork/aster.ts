import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const VIOLET = '#5b3a9e';
const INK = '#1d1530';
const LILAC = '#e3d9f5';
const CORAL = '#f0855c';
const SKY = '#c3e1ea';
const LEMON = '#f3e08a';
const PAPER = '#faf8fd';
const WIDE = 'Syne';

const petal = (fill: string, r: number) => repeat(12, (i) => `<ellipse cx="0" cy="${-r}" rx="${r * 0.24}" ry="${r * 0.62}" transform="rotate(${i * 30})" fill="${fill}"/>`) + circle(0, 0, r * 0.34, LEMON);

const wordmark = (fill = INK): Part => ({
  height: 92,
  svg: at(58, 48, 1, petal(fill === INK ? VIOLET : LILAC, 12)) + text(84, 56, 'aster optics', { font: WIDE, weight: 700, size: 24, fill, anchor: 'start' }) + text(560, 55, 'Leeds · New York', { size: 13, fill, anchor: 'end', opacity: 0.7 }),
});

type Shape = 'round' | 'square' | 'cat' | 'hex';
const rim: Record<Shape, string> = {
  round: 'M-56 0a56 56 0 1 1 112 0a56 56 0 1 1-112 0Z',
  square: 'M-56-30a16 16 0 0 1 16-16h80a16 16 0 0 1 16 16v52a24 24 0 0 1-24 24h-64a24 24 0 0 1-24-24Z',
  cat: 'M-64-46c30-8 90-8 112 4 14 8 10 84-44 88-48 4-64-40-68-92Z',
  hex: 'M-30-48h60l28 42-20 50h-76l-20-50Z',
};

const glasses = (shape: Shape, frame: string, lens: string, width = 11) => {
  const eye = (x: number, flip: number) =>
    `<g transform="translate(${x} 0) scale(${flip} 1)"><path d="${rim[shape]}" fill="${lens}" stroke="${frame}" stroke-width="${width}" stroke-linejoin="round"/><path d="M-30 26 10-34M-10 30 22-16" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".55"/></g>`;
  return stroke('M-138-20-176-34M138-20 176-34', frame, width) + stroke('M-24-14C-12-30 12-30 24-14', frame, width) + eye(-82, 1) + eye(82, -1);
};

const box = (fill: string, edge: string) => rect(-90, -34, 180, 62, fill, 30) + path('M-90-4h180', edge) + stroke('M-90-4H90', edge, 3) + rect(-12, -10, 24, 12, edge, 4);

const title = (contents: string[], fill = INK, size = 52) => words(contents, { font: WIDE, weight: 700, size, leading: size * 1.06, fill, anchor: 'start', x: 40, spacing: -0.5 });
const body = (contents: string[], fill = '#473e5c') => words(contents, { size: 17, leading: 27, fill, anchor: 'start', x: 40 });
const look = (label: string, width = 210, fill = VIOLET, color = '#fff') => button(label, { fill, color, width, radius: 26, x: 40, weight: 600 });
const end = (fill = INK, line = '#ddd5ec') => footer({ fill, line, address: 'Aster Optics, 8 Merrion Row, Leeds LS2 and 214 Bleecker St, New York' });

type Frame = { name: string; price: string; field: string; shape: Shape; frame: string; lens: string };
const wall = (frames: Frame[], ink = INK): Part =>
  scene(Math.ceil(frames.length / 2) * 226, frames.map(({ name, price, field, shape, frame, lens }, i) => {
    const x = 40 + (i % 2) * 266;
    const y = Math.floor(i / 2) * 226;
    return rect(x, y, 254, 158, field, 16) + at(x + 127, y + 82, 0.6, glasses(shape, frame, lens, 13)) + text(x + 4, y + 186, name, { size: 16, weight: 600, fill: ink, anchor: 'start' }) + text(x + 250, y + 186, price, { size: 15, fill: ink, anchor: 'end', opacity: 0.75 });
  }).join(''));

const frames: Frame[] = [
  { name: 'Halley', price: '£95', field: LILAC, shape: 'round', frame: VIOLET, lens: '#f3eefc' },
  { name: 'Bleecker', price: '£110', field: '#fbdccf', shape: 'square', frame: INK, lens: '#fff1ea' },
  { name: 'Vesta', price: '£105', field: SKY, shape: 'cat', frame: CORAL, lens: '#eaf5f8' },
  { name: 'Juno', price: '£120', field: '#f9e3b4', shape: 'hex', frame: '#7a5a2e', lens: '#fdf9e6' },
];

const lensUpgrade = (version: 1 | 2) =>
  design(`aster-free-lens-upgrade-v${version}`, version === 1 ? '#fff' : PAPER, [
    wordmark(),
    version === 1
      ? scene(330, rect(0, 0, 600, 330, VIOLET) + at(300, 176, 1.25, glasses('round', '#fff', '#7c5ebd')))
      : scene(430, rect(0, 0, 600, 430, LILAC) + rect(300, 0, 300, 430, SKY) + repeat(8, (i) => stroke(`M0 ${30 + i * 52}H292`, '#cdbfe9', 4)) + repeat(16, (i) => stroke(`M308 ${16 + i * 26}H600`, '#a3ccd8', 1.5)) + rect(297, 0, 6, 430, '#fff') + at(300, 220, 1.45, glasses('round', INK, '#ffffffcc', 10)) + text(40, 398, 'Before', { size: 14, weight: 600, fill: VIOLET, anchor: 'start' }) + text(560, 398, 'After', { size: 14, weight: 600, fill: '#2a6275', anchor: 'end' })),
    gap(38), title(version === 1 ? ['Free lens', 'upgrade week'] : ['Thinner lenses,', 'thinner price'], INK, version === 1 ? 56 : 54), gap(18),
    body(version === 1 ? ['Upgrade to high-index lenses for free with', 'any frame until Sunday.'] : ['This week the 1.67 lens costs what the 1.5 does:', 'nothing. It is a third thinner, and your frame', 'stops sliding down by lunchtime.']), gap(26), look(version === 1 ? 'Upgrade now' : 'See it on your frame', version === 1 ? 160 : 230, version === 1 ? CORAL : VIOLET), gap(40),
    ...(version === 2
      ? [scene(150, [['1.5', 'Standard', 30], ['1.6', 'Thin', 22], ['1.67', 'Thinner, free this week', 14]].map(([index, name, thickness], i) => stroke(`M40 ${i * 48}H560`, '#ddd5ec', 1) + text(40, 31 + i * 48, String(index), { font: WIDE, weight: 700, size: 18, fill: i === 2 ? CORAL : INK, anchor: 'start' }) + text(110, 31 + i * 48, String(name), { size: 15, weight: i === 2 ? 600 : 400, fill: INK, anchor: 'start' }) + path(`M380 ${34 + i * 48}q90-${Number(thickness) + 10} 180 0q-90-${Number(thickness) / 2} -180 0Z`, i === 2 ? CORAL : VIOLET)).join('')), gap(30)]
      : []),
    wall(version === 1 ? frames.slice(0, 2) : frames), gap(4), end(),
  ]);

const thanksgiving = design('aster-thanksgiving-us-v1', '#fdf3ea', [
  wordmark(),
  scene(440, rect(0, 0, 600, 440, CORAL) + circle(300, 240, 158, '#fbe6d4') + circle(300, 240, 118, '#fff') + stroke('M92 130v220M92 130c-24 0-24 70 0 70M74 132v52M110 132v52', '#fbe6d4', 9) + stroke('M508 130v220M508 130c24 20 24 90 0 100', '#fbe6d4', 9) + at(300, 240, 0.92, glasses('square', INK, '#fbe6d4', 13)) + [[60, 60], [540, 60], [200, 400], [420, 410]].map(([x, y]) => at(x ?? 0, y ?? 0, 1, petal('#f7b697', 16))).join('')),
  gap(38), title(['See who is', 'doing the dishes'], INK, 52), gap(18), body(['A second pair for $49 through Thanksgiving', 'weekend, same prescription, any frame.', 'For reading, driving, or pretending not to look.']), gap(26), look('Pick the second pair', 230, INK), gap(40),
  wall(frames.map((frame, i) => ({ ...frame, price: ['$125', '$145', '$139', '$155'][i] ?? '' }))), gap(4), end(INK, '#ecd9c8'),
]);

const autumnFrames = design('aster-autumn-frames-v1', '#f7efc3', [
  wordmark(),
  scene(460, rect(0, 0, 600, 460, LEMON) + at(150, 140, 1, petal(VIOLET, 62)) + at(470, 330, 1, petal(CORAL, 74)) + at(470, 96, 1, petal('#7a5a2e', 40)) + at(130, 366, 1, petal('#fff', 46)) + at(300, 230, 1.3, glasses('cat', INK, '#ffffffdd', 11))),
  gap(38), title(['Autumn frames', 'have turned'], INK, 54), gap(18), body(['Four new shapes in amber, plum and one', 'colour we could only call leaf. Try five', 'at home, keep the one that answers back.']), gap(26), look('Try five at home', 200), gap(40), wall(frames), end(INK, '#dccf8e'),
]);

const homeTrial = design('aster-home-trial-v1', SKY, [
  wordmark(),
  scene(420, rect(0, 0, 600, 420, '#a9d3df') + rect(70, 90, 460, 270, '#fff', 20) + repeat(5, (i) => rect(90, 112 + i * 48, 420, 38, [LILAC, '#fbdccf', '#f7efc3', SKY, LILAC][i] ?? LILAC, 10)) + (['round', 'square', 'cat', 'hex', 'round'] as Shape[]).map((shape, i) => at(300, 131 + i * 48, 0.27, glasses(shape, [VIOLET, INK, CORAL, '#7a5a2e', '#2a6275'][i] ?? INK, '#fff', 16))).join('') + at(470, 366, 0.9, box(VIOLET, LEMON))),
  gap(38), title(['Five frames,', 'five days, free'], INK, 54), gap(18), body(['They arrive in one drawer. Wear them to work,', 'to dinner, to the one friend who is honest.']), gap(26), look('Fill my drawer', 190), gap(38), wall(frames.slice(0, 2)), end(INK, '#a5cbd6'),
]);

const sunToReadIn = design('aster-sun-to-read-in-v1', '#fdf3d0', [
  wordmark(),
  scene(420, rect(0, 0, 600, 420, SKY) + circle(300, 150, 92, LEMON) + path('M0 300C120 276 200 320 320 296S520 280 600 300V420H0Z', '#f1dcae') + path('M0 300C120 276 200 320 320 296S520 280 600 300V286C520 268 420 284 320 282S120 262 0 286Z', '#8cc4d6') + at(300, 260, 1.3, glasses('square', INK, '#3a2f57', 11))),
  gap(38), title(['Sun you can', 'read in'], INK, 58), gap(18), body(['Your prescription, a shade darker. The tint is', 'free in June, the book is up to you.']), gap(26), look('Darken mine', 180, CORAL), gap(30), end(INK, '#e2d49c'),
]);

const bleecker = design('aster-bleecker-street-opens-v1', VIOLET, [
  wordmark('#fff'),
  scene(420, rect(0, 0, 600, 420, '#4a2d86') + rect(90, 60, 420, 360, '#7a4a3c') + repeat(10, (i) => rect(90, 60 + i * 36, 420, 2, '#6a3e32')) + rect(130, 170, 340, 250, '#fbe6d4') + path('M110 150h380l24 52H86Z', CORAL) + repeat(5, (i) => path(`M${132 + i * 76} 150h36l4 52h-42Z`, '#fff')) + at(300, 300, 0.86, glasses('round', INK, '#ffffff', 12)) + text(300, 118, '214 BLEECKER', { font: WIDE, weight: 700, size: 30, fill: '#fff' })),
  gap(38), title(['Saturday, ten,', '214 Bleecker'], '#fff', 54), gap(18), body(['Eye tests are on us all weekend,', 'coffee is on the corner.'], LILAC), gap(26), look('Save me a chair', 190, LEMON, INK), gap(30), end(LILAC, '#7c5ebd'),
]);

export const aster: Design[] = [lensUpgrade(1), lensUpgrade(2), thanksgiving, autumnFrames, homeTrial, sunToReadIn, bleecker];
