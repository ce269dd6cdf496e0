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
export const LEILA = 'leila@fieldnote.test'; // creator
export const HANNA = 'hanna@maren.test'; // approves for Maren
export const LUC = 'luc@maren.test'; // reads for Maren
export const EILIDH = 'eilidh@tarnoutdoor.test'; // approves for Tarn Outdoor
export const LOTTE = 'lotte@loomhouse.test'; // approves for Loom House
export const DANA = 'dana@asteroptics.test'; // approves for Aster Optics
export const MARTA = 'marta@orielcoffee.test'; // approves for Oriel Coffee
export const AMA = 'ama@fennelandrye.test'; // approves for Fennel & Rye
export const SIGNE = 'signe@nordhavnceramics.test'; // approves for a client of the other agency
export const ROB = 'rob@kestrelcycles.test'; // approves for Kestrel Cycles
export const PIERS = 'piers@asteroptics.test'; // reads for Aster Optics
export const NADIA = 'nadia@juniperpet.test'; // approves for Juniper Pet
export const MIKKEL = 'mikkel@harbourandpine.test'; // manager of the other agency
export const ASTRID = 'astrid@harbourandpine.test'; // admin of the other agency

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await fillDoor(page, email, password);
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Fills the door and presses; what comes of it is the caller's question. */
export async function fillDoor(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

type Options = Parameters<Browser['newContext']>[0];
type Session = { state: Awaited<ReturnType<BrowserContext['storageState']>>; at: number };
type Sessions = Map<string, Session>;

/** A session's token is renewed after ten minutes, once: what is opened later with the old one would be signed out. */
const FRESH_MS = 4 * 60 * 1000;
type Door = {
  as(email: string, options?: Options): Promise<Page>;
  /** A browser nobody is signed in to. */
  visitor(options?: Options): Promise<Page>;
  /** A complaint this story provokes on purpose. */
  forgive(complaint: RegExp): void;
};

/** `as(email)` opens a browser of that person's own; each signs in once in a while per worker. */
export const test = base.extend<{ door: Door }, { sessions: Sessions }>({
  sessions: [async ({}, provide) => provide(new Map()), { scope: 'worker' }],
  door: async ({ browser, sessions, baseURL }, provide) => {
    const opened: BrowserContext[] = [];
    const complaints: string[] = [];
    // The trace's own script is refused in the frame of a mail like every other.
    const forgiven = [/status of 4\d\d/, /Blocked script execution in 'about:srcdoc'/];

    async function open(who: string, options: Options): Promise<Page> {
      const context = await browser.newContext({ baseURL, ...options });
      opened.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${who}: ${message.text()}`);
      });
      return page;
    }

    await provide({
      async as(email, options = {}) {
        const kept = sessions.get(email);
        const fresh = kept && Date.now() - kept.at < FRESH_MS ? kept.state : undefined;
        const page = await open(email, { ...options, storageState: fresh });
        if (!fresh) {
          await signIn(page, email, person(email).password);
          sessions.set(email, { state: await page.context().storageState(), at: Date.now() });
        }
        return page;
      },
      visitor: (options = {}) => open('a visitor', options),
      forgive: (complaint) => forgiven.push(complaint),
    });

    await Promise.all(opened.map((context) => context.close()));
    const left = complaints.filter((one) => !forgiven.some((complaint) => complaint.test(one)));
    if (left.length > 0) throw new Error(`The browser complained:\n${left.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
