import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const RYE = '#7a4a1e';
const CRUST = '#b87a35';
const BUTTER = '#f2d9a0';
const PAPER = '#fbf5e6';
const INK = '#33231a';
const FENNEL = '#7d8f4e';
const OVEN = '#26211e';
const MARIGOLD = '#e0a52e';
const SERIF = 'Fraunces';

const wordmark = (fill = RYE, dot = MARIGOLD): Part => ({
  height: 100,
  svg: text(300, 62, 'Fennel & Rye', { font: SERIF, weight: 600, size: 34, fill }) + stroke('M180 80c20-8 40 8 60 0s40 8 60 0 40 8 60 0 40 8 60 0', dot, 3),
});

const loaf = (crust: string, score: string) =>
  path('M-110 0c-22-74 30-112 110-112S132-74 110 0c-6 14-214 14-220 0Z', crust) + stroke('M-60-84c14 16 18 40 14 66M-14-98c14 18 18 50 14 82M34-94c14 16 18 46 12 76', score, 7) + `<path d="M60-96C112-82 126-48 110 0c-4 8-34 11-70 11C84-14 90-58 60-96Z" opacity=".12"/>`;

const boule = (crust: string, flour: string) =>
  circle(0, 0, 92, crust) + stroke('M-58-40C-20-70 20-70 58-40M-66-8C-24-36 24-36 66-8M-60 28C-20 2 20 2 60 28', flour, 7) + `<path d="M30-87a92 92 0 0 1 0 174c40-50 40-124 0-174Z" opacity=".12"/>`;

const wheat = (color: string) => stroke('M0 0C6-60 0-120 4-170', color, 3.5) + repeat(6, (i) => `<ellipse cx="-13" cy="${-90 - i * 17}" rx="6" ry="14" transform="rotate(-32 -13 ${-90 - i * 17})" fill="${color}"/><ellipse cx="19" cy="${-92 - i * 17}" rx="6" ry="14" transform="rotate(32 19 ${-92 - i * 17})" fill="${color}"/>`) + `<ellipse cx="4" cy="-198" rx="6" ry="15" fill="${color}"/>`;

const bun = (fill: string, swirl: string) => circle(0, 0, 60, fill) + stroke('M0 0c10-12 26 2 16 18S-22 28-28 4-6-38 22-30 44 20 20 42-34 48-48 20', swirl, 8);

const stollen = (crust: string) => path('M-110 0c-14-60 30-84 110-84S124-60 110 0c-8 12-212 12-220 0Z', crust) + path('M-100-22c-6-46 40-62 100-62s106 16 100 62C60-44-60-44-100-22Z', '#fffaf0') + [[-54, -10], [-16, 0], [30, -8], [66, 2]].map(([x, y]) => circle(x ?? 0, y ?? 0, 6, '#8a2f2f')).join('');

const steam = (color: string) => stroke('M-30 0c-14-20 14-30 0-54M0 0c-14-20 14-30 0-54M30 0c-14-20 14-30 0-54', color, 5);

const title = (contents: string[], fill = RYE, size = 60) => words(contents, { font: SERIF, weight: 600, size, leading: size, fill });
const body = (contents: string[], fill = INK) => words(contents, { size: 17, leading: 28, fill });
const order = (label: string, width = 220, fill = RYE, color = PAPER) => button(label, { fill, color, width, radius: 26, weight: 600 });
const end = (fill = INK, line = '#e2d3b0') => footer({ fill, line, address: 'Fennel & Rye, 12 Mare Street, London E8' });

type Bake = { name: string; note: string; field: string; art: string };
const bakes = (items: Bake[], ink = INK): Part =>
  scene(256, items.map(({ name, note, field, art }, i) => {
    const cx = 120 + i * 180;
    return circle(cx, 88, 84, field) + at(cx, 104, 0.6, art) + text(cx, 206, name, { font: SERIF, weight: 600, size: 17, fill: ink }) + text(cx, 230, note, { size: 14, fill: ink, opacity: 0.75 });
  }).join(''));

