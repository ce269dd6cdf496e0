import { statusOf, writtenCampaign } from './before.ts';
import { carry } from './carry.ts';
import { listening } from './live.ts';
import { CALLUM, expect, test } from './people.ts';

const client = 'oriel-coffee';

test('the list is worked with J, K, X, Enter and Escape', async ({ door }) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/campaigns');
  await listening(callum);
  const focused = callum.locator('[data-slot=row-link]:focus');
  await callum.keyboard.press('j');
  const first = await focused.textContent();
  await callum.keyboard.press('j');
  const second = await focused.textContent();
  expect(second).not.toBe(first);
  await callum.keyboard.press('k');
  await expect(focused).toHaveText(first ?? '');

  await callum.keyboard.press('x');
  await callum.keyboard.press('j');
  await callum.keyboard.press('x');
  await expect(callum.getByText('2 selected')).toBeVisible();
  await callum.keyboard.press('Escape');
  await expect(callum.getByText('2 selected')).toHaveCount(0);

  await callum.keyboard.press('Enter');
  await expect(callum).toHaveURL(/[?&]open=/);
  const panel = callum.getByRole('complementary').filter({ hasText: second ?? '' });
  await expect(panel).toBeVisible();
  await callum.keyboard.press('Escape');
  await expect(callum).not.toHaveURL(/[?&]open=/);
});

test('a card is moved on the board with keys alone', async ({ door }) => {
  const campaign = await writtenCampaign({ client, title: 'Moved by hand, without one' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/board?client=${client}`);
  await listening(callum);
  await callum.getByRole('link', { name: campaign.title }).focus();
  const card = callum.getByRole('article').filter({ hasText: campaign.title });
  await callum.keyboard.press('Shift+Tab');
  await expect(card.getByRole('button', { name: /to another stage$/ })).toBeFocused();
  await callum.keyboard.press('Enter');
  await expect(callum.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
  await callum.keyboard.press('ArrowDown');
  await callum.keyboard.press('ArrowUp');
  await callum.keyboard.press('Enter');
  await expect(
    callum
      .getByRole('region', { name: 'Design', exact: true })
      .getByRole('heading', { name: campaign.title }),
  ).toBeVisible();
  await expect.poll(() => statusOf(campaign.id)).toBe('design');
});

test('a card can be carried to the next stage', async ({ door }) => {
  const campaign = await writtenCampaign({ client, title: 'Carried across' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/board?client=${client}`);
  await listening(callum);
  const card = callum.getByRole('article').filter({ hasText: campaign.title });
  const target = callum.getByRole('region', { name: 'Design', exact: true });
  await carry(card, target, { x: 100, y: 200 });
  await expect(target.getByRole('heading', { name: campaign.title })).toBeVisible();
  await expect.poll(() => statusOf(campaign.id)).toBe('design');
});
