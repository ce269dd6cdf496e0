import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const INDIGO = '#27407a';
const INK = '#1c2434';
const CHALK = '#f5f2ea';
const FLAX = '#ddd1b9';
const CLAY = '#c08d6c';
const DUSK = '#8fa0c2';
const SKY = '#d5dce9';
const SERIF = 'Instrument Serif';

const wordmark = (fill = INDIGO): Part => ({
  height: 96,
  svg: repeat(5, (i) => rect(276 + i * 10, 26, 4, 14, fill)) + repeat(2, (i) => rect(272, 29 + i * 6, 52, 3, fill)) + text(300, 72, 'Loom House', { font: SERIF, size: 30, fill, spacing: 0.5 }),
});

const fold = (y: number, w: number, h: number, fill: string, band?: string) =>
  `<g>${rect(-w / 2, y - h, w, h, fill, h / 2.4)}${band ? rect(-w / 2 + 26, y - h, 8, h, band) + rect(-w / 2 + 40, y - h, 3, h, band) : ''}<rect x="${w / 2 - 34}" y="${y - h}" width="34" height="${h}" rx="${h / 2.4}" opacity=".07"/></g>`;

const stack = (colors: [string, string?][], w = 200, h = 34) => colors.map(([fill, band], i) => fold(-i * (h + 1), w - (i % 3) * 14, h, fill, band)).join('');

const rug = (w: number, h: number, ground: string, stripe: string, accent: string) =>
  rect(0, 0, w, h, ground, 3) + repeat(Math.floor(w / 34), (i) => rect(16 + i * 34, 0, 9, h, i % 4 === 2 ? accent : stripe)) +
  repeat(Math.floor(h / 9), (i) => stroke(`M-9 ${6 + i * 9}H0M${w} ${6 + i * 9}h9`, stripe, 1.6));

const weave = (x: number, y: number, cols: number, rows: number, size: number, a: string, b: string) =>
  repeat(cols * rows, (i) => {
    const c = i % cols;
    const r = Math.floor(i / cols);
    return (c + r) % 2 ? rect(x + c * size, y + r * size + size * 0.16, size, size * 0.68, a) : rect(x + c * size + size * 0.16, y + r * size, size * 0.68, size, b);
  });

const lamp = (shade: string, base: string) => path('M-52-150h104l26 74H-78Z', shade) + rect(-4, -78, 8, 64, base) + path('M-30 0c0-22 12-22 30-22s30 0 30 22Z', base);

const cushion = (fill: string, band: string) => path('M-70-92C-30-104 30-104 70-92 80-60 80-32 70 0 30 12-30 12-70 0-80-32-80-60-70-92Z', fill) + stroke('M-46-96C-50-60-50-32-46 5M-34-97C-38-60-38-32-34 6', band, 4) + stroke('M46-96C50-60 50-32 46 5', band, 4);

const chair = (wood: string, seat: string) =>
  stroke('M-52 0-40-74M52 0 40-74M-40-74-56-210M40-74 56-210', wood, 10) + rect(-58, -88, 116, 22, seat, 10) + repeat(4, (i) => stroke(`M${-50 + i * 2} ${-118 - i * 26}H${50 - i * 2}`, seat, 11));

const throwOver = (fill: string, stripe: string) => path('M-60-216h70l10 150c2 30-84 34-90 0Z', fill) + stroke('M-62-92c30 8 60 8 82 0M-63-108c30 8 60 8 82 0', stripe, 5) + repeat(8, (i) => stroke(`M${-62 + i * 11} -52v16`, fill, 3));

const title = (contents: string[], fill = INDIGO, size = 70) => words(contents, { font: SERIF, size, leading: size * 0.95, fill });
const italic = (contents: string[], fill = INK) => words(contents, { font: SERIF, italic: true, size: 25, leading: 33, fill });
const body = (contents: string[], fill = '#3d4454') => words(contents, { size: 16, leading: 27, fill });
const see = (label: string, width = 200, fill = 'none', color = INDIGO) => button(label, { fill, color, width, radius: 0, outline: INDIGO });
const end = (fill = INK, line = '#d3ccbb') => footer({ fill, line, address: 'Loom House, 3 Weavers Yard, Bradford BD1' });

type Piece = { name: string; note: string; field: string; art: string };
const pieces = (items: Piece[], ink = INK): Part =>
  scene(300, items.map(({ name, note, field, art }, i) => {
    const x = 40 + i * 270;
    return rect(x, 0, 250, 230, field) + at(x + 125, 190, 1, art) + text(x, 258, name, { font: SERIF, size: 22, fill: ink, anchor: 'start' }) + text(x, 280, note, { size: 14, fill: ink, anchor: 'start', opacity: 0.7 });
  }).join(''));

