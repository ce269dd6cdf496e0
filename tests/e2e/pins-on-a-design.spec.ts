import { type Page } from '@playwright/test';
import { api, askedCampaign, newestRound, pinOn, statusOf, uploadAgain } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, DANA, expect, NADIA, PRIYA, ROB, test } from './people.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const frame = (page: Page) => page.getByRole('group', { name: /^Version \d+ of the design$/ });
const thread = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Pins' }).getByRole('listitem').filter({ hasText: words });

/** Where a share of the picture lies on the screen now. */
async function pointOn(page: Page, across: number, down: number) {
  const picture = frame(page).getByRole('img').first();
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture is not seen.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

const proofOf = async (client: string, campaign: string) =>
  `/client/${client}/approvals/${(await newestRound(campaign)).id}`;

test('a client pins with a finger, the team answers and resolves, and both see it at once', async ({
  door,
}) => {
  const client = 'aster-optics';
  const campaign = await askedCampaign({ client, title: 'Pinned on the way to work' });
  const dana = await door.as(DANA, PHONE);
  await dana.goto(await proofOf(client, campaign.id));
  await listening(dana);

  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}/design`);
  await listening(callum);
  const sameDocument = await mark(callum);

  await dana.getByRole('button', { name: 'Pin', exact: true }).tap();
  const place = await pointOn(dana, 0.5, 0.2);
  await dana.touchscreen.tap(place.x, place.y);
  await dana.getByLabel('What you want to say here').fill('The frame hides her eyes.');
  await dana.getByRole('button', { name: 'Pin it' }).tap();
  await expect(dana.getByRole('button', { name: 'Pin 1, open' }).first()).toBeVisible();

  const open = thread(callum, 'The frame hides her eyes.');
  await expect(open).toBeVisible();
  await open.getByRole('button', { name: 'Pin 1, open' }).click();
  await open.getByLabel('Reply to pin 1').fill('It moves up.');
  await open.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(thread(dana, 'The frame hides her eyes.').getByText('It moves up.')).toBeVisible();

  await open.getByRole('button', { name: 'Resolve' }).click();
  await expect(thread(dana, 'The frame hides her eyes.')).toContainText(
    'Resolved by Callum Reyes in version 1',
  );
  await expect(frame(dana).getByRole('button', { name: 'Pin 1, resolved' })).toBeVisible();
  expect(await sameDocument()).toBe(true);
});

test('what is half written and which thread is open stay when something new arrives', async ({
  door,
}) => {
  const client = 'aster-optics';
  const campaign = await askedCampaign({ client, title: 'Half written' });
  await pinOn(campaign.id, DANA, { body: 'A little warmer.' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}/design`);
  await listening(callum);
  const open = thread(callum, 'A little warmer.');
  await open.getByRole('button', { name: 'Pin 1, open' }).click();
  await open.getByLabel('Reply to pin 1').fill('Warmer as in');
  await pinOn(campaign.id, DANA, { body: 'And quieter here.', x: 70 });
  await expect(thread(callum, 'And quieter here.')).toBeVisible();
  await expect(open.getByLabel('Reply to pin 1')).toHaveValue('Warmer as in');
});

test('a pin comes along to the next version, asks whether it is addressed, and holds up the approval', async ({
  door,
}) => {
  const client = 'kestrel-cycles';
  const campaign = await askedCampaign({ client, title: 'Twice round the block' });
  await pinOn(campaign.id, ROB, { body: 'Wrong bell.', blocking: true });
  const rob = await door.as(ROB);
  await rob.goto(await proofOf(client, campaign.id));
  await expect(rob.getByText('Pin 1 has to be closed before this can be approved.')).toBeVisible();
  await rob.getByRole('button', { name: 'Approve version 1' }).click();
  const dialog = rob.getByRole('dialog');
  if (await dialog.isVisible()) {
    await dialog.getByRole('button', { name: 'Approve version 1' }).click();
    await expect(rob.getByText(/Pin 1 has to be closed/).first()).toBeVisible();
  }
  expect(await statusOf(campaign.id)).toBe('client_approval');

  await uploadAgain(campaign.id, ROB);
  await rob.goto(await proofOf(client, campaign.id));
  await expect(rob.getByRole('heading', { name: 'Addressed in version 2?' })).toBeVisible();
  await expect(frame(rob).getByRole('button', { name: /^Pin 1, addressed\?/ })).toBeVisible();
  await rob.getByText('Version 1', { exact: true }).first().click();
  await expect(rob.getByText('stays as it was')).toBeVisible();
  await rob.getByText('Version 2', { exact: true }).first().click();

  await rob.getByRole('group', { name: 'Is pin 1 addressed?' }).getByText('Still open').click();
  await expect(thread(rob, 'Wrong bell.')).toContainText('Still open in version 2, you said');
  await expect(rob.getByText('Pin 1 has to be closed before this can be approved.')).toBeVisible();
  await frame(rob)
    .getByRole('button', { name: /^Pin 1, open/ })
    .click();
  await thread(rob, 'Wrong bell.').getByRole('button', { name: 'Resolve' }).click();
  await expect(thread(rob, 'Wrong bell.')).toContainText('Resolved by you in version 2');
  await expect(rob.getByText('Pin 1 has to be closed')).toHaveCount(0);
  await rob.getByRole('button', { name: 'Approve version 2' }).click();
  await rob.getByRole('dialog').getByRole('button', { name: 'Approve version 2' }).click();
  await expect.poll(() => statusOf(campaign.id)).toBe('approved');
});

