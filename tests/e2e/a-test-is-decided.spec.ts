import { listening, mark } from './live.ts';
import { CALLUM, expect, HANNA, JONAS, MIKKEL, test } from './people.ts';

test('a test says what it needs, runs, is counted, and is decided no sooner than it can be', async ({
  door,
}) => {
  test.setTimeout(240_000);
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/ab-tests');
  await jonas.getByRole('button', { name: 'New test' }).click();
  const dialog = jonas.getByRole('dialog', { name: 'New test' });
  await dialog.getByLabel('Client').selectOption('Kestrel Cycles');
  await dialog.getByLabel('Title').fill('A price in the subject line');
  await dialog.getByLabel('Hypothesis').fill('A <b>price</b> opens better');
  await dialog.getByLabel('Rate today, in %').fill('20');
  await dialog.getByLabel('Smallest difference worth finding').fill('5');
  await expect(
    dialog.getByText('Each variant needs 1,094 recipients, 2,188 together.'),
  ).toBeVisible();
  await dialog.getByLabel('Control').fill('Winter tyres, fitted');
  await dialog.getByLabel('Against it').fill('Winter tyres, fitted, £89');
  await dialog.getByRole('button', { name: 'Create the test' }).click();
  await expect(
    jonas.getByRole('heading', { level: 1, name: 'A price in the subject line' }),
  ).toBeVisible();
  await expect(jonas.getByRole('blockquote')).toHaveText('A <b>price</b> opens better');
  await expect(jonas.getByText(/each variant needs 1,094 recipients/)).toBeVisible();
  const address = jonas.url();
  const callum = await door.as(CALLUM);
  await callum.goto(address);
  await listening(callum);
  const sameDocument = await mark(callum);

  await jonas.getByRole('button', { name: 'Start the test' }).click();
  await expect(jonas.getByText('Nobody is counted yet.')).toBeVisible();
  await expect(callum.getByText('Nobody is counted yet.')).toBeVisible();
  await expect(jonas.getByRole('button', { name: 'Decide' })).toHaveCount(0);

  const count = async (numbers: [number, number][]) => {
    for (const [index, [recipients, opens]] of numbers.entries()) {
      await jonas.getByLabel('Recipients').nth(index).fill(String(recipients));
      await jonas.getByLabel('Opens').nth(index).fill(String(opens));
    }
    await jonas.getByRole('button', { name: 'Save the counts' }).click();
  };
  await count([
    [10, 11],
    [10, 1],
  ]);
  await expect(jonas.getByText('More have done it than have got it.')).toBeVisible();
  await count([
    [500, 90],
    [500, 140],
  ]);
  await expect(
    jonas.getByText(/Too early to say: the smallest variant has 500 of the 1,094/),
  ).toBeVisible();
  await expect(jonas.getByRole('button', { name: 'Decide' })).toHaveCount(0);
  await count([
    [1500, 300],
    [1500, 390],
  ]);
  await expect(jonas.getByText(/26.0% opened/)).toBeVisible();
  await expect(callum.getByText(/26.0% opened/)).toBeVisible();
  expect(await sameDocument()).toBe(true);

  await jonas.getByRole('button', { name: 'Decide', exact: true }).click();
  const decide = jonas.getByRole('dialog', { name: 'Decide the test' });
  await decide.getByLabel(/£89, 26.0%/).check();
  await decide.getByLabel('What was learned').fill('Say the price at once.');
  await decide.getByRole('button', { name: 'Decide' }).click();
  await expect(jonas.getByText('Winner', { exact: true })).toBeVisible();
  await expect(callum.getByText('Say the price at once.')).toBeVisible();

  const elsewhere = await (await door.as(MIKKEL)).goto(address);
  expect(elsewhere?.status()).toBe(404);
});

test('a test that has too few people to tell ends without an answer, and says so', async ({
  door,
}) => {
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/ab-tests');
  await jonas.getByRole('button', { name: 'New test' }).click();
  const dialog = jonas.getByRole('dialog', { name: 'New test' });
  await dialog.getByLabel('Client').selectOption('Loom House');
  await dialog.getByLabel('Title').fill('Sunday, or Monday');
  await dialog.getByLabel('Rate today, in %').fill('20');
  await dialog.getByLabel('Smallest difference worth finding').fill('5');
  await dialog.getByLabel('Control').fill('Sunday');
  await dialog.getByLabel('Against it').fill('Monday');
  await dialog.getByRole('button', { name: 'Create the test' }).click();
  await jonas.getByRole('button', { name: 'Start the test' }).click();
  await expect(jonas.getByText('Nobody is counted yet.')).toBeVisible();
  await expect(jonas.getByRole('button', { name: 'End without an answer' })).toHaveCount(0);
  for (const [index, opens] of [81, 97].entries()) {
    await jonas.getByLabel('Recipients').nth(index).fill('400');
    await jonas.getByLabel('Opens').nth(index).fill(String(opens));
  }
  await jonas.getByRole('button', { name: 'Save the counts' }).click();
  await expect(jonas.getByText('Counts typed in by the team.')).toBeVisible();

  await jonas.getByRole('button', { name: 'End without an answer' }).click();
  const end = jonas.getByRole('dialog', { name: 'End the test without an answer' });
  await expect(end).toContainText('reached 400 of the 1,094 recipients');
  await end.getByLabel('What was learned').fill('Eight hundred people are too few.');
  await end.getByRole('button', { name: 'End as inconclusive' }).click();
  await expect(jonas.getByText('Inconclusive', { exact: true })).toBeVisible();
  await expect(jonas.getByText(/ended without an answer/)).toBeVisible();
  await expect(jonas.getByText('Eight hundred people are too few.')).toBeVisible();
});

test('a client reads what came out, and nothing that only the team has in mind', async ({
  door,
}) => {
  const hanna = await door.as(HANNA);
  await hanna.goto('/client/maren/campaigns');
  await hanna.getByRole('link', { name: 'Night oil, refilled' }).first().click();
  const tested = hanna.getByRole('region', { name: 'What was tested' });
  await expect(tested).toContainText('Refill first, or bottle first');
  await expect(tested).toContainText('“Refill first” won.');
  await expect(tested).toContainText('Lead with the refill');
  await expect(tested).toContainText('Counts from Klaviyo’s report of the campaign.');
  await expect(tested.getByRole('button')).toHaveCount(0);
  const team = await hanna.goto('/team/ab-tests');
  expect(new URL(hanna.url()).pathname).not.toBe('/team/ab-tests');
  expect(team?.ok()).toBe(true);
});
