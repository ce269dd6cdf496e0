import { api, askedCampaign, newestRound, statusOf } from './before.ts';
import { listening, mark } from './live.ts';
import { EILIDH, expect, test, TOMASZ } from './people.ts';

test('an edit after the approval voids it, and the client is asked again', async ({ door }) => {
  const campaign = await askedCampaign({
    client: 'tarn-outdoor',
    title: 'Ropes, retired early',
    copywriter: TOMASZ,
  });
  const round = await newestRound(campaign.id);
  await (
    await api(EILIDH)
  )
    .rpc('decide_approval', {
      approval: round.id,
      decision: 'approved',
      seen_hash: round.content_hash,
    })
    .throwOnError();
  expect(await statusOf(campaign.id)).toBe('approved');

  const eilidh = await door.as(EILIDH);
  await eilidh.goto('/client/tarn-outdoor');
  await listening(eilidh);
  const stayed = await mark(eilidh);
  await expect(eilidh.getByRole('list', { name: 'Decided lately' })).toContainText(campaign.title);

  const tomasz = await door.as(TOMASZ);
  await tomasz.goto(`/team/campaigns/${campaign.id}/copy`);
  await tomasz.getByRole('button', { name: 'Write version 2' }).click();
  await tomasz.getByLabel('Subject').fill('Ropes, retired in time');
  await tomasz.getByRole('button', { name: 'Save version 2' }).click();
  await expect(tomasz.getByText('Version 2 saved')).toBeVisible();

  const ask = eilidh.getByRole('article').filter({ hasText: campaign.title });
  await expect(ask).toBeVisible({ timeout: 5_000 });
  await expect(ask).toContainText('version 2');
  await expect(ask).toContainText('Ropes, retired in time');
  expect(await stayed()).toBe(true);
  expect(await statusOf(campaign.id)).toBe('client_approval');
  expect((await newestRound(campaign.id)).status).toBe('pending');

  await eilidh.goto(`/client/tarn-outdoor/approvals/${round.id}`);
  await expect(
    eilidh.getByText(
      /^Version 1: Approved by you.*It was changed since, so that no longer counts$/,
    ),
  ).toBeVisible();

  await tomasz.goto(`/team/campaigns/${campaign.id}/copy`);
  await expect(tomasz.getByText('This is with the client. Take it back to QA')).toBeVisible();
  await expect(tomasz.getByRole('button', { name: /^Write version/ })).toHaveCount(0);
});
