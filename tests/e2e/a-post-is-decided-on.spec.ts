import { listening, mark } from './live.ts';
import { CALLUM, expect, ROB, test } from './people.ts';
import { png } from './picture.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test('a post is made, approved on a phone, and asked about again once it is edited', async ({
  door,
}) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/content/posts');
  await callum.getByRole('button', { name: 'New post' }).click();
  const dialog = callum.getByRole('dialog', { name: 'New post' });
  await dialog.getByLabel('Title').fill('Lights on');
  await dialog.getByLabel('Client').selectOption('Kestrel Cycles');
  await dialog.getByLabel('Network').selectOption('Instagram');
  await dialog.getByLabel('Appears').fill('2031-03-04T09:00');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(callum.getByRole('heading', { name: 'Lights on' })).toBeVisible();

  await callum.getByLabel('Caption').fill('It is dark at half past four. #lightson');
  await callum.getByRole('button', { name: 'Save version 1' }).click();
  await expect(callum.getByText('It needs a picture.')).toBeVisible();
  await callum.getByLabel('Add pictures').setInputFiles({
    name: 'lights.png',
    mimeType: 'image/png',
    buffer: png(800, 1000, [20, 30, 40]),
  });
  await callum.getByLabel('What lights.png shows').fill('A rear light in the rain');
  await callum.getByRole('button', { name: 'Save version 2' }).click();
  await expect(callum.getByText('It needs a picture.')).toHaveCount(0);
  await callum.getByRole('button', { name: 'Hand to review' }).click();
  await callum.getByRole('button', { name: 'Ask the client' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();
  await listening(callum);
  const sameDocument = await mark(callum);

  const rob = await door.as(ROB, PHONE);
  await rob.goto('/client/kestrel-cycles');
  await rob.getByRole('link', { name: 'Lights on' }).click();
  await expect(rob.getByAltText('A rear light in the rain').first()).toBeVisible();
  await rob.getByRole('button', { name: 'Approve version 1' }).click();
  await rob.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(rob.getByText(/^Version 1: Approved by you/)).toBeVisible();
  const asRobSeesIt = rob.url();
  await rob.goto('/client/kestrel-cycles');
  await expect(rob.getByRole('list', { name: 'Decided lately' })).toContainText('Lights on');
  await rob.goto(asRobSeesIt);

  await expect(callum.getByRole('button', { name: 'Schedule' })).toBeVisible();
  expect(await sameDocument()).toBe(true);
  await callum.getByRole('button', { name: 'Schedule' }).click();
  await expect(callum.getByRole('button', { name: 'Unschedule' })).toBeVisible();
  await callum.getByLabel('Caption').fill('It is dark at four. #lightson');
  await callum.getByRole('button', { name: 'Save version 3' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();
  await expect(rob.getByText('Waits for you', { exact: true })).toBeVisible();

  // What changed, word by word; what was approved before stays readable, and leads on.
  const changed = rob.getByRole('region', { name: 'Changed since version 1' });
  await expect(changed.locator('del')).toHaveText('half past');
  const history = rob.getByRole('region', { name: 'History' });
  await expect(history).toContainText('no longer counts');
  await history.getByRole('link', { name: 'Version 1' }).click();
  await expect(rob.getByText('It is dark at half past four.')).toBeVisible();
  await rob.getByRole('link', { name: 'Open version 2' }).click();
  await expect(rob.getByRole('button', { name: 'Approve version 2' })).toBeVisible();
});
