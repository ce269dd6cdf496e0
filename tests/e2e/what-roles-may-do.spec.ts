import { expect, INES, test } from './people.ts';

const USERS = '/agency/fieldnote/admin/users';
const AMARA = 'amara@fieldnote.test'; // copywriter

test('an admin changes what a role may do; it counts at once, is on record and can be put back', async ({
  door,
}) => {
  const ines = await door.as(INES);
  const amara = await door.as(AMARA);
  await amara.goto('/team/campaigns');
  expect((await amara.request.get('/team/campaigns/new')).status()).toBe(404);

  await ines.goto(USERS);
  await ines.getByRole('link', { name: 'Change what may do: Copywriter' }).click();
  const panel = ines.getByRole('complementary', { name: 'What the role Copywriter may do' });
  await panel.getByLabel('Start campaigns').selectOption('Assigned clients');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(ines.getByText('Copywriter saved')).toBeVisible();
  expect((await amara.request.get('/team/campaigns/new')).status()).toBe(200);

  await panel.getByRole('button', { name: 'Restore what an agency starts with' }).click();
  await expect(ines.getByText('As an agency starts with')).toBeVisible();
  await expect(panel.getByLabel('Start campaigns')).toHaveValue('');
  await expect(panel.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
  expect((await amara.request.get('/team/campaigns/new')).status()).toBe(404);

  await ines.goto('/agency/fieldnote/admin/audit');
  await expect(ines.getByText('Gave a permission to a role').first()).toBeVisible();
});

test('what an admin needs to put things right cannot be taken from admins', async ({ door }) => {
  const ines = await door.as(INES);
  await ines.goto(`${USERS}?grants=admin`);
  const panel = ines.getByRole('complementary', { name: 'What the role Admin may do' });
  for (const name of ['See colleagues', 'Invite and deactivate people', 'Change what roles may do'])
    await expect(panel.getByLabel(name)).toBeDisabled();
  await expect(panel.getByLabel('Delete campaigns')).toBeEnabled();
});
