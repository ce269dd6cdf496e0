import { defineConfig } from '@playwright/test';
import { findBrowser, FLAGS } from './tests/e2e/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/setup.ts',
  outputDir: 'test-results',
  // One database for all specs: files run side by side, what is in a file runs in order.
  fullyParallel: false,
  workers: 2,
  // Where it decides what lands, a story that stumbled over a busy machine is told once more; the list names it as flaky.
  retries: process.env.CI ? 1 : 0,
  // Patience, not a demand: a slow machine passes as well.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_APP_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: FLAGS },
  },
});
