import { approveHere, openAsked } from './deciding.ts';
import { listening } from './live.ts';
import { CALLUM, expect, MIKKEL, ROB, test } from './people.ts';
import { png } from './picture.ts';

test('a popup is written, designed, decided on, put live, and asked about again once its words change', async ({
  door,
}) => {
  test.setTimeout(240_000);
  const callum = await door.as(CALLUM);
  await callum.goto('/team/popups');
  await callum.getByRole('button', { name: 'New popup' }).click();
  const dialog = callum.getByRole('dialog', { name: 'New popup' });
  await dialog.getByLabel('Client').selectOption('Kestrel Cycles');
  await dialog.getByLabel('Title').fill('Lights before five');
  await dialog.getByRole('button', { name: 'Create the popup' }).click();
  await expect(callum.getByRole('heading', { level: 1, name: 'Lights before five' })).toBeVisible();
  const address = callum.url();

  // Without words or a design it stays where it is, and says why.
  await callum.getByRole('button', { name: 'Hand to QA' }).click();
  await expect(callum.getByText('It needs a headline and a button first.')).toBeVisible();
  await callum.getByLabel('Headline').fill('Dark at <i>four</i>');
  await callum.getByLabel('Button', { exact: true }).fill('Show me lights');
  await callum.getByRole('button', { name: 'Save the popup' }).click();
  await expect(callum.getByText('Popup saved')).toBeVisible();
  const preview = callum.getByRole('figure');
  await expect(preview).toContainText('Dark at <i>four</i>');
  await callum.getByRole('button', { name: 'Hand to QA' }).click();
  await expect(callum.getByText('There is no design yet.').first()).toBeVisible();
  for (const [version, colour] of [
    [1, [40, 40, 60]],
    [2, [160, 40, 40]],
  ] as const) {
    await callum.getByLabel(`Upload version ${version}`).setInputFiles({
      name: `lights ${version}.png`,
      mimeType: 'image/png',
      buffer: png(600, 400, [...colour]),
    });
    await expect(callum.getByText(`Version ${version}`, { exact: true })).toBeVisible({
      timeout: 20_000,
    });
  }
  await callum.getByRole('button', { name: 'Hand to QA' }).click();
  await callum.getByRole('button', { name: 'Ask the client' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();
  const asked = callum.getByRole('region', { name: 'Client’s decision, version 1' });
  await expect(asked).toContainText('Has not decided yet');
  await listening(callum);

  // The client decides on exactly this; the team sees it where it is.
  const rob = await door.as(ROB);
  await openAsked(rob, 'kestrel-cycles', 'Lights before five');

  // They point at its design, and the team finds the pin on the same place.
  await expect(rob.getByRole('figure', { name: 'On a page of the site' })).toContainText('Dark at');
  await rob.getByRole('button', { name: 'Pin', exact: true }).click();
  await rob
    .getByRole('group', { name: 'Version 1 of the design' })
    .getByRole('img')
    .click({ position: { x: 60, y: 60 } });
  await rob.getByLabel('What you want to say here').fill('A warmer red.');
  await rob.getByRole('button', { name: 'Pin it' }).click();
  await expect(rob.getByRole('button', { name: 'Pin 1, open' }).first()).toBeVisible();
  await expect(callum.getByText('1 open')).toBeVisible();
  await callum.getByRole('link', { name: 'Look closer and pin' }).click();
  const pins = callum.getByRole('region', { name: 'Pins' });
  await expect(pins).toContainText('A warmer red.');
  await expect(callum.getByRole('radio', { name: 'Side by side' })).toBeVisible();
  await pins.getByRole('button', { name: 'Pin 1, open' }).click();
  await pins.getByRole('button', { name: 'Resolve' }).click();
  await expect(rob.getByRole('region', { name: 'Pins' })).toContainText('Resolved by Callum Reyes');
  await callum.goto(address);

  await approveHere(rob);
  await expect(rob.getByText(/^Version 1: Approved by you/)).toBeVisible();
  await expect(asked).toContainText('Approved');
  await callum.getByRole('button', { name: 'Put it live' }).click();
  await expect(callum.getByText('This is live. Pause it before you change it.')).toBeVisible();
  await expect(callum.getByText(/^First live/)).toBeVisible();
  await callum.getByRole('button', { name: 'Pause' }).click();
  await callum.getByLabel('Headline').fill('Dark at four');
  await expect(callum.getByText('Others go back to them.')).toBeVisible();
  await callum.getByRole('button', { name: 'Save the popup' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();
  await expect(callum.getByText(/changed it, so the client is asked again/)).toBeVisible();

  const elsewhere = await (await door.as(MIKKEL)).goto(address);
  expect(elsewhere?.status()).toBe(404);
});
