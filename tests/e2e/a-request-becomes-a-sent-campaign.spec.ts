import type { Page } from '@playwright/test';
import { countingClicks, listening, mark } from './live.ts';
import { CALLUM, expect, HANNA, JONAS, MEI, PRIYA, test, TOMASZ } from './people.ts';
import { png } from './picture.ts';

const TITLE = 'A word about the winter oil';
const NUMBER = /C-\d+/;
const ABOUT_A_SECOND = { timeout: 5_000 };

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

function klaviyoExport(): Buffer {
  const row = {
    'Campaign Name': TITLE,
    Tags: '',
    Subject: '"The winter oil, refilled"',
    List: 'Refill buyers',
    'Send Time': `${today} 07:30:00`,
    'Total Recipients': '8412.0',
    'Unique Placed Order': '96.0',
    'Placed Order Rate': '1.14%',
    Revenue: '5123.40',
    'Unique Opens': '4005.0',
    'Open Rate': '47.7%',
    'Unique Clicks': '633.0',
    'Click Rate': '7.5%',
    Unsubscribes: '9.0',
    'Successful Deliveries': '8390.0',
    Bounces: '22.0',
    'Campaign ID': '01JWINTEROIL00000000000000',
    'Campaign Channel': 'email',
  };
  return Buffer.from(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
}

const handOver = async (page: Page, deed: string, to: string) => {
  await page.getByRole('button', { name: deed, exact: true }).click();
  await expect(
    page.getByText(new RegExp(`^C-\\d+ (moved to ${to}|sent to the client)`)),
  ).toBeVisible();
};

test('a client’s request becomes a campaign that was sent and earned something', async ({
  door,
}) => {
  test.setTimeout(300_000);
  const [hanna, jonas, callum] = [
    await door.as(HANNA),
    await door.as(JONAS),
    await door.as(CALLUM),
  ];

  await jonas.goto('/team/requests');
  await listening(jonas);
  const jonasStayed = await mark(jonas);

  // Hanna asks, in her own words.
  await hanna.goto('/client/maren/requests');
  await hanna.getByRole('link', { name: 'New request' }).click();
  await hanna.getByLabel('Title').fill(TITLE);
  await hanna
    .getByLabel('What else we should know')
    .fill('The oil thickens under twelve degrees. People should read it from us first.');
  await hanna.getByLabel('When you would like it out').fill(today);
  await hanna.getByLabel('Why it cannot wait').fill('The first frost is forecast for tonight');
  await hanna.getByRole('button', { name: 'Send as urgent' }).click();
  await expect(hanna.getByRole('heading', { name: TITLE })).toBeVisible();

  // Jonas reads it without a reload and makes a campaign of it.
  const asked = jonas.getByRole('listitem').filter({ hasText: TITLE });
  await expect(asked).toBeVisible(ABOUT_A_SECOND);
  expect(await jonasStayed()).toBe(true);
  await asked.getByRole('button', { name: 'Accept as it is' }).click();
  await jonas.waitForURL(/\/team\/campaigns\/[0-9a-f-]{36}\/brief$/);
  const record = new URL(jonas.url()).pathname.replace('/brief', '');
  await expect(jonas.getByRole('heading', { level: 1, name: NUMBER })).toContainText(TITLE);

  await jonas.getByLabel('Goal').fill('Half of the refill buyers know before the first frost');
  await jonas.getByLabel('Audience', { exact: true }).fill('Refill buyers');
  await jonas.getByLabel('Offer').fill('Nothing off, a warmer place to keep it');
  await jonas.getByLabel('Send date').fill(today);
  await jonas.getByLabel('Send time').fill('07:30');
  await jonas.getByRole('button', { name: 'Save campaign' }).click();
  await expect(jonas.getByText('Campaign saved')).toBeVisible();
  await jonas.getByLabel('Designer').selectOption({ label: 'Priya Nair' });
  await expect(jonas.getByText('Priya Nair is the designer now')).toBeVisible();
  await jonas.getByLabel('Implementor').selectOption({ label: 'Mei Okafor' });
  await expect(jonas.getByText('Mei Okafor is the implementor now')).toBeVisible();
  await jonas.getByLabel('Copywriter').selectOption({ label: 'Tomasz Wren' });
  await expect(jonas.getByText('Tomasz Wren is the copywriter now')).toBeVisible();
  await expect(jonas.getByRole('button', { name: 'Hand to design' })).toBeVisible();

  // Tomasz writes and hands over.
  const tomasz = await door.as(TOMASZ);
  await tomasz.goto(`${record}/copy`);
  await tomasz.getByRole('button', { name: 'Write the first version' }).click();
  await tomasz.getByLabel('Subject').fill('The winter oil, refilled');
  await tomasz.getByLabel('Preview text').fill('Keep it warm, it keeps you');
  await tomasz.getByRole('textbox', { name: 'Body' }).click();
  await tomasz.keyboard.type('Under twelve degrees the oil thickens. That is how it should be.');
  await tomasz.getByRole('button', { name: 'Save version 1' }).click();
  await expect(tomasz.getByText('Version 1 saved')).toBeVisible();
  await handOver(tomasz, 'Hand to design', 'Design');

  // Priya uploads the picture and hands over.
  const priya = await door.as(PRIYA);
  await priya.goto(`${record}/design`);
  await priya.getByLabel(/^Upload version 1/).setInputFiles({
    name: 'winter oil.png',
    mimeType: 'image/png',
    buffer: png(600, 900, [126, 57, 99]),
  });
  await expect(priya.getByText('Design version 1 added')).toBeVisible({ timeout: 20_000 });
  await handOver(priya, 'Send to QA', 'QA');

  // Jonas passes it, and it turns up in the portal that Hanna has open.
  await hanna.goto('/client/maren');
  await listening(hanna);
  const hannaStayed = await mark(hanna);
  const clicks = await countingClicks(hanna);
  await callum.goto('/team/campaigns/board?client=maren');
  await listening(callum);
  const callumStayed = await mark(callum);
  const column = (name: string) =>
    callum.getByRole('region', { name, exact: true }).getByRole('heading', { name: TITLE });

  await jonas.goto(record);
  await jonas.getByRole('button', { name: 'Send to client', exact: true }).click();
  const question = jonas.getByRole('dialog', { name: /^Send C-\d+ to the client\?$/ });
  await expect(question).toContainText('The winter oil, refilled');
  await question.getByRole('button', { name: 'Send to client' }).click();
  const ask = hanna.getByRole('article').filter({ hasText: TITLE });
  await expect(ask).toBeVisible(ABOUT_A_SECOND);
  await expect(column('Client approval')).toBeVisible(ABOUT_A_SECOND);

  // Hanna approves from where she is.
  await ask.getByRole('button', { name: `Approve “${TITLE}”` }).click();
  const dialog = hanna.getByRole('dialog', { name: `Approve “${TITLE}”?` });
  await dialog.getByRole('button', { name: 'Approve version 1' }).click();
  await expect(hanna.getByRole('list', { name: 'Decided lately' })).toContainText(TITLE);
  expect(await clicks()).toBeLessThan(5);
  expect(await hannaStayed()).toBe(true);

  // The card moves on the board that Callum has open.
  await expect(column('Approved')).toBeVisible(ABOUT_A_SECOND);
  expect(await callumStayed()).toBe(true);

  // Mei schedules it, and is told that nothing is sent from here.
  const mei = await door.as(MEI);
  await mei.goto(record);
  await mei.getByRole('button', { name: 'Schedule', exact: true }).click();
  const schedule = mei.getByRole('dialog', { name: /^Schedule C-\d+\?$/ });
  await expect(schedule).toContainText('schedule it in Klaviyo by hand');
  await schedule.getByRole('button', { name: 'Schedule' }).click();
  await expect(mei.getByText('To be scheduled in Klaviyo by hand')).toBeVisible();

  // Klaviyo's export says when it was sent and what it did.
  await callum.goto('/team/clients/maren/results');
  await callum.getByLabel(/^Klaviyo’s campaign export/).setInputFiles({
    name: 'klaviyo.csv',
    mimeType: 'text/csv',
    buffer: klaviyoExport(),
  });
  await callum.getByRole('button', { name: 'Import results' }).click();
  const row = callum.getByRole('row').filter({ hasText: 'Is it this one?' });
  await expect(row).toContainText(TITLE);
  await row.getByRole('button', { name: 'Yes, this one' }).click();
  await expect(callum.getByText(/^Results stored with C-\d+/)).toBeVisible();

  // Both sides read the same figures.
  await callum.goto(record);
  await hanna.goto(record.replace('/team', '/client/maren'));
  for (const page of [callum, hanna]) {
    for (const figure of ['8,412', '4,005', '633', '96', '£5,123.40']) {
      await expect(page.getByRole('definition').filter({ hasText: figure }).first()).toBeVisible();
    }
  }
  await expect(hanna.getByText('Sent', { exact: true }).first()).toBeVisible();
  await hanna.goto('/client/maren/requests');
  await expect(
    hanna.getByRole('listitem').filter({ hasText: TITLE }).getByText('Sent', { exact: true }),
  ).toBeVisible();
});
