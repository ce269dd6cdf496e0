import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const GREEN = '#1f4d3a';
const DEEP = '#143527';
const CREAM = '#f5efe1';
const CARAMEL = '#c98b4b';
const ESPRESSO = '#2b1a12';
const MINT = '#b5cdbd';
const BLUSH = '#e8c4a0';
const SERIF = 'Young Serif';

const wordmark = (fill = GREEN): Part => ({
  height: 104,
  svg: stroke('M276 52V32a24 24 0 0 1 48 0v20Z', fill, 3) + stroke('M300 10v42M278 32h44', fill, 2.5) + text(300, 86, 'Oriel Coffee', { font: SERIF, size: 23, fill }),
});

const bag = (paper: string, panel: string, name: string, ink: string) =>
  path('M-62-190h124l8 186a8 8 0 0 1-8 8H-62a8 8 0 0 1-8-8Z', paper) + rect(-66, -206, 132, 22, ESPRESSO, 3) + `<path d="M34-190h28l8 186a8 8 0 0 1-8 8H40Z" opacity=".08"/>` +
  path('M-40-24V-112a40 40 0 0 1 80 0v88Z', panel) + stroke('M0-150v126M-40-104h80', paper, 2.5) + rect(-46, -62, 92, 44, paper, 2) + text(0, -34, name, { font: SERIF, size: 17, fill: ink });

const cup = (china: string, drink: string, saucer: string) =>
  circle(0, 0, 92, saucer) + circle(0, 0, 76, 'rgba(0,0,0,.05)') + rect(52, -13, 46, 26, china, 13) + circle(0, 0, 62, china) + circle(0, 0, 52, drink);

const fern = (color: string) => stroke('M0 34V-30', color, 4) + repeat(4, (i) => stroke(`M0 ${24 - i * 15}c-${22 - i * 4}-2-${24 - i * 4}-16-${20 - i * 4}-20M0 ${24 - i * 15}c${22 - i * 4}-2 ${24 - i * 4}-16 ${20 - i * 4}-20`, color, 5));

const bean = (fill: string, slit: string) => `<ellipse rx="17" ry="12" fill="${fill}"/>` + stroke('M-14 4C-4-8 4 8 14-4', slit, 3);

const moka = (metal: string, dark: string) =>
  path('M-46 0l10-70h72l10 70Z', metal) + rect(-38, -82, 76, 14, dark) + path('M-36-82l-12-72h88l-4 72Z', metal) + path('M-48-154l-22 16 24 6Z', metal) + path('M-44-156l44-22 40 22Z', metal) + circle(0, -182, 8, dark) + stroke('M42-138c44 0 38 60 16 82', dark, 11) + `<path d="M10-82l4-72h26l-4 72ZM12 0l2-70h22l10 70Z" opacity=".1"/>`;

const title = (contents: string[], fill = GREEN, size = 54) => words(contents, { font: SERIF, size, leading: size * 1.08, fill });
const body = (contents: string[], fill = ESPRESSO) => words(contents, { size: 17, leading: 28, fill });
const pour = (label: string, width = 210, fill = GREEN, color = CREAM) => button(label, { fill, color, width, radius: 8 });
const end = (fill = ESPRESSO, line = '#d8ccb4') => footer({ fill, line, address: 'Oriel Coffee Roasters, 41 Bute Street, Cardiff CF10' });

type Roast = { name: string; note: string; price: string; field: string; art: string };
const roasts = (items: Roast[], ink = ESPRESSO): Part =>
  scene(300, items.map(({ name, note, price, field, art }, i) => {
    const x = 38 + i * 180;
    return path(`M${x} 210V82a82 82 0 0 1 164 0v128Z`, field) + at(x + 82, 196, 0.72, art) + text(x + 82, 240, name, { font: SERIF, size: 17, fill: ink }) + text(x + 82, 264, note, { size: 13, fill: ink, opacity: 0.75 }) + text(x + 82, 286, price, { size: 14, weight: 600, fill: ink });
  }).join(''));

const range: Roast[] = [
  { name: 'House blend', note: 'Cocoa, hazelnut', price: '£9.50', field: MINT, art: bag(GREEN, CARAMEL, 'House', CREAM) },
  { name: 'Bay window', note: 'Orange, honey', price: '£11', field: BLUSH, art: bag(CARAMEL, CREAM, 'Bay', ESPRESSO) },
  { name: 'Night shift', note: 'Dark, no caffeine', price: '£10.50', field: '#cbbfae', art: bag(ESPRESSO, BLUSH, 'Night', CREAM) },
];

