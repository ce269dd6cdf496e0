import { describe, expect, test } from 'vitest';
import { filesIn, isCode, isGenerated, read } from './sources.ts';

const app = [...filesIn('app', 'components', 'lib').filter(isCode), 'middleware.ts'].filter(
  (file) => !isGenerated(file),
);
const all = [
  ...app,
  ...filesIn('supabase', 'tests').filter((file) => isCode(file) || file.endsWith('.sql')),
];
const written = [...all, ...filesIn('docs'), 'README.md'].filter((file) =>
  /\.(ts|tsx|mjs|sql|md|css)$/.test(file),
);
const here = /^tests\/house\//;

const offending = (files: string[], pattern: RegExp) =>
  files
    .filter((file) => !here.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
    );

describe('how the code reads', () => {
  test('no file of the app has more than 300 lines', () => {
    expect(
      app.filter(
        (file) => !/\.test\.tsx?$/.test(file) && read(file).trimEnd().split('\n').length > 300,
      ),
    ).toEqual([]);
  });

  test('nothing is left for later, skipped or silenced', () => {
    expect(
      offending(
        all,
        /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|eslint-disable(?!-next-line [\w@/-]+ -- \S)|\b(it|test|describe)\.(skip|only|todo)\(/,
      ),
    ).toEqual([]);
  });

  test('nothing is upserted: it would set the keys as well, which no grant lets anybody change', () => {
    expect(offending(app, /\.upsert\(/)).toEqual([]);
  });

  test('there is no any', () => {
    expect(offending(all.filter(isCode), /:\s*any\b|<any>|\bas any\b|\bany\[\]/)).toEqual([]);
  });

  test('nothing names a machine, a helper or where this was written', () => {
    const machine = new RegExp(['/work/', '/tmp/bash', '/home/[a-z]', '/Users/'].join('|'));
    expect(offending(written, machine)).toEqual([]);
    expect(offending(written, /\b(Claude|Anthropic|ChatGPT|Copilot|LLM)\b/)).toEqual([]);
  });

  test('the browser gets no chatter', () => {
    expect(offending(app, /\bconsole\.(log|debug|info)\(/)).toEqual([]);
  });
});

describe('what is not there', () => {
  // Below a loading.tsx the answer has begun with 200 before a page can say that its record does not exist.
  test('no page of a record stands below a loading.tsx', () => {
    const homes = filesIn('app')
      .filter((file) => file.endsWith('/loading.tsx'))
      .map((file) => file.slice(0, -'loading.tsx'.length));
    const records = filesIn('app').filter((file) => file.endsWith('/page.tsx'));
    expect(
      homes.flatMap((home) =>
        records.filter((page) => page.startsWith(home) && page.slice(home.length).includes('[')),
      ),
    ).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));

  test('pins every version exactly', () => {
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
      Object.entries(manifest[group] ?? {}),
    );
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });
});
