import type { Page } from '@playwright/test';
import { type FakeSlack, startSlack } from '../fakes/slack.ts';
import { move, writtenCampaign } from './before.ts';
import { CALLUM, expect, INES, test } from './people.ts';

const SETTINGS = '/agency/fieldnote/admin/settings';
const client = 'kestrel-cycles';
const TOLD = { timeout: 30_000 };

let slack: FakeSlack;
test.beforeAll(async () => {
  slack = await startSlack(Number(new URL(process.env.E2E_SLACK_URL ?? '').port));
});
test.afterAll(() => slack.close());

const hook = () => `/services/T0FIELDNOTE/B0${Date.now()}/${'x'.repeat(24)}`;
const saidTo = (path: string) =>
  slack.posted.filter((one) => one.path === path).map(({ message }) => message.text ?? '');
const rowOf = (page: Page, channel: string) =>
  page.getByRole('listitem').filter({ hasText: channel });

/** The agency's clock, some hours from now. */
const clock = (hours: number) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(
    Date.now() + hours * 3_600_000,
  );

async function connect(page: Page, channel: string, address: string): Promise<void> {
  await page.goto(SETTINGS);
  const add = page.locator('details').filter({ hasText: 'Add a channel' });
  if ((await add.getAttribute('open')) === null) await add.getByText('Add a channel').click();
  await add.getByLabel('Incoming webhook').fill(address);
  await add.getByLabel('Channel', { exact: true }).fill(channel);
  await add.getByLabel('What happens for').selectOption({ label: 'Kestrel Cycles' });
  await add.getByRole('button', { name: 'Connect the channel' }).click();
}

test('a channel is connected, tried, kept quiet for the night, told what it asked for, and forgotten', async ({
  door,
}) => {
  test.setTimeout(240_000);
  const ines = await door.as(INES);
  const channel = `#wheels-${Date.now() % 100_000}`;
  const path = hook();

  // Only ever Slack's own host, and only a webhook that Slack knows.
  await connect(ines, channel, 'https://hooks.slack.com.example.org/services/T0/B0/x');
  await expect(
    ines.getByText(/An incoming webhook begins with https:\/\/hooks\.slack\.com/),
  ).toBeVisible();
  const gone = hook();
  slack.closed.set(gone, { status: 404, text: 'no_service' });
  await connect(ines, channel, `${slack.url}${gone}`);
  await expect(ines.getByText(/^Slack does not accept this webhook/)).toBeVisible();
  await expect(rowOf(ines, channel)).toHaveCount(0);

  await connect(ines, channel, `${slack.url}${path}`);
  await expect(ines.getByText(`${channel} is connected: look in Slack`)).toBeVisible();
  expect(saidTo(path)).toEqual([`Connected ${channel}. What you chose will be posted here.`]);
  await expect(rowOf(ines, channel)).toContainText('Posting');
  // Its address is shown to nobody again.
  expect(await ines.content()).not.toContain(path.slice(-24));

  await rowOf(ines, channel).getByRole('button', { name: 'Post a test' }).click();
  await expect(ines.getByText('A test message is on its way')).toBeVisible();
  await expect
    .poll(() => saidTo(path).at(-1), TOLD)
    .toBe(`Ines Carvalho connected ${channel}. What you chose will be posted here.`);

  // What it asked for comes, what it did not ask for does not.
  await rowOf(ines, channel).locator('summary').click();
  const settings = rowOf(ines, channel).locator('form').filter({ hasText: 'What is posted' });
  for (const box of await settings.getByRole('group').getByRole('checkbox').all()) {
    await box.uncheck();
  }
  await settings.getByLabel('Copy is handed to design').check();
  await settings.getByRole('button', { name: `Save ${channel}` }).click();
  await expect(rowOf(ines, channel)).toContainText('1 kind of events');
  const heard = await writtenCampaign({ client, title: 'Heard in the channel' });
  await move(heard.id, 'design');
  await expect.poll(() => saidTo(path).some((text) => text.includes(heard.title)), TOLD).toBe(true);
  await move(heard.id, 'on_hold');

  // In its quiet hours a message waits; half of them are none.
  await settings.getByLabel('Quiet from').fill(clock(-1));
  await settings.getByRole('button', { name: `Save ${channel}` }).click();
  await expect(settings.getByText('Quiet hours need a beginning and an end.')).toBeVisible();
  await settings.getByLabel('Quiet until').fill(clock(2));
  await settings.getByRole('button', { name: `Save ${channel}` }).click();
  await expect(settings.getByText('Saved')).toBeVisible();
  const later = await writtenCampaign({ client, title: 'Said in the morning' });
  await move(later.id, 'design');
  await ines.waitForTimeout(6_000);
  expect(saidTo(path).filter((text) => text.includes(later.title))).toEqual([]);
  expect(saidTo(path).filter((text) => text.includes('hold'))).toEqual([]);

  await rowOf(ines, channel).getByRole('button', { name: 'Remove' }).click();
  await expect(rowOf(ines, channel)).toHaveCount(0);
});

test('a webhook that Slack closed says so where it was connected', async ({ door }) => {
  const ines = await door.as(INES);
  const channel = `#spokes-${Date.now() % 100_000}`;
  const path = hook();
  await connect(ines, channel, `${slack.url}${path}`);
  await expect(rowOf(ines, channel)).toContainText('Posting');
  slack.closed.set(path, { status: 410, text: 'channel_is_archived' });
  await rowOf(ines, channel).getByRole('button', { name: 'Post a test' }).click();
  await expect(ines.getByText('A test message is on its way')).toBeVisible();
  await expect
    .poll(
      async () => {
        await ines.reload();
        return rowOf(ines, channel).innerText();
      },
      { timeout: 30_000 },
    )
    .toContain('Closed by Slack');
  await expect(rowOf(ines, channel)).toContainText('410 channel_is_archived');
  await expect(rowOf(ines, channel).getByRole('button', { name: 'Post a test' })).toHaveCount(0);
  await rowOf(ines, channel).getByRole('button', { name: 'Remove' }).click();
  await expect(rowOf(ines, channel)).toHaveCount(0);
});

test('who does not manage the agency’s connections sees none of them', async ({ door }) => {
  const callum = await door.as(CALLUM);
  const answer = await callum.goto(SETTINGS);
  expect(answer?.ok() && new URL(callum.url()).pathname === SETTINGS).toBe(false);
  await expect(callum.getByText('Incoming webhook')).toHaveCount(0);
});
