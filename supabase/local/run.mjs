// Runs one of the project's programs, named from its root, on a Node that can: works on Node 20 without node_modules,
// installs what the lockfile says when that has changed, then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const BIN = join(ROOT, 'node_modules/.bin');
const OLDEST = [22, 18];

/** Whether node_modules is what the lockfile says; other platforms' packages are not expected. */
function installed() {
  const marker = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return false;
  const wanted = packagesIn(join(ROOT, 'package-lock.json'));
  const present = packagesIn(marker);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  console.log('Installing what package-lock.json says (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} node */
function isNewEnough(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

const [program, ...args] = process.argv.slice(2);
if (!installed()) install();

const own = join(BIN, 'node');
const node = [own, process.execPath].find((one) => existsSync(one) && isNewEnough(one));
if (!node) {
  console.error(
    `This needs Node ${OLDEST.join('.')} or newer; here is ${process.version}. ` +
      'Install Node 24 (https://nodejs.org) and try again.',
  );
  process.exit(1);
}

const child = spawn(node, [join(ROOT, program), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PATH: [BIN, process.env.PATH].join(delimiter) },
});
// Ctrl-C reaches the child by itself; a signal sent to this process alone does not.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
