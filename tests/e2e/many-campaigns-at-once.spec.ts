import type { Page } from '@playwright/test';
import { api, clientId, move, statusOf, userId, writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, expect, INES, JONAS, test, TOMASZ } from './people.ts';

const ROSA = 'rosa@fieldnote.test'; // staff, of these clients among others
const HERS = ['oriel-coffee', 'kestrel-cycles'] as const;
const client = 'kestrel-cycles';

async function pick(page: Page, title: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title });
  await row.hover();
  await row.getByRole('checkbox', { name: /^Select C-/ }).check();
}

const toolbar = (page: Page, count: number) =>
  page.getByRole('toolbar', { name: `${count} selected` });

const briefOf = async (title: string): Promise<string> => {
  const db = await api(CALLUM);
  const { data: home } = await db
    .from('clients')
    .select('id')
    .eq('slug', client)
    .single()
    .throwOnError();
  const { data } = await db
    .rpc('create_campaign', { client: home.id, title, assignees: {} })
    .throwOnError();
  return data;
};

test('several move at once; the one that cannot stays, says why, and stays picked', async ({
  door,
}) => {
  const titles = ['Brakes before winter', 'Chains before winter'] as const;
  const [first, second] = [
    await writtenCampaign({ client, title: titles[0], copywriter: TOMASZ }),
    await writtenCampaign({ client, title: titles[1], copywriter: TOMASZ }),
  ];
  const name = `Bells before winter ${Date.now() % 100_000}`;
  const bare = await briefOf(name);
  const [callum, jonas] = [await door.as(CALLUM), await door.as(JONAS)];
  await jonas.goto(`/team/campaigns/${first.id}`);
  await listening(jonas);
  const stayed = await mark(jonas);

  await callum.goto('/team/campaigns?client=kestrel-cycles&q=before+winter');
  for (const title of [first.title, second.title, name]) await pick(callum, title);
  await toolbar(callum, 3).getByRole('button', { name: 'Move to' }).click();
  await callum.getByRole('menuitem', { name: 'Design' }).click();

  // Two went, and are said to have gone; the third is named with its reason.
  await expect(callum.getByText('2 campaigns moved to Design')).toBeVisible();
  const refused = callum.getByRole('dialog', { name: '1 campaign was not changed' });
  await expect(refused).toContainText(name);
  await expect(refused).toContainText(/strategy/i);
  await refused.getByRole('button', { name: 'Close' }).click();
  await expect(toolbar(callum, 1)).toBeVisible();
  await expect(
    callum.getByRole('row').filter({ hasText: name }).getByRole('checkbox'),
  ).toBeChecked();
  expect(await Promise.all([first.id, second.id, bare].map(statusOf))).toEqual([
    'design',
    'design',
    'strategy',
  ]);
  await expect(jonas.getByRole('main').getByText('Design', { exact: true }).first()).toBeVisible();
  expect(await stayed()).toBe(true);

  // Undo takes back exactly those that went.
  await callum.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => statusOf(first.id)).toBe('copy');
  await expect.poll(() => statusOf(second.id)).toBe('copy');
  expect(await statusOf(bare)).toBe('strategy');
});

test('what somebody moved on meanwhile is not taken back by an undo', async ({ door }) => {
  const { id, title } = await writtenCampaign({ client, title: 'Saddles in the meantime' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns?client=${client}&q=${encodeURIComponent(title)}`);
  await pick(callum, title);
  await toolbar(callum, 1).getByRole('button', { name: 'Move to' }).click();
  await callum.getByRole('menuitem', { name: 'Design' }).click();
  await expect(callum.getByText('1 campaign moved to Design')).toBeVisible();
  await move(id, 'on_hold');
  await callum.getByRole('button', { name: 'Undo' }).click();
  await expect(callum.getByText(/Somebody already moved this/)).toBeVisible();
  expect(await statusOf(id)).toBe('on_hold');
});

test('one duty on several is given, replaced and taken back to who had it', async ({ door }) => {
  const titles = ['Lights for the lane', 'Lamps for the lane'] as const;
  const first = await writtenCampaign({ client, title: titles[0], copywriter: TOMASZ });
  const second = await writtenCampaign({ client, title: titles[1] });
  const [tomasz, callumId, amara] = [
    await userId(TOMASZ),
    await userId(CALLUM),
    await userId('amara@fieldnote.test'),
  ];
  const writers = async () => {
    const db = await api(CALLUM);
    const { data } = await db
      .from('campaign_assignees')
      .select('campaign_id, user_id')
      .eq('duty', 'copywriter')
      .in('campaign_id', [first.id, second.id])
      .throwOnError();
    return [first.id, second.id].map(
      (id) => data.find(({ campaign_id }) => campaign_id === id)?.user_id,
    );
  };
  expect(await writers()).toEqual([tomasz, callumId]);

  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns?client=${client}&q=for+the+lane`);
  await pick(callum, first.title);
  await pick(callum, second.title);
  await toolbar(callum, 2).getByRole('button', { name: 'Assign' }).click();
  await callum.getByLabel('Duty').selectOption('copywriter');
  await callum.getByLabel('Person').selectOption({ label: 'Amara Kone, Copywriter' });
  await callum.getByRole('button', { name: 'Assign 2 campaigns' }).click();
  await expect(callum.getByText('2 campaigns given to Amara Kone as copywriter')).toBeVisible();
  expect(await writers()).toEqual([amara, amara]);
  await callum.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(writers).toEqual([tomasz, callumId]);
});

test('one that is no longer theirs is not given away, and takes no other with it', async ({
  door,
}) => {
  const rosaId = await userId(ROSA);
  const [kept, lost] = [
    await writtenCampaign({ client: HERS[0], title: 'Hats for the shared desk' }),
    await writtenCampaign({ client: HERS[1], title: 'Gloves for the shared desk' }),
  ];
  const rosa = await door.as(ROSA);
  // Her page hears of nothing: it still shows what was hers when it was opened.
  await rosa.route('**/api/live-token', () => new Promise<void>(() => undefined));
  await rosa.goto('/team/campaigns?q=for+the+shared+desk');
  await pick(rosa, kept.title);
  await pick(rosa, lost.title);
  const admin = await api(INES);
  const place = { client_id: await clientId(admin, HERS[1]), user_id: rosaId };
  const { data: held } = await admin
    .from('client_assignments')
    .delete()
    .match(place)
    .select('duty, agency_id')
    .throwOnError();
  expect(held.length).toBeGreaterThan(0);

  await toolbar(rosa, 2).getByRole('button', { name: 'Assign' }).click();
  await rosa.getByLabel('Duty').selectOption('designer');
  await rosa.getByLabel('Person').selectOption({ label: 'Dele Adeyemi, Designer' });
  await rosa.getByRole('button', { name: 'Assign 2 campaigns' }).click();
  await expect(rosa.getByText('1 campaign given to Dele Adeyemi as designer')).toBeVisible();
  const refused = rosa.getByRole('dialog', { name: '1 campaign was not changed' });
  await expect(refused).toContainText(lost.title);
  await expect(refused).toContainText('You are not allowed to do that.');

  for (const one of held) {
    await admin
      .from('client_assignments')
      .insert({ ...place, ...one })
      .throwOnError();
  }
});
