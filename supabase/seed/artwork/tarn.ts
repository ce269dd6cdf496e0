import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const RUST = '#c4622d';
const SPRUCE = '#1f2f2b';
const MOSS = '#4d6152';
const LICHEN = '#93a08c';
const MIST = '#e6e8e0';
const STONE = '#c9c4b6';
const NIGHT = '#121c1b';
const SUN = '#f0b26b';
const BLOCK = 'Archivo';

const mark = (color: string, accent: string): Part => ({
  height: 84,
  svg: at(40, 26, 1, path('M0 30 16 4l9 14 6-8 13 20Z', accent)) + text(96, 54, 'TARN', { font: BLOCK, weight: 800, size: 26, fill: color, anchor: 'start', spacing: 2 }) +
    text(560, 53, 'Windermere, 312 m', { size: 13, fill: color, anchor: 'end', opacity: 0.7 }),
});

const ridges = (height: number, tones: string[]) =>
  tones.map((tone, i) => {
    const base = height - (tones.length - i) * (height / (tones.length + 2.2));
    const d = [0, 70, 130, 200, 280, 340, 420, 500, 560, 600]
      .map((x, n) => `${x} ${Math.round(base + (((n * 37 + i * 61) % 90) - 45) * (1 - i / (tones.length * 1.6)))}`).join('L');
    return path(`M0 ${height}L${d}L600 ${height}Z`, tone);
  }).join('');

const contours = (color: string, cx: number, cy: number, n: number, step: number) =>
  repeat(n, (i) => {
    const r = 26 + i * step;
    return stroke(`M${cx - r} ${cy}C${cx - r} ${cy - r * 0.9} ${cx - r * 0.2} ${cy - r * 1.1} ${cx + r * 0.5} ${cy - r * 0.7}S${cx + r * 1.3} ${cy + r * 0.5} ${cx + r * 0.3} ${cy + r * 0.8}S${cx - r} ${cy + r * 0.7} ${cx - r} ${cy}Z`, color, 1.5);
  });

const jacket = (shell: string, trim: string) =>
  path('M-62-150C-84-146-98-120-104-70L-112 0h34l10-64v84h136V-64L78 0h34l-8-70C98-120 84-146 62-150L34-164h-68Z', shell) +
  path('M-34-164c0 22 14 34 34 34s34-12 34-34l-10-18h-48Z', trim) + stroke('M0-130V20', trim, 4) + `<path d="M40-150h22c22 4 36 30 42 80l8 70H78l-10-64v84H40Z" opacity=".12"/>` +
  stroke('M-48-40h30M18-40h30', trim, 4) + rect(30, -112, 20, 9, trim, 2);

const pack = (fill: string, trim: string) =>
  rect(-54, -140, 108, 150, fill, 26) + rect(-40, -64, 80, 62, trim, 12) + stroke('M-54-96H54', trim, 7) + stroke('M-18-140c0-26 36-26 36 0', trim, 7) + `<rect x="26" y="-140" width="28" height="150" rx="20" opacity=".12"/>`;

const beanie = (fill: string, fold: string) =>
  path('M-56-20c0-84 112-84 112 0Z', fill) + rect(-62, -30, 124, 40, fold, 10) + stroke('M-40-30V10M-20-30V10M0-30V10M20-30V10M40-30V10', 'rgba(0,0,0,.14)', 2) + circle(0, -88, 16, fold);

const boot = (fill: string, sole: string) =>
  path('M-40-120h56v62c0 14 18 20 44 26 16 4 20 14 20 32H-40Z', fill) + rect(-46, -2, 130, 16, sole, 4) + stroke('M0-96h22M0-78h24M4-60h28', '#f2ede2', 4) + rect(-46, -126, 68, 18, sole, 8);

const bottle = (fill: string, cap: string) => rect(-24, -110, 48, 116, fill, 12) + rect(-14, -134, 28, 26, cap, 5) + `<rect x="8" y="-110" width="16" height="116" rx="8" opacity=".12"/>` + path('M-12-52-2-68 4-58l4-6 8 12Z', cap);

const loud = (contents: string[], fill: string, size = 62) => words(contents, { font: BLOCK, weight: 800, size, leading: size * 0.98, fill, anchor: 'start', x: 40, spacing: -1 });
const body = (contents: string[], fill: string) => words(contents, { size: 17, leading: 27, fill, anchor: 'start', x: 40 });
const go = (label: string, fill = RUST, color = '#fff', width = 200) => button(label, { fill, color, width, radius: 4, x: 40, weight: 600 });
const end = (fill: string, line: string) => footer({ fill, line, address: 'Tarn Outdoor, Lake Road, Windermere LA23' });

