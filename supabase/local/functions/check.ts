import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { denoBinary } from './deno.ts';
import { FUNCTIONS, PROJECT } from './process.ts';

/** Type-checks every Edge Function, and the router that serves them here, without the network. */
const files = [
  ...globSync('**/*.ts', { cwd: FUNCTIONS }).map((file) => join(FUNCTIONS, file)),
  join(import.meta.dirname, 'router/main.ts'),
];
const flags = ['check', '--quiet', '--no-lock', '--no-remote', '--node-modules-dir=manual'];
const config = `--config=${join(FUNCTIONS, 'deno.json')}`;
const { status } = spawnSync(denoBinary(), [...flags, config, ...files], {
  cwd: PROJECT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
