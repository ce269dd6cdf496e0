import { randomUUID } from 'node:crypto';
import { expectAccessible } from './accessible.ts';
import { askedFlow, askedPopup, askedPost } from './asked.ts';
import { api, askedCampaign, newestRound } from './before.ts';
import { approveHere, askForChangesHere, openAsked } from './deciding.ts';
import { linkAbout } from './mailbox.ts';
import { AMA, CALLUM, expect, HANNA, MIKKEL, SIGNE, test } from './people.ts';

const client = 'fennel-rye';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const decided = async (subject: string) => (await newestRound(subject)).status;

test('a flow is decided from the mail, its order and its message each by a link of its own', async ({
  door,
}) => {
  const flow = await askedFlow({ client, title: 'Bread days, from the mail' });
  const phone = await door.visitor(PHONE);
  const order = await linkAbout(AMA, `“${flow.title}”`);
  await expectAccessible(phone, order);
  await expect(phone.getByText('Its aim: People know when we bake.')).toBeVisible();
  await approveHere(phone);
  await expect(phone.getByRole('heading', { name: /^You approved this/ })).toBeVisible();
  expect([await decided(flow.id), await decided(flow.step)]).toEqual(['approved', 'pending']);

  await phone.goto(await linkAbout(AMA, `${flow.title}: ${flow.message}`));
  await expect(phone.getByText('The rye is out at noon.').first()).toBeVisible();
  await askForChangesHere(phone, { note: 'Say which rye' });
  await expect(phone.getByRole('heading', { name: /^You asked for changes/ })).toBeVisible();
  expect(await decided(flow.step)).toBe('changes_requested');
});

test('a popup and a post are approved from the mail', async ({ door }) => {
  for (const asked of [
    await askedPopup({ client, title: 'Warm loaf, from the mail' }),
    await askedPost({ client, title: 'Seven o’clock, from the mail' }),
  ]) {
    const phone = await door.visitor(PHONE);
    await phone.goto(await linkAbout(AMA, asked.title));
    await expect(phone.getByRole('heading', { level: 1, name: asked.title })).toBeVisible();
    await approveHere(phone);
    await expect(phone.getByRole('heading', { name: /^You approved this/ })).toBeVisible();
    expect(await decided(asked.id)).toBe('approved');
  }
});

test('all of them are decided in the portal, with the buttons', async ({ door }) => {
  const flow = await askedFlow({ client, title: 'Bread days, in the portal' });
  const popup = await askedPopup({ client, title: 'Warm loaf, in the portal' });
  const post = await askedPost({ client, title: 'Seven o’clock, in the portal' });
  const ama = await door.as(AMA);
  await openAsked(ama, client, flow.title);
  await approveHere(ama);
  await expect(ama.getByText(/^Version 1: Approved by you/)).toBeVisible();
  await openAsked(ama, client, flow.message);
  await approveHere(ama);
  await expect(ama.getByText(/^Version 1: Approved by you/)).toBeVisible();
  await openAsked(ama, client, popup.title);
  await askForChangesHere(ama, { note: 'Not on the first visit' });
  await expect(ama.getByText(/^Version 1: Changes requested by you/)).toBeVisible();
  await openAsked(ama, client, post.title);
  await approveHere(ama);
  await expect(ama.getByText('Approved', { exact: true })).toBeVisible();
  const ends = [flow.id, flow.step, popup.id, post.id].map(decided);
  expect(await Promise.all(ends)).toEqual([
    'approved',
    'approved',
    'changes_requested',
    'approved',
  ]);
});

test('a wish that became a popup is followed to where it stands, and opened from there', async ({
  door,
}) => {
  const ama = await api(AMA);
  const callum = await api(CALLUM);
  const { data: home } = await ama
    .from('clients')
    .select('id')
    .eq('slug', client)
    .single()
    .throwOnError();
  const request = { id: randomUUID() };
  await ama
    .rpc('file_request', {
      ...request,
      client: home.id,
      kind: 'popup',
      title: 'Saturday loaves',
      details: 'Please.',
    })
    .throwOnError();
  const { data: popup } = await callum
    .rpc('take_on_request', { request: request.id })
    .throwOnError();
  const page = await door.as(AMA);
  const line = page.getByRole('listitem').filter({ hasText: 'Saturday loaves' });
  await page.goto(`/client/${client}/requests`);
  await expect(line).toContainText('In the making');

  await callum
    .from('crm_popups')
    .update({ headline: 'Saturday', button: 'Keep me one', file_id: await pictureOf(home.id) })
    .eq('id', popup)
    .throwOnError();
  for (const to_status of ['qa', 'client_approval'] as const) {
    await callum.rpc('move_popup', { popup, to_status }).throwOnError();
  }
  await page.goto(`/client/${client}/requests`);
  await expect(line).toContainText('With you');
  await page.goto(`/client/${client}/requests/${request.id}`);
  await page.getByRole('link', { name: 'Open the popup' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saturday loaves' })).toBeVisible();
});

async function pictureOf(clientId: string): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('files')
    .select('id')
    .eq('client_id', clientId)
    .like('mime', 'image/%')
    .limit(1)
    .single()
    .throwOnError();
  return data.id;
}

test('a design that is a PDF is a card with its name, at home, in the proof and behind the mail', async ({
  door,
}) => {
  const { title } = await askedCampaign({ client: 'maren', title: 'On paper first', paper: true });
  const hanna = await door.as(HANNA);
  await hanna.goto('/client/maren');
  const card = hanna.getByRole('article').filter({ hasText: title });
  await expect(card.getByText(/\.pdf$/)).toBeVisible();
  await expect(card.getByRole('img')).toHaveCount(0);
  await openAsked(hanna, 'maren', title);
  const phone = await door.visitor(PHONE);
  await phone.goto(await linkAbout(HANNA, title));
  for (const page of [hanna, phone]) {
    const link = page.getByRole('link', { name: /\.pdf/ });
    await expect(link).toContainText('Download it to see every page.');
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  }
});

test('however much waits, all of it can be found from home', async ({ door }) => {
  const titles = Array.from({ length: 56 }, (_, i) => `Kiln diary, day ${i + 1}`);
  while (titles.length > 0) {
    await Promise.all(
      titles
        .splice(0, 8)
        .map((title) => askedPost({ client: 'nordhavn-ceramics', title, by: MIKKEL })),
    );
  }
  const signe = await door.as(SIGNE);
  await signe.goto('/client/nordhavn-ceramics');
  const lead = signe.getByRole('heading', { level: 1, name: /things need you/ });
  const count = Number(/\d+/.exec(await lead.innerText())?.[0]);
  expect(count).toBeGreaterThanOrEqual(56);
  await signe.getByRole('link', { name: `And ${count - 50} more` }).click();
  const waiting = signe.getByRole('region', { name: 'Waiting' });
  await expect(waiting).toContainText(`1 to 50 of ${count}`);
  await waiting.getByRole('link', { name: 'More' }).click();
  await expect(waiting).toContainText(`51 to ${count} of ${count}`);
  await expect(waiting.getByRole('listitem')).toHaveCount(count - 50);
});
