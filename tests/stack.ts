import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Stack, startStack } from '../supabase/local/stack.ts';

export type RunningStack = Omit<Stack, 'stop'>;

declare module 'vitest' {
  export interface ProvidedContext {
    stack: RunningStack;
  }
}

/** One stack with the demo agency for all projects of a run; `TEST_STACK` names one that runs. */
export default async function setup(project: TestProject) {
  const running = process.env.TEST_STACK;
  if (running) {
    project.provide('stack', JSON.parse(running));
    return undefined;
  }
  const dir = mkdtempSync(join(tmpdir(), 'stack-'));
  const { stop, ...stack } = await startStack({
    dir,
    seed: 'demo',
    functions: true,
    env: { AUTH_RATE_LIMIT: 'off' },
  });
  process.env.TEST_STACK = JSON.stringify(stack);
  project.provide('stack', stack);
  return async () => {
    delete process.env.TEST_STACK;
    await stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
