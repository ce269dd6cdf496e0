import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../lib/core/database.types.ts';
import { stamped } from '../../../lib/core/stamped.ts';
import { startStack } from '../../../supabase/local/stack.ts';
import { findBrowser, FLAGS } from '../../e2e/browser.ts';
import { png } from '../../e2e/picture.ts';
import { castOf } from '../cast.ts';
import { percentile } from '../measure.ts';
import { result, type Result } from '../results.ts';
import type { Builds } from './build.ts';
import { startServer } from './server.ts';
import { signIn } from './sign-in.ts';

const PINS = 60;
const TALL = { width: 1200, height: 4000 };
const CPU_TIMES_SLOWER = 4;
const STEPS = 120;
const FRAME_MS = 1000 / 60;
const CLIENT = 'maren';

type Moved = { p95: number; work: number };

/** The same picture in a page that does nothing else than move and scale it. */
const BARE = `<!doctype html><style>body{margin:0;overflow:hidden}img{width:640px;transform-origin:0 0;will-change:transform}</style>
<div class="proof-frame" style="height:100vh"><img src="/api/files/bare"></div><script>
let s=1,x=0,y=0,asked=0;const img=document.querySelector('img');
addEventListener('wheel',(e)=>{e.preventDefault();if(e.ctrlKey)s*=Math.exp(-e.deltaY*.0025);else{x-=e.deltaX;y-=e.deltaY}
asked||=requestAnimationFrame(()=>{asked=0;img.style.transform='translate('+x+'px,'+y+'px) scale('+s+')'})},{passive:false});</script>`;

/** Milliseconds of script, style and layout so far. */
async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return (
    1000 * (seconds('ScriptDuration') + seconds('LayoutDuration') + seconds('RecalcStyleDuration'))
  );
}

/** Zooms and pans with the wheel as a hand would, and looks at each frame. */
async function move(page: Page): Promise<Moved> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
  const box = await page.locator('.proof-frame:visible').last().boundingBox();
  if (!box) throw new Error('There is no frame to move in.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await mainThread(session);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      times.push(now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (let step = 0; step < STEPS; step += 1) {
    const zooms = step % 40 < 20;
    if (zooms) await page.keyboard.down('Control');
    await page.mouse.wheel(zooms ? 0 : 12, step % 80 < 40 ? -24 : 24);
    if (zooms) await page.keyboard.up('Control');
  }
  const times = await page.evaluate<number[]>('frameTimes');
  const after = await mainThread(session);
  await session.detach();
  return { p95: percentile(times, 0.95), work: (after - before) / times.length };
}

async function pinned(db: SupabaseClient<Database>): Promise<string> {
  const { data: asked } = await db
    .from('approvals')
    .select('id, subject_id, clients!inner (slug)')
    .eq('clients.slug', CLIENT)
    .eq('subject_kind', 'campaign')
    .eq('status', 'pending')
    .limit(1)
    .single()
    .throwOnError();
  const { data: design } = await db
    .from('campaign_designs')
    .select('version')
    .eq('campaign_id', asked.subject_id)
    .order('version', { ascending: false })
    .limit(1)
    .single()
    .throwOnError();
  const pins = Array.from({ length: PINS }, (_, i) =>
    stamped({
      subject_kind: 'campaign',
      subject_id: asked.subject_id,
      version: design.version,
      x: (i * 37) % 95,
      y: (i * 100) / PINS,
      w: i % 3 ? null : 4,
      h: i % 3 ? null : 1,
      audience: 'client' as const,
      blocking: i % 7 === 0,
      body: `What about place ${i + 1}?`,
    }),
  );
  await db.from('design_annotations').insert(pins).throwOnError();
  return asked.id;
}

async function withPicture(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const body = png(TALL.width, TALL.height, [120, 80, 100]);
  await context.route('**/api/files/*', (route) =>
    route.fulfill({ contentType: 'image/png', body }),
  );
  await context.route('**/bare', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html', body: BARE })
      : route.fallback(),
  );
  return context;
}

/** Zoom and pan of a design of 4,000 px with sixty pins, on a machine of a quarter of the speed. */
export async function proofMoves(builds: Builds): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-proof-'));
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
    const db = createClient<Database>(stack.url, stack.anonKey, {
      auth: { persistSession: false },
    });
    await db.auth.signInWithPassword({ email, password });
    const approval = await pinned(db);
    const context = await withPicture(browser, server.url);
    const cookies = await signIn(stack, { email }, password);
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: server.url })));
    const page = await context.newPage();
    await page.goto('/bare');
    const bare = await move(page);
    await page.goto(`/client/${CLIENT}/approvals/${approval}`, { waitUntil: 'networkidle' });
    await page.locator('[data-frame=now][data-live]').waitFor();
    const ours = await move(page);
    return [
      result({
        name: 'a frame of it, 95th of 100, ÷ the bare picture',
        ours: ours.p95,
        baseline: bare.p95,
        goal: 1.5,
      }),
      result({
        name: 'our work in a frame ÷ what a frame may take',
        ours: ours.work,
        baseline: FRAME_MS,
        goal: 1,
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
