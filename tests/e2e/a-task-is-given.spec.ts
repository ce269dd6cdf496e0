import type { Page } from '@playwright/test';
import { writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, JONAS, PRIYA, test } from './people.ts';

const client = 'loom-house';
const ABOUT_A_SECOND = { timeout: 5_000 };

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const panelOf = (page: Page, title: string) =>
  page.getByRole('complementary', { name: `Task ${title}`, exact: true });
const rowOf = (page: Page, title: string) =>
  page.getByRole('table', { name: 'Tasks' }).getByRole('row').filter({ hasText: title });

/** From the record it is about, for somebody, with a day. */
async function give(page: Page, task: { title: string; to: string; due: string }): Promise<void> {
  await page
    .getByRole('region', { name: 'Tasks' })
    .getByRole('button', { name: 'New task' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('What is to be done').fill(task.title);
  await dialog.getByLabel('Who does it').selectOption({ label: task.to });
  await dialog.getByLabel('Due').fill(task.due);
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await expect(page.getByText('Task created')).toBeVisible();
}

test('a task about a campaign is given, talked about, put off and done, and both see it as it happens', async ({
  door,
}) => {
  const campaign = await writtenCampaign({ client, title: 'Wool by weight', designer: PRIYA });
  const title = `Weigh the throws again ${Date.now() % 100_000}`;
  const [callum, priya] = [await door.as(CALLUM), await door.as(PRIYA)];
  await priya.goto('/team/tasks');
  await listening(priya);
  const priyaStayed = await mark(priya);

  await callum.goto(`/team/campaigns/${campaign.id}`);
  await give(callum, { title, to: 'Priya Nair', due: inDays(1) });
  const here = callum.getByRole('region', { name: 'Tasks' });
  await expect(here.getByRole('link', { name: title })).toBeVisible();

  // It turns up among Priya's with its day, and leads to what it is about.
  await expect(rowOf(priya, title)).toContainText('Tomorrow', ABOUT_A_SECOND);
  await rowOf(priya, title).getByRole('link', { name: title }).click();
  await expect(panelOf(priya, title)).toContainText('set the task');
  await expect(panelOf(priya, title).getByRole('link', { name: /Wool by weight/ })).toHaveAttribute(
    'href',
    new RegExp(campaign.id),
  );
  const address = priya.url();

  // She asks him; he is told, and the answer is there without a reload.
  await callum.goto('/team/inbox');
  await listening(callum);
  const asks = panelOf(priya, title).getByRole('textbox', { name: 'Internal comment' });
  await asks.pressSequentially('@Cal');
  await priya
    .getByRole('listbox', { name: 'People' })
    .getByRole('option', { name: 'Callum Reyes' })
    .click();
  await asks.pressSequentially('all of them, or the heavy ones?');
  await panelOf(priya, title).getByRole('button', { name: 'Comment' }).click();
  const told = callum.getByRole('listitem').filter({ hasText: title }).first();
  await expect(told).toContainText('mentioned you');
  await told.getByRole('link').first().click();
  await expect(panelOf(callum, title)).toContainText('all of them, or the heavy ones?');
  await listening(callum);
  const callumStayed = await mark(callum);

  // He puts it off; her page has the new day.
  await panelOf(callum, title).getByLabel('Due').fill(inDays(0));
  await panelOf(callum, title).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(callum.getByText('Task saved')).toBeVisible();
  await expect(rowOf(priya, title)).toContainText('Today', ABOUT_A_SECOND);
  expect(await priyaStayed()).toBe(true);

  // She finishes it by a key, and he sees that she did.
  await priya.locator('html[data-shortcuts=on]').waitFor();
  await rowOf(priya, title).getByRole('link', { name: title }).focus();
  await priya.keyboard.press('e');
  await expect(priya.getByText('Task done')).toBeVisible();
  await expect(panelOf(callum, title)).toContainText('Priya Nair did the task', ABOUT_A_SECOND);
  expect(await callumStayed()).toBe(true);

  // It left what waits for her, is kept among what is done, and comes back where it was not done after all.
  await priya.goto('/team/tasks?view=mine');
  await expect(priya.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  await expect(rowOf(priya, title)).toHaveCount(0);
  await priya.getByRole('link', { name: 'Done', exact: true }).click();
  await priya.getByRole('button', { name: `Open ${title} again` }).click();
  await expect(priya.getByText('Task open again')).toBeVisible();
  await priya.goto(address);
  await expect(rowOf(priya, title)).toBeVisible();
});

test('what is nobody else’s is not seen, and a task that changed meanwhile is not written over', async ({
  door,
}) => {
  const campaign = await writtenCampaign({ client, title: 'Dyed with walnut', designer: PRIYA });
  const title = `Ask the mill about walnut ${Date.now() % 100_000}`;
  const [callum, priya, jonas] = [
    await door.as(CALLUM),
    await door.as(PRIYA),
    await door.as(JONAS),
  ];
  await callum.goto(`/team/campaigns/${campaign.id}`);
  await give(callum, { title, to: 'Priya Nair', due: inDays(2) });
  await callum.getByRole('region', { name: 'Tasks' }).getByRole('link', { name: title }).click();
  await expect(panelOf(callum, title)).toBeVisible();
  const address = callum.url();

  // Jonas reads every campaign, yet tasks only where they are his.
  await jonas.goto(address);
  await expect(jonas.getByText('This task is not here')).toBeVisible();

  // Both write at once: the second keeps the text and is told.
  await priya.goto(address);
  await listening(priya);
  const details = panelOf(priya, title).getByLabel('Details');
  await details.fill('Husks or leaves?');
  await panelOf(callum, title).getByLabel('Details').fill('Before they close on Friday.');
  await panelOf(callum, title).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(callum.getByText('Task saved')).toBeVisible();
  await panelOf(priya, title).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(priya.getByText(/This task changed while you were writing/)).toBeVisible();
  await expect(details).toHaveValue('Husks or leaves?');
  await callum.reload();
  await expect(panelOf(callum, title).getByLabel('Details')).toHaveValue(
    'Before they close on Friday.',
  );
});
