import type { Page } from '@playwright/test';
import {
  api,
  askedCampaign,
  campaignCalled,
  newestRound,
  pinOn,
  statusOf,
  uploadAgain,
} from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, DANA, EILIDH, expect, HANNA, LOTTE, NADIA, PRIYA, ROB, test } from './people.ts';

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
  const campaign = await campaignCalled('Puppy box, month two');
  await pinOn(campaign, NADIA, { body: 'A little warmer.' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign}/design`);
  await listening(callum);
  const open = thread(callum, 'A little warmer.');
  await open.getByRole('button', { name: /^Pin \d+, open$/ }).click();
  const half = open.getByLabel(/^Reply to pin/);
  await half.fill('Warmer as in');
  await pinOn(campaign, NADIA, { body: 'And quieter here.', x: 70 });
  await expect(thread(callum, 'And quieter here.')).toBeVisible();
  await expect(half).toHaveValue('Warmer as in');
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
  await rob.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(rob.getByText('Pin 1 has to be closed before this can be approved.')).toHaveCount(2);
  expect(await statusOf(campaign.id)).toBe('client_approval');

  await uploadAgain(campaign.id, ROB);
  await rob.goto(await proofOf(client, campaign.id));
  await expect(rob.getByRole('heading', { name: 'Addressed in version 2?' })).toBeVisible();
  await expect(frame(rob).getByRole('button', { name: /^Pin 1, addressed\?/ })).toBeVisible();
  await rob.getByRole('radio', { name: 'Version 1' }).check();
  await expect(rob.getByText('stays as it was')).toBeVisible();
  await rob.getByRole('radio', { name: 'Version 2' }).check();

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
  const campaign = await campaignCalled('The quiet sale');
  const { data: first } = await (
    await api(CALLUM)
  )
    .from('approvals')
    .select('id')
    .eq('subject_id', campaign)
    .eq('round', 1)
    .single()
    .throwOnError();
  const lotte = await door.as(LOTTE);
  await lotte.goto(`/client/loom-house/approvals/${first.id}`);
  await expect(lotte.getByText('There is a newer version of this design.')).toBeVisible();
  await expect(lotte.getByRole('button', { name: 'Pin', exact: true })).toHaveCount(0);
  await expect(pinOn(campaign, LOTTE, { body: 'On the old one.', version: 1 })).rejects.toThrow(
    'There is a newer version of this design. Pins on the older one stay as they are.',
  );
});

test('a designer pins a box and closes it with keys alone', async ({ door }) => {
  const campaign = await campaignCalled('Black Friday, hour by hour');
  const priya = await door.as(PRIYA);
  await priya.goto(`/team/campaigns/${campaign}/design`);
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
  await made.getByLabel(/^Reply to team pin/).pressSequentially('Twelve pixels.');
  await priya.keyboard.press('Control+Enter');
  await expect(made.getByText('Twelve pixels.').last()).toBeVisible();
  await priya.keyboard.press('Escape');
  await expect(frame(priya).locator('[data-pin]:focus')).toHaveAttribute('aria-expanded', 'true');
  await priya.keyboard.press('r');
  await expect(made).toContainText('Resolved by you in version 2');
  const { data } = await (
    await api(CALLUM)
  )
    .from('design_annotations')
    .select('w, h, audience, status')
    .eq('body', 'More room around the bowl.')
    .single()
    .throwOnError();
  expect(data).toMatchObject({ audience: 'internal', status: 'resolved' });
  expect(data.w).toBeGreaterThan(0);
});

test('whoever made a pin moves it, with a mouse, a finger or keys, and nobody else can', async ({
  door,
}) => {
  const client = 'aster-optics';
  const campaign = await askedCampaign({ client, title: 'A pin on the move' });
  await pinOn(campaign.id, DANA, { body: 'Here, or thereabouts.' });
  const placed = async () => {
    const { data } = await (
      await api(CALLUM)
    )
      .from('design_annotations')
      .select('x, y')
      .eq('subject_id', campaign.id)
      .single()
      .throwOnError();
    return [Math.round(data.x), Math.round(data.y)];
  };
  const first = await placed();
  const pinOf = (page: Page) => frame(page).getByRole('button', { name: 'Pin 1, open' });
  const drag = async (page: Page, across: number, down: number) => {
    const box = await pinOf(page).boundingBox();
    if (!box) throw new Error('The pin is not seen.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.waitForLoadState('networkidle'); // what dragging needs comes with the first touch
    await page.mouse.move(x + across / 2, y + down / 2);
    await page.mouse.move(x + across, y + down);
    await page.mouse.up();
  };

  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}/design`);
  await listening(callum);
  await drag(callum, 60, 60);
  expect(await placed()).toEqual(first);

  const dana = await door.as(DANA);
  await dana.goto(await proofOf(client, campaign.id));
  await listening(dana);
  await drag(dana, 60, 60);
  await expect(dana.getByText('Pin 1 moved')).toBeVisible();
  await expect.poll(placed).not.toEqual(first);
  await expect(pinOf(dana), 'what ends a drag is no click').toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await dana.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(placed).toEqual(first);

  await pinOf(dana).click();
  await dana.keyboard.press('Shift+ArrowRight');
  await expect(pinOf(dana)).toHaveAttribute('data-held', 'keys');
  await dana.keyboard.press('Escape');
  await expect(pinOf(dana)).toHaveAttribute('aria-expanded', 'true');
  expect(await placed()).toEqual(first);
  await dana.keyboard.press('Shift+ArrowRight');
  await dana.keyboard.press('Enter');
  await expect.poll(async () => (await placed())[0]).toBeGreaterThan(first[0] ?? 100);
  expect((await placed())[1]).toBe(first[1]);
});

