import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

type Count = { passed: number; failed: number };
type Step = { name: string; command: string[]; count?: (code: number) => Count };

const once = (code: number): Count =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** What a reporter wrote; a runner that ended without a word has failed. */
function fromReport(file: string, read: (report: Record<string, unknown>) => Count) {
  return (code: number): Count => {
    const path = join(RESULTS, file);
    if (!existsSync(path)) return { passed: 0, failed: 1 };
    const { passed, failed } = read(JSON.parse(readFileSync(path, 'utf8')));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  };
}

function vitest(file: string, ...projects: string[]): Pick<Step, 'command' | 'count'> {
  return {
    command: [
      'vitest',
      'run',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/${file}`,
    ],
    count: fromReport(file, (report) => ({
      passed: Number(report.numPassedTests),
      failed:
        Number(report.numFailedTests) +
        Number(report.numFailedTestSuites && !report.numFailedTests),
    })),
  };
}

const playwright = fromReport('e2e.json', ({ stats }) => {
  const { expected, unexpected } = stats as Record<'expected' | 'unexpected', number>; // Playwright's own report
  return { passed: expected, failed: unexpected };
});

// Side by side within a group; a later group starts when the earlier one is done.
const GROUPS: Step[][] = [
  [
    { name: 'format', command: ['prettier', '--check', '.', '--log-level=warn'] },
    { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'functions check', command: ['node', 'supabase/local/functions/check.ts'] },
    { name: 'database types', command: ['node', 'supabase/local/types.ts', '--check'] },
  ],
  [
    {
      name: 'unit, house, db, contract, functions',
      ...vitest('vitest.json', 'unit', 'house', 'db', 'contract', 'functions'),
    },
  ],
  [{ name: 'build', command: ['next', 'build'] }],
  [{ name: 'http', ...vitest('http.json', 'http') }],
  [{ name: 'e2e', command: ['playwright', 'test'], count: playwright }],
];

function run({ name, command, count = once }: Step): Promise<Count> {
  const began = Date.now();
  const [program = '', ...args] = command;
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => done({ passed: 0, failed: 1 }));
    child.on('exit', (code) => {
      const counted = count(code ?? 1);
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`\n── ${name}: ${counted.failed ? 'failed' : 'passed'} after ${seconds} s\n`);
      done(counted);
    });
  });
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const only = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
for (const group of GROUPS) {
  const wanted = group.filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  );
  for (const { passed, failed } of await Promise.all(wanted.map(run))) {
    total.passed += passed;
    total.failed += failed;
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
