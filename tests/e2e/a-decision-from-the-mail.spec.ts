import type { Page } from '@playwright/test';
import { api, askedCampaign, countDecisions, newestRound, pinOn, statusOf } from './before.ts';
import { listening } from './live.ts';
import { linkAbout } from './mailbox.ts';
import { CALLUM, EILIDH, expect, test } from './people.ts';

const client = 'tarn-outdoor';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const MOST_CLICKS = 5;

/** Counts every press, wherever it lands. */
async function counting(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1)),
      { capture: true },
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks')));
}

async function asked(title: string) {
  const campaign = await askedCampaign({ client, title });
  const link = await linkAbout(EILIDH, title);
  return { campaign, link, round: await newestRound(campaign.id) };
}

const opened = async (approval: string) => {
  const { data } = await (
    await api(CALLUM)
  )
    .from('approval_reviewers')
    .select('opened_at')
    .eq('approval_id', approval)
    .throwOnError();
  return data.some(({ opened_at }) => opened_at !== null);
};

test('a phone approves from the mail, without a password, in at most five clicks', async ({
  door,
}) => {
  const { campaign, link, round } = await asked('Crampons, checked twice');
  const phone = await door.visitor(PHONE);
  const clicks = await counting(phone);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: campaign.title })).toBeVisible();
  await expect(phone.getByText('For Eilidh')).toBeVisible();
  const picture = phone.getByRole('img', { name: 'Version 1 of the design' });
  await expect
    .poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
    .toBeGreaterThan(0);
  await expect.poll(() => opened(round.id)).toBe(true);

  await phone.getByRole('button', { name: 'Approve version 1' }).click();
  const dialog = phone.getByRole('dialog', { name: /^Approve/ });
  await dialog.getByText('Add a note').click();
  await dialog.getByLabel('A note with your approval').fill('The red ones, please');
  await dialog.getByRole('button', { name: 'Approve version 1 with this note' }).click();

  await expect(phone.getByRole('heading', { name: /^You approved this, today at/ })).toBeVisible();
  expect(1 + (await clicks())).toBeLessThanOrEqual(MOST_CLICKS); // the mail's own button is one
  expect(await statusOf(campaign.id)).toBe('approved');
  expect(await countDecisions(round.id)).toBe(1);
});

const thread = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Pins' }).getByRole('listitem').filter({ hasText: words });

test('a phone closes its own pin and approves, all from the mail', async ({ door }) => {
  const { campaign, link } = await asked('The lid of the flask');
  await pinOn(campaign.id, EILIDH, { body: 'Show the lid open.', blocking: true });
  await pinOn(campaign.id, CALLUM, { body: 'Only among ourselves.', audience: 'internal' });
  const phone = await door.visitor(PHONE);
  await phone.goto(link);
  const bar = phone.locator('[data-slot=decision-bar]');
  const reason = bar.getByRole('button', { name: 'Pin 1 has to be closed before this can be' });
  await expect(reason).toBeVisible();
  await expect(
    phone.getByRole('group', { name: 'Version 1 of the design' }).getByRole('button'),
  ).toHaveAccessibleName('Pin 1, open, has to be closed before approval');
  await bar.getByRole('button', { name: 'Approve version 1' }).tap();
  await phone.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).tap();
  expect(await statusOf(campaign.id)).toBe('client_approval');

  await reason.tap();
  const open = thread(phone, 'Show the lid open.');
  await open.getByLabel('Reply to pin 1').fill('It is fine as it is.');
  await open.getByRole('button', { name: 'Reply', exact: true }).tap();
  await expect(open.getByRole('paragraph').getByText('It is fine as it is.')).toBeVisible();
  const resolve = open.getByRole('button', { name: 'Resolve' });
  await expect(resolve).not.toHaveAttribute('aria-busy');
  await resolve.tap();
  await expect(open).toContainText('Resolved by you in version 1');
  await open.getByRole('button', { name: 'Close the thread' }).tap();
  await expect(reason).toHaveCount(0);
  expect(await phone.content()).not.toContain('Only among ourselves.');

  await bar.getByRole('button', { name: 'Approve version 1' }).tap();
  await phone.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).tap();
  await expect(phone.getByRole('heading', { name: /^You approved this, today at/ })).toBeVisible();
  expect(await statusOf(campaign.id)).toBe('approved');
});

