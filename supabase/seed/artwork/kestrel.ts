import { at, button, circle, design, footer, gap, path, rect, repeat, scene, stroke, text, words, type Design, type Part } from './kit.ts';

const RED = '#c8322b';
const BLACK = '#141414';
const BONE = '#f2ede4';
const GREY = '#8b8b85';
const SIGNAL = '#e4ee55';
const TEAL = '#2f5d62';
const FAST = 'Barlow Condensed';

const wordmark = (fill = BLACK, wing = RED): Part => ({
  height: 88,
  svg: path('M40 58 66 30l8 12 34-22-24 40-12-6-20 14Z', wing) + text(122, 58, 'KESTREL CYCLES', { font: FAST, weight: 700, italic: true, size: 30, fill, anchor: 'start', spacing: 0.5 }),
});

const wheel = (r: number, tyre: string, spoke: string, rim: string) =>
  `<circle r="${r}" fill="none" stroke="${tyre}" stroke-width="${r * 0.14}"/><circle r="${r * 0.86}" fill="none" stroke="${rim}" stroke-width="${r * 0.05}"/>` + repeat(14, (i) => `<path d="M0 0V-${r * 0.84}" transform="rotate(${i * 25.7})" stroke="${spoke}" stroke-width="1.4"/>`) + circle(0, 0, r * 0.1, rim);

const bicycle = (frame: string, tyre: string, spoke: string) =>
  at(-120, 0, 1, wheel(84, tyre, spoke, GREY)) + at(120, 0, 1, wheel(84, tyre, spoke, GREY)) +
  stroke('M-120 0-52-110H70L-8 0-52-110M-120 0H-8M70-110 120 0M70-110 62-138', frame, 10) + stroke('M-58-128-50-104', tyre, 7) + path('M-88-138h56c8 0 8 12 0 12h-46Z', tyre) + stroke('M62-138c20-6 44-4 46 12s-20 20-30 12', tyre, 8) + `<circle cx="-8" r="20" fill="none" stroke="${tyre}" stroke-width="7"/>` + stroke('M-8 0 10 26M2 26h18', tyre, 6);

const tyre = (rubber: string, tread: string) => `<circle r="84" fill="none" stroke="${rubber}" stroke-width="38"/>` + repeat(28, (i) => `<path d="M-8-101 0-88 8-101M-6-70 0-80 6-70" transform="rotate(${i * 12.86})" fill="none" stroke="${tread}" stroke-width="4"/>`);

const lamp = (shell: string, beam: string) =>
  `<circle cx="-4" cy="42" r="15" fill="none" stroke="${BLACK}" stroke-width="8"/>` + rect(-16, 18, 24, 18, BLACK, 3) + rect(-42, -24, 66, 48, shell, 16) +
  path('M20-24h12a6 6 0 0 1 6 6v36a6 6 0 0 1-6 6H20Z', GREY) + path('M38-18h4c8 0 8 36 0 36h-4Z', beam) + rect(-30, -10, 20, 6, '#ffffff55', 3);

const helmet = (shell: string, vent: string) => path('M-86 30c-8-80 40-116 92-112 56 4 88 52 84 96-50 26-120 30-176 16Z', shell) + stroke('M-50-8C-30-44 0-56 34-56M-44 12C-20-18 20-30 60-28', vent, 12) + stroke('M-50 36-30 72-6 34', BLACK, 6);

const pump = (body: string, grip: string) => rect(-9, -150, 18, 140, body, 4) + rect(-42, -168, 84, 20, grip, 10) + rect(-34, -12, 68, 14, grip, 6) + circle(22, -32, 20, BONE) + stroke('M22-32 30-42', RED, 3) + stroke('M9-20c50 6 54-60 34-104', grip, 5);

