import type { Page } from '@playwright/test';
import { api } from './before.ts';
import { approveHere, askForChangesHere, openAsked } from './deciding.ts';
import { listening, mark } from './live.ts';
import { linkAbout } from './mailbox.ts';
import { CALLUM, expect, MEI, ROB, test } from './people.ts';
import { png } from './picture.ts';

const TITLE = 'Left in the workshop';
const CLIENT = 'kestrel-cycles';
const DONE = { timeout: 20_000 };

async function write(page: Page, subject: string) {
  await page.getByRole('button', { name: 'Write the first version' }).click();
  await page.getByLabel('Subject').fill(subject);
  await page.getByRole('textbox', { name: 'Body' }).click();
  await page.keyboard.type('Your wheels are trued and the chain is new.');
  await page.getByRole('button', { name: 'Save version 1' }).click();
  await expect(page.getByText('Version 1 saved')).toBeVisible();
}

/** One message from its first word to QA. */
async function finish(page: Page, name: string, subject: string) {
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await write(page, subject);
  await page.getByRole('button', { name: 'Hand to design' }).click();
  await page.getByLabel(/^Upload version 1/).setInputFiles({
    name: 'wheels.png',
    mimeType: 'image/png',
    buffer: png(600, 900, [20, 60, 90]),
  });
  await expect(page.getByText('Design version 1 added')).toBeVisible(DONE);
  await page.getByRole('button', { name: 'Send to QA' }).click();
  await expect(page.getByRole('button', { name: 'Send to client' })).toBeVisible();
  await page.getByRole('link', { name: TITLE }).click();
}

const names = (page: Page) =>
  page.getByRole('list', { name: 'The flow' }).getByRole('link').allInnerTexts();