const counter: Bake[] = [
  { name: 'Mare St sourdough', note: '£5.20, 900 g', field: BUTTER, art: at(0, -22, 1, boule(CRUST, BUTTER)) },
  { name: 'Rye and fennel', note: '£4.80, dense', field: '#dfe3c6', art: at(0, 26, 0.86, loaf(RYE, '#d9b57a')) },
  { name: 'Cardamom bun', note: '£3.40, warm', field: '#f3c98a', art: at(0, -16, 1.3, bun('#cf8f45', RYE)) },
];

const ovenScene = (height: number, wall: string) =>
  rect(0, 0, 600, height, wall) + path(`M110 ${height - 60}V190a190 150 0 0 1 380 0v${height - 250}Z`, '#4a3b30') + path(`M140 ${height - 60}V200a160 120 0 0 1 320 0v${height - 260}Z`, '#d98b3a') + path(`M170 ${height - 60}V230a130 96 0 0 1 260 0v${height - 290}Z`, '#f0b556') + rect(0, height - 66, 600, 66, '#8d7a69');

const earlyRisers = (version: 1 | 2) =>
  design(`fennel-black-friday-early-risers-v${version}`, version === 1 ? PAPER : OVEN, [
    version === 1 ? wordmark() : wordmark(BUTTER, MARIGOLD),
    version === 1
      ? scene(380, rect(0, 0, 600, 380, BUTTER) + at(210, 330, 1.1, loaf(CRUST, BUTTER)) + at(430, 262, 1, boule(RYE, '#d9b57a')) + rect(0, 340, 600, 40, CRUST))
      : scene(480, ovenScene(480, OVEN) + at(300, 408, 1.25, loaf(RYE, '#f2d9a0')) + at(300, 236, 1.1, steam('#fbe3b4')) + at(70, 424, 0.9, wheat(MARIGOLD)) + at(536, 424, 0.9, wheat(MARIGOLD))),
    gap(38),
    title(version === 1 ? ['Black Friday', '20% off bread'] : ['For people who', 'are up at five'], version === 1 ? RYE : BUTTER, 58), gap(18),
    body(version === 1 ? ['Order any two loaves on Friday and take', '20% off the second. All day, every shop.'] : ['Black Friday is the sort of thing that happens', 'to other shops. Ours opens at 05:00, and the', 'first hundred loaves are half price until six.'], version === 1 ? INK : '#e8d9bd'), gap(28),
    version === 1 ? order('Order now', 160, CRUST) : order('Set my alarm', 190, MARIGOLD, OVEN), gap(40),
    ...(version === 2
      ? [scene(176, [['05:00', 'Half price', 'the first hundred loaves'], ['06:00', 'Buns out', 'cardamom, then cinnamon'], ['07:00', 'Back to normal', 'and a very good coffee']].map(([hour, head, note], i) => stroke(`M40 ${i * 56}H560`, '#4a3b30', 1) + text(40, 36 + i * 56, hour ?? '', { font: SERIF, weight: 600, size: 22, fill: MARIGOLD, anchor: 'start' }) + text(140, 36 + i * 56, head ?? '', { size: 16, weight: 600, fill: BUTTER, anchor: 'start' }) + text(560, 36 + i * 56, note ?? '', { size: 15, fill: '#cbbda2', anchor: 'end' })).join('')), gap(34)]
      : []),
    bakes(counter, version === 1 ? INK : '#f2e6cd'), gap(6), version === 1 ? end() : end('#cbbda2', '#4a3b30'),
  ]);

