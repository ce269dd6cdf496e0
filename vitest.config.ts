import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };

// Where it decides what lands, what has sockets and processes of its own and stumbled over a busy
// machine is tried once more; the run's last lines name it.
const retry = process.env.CI ? 1 : 0;

/** Where these run a database is a real one: the embedded stack, started once for the project. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,middleware}/**/*.test.ts', 'supabase/local/**/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'functions',
          retry,
          include: ['tests/functions/**/*.test.ts', 'supabase/functions/**/*.node.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'house',
          include: ['tests/house/**/*.test.ts'],
          globalSetup: 'tests/stack.ts',
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: 'tests/db/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'http',
          retry,
          include: ['tests/http/**/*.test.ts'],
          globalSetup: 'tests/http/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          retry,
          include: ['tests/contract/**/*.test.ts'],
          // What only the embedded stack has cannot be asked of a hosted project.
          exclude: process.env.CONTRACT_SUPABASE_URL ? ['tests/contract/stack*.test.ts'] : [],
          globalSetup: 'tests/contract/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