const panes = (ground: string, open: number[], drawing: (i: number) => string) =>
  repeat(12, (i) => {
    const x = 60 + (i % 4) * 124;
    const y = 40 + Math.floor(i / 4) * 132;
    const isOpen = open.includes(i);
    return path(`M${x} ${y + 116}V${y + 54}a54 54 0 0 1 108 0v62Z`, isOpen ? BLUSH : ground) + (isOpen ? drawing(i) : stroke(`M${x + 54} ${y}v116M${x} ${y + 58}h108`, DEEP, 3)) + text(x + 90, y + 108, isOpen ? '' : String(((i * 7) % 24) + 1), { font: SERIF, size: 17, fill: '#cfe0d4' });
  });

const advent = design('oriel-advent-day-one-v1', CREAM, [
  wordmark(),
  scene(460, rect(0, 0, 600, 460, DEEP) + panes(GREEN, [5], () => at(238, 252, 0.42, cup('#fff', '#6b4226', CARAMEL) + at(0, 0, 0.9, fern(BLUSH)))) + repeat(22, (i) => circle((i * 137) % 600, (i * 71) % 440, 2, '#e8c4a0'))),
  gap(36), title(['Advent of coffee,', 'day one']), gap(16), body(['Behind the first window: a washed Sidama', 'that tastes of tangerine peel and the', 'last warm biscuit on the plate.']), gap(26), pour('Open window one'), gap(36),
  scene(176, rect(40, 0, 520, 160, '#e6ecdf', 8) + at(130, 150, 0.62, bag(CARAMEL, CREAM, 'One', ESPRESSO)) + text(220, 58, 'Sidama, Bensa, washed', { font: SERIF, size: 22, fill: GREEN, anchor: 'start' }) + text(220, 88, '50 g, enough for three cups', { size: 15, fill: ESPRESSO, anchor: 'start' }) + text(220, 114, 'Brew it at 15 g to 250 g, three minutes', { size: 15, fill: ESPRESSO, anchor: 'start' })),
  gap(20), end(),
]);

const founders = (version: 1 | 2) =>
  design(`oriel-founders-letter-november-v${version}`, '#fbf7ec', [
    wordmark(),
    version === 1
      ? scene(250, rect(40, 0, 520, 250, MINT, 8) + at(300, 130, 1.05, cup('#fff', '#6b4226', GREEN) + fern(BLUSH)))
      : scene(330, path('M40 330V260a260 240 0 0 1 520 0v70Z', MINT) + stroke('M300 20v310M40 230h520', '#9dbaa7', 4) + rect(0, 296, 600, 34, CARAMEL) + at(220, 300, 1.1, moka('#d9d5ca', ESPRESSO)) + `<g transform="translate(390 282) scale(.9)">${rect(-44, -70, 88, 84, '#fff', 14)}${stroke('M44-50c34 0 34 46 0 46', '#fff', 11)}${stroke('M-16-92c-10-14 10-18 0-34M14-92c-10-14 10-18 0-34', '#9dbaa7', 5)}</g>`),
    gap(36), title(version === 1 ? ['A letter', 'for November'] : ['The price of', 'a good cup'], GREEN, 52), gap(22),
    words(version === 1
      ? ['Green coffee has never cost us what it costs this', 'month, and we have thought hard about what to do.', 'We are keeping the house blend where it is until', 'the spring. We can, because we bought early, and', 'because most of you buy the same bag every month.']
      : ['Green coffee costs us twice what it did two years', 'ago. The house blend stays at £9.50 until April.', 'We can do that for one reason: you buy the same', 'bag every month, so we could buy the harvest early.', 'Thank you. It is as simple as that.'],
    { size: 17, leading: 29, fill: ESPRESSO, anchor: 'start', x: 70 }), gap(18),
    words(['What we will not do is make the bag smaller.', version === 1 ? 'You would notice, and so would we.' : 'You would notice by Thursday.'], { size: 17, leading: 29, fill: ESPRESSO, anchor: 'start', x: 70 }), gap(22),
    scene(84, stroke('M72 44c16-34 26-34 22-4s18-32 26-14 6 26 18 6 14-6 20 0 16-12 24-6', GREEN, 3) + text(70, 78, 'Marta Quill, roaster and owner', { size: 14, fill: ESPRESSO, anchor: 'start', opacity: 0.8 })), gap(30),
    ...(version === 2 ? [pour('Keep my bag coming', 230), gap(34)] : [pour('Shop coffee', 170, CARAMEL), gap(34)]),
    roasts(range), gap(8), end(),
  ]);

