import { stamped } from '../../lib/core/stamped.ts';
import { api, userId, writtenCampaign } from './before.ts';
import { listening } from './live.ts';
import { subjectMailedTo } from './mailbox.ts';
import { CALLUM, expect, test } from './people.ts';

const DELE = 'dele@fieldnote.test'; // designer
const MAREN = 'maren';

const assignTo = (email: string, title: string) =>
  writtenCampaign({ client: MAREN, title, designer: email });

test('what is switched off does not arrive, and a mail comes at once where it is wanted', async ({
  door,
}) => {
  const dele = await door.as(DELE);
  await dele.goto('/team/settings/notifications');
  await dele.getByLabel('Assignments: Inbox').uncheck();
  await dele.getByLabel('Assignments: Mail at once').check();
  await dele.getByRole('button', { name: 'Save what reaches me' }).click();
  await expect(dele.getByText('Saved').first()).toBeVisible();

  await dele.goto('/team/inbox');
  await listening(dele);
  const { title } = await assignTo(DELE, 'Quietly yours');
  expect(await subjectMailedTo(DELE, title)).toContain('made you its designer');
  await expect(dele.getByText(title)).toHaveCount(0);

  await dele.goto('/team/settings/notifications');
  await expect(dele.getByLabel('Assignments: Inbox')).not.toBeChecked();
  await dele.getByLabel('Assignments: Inbox').check();
  await dele.getByRole('button', { name: 'Save what reaches me' }).click();
  await expect(dele.getByText('Saved').first()).toBeVisible();
  await dele.goto('/team/inbox');
  await listening(dele);
  await assignTo(DELE, 'Loudly yours');
  await expect(dele.getByRole('group', { name: 'Notifications' })).toContainText('Loudly yours');
});

test('the inbox is emptied by keys, and nothing is lost', async ({ door }) => {
  const amara = await door.as('amara@fieldnote.test');
  await amara.goto('/team/inbox');
  await listening(amara);
  const db = await api(CALLUM);
  const { id, title } = await writtenCampaign({ client: MAREN, title: 'Two words for Amara' });
  await db
    .from('comments')
    .insert(
      stamped({
        subject_kind: 'campaign',
        subject_id: id,
        audience: 'internal',
        body: 'Could you look?',
        mentions: [await userId('amara@fieldnote.test')],
      }),
    )
    .throwOnError();
  const item = amara.getByRole('listitem').filter({ hasText: title }).first();
  await expect(item).toContainText('mentioned you');

  await item.getByRole('link').first().focus();
  await amara.keyboard.press('s');
  await expect(item).toHaveCount(0);
  await amara.goto('/team/inbox?show=snoozed');
  const snoozed = amara.getByRole('listitem').filter({ hasText: title }).first();
  await snoozed.getByRole('link').first().focus();
  await amara.keyboard.press('e');
  await expect(snoozed).toHaveCount(0);

  await amara.goto('/team/inbox');
  await item.getByRole('link').first().focus();
  await amara.keyboard.press('e');
  await expect(item).toHaveCount(0);
  await amara.getByRole('button', { name: 'Undo' }).click();
  await expect(item).toBeVisible();
});