const quietSale = (version: 1 | 2) =>
  design(`loom-quiet-sale-v${version}`, version === 1 ? '#fff' : CHALK, [
    wordmark(),
    ...(version === 1
      ? [
          scene(360, rect(0, 0, 600, 360, INDIGO) + text(300, 168, '20% off', { font: SERIF, size: 120, fill: '#fff' }) + text(300, 226, 'this weekend only', { font: SERIF, italic: true, size: 38, fill: SKY }) + weave(0, 300, 30, 3, 20, '#34509256', '#1f3466')),
          gap(36), title(['The winter sale'], INDIGO, 60), gap(18), body(['Linens, throws and rugs reduced until Sunday night.', 'Use code WINTER20 at the checkout.']), gap(26), see('Shop the sale', 190, INDIGO, '#fff'),
        ]
      : [
          scene(480, rect(0, 0, 600, 480, SKY) + rect(0, 356, 600, 124, FLAX) + rect(360, 60, 160, 200, CHALK) + rect(372, 72, 64, 176, '#b9c7df') + rect(444, 72, 64, 176, '#b9c7df') + at(60, 392, 1, rug(480, 60, CHALK, INDIGO, CLAY)) + at(206, 416, 1.15, chair('#6d4c37', CLAY) + throwOver(CHALK, INDIGO)) + at(420, 412, 0.92, stack([[CHALK, INDIGO], [CLAY], [DUSK, CHALK], [FLAX, INDIGO]]))),
          gap(40), title(['The quiet sale']), gap(12), italic(['Nothing shouts. Everything on this page', 'is a fifth less until Sunday night.']), gap(20), body(['The price is already the price. When a cloth is gone', 'we weave the next one in March.']), gap(28), see('Walk through it', 200),
        ]),
    gap(44),
    pieces([
      { name: 'Wharf linen set', note: version === 1 ? '£148, was £185' : '£148 for the pair', field: FLAX, art: stack([[CHALK, INDIGO], [CHALK], [DUSK]], 180, 32) },
      { name: 'Calder throw', note: version === 1 ? '£76, was £95' : '£76, lambswool', field: SKY, art: at(0, 0, 1, cushion(CLAY, CHALK)) },
    ]),
    ...(version === 2 ? [pieces([{ name: 'Mill rug, 90 by 150', note: '£192, undyed wool', field: '#e9dfcb', art: at(-96, -150, 0.8, rug(240, 150, CHALK, INDIGO, CLAY)) }, { name: 'Wick lamp', note: '£88, with its bulb', field: '#dfe4ee', art: lamp(CHALK, INDIGO) }])] : []),
    gap(6), end(),
  ]);

const woolCare = design('loom-wool-care-v1', '#eef0f4', [
  wordmark(), gap(6), title(['Wool care,', 'a short guide']), gap(28),
  scene(300, rect(40, 0, 520, 300, DUSK) + circle(300, 170, 104, CHALK) + circle(300, 170, 92, '#e4e9f2') + stroke('M222 150c20-14 36 14 56 0s36 14 56 0 30 10 44 2', DUSK, 5) + stroke('M222 180c20-14 36 14 56 0s36 14 56 0 30 10 44 2', DUSK, 5) + circle(300, 168, 58, CLAY) + stroke('M252 148c30-26 66-26 96 0M246 172c36-28 72-28 108 0M254 198c30-22 62-22 92 0M276 116c-20 34-20 70 0 104M324 116c20 34 20 70 0 104', '#dcb193', 4) + stroke('M352 196c40 30 80-6 120 26s40 20 60 12', CLAY, 5)),
  gap(34), italic(['It has looked after a sheep in Bradford rain.', 'It will manage your sofa.']), gap(30),
  ...[['Air it first', 'A night by an open window does more than a wash.'], ['Wash it cold', 'By hand, ten minutes, wool soap, no wringing.'], ['Dry it flat', 'On a towel, in its own shape, away from the radiator.'], ['Mend it early', 'A pulled loop is two minutes. A hole is an evening.']].map(([head, note], i) =>
    scene(92, stroke('M40 0H560', '#c8cedb', 1) + text(60, 52, String(i + 1), { font: SERIF, size: 38, fill: CLAY }) + text(110, 40, head ?? '', { font: SERIF, size: 24, fill: INDIGO, anchor: 'start' }) + text(110, 66, note ?? '', { size: 15, fill: '#3d4454', anchor: 'start' }))),
  gap(28), see('Keep this page', 190), gap(20), end(INK, '#c8cedb'),
]);

