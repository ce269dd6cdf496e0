import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const NOBODY = 65534;
const UNSHARE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** How Postgres is started for the current user, and where its files may live. */
export type Identity = {
  prefix: string[];
  options: { uid?: number; gid?: number };
  home: string;
  data: string;
};

/** Postgres refuses to run as root, so root runs it as nobody. */
export function identityFor(home: string, data: string): Identity {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, home, data };
  const [command = '', ...args] = UNSHARE;
  if (spawnSync(command, [...args, 'true']).status === 0) {
    return { prefix: UNSHARE, options: {}, home, data };
  }
  return asNobody(home, data);
}

// Without user namespaces the process really is nobody, who cannot look into a 0700 home: binaries
// and data move to a folder of their own.
function asNobody(home: string, data: string): Identity {
  const root = '/var/tmp/embedded-postgres';
  const ownHome = join(root, 'native');
  mkdirSync(root, { recursive: true, mode: 0o755 });
  if (!existsSync(ownHome)) cpSync(home, ownHome, { recursive: true, verbatimSymlinks: true });
  const parent = join(root, createHash('sha256').update(data).digest('hex').slice(0, 16));
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  chownSync(parent, NOBODY, NOBODY);
  const options = { uid: NOBODY, gid: NOBODY };
  return { prefix: [], options, home: ownHome, data: join(parent, 'data') };
}
