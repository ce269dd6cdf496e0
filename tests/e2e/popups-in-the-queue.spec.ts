import { JONAS, PRIYA, expect, test } from './people.ts';
import { png } from './picture.ts';

const TITLE = 'The travel set, waiting list';

test('a designer finds a popup in their queue, works on it, hands it off, and the next opens', async ({
  door,
}) => {
  test.setTimeout(120_000);
  const priya = await door.as(PRIYA);
  await priya.goto('/team/dashboard');
  await expect(priya.getByRole('region', { name: 'What waits for me' })).toContainText(TITLE);
  await priya.goto('/team/queue');
  const queue = priya.getByRole('table', { name: 'Design queue', exact: true });
  const titles = await queue.getByRole('link').allTextContents();
  const next = titles[titles.indexOf(TITLE) + 1] ?? '';
  await queue.getByRole('link', { name: TITLE }).click();

  // Its words are their copywriter's; its design is hers.
  const item = priya.getByRole('region', { name: `Popup ${TITLE}` });
  await expect(item.getByLabel('Headline')).not.toBeEditable();
  await expect(item.getByRole('complementary', { name: 'Brief' })).toContainText(
    'A place on the list before it is back',
  );
  await item.getByLabel('Upload version 1').setInputFiles({
    name: 'travel set.png',
    mimeType: 'image/png',
    buffer: png(600, 400, [40, 70, 60]),
  });
  await expect(item.getByText('Version 1', { exact: true })).toBeVisible({ timeout: 20_000 });
  await item.getByRole('button', { name: 'Hand to QA' }).click();
  await expect(priya.getByRole('heading', { level: 2, name: next }).first()).toBeVisible();
  await expect(queue.getByRole('link', { name: TITLE })).toHaveCount(0);

  // Whoever checks it next finds it there, and with its people in the list.
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/queue?stage=qa');
  await jonas
    .getByRole('table', { name: 'QA queue', exact: true })
    .getByRole('link', { name: TITLE })
    .click();
  await expect(
    jonas
      .getByRole('region', { name: `Popup ${TITLE}` })
      .getByRole('button', { name: 'Ask the client' }),
  ).toBeVisible();
  await jonas.goto('/team/popups?view=mine');
  await expect(jonas.getByRole('link', { name: TITLE })).toBeVisible();
});

test('who works on a popup is changed on its page, and it turns up on the other desk', async ({
  door,
}) => {
  const jonas = await door.as(JONAS);
  await jonas.goto('/team/popups');
  await jonas.getByRole('link', { name: 'Hackney: the first fifty' }).click();
  const people = jonas.getByRole('region', { name: 'People' });
  await people.getByLabel('Designer').selectOption('Priya Nair');
  await expect(jonas.getByText('Priya Nair is the designer now')).toBeVisible();
  await expect(jonas.getByText('made Priya Nair designer')).toBeVisible();
  await jonas.getByRole('button', { name: 'Hand to design' }).click();
  await expect(jonas.getByText('handed it to design')).toBeVisible();

  const priya = await door.as(PRIYA);
  await priya.goto('/team/queue?stage=design');
  await expect(
    priya
      .getByRole('table', { name: 'Design queue', exact: true })
      .getByRole('link', { name: 'Hackney: the first fifty' }),
  ).toBeVisible();
});
