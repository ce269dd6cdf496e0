import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromLocal } from '../../lib/core/clock.ts';
import { stamped } from '../../lib/core/stamped.ts';
import { api, userId, writtenCampaign } from './before.ts';
import { listening } from './live.ts';
import { CALLUM, expect, test } from './people.ts';

const ROSA = 'rosa@fieldnote.test'; // staff, whose hours nobody has written yet
const client = 'oriel-coffee';

const HOUR = 3_600_000;
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 24 * HOUR).toISOString().slice(0, 10);
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format();
const mondayOf = (day: string) => daysBefore(day, (new Date(day).getUTCDay() + 6) % 7);

/** A week nobody has written anything into, so that every number in it is this story's. */
const WEEK = daysBefore(mondayOf(today()), 7 * 9);
const TUESDAY = daysBefore(WEEK, -1);

const sheet = (page: Page) => page.getByRole('table', { name: 'Hours of the week' });
const running = (page: Page) => page.getByRole('link', { name: /^Running: / });

async function addEntry(page: Page, title: RegExp, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Add entry' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an entry' });
  const wanted = dialog.getByLabel('For').locator('option').filter({ hasText: title });
  await dialog.getByLabel('For').selectOption((await wanted.getAttribute('value')) ?? '');
  await dialog.getByLabel('Day').fill(TUESDAY);
  await dialog.getByLabel('From').fill(from);
  await dialog.getByLabel('To').fill(to);
  await dialog.getByLabel('Note').fill('=Second tasting');
  await dialog.getByRole('button', { name: 'Add entry' }).click();
}

test('hours are written by the clock and by the cell, approved, opened again, and taken along as a file', async ({
  door,
}) => {
  const { title } = await writtenCampaign({ client, title: 'Hours on roasting', copywriter: ROSA });
  const [rosa, callum] = [await door.as(ROSA), await door.as(CALLUM)];
  await rosa.goto(`/team/time?week=${WEEK}`);

  // By the clock, over midnight: two days each have their part of it.
  await addEntry(rosa, new RegExp(`${title}$`), '22:30', '01:00');
  await expect(rosa.getByText('Saved').first()).toBeVisible();
  const row = sheet(rosa).getByRole('row').filter({ hasText: title });
  await expect(row.getByRole('textbox').nth(1)).toHaveValue('1:30');
  await expect(row.getByRole('textbox').nth(2)).toHaveValue('1:00');

  // What overlaps is refused in words, and what was typed stays.
  await addEntry(rosa, new RegExp(`${title}$`), '23:00', '23:30');
  const dialog = rosa.getByRole('dialog', { name: 'Add an entry' });
  await expect(dialog.getByText(/^This overlaps 22:30 to 01:00/)).toBeVisible();
  await expect(dialog.getByLabel('From')).toHaveValue('23:00');
  await dialog.getByRole('button', { name: 'Not now' }).click();

  // By the cell, as people write it; nonsense leaves it as it was.
  const friday = row.getByRole('textbox').nth(4);
  await friday.fill('1.5');
  await friday.press('Enter');
  await expect(friday).toHaveValue('1:30');
  await friday.fill('lots');
  await friday.blur();
  await expect(rosa.getByText('Write hours as 1:30, 1.5 or 90m.')).toBeVisible();
  await expect(friday).toHaveValue('1:30');
  await expect(row.getByRole('cell').last()).toHaveText('4:00');

  // Whoever minds the hours approves the week; from then on nothing in it changes.
  const theirs = `/team/time?week=${WEEK}&person=${await userId(ROSA)}`;
  await callum.goto(theirs);
  await callum.getByRole('button', { name: 'Approve the week' }).click();
  await expect(callum.getByText('The week is closed')).toBeVisible();
  await rosa.reload();
  await expect(rosa.getByText(/This week is approved and closed. Ask/)).toBeVisible();
  await expect(friday).toBeDisabled();
  await expect(rosa.getByRole('button', { name: 'Add entry' })).toHaveCount(0);
  await expect(rosa.getByRole('button', { name: /the week$/ })).toHaveCount(0);

  // Opened again, it can be put right.
  await callum.getByRole('button', { name: 'Open the week' }).click();
  await expect(callum.getByText('The week is open again')).toBeVisible();
  await rosa.reload();
  await friday.fill('0:45');
  await friday.blur();
  await expect(row.getByRole('cell').last()).toHaveText('3:15');

  // The file has a line a day, and nothing a spreadsheet would run.
  const download = rosa.waitForEvent('download');
  await rosa.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`hours-${WEEK}-${daysBefore(WEEK, -6)}.csv`);
  const lines = readFileSync(await file.path(), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes(title));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(`${TUESDAY},Rosa Hallam,Oriel Coffee,`);
  expect(lines[0]).toMatch(/,"?'=Second tasting"?,1\.5$/);
  expect(lines.at(-1)).toMatch(/,0\.75$/);
});

test('a timer that runs over midnight still runs in the morning, and counts for both days', async ({
  door,
}) => {
  const { id, title } = await writtenCampaign({
    client,
    title: 'Beans overnight',
    copywriter: ROSA,
  });
  // It was started in the evening: as if the story had begun then.
  const db = await api(ROSA);
  const started_at = fromLocal(daysBefore(today(), 1), '23:30', 'Europe/London').toISOString();
  await db.rpc('stop_timer').throwOnError();
  await db
    .from('time_entries')
    .insert(stamped({ campaign_id: id, started_at }))
    .throwOnError();

  const rosa = await door.as(ROSA);
  await rosa.goto('/team/time');
  await listening(rosa);
  await expect(running(rosa)).toHaveAccessibleName(new RegExp(title));
  const tab = await rosa.context().newPage();
  await tab.goto(`/team/campaigns/${id}`);
  await expect(tab.getByRole('button', { name: 'Stop the timer' }).last()).toBeVisible();
  await tab.getByRole('button', { name: 'Stop the timer' }).last().click();
  await expect(running(rosa)).toHaveCount(0);

  const { data: pieces } = await db
    .rpc('time_by_day', {
      agency: await agencyOf(),
      first_day: daysBefore(today(), 1),
      last_day: today(),
      person: await userId(ROSA),
    })
    .throwOnError();
  const mine = pieces.filter(({ campaign_id }) => campaign_id === id);
  expect(mine.map(({ day }) => day).sort()).toEqual([daysBefore(today(), 1), today()]);
  expect(mine.find(({ day }) => day !== today())?.seconds).toBe(30 * 60);
});

async function agencyOf(): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('agencies')
    .select('id')
    .limit(1)
    .single()
    .throwOnError();
  return data.id;
}