test('what is pinned from the mail is there for the team, until the link is used or revoked', async ({
  door,
}) => {
  const { campaign, link } = await asked('Two straps, not one');
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}/design`);
  await listening(callum);
  const [phone, late] = [await door.visitor(PHONE), await door.visitor(PHONE)];
  await late.goto(link);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Pin', exact: true }).tap();
  await phone.getByRole('group', { name: 'Version 1 of the design' }).tap({
    position: { x: 150, y: 150 },
  });
  await phone.getByLabel('What you want to say here').fill('The second strap is missing.');
  await phone.getByRole('button', { name: 'Pin it' }).tap();
  await expect(thread(phone, 'The second strap is missing.')).toContainText('You');
  await expect(thread(callum, 'The second strap is missing.')).toContainText('Eilidh');

  await phone.getByRole('button', { name: 'Request changes' }).tap();
  await phone.getByRole('dialog').getByText('The picture').tap();
  await phone.getByRole('dialog').getByRole('button', { name: 'Send to the team' }).tap();
  await expect(phone.getByRole('heading', { name: /^You asked for changes/ })).toBeVisible();
  await late.getByRole('button', { name: 'Pin', exact: true }).tap();
  await late.getByRole('group', { name: 'Version 1 of the design' }).tap({
    position: { x: 150, y: 150 },
  });
  await late.getByLabel('What you want to say here').fill('Too late.');
  await late.getByRole('button', { name: 'Pin it' }).tap();
  await expect(late.getByRole('heading', { name: /^You asked for changes/ })).toBeVisible();
  await expect(thread(callum, 'Too late.')).toHaveCount(0);
});

test('opening the link, however often, decides nothing', async ({ door }) => {
  const { campaign, link, round } = await asked('A scanner looks first');
  const scanner = await door.visitor();
  for (let times = 0; times < 3; times += 1) {
    const answer = await scanner.request.get(link);
    expect([answer.status(), answer.headers()['referrer-policy']]).toEqual([200, 'no-referrer']);
    expect(answer.headers()['cache-control']).toContain('no-store');
  }
  expect((await scanner.request.head(link)).status()).toBe(200);
  expect([await opened(round.id), await countDecisions(round.id)]).toEqual([false, 0]);
  expect(await statusOf(campaign.id)).toBe('client_approval');
});

test('a used link says what was decided, and decides nothing more', async ({ door }) => {
  const { campaign, link, round } = await asked('Once is enough');
  const [first, second] = [await door.visitor(), await door.visitor()];
  await first.goto(link);
  await second.goto(link);
  for (const page of [first, second]) {
    await page.getByRole('button', { name: 'Request changes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What should change').fill('Shorter');
    await dialog.getByText('The words').click();
  }
  await first.getByRole('dialog').getByRole('button', { name: 'Send to the team' }).click();
  await expect(first.getByRole('heading', { name: /^You asked for changes/ })).toBeVisible();
  await second.getByRole('dialog').getByRole('button', { name: 'Send to the team' }).click();
  await expect(second.getByRole('heading', { name: /^You asked for changes/ })).toBeVisible();
  expect(await countDecisions(round.id)).toBe(1);
  expect(await statusOf(campaign.id)).toBe('copy');
});

test('a revoked link is closed at once, also where it is open; one that never was looks the same', async ({
  door,
}) => {
  const { campaign, link, round } = await asked('Taken out of the mail');
  const thief = await door.visitor();
  await thief.goto(link);
  await thief.getByRole('button', { name: 'Approve version 1' }).click();

  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}`);
  const panel = callum.getByRole('region', { name: /^Client’s decision/ });
  await panel.getByRole('button', { name: /^Revoke the link of Eilidh/ }).click();
  await expect(panel.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);

  await thief.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(thief.getByRole('heading', { name: 'This link is closed' })).toBeVisible();
  expect([await statusOf(campaign.id), await countDecisions(round.id)]).toEqual([
    'client_approval',
    0,
  ]);
  for (const address of [link, `/decide/${'0'.repeat(64)}`, '/decide/nonsense']) {
    await thief.goto(address);
    await expect(thief.getByRole('heading', { name: 'This link is closed' })).toBeVisible();
    await expect(thief.getByRole('button', { name: 'Send me a new link' })).toBeVisible();
  }
});
