import { writtenCampaign } from './before.ts';
import { CALLUM, expect, INES, test } from './people.ts';
import { INVITATION, linkMailedTo } from './mailbox.ts';

const ROSA = 'rosa@fieldnote.test'; // staff

test('the palette finds a campaign and moves it, by keys alone', async ({ door }) => {
  const { title } = await writtenCampaign({ client: 'maren', title: 'Found by its keys' });
  const callum = await door.as(CALLUM);
  await callum.goto('/team/dashboard');
  await callum.locator('html[data-shortcuts=on]').waitFor();
  await callum.keyboard.press('Control+k');
  await expect(callum.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await callum.keyboard.type('found by its');
  await expect(callum.getByRole('option', { name: new RegExp(title) })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await callum.keyboard.press('Enter');
  await expect(callum.getByRole('heading', { name: new RegExp(title), level: 1 })).toBeVisible();

  await callum.keyboard.press('Control+k');
  await callum.keyboard.type('to design');
  await expect(callum.getByRole('option', { name: /Move C-\d+ to Design/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await callum.keyboard.press('Enter');
  await expect(callum.getByText(/moved to Design/)).toBeVisible();

  await callum.keyboard.press('g');
  await callum.keyboard.press('i');
  await expect(callum).toHaveURL(/\/team\/inbox$/);
  await callum.keyboard.press('?');
  const sheet = callum.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Snooze until tomorrow')).toBeVisible();
  await callum.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('single keys that are off are off, and the palette still opens', async ({ door }) => {
  const rosa = await door.as(ROSA);
  await rosa.goto('/team/settings/notifications');
  await rosa.getByLabel(/Single keys/).uncheck();
  await rosa.locator('html[data-shortcuts=off]').waitFor();
  await rosa.reload();
  await rosa.locator('html[data-shortcuts=off]').waitFor();
  await rosa.keyboard.press('?');
  await rosa.keyboard.press('Control+k');
  await expect(rosa.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await expect(rosa.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
  await rosa.keyboard.press('Escape');
  await rosa.getByLabel(/Single keys/).check();
  await rosa.locator('html[data-shortcuts=on]').waitFor();
  await rosa.keyboard.press('?');
  await expect(rosa.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('a newcomer is shown around once, and finds a first task', async ({ door }) => {
  const admin = await door.as(INES);
  const email = `nova.${Date.now()}@fieldnote.test`;
  await admin.goto('/agency/fieldnote/admin/users');
  await admin.getByRole('button', { name: 'Invite a user' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite a user' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill('Nova Reed');
  await dialog.getByLabel('Copywriter', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  const link = await linkMailedTo(email, INVITATION);

  const nova = await door.visitor();
  await nova.goto(link);
  await nova.getByLabel('Password', { exact: true }).fill('four-slow-lanterns');
  await nova.getByRole('button', { name: 'Join and sign in' }).click();
  await nova.getByRole('button', { name: 'Take the tour' }).click();
  const stop = nova.getByRole('dialog').filter({ hasText: '1 of' });
  await expect(stop).toContainText('Everything you may open');
  await nova.keyboard.press('ArrowRight');
  await expect(nova.getByRole('dialog').filter({ hasText: '2 of' })).toBeVisible();
  const remembered = nova.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes('"ended":true')),
  );
  await nova.keyboard.press('Escape');
  await expect(nova.getByRole('dialog').filter({ hasText: ' of ' })).toHaveCount(0);
  await remembered;

  await nova.goto('/team/tasks');
  await expect(
    nova.getByRole('link', { name: 'Read how a campaign travels', exact: true }),
  ).toBeVisible();
  await expect(nova.getByRole('region', { name: /Welcome|Go on/ })).toHaveCount(0);
  await nova.goto('/team/guides');
  await expect(nova.getByRole('region', { name: /Your checklist/ })).toContainText('1 of');
});

test('colleagues on the same campaign see each other', async ({ door }) => {
  const { id } = await writtenCampaign({ client: 'maren', title: 'Watched by two' });
  const [callum, ines] = [await door.as(CALLUM), await door.as(INES)];
  await callum.goto(`/team/campaigns/${id}`);
  await ines.goto(`/team/campaigns/${id}`);
  const viewing = callum.getByRole('status').filter({ hasText: 'viewing' });
  await expect(viewing.getByRole('img', { name: 'Ines Carvalho' })).toBeVisible();
  await expect(ines.getByRole('img', { name: 'Callum Reyes' }).first()).toBeVisible();
  await ines.goto('/team/inbox');
  await expect(viewing).toHaveCount(0);
});
