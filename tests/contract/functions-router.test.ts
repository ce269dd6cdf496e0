import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LocalContext } from '../../supabase/local/context.ts';
import {
  createFunctionsProxy,
  type Functions,
  startFunctions,
} from '../../supabase/local/functions/index.ts';
import { anyPorts } from '../../supabase/local/stack/ports.ts';
import { target } from './clients.ts';
import { embeddedContext } from './embedded.ts';

const FUNCTIONS: Record<string, string> = {
  echo: `Deno.serve(async (request) => Response.json({
    path: new URL(request.url).pathname, method: request.method, body: await request.text() }));`,
  options: `Deno.serve({ port: 1, onListen() {} }, () => new Response('with options'));`,
  fetches: `export default { fetch: () => new Response('default export') };`,
  throws: `Deno.serve(() => { throw new Error('on purpose'); });`,
  background: `Deno.serve(() => {
    Promise.reject(new Error('rejected on purpose'));
    setTimeout(() => { throw new Error('thrown later on purpose'); });
    EdgeRuntime.waitUntil(Promise.reject(new Error('awaited on purpose')));
    return new Response('answered');
  });`,
  broken: `import 'npm:not-installed@1.0.0'; Deno.serve(() => new Response());`,
  silent: `Deno.serve(() => new Promise(() => {}));`,
  environment: `Deno.serve(() => Response.json(Deno.env.toObject()));`,
  npm: `import { z } from 'npm:zod@4.6.7';
    Deno.serve(() => Response.json(z.string().safeParse('a').success));`,
};

describe.runIf(target.embedded)('the embedded functions', () => {
  // npm: imports resolve from the project's node_modules, so the functions must lie inside it.
  const folder = mkdtempSync(join(import.meta.dirname, '../../.supabase-functions-'));
  let ctx: LocalContext;
  let running: Functions;

  beforeAll(async () => {
    for (const [name, source] of Object.entries(FUNCTIONS)) write(name, source);
    const { functions } = await anyPorts();
    ctx = { ...(await embeddedContext(functions)), env: { OWN_SECRET: 'shared' } };
    running = await startFunctions(ctx, { folder });
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  function write(name: string, source: string) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.ts'), source);
  }

  function call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${ctx.keys.anonKey}` };
    const proxy = createFunctionsProxy(ctx, { idle: 500 });
    return proxy(new Request(`${target.url}/functions/v1/${path}`, { headers, ...init }));
  }

  describe('source that deploys as it is runs here as it is:', () => {
    test('Deno.serve takes a handler, options, or a default export stands in for it', async () => {
      const echoed = await call('echo/deeper?x=1', { method: 'PUT', body: 'sent' });
      expect(await echoed.json()).toEqual({ path: '/echo/deeper', method: 'PUT', body: 'sent' });
      expect(await (await call('options')).text()).toBe('with options');
      expect(await (await call('fetches')).text()).toBe('default export');
    });

    test('npm packages come from node_modules', async () => {
      expect(await (await call('npm')).json()).toBe(true);
    });

    test('the environment is the project’s, and nothing of this machine', async () => {
      const environment = await (await call('environment')).json();
      expect(environment).toMatchObject({
        SUPABASE_URL: target.url,
        SUPABASE_ANON_KEY: target.anonKey,
        OWN_SECRET: 'shared',
        SUPABASE_SERVICE_ROLE_KEY: target.serviceRoleKey,
      });
      expect(environment.SUPABASE_DB_URL).toContain('postgres://postgres@');
      expect(environment).not.toHaveProperty('VITEST');
    });

    test('a preflight reaches the function without a token', async () => {
      const answer = await call('echo', { method: 'OPTIONS', headers: {} });
      expect(await answer.json()).toMatchObject({ method: 'OPTIONS' });
    });
  });

  describe('one function’s failure', () => {
    test('is its own', async () => {
      expect((await call('throws')).status).toBe(500);
      const broken = await call('broken');
      expect([broken.status, (await broken.json()).code]).toEqual([503, 'BOOT_ERROR']);
      expect(await (await call('background')).text()).toBe('answered');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await call('echo')).status).toBe(200);
    });

    test('to answer ends in a timeout', async () => {
      const answer = await call('silent');
      expect([answer.status, (await answer.json()).code]).toEqual([504, 'IDLE_TIMEOUT']);
    });
  });

  test('a changed function is served as changed', async () => {
    write('options', `Deno.serve(() => new Response('changed'));`);
    await vi.waitFor(async () => expect(await (await call('options')).text()).toBe('changed'), {
      timeout: 5000,
      interval: 50,
    });
  });
});
