import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalContext } from '../../supabase/local/context.ts';
import { makeContext } from '../../supabase/local/make-context.ts';
import { startStack, type Stack } from '../../supabase/local/stack.ts';
import { load } from './world/load.ts';

export type World = Omit<Stack, 'stop'> & { context: LocalContext; dir: string; campaigns: number };

export type Started = World & { stop(): Promise<void> };

/** A stack of its own in a folder of its own, with so many campaigns. */
export async function startWorld(campaigns: number): Promise<Started> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const stack = await startStack({ dir, env: { AUTH_RATE_LIMIT: 'off' } });
  const stop = async () => {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await load(stack.ownerUrl, campaigns);
    return { ...stack, stop, dir, campaigns, context: await contextOf(stack, dir) };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function contextOf(
  stack: Pick<Stack, 'url' | 'ownerUrl' | 'appUrl'>,
  dir: string,
): Promise<LocalContext> {
  const ports = {
    app: Number(new URL(stack.appUrl).port),
    gateway: Number(new URL(stack.url).port),
    postgres: Number(new URL(stack.ownerUrl).port),
    functions: 0,
  };
  return makeContext({ dir, ports, appUrl: stack.appUrl, env: {} });
}
