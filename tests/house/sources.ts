import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const SKIPPED = new Set(['node_modules', '.next', '.git', 'public', 'test-results']);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.supabase')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path)];
  });
}

export function filesIn(...folders: string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => walk(join(ROOT, folder)));
}

export const isCode = (file: string) => /\.(ts|tsx|mts|mjs|js)$/.test(file);
export const isGenerated = (file: string) => file.endsWith('database.types.ts');
export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What a file imports, each with whether types are all it takes. */
export function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = read(file);
  return [...text.matchAll(IMPORT)].map((match) => {
    const line = text.slice(text.lastIndexOf(';', match.index) + 1, match.index);
    const named =
      /\{([^}]*)\}/
        .exec(line)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const inline = named.length > 0 && named.every((name) => name.startsWith('type '));
    return { target: match[1] ?? '', typeOnly: /^\s*(import|export) type\b/m.test(line) || inline };
  });
}
