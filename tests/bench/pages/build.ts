import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const LEFT_OUT =
  /^(node_modules|\.next|\.git|\.supabase[^/]*|tests|test-results|playwright-report|package-lock\.json|\.env\.local)(\/|$)/;

export type Builds = { app: string; empty: string; dispose(): void };

/** A route of the same server that asks nothing: what any page costs. */
const EMPTY_ROUTE = `export const dynamic = 'force-dynamic';
export default () => <p>Nothing</p>;
`;

const LAYOUT = `export default ({ children }: { children: React.ReactNode }) => <html lang="en"><body>{children}</body></html>;
`;

// Types are checked elsewhere; what is measured does not depend on them.
const CONFIG = `import config from './next.config.project';
export default { ...config, typescript: { ignoreBuildErrors: true } };
`;

/** The project and an empty app, built side by side in a folder of their own, with the project's packages. */
export async function build(): Promise<Builds> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const dispose = () => rmSync(dir, { recursive: true, force: true });
  try {
    share(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
    // Where the lockfile is, there the bundler's world begins.
    cpSync(join(ROOT, 'package-lock.json'), join(dir, 'package-lock.json'));
    const app = join(dir, 'app');
    cpSync(ROOT, app, {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(relative(ROOT, source)),
    });
    renameSync(join(app, 'next.config.ts'), join(app, 'next.config.project.ts'));
    write(join(app, 'next.config.ts'), CONFIG);
    write(join(app, 'app/nothing/page.tsx'), EMPTY_ROUTE);

    const empty = join(dir, 'empty');
    write(join(empty, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
    write(join(empty, 'app/layout.tsx'), LAYOUT);
    write(join(empty, 'app/page.tsx'), 'export default () => <p>Nothing</p>;\n');
    write(
      join(empty, 'next.config.ts'),
      'export default { typescript: { ignoreBuildErrors: true } };\n',
    );
    for (const project of [empty, app]) await nextBuild(project);
    return { app, empty, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function write(file: string, text: string) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

// The bundler refuses links that lead out of its world; hard links cost no space and are not seen.
function share(from: string, to: string) {
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0) return;
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

function nextBuild(project: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(project, '../node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`next build ended with ${code}:\n${said}`)),
    );
  });
}