const facts = (rows: [string, string][], fill: string, line: string): Part =>
  scene(rows.length * 44 + 12, rows.map(([name, value], i) =>
    stroke(`M40 ${i * 44}H560`, line, 1) + text(40, i * 44 + 28, name, { size: 15, fill, anchor: 'start', opacity: 0.75 }) + text(560, i * 44 + 28, value, { size: 15, weight: 600, fill, anchor: 'end' })).join('') + stroke(`M40 ${rows.length * 44}H560`, line, 1));

type Kit = { name: string; price: string; field: string; art: string };
const kit = (items: Kit[], ink: string): Part =>
  scene(268, items.map(({ name, price, field, art }, i) => {
    const x = 40 + i * 178;
    return rect(x, 0, 164, 196, field) + at(x + 82, 160, 0.82, art) + text(x, 222, name, { size: 15, weight: 600, fill: ink, anchor: 'start' }) + text(x, 244, price, { size: 14, fill: ink, anchor: 'start', opacity: 0.75 });
  }).join(''));

const everyday: Kit[] = [
  { name: 'Fell pack, 24 l', price: '£118', field: STONE, art: pack(MOSS, SPRUCE) },
  { name: 'Scar boot', price: '£165', field: LICHEN, art: at(-18, 0, 0.92, boot('#8a5a3a', SPRUCE)) },
  { name: 'Tarn beanie', price: '£28', field: '#d9d3c4', art: at(0, -40, 1, beanie(RUST, '#9c4a20')) },
];

const ridgeJacket = (version: 1 | 2) =>
  design(`tarn-ridge-jacket-restock-v${version}`, MIST, [
    mark(SPRUCE, RUST),
    version === 1
      ? scene(400, rect(0, 0, 600, 400, STONE) + ridges(400, ['#b9b5a8', '#a7a698', '#8f9484']) + at(300, 300, 1.2, jacket(RUST, SPRUCE)))
      : scene(480, rect(0, 0, 600, 480, '#dcae84') + circle(452, 130, 74, '#f4d6ac') + ridges(480, ['#c98f63', '#a86a45', '#6b4a38', '#2f332e']) + at(286, 382, 1.7, jacket(RUST, SPRUCE))),
    gap(36),
    loud(version === 1 ? ['The Ridge', 'jacket is', 'back in stock'] : ['Sold out in', 'nine days.', 'Back for good.'], SPRUCE), gap(20),
    body(version === 1
      ? ['Our best-selling jacket has returned in', 'all sizes and three colours. Order today.']
      : ['You told us twice: two more pockets, a hood', 'that fits a helmet, and enough of them.', 'We cut 1,400 this time.'], '#3c4a45'), gap(26),
    go(version === 1 ? 'Shop now' : 'Find your size', RUST, '#fff', version === 1 ? 150 : 190), gap(40),
    facts([['Shell', '3-layer, 20k / 20k'], ['Weight, medium', '412 g'], ['Seams', 'Taped, all of them'], ['Repairs', 'Free, for ever']], SPRUCE, '#c3c8bc'), gap(32),
    ...(version === 2
      ? [scene(250, ['Rust', 'Spruce', 'Slate'].map((name, i) => {
          const x = 40 + i * 178;
          return rect(x, 0, 164, 190, ['#ecd9c4', '#d3dbd0', '#d4d8dc'][i] ?? MIST) + at(x + 82, 142, 0.68, jacket([RUST, MOSS, '#5b6b78'][i] ?? RUST, SPRUCE)) + text(x, 216, name, { size: 15, weight: 600, fill: SPRUCE, anchor: 'start' });
        }).join(''))]
      : [kit(everyday, SPRUCE)]),
    gap(8), end(SPRUCE, '#c3c8bc'),
  ]);

