import type { Page } from '@playwright/test';
import { api, askedCampaign, move, type Campaign, userId, writtenCampaign } from './before.ts';
import { carry } from './carry.ts';
import { listening } from './live.ts';
import { CALLUM, expect, HANNA, PRIYA, test } from './people.ts';

// Both sides see it in about a second; what is beyond that is the machine that runs this.
const ABOUT_A_SECOND = { timeout: 5_000 };

/** A campaign's send: when it is, where the client is. */
async function sendDay(campaign: Campaign): Promise<string> {
  const db = await api(CALLUM);
  const { data } = await db
    .from('crm_campaigns')
    .select('send_at, client:clients (time_zone)')
    .eq('id', campaign.id)
    .single()
    .throwOnError();
  return new Intl.DateTimeFormat('en-CA', { timeZone: data.client.time_zone }).format(
    new Date(data.send_at ?? ''),
  );
}

const after = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The week of a day, so that its neighbours are on the page too. */
const week = (day: string, client: string) =>
  `/team/calendar?view=week&show=sends&client=${client}&on=${day}`;
/** Another day of the same week, today or later: what was made for these stories leaves in nine days. */
const another = (day: string) =>
  new Date(`${day}T12:00:00Z`).getUTCDay() === 0 ? after(day, -1) : after(day, 1);

const tileOf = (page: Page, title: string) =>
  page.locator('[data-card]').filter({ hasText: title });
const dayOf = (page: Page, title: string) =>
  page.locator('[data-stage]').filter({ has: tileOf(page, title) });

test('a campaign is carried to another day, and taken back', async ({ door }) => {
  const campaign = await writtenCampaign({ client: 'loom-house', title: 'Carried to another day' });
  const from = await sendDay(campaign);
  const to = another(from);
  const callum = await door.as(CALLUM);
  await callum.goto(week(from, 'loom-house'));
  await listening(callum);
  await expect(dayOf(callum, campaign.title)).toHaveAttribute('data-stage', from);

  const day = callum.locator(`[data-stage="${to}"]`);
  await carry(tileOf(callum, campaign.title), day, { x: 60, y: 300 });
  await expect(callum.getByText(`${campaign.title} moved to`)).toBeVisible();
  await expect(dayOf(callum, campaign.title)).toHaveAttribute('data-stage', to);
  await expect.poll(() => sendDay(campaign)).toBe(to);

  await callum.getByRole('button', { name: 'Undo' }).click();
  await expect(dayOf(callum, campaign.title)).toHaveAttribute('data-stage', from);
  await expect.poll(() => sendDay(campaign)).toBe(from);
});

test('it is moved with keys alone, and the focus goes with it', async ({ door }) => {
  const campaign = await writtenCampaign({ client: 'loom-house', title: 'Moved from the keys' });
  const from = await sendDay(campaign);
  const to = another(from);
  const callum = await door.as(CALLUM);
  await callum.goto(week(from, 'loom-house'));
  await listening(callum);
  await callum.locator('html[data-shortcuts=on]').waitFor();
  const link = callum.getByRole('link', { name: new RegExp(`Send: ?${campaign.title}`) });
  await link.focus();
  await callum.keyboard.press('m');
  await callum.getByLabel('New day').fill(to);
  await callum.keyboard.press('Enter');
  await expect(dayOf(callum, campaign.title)).toHaveAttribute('data-stage', to);
  await expect.poll(() => sendDay(campaign)).toBe(to);
  await expect(link).toBeFocused();

  await callum.keyboard.press('n');
  await expect(callum).toHaveURL(new RegExp(`on=(?!${from})`));
  await callum.keyboard.press('.');
  await expect(callum).not.toHaveURL(/on=/);
});

test('what is scheduled stays on its day, and says why', async ({ door }) => {
  const db = await api(CALLUM);
  const { data: scheduled } = await db
    .from('crm_campaigns')
    .select('id, title, send_at, client:clients (slug)')
    .eq('status', 'scheduled')
    .gt('send_at', new Date(Date.now() + 86_400_000).toISOString())
    .order('send_at')
    .limit(1)
    .single()
    .throwOnError();
  const from = await sendDay(scheduled);
  const callum = await door.as(CALLUM);
  await callum.goto(week(from, scheduled.client.slug));
  await listening(callum);
  await tileOf(callum, scheduled.title).hover();
  await callum.getByRole('button', { name: `Move ${scheduled.title} to another day` }).click();
  await callum.getByLabel('New day').fill(after(from, 9));
  await callum.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(
    callum.getByText('This is scheduled. Unschedule it before you change the send date.'),
  ).toBeVisible();
  await expect(dayOf(callum, scheduled.title)).toHaveAttribute('data-stage', from);
  expect(await sendDay(scheduled)).toBe(from);
});

