import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalContext } from '../context.ts';
const ENTRY = join(import.meta.dirname, '../functions/index.ts');
export async function startFunctionsPart(ctx: LocalContext): Promise<{ stop(): Promise<void> }> {
  if (!existsSync(ENTRY)) return { stop: async () => {} };
  const { startFunctions } = await import(ENTRY);
  const running = await startFunctions(ctx);
  return { stop: async () => { await running.stop(); } };
}
