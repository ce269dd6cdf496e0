import { readFileSync } from 'node:fs';
import { api, askedCampaign, newestRound } from './before.ts';
import { DANA, expect, HANNA, MARTA, test } from './people.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test('what waits and what was decided is seen by its picture and kind, and its certificate is a file', async ({
  door,
}) => {
  const { id, title } = await askedCampaign({ client: 'oriel-coffee', title: 'Kept in a drawer' });
  const { id: approval, content_hash } = await newestRound(id);
  const marta = await door.as(MARTA);
  await marta.goto('/client/oriel-coffee/approvals');
  const row = marta.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('Campaign, version 1');
  const picture = row.locator('img');
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const decided = { approval, decision: 'approved' as const, seen_hash: content_hash };
  await (await api(MARTA)).rpc('decide_approval', decided).throwOnError();
  await marta.goto('/client/oriel-coffee/approvals');
  await row.getByRole('link', { name: /^Certificate of / }).click();
  const download = marta.waitForEvent('download');
  await marta.getByRole('link', { name: 'Certificate', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`certificate-${content_hash.slice(0, 12)}.html`);
  const sheet = readFileSync(await file.path(), 'utf8');
  for (const said of [title, 'Marta Quill approved it', content_hash, 'Oriel Coffee']) {
    expect(sheet).toContain(said);
  }
  await marta.getByRole('link', { name: 'Back to what was approved' }).click();
  await expect(marta.getByRole('heading', { name: title }).first()).toBeVisible();
});

test('the months are taken along as the numbers they are', async ({ door }) => {
  const dana = await door.as(DANA);
  await dana.goto('/client/aster-optics/analytics?months=6');
  const shown = dana.getByRole('table', { name: 'Month by month' }).getByRole('row');
  const months = (await shown.count()) - 1;
  const download = dana.waitForEvent('download');
  await dana.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^aster-optics-\d{4}-\d\d-to-\d{4}-\d\d\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toContain('Month,Campaigns,Recipients');
  expect(lines.slice(1)).toHaveLength(months);
  expect(lines.at(-1)).toMatch(/^\d{4}-\d\d,(\d+,){5}[\d.]+,USD$/);
  // Whoever has no such room has no such file.
  const elsewhere = await dana.request.get('/client/maren/analytics/csv');
  expect(elsewhere.status()).toBe(404);
});

test('on a phone a calendar opens at today, and goes back there', async ({ door }) => {
  const hanna = await door.as(HANNA, PHONE);
  await hanna.goto('/client/maren/calendar');
  const today = hanna.locator('.cal-today');
  await expect(today).toBeInViewport();
  await hanna.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await hanna.getByRole('link', { name: 'Today' }).click();
  await expect(today).toBeInViewport();
});
