// Some registries lack the packages of other platforms. `npm i` then leaves their entries out of
// the lock, and `npm ci` refuses it; this puts them back, and drops the addresses of the registry.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../package-lock.json', import.meta.url);
const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
];
const CPUS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** @param {string} name */
function platform(name) {
  const words = name.replace('windows', 'win32').split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = CPUS.find((kind) => words.includes(kind));
  const libc = words.includes('musl')
    ? 'musl'
    : words.some((w) => /^(gnu|glibc)$/.test(w)) && 'glibc';
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
    ...(os && { os: [os] }),
  };
}

/** @param {Record<string, any>} packages */
function restore(packages) {
  const added = [];
  for (const [path, entry] of Object.entries(packages)) {
    delete entry.resolved;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const known = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (!/^\d+\.\d+\.\d+/.test(version) || known.some((place) => packages[place])) continue;
      packages[`node_modules/${name}`] = { version, ...platform(name), optional: true };
      added.push(name);
    }
  }
  return added;
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = restore(lock.packages);
const { '': root, ...rest } = lock.packages;
const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `restored ${added.join(', ')}` : 'nothing missing');