test('whoever made a pin takes it back while nobody has answered', async ({ door }) => {
  const client = 'aster-optics';
  const campaign = await askedCampaign({ client, title: 'A pin too many' });
  await pinOn(campaign.id, DANA, { body: 'Never mind.' });
  const dana = await door.as(DANA);
  await dana.goto(await proofOf(client, campaign.id));
  await listening(dana);
  await frame(dana).getByRole('button', { name: 'Pin 1, open' }).click();
  await thread(dana, 'Never mind.').getByRole('button', { name: 'Delete' }).click();
  await expect(thread(dana, 'Never mind.')).toHaveCount(0);
  await dana.getByRole('button', { name: 'Undo' }).click();
  const again = thread(dana, 'Never mind.');
  await expect(again).toBeVisible();
  await again.getByRole('button', { name: 'Pin 1, open' }).click();
  await again.getByLabel('Reply to pin 1').fill('Or do.');
  await again.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(again.getByText('Or do.').last()).toBeVisible();
  await expect(again.getByRole('button', { name: 'Delete' })).toHaveCount(0);
});

test('what the team pins for itself is in nothing a client receives', async ({ door }) => {
  const secret = 'Their logo is off by a hair, say nothing yet';
  const campaign = await campaignCalled('Ridge jacket restock');
  await pinOn(campaign, CALLUM, { body: secret, audience: 'internal' });
  const eilidh = await door.as(EILIDH);
  const received: Promise<string>[] = [];
  eilidh.on('response', (response) => {
    if (/html|x-component|json/.test(response.headers()['content-type'] ?? ''))
      received.push(response.text().catch(() => ''));
  });
  await eilidh.goto(await proofOf('tarn-outdoor', campaign));
  await listening(eilidh);
  await expect(thread(eilidh, 'It says £290 here')).toBeVisible();
  await pinOn(campaign, CALLUM, { body: `${secret} either`, audience: 'internal' });
  await pinOn(campaign, CALLUM, { body: 'Thank you, from all of us.' });
  await expect(thread(eilidh, 'Thank you, from all of us.')).toBeVisible();
  const all = (await Promise.all(received)).join('\n');
  expect(all).toContain('It says £290 here');
  expect(all).not.toContain('off by a hair');
  expect(all).not.toContain('The sky bands on a cheap panel');
  expect(all).not.toMatch(/"audience":"internal"/);
});

test('two versions move together until they are let go', async ({ door }) => {
  const lotte = await door.as(LOTTE);
  await lotte.goto(await proofOf('loom-house', await campaignCalled('The quiet sale')));
  await listening(lotte);
  // The keys load with the first that is pressed.
  await lotte.keyboard.press('s');
  await expect(lotte.locator('[data-version=before]')).toBeVisible();
  const places = () =>
    lotte
      .locator('.proof-plane')
      .evaluateAll((planes) => planes.map((plane) => plane.style.transform));
  await lotte.keyboard.press('+');
  await lotte.keyboard.press('+');
  await expect.poll(async () => new Set(await places()).size).toBe(1);
  const [together] = await places();
  expect(together).not.toBe('');
  await lotte.keyboard.press('l');
  const apart = { name: 'Move both versions together', pressed: false } as const;
  await expect(lotte.getByRole('button', apart)).toBeVisible();
  await frame(lotte).last().focus();
  await lotte.keyboard.press('ArrowDown');
  await expect.poll(async () => new Set(await places()).size).toBe(2);
});

test('as much of a design comes as is looked at, up to the file itself', async ({ door }) => {
  const { data } = await (
    await api(HANNA)
  )
    .from('approvals')
    .select('id, clients!inner (slug)')
    .eq('clients.slug', 'maren')
    .eq('subject_kind', 'campaign')
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  const hanna = await door.as(HANNA, PHONE);
  await hanna.goto(`/client/maren/approvals/${data.id}`);
  const picture = frame(hanna).getByRole('img').first();
  const source = () =>
    picture.evaluate((shown: HTMLImageElement) => (shown.complete ? shown.currentSrc : ''));
  await expect.poll(source).toMatch(/\?w=640$/);
  expect(await picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(
    0,
  );
  await hanna.getByRole('button', { name: '100%' }).tap();
  await expect.poll(source).toMatch(/\/api\/files\/[0-9a-f-]+$/);
});

test('keys that are pressed while the keyboard is still being fetched all count', async ({
  door,
}) => {
  const lotte = await door.as(LOTTE);
  await lotte.goto(await proofOf('loom-house', await campaignCalled('The quiet sale')));
  await listening(lotte);
  const held: (() => void)[] = [];
  let through = false;
  await lotte.route(/_next\/static\/.*\.js/, async (route) => {
    if (!through) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  await lotte.keyboard.press('s');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await lotte.keyboard.press('l');
  through = true;
  for (const go of held) go();
  await expect(lotte.locator('[data-version=before]')).toBeVisible();
  const apart = { name: 'Move both versions together', pressed: false } as const;
  await expect(lotte.getByRole('button', apart)).toBeVisible();
});
