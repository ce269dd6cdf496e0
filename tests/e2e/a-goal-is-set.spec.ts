import type { Page } from '@playwright/test';
import { listening, mark } from './live.ts';
import { DANA, expect, JONAS, MEI, test } from './people.ts';

const ABOUT_A_SECOND = { timeout: 5_000 };
const slug = 'aster-optics';

test('a goal is set and changed, and the client reads it where its portal shows goals', async ({
  door,
}) => {
  const [jonas, dana, mei] = [await door.as(JONAS), await door.as(DANA), await door.as(MEI)];
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format();
  const year = Number(today.slice(0, 4));
  const note = `Before the summer frames ${Date.now() % 100_000}`;
  const goal = (page: Page) => page.getByRole('article').filter({ hasText: note });
  await dana.goto(`/client/${slug}`);
  await listening(dana);
  const stayed = await mark(dana);

  // Days the wrong way round are refused, and what was typed stays.
  await jonas.goto(`/team/clients/${slug}/goals`);
  await jonas.getByRole('button', { name: 'New goal' }).click();
  const dialog = jonas.getByRole('dialog', { name: /wants to reach$/ });
  await dialog.getByLabel('What counts').selectOption({ label: 'Sends' });
  await dialog.getByLabel('Target').fill('12');
  await dialog.getByLabel('Period').selectOption('custom');
  await dialog.getByLabel('From', { exact: true }).fill(today);
  await dialog.getByLabel('To, included').fill(`${year - 1}-06-30`);
  await dialog.getByLabel('Why this much').fill(note);
  await dialog.getByRole('button', { name: 'Set goal' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByLabel('Target')).toHaveValue('12');
  await dialog.getByLabel('To, included').fill(`${year + 1}-06-30`);
  await dialog.getByRole('button', { name: 'Set goal' }).click();
  await expect(jonas.getByText('Goal set')).toBeVisible();
  await expect(goal(jonas)).toContainText('of 12');
  await expect(goal(jonas)).toContainText(/0\s*of 12/);

  // In the portal at once, without a hand to change it.
  await expect(goal(dana)).toContainText('of 12', ABOUT_A_SECOND);
  await expect(goal(dana).getByRole('button', { name: /Change|Remove/ })).toHaveCount(0);
  // On the client's own page for the team; nobody changes it who may not.
  await mei.goto(`/team/clients/${slug}/goals`);
  await expect(goal(mei)).toBeVisible();
  await expect(goal(mei).getByRole('button', { name: /Change|Remove/ })).toHaveCount(0);
  await expect(mei.getByRole('button', { name: 'New goal' })).toHaveCount(0);

  await goal(jonas).getByRole('button', { name: 'Change' }).click();
  const change = jonas.getByRole('dialog', { name: /^Change the goal for / });
  await change.getByLabel('Target').fill('15');
  await change.getByRole('button', { name: 'Save goal' }).click();
  await expect(jonas.getByText('Goal changed')).toBeVisible();
  await expect(goal(dana)).toContainText('of 15', ABOUT_A_SECOND);

  await goal(jonas).getByRole('button', { name: 'Remove' }).click();
  await jonas
    .getByRole('dialog', { name: /^Remove the goal for / })
    .getByRole('button', { name: 'Remove goal' })
    .click();
  await expect(jonas.getByText('Goal removed')).toBeVisible();
  await expect(goal(dana)).toHaveCount(0, ABOUT_A_SECOND);
  expect(await stayed()).toBe(true);
});
