import { CALLUM, expect, HANNA, test } from './people.ts';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('a list that grows is measured by its sizes on two days, and says who counted', async ({
  door,
}) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/clients/kestrel-cycles/goals');
  await callum.getByRole('button', { name: 'New goal' }).click();
  const dialog = callum.getByRole('dialog', { name: /wants to reach/ });
  await dialog.getByLabel('What counts').selectOption('List growth');
  await dialog.getByLabel('Target').fill('100');
  await dialog.getByRole('button', { name: 'Set goal' }).click();
  const goal = callum.getByRole('article').filter({ hasText: 'List growth' });
  await expect(goal).toContainText('Not measured');

  for (const [ago, people] of [
    [3, '1000'],
    [1, '1040'],
  ] as const) {
    await callum.getByRole('button', { name: 'Add a size' }).click();
    const size = callum.getByRole('dialog', { name: 'How many people were on the list' });
    await size.getByLabel('Day').fill(daysAgo(ago));
    await size.getByLabel('People').fill(people);
    await size.getByRole('button', { name: 'Keep it' }).click();
    await expect(size).toBeHidden();
  }
  await expect(goal).toContainText('40');
  await expect(goal).toContainText('Sizes of the list typed in by the team, since');
});

test('a client whose portal shows goals reads how the list grew', async ({ door }) => {
  const hanna = await door.as(HANNA);
  await hanna.goto('/client/maren');
  const goal = hanna.getByRole('article').filter({ hasText: 'List growth' });
  await expect(goal).toContainText('Sizes of the list typed in by the team, since');
  await expect(goal).not.toContainText('Not measured');
});
