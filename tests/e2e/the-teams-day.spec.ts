import type { Page } from '@playwright/test';
import { api, clientId, move, userId, writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, MIKKEL, PRIYA, test, TOMASZ } from './people.ts';

const client = 'loom-house';

test('one key hands it off, and the next opens by itself', async ({ door }) => {
  const first = await writtenCampaign({ client, title: 'Handed by a key', copywriter: TOMASZ });
  await writtenCampaign({ client, title: 'Next on the desk', copywriter: TOMASZ });
  const tomasz = await door.as(TOMASZ);
  await tomasz.goto(`/team/queue?stage=copy&item=${first.id}`);
  await listening(tomasz);
  await expect(tomasz.getByRole('heading', { name: first.title })).toBeVisible();
  await expect(tomasz.getByRole('complementary', { name: 'Brief' })).toContainText(
    'Bring readers back',
  );

  await tomasz.keyboard.press('h');
  await expect(tomasz.getByText(/C-\d+ moved to Design/)).toBeVisible();
  await expect(tomasz.getByRole('heading', { name: first.title })).toHaveCount(0);
  await expect(tomasz).toHaveURL(/stage=copy&item=(?!.*undefined)/);
  expect(tomasz.url()).not.toContain(first.id);
  await expect(tomasz.getByRole('button', { name: 'Hand to design' })).toBeVisible();
});

test('a move somebody may not make is asked for, and accepted with one click, live', async ({
  door,
}) => {
  const campaign = await writtenCampaign({ client, title: 'May I, please', copywriter: TOMASZ });
  const db = await api(CALLUM);
  const tomasz = await door.as(TOMASZ);
  const callum = await door.as(CALLUM);
  await callum.goto('/team/queue?stage=asked');
  await listening(callum);
  const stayed = await mark(callum);
  await move(campaign.id, 'strategy');
  await tomasz.goto(`/team/queue?stage=strategy&item=${campaign.id}`);
  await listening(tomasz);

  await tomasz.getByRole('button', { name: 'Ask for Copy' }).click();
  await tomasz.getByLabel('Why').fill('The brief is all I need');
  await tomasz.getByRole('button', { name: 'Ask for it' }).click();
  await expect(tomasz.getByText('You asked for it to go to Copy')).toBeVisible();

  const row = callum.getByRole('listitem').filter({ hasText: campaign.title });
  await expect(row).toContainText('The brief is all I need');
  await row.getByRole('button', { name: /^Accept/ }).click();
  await expect(row).toHaveCount(0);
  await expect(tomasz.getByText('You asked for it to go to Copy')).toHaveCount(0);
  expect(await stayed()).toBe(true);
  const { data } = await db
    .from('crm_campaigns')
    .select('status')
    .eq('id', campaign.id)
    .single()
    .throwOnError();
  expect(data.status).toBe('copy');
});

test('a timer survives a reload, and there is one in however many tabs', async ({ door }) => {
  const one = await writtenCampaign({ client, title: 'Hours of the first', designer: PRIYA });
  const other = await writtenCampaign({ client, title: 'Hours of the second', designer: PRIYA });
  const priya = await door.as(PRIYA);
  const running = (page: Page, title: string) =>
    page.getByRole('link', { name: new RegExp(`^Running: C-\\d+ ${title}$`) });

  await priya.goto(`/team/campaigns/${one.id}`);
  await listening(priya);
  await priya.getByRole('button', { name: 'Start the timer' }).click();
  await expect(running(priya, one.title)).toBeVisible();
  await priya.reload();
  await expect(running(priya, one.title)).toBeVisible();
  await listening(priya);

  const tab = await priya.context().newPage();
  await tab.goto(`/team/campaigns/${other.id}`);
  await tab.getByRole('button', { name: 'Start the timer' }).click();
  await expect(running(tab, other.title)).toBeVisible();
  await expect(running(priya, other.title)).toBeVisible();
  await expect(running(priya, one.title)).toHaveCount(0);

  await tab.getByRole('button', { name: 'Stop the timer' }).first().click();
  await expect(running(tab, other.title)).toHaveCount(0);
  await expect(running(priya, other.title)).toHaveCount(0);
});

test('a suggestion says why, is taken with one click and taken back with another', async ({
  door,
}) => {
  const campaign = await writtenCampaign({ client, title: 'Who has time for it' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}/brief`);
  const designer = callum.getByLabel('Designer');
  await expect(designer).toHaveValue('');
  await expect(callum.getByText(/^Designer: .+\?/).first()).toBeVisible();
  const card = callum.locator('div').filter({ hasText: /^Designer: .+\?.+ (works for|is freer)/ });
  await card
    .last()
    .getByRole('button', { name: /^Assign / })
    .click();
  await expect(callum.getByText(/ is the designer now/)).toBeVisible();
  await expect(designer).not.toHaveValue('');
  await callum.getByRole('button', { name: /^Undo/ }).click();
  await expect(designer).toHaveValue('');
});

/** What the list behind a number says it holds. */
async function heldBy(page: Page, href: string): Promise<number> {
  await page.goto(href);
  const { pathname } = new URL(page.url());
  const place =
    pathname === '/team/changes'
      ? page.getByRole('heading', { level: 2 })
      : page.getByRole('main').locator('[aria-current=page]').last();
  return Number(/\d+$/.exec((await place.first().innerText()).trim())?.[0]);
}

test('every number of the dashboard is the number of the list it leads to', async ({ door }) => {
  const db = await api(MIKKEL);
  await db
    .rpc('create_flow', {
      client: await clientId(db, 'nordhavn-ceramics'),
      title: 'After the first bowl',
      trigger_kind: 'metric',
      assignees: { strategist: await userId(MIKKEL) },
    })
    .throwOnError();
  const mikkel = await door.as(MIKKEL);
  await mikkel.goto('/team/dashboard');
  const waiting = mikkel.getByRole('region', { name: 'What waits for me' });
  await expect(waiting.getByText('After the first bowl')).toBeVisible();
  const links = await mikkel
    .getByRole('list', { name: 'Today in numbers' })
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number.parseInt(link.textContent ?? '', 10),
      })),
    );
  expect(links.length).toBeGreaterThan(1);
  for (const { href, count } of links) expect(await heldBy(mikkel, href), href).toBe(count);
});
