import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Person = { role: string; email: string; password: string; name: string };

const CAST: Person[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../supabase/seed/cast.json'), 'utf8'),
);

export function person(email: string): Person {
  const found = CAST.find((one) => one.email === email);
  if (!found) throw new Error(`${email} is not in the cast`);
  return found;
}

export const INES = 'ines@fieldnote.test'; // admin
export const CALLUM = 'callum@fieldnote.test'; // manager
export const JONAS = 'jonas@fieldnote.test'; // strategist
export const TOMASZ = 'tomasz@fieldnote.test'; // copywriter
export const PRIYA = 'priya@fieldnote.test'; // designer
export const MEI = 'mei@fieldnote.test'; // implementor
export const HANNA = 'hanna@maren.test'; // approves for Maren

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(person(email).password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

type Sessions = Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
type Door = { as(email: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> };

/** `as(email)` opens a browser of that person's own; each signs in once per worker. */
export const test = base.extend<{ door: Door; quiet: void }, { sessions: Sessions }>({
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  door: async ({ browser, sessions, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    const complaints: string[] = [];
    await use({
      async as(email, options = {}) {
        const context = await browser.newContext({ baseURL, ...options, storageState: sessions.get(email) });
        opened.push(context);
        const page = await context.newPage();
        page.on('pageerror', (error) => complaints.push(`${email}: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
            complaints.push(`${email}: ${message.text()}`);
          }
        });
        if (!sessions.has(email)) {
          await signIn(page, email);
          sessions.set(email, await context.storageState());
        }
        return page;
      },
    });
    await Promise.all(opened.map((context) => context.close()));
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
