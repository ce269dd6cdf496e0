import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import postgres from 'postgres';
import { findBrowser, FLAGS } from '../../e2e/browser.ts';
import { ACTORS, CLIENT } from '../reads/actors.ts';
import { findTargets } from '../reads/targets.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import type { Builds } from './build.ts';
import { startServer } from './server.ts';
import { type Cookie, signIn } from './sign-in.ts';

const QUIET_MS = 5000;
const CSS_KB = 12;
const HTML_KB = 15;

type Weight = { js: number; css: number; html: number };

const kb = (body: Buffer | string) => gzipSync(body).length / 1000;

/** One cold load, until the network is quiet: everything that arrives without a click. */
async function weigh(browser: Browser, url: string, cookies: Cookie[] = []): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })));
    const page = await context.newPage();
    const bodies = collect(page);
    const main = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => {});
    if (!main || new URL(page.url()).pathname !== new URL(url).pathname)
      throw new Error(`${url} led to ${page.url()}.`);
    const all = await bodies();
    const sum = (kind: RegExp) =>
      all.filter(({ type }) => kind.test(type)).reduce((total, { body }) => total + kb(body), 0);
    return { js: sum(/javascript/), css: sum(/text\/css/), html: kb(await main.body()) };
  } finally {
    await context.close();
  }
}

function collect(page: Page) {
  const seen = new Map<string, Promise<{ type: string; body: Buffer }>>();
  page.on('requestfinished', (request) => {
    seen.set(
      request.url(),
      request.response().then(async (response) => ({
        type: response?.headers()['content-type'] ?? '',
        body: (await response?.body().catch(() => null)) ?? Buffer.alloc(0),
      })),
    );
  });
  return () => Promise.all(seen.values());
}

/** What a browser downloads for a route, against an empty app of the same Next. */
export async function weights(world: World, builds: Builds): Promise<Result[]> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const { approval, number } = await findTargets(sql);
  await sql.end();
  const [server, nothing] = await Promise.all([
    startServer(builds.app, world),
    startServer(builds.empty, world),
  ]);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  const routes = [
    { name: 'login', path: '/login', goal: 1.1 },
    { name: 'portal home', path: `/client/${CLIENT.slug}`, goal: 1.3, who: ACTORS.member },
    {
      name: 'proof',
      path: `/client/${CLIENT.slug}/approvals/${approval}`,
      goal: 1.3,
      who: ACTORS.member,
    },
    { name: 'team list', path: '/team/campaigns', goal: 1.5, who: ACTORS.admin },
    { name: 'board', path: '/team/campaigns/board', goal: 1.5, who: ACTORS.admin },
    { name: 'record', path: `/team/campaigns/${number}`, goal: 1.5, who: ACTORS.admin },
  ];
  try {
    const empty = await weigh(browser, `${nothing.url}/`);
    const results: Result[] = [];
    for (const { name, path, goal, who } of routes) {
      const { js, css, html } = await weigh(
        browser,
        `${server.url}${path}`,
        who && (await signIn(world, who)),
      );
      results.push(
        result({ name: `JavaScript: ${name}`, ours: js, baseline: empty.js, goal, unit: 'KB' }),
        result({
          name: `CSS: ${name}, of ${CSS_KB} KB`,
          ours: css,
          baseline: CSS_KB,
          goal: null,
          unit: 'KB',
        }),
        result({
          name: `HTML: ${name}, of ${HTML_KB} KB`,
          ours: html,
          baseline: HTML_KB,
          goal: null,
          unit: 'KB',
        }),
      );
    }
    return results;
  } finally {
    await browser.close();
    await Promise.all([server.stop(), nothing.stop()]);
  }
}
