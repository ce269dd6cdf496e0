import { askedCampaign } from './before.ts';
import { expect, INES, ROB, test } from './people.ts';

const ROOMS = { name: 'Rooms' };

test('an admin looks as a client: what they see, nothing to change, and it is on record', async ({
  door,
}) => {
  const ines = await door.as(INES);
  await ines.goto('/agency/fieldnote/admin/portal?open=maren');
  await ines.getByRole('button', { name: 'Look as Hanna Vik' }).click();
  await ines.waitForURL('**/client/maren');
  await expect(ines.getByText('You look as Hanna Vik. Nothing can be changed.')).toBeVisible();
  await expect(ines.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  expect((await ines.request.get('/team/campaigns', { maxRedirects: 0 })).status()).not.toBe(200);
  expect((await ines.request.get('/client/tarn-outdoor')).status()).toBe(404);

  await ines.getByRole('button', { name: 'Stop' }).click();
  await ines.waitForURL('**/agency/fieldnote/admin/users?**');
  await expect(ines.getByText('You look as')).toHaveCount(0);
  await ines.goto('/agency/fieldnote/admin/audit');
  await expect(ines.getByText('looked as somebody else').first()).toBeVisible();
});

test('a look that has ended elsewhere leads back to being oneself', async ({ door }) => {
  const ines = await door.as(INES);
  await ines.goto('/agency/fieldnote/admin/portal?open=maren');
  await ines.getByRole('button', { name: 'Look as Hanna Vik' }).click();
  await ines.waitForURL('**/client/maren');
  const cookies = await ines.context().cookies();
  await ines.getByRole('button', { name: 'Stop' }).click();
  await ines.waitForURL('**/agency/fieldnote/admin/users?**');
  await ines.context().addCookies(cookies.filter(({ name }) => name === 'view-as'));
  await ines.goto('/client/maren');
  await expect(ines).toHaveURL(/\/team\/dashboard$/);
  await expect(ines.getByText('You look as')).toHaveCount(0);
});

test('a room that is switched off is gone from the portal, live, and behind its address', async ({
  door,
}) => {
  const ines = await door.as(INES);
  const rob = await door.as(ROB);
  await rob.goto('/client/kestrel-cycles');
  const rooms = rob.getByRole('navigation', ROOMS);
  await expect(rooms.getByRole('link', { name: 'Calendar' })).toBeVisible();
  await expect(rob.locator('html')).toHaveAttribute('data-live', /client/);

  await ines.goto('/agency/fieldnote/admin/portal?open=kestrel-cycles');
  await ines.getByRole('checkbox', { name: /^Calendar/ }).uncheck();
  await ines.getByRole('button', { name: 'Save rooms' }).click();
  await expect(ines.getByText('Rooms saved')).toBeVisible();
  await expect(rooms.getByRole('link', { name: 'Calendar' })).toHaveCount(0);
  expect((await rob.request.get('/client/kestrel-cycles/calendar')).status()).toBe(404);

  await ines.getByRole('checkbox', { name: /^Calendar/ }).check();
  await ines.getByRole('button', { name: 'Save rooms' }).click();
  await expect(rooms.getByRole('link', { name: 'Calendar' })).toBeVisible();
});

test('whoever may no longer decide has no button to press', async ({ door }) => {
  const ines = await door.as(INES);
  const rob = await door.as(ROB);
  await askedCampaign({ client: 'kestrel-cycles', title: 'Tubeless, once and for all' });
  const approve = rob.getByRole('button', { name: /^Approve/ });
  await rob.goto('/client/kestrel-cycles');
  await expect(approve.first()).toBeVisible();

  await ines.goto('/agency/fieldnote/admin/portal?open=kestrel-cycles');
  const line = ines.getByRole('listitem').filter({ hasText: 'Rob Ferris' });
  await line.getByRole('button', { name: 'Take decisions away' }).click();
  await expect(line.getByRole('button', { name: 'Let decide' })).toBeVisible();
  await rob.reload();
  await expect(rob.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(approve).toHaveCount(0);

  await line.getByRole('button', { name: 'Let decide' }).click();
  await expect(line.getByRole('button', { name: 'Take decisions away' })).toBeVisible();
});
