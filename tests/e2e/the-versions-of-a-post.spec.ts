import type { Page } from '@playwright/test';
import { carry } from './carry.ts';
import { listening } from './live.ts';
import { CALLUM, DANA, expect, INES, test } from './people.ts';
import { askedPost, publishAt, savePost, writtenPost } from './posts.ts';

const client = 'aster-optics';

test('two versions are compared, and an older one is restored as a new one', async ({ door }) => {
  const post = await writtenPost({ client, title: 'Written twice', caption: 'A frame of wood' });
  await savePost(post.id, 1, 'A frame of beech', 'last');
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/content/posts/${post.id}`);
  await callum.getByRole('link', { name: 'Compare v1' }).click();
  await expect(callum.locator('del')).toHaveText('wood');
  await expect(callum.locator('ins')).toHaveText('beech');
  for (const [version, picture] of [
    ['version 1', 'The first picture'],
    ['version 2', 'The last picture'],
  ] as const) {
    const pictures = callum.getByRole('region', { name: `Pictures of ${version}` });
    await expect(pictures.getByAltText(picture)).toBeVisible();
  }
  await callum.getByRole('button', { name: 'Restore version 1 as version 3' }).click();
  await expect(callum.getByLabel('Caption')).toHaveValue('A frame of wood');
  await expect(callum.getByRole('link', { name: 'Version 3' })).toBeVisible();
  await expect(callum.getByRole('textbox', { name: /^What .* shows$/ })).toHaveValue(
    'The first picture',
  );
});

const thread = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Pins' }).getByRole('listitem').filter({ hasText: words });

test('what the client pins on the picture is answered by the team, and holds up the approval', async ({
  door,
}) => {
  const post = await askedPost({ client, title: 'Pinned in the feed' });
  const [dana, callum] = [await door.as(DANA), await door.as(CALLUM)];
  await dana.goto(`/client/${client}/posts/${post.id}`);
  await listening(dana);
  await callum.goto(`/team/content/posts/${post.id}`);
  await expect(callum.getByText('Nothing is pinned yet.')).toBeVisible();
  await callum.getByRole('link', { name: 'Open the picture' }).click();
  await expect(callum.getByRole('region', { name: 'Pins' })).toBeVisible();
  await listening(callum);

  await dana.getByRole('group', { name: 'Version 1 of the design' }).click();
  await dana.getByLabel('What you want to say here').fill('Her eyes are hidden.');
  await dana.getByLabel('Has to be closed before approval').check();
  await dana.getByRole('button', { name: 'Pin it' }).click();
  await expect(dana.getByText('Pin 1 has to be closed before this can be approved.')).toBeVisible();

  const pinned = thread(callum, 'Her eyes are hidden.');
  await pinned.getByRole('button', { name: /^Pin 1, open/ }).click();
  await pinned.getByRole('button', { name: 'Resolve' }).click();
  await expect(thread(dana, 'Her eyes are hidden.')).toContainText(
    'Resolved by Callum Reyes in version 1',
  );
  await dana.getByRole('button', { name: 'Approve version 1' }).click();
  await dana.getByRole('dialog').getByRole('button', { name: 'Approve version 1' }).click();
  await expect(dana.getByText(/^Version 1: Approved by you/)).toBeVisible();
});

test('a post is carried to another day of its calendar, and taken back', async ({ door }) => {
  const noon = new Date(Date.UTC(2031, 4, 14, 16));
  const post = await writtenPost({ client, title: 'Carried', publishAt: noon });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/content/posts/calendar?month=2031-05&client=${client}`);
  await listening(callum);
  const tile = callum.locator('[data-card]').filter({ hasText: post.title });
  const day = callum.locator('[data-stage]').filter({ has: tile });
  await expect(day).toHaveAttribute('data-stage', '2031-05-14');

  await carry(tile, callum.locator('[data-stage="2031-05-15"]'), { x: 60, y: 60 });
  await expect(callum.getByText(`${post.title} moved to`)).toBeVisible();
  await expect(day).toHaveAttribute('data-stage', '2031-05-15');
  const later = new Date(noon.getTime() + 86_400_000);
  await expect.poll(async () => new Date((await publishAt(post.id)) ?? '')).toEqual(later);

  await callum.getByRole('button', { name: 'Undo' }).click();
  await expect(day).toHaveAttribute('data-stage', '2031-05-14');
  await expect.poll(async () => new Date((await publishAt(post.id)) ?? '')).toEqual(noon);
});

async function postsWaitFor(ines: Page, means: string) {
  await ines.goto(`/agency/fieldnote/admin/portal?open=${client}`);
  await ines.getByLabel('Posts', { exact: true }).selectOption(means);
  await ines.getByRole('button', { name: 'Save decisions' }).click();
  await expect(ines.getByText('Decisions saved')).toBeVisible();
}

test('whose word posts wait for is the client’s to choose, and only what that allows is offered', async ({
  door,
}) => {
  const [ines, callum, dana] = [await door.as(INES), await door.as(CALLUM), await door.as(DANA)];
  await postsWaitFor(ines, 'A review of ours is enough; the client is not asked');
  const inside = await writtenPost({
    client,
    title: 'Reviewed inside',
    publishAt: new Date(Date.UTC(2031, 6, 1)),
  });
  await callum.goto(`/team/content/posts/${inside.id}`);
  await callum.getByRole('button', { name: 'Hand to review' }).click();
  await expect(callum.getByRole('button', { name: 'Pass' })).toBeVisible();
  await expect(callum.getByRole('button', { name: 'Ask the client' })).toHaveCount(0);
  await callum.getByRole('button', { name: 'Pass' }).click();
  await callum.getByRole('button', { name: 'Schedule' }).click();
  await expect(callum.getByRole('button', { name: 'Unschedule' })).toBeVisible();

  await postsWaitFor(ines, 'The client is shown them; without an answer they go on');
  const shown = await askedPost({ client, title: 'Shown, and gone on' });
  await dana.goto(`/client/${client}/posts/${shown.id}`);
  await expect(dana.getByText('Welcome, but without one it goes on as it is')).toBeVisible();
  await listening(dana);
  await callum.goto(`/team/content/posts/${shown.id}`);
  await callum.getByRole('button', { name: 'Go on without an answer' }).click();
  await expect(dana.getByText('Version 1: Fieldnote went on without an answer')).toBeVisible();
  await expect(dana.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await postsWaitFor(ines, 'They wait until the client has approved them');
});
