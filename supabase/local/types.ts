import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { startStack } from './stack.ts';
import { ROOT } from './stack/project.ts';

const FILE = join(ROOT, 'lib/core/database.types.ts');
const CLI = join(ROOT, 'node_modules/.bin/supabase');

/** From the migrations themselves, in a database of their own: whatever runs may be behind. */
async function generate(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'types-'));
  const stack = await startStack({ dir });
  try {
    const args = [
      'gen',
      'types',
      '--lang=typescript',
      `--remote=${stack.ownerUrl}`,
      '--schema=public',
    ];
    const { stdout } = await promisify(execFile)(CLI, args, {
      maxBuffer: 64 << 20,
      cwd: dir,
      env: { ...process.env, PGSSLMODE: 'disable' },
    });
    return await tidy(stdout.slice(stdout.indexOf('export type Json')));
  } finally {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function tidy(source: string): Promise<string> {
  return format(source, { ...(await resolveConfig(FILE)), parser: 'typescript' });
}

const generated = await generate();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, generated);
  console.log('lib/core/database.types.ts is up to date.');
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== generated) {
  console.error('lib/core/database.types.ts is behind the migrations: npm run types');
  process.exitCode = 1;
}
