import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PLATFORMS: Record<string, string[]> = {
  'linux x64': ['@deno/linux-x64-glibc'],
  'linux arm64': ['@deno/linux-arm64-glibc'],
  'darwin x64': ['@deno/darwin-x64'],
  'darwin arm64': ['@deno/darwin-arm64'],
  'win32 x64': ['@deno/win32-x64'],
};

/** npm's `deno` links its binary in an install script, which npm may not run; the package has it anyway. */
export function denoBinary(): string {
  const { resolve } = createRequire(import.meta.url);
  const file = process.platform === 'win32' ? 'deno.exe' : 'deno';
  for (const name of PLATFORMS[`${process.platform} ${process.arch}`] ?? []) {
    const binary = join(dirname(resolve(`${name}/package.json`)), file);
    if (existsSync(binary)) return binary;
  }
  throw new Error(`Edge Functions need Deno, which npm did not install for ${process.platform}.`);
}
