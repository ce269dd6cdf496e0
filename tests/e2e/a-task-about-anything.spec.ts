import { expect, JONAS, test } from './people.ts';

test('a task is about any record, found by its words where the task is made', async ({ door }) => {
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/tasks');
  await jonas.getByRole('button', { name: 'New task' }).first().click();
  const dialog = jonas.getByRole('dialog', { name: 'New task' });
  await dialog.getByLabel('About').fill('Refill first');
  await dialog
    .getByRole('list', { name: 'Found' })
    .getByRole('button', { name: /A\/B test.*Refill first, or bottle first/ })
    .click();
  await expect(dialog.getByText('About Refill first, or bottle first')).toBeVisible();
  await expect(dialog.getByLabel('Client')).toHaveCount(0);
  await dialog.getByLabel('What is to be done').fill('Write up the second picture');
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await expect(dialog).toBeHidden();

  const row = jonas.getByRole('row').filter({ hasText: 'Write up the second picture' });
  await expect(row).toContainText('Refill first, or bottle first');
  await row.getByRole('link', { name: 'Write up the second picture' }).click();
  await jonas.getByRole('link', { name: 'Refill first, or bottle first' }).click();
  await expect(
    jonas.getByRole('heading', { level: 1, name: 'Refill first, or bottle first' }),
  ).toBeVisible();
  await expect(jonas.getByRole('region', { name: 'Tasks' })).toContainText(
    'Write up the second picture',
  );
});

test('the palette finds a test and a post', async ({ door }) => {
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/tasks');
  await jonas.keyboard.press('ControlOrMeta+k');
  const palette = jonas.getByRole('combobox');
  await palette.fill('three ways to say');
  await jonas.getByRole('option', { name: /Three ways to say home trial/ }).click();
  await expect(
    jonas.getByRole('heading', { level: 1, name: 'Three ways to say home trial' }),
  ).toBeVisible();
});
