import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const PLUM = '#4e2a40';
const INK = '#2d1b26';
const CHALK = '#f7f2eb';
const SHELL = '#ecd9cf';
const ROSE = '#d9b7ad';
const CLAY = '#b9836f';
const SAGE = '#a9b09a';
const SERIF = 'Artwork Serif';

const label = (y: number) =>
  rect(-15, y, 30, 3, '#8a5a72') + `<rect x="-10" y="${y + 10}" width="20" height="2" fill="#8a5a72" opacity=".7"/>`;

const shade = (x: number, y: number, w: number, h: number, r: number) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="#000" opacity=".09"/>`;

const dropper = (glass = PLUM) =>
  rect(-34, -118, 68, 118, glass, 15) + shade(14, -118, 20, 118, 10) + rect(-15, -136, 30, 22, INK, 3) +
  rect(-11, -182, 22, 50, INK, 11) + rect(-23, -82, 46, 52, CHALK, 2) + rect(-13, -68, 26, 3, PLUM) + rect(-9, -58, 18, 2, PLUM);

const jar = (pot = CHALK, lid = ROSE) =>
  rect(-62, -62, 124, 62, pot, 12) + shade(34, -62, 28, 62, 12) + rect(-66, -90, 132, 32, lid, 6) + label(-40);

const tube = (body = SHELL, cap = PLUM) =>
  path('M-30-150h60l-8 126h-44Z', body) + `<path d="M10-150h20l-8 126H12Z" opacity=".07"/>` + rect(-24, -26, 48, 26, cap, 4) + label(-104);

const pump = (body = CHALK) =>
  rect(-38, -170, 76, 170, body, 14) + shade(16, -170, 22, 170, 11) + rect(-16, -188, 32, 20, PLUM, 3) + rect(-5, -212, 10, 26, PLUM) +
  path('M-34-224h46a8 8 0 0 1 8 8v6h-54a7 7 0 0 1 0-14Z', PLUM) + rect(-24, -120, 48, 74, SHELL, 2) + label(-104);

const pouch = (fill = CHALK) =>
  path('M-48-140h96l10 132a8 8 0 0 1-8 8h-100a8 8 0 0 1-8-8Z', fill) + `<path d="M22-140h26l10 132a8 8 0 0 1-8 8H30Z" opacity=".07"/>` +
  rect(-48, -152, 96, 16, PLUM, 3) + rect(-26, -100, 52, 58, SHELL, 2) + label(-82);

const sprig = (color: string) =>
  stroke('M0 0C4-60-6-120 8-190', color, 3) +
  [[-20, -48, 28], [22, -78, -32], [-20, -108, 28], [22, -138, -32], [-16, -168, 28]]
    .map(([x, y, turn]) => `<ellipse cx="${x}" cy="${y}" rx="17" ry="7" transform="rotate(${turn} ${x} ${y})" fill="${color}"/>`)
    .join('');

const wordmark: Part = {
  height: 100,
  svg: text(300, 64, 'maren', { font: SERIF, weight: 500, size: 40, fill: PLUM, spacing: 3 }),
};

const title = (contents: string[], size = 62) => words(contents, { font: SERIF, weight: 500, size, leading: size * 0.98, fill: PLUM });
const body = (contents: string[]) => words(contents, { size: 17, leading: 27, fill: INK });
const small = (content: string) => words([content], { size: 13, leading: 20, fill: '#6d5763' });
const shop = (caption: string, width = 230) => button(caption, { fill: PLUM, color: '#fff', width, radius: 24 });
const end = footer({ fill: INK, line: '#cfc0b8', address: 'Maren Skincare, 14 Calvert Avenue, London E2' });

type Item = { name: string; price: string; field: string; art: string };

const shelf = (items: Item[]): Part =>
  scene(262, items.map(({ name, price, field, art }, i) => {
    const x = 38 + i * 180;
    return rect(x, 0, 164, 196, field, 4) + at(x + 82, 176, 0.78, art) +
      text(x + 82, 224, name, { size: 15, weight: 500, fill: INK }) + text(x + 82, 246, price, { size: 14, fill: '#6d5763' });
  }).join(''));

const quote = (first: string, second: string, by: string, fill = SHELL): Part =>
  scene(180, rect(0, 0, 600, 180, fill) +
    text(300, 70, first, { font: SERIF, weight: 500, size: 34, fill: PLUM }) + text(300, 108, second, { font: SERIF, weight: 500, size: 34, fill: PLUM }) +
    text(300, 146, by, { size: 13, fill: '#6d5763' }));

const arch = (height: number, fill: string) => path(`M150 ${height}V${height - 270}a150 150 0 0 1 300 0V${height}Z`, fill);

const nightOil = design('maren-night-oil-refilled-v1', SHELL, [
  wordmark, gap(14), title(['Night oil,', 'refilled'], 76), gap(20),
  scene(500, arch(440, ROSE) + rect(0, 420, 600, 80, CLAY) + at(300, 448, 1.9, dropper()) + at(470, 442, 0.9, sprig('#8d6a5c')) + at(134, 452, 1, pouch(CHALK))),
  gap(34), body(['The glass you have is the glass you need.', 'Send nothing back, throw nothing away:', 'one pouch fills the bottle twice over.']), gap(26),
  shop('Refill for £31', 200), gap(18), small('£17 less than a new bottle'), gap(30),
  scene(120, ['Twist the dropper off', 'Pour to the shoulder', 'Two minutes, once a season'].map((step, i) =>
    text(120 + i * 180, 40, String(i + 1), { font: SERIF, weight: 500, size: 40, fill: CLAY }) + text(120 + i * 180, 74, step, { size: 14, weight: 500, fill: INK })).join('')),
  gap(10), quote('“Same bottle since the', 'spring of last year.”', 'Naomi, on her fifth refill', ROSE), gap(4), end,
]);

const refillReminder = design('maren-refill-reminder-v1', CHALK, [
  wordmark,
  scene(360, rect(0, 0, 600, 360, '#e4e0d4') + circle(300, 190, 150, '#eceee6') + rect(0, 306, 600, 54, SAGE) + at(250, 322, 1.45, dropper()) + at(390, 324, 1.25, pouch('#fff')) + circle(140, 318, 18, PLUM)),
  gap(36), title(['Running low,', 'about now'], 60), gap(18),
  body(['You opened your Night oil ten weeks ago.', 'At four drops an evening that leaves', 'a week, perhaps nine days.']), gap(26), shop('Send me a refill', 210), gap(16),
  small('Not yet? Tell us when, and we will ask then.'), gap(34),
  shelf([{ name: 'Night oil refill', price: '£31', field: SHELL, art: pouch() }, { name: 'Balm refill', price: '£24', field: '#e4e0d4', art: jar() }, { name: 'Cleanser refill', price: '£19', field: ROSE, art: at(0, 0, 0.86, pump()) }]),
  gap(20), end,
]);

const ribbon = (w: number, h: number, fill: string, band: string) =>
  rect(-w / 2, -h, w, h, fill, 4) + rect(-9, -h, 18, h, band) + stroke(`M0-${h}c-30-34-52-6-6 0M0-${h}c30-34 52-6 6 0`, band, 6);

const giftSets = design('maren-gift-sets-v1', '#f2e6dd', [
  wordmark,
  scene(400, rect(0, 0, 600, 400, '#6b2f3f') + path('M0 330C140 300 260 350 400 322S560 316 600 328V400H0Z', '#4f1f2d') +
    at(168, 352, 1.05, ribbon(150, 132, ROSE, PLUM)) + at(330, 362, 1.2, ribbon(120, 90, CHALK, CLAY)) + at(330, 254, 1, jar(SHELL, PLUM)) + at(452, 358, 1.05, ribbon(104, 150, CLAY, SHELL)) +
    at(548, 356, 0.9, sprig('#c99f8f')) + repeat(9, (i) => circle(60 + i * 61, 54 + ((i * 53) % 76), 2.5, '#e8cfc4'))),
  gap(40), title(['Gift sets', 'under £60'], 66), gap(16), body(['Three sets, boxed and tied by hand.', 'Nothing anyone has to dust.']), gap(26), shop('See the sets', 190), gap(40),
  ...[
    { field: SHELL, name: 'The evening set', parts: 'Night oil and Calm balm', price: '£58', art: at(-34, 0, 0.9, dropper()) + at(44, 0, 0.72, jar()) },
    { field: '#e4e0d4', name: 'The basin set', parts: 'Milk cleanser and a muslin cloth', price: '£42', art: at(0, 0, 0.68, pump()) },
    { field: ROSE, name: 'The pocket set', parts: 'Hand cream, twice, in a linen pouch', price: '£32', art: at(-30, 0, 0.9, tube(CHALK)) + at(34, 0, 0.9, tube(PLUM, INK)) },
  ].flatMap(({ field, name, parts, price, art }) => [
    scene(176, rect(40, 0, 520, 160, '#fffaf5', 6) + rect(40, 0, 200, 160, field, 6) + at(140, 142, 0.82, art) +
      text(270, 66, name, { font: SERIF, weight: 500, size: 30, fill: PLUM, anchor: 'start' }) + text(270, 94, parts, { size: 15, fill: '#5a4952', anchor: 'start' }) + text(270, 122, price, { size: 15, weight: 600, fill: INK, anchor: 'start' })),
  ]),
  gap(24), quote('Wrapped in paper,', 'tied in cotton.', 'Order by the last post date, we do the rest'), end,
]);

const autumnShelf = design('maren-autumn-shelf-v1', CHALK, [
  wordmark,
  scene(460, rect(0, 0, 600, 460, CLAY) + rect(60, 196, 480, 12, '#7d4f40', 2) + rect(60, 392, 480, 12, '#7d4f40', 2) + `<path d="M60 208h480v10H60zM60 404h480v10H60z" opacity=".12"/>` +
    at(140, 196, 0.95, jar(CHALK, PLUM)) + at(254, 196, 0.8, pump(SHELL)) + at(350, 196, 0.8, tube(ROSE)) + at(456, 196, 0.88, sprig('#6d3f33')) +
    at(150, 392, 0.92, dropper()) + at(262, 392, 0.86, jar(ROSE, INK)) + at(372, 392, 0.92, pouch(CHALK)) + circle(466, 372, 20, PLUM) + circle(502, 380, 12, SHELL)),
  gap(40), title(['The autumn', 'shelf'], 72), gap(16), body(['Six things we reach for when the', 'heating goes on, chosen by the', 'people who make them.']), gap(26), shop('Stand in front of it', 220), gap(42),
  shelf([{ name: 'Calm balm', price: '£36', field: SHELL, art: jar() }, { name: 'Night oil', price: '£48', field: '#e4e0d4', art: dropper() }, { name: 'Hand cream', price: '£18', field: ROSE, art: tube(CHALK) }]),
  gap(18), quote('“My skin stopped', 'arguing with October.”', 'Freya, 61 reviews of Calm balm', '#e4e0d4'), gap(4), end,
]);

const flask = (fill: string) =>
  path('M-16-130h32v44L54-12a9 9 0 0 1-8 12H-46a9 9 0 0 1-8-12L-16-86Z', '#fff') + path('M-34-46H34L54-12a9 9 0 0 1-8 12H-46a9 9 0 0 1-8-12Z', fill) + rect(-20, -138, 40, 10, PLUM, 3);

const testedOnNobody = design('maren-tested-on-nobody-v1', '#eceee6', [
  wordmark, gap(10), title(['How we test', 'on nobody'], 68), gap(28),
  scene(330, rect(40, 0, 520, 330, '#d6dacb', 6) + path('M40 280h520v44a6 6 0 0 1-6 6H46a6 6 0 0 1-6-6Z', SAGE) + at(180, 290, 1.35, flask(ROSE)) + at(310, 296, 1.55, flask(CLAY)) + at(440, 290, 1.2, flask(PLUM)) + circle(120, 70, 26, '#eceee6') + circle(160, 108, 12, '#eceee6')),
  gap(36), body(['No animal, no shortcut. Every batch spends', 'twelve weeks on reconstructed skin, a warm', 'shelf and a cold one, before it meets yours.']), gap(30),
  scene(150, [['12', 'weeks on the shelf'], ['3', 'kinds of skin model'], ['0', 'animals, ever']].map(([figure, what], i) =>
    text(120 + i * 180, 60, figure ?? '', { font: SERIF, weight: 500, size: 64, fill: PLUM }) + text(120 + i * 180, 92, what ?? '', { size: 14, fill: '#5a4952' })).join('') + stroke('M210 16V96M390 16V96', '#c9cdbd', 1)),
  shop('Read the method', 210), gap(46), quote('If it stings, it goes', 'back to the bench.', 'Dr Ines Aalto, formulation', '#dfe3d5'), gap(4), end,
]);

const twoForTheBathroom = design('maren-two-for-the-bathroom-v1', CHALK, [
  wordmark,
  scene(400, rect(0, 0, 600, 400, ROSE) + repeat(60, (i) => rect((i % 10) * 60 + 2, Math.floor(i / 10) * 50 + 2, 56, 46, '#e2c4bb', 3)) + rect(0, 300, 600, 100, '#efe0d6') + rect(0, 292, 600, 12, CHALK) +
    at(220, 326, 1.2, pump(PLUM)) + at(362, 330, 1.3, tube(CHALK, PLUM)) + circle(470, 330, 26, CLAY) + circle(470, 330, 14, SHELL)),
  gap(40), title(['Two for', 'the bathroom'], 66), gap(16), body(['The cleanser for the basin, the hand cream', 'for beside it. Together they cost £38,', 'which is eight less than apart.']), gap(26), shop('Take the pair', 190), gap(40),
  quote('One pump, one minute,', 'warm water.', 'The whole instruction'), gap(6), end,
]);

const calmerJanuary = design('maren-a-calmer-january-v1', '#e4e7ea', [
  wordmark,
  scene(360, rect(0, 0, 600, 360, '#c9d0d6') + circle(300, 190, 150, '#dfe4e8') + repeat(20, (i) => circle((i * 91) % 600, (i * 47) % 280, 2.4, '#fff')) + rect(0, 300, 600, 60, '#aeb8c0') + at(300, 322, 1.7, jar(CHALK, PLUM)) + at(452, 316, 0.8, sprig('#8b97a0'))),
  gap(38), title(['One balm,', 'one cold month'], 58), gap(16), body(['You do not need a new routine. You need', 'the radiator off and something on the dry bits.']), gap(26), shop('Calm balm, £36', 190), gap(34), end,
]);

const refillsAreBack = design('maren-refills-are-back-v1', '#e4e0d4', [
  wordmark,
  scene(340, rect(0, 0, 600, 340, SAGE) + rect(0, 286, 600, 54, '#8d957e') + at(176, 308, 1.3, pouch(CHALK)) + at(300, 308, 1.3, pouch(ROSE)) + at(424, 308, 1.3, pouch(SHELL))),
  gap(38), title(['Refills', 'are back'], 72), gap(16), body(['Oil, balm and cleanser, from this morning.', 'If yours is nearly empty, it is a good morning.']), gap(26), shop('Refill', 150), gap(34), end,
]);

export const maren: Design[] = [nightOil, refillReminder, giftSets, autumnShelf, testedOnNobody, twoForTheBathroom, calmerJanuary, refillsAreBack];
