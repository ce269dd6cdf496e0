import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { aster } from './aster.ts';
import { fennel } from './fennel.ts';
import { juniper } from './juniper.ts';
import { kestrel } from './kestrel.ts';
import { WIDTH, type Design } from './kit.ts';
import { loom } from './loom.ts';
import { maren } from './maren.ts';
import { oriel } from './oriel.ts';
import { tarn } from './tarn.ts';

const here = import.meta.dirname;
const target = join(here, '../designs');
const MAX_BYTES = 150 * 1024;
const MAX_TOTAL = 4 * 1024 * 1024;

const FACES = [
  { family: 'Geist', file: 'geist-latin', weight: '100 900' },
  { family: 'Geist Mono', file: 'geist-mono-latin', weight: '100 900' },
  { family: 'Artwork Serif', file: 'artwork-serif', weight: '300 700' },
  { family: 'Archivo', file: 'archivo-latin-800-normal', weight: '800' },
  { family: 'Instrument Serif', file: 'instrument-serif-latin-400-normal', weight: '400' },
  {
    family: 'Instrument Serif',
    file: 'instrument-serif-latin-400-italic',
    weight: '400',
    style: 'italic',
  },
  { family: 'Young Serif', file: 'young-serif-latin-400-normal', weight: '400' },
  { family: 'Fraunces', file: 'fraunces-latin-600-normal', weight: '600' },
  { family: 'Syne', file: 'syne-latin-700-normal', weight: '700' },
  { family: 'Barlow Condensed', file: 'barlow-condensed-latin-600-normal', weight: '600' },
  {
    family: 'Barlow Condensed',
    file: 'barlow-condensed-latin-700-italic',
    weight: '700',
    style: 'italic',
  },
  { family: 'Fredoka', file: 'fredoka-latin-600-normal', weight: '600' },
];

async function fontCss(): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async ({ family, file, weight, style = 'normal' }) => {
      const data = await readFile(join(here, 'fonts', `${file}.woff2`), 'base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  return rules.join('');
}

async function drawnFiles(): Promise<Design[]> {
  const names = (await readdir(join(here, 'svg'))).filter((name) => name.endsWith('.svg'));
  return Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(here, 'svg', name), 'utf8');
      const height = Number(/viewBox="0 0 600 (\d+)"/.exec(source)?.[1]);
      const svg = source.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
      return { file: name.replace(/\.svg$/, ''), height, svg };
    }),
  );
}

/* Runs in the page: a canvas is the only WebP encoder a browser offers. */
async function encode({ png, quality }: { png: string; quality: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
}

/* By hand, after a change of the artwork: node supabase/seed/artwork/render.ts [part of a name] */
const only = process.argv[2];
const designs = [
  ...(await drawnFiles()),
  ...[maren, tarn, loom, oriel, fennel, aster, kestrel, juniper].flat(),
].filter(({ file }) => !only || file.includes(only));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
const page = await browser.newPage({
  viewport: { width: WIDTH, height: 900 },
  deviceScaleFactor: 2,
});
await page.setContent(
  `<style>${await fontCss()} *{margin:0} svg{display:block}</style><main></main>`,
);
await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));

if (!only) {
  for (const name of await readdir(target)) await rm(join(target, name));
}
let total = 0;
for (const { file, height, svg } of designs) {
  await page.evaluate((html) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = html;
  }, `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${svg}</svg>`);
  const png = await page.locator('main > svg').screenshot({ type: 'png' });
  const webp = await page.evaluate(encode, { png: png.toString('base64'), quality: 0.8 });
  const bytes = Buffer.from(webp, 'base64');
  if (bytes.length > MAX_BYTES) throw new Error(`${file} is ${bytes.length} bytes`);
  total += bytes.length;
  await writeFile(join(target, `${file}.webp`), bytes);
  process.stdout.write(
    `${file}  ${WIDTH * 2}×${height * 2}  ${Math.round(bytes.length / 1024)} KB\n`,
  );
}
await browser.close();
if (total > MAX_TOTAL) throw new Error(`all designs together are ${total} bytes`);
process.stdout.write(`${designs.length} designs, ${Math.round(total / 1024)} KB\n`);