test('a flow is planned, made message by message, approved part by part, and set live', async ({
  door,
}) => {
  test.setTimeout(300_000);
  const callum = await door.as(CALLUM);
  await callum.goto('/team/flows');
  await callum.getByRole('link', { name: 'New flow' }).click();
  await callum.waitForURL('/team/flows/new');
  await callum.getByRole('combobox', { name: 'Client' }).selectOption('Kestrel Cycles');
  // What is typed stays, also where the pattern comes after it.
  await callum.getByLabel('Goal').fill('Bring people back who left a service unbooked.');
  await callum.getByRole('link', { name: /^Abandoned cart/ }).click();
  await expect(callum.getByLabel('Title')).toHaveValue('Abandoned cart');
  await expect(callum.getByLabel('Starts with')).toHaveValue('metric');
  await callum.getByLabel('Title').fill(TITLE);
  await callum.getByRole('link', { name: /^Welcome/ }).click();
  await expect(callum.getByLabel('Starts with')).toHaveValue('list');
  await callum.getByRole('link', { name: /^Abandoned cart/ }).click();
  await expect(callum.getByLabel('Which one')).toHaveValue('Checkout started');
  await expect(callum.getByLabel('Title')).toHaveValue(TITLE);
  await callum.getByRole('button', { name: 'Create flow' }).click();
  await expect(callum.getByText('The event “Checkout started” happens')).toBeVisible();
  expect(await names(callum)).toEqual(['Still here', 'Any question?']);

  // Another message, and its place by keys alone.
  await callum.getByRole('button', { name: 'Add a step after “Any question?”' }).click();
  await callum.getByRole('menuitem', { name: 'E-mail' }).click();
  const dialog = callum.getByRole('dialog', { name: 'Add an e-mail' });
  await dialog.getByLabel('Name').fill('Last call');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(callum.getByRole('link', { name: 'Last call' }).first()).toBeVisible();
  await callum
    .getByRole('list', { name: 'The flow' })
    .getByRole('link', { name: 'Last call' })
    .focus();
  await callum.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(callum)).toEqual(['Still here', 'Last call', 'Any question?']);
  await callum.reload();
  expect(await names(callum)).toEqual(['Still here', 'Last call', 'Any question?']);

  // It was one too many.
  await callum.getByRole('button', { name: 'Change Last call' }).click();
  await callum.getByRole('menuitem', { name: 'Remove' }).click();
  await expect.poll(() => names(callum)).toEqual(['Still here', 'Any question?']);

  // QA takes nothing that is still being made.
  await callum.getByRole('button', { name: 'Begin the making' }).click();
  await callum.getByRole('button', { name: 'Send to QA' }).click();
  await expect(callum.getByText('Still being made: Still here, Any question?.')).toBeVisible();
  await finish(callum, 'Still here', 'Your wheels are ready');
  await finish(callum, 'Any question?', 'Ask Rob');
  await callum.getByRole('button', { name: 'Send to QA' }).click();
  await callum.getByRole('button', { name: 'Send to client' }).click();
  const ask = callum.getByRole('dialog', { name: 'Send to client?' });
  await expect(ask).toContainText('The order and the waits, Still here, Any question?');
  await ask.getByRole('button', { name: 'Send to client' }).click();
  await expect(callum.getByText('Not asked yet')).toHaveCount(0);
  await expect(callum.getByText('0 of 3 parts approved')).toBeVisible();
  const asked = callum.getByRole('region', { name: 'The order and the waits, version 1' });
  await expect(asked).toContainText('Has not decided yet');
  await asked.getByRole('button', { name: 'Remind now' }).click();
  await expect(callum.getByText(/reminded whoever still has to decide/)).toBeVisible();
  await listening(callum);
  const stayed = await mark(callum);

  // The client decides part by part, and the page that is open says so.
  const rob = await door.as(ROB);
  await openAsked(rob, CLIENT, TITLE);
  await approveHere(rob);
  await expect(rob.getByText(/^Version 1: Approved by you/)).toBeVisible();
  const phone = await door.visitor();
  await phone.goto(await linkAbout(ROB, `${TITLE}: Still here`));
  await approveHere(phone);
  await expect(phone.getByRole('heading', { name: /^You approved this/ })).toBeVisible();
  await expect(callum.getByText('2 of 3 parts approved')).toBeVisible();
  await openAsked(rob, CLIENT, 'Any question?');
  await askForChangesHere(rob, { note: 'Ask for me by name', about: 'The words' });
  await expect(callum.getByText('Ask for me by name').first()).toBeVisible();
  expect(await stayed()).toBe(true);

  // Only that message goes back; corrected, it is asked about again.
  await callum.getByRole('link', { name: 'Any question?' }).first().click();
  await callum.getByRole('button', { name: 'Write version 2' }).click();
  await callum.getByLabel('Subject').fill('Ask Rob Hale');
  await callum.getByRole('button', { name: 'Save version 2' }).click();
  await expect(callum.getByText('Version 2 saved')).toBeVisible();
  await callum.getByRole('link', { name: 'Compare v1' }).click();
  await expect(callum.getByRole('insertion').filter({ hasText: 'Hale' })).toBeVisible();
  await callum.getByRole('link', { name: 'Back to the newest' }).click();
  await callum.getByRole('button', { name: 'Hand to design' }).click();
  await callum.getByRole('button', { name: 'Send to QA' }).click();
  await callum.getByRole('button', { name: 'Send to client' }).click();
  await callum.getByRole('dialog').getByRole('button', { name: 'Send to client' }).click();
  await expect(callum.getByText('This is with the client.')).toBeVisible();
  await openAsked(rob, CLIENT, 'Any question?');
  await approveHere(rob);
  await expect(rob.getByText(/^Version 2: Approved by you/)).toBeVisible();
  await callum.getByRole('link', { name: TITLE }).click();
  await expect(callum.getByText('3 of 3 parts approved')).toBeVisible();

  // Mei finds it on her desk and sets it live; that nothing is switched on from here is said.
  const mei = await door.as(MEI);
  await mei.goto('/team/queue?stage=approved');
  await mei.getByRole('link', { name: TITLE }).click();
  await mei.getByRole('button', { name: 'Set live' }).click();
  const live = mei.getByRole('dialog', { name: 'Set live?' });
  await expect(live).toContainText('Klaviyo is not connected');
  await live.getByRole('button', { name: 'Set live' }).click();
  await expect(mei.getByText('Switched on and off in Klaviyo by hand')).toBeVisible();
  await expect(callum.getByText('This is live. Pause it before you change it.')).toBeVisible();
  await callum.goto('/team/flows?view=live');
  await expect(callum.getByRole('link', { name: TITLE })).toBeVisible();
});

test('another agency’s flow is not there, nor a step under a foreign flow', async ({ door }) => {
  const db = await api(CALLUM);
  const { data: flows } = await db
    .from('crm_flows')
    .select('id, title, steps:flow_steps (id, kind)')
    .in('title', ['Hello, quietly', 'Left at the trailhead'])
    .order('title')
    .throwOnError();
  const [hello, trail] = flows;
  const step = hello?.steps.find(({ kind }) => kind === 'email')?.id ?? '';
  const callum = await door.as(CALLUM);
  const status = async (page: Page, path: string) => (await page.goto(path))?.status();
  expect(await status(callum, `/team/flows/${hello?.id}/steps/${step}`)).toBe(200);
  expect(await status(callum, `/team/flows/${trail?.id}/steps/${step}`)).toBe(404);
  const mikkel = await door.as('mikkel@harbourandpine.test');
  expect(await status(mikkel, `/team/flows/${hello?.id}`)).toBe(404);
});
