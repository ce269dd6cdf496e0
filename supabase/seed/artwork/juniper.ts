import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const TEAL = '#1d7f83';
const NAVY = '#123a46';
const MINT = '#d7efe9';
const BISCUIT = '#e5b573';
const BERRY = '#b24a6a';
const CREAM = '#fff8ec';
const TAN = '#b9793f';
const ROUND = 'Fredoka';

const paw = (fill: string) => path('M0-4c18 0 30 16 26 30-4 14-16 8-26 8s-22 6-26-8C-30 12-18-4 0-4Z', fill) + [[-30, -10], [-12, -26], [12, -26], [30, -10]].map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="9" ry="12" fill="${fill}"/>`).join('');

const wordmark = (fill = TEAL): Part => ({
  height: 96,
  svg: at(300, 32, 0.48, paw(fill)) + text(300, 78, 'juniper pet', { font: ROUND, weight: 600, size: 30, fill }),
});

const dog = (coat: string, ear: string, collar: string) =>
  path('M-70 120c-10-90 10-150 70-150s80 60 70 150Z', coat) + path('M-34 120c-4-60 4-96 34-96s38 36 34 96Z', '#fff4e2') + circle(0, -70, 66, coat) + path('M-58-104c-34 0-44 60-24 88 20 4 34-30 36-60ZM58-104c34 0 44 60 24 88-20 4-34-30-36-60Z', ear) +
  `<ellipse cx="0" cy="-46" rx="34" ry="28" fill="#fff4e2"/>` + circle(-24, -82, 6.5, NAVY) + circle(24, -82, 6.5, NAVY) + path('M-12-60h24c0 12-8 16-12 16s-12-4-12-16Z', NAVY) + stroke('M0-44v8M-14-34c8 8 20 8 28 0', NAVY, 3.5) + path('M-6-30h12v14a6 6 0 0 1-12 0Z', BERRY) + rect(-44, -16, 88, 15, collar, 7) + circle(0, 6, 9, BISCUIT) +
  rect(-46, 96, 40, 26, '#fff4e2', 13) + rect(6, 96, 40, 26, '#fff4e2', 13);

const cat = (coat: string, stripe: string, collar: string) =>
  stroke('M60 100c60 4 66-60 34-76', coat, 20) + path('M-58 120C-70 40-40-14 0-14S70 40 58 120Z', coat) + circle(0, -58, 58, coat) + path('M-54-78l-2-56 42 26ZM54-78l2-56-42 26Z', coat) + path('M-46-92l-1-24 18 12ZM46-92l1-24-18 12Z', BERRY) + stroke('M0-114v20M-16-110v12M16-110v12M-54 40h26M-52 62h22M54 40H28M52 62H30', stripe, 6) +
  stroke('M-30-66c6 8 14 8 20 0M10-66c6 8 14 8 20 0', NAVY, 4.5) + path('M-7-48H7L0-40Z', BERRY) + stroke('M0-40c-4 10-14 8-16 4M0-40c4 10 14 8 16 4M-44-46l-34-6M-44-38l-34 4M44-46l34-6M44-38l34 4', NAVY, 2.5) + rect(-36, -12, 72, 13, collar, 6) + rect(-38, 98, 34, 24, '#fff4e2', 12) + rect(4, 98, 34, 24, '#fff4e2', 12);

const bone = (fill: string) => rect(-44, -12, 88, 24, fill) + [[-46, -12], [-46, 12], [46, -12], [46, 12]].map(([x, y]) => circle(x ?? 0, y ?? 0, 17, fill)).join('');
const ball = (fill: string, seam: string) => circle(0, 0, 34, fill) + stroke('M-30-16C-6-8 8-24 12-32M30 16C6 8-8 24-12 32', seam, 5);
const bowl = (fill: string, food: string) => `<ellipse cx="0" cy="-36" rx="66" ry="20" fill="${food}"/>` + path('M-74-34H74L58 20a10 10 0 0 1-10 8H-48a10 10 0 0 1-10-8Z', fill) + at(0, 0, 0.5, paw(CREAM));
const rope = (a: string, b: string) => stroke('M-60 30C-20-40 20 40 60-30', a, 18) + stroke('M-60 30C-20-40 20 40 60-30', b, 6, 'stroke-dasharray="2 16"') + circle(-62, 32, 18, a) + circle(62, -32, 18, a);
const tin = (fill: string, label: string) => rect(-48, -60, 96, 104, fill, 10) + rect(-48, -36, 96, 56, CREAM) + at(0, -8, 0.6, paw(label)) + `<ellipse cx="0" cy="-60" rx="48" ry="10" fill="${label}"/>`;
const crate = (fill: string, dark: string) => path('M-150-70-190-130H190L150-70Z', dark) + rect(-150, -72, 300, 150, fill, 8) + rect(-150, -72, 300, 22, dark) + at(0, 16, 1.1, paw(CREAM));

const title = (contents: string[], fill = NAVY, size = 58) => words(contents, { font: ROUND, weight: 600, size, leading: size * 1.02, fill });
const body = (contents: string[], fill = '#2f5560') => words(contents, { size: 17, leading: 28, fill });
const fetchIt = (label: string, width = 210, fill = TEAL, color = '#fff') => button(label, { fill, color, width, radius: 26, font: ROUND, weight: 600 });
const end = (fill = NAVY, line = '#cfe3dd') => footer({ fill, line, address: 'Juniper Pet, 5 Quay Street, Manchester M3' });
const trail = (fill: string): Part => scene(64, repeat(7, (i) => `<g transform="translate(${70 + i * 76} ${i % 2 ? 42 : 22}) rotate(${i % 2 ? 98 : 82}) scale(.34)">${paw(fill)}</g>`));

type Treat = { name: string; note: string; field: string; art: string };
const treats = (items: Treat[], ink = NAVY): Part =>
  scene(260, items.map(({ name, note, field, art }, i) => {
    const x = 38 + i * 180;
    return rect(x, 0, 164, 184, field, 30) + at(x + 82, 98, 0.9, art) + text(x + 82, 214, name, { font: ROUND, weight: 600, size: 17, fill: ink }) + text(x + 82, 238, note, { size: 14, fill: ink, opacity: 0.75 });
  }).join(''));

const cupboard: Treat[] = [
  { name: 'Biscuit bones', note: '£6, oat and apple', field: '#f8e6c9', art: bone(BISCUIT) },
  { name: 'Rope for two', note: '£9, very loud', field: '#f4d9e0', art: rope(BERRY, CREAM) },
  { name: 'Quay bowl', note: '£16, will not tip', field: MINT, art: at(0, 8, 0.84, bowl(TEAL, TAN)) },
];

const puppyBox = (version: 1 | 2) =>
  design(`juniper-puppy-box-month-two-v${version}`, version === 1 ? '#fff' : CREAM, [
    wordmark(),
    version === 1
      ? scene(330, rect(0, 0, 600, 330, MINT) + at(300, 226, 1.1, crate(BISCUIT, TAN)))
      : scene(470, rect(0, 0, 600, 470, TEAL) + circle(300, 250, 196, '#2c9498') + at(300, 214, 1.28, dog(BISCUIT, TAN, BERRY)) + at(300, 404, 1.06, crate('#f0c88e', TAN)) + at(92, 406, 1, ball(BERRY, CREAM)) + `<g transform="translate(512 408) rotate(-24)">${bone(CREAM)}</g>` + [[80, 90], [520, 80], [470, 170], [120, 190]].map(([x, y]) => at(x ?? 0, y ?? 0, 0.4, paw('#4fb0b0'))).join('')),
    gap(36), title(version === 1 ? ['Your puppy box', 'for month two'] : ['Month two:', 'the chewing'], NAVY, version === 1 ? 52 : 64), gap(16),
    body(version === 1 ? ['Month two of your subscription is ready.', 'Here is what you will receive this time.'] : ['The sofa leg has noticed. So this box is all', 'teeth: three textures to gnaw, one to share,', 'and a note on what is coming through when.']), gap(26), fetchIt(version === 1 ? 'View box' : 'See what is inside', version === 1 ? 150 : 220), gap(30),
    ...(version === 2 ? [trail(BISCUIT), gap(6)] : []),
    treats(version === 1 ? cupboard : [{ name: 'Birch chew', note: 'soft, weeks 9 to 12', field: '#f8e6c9', art: bone(TAN) }, { name: 'Cold rope', note: 'freeze it first', field: '#dbe8f2', art: rope('#5b8fb0', CREAM) }, { name: 'Squash ball', note: 'the one to share', field: '#f4d9e0', art: at(0, 0, 1.4, ball(BERRY, CREAM)) }]),
    ...(version === 2 ? [gap(18), scene(150, rect(38, 0, 524, 140, MINT, 30) + text(300, 60, 'Swap anything until Sunday', { font: ROUND, weight: 600, size: 26, fill: NAVY }) + text(300, 94, 'Allergies and opinions are both fine.', { size: 16, fill: '#2f5560' }))] : []),
    gap(6), end(),
  ]);

const quietNight = design('juniper-a-quiet-night-in-v1', '#e8eef4', [
  wordmark(NAVY),
  scene(460, rect(0, 0, 600, 460, NAVY) + [[120, 110, BERRY], [470, 90, BISCUIT], [330, 70, '#4fb0b0']].map(([x, y, color]) => repeat(10, (i) => `<path d="M0-16V-44" transform="translate(${x} ${y}) rotate(${i * 36})" stroke="${color}" stroke-width="4" stroke-linecap="round"/>`)).join('') + rect(70, 150, 460, 230, '#1d4f5d', 20) + path('M90 380c10-70 90-90 210-90s200 20 210 90Z', BERRY) + at(230, 300, 0.9, dog('#8a5a3a', '#5f3c26', TEAL)) + at(390, 300, 0.94, cat('#c9c4bc', '#8b867e', BISCUIT)) + rect(0, 400, 600, 60, '#0c2933') + path('M70 366c60-30 400-30 460 0v50H70Z', '#c96583')),
  gap(36), title(['A quiet', 'night in'], NAVY, 66), gap(16), body(['Curtains early, radio on, supper before the', 'first bang. And something slow to lick, which', 'is science, not bribery.']), gap(26), fetchIt('Make the den', 180, NAVY), gap(34), treats([{ name: 'Lick mat', note: '£8', field: '#cfdce8', art: at(0, 0, 1.1, rect(-50, -40, 100, 80, TEAL, 16) + repeat(12, (i) => circle(-33 + (i % 4) * 22, -22 + Math.floor(i / 4) * 22, 6, '#2c9498'))) }, { name: 'Calm tin', note: '£11', field: '#f8e6c9', art: tin(BERRY, NAVY) }, { name: 'Birch chew', note: '£5', field: MINT, art: bone(TAN) }]), end(NAVY, '#c8d3de'),
]);

const tastesLike = design('juniper-taste-panel-v1', BISCUIT, [
  wordmark(NAVY),
  scene(440, rect(0, 0, 600, 440, '#d79e54') + circle(170, 180, 130, '#e5b573') + circle(430, 180, 130, '#e5b573') + at(170, 246, 1.05, cat(CREAM, BISCUIT, BERRY)) + at(430, 252, 1.02, dog('#6b4a38', '#4a3226', TEAL)) + rect(0, 376, 600, 64, TAN) + at(170, 400, 0.9, bowl(TEAL, '#8a4a2a')) + at(430, 400, 0.9, bowl(BERRY, '#8a4a2a'))),
  gap(36), title(['The panel', 'has eaten'], NAVY, 66), gap(16), body(['Forty dogs, eleven cats, one very thorough', 'ferret. Salmon won. Turkey came second and', 'would like a recount.'], NAVY), gap(26), fetchIt('Try the winner', 190, NAVY), gap(34), treats(cupboard.map((item) => ({ ...item, field: CREAM }))), end(NAVY, '#c99652'),
]);

const birthday = design('juniper-a-year-of-walks-v1', MINT, [
  wordmark(),
  scene(420, rect(0, 0, 600, 420, '#9fd3c7') + path('M0 300C120 240 220 340 340 290S520 240 600 290V420H0Z', TEAL) + path('M0 350C140 310 260 390 400 350S560 330 600 350V420H0Z', '#16686c') + circle(480, 100, 50, CREAM) + at(230, 268, 1.05, dog(CREAM, BISCUIT, BERRY)) + stroke('M276 262c80 10 120-40 210-30', BERRY, 6) + at(470, 350, 0.9, ball(BISCUIT, CREAM))),
  gap(36), title(['A year', 'of walks'], NAVY, 70), gap(16), body(['About 730 of them, if the weather was honest.', 'Happy first year together: the next bag of', 'biscuits is on us.']), gap(26), fetchIt('Claim the biscuits', 210, BERRY), gap(30), trail(TEAL), treats(cupboard.map((item, i) => ({ ...item, field: i === 2 ? CREAM : item.field }))), end(NAVY, '#aed6cb'),
]);

export const juniper: Design[] = [puppyBox(1), puppyBox(2), quietNight, tastesLike, birthday];
