import type { Page } from '@playwright/test';
import {
  api,
  askedCampaign,
  countDecisions,
  newestRound,
  statusOf,
  userId,
  type Campaign,
} from './before.ts';
import { listening } from './live.ts';
import { CALLUM, DANA, expect, PIERS, test } from './people.ts';

const client = 'aster-optics';

test.beforeAll('Aster Optics has two people who approve', async () => {
  await (
    await api(CALLUM)
  )
    .from('client_members')
    .update({ approver: true })
    .eq('user_id', await userId(PIERS))
    .throwOnError();
});

async function openProof(page: Page, { id, title }: Campaign): Promise<void> {
  const round = await newestRound(id);
  await page.goto(`/client/${client}/approvals/${round.id}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await listening(page);
}

async function askToApprove(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Approve version/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const approveButton = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: /^Approve version/ });

test('of two who decide at once one wins, and the other reads who was first', async ({ door }) => {
  const campaign = await askedCampaign({ client, title: 'Two pairs of eyes' });
  const [dana, piers] = [await door.as(DANA), await door.as(PIERS)];
  for (const page of [dana, piers]) {
    await openProof(page, campaign);
    await askToApprove(page);
  }
  await Promise.all([approveButton(dana).click(), approveButton(piers).click()]);

  const won = /Approved: Two pairs of eyes/;
  const lost = /(Dana Whitfield|Piers Aldous).*today at \d\d:\d\d\. Nothing else was changed\./;
  for (const page of [dana, piers]) {
    await expect(page.getByRole('status').filter({ hasText: /Approved|approved/ })).toContainText(
      new RegExp(`${won.source}|${lost.source}`),
    );
    await expect(page.getByText(/Version 1: Approved by /)).toBeVisible();
  }
  const said = await Promise.all(
    [dana, piers].map((page) => page.getByRole('status').allInnerTexts()),
  );
  expect(said.filter((texts) => won.test(texts.join())).length).toBe(1);
  expect(said.filter((texts) => lost.test(texts.join())).length).toBe(1);
  const round = await newestRound(campaign.id);
  expect([round.status, await countDecisions(round.id)]).toEqual(['approved', 1]);
});

test('pressing Approve twice decides once', async ({ door }) => {
  const campaign = await askedCampaign({ client, title: 'A nervous finger' });
  const dana = await door.as(DANA);
  await openProof(dana, campaign);
  await askToApprove(dana);
  await approveButton(dana).dblclick();
  await expect(dana.getByText(/Version 1: Approved by you, today/)).toBeVisible();
  const round = await newestRound(campaign.id);
  expect(await countDecisions(round.id)).toBe(1);
  expect(await statusOf(campaign.id)).toBe('approved');
});

test('a second tab of the same person learns that it is decided', async ({ door }) => {
  const campaign = await askedCampaign({ client, title: 'Left open twice' });
  const first = await door.as(DANA);
  const second = await first.context().newPage();
  for (const tab of [first, second]) await openProof(tab, campaign);
  await askToApprove(second);
  await askToApprove(first);
  await approveButton(first).click();
  await expect(first.getByText(/Version 1: Approved by you, today/)).toBeVisible();
  await expect(second.getByText(/Version 1: Approved by you, today/)).toBeVisible();
  expect(await countDecisions((await newestRound(campaign.id)).id)).toBe(1);
});

test('what changed since it was opened cannot be approved unseen', async ({ door }) => {
  const campaign = await askedCampaign({ client, title: 'Seen too early' });
  const dana = await door.as(DANA);
  await openProof(dana, campaign);
  await askToApprove(dana);
  await dana.locator('dialog[open] input[name=seenHash]').evaluate((input) => {
    (input as HTMLInputElement).value = 'a'.repeat(64);
  });
  await approveButton(dana).click();
  await expect(dana.getByText(/This changed since you opened it/)).toBeVisible();
  expect(await statusOf(campaign.id)).toBe('client_approval');
});
