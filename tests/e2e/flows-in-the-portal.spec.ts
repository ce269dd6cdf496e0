import { api } from './before.ts';
import { CALLUM, DANA, expect, HANNA, INES, MIKKEL, test } from './people.ts';

async function flowCalled(title: string): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('crm_flows')
    .select('id')
    .eq('title', title)
    .single()
    .throwOnError();
  return data.id;
}

test('a client reads what is sent by itself: the order, the words and the picture they approved', async ({
  door,
}) => {
  const hanna = await door.as(HANNA);
  await hanna.goto('/client/maren/flows');
  const live = hanna.getByRole('region', { name: 'Live', exact: true });
  await expect(
    live.getByRole('region', { name: 'What happens in Time for a refill' }),
  ).toContainText(/happens.*Wait 7 weeks.*Nearly empty.*Has ordered since\?.*If not.*The ritual/);
  await expect(hanna.getByRole('region', { name: 'Popups' })).toContainText('The quiet newsletter');
  // What is still being made has not reached her.
  await expect(hanna.getByText('Hello, quietly')).toHaveCount(0);
  expect(
    (await hanna.request.get(`/client/maren/flows/${await flowCalled('Hello, quietly')}`)).status(),
  ).toBe(404);

  await live.getByRole('link', { name: 'Time for a refill' }).click();
  await expect(hanna.getByRole('heading', { level: 1, name: 'Time for a refill' })).toBeVisible();
  const first = hanna.getByRole('region', { name: 'What it says' }).getByRole('listitem').first();
  await expect(first).toContainText(/Approved by you, on .*/);
  await expect(first).toContainText('It is nearly empty');
  await expect(first.getByRole('img', { name: 'Design of Nearly empty' })).toBeVisible();
  await first.getByText('Read the text').click();
  await expect(first).toContainText('The refill costs a third less');
  await expect(hanna.locator('main')).not.toContainText('Jonas');

  const address = hanna.url();
  const outside = await (await door.as(DANA)).goto(address);
  expect(outside?.status()).toBe(404);
  const elsewhere = await (await door.as(MIKKEL)).goto(address);
  expect(elsewhere?.status()).toBe(404);
});

test('switched off, the room and every way into it are gone', async ({ door }) => {
  const ines = await door.as(INES);
  const dana = await door.as(DANA);
  const flow = `/client/aster-optics/flows/${await flowCalled('Five frames, five days')}`;
  await dana.goto('/client/aster-optics');
  const link = dana.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Flows' });
  await expect(link).toBeVisible();
  await expect(dana.locator('html')).toHaveAttribute('data-live', /client/);
  expect((await dana.request.get(flow)).status()).toBe(200);
  const { data: row } = await (
    await api(CALLUM)
  )
    .from('crm_flows')
    .select('live_at')
    .eq('title', 'Five frames, five days')
    .single()
    .throwOnError();
  const calendar = `/client/aster-optics/calendar?on=${row.live_at?.slice(0, 10)}`;
  const onCalendar = async () => (await (await dana.request.get(calendar)).text()).includes(flow);
  expect(await onCalendar()).toBe(true);

  await ines.goto('/agency/fieldnote/admin/portal?open=aster-optics');
  await ines.getByRole('checkbox', { name: /^Flows/ }).uncheck();
  await ines.getByRole('button', { name: 'Save rooms' }).click();
  await expect(ines.getByText('Rooms saved')).toBeVisible();
  await expect(link).toHaveCount(0);
  expect((await dana.request.get('/client/aster-optics/flows')).status()).toBe(404);
  expect((await dana.request.get(flow)).status()).toBe(404);
  expect(await onCalendar()).toBe(false);

  await ines.getByRole('checkbox', { name: /^Flows/ }).check();
  await ines.getByRole('button', { name: 'Save rooms' }).click();
  await expect(link).toBeVisible();
});

test('results hold every kind, and the sums follow the filter', async ({ door }) => {
  const hanna = await door.as(HANNA);
  await hanna.goto('/client/maren/results');
  const kinds = hanna.getByRole('group', { name: 'Kind' });
  const earned = hanna.locator('main dl').first();
  await expect(kinds.getByRole('link', { name: 'All' })).toHaveAttribute('aria-current', /./);
  const all = await earned.innerText();
  await kinds.getByRole('link', { name: 'Flows' }).click();
  await expect(hanna.getByRole('listitem').filter({ hasText: 'Time for a refill' })).toContainText(
    /Approved by you.*Live since/,
  );
  await expect(hanna.locator('main').getByText('Night oil, refilled')).toHaveCount(0);
  expect(await earned.innerText()).not.toBe(all);
  await kinds.getByRole('link', { name: 'Campaigns' }).click();
  await expect(hanna.locator('main').getByText('Night oil, refilled')).toBeVisible();
});
