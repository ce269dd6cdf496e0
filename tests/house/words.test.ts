import { expect, test } from 'vitest';
import { SAYINGS } from '@/supabase/functions/_shared/sentences';
import { filesIn, read } from './sources.ts';

/** The arguments of a call that begins right after its bracket. */
function argumentsOf(sql: string, from: number): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of sql.slice(from)) {
    if (sign === ')' && depth === 0) break;
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

const kinds = filesIn('supabase/migrations').flatMap((path) => {
  const sql = read(path);
  return [...sql.matchAll(/(?:perform|select) private\.notify\(/g)].map(
    ({ 0: { length }, index }) => argumentsOf(sql, index + length)[1] ?? '',
  );
});

test('whatever the database tells somebody has words of its own', () => {
  const said = Object.keys(SAYINGS);
  const wordless = kinds.filter((kind) => {
    const parts = [...kind.matchAll(/'([a-z_]+)'/g)].map(([, part = '']) => part);
    return (
      parts.length === 0 ||
      !parts.every((part) =>
        part.endsWith('_') ? said.some((one) => one.startsWith(part)) : said.includes(part),
      )
    );
  });
  expect(kinds.length).toBeGreaterThan(20);
  expect(wordless).toEqual([]);
});
