import type { Page } from '@playwright/test';
import { askedMessage, messageStatus, newestRound } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, ROB, test } from './people.ts';
import { png } from './picture.ts';

const DONE = { timeout: 20_000 };
const SECRET = 'They will want it larger, wait for it.';

const frame = (page: Page) => page.getByRole('group', { name: /^Version \d+ of the design$/ });
const thread = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Pins' }).getByRole('listitem').filter({ hasText: words });

async function pinAt(page: Page, words: string) {
  const picture = frame(page).last();
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture is not seen.');
  await page.mouse.click(box.x + box.width / 2, box.y + 120);
  await page.getByLabel('What you want to say here').fill(words);
}

test('a message is pinned by its client, answered in version 2, addressed, and approved', async ({
  door,
}) => {
  test.setTimeout(120_000);
  const message = await askedMessage({ client: 'kestrel-cycles', title: 'Once around the block' });
  const step = `/team/flows/${message.flow}/steps/${message.id}`;
  const rob = await door.as(ROB);
  await rob.goto(`/client/kestrel-cycles/approvals/${(await newestRound(message.id)).id}`);
  await listening(rob);
  const callum = await door.as(CALLUM);
  await callum.goto(step);
  await callum.getByRole('link', { name: 'Pin the design' }).click();
  await expect(frame(callum)).toBeVisible();
  await listening(callum);
  const sameDocument = await mark(callum);

  await pinAt(rob, 'The bell is on the wrong side.');
  await rob.getByLabel('Has to be closed before approval').check();
  await rob.getByRole('button', { name: 'Pin it' }).click();
  const bar = rob.locator('[data-slot=decision-bar]');
  await expect(bar).toContainText('Pin 1 has to be closed before this can be approved.');

  // The team sees it without a reload, and says something to itself that the client never hears.
  const asked = thread(callum, 'The bell is on the wrong side.');
  await expect(asked).toContainText('Before approval');
  await expect(
    callum.getByText('Pin 1 has to be closed before this can be approved.'),
  ).toBeVisible();
  await pinAt(callum, SECRET);
  await callum.getByRole('radio', { name: 'Internal' }).check();
  await callum.getByRole('button', { name: 'Pin it' }).click();
  await expect(thread(callum, SECRET)).toContainText('Internal');
  await asked.getByRole('button', { name: /^Pin 1, open/ }).click();
  await asked.getByLabel('Reply to pin 1').fill('Mirrored in the next one.');
  await asked.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(thread(rob, 'The bell is on the wrong side.')).toContainText(
    'Mirrored in the next one.',
  );
  expect(await sameDocument()).toBe(true);

  await rob.getByRole('button', { name: 'Request changes' }).click();
  await rob.getByRole('dialog').getByText('The picture').click();
  await rob.getByRole('dialog').getByRole('button', { name: 'Send to the team' }).click();
  await expect.poll(() => messageStatus(message.id)).toBe('design');

  await callum.getByLabel(/^Upload version 2/).setInputFiles({
    name: 'bell.png',
    mimeType: 'image/png',
    buffer: png(600, 900, [60, 90, 20]),
  });
  await expect(callum.getByText('Design version 2 added')).toBeVisible(DONE);
  await expect(callum.getByRole('heading', { name: 'Addressed in version 2?' })).toBeVisible();
  await callum.getByRole('button', { name: 'Send to QA' }).click();
  await callum.getByRole('button', { name: 'Send to client' }).click();
  await callum.getByRole('dialog').getByRole('button', { name: 'Send to client' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();

  await rob.getByRole('link', { name: 'Open version 2' }).click();
  await expect(rob.getByRole('heading', { name: 'Addressed in version 2?' })).toBeVisible();
  await expect(bar).toContainText('Pin 1 has to be closed before this can be approved.');
  await rob.getByRole('group', { name: 'Is pin 1 addressed?' }).getByText('Addressed').click();
  await expect(thread(rob, 'The bell is on the wrong side.')).toContainText(
    'Resolved by you in version 2',
  );
  await expect(bar).not.toContainText('has to be closed');
  expect(await rob.content()).not.toContain(SECRET);
  await bar.getByRole('button', { name: 'Approve version 2' }).click();
  await rob.getByRole('dialog').getByRole('button', { name: 'Approve version 2' }).click();
  await expect.poll(() => messageStatus(message.id)).toBe('approved');

  await callum.goto(step);
  await expect(callum.getByRole('link', { name: 'Pins: 1 open, 1 resolved' })).toBeVisible();
});
