import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { type Browser, chromium } from '@playwright/test';
import { startStack } from '../../../supabase/local/stack.ts';
import { findBrowser, FLAGS } from '../../e2e/browser.ts';
import { castOf } from '../cast.ts';
import { median } from '../measure.ts';
import { result, type Result } from '../results.ts';
import type { Builds } from './build.ts';
import { startServer } from './server.ts';
import { type Cookie, signIn } from './sign-in.ts';

/** What a person on the way waits for without turning back. */
const PATIENCE_MS = 2000;
const LOADS = 3;
const CLIENT = 'maren';
const SLOW = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  latency: 150,
};
const CPU_TIMES_SLOWER = 4;

/** The largest paint of one cold load, in milliseconds from the request. */
async function largestPaint(browser: Browser, url: string, cookies: Cookie[]): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })));
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1);
        if (last) document.documentElement.dataset.largestPaint = String(last.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
    return Number(await page.evaluate(() => document.documentElement.dataset.largestPaint));
  } finally {
    await context.close();
  }
}

/** What a client opens on a phone with a bad line, with the demo agency's own pictures: 1.6 Mbit/s, 150 ms, a quarter of the speed. */
export async function slowPhone(builds: Builds): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-phone-'));
  const stack = await startStack({
    dir,
    seed: 'demo',
    functions: true,
    env: { AUTH_RATE_LIMIT: 'off' },
  });
  const server = await startServer(builds.app, stack);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  try {
    const { email, password } = castOf('hanna@maren.test');
    const cookies = await signIn(stack, { email }, password);
    const db = createClient(stack.url, stack.anonKey, { auth: { persistSession: false } });
    await db.auth.signInWithPassword({ email, password });
    const { data } = await db
      .from('approvals')
      .select('id, clients!inner (slug)')
      .eq('clients.slug', CLIENT)
      .eq('subject_kind', 'campaign')
      .eq('status', 'pending')
      .limit(1)
      .single()
      .throwOnError();
    const pages = [
      { name: 'login', path: '/login', cookies: [] },
      { name: 'portal home', path: `/client/${CLIENT}`, cookies },
      { name: 'proof', path: `/client/${CLIENT}/approvals/${data.id}`, cookies },
    ];
    const results: Result[] = [];
    for (const { name, path, cookies: own } of pages) {
      await largestPaint(browser, `${server.url}${path}`, own);
      const paints: number[] = [];
      for (let load = 0; load < LOADS; load += 1)
        paints.push(await largestPaint(browser, `${server.url}${path}`, own));
      results.push(
        result({
          name: `slow phone: ${name}`,
          ours: median(paints),
          baseline: PATIENCE_MS,
          goal: 1,
        }),
      );
    }
    return results;
  } finally {
    await browser.close();
    await server.stop();
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
