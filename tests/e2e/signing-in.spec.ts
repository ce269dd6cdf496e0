import {
  CALLUM,
  expect,
  fillDoor,
  HANNA,
  INES,
  JONAS,
  LEILA,
  MEI,
  person,
  PRIYA,
  signIn,
  test,
  TOMASZ,
} from './people.ts';
import { CONFIRM, linkMailedTo } from './mailbox.ts';

const WRONG = 'That e-mail and password do not belong together.';

for (const email of [INES, CALLUM, JONAS, TOMASZ, PRIYA, MEI]) {
  const { role } = person(email);
  test(`signing in leads the ${role} to the team’s side`, async ({ door }) => {
    const page = await door.as(email);
    await page.goto('/');
    await expect(page).toHaveURL(/\/team\//);
  });
}

test('signing in leads a client’s person to their own portal and nowhere else', async ({
  door,
}) => {
  const hanna = await door.as(HANNA);
  for (const path of ['/', '/team', '/team/campaigns']) {
    await hanna.goto(path);
    await expect(hanna).toHaveURL(/\/client\/maren$/);
  }
});

test('the door leads on to where one was going', async ({ door }) => {
  const page = await door.visitor();
  await page.goto('/client/maren/requests');
  await fillDoor(page, HANNA, person(HANNA).password);
  await expect(page).toHaveURL(/\/client\/maren\/requests$/);
});

test('a wrong password and an unknown address are answered alike', async ({ door }) => {
  const page = await door.visitor();
  await page.goto('/login');
  for (const email of [LEILA, 'nobody-at-all@fieldnote.test']) {
    await fillDoor(page, email, 'not-the-password');
    await expect(page.getByRole('alert').filter({ hasText: WRONG })).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
    await page.reload();
  }
});

test('the eleventh try within a minute is told to wait, whoever it is', async ({ door }) => {
  for (const email of ['sam@fieldnote.test', 'nobody-either@fieldnote.test']) {
    const page = await door.visitor({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.77' } });
    await page.goto('/login');
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await fillDoor(page, email, `guess-number-${attempt}`);
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      await expect(page.getByText(WRONG)).toBeVisible();
    }
    await fillDoor(page, email, 'fieldnote-demo');
    await expect(
      page.getByText(/^Too many tries\. Wait \d+ seconds? and try again\.$/),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/login$/);
  }
});

test('a sign-in link works once', async ({ door }) => {
  const page = await door.visitor();
  await page.goto('/login');
  await page.getByLabel('E-mail').fill('ama@fennelandrye.test');
  await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
  await expect(page.getByText('If that address has an account')).toBeVisible();
  const link = await linkMailedTo('ama@fennelandrye.test', CONFIRM);

  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/client\/fennel-rye$/);

  const again = await door.visitor();
  await again.goto(link);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(again.getByText('This link was already used, or is no longer valid.')).toBeVisible();
});

test('a forgotten password is replaced by mail, once, and the old sessions end', async ({
  door,
}) => {
  const email = 'gareth@tarnoutdoor.test';
  const before = await door.visitor();
  await signIn(before, email, person(email).password);

  const page = await door.visitor();
  await page.goto('/login');
  await page.getByRole('link', { name: 'Reset password' }).click();
  for (const address of ['nobody-at-all@tarnoutdoor.test', email]) {
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(
      page.getByText('If that address has an account, a link is on its way.'),
    ).toBeVisible();
    await page.reload();
  }
  const link = await linkMailedTo(email, CONFIRM);
  await page.goto(link);
  await page.getByRole('button', { name: 'Choose a new password' }).click();
  await page.getByLabel('New password', { exact: true }).fill('three-calm-mountains');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page).toHaveURL(/\/client\/tarn-outdoor$/);

  await before.reload();
  await expect(before).toHaveURL(/\/login/);

  const again = await door.visitor();
  await again.goto(link);
  await again.getByRole('button', { name: 'Choose a new password' }).click();
  await expect(again.getByText('This link was already used, or is no longer valid.')).toBeVisible();

  await again.goto('/login');
  await fillDoor(again, email, person(email).password);
  await expect(again.getByText(WRONG)).toBeVisible();
  await again.reload();
  await fillDoor(again, email, 'three-calm-mountains');
  await expect(again).toHaveURL(/\/client\/tarn-outdoor$/);
});
