import type { Page } from '@playwright/test';

/** What a client presses to approve what is on the screen, in the portal or behind a mail's link. */
export async function approveHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Approve/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Approve version \d+$/ })
    .click();
}

/** What they press and write to have something changed. */
export async function askForChangesHere(
  page: Page,
  { note, about }: { note: string; about?: 'The words' | 'The picture' },
): Promise<void> {
  await page.getByRole('button', { name: /^Request changes/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What should change').fill(note);
  if (about) await dialog.getByText(about).click();
  await dialog.getByRole('button', { name: 'Send to the team' }).click();
}

/** Opens what waits at home, as whoever was asked does. */
export async function openAsked(page: Page, client: string, title: string): Promise<void> {
  await page.goto(`/client/${client}`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