const houseBlend = design('oriel-house-blend-is-back-v1', CREAM, [
  wordmark(CREAM),
  scene(490, rect(0, 0, 600, 490, GREEN) + path('M120 490V250a180 180 0 0 1 360 0v240Z', '#2a6149') + stroke('M300 70v420M120 250h360', GREEN, 5) + rect(0, 430, 600, 60, CARAMEL) + at(300, 452, 1.6, bag(CREAM, CARAMEL, 'House', GREEN)) + at(480, 446, 0.72, `${rect(-44, -70, 88, 84, '#fff', 14)}${stroke('M44-50c34 0 34 46 0 46', '#fff', 11)}`) + [[96, 446, 20], [128, 462, -40], [158, 448, 70], [70, 466, 10]].map(([x, y, turn]) => `<g transform="translate(${x} ${y}) rotate(${turn})">${bean(ESPRESSO, '#7a5238')}</g>`).join('')),
  gap(38), title(['House blend', 'is back'], GREEN, 64), gap(16), body(['The new crop landed on Tuesday. More cocoa,', 'a little less smoke, the same Monday morning.', 'Roasted to order, in your cup by the weekend.']), gap(26), pour('Put the kettle on', 200), gap(40), roasts(range), gap(10), end(),
].map((part, i) => (i === 0 ? { height: 104, svg: rect(0, 0, 600, 104, GREEN) + part.svg } : part)));

const twoBags = design('oriel-two-bags-a-month-v1', BLUSH, [
  wordmark(ESPRESSO),
  scene(430, rect(0, 0, 600, 430, CARAMEL) + circle(300, 250, 190, '#d9a264') + rect(0, 366, 600, 64, '#8f5a2b') + at(198, 392, 1.3, bag(GREEN, CARAMEL, 'House', CREAM)) + at(402, 392, 1.3, bag(CREAM, GREEN, 'Bay', ESPRESSO))),
  gap(38), title(['Two bags a month,', 'no thinking'], ESPRESSO, 50), gap(16), body(['Choose once. We roast on the first and the', 'fifteenth, post it flat through the door, and', 'stop the moment you say stop.']), gap(26), pour('Start with two', 190, ESPRESSO, CREAM), gap(42),
  scene(140, [['1st', 'we roast'], ['2nd', 'it is posted'], ['3rd', 'you drink it']].map(([day, what], i) => text(120 + i * 180, 56, day ?? '', { font: SERIF, size: 46, fill: GREEN }) + text(120 + i * 180, 88, what ?? '', { size: 15, fill: ESPRESSO })).join('') + stroke('M176 40h46M356 40h46', ESPRESSO, 2, 'stroke-dasharray="2 8"')), end(ESPRESSO, '#cfa67f'),
]);

const coldBrew = design('oriel-cold-brew-v1', '#eaf1e6', [
  wordmark(),
  scene(400, rect(0, 0, 600, 400, MINT) + path('M120 400V220a180 180 0 0 1 360 0v180Z', '#c9dccd') + path('M236 360l-18-210h164l-18 210Z', '#fff') + path('M233 330l-12-140h158l-12 140Z', '#5d3a24') + rect(250, 210, 44, 44, '#dbe9ec', 8) + rect(304, 232, 40, 40, '#dbe9ec', 8) + rect(262, 268, 38, 38, '#dbe9ec', 8) + stroke('M340 150 372 60', GREEN, 9) + rect(0, 356, 600, 44, CARAMEL)),
  gap(38), title(['Start it tonight'], GREEN, 56), gap(16), body(['It takes eight hours and you sleep through', 'seven of them. Six packs for the price of five.']), gap(26), pour('Fill the fridge door', 220), gap(30), end(),
]);

const lastCall = design('oriel-advent-last-call-v1', DEEP, [
  wordmark(BLUSH),
  scene(460, rect(0, 0, 600, 460, '#0d241a') + panes(GREEN, [1, 4, 6, 11], () => '') + repeat(24, (i) => circle((i * 113) % 600, (i * 67) % 440, 2, BLUSH))),
  gap(38), title(['There are 400'], BLUSH, 60), gap(16), body(['Twenty-four small bags, twenty-four mornings.', 'When the box is gone it is gone until next year.'], CREAM), gap(26), pour('Keep one for me', 200, CARAMEL, ESPRESSO), gap(30), end(MINT, '#2a6149'),
]);

export const oriel: Design[] = [advent, founders(1), founders(2), houseBlend, twoBags, coldBrew, lastCall];
