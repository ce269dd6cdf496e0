import type { Page } from '@playwright/test';

/** The page has joined its surface's channel: from here on a change must show without a reload. */
export async function listening(page: Page): Promise<void> {
  const scope = new URL(page.url()).pathname.startsWith('/client/') ? 'client' : 'team';
  await page.locator(`html[data-live~=${scope}]`).waitFor();
}

/** Marks the document; a reload would lose the mark. */
export async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
  return () => page.evaluate(() => document.documentElement.hasAttribute('data-same-document'));
}

/** Counts what a person presses from here on; a document of its own starts at nothing. */
export async function countingClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset.clicks = String(Number(dataset.clicks) + 1);
    };
    document.addEventListener('pointerdown', count, { capture: true });
  });
  return async () => Number(await page.locator('html').getAttribute('data-clicks'));
}
