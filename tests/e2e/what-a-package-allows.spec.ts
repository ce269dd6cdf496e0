import { listening, mark } from './live.ts';
import { api } from './before.ts';
import { CALLUM, DANA, expect, INES, NADIA, test } from './people.ts';
import { png } from './picture.ts';

const ABOUT_A_SECOND = { timeout: 5_000 };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const TITLE = 'Seven things before the fireworks';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

test('with nothing left the client chooses, an admin lets it through and says why, and both see it', async ({
  door,
}) => {
  const [nadia, ines, callum] = [
    await door.as(NADIA, PHONE),
    await door.as(INES),
    await door.as(CALLUM),
  ];
  await ines.goto('/team/requests');
  await listening(ines);
  await callum.goto('/team/clients/juniper-pet/scope');
  await listening(callum);
  const callumStayed = await mark(callum);

  // Nadia asks for more than the month has, sooner than it can normally be done.
  await nadia.goto('/client/juniper-pet');
  await expect(nadia.getByText('All spoken for')).toBeVisible();
  await nadia.getByRole('link', { name: 'Ask for work' }).click();
  await nadia.getByLabel('Title').fill(TITLE);
  await nadia.getByLabel('What it should do').fill('Dogs stay calm');
  await nadia.getByLabel(/^Attach pictures or PDFs/).setInputFiles({
    name: 'last year.png',
    mimeType: 'image/png',
    buffer: png(300, 200, [12, 110, 105]),
  });
  await expect(nadia.getByRole('list', { name: 'Attached' })).toContainText('last year.png', {
    timeout: 20_000,
  });
  await nadia.getByLabel('When you would like it out').fill(today);
  await nadia.getByLabel('Why it cannot wait').fill('They start on Saturday');
  await nadia.getByLabel('As an add-on').check();
  await nadia.getByRole('button', { name: 'Send as urgent' }).click();
  await nadia.getByRole('link', { name: TITLE }).click();
  await expect(nadia.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(nadia.getByText('As an add-on')).toBeVisible();
  await expect(nadia.getByRole('link', { name: 'last year.png' })).toBeVisible();
  await listening(nadia);
  const nadiaStayed = await mark(nadia);

  // Ines reads the choice where she is, and lets it through with a reason.
  const asked = ines.getByRole('listitem').filter({ hasText: TITLE });
  await expect(asked).toContainText('As an add-on', ABOUT_A_SECOND);
  await expect(asked).toContainText('They start on Saturday');
  await asked.getByRole('button', { name: 'Accept as it is' }).click();
  await expect(ines.getByText(/Beyond that an admin decides/)).toBeVisible();
  await asked.getByRole('button', { name: 'Accept beyond' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Accept beyond the package?' });
  await dialog.getByLabel('Who pays for it').selectOption('addon');
  await dialog.getByLabel('Why').fill('Agreed on the phone, billed with December');
  await dialog.getByRole('button', { name: 'Accept it' }).click();
  await expect(asked).toBeHidden();

  // It is in the making for Nadia, and on record for the team, without a reload.
  await expect(nadia.getByRole('main').getByText('In the making').first()).toBeVisible(
    ABOUT_A_SECOND,
  );
  expect(await nadiaStayed()).toBe(true);
  const record = callum.getByRole('region', { name: 'Allowed beyond' });
  await expect(record).toContainText('Agreed on the phone, billed with December', ABOUT_A_SECOND);
  await expect(record).toContainText('Ines Carvalho');
  expect(await callumStayed()).toBe(true);
});

test('the dashboard names whose month is nearly spoken for, as many as the list it leads to', async ({
  door,
}) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/dashboard');
  const near = callum.getByRole('region', { name: 'Near the end of their scope' });
  await expect(near.getByRole('link', { name: /Juniper Pet/ })).toBeVisible();
  const count = Number(/\d+/.exec(await near.innerText())?.[0]);
  await near.getByRole('link', { name: 'Open scope' }).click();
  await expect(callum).toHaveURL(/show=near/);
  await expect(callum.getByRole('row')).toHaveCount(count + 1);
});

test('a goal moves as soon as figures arrive, for the team and for the client', async ({
  door,
}) => {
  const [callum, dana] = [await door.as(CALLUM), await door.as(DANA)];
  const goal = (page: typeof callum) =>
    page.getByRole('article').filter({ hasText: /^Revenue from campaigns, Q/ });
  await callum.goto('/team/clients/aster-optics/goals');
  await dana.goto('/client/aster-optics');
  await listening(callum);
  await listening(dana);
  const words = await goal(callum)
    .getByText(/^US\$[\d,]+$/)
    .innerText();
  const before = Number(words.replace(/\D/g, ''));
  await expect(goal(callum)).toContainText('Klaviyo export, 5 days after open or click, as of');

  const db = await api(CALLUM);
  const { data: client } = await db
    .from('clients')
    .select('id')
    .eq('slug', 'aster-optics')
    .single()
    .throwOnError();
  await db
    .rpc('import_metrics', {
      client: client.id,
      file_name: 'late.csv',
      rows: [
        {
          line: 2,
          values: {
            klaviyoCampaignId: '01JGOALMOVES0000000000000',
            name: 'One that came late',
            sendTime: new Date().toISOString(),
            recipients: 1000,
            conversionValueMinor: 1_234_500,
          },
        },
      ],
    })
    .throwOnError();

  const after = `US$${new Intl.NumberFormat('en-GB').format(before + 12_345)}`;
  await expect(goal(callum).getByText(after, { exact: true })).toBeVisible(ABOUT_A_SECOND);
  await expect(goal(dana).getByText(after, { exact: true })).toBeVisible(ABOUT_A_SECOND);
});