test('an older version takes no more pins and says why', async ({ door }) => {
  const client = 'kestrel-cycles';
  const campaign = await askedCampaign({ client, title: 'Once it was new' });
  await pinOn(campaign.id, ROB, { body: 'Not this one.' });
  const first = await proofOf(client, campaign.id);
  await uploadAgain(campaign.id, ROB);
  const rob = await door.as(ROB);
  await rob.goto(first);
  await expect(rob.getByText('There is a newer version of this design.')).toBeVisible();
  await expect(rob.getByRole('button', { name: 'Pin', exact: true })).toHaveCount(0);
});

test('a designer pins a box and closes it with keys alone', async ({ door }) => {
  const client = 'juniper-pet';
  const campaign = await askedCampaign({ client, title: 'Without a paw', designer: PRIYA });
  const priya = await door.as(PRIYA);
  await priya.goto(`/team/campaigns/${campaign.id}/design`);
  await listening(priya);
  await priya.keyboard.press('p');
  await expect(frame(priya)).toBeFocused();
  await priya.keyboard.press('Shift+ArrowUp');
  await priya.keyboard.press('b');
  await priya.keyboard.press('Shift+ArrowRight');
  await priya.keyboard.press('Shift+ArrowDown');
  await priya.keyboard.press('Enter');
  const field = priya.getByLabel('What you want to say here');
  await expect(field).toBeFocused();
  await field.pressSequentially('More room around the bowl.');
  await priya.keyboard.press('Control+Enter');
  const made = thread(priya, 'More room around the bowl.');
  await expect(made).toBeVisible();
  await priya.keyboard.press('c');
  await made.getByLabel('Reply to team pin 1').pressSequentially('Twelve pixels.');
  await priya.keyboard.press('Control+Enter');
  await expect(made.getByText('Twelve pixels.').last()).toBeVisible();
  await priya.keyboard.press('Escape');
  await expect(frame(priya).getByRole('button', { name: 'Team pin 1, open' })).toBeFocused();
  await priya.keyboard.press('r');
  await expect(made).toContainText('Resolved by you in version 1');
  const { data } = await (
    await api(CALLUM)
  )
    .from('design_annotations')
    .select('w, h, audience, status')
    .eq('subject_id', campaign.id)
    .throwOnError();
  expect(data).toMatchObject([{ audience: 'internal', status: 'resolved' }]);
  expect(data[0]?.w).toBeGreaterThan(0);
});

test('what the team pins for itself is in nothing a client receives', async ({ door }) => {
  const client = 'juniper-pet';
  const secret = 'Their logo is off by a hair, say nothing yet';
  const campaign = await askedCampaign({ client, title: 'Between us' });
  await pinOn(campaign.id, CALLUM, { body: secret, audience: 'internal' });
  await pinOn(campaign.id, NADIA, { body: 'Lovely whiskers.' });
  const nadia = await door.as(NADIA);
  const received: Promise<string>[] = [];
  nadia.on('response', (response) => {
    if (/html|x-component|json/.test(response.headers()['content-type'] ?? ''))
      received.push(response.text().catch(() => ''));
  });
  await nadia.goto(await proofOf(client, campaign.id));
  await listening(nadia);
  await expect(thread(nadia, 'Lovely whiskers.')).toContainText('Lovely whiskers.');
  await expect(frame(nadia).getByRole('button', { name: 'Pin 1, open' })).toBeVisible();
  await pinOn(campaign.id, CALLUM, { body: `${secret} either`, audience: 'internal' });
  await pinOn(campaign.id, CALLUM, { body: 'Thank you, from all of us.' });
  await expect(thread(nadia, 'Thank you, from all of us.')).toBeVisible();
  const all = (await Promise.all(received)).join('\n');
  expect(all).toContain('Lovely whiskers.');
  expect(all).not.toContain('off by a hair');
  expect(all).not.toMatch(/"audience":"internal"/);
});

test('two versions move together until they are let go', async ({ door }) => {
  const client = 'kestrel-cycles';
  const campaign = await askedCampaign({ client, title: 'Side by side' });
  await pinOn(campaign.id, ROB, { body: 'Look at both.' });
  await uploadAgain(campaign.id, ROB);
  const rob = await door.as(ROB);
  await rob.goto(await proofOf(client, campaign.id));
  await rob.keyboard.press('s');
  const places = () =>
    rob
      .locator('.proof-plane')
      .evaluateAll((planes) => planes.map((plane) => plane.style.transform));
  await rob.keyboard.press('+');
  await rob.keyboard.press('+');
  await expect.poll(async () => new Set(await places()).size).toBe(1);
  const [together] = await places();
  expect(together).not.toBe('');
  await rob.keyboard.press('l');
  await frame(rob).last().focus();
  await rob.keyboard.press('ArrowDown');
  await expect.poll(async () => new Set(await places()).size).toBe(2);
});
