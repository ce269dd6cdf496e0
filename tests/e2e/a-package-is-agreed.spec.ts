import type { Page } from '@playwright/test';
import { api, clientId, userId } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, INES, JONAS, test } from './people.ts';

const ABOUT_A_SECOND = { timeout: 5_000 };
const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The first of a month, counted from the present one. */
function month(ahead: number): string {
  const [year = 0, index = 1] = london.format().split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + ahead, 1)).toISOString().slice(0, 10);
}
const named = (first: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(first));

async function newClient(page: Page, name: string): Promise<string> {
  await page.goto('/agency/fieldnote/admin/clients');
  await page.getByRole('button', { name: 'New client' }).click();
  const dialog = page.getByRole('dialog', { name: 'New client' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Add the client' }).click();
  await page.waitForURL(/\/team\/clients\/[\w-]+\/settings$/);
  await page
    .getByLabel('Account manager', { exact: true })
    .selectOption({ label: 'Callum Reyes, Delivery manager' });
  await page.getByRole('button', { name: 'Make account manager' }).click();
  await expect(
    page.getByRole('button', { name: 'Remove Callum Reyes as account manager' }),
  ).toBeVisible();
  return new URL(page.url()).pathname.split('/')[3] ?? '';
}

async function plan(slug: string, title: string, day: number): Promise<string> {
  const db = await api(JONAS);
  const { data } = await db
    .rpc('create_campaign', {
      client: await clientId(db, slug),
      title,
      send_at: `${month(1).slice(0, 8)}${day}T09:00:00Z`,
      assignees: { strategist: await userId(JONAS) },
    })
    .throwOnError();
  return data;
}

const meter = (page: Page, of: string) => page.getByRole('region', { name: `Used in ${of}` });

test('a package is agreed; what is planned for a month fills it, warns, is held back, let through and moved on', async ({
  door,
}) => {
  test.setTimeout(240_000);
  const next = named(month(1));
  const [ines, callum, jonas] = [await door.as(INES), await door.as(CALLUM), await door.as(JONAS)];
  const name = `Sallow Soap ${Date.now() % 100_000}`;
  const slug = await newClient(ines, name);

  // Agreed from this month on: what is left of it goes along into the next, up to its limit.
  await callum.goto(`/team/clients/${slug}/scope`);
  await listening(callum);
  const stayed = await mark(callum);
  await expect(callum.getByText(/^No package in /)).toBeVisible();
  await ines.goto(`/team/clients/${slug}/scope`);
  await ines.getByRole('button', { name: 'Agree a package' }).click();
  const terms = ines.getByRole('dialog', { name: `What ${name} may use` });
  await terms.getByLabel('Package', { exact: true }).fill('Four and a bit');
  await terms.getByLabel('Holds from').selectOption(month(0));
  await terms.getByLabel('Campaigns, at least').fill('5');
  await terms.getByLabel('Campaigns, at most').fill('4');
  await terms.getByRole('button', { name: 'Save terms' }).click();
  await expect(terms.getByRole('alert')).toBeVisible();
  await terms.getByLabel('Campaigns, at least').fill('2');
  await terms.getByLabel('Campaigns, carried over at most').fill('1');
  await terms.getByRole('button', { name: 'Save terms' }).click();
  await expect(ines.getByText(/^Four and a bit holds from /)).toBeVisible();
  await expect(meter(callum, named(month(0)))).toContainText('0 / 4', ABOUT_A_SECOND);
  expect(await stayed()).toBe(true);

  const coming = `/team/clients/${slug}/scope?month=${month(1).slice(0, 7)}`;
  await callum.goto(coming);
  await listening(callum);
  await expect(meter(callum, next)).toContainText('0 / 5');
  await expect(meter(callum, next)).toContainText('2 to 4 a month, 1 carried over');

  // Each counts in the month it goes out; four of five are said, five of five are said.
  const ids: string[] = [];
  for (const day of [10, 11, 12, 13]) ids.push(await plan(slug, `Soap of the ${day}th`, day));
  await expect(meter(callum, next)).toContainText('80% spoken for, 1 left', ABOUT_A_SECOND);
  await expect(callum.getByRole('region', { name: `Counted in ${next}` })).toContainText(
    'Soap of the 13th',
  );
  ids.push(await plan(slug, 'Soap of the 14th', 14));
  await expect(meter(callum, next)).toContainText('All spoken for', ABOUT_A_SECOND);
  await callum.goto('/team/inbox');
  const told = callum.getByRole('group', { name: 'Notifications' }).getByRole('listitem');
  await expect(told.filter({ hasText: name }).first()).toBeVisible();

  // One more is held back in words, and nothing of it is left behind.
  const { error } = await (
    await api(JONAS)
  ).rpc('create_campaign', {
    client: await clientId(await api(JONAS), slug),
    title: 'Soap of the 15th',
    send_at: `${month(1).slice(0, 8)}15T09:00:00Z`,
    assignees: {},
  });
  expect(error?.message).toContain(`${name} has 5 of 5 campaigns in ${next} already`);

  // Who agrees packages does not allow more than they say; an admin does, and says why.
  await callum.goto(coming);
  await expect(meter(callum, next)).toBeVisible();
  await expect(callum.getByRole('button', { name: 'Allow more' })).toHaveCount(0);
  await listening(callum);
  await ines.goto(coming);
  await ines.getByRole('button', { name: 'Allow more' }).click();
  const more = ines.getByRole('dialog', { name: `Allow ${name} more than the package` });
  await more.getByLabel('Who pays for it').selectOption('goodwill');
  await more.getByLabel('Why').fill('They wait for the new stamp since spring');
  await more.getByRole('button', { name: 'Allow it' }).click();
  await expect(ines.getByText(`1 campaign more in ${next}`)).toBeVisible();
  await expect(meter(callum, next)).toContainText('1 allowed beyond', ABOUT_A_SECOND);
  await expect(callum.getByRole('region', { name: 'Allowed beyond' })).toContainText(
    'They wait for the new stamp since spring',
  );
  ids.push(await plan(slug, 'Soap of the 15th', 15));
  await expect(meter(callum, next)).toContainText('6 / 6', ABOUT_A_SECOND);

  // Sent a month later, it counts a month later.
  await jonas.goto(`/team/campaigns/${ids[0]}/brief`);
  await jonas.getByLabel('Send date').fill(`${month(2).slice(0, 8)}03`);
  await jonas.getByRole('button', { name: 'Save campaign' }).click();
  await expect(jonas.getByText('Campaign saved')).toBeVisible();
  await expect(meter(callum, next)).toContainText('5 / 6', ABOUT_A_SECOND);
  await callum.goto(`/team/clients/${slug}/scope?month=${month(2).slice(0, 7)}`);
  const later = callum.getByRole('region', { name: `Counted in ${named(month(2))}` });
  await expect(later).toContainText('Soap of the 10th');
  await expect(later).not.toContainText('Soap of the 11th');
});
