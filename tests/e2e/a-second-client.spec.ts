import type { Page } from '@playwright/test';
import { CALLUM, expect, INES, JONAS, test, TOMASZ } from './people.ts';
import { INVITATION, linkMailedTo } from './mailbox.ts';

/** Not the bell's own list, which is closed. */
const SHOWN = { visible: true };
const CLIENTS = '/agency/fieldnote/admin/clients';

async function addClient(admin: Page, name: string): Promise<void> {
  await admin.goto(CLIENTS);
  await admin.getByRole('button', { name: 'New client' }).click();
  const dialog = admin.getByRole('dialog', { name: 'New client' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Add the client' }).click();
  await admin.waitForURL(/\/team\/clients\/[\w-]+\/settings$/);
}

test('an admin adds a client, gives it an account manager, invites its approver; the approver’s first request reaches the account manager', async ({
  door,
}) => {
  const name = `Osier Baskets ${Date.now() % 100_000}`;
  const ines = await door.as(INES);
  const callum = await door.as(CALLUM);
  await addClient(ines, name);
  await expect(ines.getByText(`Who answers for ${name}?`)).toBeVisible();
  await ines.getByLabel('Account manager', { exact: true }).selectOption({
    label: 'Callum Reyes, Delivery manager',
  });
  await ines.getByRole('button', { name: 'Make account manager' }).click();
  await expect(ines.getByText(`Who answers for ${name}?`)).toHaveCount(0);
  await expect(
    ines.getByRole('button', { name: 'Remove Callum Reyes as account manager' }),
  ).toBeVisible();
  await callum.goto('/team/inbox');
  await expect(
    callum.getByText('Ines Carvalho made you its account manager').filter(SHOWN).first(),
  ).toBeVisible();

  const email = `wilma.${Date.now()}@osier.test`;
  await ines.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = ines.getByRole('dialog', { name: `Invite somebody of ${name}` });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill('Wilma Osier');
  await dialog.getByLabel(`May approve for ${name}`).check();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(ines.getByText(`Invitation sent to ${email}`)).toBeVisible();

  const wilma = await door.visitor();
  await wilma.goto(await linkMailedTo(email, INVITATION));
  await wilma.getByLabel('Password', { exact: true }).fill('four-slow-lanterns');
  await wilma.getByRole('button', { name: 'Join and sign in' }).click();
  await wilma.waitForURL(/\/client\/osier-baskets/);
  await wilma.goto(`${new URL(wilma.url()).pathname}/requests/new`);
  await wilma.getByLabel('Title').fill('Our first campaign');
  await wilma.getByRole('button', { name: /^Send/ }).click();
  await expect(wilma.getByRole('heading', { name: 'Our first campaign' })).toBeVisible();
  await callum.goto('/team/inbox');
  await expect(callum.getByText('Our first campaign').filter(SHOWN).first()).toBeVisible();
  await expect(callum.getByText('Wilma Osier asked for it').filter(SHOWN).first()).toBeVisible();
});

test('an archived client leaves the lists, asks for nothing, and comes back', async ({ door }) => {
  const name = `Lark Paper ${Date.now() % 100_000}`;
  const ines = await door.as(INES);
  await addClient(ines, name);
  const settings = new URL(ines.url()).pathname;
  const people = ines.getByRole('form', { name: 'Let somebody in' });
  await people.getByLabel('Somebody of another client').selectOption({
    label: 'Owen Rhys, Oriel Coffee',
  });
  await people.getByRole('button', { name: 'Let in' }).click();
  await expect(ines.getByText('Let in to the portal')).toBeVisible();
  const home = settings.replace('/team/clients', '/client').replace('/settings', '');
  const owen = await door.as('owen@orielcoffee.test');
  await owen.goto(`${home}/requests`);
  await expect(owen.getByRole('link', { name: 'New request' }).first()).toBeVisible();

  await ines.getByRole('button', { name: 'Archive' }).click();
  await expect(ines.getByText(`${name} archived`)).toBeVisible();
  await expect(owen.getByText('Work with Fieldnote has ended.')).toBeVisible();
  await expect(owen.getByRole('link', { name: 'New request' })).toHaveCount(0);
  expect((await owen.request.get(`${home}/requests/new`)).status()).toBe(404);

  await ines.goto(CLIENTS);
  await expect(ines.getByRole('table', { name: 'Clients' })).not.toContainText(name);
  await ines.getByRole('link', { name: 'Archived' }).click();
  await ines.getByRole('link', { name }).click();
  await ines.getByRole('button', { name: 'Bring back' }).click();
  await expect(ines.getByText(`${name} is back`)).toBeVisible();
  await expect(owen.getByText('Work with Fieldnote has ended.')).toHaveCount(0);

  await ines.getByRole('button', { name: 'Remove Owen Rhys' }).click();
  await expect(ines.getByText('Owen Rhys has no access any more')).toBeVisible();
  expect((await owen.request.get(home)).status()).toBe(404);

  await ines.goto(settings.replace('/settings', '/timeline'));
  const lines = ines.getByRole('group', { name: `What happened at ${name}` });
  await expect(lines).toContainText('Ines Carvalho brought the client back');
  await expect(lines).toContainText('Ines Carvalho let Owen Rhys in to the portal');
  await ines.getByRole('link', { name: 'Campaigns', exact: true }).last().click();
  await expect(ines.getByText('Nothing of this kind yet')).toBeVisible();
});

test('a client’s details are changed by whoever may, and everybody reads them', async ({
  door,
}) => {
  const ines = await door.as(INES);
  await addClient(ines, `Tide Soap ${Date.now() % 100_000}`);
  const settings = new URL(ines.url()).pathname;
  const details = ines.getByRole('region', { name: 'Details' });
  await details.getByLabel('Website').fill('http://tide.example');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(details.getByText('An address that begins with https://.')).toBeVisible();
  await details.getByLabel('Website').fill('https://tide.example');
  await details.getByLabel('Currency').fill('sek');
  await details.getByLabel('From', { exact: true }).fill('hej@tide.example');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(ines.getByText(/^Tide Soap \d+ saved/)).toBeVisible();
  await ines.goto(settings.replace('/settings', ''));
  await expect(ines.getByText('SEK')).toBeVisible();
  await expect(ines.getByText('hej@tide.example')).toBeVisible();
  await expect(ines.getByText('Ines Carvalho changed the currency')).toBeVisible();
});

test('a strategist changes what is written of their client, and puts no team together', async ({
  door,
}) => {
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/clients/maren/settings');
  await expect(jonas.getByRole('heading', { name: 'Details' })).toBeVisible();
  await expect(jonas.getByRole('heading', { name: 'Account team' })).toHaveCount(0);
  const tomasz = await door.as(TOMASZ);
  expect((await tomasz.request.get('/team/clients/maren/settings')).status()).toBe(404);
});