const shout = (contents: string[], fill = BLACK, size = 84) => words(contents.map((line) => line.toUpperCase()), { font: FAST, weight: 700, italic: true, size, leading: size * 0.88, fill, anchor: 'start', x: 38 });
const body = (contents: string[], fill = '#3a3936') => words(contents, { size: 17, leading: 27, fill, anchor: 'start', x: 40 });
const ride = (label: string, width = 200, fill = RED, color = '#fff') => button(label.toUpperCase(), { fill, color, width, radius: 0, x: 40, font: FAST, weight: 600 });
const end = (fill = BLACK, line = '#d3ccbf') => footer({ fill, line, address: 'Kestrel Cycles, Arch 22, Bedminster, Bristol BS3' });

const stripes = (y: number, colors: string[]) => colors.map((color, i) => path(`M0 ${y + i * 12}H600V${y + i * 12 + 7}H0Z`, color)).join('');

type Gear = { name: string; price: string; field: string; art: string };
const gear = (items: Gear[], ink = BLACK): Part =>
  scene(258, items.map(({ name, price, field, art }, i) => {
    const x = 40 + i * 178;
    return path(`M${x + 18} 0H${x + 164}V178L${x + 146} 196H${x}V18Z`, field) + at(x + 82, 100, 0.66, art) + text(x, 226, name, { font: FAST, weight: 600, size: 20, fill: ink, anchor: 'start' }) + text(x, 248, price, { size: 14, fill: ink, anchor: 'start', opacity: 0.75 });
  }).join(''));

const shop: Gear[] = [
  { name: 'Gannet winter tyre', price: '£42, fitted', field: '#dcd6ca', art: tyre(BLACK, GREY) },
  { name: 'Merlin helmet', price: '£85', field: '#e9cfc7', art: helmet(RED, BLACK) },
  { name: 'Lark light set', price: '£38', field: '#d4dedd', art: at(-6, -6, 1.9, lamp(TEAL, SIGNAL)) },
];

const hours: [string, string, string][] = [
  ['08:00', 'Lights and locks', '30% off, until nine'],
  ['10:00', 'Winter tyres', 'fitted free, first fifty'],
  ['12:00', 'Helmets', 'old one in, £20 off'],
  ['15:00', 'Kestrel One', '£200 off, eleven bikes'],
  ['18:00', 'The last lap', 'whatever is left'],
];

const hourByHour = (version: 1 | 2) =>
  design(`kestrel-black-friday-hour-by-hour-v${version}`, version === 1 ? BONE : BLACK, [
    version === 1 ? wordmark() : wordmark(BONE, RED),
    version === 1
      ? scene(340, rect(0, 0, 600, 340, RED) + at(300, 246, 1, bicycle(BONE, BLACK, '#e8b1ad')))
      : scene(460, rect(0, 0, 600, 460, RED) + circle(300, 236, 190, BONE) + repeat(12, (i) => `<rect x="295" y="58" width="10" height="${i % 3 ? 18 : 34}" fill="${BLACK}" transform="rotate(${i * 30} 300 236)"/>`) + at(300, 266, 0.68, bicycle(RED, BLACK, GREY)) + stripes(428, [BLACK, BONE])),
    gap(34), shout(version === 1 ? ['Black Friday', 'deals all day'] : ['Hour', 'by hour'], version === 1 ? BLACK : BONE, version === 1 ? 76 : 112), gap(14),
    body(version === 1 ? ['A new deal every couple of hours in the shop', 'and online, from 8 in the morning.'] : ['One thing at a time, like riding a bike.', 'Five hours on Friday, five things worth leaving', 'the desk for. In the arch and online.'], version === 1 ? '#3a3936' : '#c9c4ba'), gap(26),
    ride(version === 1 ? 'See the deals' : 'Pick your hour', 190, version === 1 ? BLACK : SIGNAL, version === 1 ? '#fff' : BLACK), gap(40),
    scene(hours.length * 60 + 6, hours.map(([hour, what, offer], i) => stroke(`M40 ${i * 60}H560`, version === 1 ? '#d3ccbf' : '#3a3a38', 1) + text(40, 41 + i * 60, hour, { font: FAST, weight: 700, italic: true, size: 32, fill: version === 1 ? RED : SIGNAL, anchor: 'start' }) + text(148, 39 + i * 60, what, { font: FAST, weight: 600, size: 24, fill: version === 1 ? BLACK : BONE, anchor: 'start' }) + text(560, 38 + i * 60, offer, { size: 15, fill: version === 1 ? '#3a3936' : '#c9c4ba', anchor: 'end' })).join('')),
    gap(32), gear(shop, version === 1 ? BLACK : BONE), gap(6), version === 1 ? end() : end('#c9c4ba', '#3a3a38'),
  ]);

