import type { Page } from '@playwright/test';
import { expect, fillDoor, INES, test } from './people.ts';
import { listening } from './live.ts';
import { INVITATION, linkMailedTo } from './mailbox.ts';

const USERS = '/agency/fieldnote/admin/users';
const PASSWORD = 'four-slow-lanterns';

type Newcomer = { name: string; role: string; client?: string };

async function invite(admin: Page, { name, role, client }: Newcomer): Promise<string> {
  const email = `${name.toLowerCase().replace(' ', '.')}.${Date.now()}@fieldnote.test`;
  await admin.goto(USERS);
  await admin.getByRole('button', { name: 'Invite a user' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite a user' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel(role, { exact: true }).check();
  if (client) {
    await dialog.getByLabel('Client', { exact: true }).last().selectOption({ label: client });
    await dialog.getByLabel('May approve for this client').check();
  }
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByText(`Invitation sent to ${email}`)).toBeVisible();
  return email;
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join and sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invite'));
}

const rowOf = (admin: Page, email: string) => admin.getByRole('row').filter({ hasText: email });

async function choose(admin: Page, email: string, item: string): Promise<void> {
  await admin.goto(USERS);
  await rowOf(admin, email)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await admin.getByRole('menuitem', { name: item }).click();
}

test('an invitation by mail brings somebody in, once', async ({ door }) => {
  const admin = await door.as(INES);
  const email = await invite(admin, { name: 'Nils Agar', role: 'Client user', client: 'Maren' });
  await expect(rowOf(admin, email)).toContainText('Invited');
  const link = await linkMailedTo(email, INVITATION);

  const guest = await door.visitor();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Join Fieldnote' })).toBeVisible();
  await guest.getByLabel('Password', { exact: true }).fill('password1234');
  await guest.getByRole('button', { name: 'Join and sign in' }).click();
  await expect(guest.getByText('This one is on every list of stolen passwords.')).toBeVisible();
  await accept(guest, link);
  await expect(guest).toHaveURL(/\/client\/maren$/);

  const stranger = await door.visitor();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { name: 'This invitation is closed' })).toBeVisible();
  const madeUp = link.replace(/[0-9a-f]{64}$/, 'a'.repeat(64));
  await stranger.goto(madeUp);
  await expect(stranger.getByRole('heading', { name: 'This invitation is closed' })).toBeVisible();

  await admin.goto(USERS);
  await expect(rowOf(admin, email)).toContainText('Active');
});

test('an invitation that was withdrawn no longer opens', async ({ door }) => {
  const admin = await door.as(INES);
  const email = await invite(admin, { name: 'Wanda Field', role: 'Copywriter' });
  const link = await linkMailedTo(email, INVITATION);
  await choose(admin, email, 'Withdraw the invitation');
  await expect(admin.getByText(`Invitation to ${email} withdrawn`)).toBeVisible();
  const guest = await door.visitor();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'This invitation is closed' })).toBeVisible();
});

test('new roles count from the next click, and a deactivated person is out at once', async ({
  door,
}) => {
  const admin = await door.as(INES);
  const email = await invite(admin, { name: 'Orla Quist', role: 'Copywriter' });
  const person = await door.visitor();
  await accept(person, await linkMailedTo(email, INVITATION));
  const answer = await person.goto(USERS);
  expect(answer?.status()).toBe(404);

  await choose(admin, email, 'Change roles');
  const panel = admin.getByRole('complementary', { name: 'Roles of Orla Quist' });
  await panel.getByLabel('Admin', { exact: true }).check();
  await panel.getByRole('button', { name: 'Save roles' }).click();
  await expect(panel.getByText('Roles saved')).toBeVisible();
  await person.goto(USERS);
  await expect(person.getByRole('table', { name: 'Users' })).toBeVisible();

  await panel.getByLabel('Admin', { exact: true }).uncheck();
  await panel.getByRole('button', { name: 'Save roles' }).click();
  await expect(rowOf(admin, email)).not.toContainText('Admin');
  const gone = person.getByRole('heading', { name: 'Nothing here' });
  // What somebody else does meanwhile may have re-read the page before the click.
  await person.getByRole('link', { name: 'Settings', exact: true }).or(gone).click();
  await expect(gone).toBeVisible();

  await person.goto('/team/campaigns');
  await listening(person);
  await choose(admin, email, 'Deactivate');
  await expect(admin.getByText('Orla Quist deactivated')).toBeVisible();
  const token = await person.request.get('/api/live-token');
  expect(token.status()).toBe(401);
  // What somebody else does meanwhile may have led the page to the door before the click.
  await person
    .getByRole('link', { name: /^Campaigns/ })
    .or(person.getByLabel('E-mail'))
    .first()
    .click();
  await expect(person).toHaveURL(/\/login/);
  await fillDoor(person, email, PASSWORD);
  await expect(person.getByText('This account is closed.')).toBeVisible();
  await person.goto('/team/campaigns');
  await expect(person).toHaveURL(/\/login/);
});

test('an admin signs somebody out of every browser they left open', async ({ door }) => {
  const admin = await door.as(INES);
  const email = await invite(admin, {
    name: 'Pia Wold',
    role: 'Client user',
    client: 'Juniper Pet',
  });
  const office = await door.visitor();
  await accept(office, await linkMailedTo(email, INVITATION));
  const phone = await door.visitor();
  await phone.goto('/login');
  await fillDoor(phone, email, PASSWORD);
  await expect(phone).toHaveURL(/\/client\/juniper-pet$/);

  await choose(admin, email, 'Sign out everywhere');
  await expect(admin.getByText('Pia Wold signed out everywhere')).toBeVisible();
  for (const page of [office, phone]) {
    // A page that listens is at the door by itself.
    const atTheDoor = page.getByLabel('E-mail');
    await page.getByRole('link', { name: 'Requests' }).or(atTheDoor).first().click();
    await expect(page).toHaveURL(/\/login/);
  }
  await fillDoor(phone, email, PASSWORD);
  await expect(phone).toHaveURL(/\/client\/juniper-pet/);
});

test('a menu is not covered by the words of the button that opened it', async ({ door }) => {
  const admin = await door.as(INES);
  await admin.goto(USERS);
  await listening(admin);
  const dots = admin.getByRole('button', { name: 'Actions for Mei Okafor' });
  await dots.hover();
  await expect(admin.locator('.tooltip')).toHaveText('Actions for Mei Okafor');
  await dots.click();
  await admin.mouse.move(10, 10);
  await dots.hover();
  await admin.waitForTimeout(800);
  await expect(admin.locator('.tooltip')).toBeHidden();
  await expect(admin.getByRole('menuitem', { name: 'Change roles' })).toBeVisible();
});
