import { askedCampaign, newestRound, statusOf } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, DANA, expect, test } from './people.ts';

const client = 'aster-optics';

for (const [concern, words] of [
  ['design', 'The picture'],
  ['copy', 'The words'],
] as const) {
  test(`changes asked for in the ${concern} send it back there, with the note, live`, async ({
    door,
  }) => {
    const campaign = await askedCampaign({ client, title: `Nearly there, ${concern}` });
    const callum = await door.as(CALLUM);
    await callum.goto(`/team/campaigns/${campaign.id}/history`);
    await listening(callum);
    const sameDocument = await mark(callum);

    const dana = await door.as(DANA);
    await dana.goto(`/client/${client}/approvals/${(await newestRound(campaign.id)).id}`);
    await dana.getByRole('button', { name: 'Request changes' }).click();
    const dialog = dana.getByRole('dialog');
    const note = `Could the ${concern} be calmer? Two lines less.`;
    await dialog.getByLabel('What should change').fill(note);
    await dialog.getByText(words, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Send to the team' }).click();
    await expect(dana.getByText(/Version 1: Changes requested by you, today/)).toBeVisible();

    await expect(callum.getByText(note).first()).toBeVisible({ timeout: 5_000 });
    expect(await sameDocument()).toBe(true);
    expect(await statusOf(campaign.id)).toBe(concern);
  });
}

test('a request for changes needs to say what', async ({ door }) => {
  const campaign = await askedCampaign({ client, title: 'Not quite said' });
  const dana = await door.as(DANA);
  await dana.goto(`/client/${client}/approvals/${(await newestRound(campaign.id)).id}`);
  await dana.getByRole('button', { name: 'Request changes' }).click();
  const dialog = dana.getByRole('dialog');
  await dialog.getByText('The words', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Send to the team' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('What should change').fill('   ');
  await dialog.getByRole('button', { name: 'Send to the team' }).click();
  await expect(dialog).toBeVisible();
  expect(await statusOf(campaign.id)).toBe('client_approval');
});

test('a form that did not arrive says so, and comes when its dialog is opened again', async ({
  door,
}) => {
  door.forgive(/ERR_FAILED/);
  const campaign = await askedCampaign({ client, title: 'On a train' });
  const dana = await door.as(DANA);
  await dana.goto(`/client/${client}/approvals/${(await newestRound(campaign.id)).id}`);
  await listening(dana);
  await dana.route('**/_next/static/chunks/**', (route) => route.abort());
  await dana.getByRole('button', { name: 'Request changes' }).click();
  const dialog = dana.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toHaveText(
    'The rest of this did not reach you. Close it and open it again.',
  );
  await dana.unroute('**/_next/static/chunks/**');
  await dialog.getByRole('button', { name: 'Keep looking' }).click();
  await dana.getByRole('button', { name: 'Request changes' }).click();
  await expect(dialog.getByLabel('What should change')).toBeFocused();
  expect(await statusOf(campaign.id)).toBe('client_approval');
});