const linenCupboard = design('loom-linen-cupboard-v1', CHALK, [
  wordmark(),
  scene(520, rect(0, 0, 600, 520, INDIGO) + rect(90, 40, 420, 480, '#34508f') + [0, 1, 2].map((row) => rect(90, 180 + row * 160, 420, 12, '#1f3466')).join('') +
    at(206, 178, 1, stack([[CHALK, CLAY], [SKY], [FLAX, INDIGO]], 170, 32)) + at(398, 178, 0.9, stack([[CLAY], [CHALK, INDIGO], [CLAY], [SKY]], 160, 28)) +
    at(200, 338, 1, stack([[DUSK, CHALK], [CHALK], [DUSK, CHALK]], 180, 34)) + at(400, 338, 0.95, lamp(FLAX, CLAY)) +
    at(196, 498, 0.98, cushion(FLAX, INDIGO)) + at(398, 498, 1, stack([[CHALK, INDIGO], [FLAX], [CLAY, CHALK], [CHALK]], 172, 30))),
  gap(40), title(['The linen', 'cupboard']), gap(16), body(['Sheets that get better until they are thin, then', 'become the best tea towels you own.']), gap(28), see('Open the doors', 200), gap(42),
  pieces([{ name: 'Wharf linen set', note: '£185 for the pair', field: SKY, art: stack([[CHALK, INDIGO], [DUSK], [CHALK]], 180, 32) }, { name: 'Aire tea towels', note: '£24 for three', field: FLAX, art: stack([[CHALK, CLAY], [CHALK, INDIGO], [CHALK, CLAY], [SKY]], 150, 24) }]), end(),
]);

const newRugs = design('loom-rugs-off-the-loom-v1', '#f3ede0', [
  wordmark(CLAY),
  scene(470, rect(0, 0, 600, 470, CLAY) + `<g transform="rotate(-8 300 235)">${at(70, 60, 1, rug(460, 110, CHALK, INDIGO, '#e0b692'))}${at(40, 190, 1, rug(500, 110, INDIGO, DUSK, CHALK))}${at(90, 320, 1, rug(420, 110, FLAX, CLAY, INDIGO))}</g>`),
  gap(40), title(['Four rugs,', 'off the loom'], INK), gap(16), body(['Each took Halima nine days. Each is signed on the back', 'in thread, and each is the only one like it.']), gap(28), see('Choose yours', 180), gap(40),
  scene(150, rect(0, 0, 600, 150, INDIGO) + weave(0, 0, 12, 8, 19, '#34508f', '#213869') + weave(372, 0, 12, 8, 19, '#34508f', '#213869') + rect(210, 20, 180, 110, CHALK) + text(300, 68, 'Nine days', { font: SERIF, size: 32, fill: INDIGO }) + text(300, 98, 'on one loom', { font: SERIF, italic: true, size: 22, fill: INDIGO })), gap(16), end(INK, '#d9cfba'),
]);

const curtainsDown = design('loom-curtains-down-v1', '#f7f4ec', [
  wordmark(),
  scene(420, rect(0, 0, 600, 420, '#e8eef4') + rect(150, 50, 300, 330, CHALK) + rect(166, 66, 130, 298, '#bcd7e6') + rect(304, 66, 130, 298, '#bcd7e6') + circle(380, 130, 30, '#f6e3a8') + path('M120 40h80c-6 120 20 220-40 350h-60c30-120 26-230 20-350Z', '#f1e9d8') + path('M480 40h-80c6 120-20 220 40 350h60c-30-120-26-230-20-350Z', '#f1e9d8') + rect(100, 34, 400, 10, CLAY, 5)),
  gap(40), title(['Curtains down,', 'windows open']), gap(16), body(['The heavy ones can rest until October. Light linen,', 'hemmed to your window, free this month.']), gap(28), see('Measure a window', 210), gap(30), end(),
]);

const aFifthLess = design('loom-a-fifth-less-v1', INDIGO, [
  wordmark(CHALK),
  scene(400, rect(0, 0, 600, 400, '#1f3466') + weave(0, 340, 30, 3, 20, '#2f4a8a', '#243d78') + at(300, 330, 1.5, stack([[CHALK, CLAY], [DUSK], [FLAX, INDIGO], [CLAY], [CHALK, INDIGO]], 190, 32))),
  gap(40), title(['A fifth less,', 'quietly'], CHALK), gap(14), italic(['Until Sunday night. That is the whole letter.'], SKY), gap(26), button('Come in', { fill: CHALK, color: INDIGO, width: 150, radius: 0 }), gap(30), end(SKY, '#48619c'),
]);

export const loom: Design[] = [quietSale(1), quietSale(2), woolCare, linenCupboard, newRugs, curtainsDown, aFifthLess];