const blackFriday = design('tarn-black-friday-opens-v1', NIGHT, [
  mark('#f2ede2', RUST),
  scene(470, rect(0, 0, 600, 470, '#0d1514') + repeat(34, (i) => circle((i * 97) % 600, (i * 53) % 220, i % 4 ? 1.2 : 2, '#dfe6dd')) + circle(440, 120, 46, '#f2e3c4') + circle(420, 108, 44, '#0d1514') +
    ridges(470, ['#1e2b2a', '#263735', '#1a2625', '#0a1110']) + path('M214 420l66-74 66 74Z', RUST) + path('M280 346l66 74h-40Z', '#8f4419') + path('M268 420l12-40 12 40Z', SUN) + circle(280, 402, 60, 'rgba(240,178,107,.14)')),
  gap(34), loud(['It opens', 'at seven.', 'Stay in the tent.'], '#f6f2e8', 60), gap(20),
  body(['A quarter off the winter range from Friday,', '07:00, online and in Windermere. What sells', 'out is not coming back before spring.'], '#c8d0c8'), gap(26), go('See what is in', RUST, '#fff', 190), gap(44),
  scene(268, [
    { name: 'Ridge jacket', price: '£217', was: '£290', art: at(0, -14, 0.74, jacket(RUST, '#0d1514')) },
    { name: 'Fell pack, 24 l', price: '£88', was: '£118', art: pack(LICHEN, SPRUCE) },
    { name: 'Steel flask', price: '£21', was: '£28', art: at(0, 0, 1.1, bottle(STONE, RUST)) },
  ].map(({ name, price, was, art }, i) => {
    const x = 40 + i * 178;
    return rect(x, 0, 164, 196, '#22302e') + at(x + 82, 160, 0.82, art) + text(x, 222, name, { size: 15, weight: 600, fill: '#f2ede2', anchor: 'start' }) + text(x, 244, price, { size: 14, weight: 600, fill: SUN, anchor: 'start' }) + `<text x="${x + 44}" y="244" font-family="Geist" font-size="14" fill="#8d9a92" text-decoration="line-through">${was}</text>`;
  }).join('')),
  scene(130, rect(0, 0, 600, 130, RUST) + text(40, 58, 'We close the shop on Sunday', { font: BLOCK, weight: 800, size: 26, fill: '#fff', anchor: 'start' }) + text(40, 90, 'and go outside. You could too.', { size: 17, fill: '#fbe3d2', anchor: 'start' })),
  end('#aab5ad', '#33423f'),
]);

const firstFrost = design('tarn-first-frost-v1', '#eef1f0', [
  mark(SPRUCE, RUST),
  scene(430, rect(0, 0, 600, 430, '#b9cad0') + circle(150, 120, 58, '#f3f1e6') + ridges(430, ['#9db3ba', '#84a0a6', '#5f7d80', '#e9efee']) + repeat(40, (i) => circle((i * 83) % 600, 40 + ((i * 61) % 340), i % 3 ? 1.6 : 2.6, '#fff')) +
    at(420, 360, 1.05, beanie(RUST, '#f2ede2')) + at(250, 388, 1.15, boot('#8a5a3a', SPRUCE))),
  gap(36), loud(['First frost.', 'Last excuses.'], SPRUCE, 66), gap(20), body(['It came on Tuesday, at 640 metres, at about', 'half past six. Here is what we were wearing', 'when we walked into it.'], '#3c4a45'), gap(26), go('Dress for it', SPRUCE, '#fff', 170), gap(42),
  kit([{ name: 'Tarn beanie', price: '£28', field: '#cfdbdf', art: at(0, -40, 1, beanie('#5f7d80', SPRUCE)) }, { name: 'Scar boot', price: '£165', field: STONE, art: at(-18, 0, 0.92, boot('#6b4a38', NIGHT)) }, { name: 'Ridge jacket', price: '£290', field: '#d8dccf', art: at(0, -14, 0.74, jacket(MOSS, SPRUCE)) }], SPRUCE),
  facts([['Sunrise this week', '07:38'], ['Snow line', '640 m'], ['Path of the week', 'Kentmere, 19 km']], SPRUCE, '#cdd6d6'), gap(20), end(SPRUCE, '#cdd6d6'),
]);

const boxingDay = design('tarn-boxing-day-preview-v1', '#f3efe6', [
  mark(SPRUCE, RUST),
  scene(400, rect(0, 0, 600, 400, MOSS) + contours('#6d806f', 420, 190, 9, 30) + contours('#6d806f', 120, 330, 6, 26) + stroke('M60 340C150 250 210 330 290 240S430 210 520 90', SUN, 4, 'stroke-dasharray="2 12"') + circle(60, 340, 9, SUN) + circle(520, 90, 9, RUST) + at(300, 300, 1.25, pack(RUST, SPRUCE))),
  gap(36), loud(['Walk it off', 'on Boxing Day'], SPRUCE, 64), gap(20), body(['Members see the winter sale a day early.', 'Nine miles, one pub, and a third off', 'what you will wish you had been given.'], '#3c4a45'), gap(26), go('Join the walk', RUST, '#fff', 180), gap(40), kit(everyday, SPRUCE), end(SPRUCE, '#d6cfbf'),
]);

