import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStack } from '../../supabase/local/stack.ts';
import { freePort, mustBeBuilt, ROOT, startApp } from '../app.ts';

export type Site = {
  url: string;
  /** The same build and data without middleware. */
  bareUrl: string;
  root: string;
  supabaseUrl: string;
  anonKey: string;
  ownerUrl: string;
  mailboxUrl: string;
  secrets: string[];
};

declare module 'vitest' {
  export interface ProvidedContext {
    site: Site;
  }
}

/** The production build and a copy of it whose middleware was deleted, on one stack with the demo agency; `TEST_SITE` names one that runs. */
export default async function setup(project: TestProject) {
  const running = process.env.TEST_SITE;
  if (running) {
    project.provide('site', JSON.parse(running));
    return undefined;
  }
  mustBeBuilt();
  const dir = mkdtempSync(join(tmpdir(), 'http-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stack = await startStack({
    dir: join(dir, 'stack'),
    appUrl: url,
    seed: 'demo',
    functions: true,
    env: { AUTH_RATE_LIMIT: 'off' },
  });
  const started: { stop(): Promise<void> }[] = [stack];
  const stop = async () => {
    for (const part of started.reverse()) await part.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    started.push(await startApp(stack, { port, log: 'http.log' }));
    const bare = await startApp(stack, {
      root: withoutMiddleware(join(dir, 'bare')),
      port: await freePort(),
      appUrl: url,
      log: 'http-bare.log',
    });
    started.push(bare);
    project.provide('site', {
      url,
      bareUrl: bare.url,
      root: ROOT,
      supabaseUrl: stack.url,
      anonKey: stack.anonKey,
      ownerUrl: stack.ownerUrl,
      mailboxUrl: stack.mailboxUrl,
      secrets: [
        stack.serviceRoleKey,
        stack.functionsEnv.DOORS_SECRET ?? '',
        stack.functionsEnv.SECRETS_KEY ?? '',
      ],
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function withoutMiddleware(root: string): string {
  cpSync(join(ROOT, '.next'), join(root, '.next'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(ROOT, '.next/cache')),
  });
  for (const name of ['package.json', 'next.config.ts', 'lib/core/env.ts'])
    cpSync(join(ROOT, name), join(root, name));
  for (const name of ['node_modules', 'public']) symlinkSync(join(ROOT, name), join(root, name));
  const server = join(root, '.next/server');
  for (const name of ['middleware.js', 'middleware']) {
    rmSync(join(server, name), { recursive: true, force: true });
  }
  const manifest = join(server, 'functions-config-manifest.json');
  if (existsSync(manifest)) {
    const { functions, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    delete functions['/_middleware'];
    writeFileSync(manifest, JSON.stringify({ ...rest, functions }));
  }
  return root;
}
