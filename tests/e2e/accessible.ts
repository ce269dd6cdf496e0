import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './people.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };

export async function complaintsOf(page: Page, rules?: string[]): Promise<string[]> {
  // A frame that lets no script run lets axe not run either: what it shows is a mail, its title is ours.
  const axe = new AxeBuilder({ page })
    .exclude('iframe[sandbox=""]')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** On a desk and on a phone, in light and in dark, of which only the colours differ; then the narrowest phone. */
export async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await page.getByRole('heading').first().waitFor();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await complaintsOf(page), `${path}, ${size.width} wide`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect
      .soft(await complaintsOf(page, ['color-contrast']), `${path}, ${size.width} wide, dark`)
      .toEqual([]);
  }
  expect.soft(await overflow(page), `${path} scrolls sideways at 390`).toBe(0);
  await page.setViewportSize(NARROWEST);
  expect.soft(await overflow(page), `${path} scrolls sideways at 320`).toBe(0);
}