const longWay = design('tarn-long-way-round-v1', '#f3efe6', [
  mark(SPRUCE, RUST),
  scene(420, rect(0, 0, 600, 420, SUN) + circle(300, 210, 110, '#f7d9a6') + ridges(420, ['#e09a5a', '#c4622d', '#7c3f22', '#2e221c'])),
  gap(36), loud(['The long', 'way round'], SPRUCE, 74), gap(20), body(['Three ridge walks under thirty kilometres,', 'with a train at both ends and no car', 'in between. Maps inside.'], '#3c4a45'), gap(26), go('Open the maps', RUST, '#fff', 190), gap(40),
  facts([['Staveley to Windermere', '21 km, 810 m up'], ['Grange to Ulverston', '27 km, 540 m up'], ['Appleby to Kirkby', '24 km, 690 m up']], SPRUCE, '#d6cfbf'), gap(34), kit(everyday, SPRUCE), end(SPRUCE, '#d6cfbf'),
]);

const tent = (fly: string, shade: string, door: string) => path('M-150 0L0-150 150 0Z', fly) + path('M0-150L150 0H60Z', shade) + path('M-36 0L0-70 36 0Z', door) + stroke('M-150 0-186 18M150 0 186 18', door, 4);

const lighterTents = design('tarn-lighter-tents-v1', '#f3efe6', [
  mark(SPRUCE, RUST),
  scene(400, rect(0, 0, 600, 400, '#f3c893') + circle(430, 190, 60, '#fbe6c4') + ridges(400, ['#dba26a', '#a98a5c', '#6d7a55', MOSS]) + at(270, 372, 1.05, tent(RUST, '#9c4a20', SPRUCE))),
  gap(36), loud(['1,180 g,', 'a third off'], SPRUCE, 72), gap(20), body(['The two-person tent weighs 1,180 g and this', 'week it costs a third less. There are 212.'], '#3c4a45'), gap(26), go('Take one out', RUST, '#fff', 170), gap(34), end(SPRUCE, '#d6cfbf'),
]);

const aprilSideways = design('tarn-april-sideways-v1', '#dfe6e6', [
  mark(SPRUCE, RUST),
  scene(400, rect(0, 0, 600, 400, '#8fa3a6') + ridges(400, ['#7d9396', '#64797b', '#48595a']) + repeat(70, (i) => stroke(`M${(i * 61) % 640} ${(i * 37) % 400}l-34 12`, '#dfe9ea', 2)) + at(300, 320, 1.35, jacket('#e0b93a', SPRUCE))),
  gap(36), loud(['April,', 'sideways'], SPRUCE, 80), gap(20), body(['It is not spring. It is warm rain from a new', 'direction. Every shell is reproofed free.'], '#3c4a45'), gap(26), go('Zip up', SPRUCE, '#fff', 130), gap(34), end(SPRUCE, '#c2cccc'),
]);

const backOnTheHill = design('tarn-back-on-the-hill-v1', MIST, [
  mark(SPRUCE, RUST),
  scene(380, rect(0, 0, 600, 380, '#c7d3da') + circle(160, 150, 50, '#f3e6cf') + ridges(380, ['#b0c0c9', '#93a7b2', '#e8eef0']) + at(420, 340, 1, pack(RUST, SPRUCE)) + stroke('M352 190l-16 170', '#6b4a38', 6)),
  gap(36), loud(['Ten short', 'days out'], SPRUCE, 76), gap(20), body(['Ten routes under fifteen kilometres, each with', 'a sunrise, a sunset and somewhere warm between.'], '#3c4a45'), gap(26), go('Pick a day', RUST, '#fff', 150), gap(34), end(SPRUCE, '#c3c8bc'),
]);

const firstHour = design('tarn-the-first-hour-v1', NIGHT, [
  mark('#f2ede2', RUST),
  scene(380, rect(0, 0, 600, 380, '#16211f') + circle(300, 210, 130, '#22302e') + repeat(60, (i) => `<rect x="299" y="86" width="2" height="${i % 5 ? 8 : 18}" fill="#93a08c" transform="rotate(${i * 6} 300 210)"/>`) + stroke('M300 210 300 116', SUN, 6) + stroke('M300 210 262 276', '#f2ede2', 7) + circle(300, 210, 9, RUST)),
  gap(36), loud(['It is seven.'], '#f6f2e8', 72), gap(20), body(['A quarter off the winter range, until it is gone', 'or until Sunday, when we close and go outside.'], '#c8d0c8'), gap(26), go('Go in', RUST, '#fff', 130), gap(34), end('#aab5ad', '#33423f'),
]);

export const tarn: Design[] = [ridgeJacket(1), ridgeJacket(2), blackFriday, firstFrost, boxingDay, longWay, lighterTents, aprilSideways, backOnTheHill, firstHour];
