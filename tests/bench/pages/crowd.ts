import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, FLAGS } from '../../e2e/browser.ts';
import { median } from '../measure.ts';
import { ACTORS } from '../reads/actors.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import { fill } from '../years/fill.ts';
import type { Builds } from './build.ts';
import { startServer } from './server.ts';
import { type Cookie, signIn } from './sign-in.ts';

const BOARD = '/team/campaigns/board';
const LOADS = 5;
/** What still feels at once: the bound of a good interaction to next paint. */
const AT_ONCE_MS = 200;

declare global {
  interface Window {
    /** The longest of each interaction's events, by its number. */
    interactions?: Map<number, number>;
  }
}

async function open(browser: Browser, url: string, cookies: Cookie[] = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
  return context.newPage();
}

/** Milliseconds from the request to the first content on the screen, the median of a few cold loads. */
async function firstPaint(browser: Browser, url: string, cookies?: Cookie[]): Promise<number> {
  const paints: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await open(browser, url, cookies);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ),
    );
    await page.context().close();
  }
  return median(paints);
}

/** What a person does on a board, each with its events timed by the browser itself. */
async function interact(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen = new Map<number, number>();
    window.interactions = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId)
          seen.set(
            entry.interactionId,
            Math.max(seen.get(entry.interactionId) ?? 0, entry.duration),
          );
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const cards = page.locator('[data-card]');
  await cards.first().focus();
  for (const key of ['j', 'j', 'k', 'x', 'Escape']) await page.keyboard.press(key);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  for (let card = 0; card < 5; card += 1) {
    await cards.nth(card).hover();
    await page.mouse.down();
    await page.mouse.move(700, 400, { steps: 12 });
    await page.mouse.move(720, 420, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => [...(window.interactions?.values() ?? [])]);
}

/** The board of an agency with five thousand open campaigns. */
export async function crowdedBoard(world: World, builds: Builds): Promise<Result[]> {
  await fill(world, 'crowd');
  const [server, nothing] = await Promise.all([
    startServer(builds.app, world),
    startServer(builds.empty, world),
  ]);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  const cookies = await signIn(world, ACTORS.admin);
  try {
    const paint = await firstPaint(browser, `${server.url}${BOARD}`, cookies);
    const bare = await firstPaint(browser, `${nothing.url}/`);
    const page = await open(browser, server.url, cookies);
    await page.goto(`${server.url}${BOARD}`, { waitUntil: 'networkidle', timeout: 60_000 });
    const interactions = await interact(page);
    if (interactions.length === 0) throw new Error('The browser timed no interaction.');
    return [
      result({
        name: 'board, 5,000 open: first paint ÷ an empty app',
        ours: paint,
        baseline: bare,
        goal: null,
      }),
      result({
        name: 'board, 5,000 open: slowest interaction',
        ours: Math.max(...interactions),
        baseline: AT_ONCE_MS,
        goal: 1,
        note: `${interactions.length} interactions`,
      }),
    ];
  } finally {
    await browser.close();
    await Promise.all([server.stop(), nothing.stop()]);
  }
}