test('a client sees the same send and nothing of ours, and moves nothing', async ({ door }) => {
  const shown = await askedCampaign({ client: 'maren', title: 'Seen from both sides' });
  const kept = await writtenCampaign({ client: 'maren', title: 'Not for them to see yet' });
  const day = await sendDay(shown);
  const [callum, hanna] = [await door.as(CALLUM), await door.as(HANNA)];
  await callum.goto(week(day, 'maren'));
  await expect(dayOf(callum, shown.title)).toHaveAttribute('data-stage', day);
  await expect(dayOf(callum, kept.title)).toHaveAttribute('data-stage', day);

  await hanna.goto(`/client/maren/calendar?on=${day}`);
  const theirs = hanna.locator(`[data-stage="${day}"]`);
  const send = theirs.getByRole('link', {
    name: new RegExp(`Send: ?${shown.title} ?, Waits for you`),
  });
  await expect(send).toHaveCount(1);
  await expect(hanna.getByText(kept.title)).toHaveCount(0);
  await expect(hanna.getByText('Stand-up')).toHaveCount(0);
  await expect(hanna.locator('[data-kind=due], [data-kind=task], [data-card]')).toHaveCount(0);
  await expect(hanna.getByRole('button', { name: /^Move / })).toHaveCount(0);

  await move(kept.id, 'design');
  await send.click();
  // To what is to be decided about it.
  await expect(hanna).toHaveURL(/\/approvals\//);
  await expect(hanna.getByRole('heading', { name: shown.title }).first()).toBeVisible();
});

test('an event is planned, answered and called off, and the other side sees it', async ({
  door,
}) => {
  const [callum, priya] = [await door.as(CALLUM), await door.as(PRIYA)];
  await callum.goto('/team/calendar?show=events');
  await listening(callum);
  await callum.getByRole('button', { name: 'New event' }).click();
  const form = callum.getByRole('dialog', { name: 'New event' });
  await form.getByLabel('What').fill('Looking ahead');
  await form.getByLabel('Place', { exact: true }).fill('Back room');
  await form.getByText('These people').click();
  await form.getByText('Priya Nair').click();
  await form.getByRole('button', { name: 'Plan it' }).click();
  await expect(callum.getByText('Event planned')).toBeVisible();

  await priya.goto('/team/calendar?show=events');
  await listening(priya);
  const { data: event } = await (
    await api(CALLUM)
  )
    .from('company_events')
    .select('id, created_by')
    .eq('title', 'Looking ahead')
    .single()
    .throwOnError();
  expect(event.created_by).toBe(await userId(CALLUM));
  await priya.goto(`/team/calendar?event=${event.id}`);
  await callum.goto(`/team/calendar?event=${event.id}`);
  await listening(callum);
  const panel = (page: Page) => page.getByRole('complementary', { name: 'Event Looking ahead' });
  await expect(panel(callum)).toContainText('Not answered');
  await panel(priya).getByRole('button', { name: 'Yes' }).click();
  await expect(panel(priya)).toContainText('Comes');
  await expect(panel(callum)).toContainText('Comes', ABOUT_A_SECOND);
  // Only who planned it changes it.
  await expect(panel(priya).getByRole('button', { name: 'Edit' })).toHaveCount(0);

  await panel(callum).getByRole('button', { name: 'Cancel event' }).click();
  await callum
    .getByRole('dialog', { name: 'Cancel Looking ahead?' })
    .getByRole('button', { name: 'Cancel event' })
    .click();
  await expect(panel(callum)).toContainText('Cancelled');
  await expect(panel(priya)).toContainText('Cancelled', ABOUT_A_SECOND);
});

test('of an event that repeats, one day is left out and put back', async ({ door }) => {
  const priya = await door.as(PRIYA);
  const inThreeWeeks = after(new Date().toISOString().slice(0, 10), 21);
  await priya.goto(`/team/calendar?show=events&on=${inThreeWeeks}`);
  await listening(priya);
  const reviews = tileOf(priya, 'Design review');
  const planned = await reviews.count();
  expect(planned).toBeGreaterThan(1);
  await reviews.first().getByRole('link').click();
  const panel = priya.getByRole('complementary', { name: 'Event Design review' });
  await panel.getByRole('button', { name: /^Leave out / }).click();
  await expect(reviews).toHaveCount(planned - 1);
  await expect(panel).toContainText('Left out');
  await panel.getByRole('button', { name: /^Put back / }).click();
  await expect(reviews).toHaveCount(planned);
});

test('a feed is read without signing in until it is stopped', async ({ door, baseURL }) => {
  const { title } = await writtenCampaign({ client: 'maren', title: 'In another calendar; too' });
  const callum = await door.as(CALLUM);
  await callum.goto('/team/calendar');
  await listening(callum);
  await callum.getByRole('button', { name: 'Subscribe' }).click();
  await callum.getByRole('button', { name: /^Make a/ }).click();
  const address = new URL(await callum.getByLabel('Your link').inputValue());
  const read = (path: string) => fetch(new URL(path, baseURL));

  const feed = await read(address.pathname);
  expect(feed.status).toBe(200);
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(feed.headers.get('cache-control')).toContain('no-store');
  const text = (await feed.text()).replaceAll('\r\n ', '');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain(`SUMMARY:${title.replace(';', '\\;')}\r\n`);
  expect(text).toContain('TZID:Europe/London\r\n');

  await callum.getByRole('button', { name: 'Stop the link' }).click();
  await expect(callum.getByText('The link stopped working')).toBeVisible();
  const stopped = await read(address.pathname);
  const unknown = await read(`/api/calendar/${'0'.repeat(64)}.ics`);
  expect([stopped.status, unknown.status]).toEqual([404, 404]);
  expect(await stopped.text()).toBe(await unknown.text());
});
