import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import {
  api,
  askedCampaign,
  countDecisions,
  newestRound,
  statusOf,
  userId,
  writeCopy,
  move,
} from './before.ts';
import { askedPost, postStatus } from './posts.ts';
import { listening } from './live.ts';
import { CALLUM, expect, INES, LOTTE, test } from './people.ts';

const HENRIK = 'henrik@loomhouse.test';
const client = 'loom-house';

async function policy(value: 'any' | 'all'): Promise<void> {
  const db = await api(CALLUM);
  const { data } = await db.from('clients').select('id').eq('slug', client).single().throwOnError();
  await db
    .from('client_approval_settings')
    .update({ policy: value })
    .eq('client_id', data.id)
    .throwOnError();
}

/** At home it stands among what others have to do, and nothing there decides it; nor in the list of approvals. */
async function waitsForOthers(page: Page, title: string, said: string): Promise<void> {
  await page.goto(`/client/${client}`);
  const others = page.getByRole('region', { name: 'Waits for others' });
  await expect(others.getByRole('listitem').filter({ hasText: title })).toContainText(said);
  await expect(page.getByRole('article').filter({ hasText: title })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: `Select “${title}”` })).toHaveCount(0);
  await page.goto(`/client/${client}/approvals`);
  const line = page.getByRole('region', { name: 'Waiting' }).getByRole('listitem');
  await expect(line.filter({ hasText: title })).toContainText(said);
  await page.goto(`/client/${client}`);
}

/** How many things home says need whoever looks. */
async function thingsFor(page: Page): Promise<number> {
  await page.goto(`/client/${client}`);
  const lead = page.getByRole('heading', { level: 1, name: /needs? you/ });
  return Number(/\d+/.exec(await lead.innerText())?.[0] ?? 0);
}

test.beforeAll('Loom House has two people who approve', async () => {
  await (
    await api(CALLUM)
  )
    .from('client_members')
    .update({ approver: true })
    .in('user_id', [await userId(HENRIK), await userId(LOTTE)])
    .throwOnError();
});

test('where everybody has to approve, the first waits for the last, and both see who did what', async ({
  door,
}) => {
  const ines = await door.as(INES);
  await ines.goto(`/agency/fieldnote/admin/portal?open=${client}`);
  await ines.getByRole('radio', { name: /^Everybody has to approve/ }).check();
  await ines.getByRole('button', { name: 'Save decisions' }).click();
  await expect(ines.getByText('Decisions saved')).toBeVisible();

  const campaign = await askedCampaign({ client, title: 'Two signatures' });
  const round = await newestRound(campaign.id);
  const [lotte, henrik] = [await door.as(LOTTE), await door.as(HENRIK)];
  const before = await thingsFor(lotte);
  for (const page of [lotte, henrik]) {
    await page.goto(`/client/${client}/approvals/${round.id}`);
    await listening(page);
  }
  await lotte.getByRole('button', { name: 'Approve version 1' }).click();
  await lotte.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(lotte.getByText(/^You approved version 1\. It waits for Henrik/)).toBeVisible();
  await expect(henrik.getByRole('region', { name: 'Who decides' })).toContainText('Approved today');
  expect(await statusOf(campaign.id)).toBe('client_approval');
  await waitsForOthers(lotte, 'Two signatures', 'Waits for Henrik');
  expect(await thingsFor(lotte)).toBe(before - 1);

  await henrik.getByRole('button', { name: 'Approve version 1' }).click();
  await henrik.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(henrik.getByText(/^Version 1: Approved by/)).toBeVisible();
  expect([await statusOf(campaign.id), await countDecisions(round.id)]).toEqual(['approved', 2]);
});

