import { askedCampaign, move, writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, LOTTE, test } from './people.ts';

const client = 'loom-house';

test('what happened while the line was down is there once it is back', async ({ door }) => {
  door.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|WebSocket connection|Failed to fetch/);
  const lotte = await door.as(LOTTE);
  await lotte.goto(`/client/${client}`);
  await listening(lotte);
  const stayed = await mark(lotte);
  await lotte.context().setOffline(true);
  const campaign = await askedCampaign({ client, title: 'Woven in the dark' });
  await lotte.waitForTimeout(5_000);
  await expect(lotte.getByRole('article').filter({ hasText: campaign.title })).toHaveCount(0);

  await lotte.context().setOffline(false);
  await expect(lotte.getByRole('article').filter({ hasText: campaign.title })).toBeVisible({
    timeout: 25_000,
  });
  expect(await stayed()).toBe(true);
});

test('a tab in the background is up to date when it is looked at again', async ({ door }) => {
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns?client=${client}`);
  await listening(callum);
  const stayed = await mark(callum);
  const hide = (hidden: boolean) =>
    callum.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);

  await hide(true);
  const campaign = await writtenCampaign({ client, title: 'Spun while away' });
  await move(campaign.id, 'on_hold');
  await callum.waitForTimeout(2_000);
  await expect(callum.getByRole('link', { name: campaign.title })).toHaveCount(0);
  await hide(false);
  await expect(callum.getByRole('link', { name: campaign.title })).toBeVisible();
  expect(await stayed()).toBe(true);
});

test('what happened after the page was read and before it listened is there too', async ({
  door,
}) => {
  const lotte = await door.as(LOTTE);
  const { promise: happened, resolve: letListen } = Promise.withResolvers<void>();
  await lotte.route('**/api/live-token', async (route) => {
    await happened;
    await route.continue();
  });
  await lotte.goto(`/client/${client}`);
  await expect(lotte.getByRole('main')).toBeVisible();
  const stayed = await mark(lotte);
  const campaign = await askedCampaign({ client, title: 'Woven in between' });
  await expect(lotte.getByRole('article').filter({ hasText: campaign.title })).toHaveCount(0);
  letListen();
  await expect(lotte.getByRole('article').filter({ hasText: campaign.title })).toBeVisible();
  expect(await stayed()).toBe(true);
});