const sundaySourdough = design('fennel-sunday-sourdough-v1', PAPER, [
  wordmark(),
  scene(450, rect(0, 0, 600, 450, '#e9dcc3') + rect(0, 350, 600, 100, '#c9a876') + `<path d="M0 350h600v8H0z" opacity=".1"/>` + at(292, 262, 1.55, boule(CRUST, '#f7e7bf')) + at(118, 386, 1.05, wheat(FENNEL)) + path('M430 398l116-34 8 12-116 40Z', '#b9b4a8') + path('M396 412l40-14 6 14-40 16Z', RYE) + circle(452, 330, 5, RYE) + circle(474, 342, 4, RYE) + circle(180, 406, 5, RYE)),
  gap(38), title(['Sunday', 'sourdough'], RYE, 68), gap(16), body(['Mixed on Friday, folded on Saturday, baked', 'while you sleep. It comes out at half past', 'eight, and it will not wait for ever.']), gap(26), order('Keep one for me'), gap(44),
  scene(148, [['Fri', 'mixed, 18:00'], ['Sat', 'folded, four times'], ['Sun', 'out, 08:30']].map(([day, what], i) => circle(120 + i * 180, 46, 44, [BUTTER, '#f3c98a', MARIGOLD][i] ?? BUTTER) + text(120 + i * 180, 54, day ?? '', { font: SERIF, weight: 600, size: 24, fill: RYE }) + text(120 + i * 180, 118, what ?? '', { size: 15, fill: INK })).join('') + stroke('M170 46h80M350 46h80', CRUST, 2, 'stroke-dasharray="2 8"')), gap(22), bakes(counter), end(),
]);

const harvestLoaf = design('fennel-harvest-loaf-v1', '#f6e3b4', [
  wordmark(RYE, FENNEL),
  scene(440, rect(0, 0, 600, 440, FENNEL) + circle(300, 210, 160, MARIGOLD) + [70, 120, 166, 440, 486, 536].map((x, i) => at(x, 430, 1.2 + (i % 3) * 0.1, wheat(i % 2 ? '#dfe3c6' : BUTTER))).join('') + at(300, 370, 1.25, loaf(CRUST, BUTTER)) + rect(0, 384, 600, 56, '#5f6f38')),
  gap(38), title(['The harvest', 'loaf'], RYE, 70), gap(16), body(['New flour from Wakelyns, milled on Monday,', 'with seeds we toasted until the street', 'knew about it. Four weeks, then it is gone.']), gap(26), order('Find it near you', 200), gap(42), bakes(counter), end(INK, '#dcc58c'),
]);

const stollenOrder = design('fennel-buns-for-the-desk-v1', PAPER, [
  wordmark(),
  scene(400, rect(0, 0, 600, 400, '#f3c98a') + repeat(6, (i) => at(130 + (i % 3) * 170, 120 + Math.floor(i / 3) * 160, 1.1, bun(i % 2 ? '#cf8f45' : CRUST, i % 2 ? RYE : BUTTER)))),
  gap(38), title(['Six buns,', 'one desk'], RYE, 66), gap(16), body(['Office boxes before ten, by bicycle, to', 'anywhere you can smell the canal from.']), gap(26), order('Book a box', 170), gap(42),
  scene(170, rect(40, 0, 520, 150, BUTTER, 12) + at(140, 116, 0.62, stollen(CRUST)) + text(240, 62, 'And from December: stollen', { font: SERIF, weight: 600, size: 22, fill: RYE, anchor: 'start' }) + text(240, 92, 'Pre-order opens with the first frost', { size: 15, fill: INK, anchor: 'start' })), end(),
]);

const crossBun = (crust: string, cross: string) => rect(-62, -56, 124, 112, crust, 46) + rect(-9, -56, 18, 112, cross) + rect(-62, -9, 124, 18, cross) + `<path d="M30-52c34 10 34 92 0 104 30-30 30-74 0-104Z" opacity=".12"/>`;

const hotCross = design('fennel-hot-cross-buns-v1', PAPER, [
  wordmark(),
  scene(400, rect(0, 0, 600, 400, '#dfe3c6') + rect(100, 40, 400, 320, '#f7efd8', 14) + repeat(6, (i) => at(185 + (i % 3) * 115, 132 + Math.floor(i / 3) * 136, 0.84, crossBun(i % 2 ? CRUST : '#a8682c', BUTTER))) + rect(420, 20, 92, 56, RYE, 8) + text(466, 57, 'No. 1', { font: SERIF, weight: 600, size: 24, fill: BUTTER })),
  gap(38), title(['Hot cross buns,', 'numbered'], RYE, 58), gap(16), body(['Four hundred boxes, six buns each. Number one', 'is in the window and is not for sale.']), gap(26), order('Take a number', 190), gap(30), end(),
]);

export const fennel: Design[] = [earlyRisers(1), earlyRisers(2), sundaySourdough, harvestLoaf, stollenOrder, hotCross];