test('a post waits for both as well: one approves, the other hands nothing on and closes it', async ({
  door,
}) => {
  await policy('all');
  const post = await askedPost({ client, title: 'Two looms' });
  const [lotte, henrik] = [await door.as(LOTTE), await door.as(HENRIK)];
  for (const page of [lotte, henrik]) {
    await page.goto(`/client/${client}/posts/${post.id}`);
    await listening(page);
  }
  const who = lotte.getByRole('region', { name: 'Who decides' });
  await expect(who).toContainText('Everybody has to approve');
  await expect(who.getByRole('button', { name: 'Hand it to somebody else' })).toBeVisible();
  await lotte.getByRole('button', { name: 'Approve version 1' }).click();
  await lotte.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(lotte.getByText(/^You approved version 1\. It waits for Henrik/)).toBeVisible();
  await expect(lotte.getByRole('button', { name: 'Approve version 1' })).toHaveCount(0);
  await expect(henrik.getByRole('region', { name: 'Who decides' })).toContainText('Approved today');
  expect(await postStatus(post.id)).toBe('client_review');

  const callum = await door.as(CALLUM);
  await callum.goto(`/team/content/posts/${post.id}`);
  await expect(callum.getByRole('region', { name: 'Client’s decision' })).toContainText('Opened');

  await henrik.getByRole('button', { name: 'Approve version 1' }).click();
  await henrik.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(henrik.getByText(/^Version 1: Approved by/)).toBeVisible();
  expect(await postStatus(post.id)).toBe('approved');
});

test('a decision is handed on with a word, and whoever handed it on need not decide', async ({
  door,
}) => {
  await policy('all');
  const campaign = await askedCampaign({ client, title: 'While Lotte is away' });
  const round = await newestRound(campaign.id);
  const [lotte, henrik] = [await door.as(LOTTE), await door.as(HENRIK)];
  await lotte.goto(`/client/${client}/approvals/${round.id}`);
  await lotte.getByRole('button', { name: 'Hand it to somebody else' }).click();
  const dialog = lotte.getByRole('dialog');
  await dialog.getByLabel('A word to them').fill('You know the linen better');
  await dialog.getByRole('button', { name: 'Hand it on' }).click();
  await expect(lotte.getByRole('region', { name: 'Who decides' })).toContainText(
    'Handed it to Henrik',
  );
  await expect(lotte.getByRole('button', { name: 'Approve version 1' })).toHaveCount(0);
  await waitsForOthers(lotte, 'While Lotte is away', 'Waits for Henrik');
  await henrik.goto(`/client/${client}`);
  await expect(
    henrik.getByRole('article').filter({ hasText: 'While Lotte is away' }),
  ).toContainText('Approve');

  await henrik.goto(`/client/${client}/approvals/${round.id}`);
  const who = henrik.getByRole('region', { name: 'Who decides' });
  await expect(who.getByText('“You know the linen better”')).toBeVisible();
  await henrik.getByRole('button', { name: 'Approve version 1' }).click();
  await henrik.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(henrik.getByText(/^Version 1: Approved by you/)).toBeVisible();
  expect(await statusOf(campaign.id)).toBe('approved');
});

test('several are approved together; the one that changed meanwhile says so and is not', async ({
  door,
}) => {
  await policy('any');
  const kept = await askedCampaign({ client, title: 'Curtains, together' });
  const changed = await askedCampaign({ client, title: 'Cushions, together' });
  const lotte = await door.as(LOTTE);
  // As a phone would that lost its connection: what it shows stays as it was.
  await lotte.route('**/realtime/**', (route) => route.abort());
  await lotte.goto(`/client/${client}`);
  for (const { title } of [kept, changed]) {
    await lotte.getByRole('checkbox', { name: `Select “${title}”` }).check();
  }
  await move(changed.id, 'qa');
  await writeCopy(changed.id, 1, 'Something else entirely');
  await move(changed.id, 'client_approval');

  await lotte.getByRole('toolbar').getByRole('button', { name: 'Approve 2' }).click();
  const dialog = lotte.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Approve 2' }).click();
  await expect(dialog.getByRole('alert')).toContainText(changed.title);
  await expect(dialog.getByRole('alert')).not.toContainText(kept.title);
  expect([await statusOf(kept.id), await statusOf(changed.id)]).toEqual([
    'approved',
    'client_approval',
  ]);
});

test('an approval has a certificate that can be checked by anybody, and by nobody from elsewhere', async ({
  door,
}) => {
  const lotte = await door.as(LOTTE);
  await lotte.goto(`/client/${client}/approvals`);
  await lotte.getByRole('link', { name: /^Certificate of Curtains, together/ }).click();
  await expect(lotte.getByRole('heading', { name: 'Curtains, together' })).toBeVisible();
  await expect(lotte.getByText('Still exactly what was approved')).toBeVisible();
  const hash = await lotte.locator('code').innerText();
  const content = await lotte.request.get(lotte.url().replace('/certificate', '/content'));
  const digest = createHash('sha256').update(await content.body());
  expect(digest.digest('hex')).toBe(hash);
});
