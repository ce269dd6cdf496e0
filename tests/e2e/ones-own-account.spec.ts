import type { Page } from '@playwright/test';
import { listening } from './live.ts';
import { CONFIRM, linkMailedTo } from './mailbox.ts';
import { expect, fillDoor, HANNA, INES, LEILA, person, signIn, test } from './people.ts';

const PASSWORD = 'five-patient-herons';

/** A browser of somebody whom no other story is about. */
async function at(page: Page, email: string, path: string): Promise<Page> {
  await signIn(page, email, person(email).password);
  await page.goto(path);
  return page;
}

test('signing out everywhere ends another browser at once', async ({ door }) => {
  const email = 'rosa@fieldnote.test';
  const phone = await at(await door.visitor(), email, '/team/tasks');
  await listening(phone);
  const desk = await at(await door.visitor(), email, '/team/dashboard');
  await desk.getByRole('button', { name: 'Rosa Hallam' }).click();
  await desk.getByRole('menuitem', { name: 'Account' }).click();
  await desk.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(desk).toHaveURL(/\/login/);
  await expect(phone).toHaveURL(/\/login/);
  expect((await phone.request.get('/api/live-token')).status()).toBe(401);

  const ines = await door.as(INES);
  await ines.goto('/agency/fieldnote/admin/audit');
  await expect(ines.getByText('Signed somebody out everywhere').first()).toBeVisible();
});

test('a password is changed with the present one, and the other browsers are out', async ({
  door,
}) => {
  const email = 'owen@orielcoffee.test';
  const old = person(email).password;
  const phone = await at(await door.visitor(), email, '/client/oriel-coffee');
  const desk = await at(await door.visitor(), email, '/account');
  await expect(desk).toHaveURL(/\/client\/oriel-coffee\/account$/);
  const form = desk.getByRole('form', { name: 'Password' });
  const fill = async (present: string, wanted: string) => {
    await form.getByLabel('Present password', { exact: true }).fill(present);
    await form.getByLabel('New password', { exact: true }).fill(wanted);
    await form.getByRole('button', { name: 'Change password' }).click();
  };
  await fill('not-the-password', PASSWORD);
  await expect(form.getByText('That is not your present password.')).toBeVisible();
  await fill(old, 'owen@orielcoffee.test');
  await expect(form.getByText('Your own address is the first thing')).toBeVisible();
  await fill(old, PASSWORD);
  await expect(form.getByText('Password changed.')).toBeVisible();

  await desk.reload();
  await expect(desk).toHaveURL(/\/account$/);
  await phone.reload();
  await expect(phone).toHaveURL(/\/login/);
  await fillDoor(phone, email, old);
  await expect(phone.getByText('do not belong together')).toBeVisible();
  await phone.reload();
  await fillDoor(phone, email, PASSWORD);
  await expect(phone).toHaveURL(/\/client\/oriel-coffee$/);
  await fill(PASSWORD, old); // for whatever else is told of them
  await expect(form.getByText('Password changed.')).toBeVisible();
});

test('an e-mail address changes once its link was followed, and not before', async ({ door }) => {
  const email = 'piers@asteroptics.test';
  const { password } = person(email);
  const wanted = `piers.${Date.now()}@asteroptics.test`;
  const page = await at(await door.visitor(), email, '/client/aster-optics/account');
  const form = page.getByRole('form', { name: 'E-mail' });
  const fill = async (address: string, present: string) => {
    await form.getByLabel('New e-mail').fill(address);
    await form.getByLabel('Present password', { exact: true }).fill(present);
    await form.getByRole('button', { name: 'Change e-mail' }).click();
  };
  await fill(wanted, 'not-the-password');
  await expect(form.getByText('That is not your present password.')).toBeVisible();
  // Who else is here is nobody's to find out: the same words for an address that is taken.
  for (const address of [HANNA, wanted]) {
    await fill(address, password);
    await expect(form.getByText(`A link is on its way to ${address}.`)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByText(`You sign in with ${email}.`)).toBeVisible();

  const confirm = async (address: string) => {
    await page.goto(await linkMailedTo(address, CONFIRM));
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(page).toHaveURL(/\/client\/aster-optics\/account$/);
    await expect(page.getByText(`You sign in with ${address}.`)).toBeVisible();
  };
  await confirm(wanted);
  const elsewhere = await door.visitor();
  await signIn(elsewhere, wanted, password);
  await expect(elsewhere).toHaveURL(/\/client\/aster-optics$/);

  await fill(email, password); // for whatever else is told of them
  await confirm(email);
});

test('a creator changes their name, and everybody reads it', async ({ door }) => {
  const leila = await door.as(LEILA, { viewport: { width: 390, height: 844 } });
  await leila.goto('/creator');
  await leila.getByRole('link', { name: 'Account' }).click();
  await leila.getByLabel('Title').fill('Creator, London and Kent');
  await leila.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(leila.getByText(/^Saved/)).toBeVisible();
  await leila.goto('/creator');
  await expect(leila.getByText('Creator, London and Kent')).toBeVisible();
});

test('whoever looks as somebody else changes nothing of their account', async ({ door }) => {
  const ines = await door.as(INES);
  await ines.goto('/agency/fieldnote/admin/portal?open=maren');
  await ines.getByRole('button', { name: 'Look as Hanna Vik' }).click();
  await ines.waitForURL('**/client/maren');
  await ines.goto('/client/maren/account');
  await expect(ines.getByText(`Hanna Vik signs in with ${HANNA}.`)).toBeVisible();
  await expect(ines.getByRole('button', { name: 'Change password' })).toHaveCount(0);
  await ines.getByRole('button', { name: 'Stop' }).click();
  await ines.waitForURL('**/agency/fieldnote/admin/users?**');
});