const winterTyres = design('kestrel-winter-tyres-fitted-v1', BONE, [
  wordmark(),
  scene(450, rect(0, 0, 600, 450, '#b9c4c6') + path('M0 336H600V450H0Z', '#4b5355') + repeat(7, (i) => path(`M${i * 100 - 20} 404h56l-10 12h-56Z`, BONE)) + at(300, 220, 2, tyre(BLACK, '#5a5a57')) + repeat(26, (i) => stroke(`M${(i * 73) % 600} ${(i * 47) % 320}l-8 22`, '#dfe6e7', 2.5))),
  gap(34), shout(['Winter tyres,', 'fitted'], BLACK, 88), gap(14), body(['Ride in on slicks, ride home on something', 'with opinions about wet leaves. Twenty minutes,', 'a coffee from next door, £42 a wheel.']), gap(26), ride('Book twenty minutes', 220), gap(40),
  scene(120, rect(0, 0, 600, 120, SIGNAL) + text(40, 54, 'WET ROADS, STOPPING FROM 30 KM/H', { font: FAST, weight: 600, size: 20, fill: BLACK, anchor: 'start' }) + rect(40, 70, 520, 8, '#00000022') + rect(40, 70, 330, 8, BLACK) + text(40, 104, '7.1 m on winter tyres', { size: 14, weight: 600, fill: BLACK, anchor: 'start' }) + text(560, 104, '11.2 m on summer', { size: 14, fill: BLACK, anchor: 'end' })),
  gap(36), gear(shop), gap(6), end(),
]);

const lightsOn = design('kestrel-lights-on-v1', '#1c2326', [
  wordmark(BONE, RED),
  scene(460, rect(0, 0, 600, 460, '#12181a') + path('M286 236 600 70V440Z', '#e4ee5533') + path('M286 236 600 150V330Z', '#e4ee5555') + rect(0, 320, 300, 26, GREY, 13) + at(196, 236, 2.3, lamp(RED, SIGNAL)) + path('M0 400H600V460H0Z', '#0b0f10') + repeat(6, (i) => path(`M${i * 110} 428h60l-8 8h-60Z`, GREY))),
  gap(34), shout(['The clocks went', 'back. Lights on.'], BONE, 72), gap(16), body(['It is dark at half past four and drivers are', 'still thinking about summer. Be the brightest', 'thing on the Gloucester Road.'], '#c9c4ba'), gap(26), ride('Be seen', 140, SIGNAL, BLACK), gap(40), gear(shop, BONE), end('#c9c4ba', '#3a4245'),
]);

const serviceMonth = design('kestrel-spring-service-v1', SIGNAL, [
  wordmark(BLACK, RED),
  scene(420, rect(0, 0, 600, 420, TEAL) + stripes(330, [SIGNAL, BONE, RED]) + at(290, 290, 1.25, bicycle(SIGNAL, BLACK, '#8fb0b3')) + at(540, 372, 0.95, pump(RED, BLACK))),
  gap(34), shout(['Spring', 'service'], BLACK, 104), gap(14), body(['Forty points, one honest list of what can', 'wait. Drop it off before work and ride it', 'home the same day, £65.'], BLACK), gap(26), ride('Book a slot', 170, BLACK), gap(40), gear(shop), end(BLACK, '#b9c23f'),
]);

export const kestrel: Design[] = [hourByHour(1), hourByHour(2), winterTyres, lightsOn, serviceMonth];
