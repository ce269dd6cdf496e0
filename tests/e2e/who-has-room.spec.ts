import type { Page } from '@playwright/test';
import { api, writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, INES, PRIYA, test } from './people.ts';

const ABOUT_A_SECOND = { timeout: 5_000 };
const YARA = 'Yara Haddad'; // nobody else's story gives her work

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const inDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const today = () => london.format();
/** A Monday some weeks on. */
const monday = (weeks: number) => {
  const day = today();
  return inDays(day, 7 * weeks - ((new Date(day).getUTCDay() + 6) % 7));
};

/** The cell of one person's week, counted from the present one. */
const week = (page: Page, name: string, weeks: number) =>
  page
    .getByRole('table', { name: 'Load by person and week' })
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('cell')
    .nth(weeks);

async function opened(page: Page, name: string): Promise<void> {
  const hours = page.getByRole('region', { name: `Hours of ${name}` });
  if (!(await hours.isVisible())) await page.locator('summary').filter({ hasText: name }).click();
  await expect(hours).toBeVisible();
}

/** Away on every day of four weeks on which they are not already; answers the way back. */
async function sendAway(name: string): Promise<() => Promise<void>> {
  const db = await api(INES);
  const { data: person } = await db
    .from('user_profiles')
    .select('id, agency_id')
    .eq('name', name)
    .single()
    .throwOnError();
  const days: string[] = [];
  for (let day = monday(0); day < monday(4); day = inDays(day, 1)) {
    const { data } = await db
      .from('time_off')
      .insert({ agency_id: person.agency_id, user_id: person.id, from_on: day, to_on: day })
      .select('id')
      .maybeSingle();
    if (data) days.push(data.id);
  }
  return async () => {
    await db.from('time_off').delete().in('id', days).throwOnError();
  };
}

test('fewer hours and a day off are planned, and everybody’s plan shows them at once', async ({
  door,
}) => {
  const [callum, ines] = [await door.as(CALLUM), await door.as(INES)];
  await ines.goto('/team/workload');
  await listening(ines);
  const stayed = await mark(ines);
  await expect(week(ines, YARA, 2)).toContainText(/30 h/);

  await callum.goto('/team/team');
  await opened(callum, YARA);
  const hours = callum.getByRole('region', { name: `Hours of ${YARA}` });
  await hours.getByLabel('Hours a week').fill('20');
  await hours.getByLabel('From the week of').fill(monday(2));
  await hours.getByRole('button', { name: 'Save hours' }).click();
  await expect(callum.getByText('Hours saved')).toBeVisible();
  await expect(week(ines, YARA, 2)).toContainText(/20 h/, ABOUT_A_SECOND);
  await expect(week(ines, YARA, 1)).toContainText(/30 h/);

  const away = callum.getByRole('region', { name: `Days off of ${YARA}` });
  await away.getByLabel('Off from').fill(inDays(monday(2), 1));
  await away.getByLabel('To').fill(monday(2));
  await away.getByRole('button', { name: 'Add days off' }).click();
  await expect(away.getByText('It ends before it begins.')).toBeVisible();
  await away.getByLabel('To').fill(inDays(monday(2), 1));
  await away.getByLabel('Note').fill('Moving house');
  await away.getByRole('button', { name: 'Add days off' }).click();
  await expect(callum.getByText('Days off added')).toBeVisible();
  await expect(away.getByText('Moving house')).toBeVisible();
  await expect(week(ines, YARA, 2)).toContainText(/16 h/, ABOUT_A_SECOND);
  await expect(week(ines, YARA, 2)).toContainText('1 day off');

  // Nobody is away twice on one day.
  await away.getByLabel('Off from').fill(monday(2));
  await away.getByLabel('To').fill(inDays(monday(2), 3));
  await away.getByRole('button', { name: 'Add days off' }).click();
  await expect(away.getByText('They are away on some of these days already.')).toBeVisible();

  // Taken back, the week is as long as it was.
  await away.getByRole('button', { name: 'Remove' }).click();
  await expect(callum.getByText('Days off removed')).toBeVisible();
  await expect(week(ines, YARA, 2)).toContainText(/20 h/, ABOUT_A_SECOND);
  await hours.getByLabel('Hours a week').fill('30');
  await hours.getByLabel('From the week of').fill(monday(2));
  await hours.getByRole('button', { name: 'Save hours' }).click();
  await expect(week(ines, YARA, 2)).toContainText(/30 h/, ABOUT_A_SECOND);
  expect(await stayed()).toBe(true);
});

test('who is away until then is not suggested; who is, is given it and takes its hours along', async ({
  door,
}) => {
  const { id, title } = await writtenCampaign({
    client: 'loom-house',
    title: 'Rye, and who has time',
  });
  const [callum, ines] = [await door.as(CALLUM), await door.as(INES)];
  await callum.goto(`/team/campaigns/${id}/brief`);
  const asked = (page: Page) => page.getByText(/^Designer: .+\?$/);
  await expect(asked(callum)).toBeVisible();
  const words = await asked(callum).innerText();
  const first = /^Designer: (.+)\?$/.exec(words)?.[1] ?? '';

  // Away until it is needed: somebody else is asked for.
  const back = await sendAway(first);
  await callum.reload();
  await expect(asked(callum)).not.toHaveText(words);
  const second = /^Designer: (.+)\?$/.exec(await asked(callum).innerText())?.[1] ?? '';

  // Given with one click, it is on their plan, and off it with another.
  await callum.getByRole('button', { name: `Assign ${second.split(' ')[0]}` }).click();
  // What is pointed at stays, however long it takes to look at the plan.
  await callum.getByText(`${second} is the designer now`).hover();
  await ines.goto('/team/workload');
  const named = ines.getByRole('row').filter({ hasText: second });
  await expect(named).toBeVisible();
  const person = await named.getByRole('link').first().getAttribute('href');
  await listening(ines);
  const works = async () => {
    for (const at of [0, 1, 2]) {
      await ines.goto(`${person?.replace(/week=.*/, '')}week=${monday(at)}`);
      const list = ines.getByRole('table', { name: new RegExp(`^Work of ${second}`) });
      if ((await list.filter({ hasText: title }).count()) > 0) return true;
    }
    return false;
  };
  await expect.poll(works).toBe(true);
  await callum.getByRole('button', { name: /^Undo/ }).click();
  await expect(callum.getByLabel('Designer')).toHaveValue('');
  await expect.poll(works).toBe(false);
  await back();
});

test('who does not plan people’s hours reads them and changes none', async ({ door }) => {
  const priya = await door.as(PRIYA);
  await priya.goto('/team/workload');
  await expect(priya.getByRole('table', { name: 'Load by person and week' })).toContainText(
    'Priya Nair',
  );
  await expect(priya.getByRole('table')).not.toContainText('Dele Adeyemi');
  await priya.goto('/team/team');
  await expect(priya.getByRole('button', { name: /hours|days off/i })).toHaveCount(0);
});

test('what a stage usually takes is set, and set again', async ({ door }) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/team');
  const usual = callum.getByRole('region', { name: 'What a stage usually takes' });
  const before = await usual.getByLabel('QA').first().inputValue();
  for (const hours of ['3.25', before]) {
    await usual.getByLabel('QA').first().fill(hours);
    await usual.getByRole('button', { name: 'Save' }).click();
    await expect(callum.getByText('Hours saved')).toBeVisible();
    await callum.reload();
    await expect(usual.getByLabel('QA').first()).toHaveValue(hours);
  }
});
