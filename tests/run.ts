import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

type Count = { passed: number; failed: number; names?: string[]; twice?: string[] };
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};
type Told = { status: string; error?: { message?: string } };
type Spec = { title: string; file: string; ok: boolean; tests: { results: Told[] }[] };
type Suite = { suites?: Suite[]; specs?: Spec[] };
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: Suite[];
};
type Step = { name: string; command: string[]; count?: (code: number) => Count };

const once = (code: number): Count =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** What a reporter wrote; a runner that ended without a word has failed. */
function fromReport<Report>(file: string, read: (report: Report) => Count) {
  return (code: number): Count => {
    const path = join(RESULTS, file);
    if (!existsSync(path)) return { passed: 0, failed: 1 };
    const counted = read(JSON.parse(readFileSync(path, 'utf8')));
    return { ...counted, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed };
  };
}

/** The name with the first line of what went wrong: enough to know where to look. */
function because(name: string, message = ''): string {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return first ? `${name}: ${first.slice(0, 300)}` : name;
}
const messageOf = ({ failureMessages = [] }: { failureMessages?: string[] }) => failureMessages[0];

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
    count: fromReport<VitestReport>(file, (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + Number(report.numFailedTestSuites && !report.numFailedTests),
      names: report.testResults.flatMap(({ name, status, assertionResults }) => {
        const said = assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => because(`${relative(ROOT, name)} › ${test.fullName}`, messageOf(test)));
        return status === 'failed' && said.length === 0 ? [relative(ROOT, name)] : said;
      }),
      twice: report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter((test) => test.status === 'passed' && messageOf(test))
          .map((test) => because(`${relative(ROOT, name)} › ${test.fullName}`, messageOf(test))),
      ),
    })),
  };
}

const specsOf = ({ suites = [], specs = [] }: Suite): Spec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];
const errorOf = ({ tests }: Spec) =>
  tests.flatMap(({ results }) => results).find(({ error }) => error?.message)?.error?.message;
const said = (spec: Spec) => because(`${spec.file} › ${spec.title}`, errorOf(spec));

const playwright = fromReport<PlaywrightReport>('e2e.json', ({ stats, suites }) => {
  const specs = suites.flatMap(specsOf);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    names: specs.filter(({ ok }) => !ok).map(said),
    twice: specs.filter((spec) => spec.ok && errorOf(spec)).map(said),
  };
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
      if (counted.failed) counted.names ??= [name];
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`\n── ${name}: ${counted.failed ? 'failed' : 'passed'} after ${seconds} s\n`);
      done(counted);
    });
  });
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
const retold: string[] = [];
for (const group of GROUPS) {
  const wanted = group.filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  );
  for (const { passed, failed, names = [], twice = [] } of await Promise.all(wanted.map(run))) {
    total.passed += passed;
    total.failed += failed;
    failures.push(...names);
    retold.push(...twice);
  }
}
// Last, where a log that is cut short still shows them.
for (const name of retold) console.log(`passed when told again: ${name}`);
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
