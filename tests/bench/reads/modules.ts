import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../../..');

/** The file that the app's own way of importing means: `@/…` from the root, endings left out. */
function fileFor(specifier: string, parent: string | undefined): string | undefined {
  const base = specifier.startsWith('@/')
    ? join(ROOT, specifier.slice(2))
    : specifier.startsWith('.') && parent?.startsWith('file:')
      ? join(dirname(fileURLToPath(parent)), specifier)
      : undefined;
  return (
    base &&
    [`${base}.ts`, join(base, 'index.ts')].find(
      (file) => existsSync(file) && statSync(file).isFile(),
    )
  );
}

// Node runs the app's query files as they are, without the bundler that would otherwise resolve them.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
    if (/^next\/[a-z]+$/.test(specifier)) return next(`${specifier}.js`, context);
    const file = fileFor(specifier, context.parentURL);
    return next(file ? pathToFileURL(file).href : specifier, context);
  },
});
