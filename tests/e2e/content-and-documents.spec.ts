import type { Page } from '@playwright/test';
import { stamped } from '../../lib/core/stamped.ts';
import { api, clientId, writtenCampaign } from './before.ts';
import { listening, mark } from './live.ts';
import { CALLUM, EILIDH, expect, HANNA, LOTTE, MIKKEL, test, TOMASZ } from './people.ts';

const client = 'loom-house';

const written = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function addDocument(kind: 'snippet' | 'document', title: string, text: string) {
  const db = await api(CALLUM);
  const { data } = await db
    .from('content_documents')
    .insert(stamped({ client_id: await clientId(db, client), kind, title, body: written(text) }))
    .select('id')
    .single()
    .throwOnError();
  return data.id;
}

test('a snippet is found by its words, inserted by keys alone, and its markup stays text', async ({
  door,
}) => {
  const markup = '<img src=x onerror="document.title = 1"> & <b>mothproof</b> since 1911';
  await addDocument('snippet', 'About the cedar', markup);
  const campaign = await writtenCampaign({ client, title: 'Cedar and wool', copywriter: TOMASZ });
  const tomasz = await door.as(TOMASZ);
  await tomasz.goto(`/team/campaigns/${campaign.id}/copy`);
  await tomasz.getByRole('button', { name: 'Write version 2' }).press('Enter');
  const body = tomasz.getByRole('textbox', { name: 'Body' });
  await body.press('ControlOrMeta+End');
  await body.press('Enter');
  await body.press('/');

  const search = tomasz.getByRole('combobox', { name: 'Search snippets' });
  await expect(search).toBeFocused();
  await search.pressSequentially('mothproofs');
  await expect(tomasz.getByRole('option')).toHaveText(/About the cedar/);
  await search.press('Enter');
  await expect(search).toBeHidden();
  await expect(body).toContainText(markup);
  await expect(body.locator('img, b')).toHaveCount(0);

  await tomasz.getByRole('button', { name: 'Save version 2' }).click();
  await expect(tomasz.getByRole('definition').filter({ hasText: markup })).toBeVisible();
});

test('what was said on a call is found among the content, with the moment', async ({ door }) => {
  const db = await api(CALLUM);
  const { data: call } = await db
    .from('call_recordings')
    .insert(
      stamped({
        client_id: await clientId(db, client),
        title: 'Plan for the spring letter',
        occurred_at: new Date().toISOString(),
      }),
    )
    .select('id')
    .single()
    .throwOnError();
  await db
    .from('call_transcripts')
    .insert(
      stamped({
        call_id: call.id,
        format: 'vtt',
        lines: [
          { start: 0, end: 900, speaker: 'Lotte', text: 'Good morning.' },
          { start: 75_000, end: 79_000, speaker: 'Lotte', text: 'The marigold blankets sold out.' },
        ],
      }),
    )
    .throwOnError();

  const callum = await door.as(CALLUM);
  await callum.goto('/team/content');
  await callum
    .getByRole('searchbox', { name: 'Search content and calls' })
    .fill('marigold blanket');
  await callum.keyboard.press('Enter');
  const found = callum.getByRole('list', { name: 'Found' }).getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('1:15');
  await expect(found.locator('mark')).toHaveText(['marigold', 'blankets']);
  await expect(found.getByRole('link')).toHaveAttribute('href', `/team/calls/${call.id}?at=75000`);
});

test('two people write the same document: nothing is lost, and an earlier version comes back', async ({
  door,
}) => {
  const id = await addDocument('document', 'Who weaves what', 'Henrik weaves the throws.');
  const [tomasz, callum] = [await door.as(TOMASZ), await door.as(CALLUM)];
  const write = async (page: Page, text: string) => {
    await page.goto(`/team/content/${id}`);
    await listening(page);
    await page.getByRole('button', { name: 'Write version 2' }).click();
    const body = page.getByRole('textbox', { name: 'Text' });
    await body.press('ControlOrMeta+a');
    await body.pressSequentially(text);
    return body;
  };
  const mine = await write(tomasz, 'Tomasz was here.');
  const stayed = await mark(tomasz);
  await write(callum, 'Callum was here.');
  await callum.getByRole('button', { name: 'Save version 2' }).click();
  await expect(callum.getByText('Callum was here.')).toBeVisible();

  await expect(
    tomasz.getByText(/Callum Reyes saved version 2 while you were writing/),
  ).toBeVisible();
  await expect(mine).toHaveText('Tomasz was here.');
  expect(await stayed()).toBe(true);
  await tomasz.getByRole('button', { name: 'Save as version 3 anyway' }).click();
  await expect(tomasz.getByRole('link', { name: 'Version 3', exact: true })).toBeVisible();

  await tomasz.getByRole('link', { name: 'Changes from version 2 to 3' }).click();
  await expect(tomasz.getByRole('deletion')).toHaveText(/Callum/);
  await expect(tomasz.getByRole('insertion')).toHaveText(/Tomasz/);
  await tomasz.getByRole('button', { name: 'Bring back version 2' }).click();
  await expect(tomasz.getByRole('link', { name: 'Version 4', exact: true })).toBeVisible();
  await expect(tomasz.getByText('Callum was here.')).toBeVisible();
});

test('content is attached to a campaign once, is read there, and says where it lies', async ({
  door,
}) => {
  const id = await addDocument('document', 'Names of the looms', 'The big one is called Berta.');
  const campaign = await writtenCampaign({ client, title: 'A letter about Berta' });
  const callum = await door.as(CALLUM);
  await callum.goto(`/team/campaigns/${campaign.id}`);
  const block = callum.getByRole('region', { name: 'Attached content' });
  await block.getByRole('button', { name: 'Attach' }).click();
  const dialog = callum.getByRole('dialog', { name: 'Attach content' });
  await dialog.getByLabel('What').selectOption({ label: 'Names of the looms (document)' });
  await dialog.getByRole('button', { name: 'Attach' }).click();
  await block.getByText('Names of the looms').click();
  await expect(block.getByText('The big one is called Berta.')).toBeVisible();

  await callum.goto(`/team/content/${id}`);
  await expect(callum.getByRole('link', { name: /A letter about Berta/ })).toBeVisible();
  await callum.goto(`/team/campaigns/${campaign.id}`);
  await block.getByRole('button', { name: 'Detach Names of the looms' }).click();
  await expect(block.getByText('Nothing is attached')).toBeVisible();
});

test('a template shows as it will look, and nothing in it runs', async ({ door }) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/content?client=loom-house&kind=template');
  await callum.getByRole('button', { name: 'New content' }).click();
  const dialog = callum.getByRole('dialog', { name: 'New content' });
  await dialog.getByLabel('Title').fill('Letter with a stamp');
  await dialog.getByRole('button', { name: 'Create and write' }).click();
  await callum
    .getByLabel('HTML')
    .fill(
      '<h1>Dear reader</h1><script>top.document.title = "ran"</script><p onclick="x()">Hello</p>',
    );
  const frame = callum.getByTitle('Preview, 640 pixels wide');
  await expect(frame.contentFrame().getByRole('heading', { name: 'Dear reader' })).toBeVisible();
  await expect(frame).toHaveAttribute('sandbox', '');
  await expect(frame).not.toHaveAttribute('srcdoc', /<script|onclick/);
  await callum.getByText('Phone', { exact: true }).click();
  await expect(callum.getByTitle('Preview, 375 pixels wide')).toBeVisible();
  await callum.getByRole('button', { name: 'Save version 2' }).click();
  await expect(
    callum.getByRole('heading', { level: 2, name: 'Letter with a stamp' }),
  ).toBeVisible();
  await expect(callum).not.toHaveTitle('ran');
});

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

test('a document is uploaded, shared, opened by its client alone, and closed again', async ({
  door,
}) => {
  const callum = await door.as(CALLUM);
  await callum.goto('/team/clients/loom-house/documents');
  await listening(callum);
  await callum
    .getByLabel('Add files to the library')
    .setInputFiles({ name: 'winter-report.pdf', mimeType: 'application/pdf', buffer: PDF });
  const row = callum.getByRole('row').filter({ hasText: 'winter report' });
  await expect(row).toContainText('Only the team sees it');

  const lotte = await door.as(LOTTE);
  await lotte.goto('/client/loom-house/documents');
  await listening(lotte);
  await expect(lotte.getByText('winter report')).toHaveCount(0);
  await row.getByRole('button', { name: 'Share winter report' }).click();
  await expect(row).toContainText('Shared by Callum Reyes');

  const link = lotte.getByRole('link', { name: 'Download winter report' });
  await expect(link).toBeVisible();
  const address = (await link.getAttribute('href')) ?? '';
  const download = lotte.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('winter-report.pdf');

  // The link it led to, and the same one after its time, or with another end written into it.
  const asked = await lotte.request.get(address, { maxRedirects: 0 });
  const signed = new URL(asked.headers().location ?? '', lotte.url());
  expect((await lotte.request.get(signed.href)).status()).toBe(200);
  const until = Number(signed.searchParams.get('until'));
  expect(until - Date.now() / 1000).toBeLessThanOrEqual(300);
  for (const end of [until - 600, until + 1]) {
    const stale = new URL(signed);
    stale.searchParams.set('until', String(end));
    expect((await lotte.request.get(stale.href)).status()).toBe(410);
  }
  // Neither another client nor another agency: not by the document, not by the link.
  for (const stranger of [HANNA, EILIDH, MIKKEL]) {
    const { request } = await door.as(stranger);
    expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(404);
    expect((await request.get(signed.href)).status()).toBe(404);
  }

  await row.getByRole('button', { name: 'Take back winter report' }).click();
  await expect(row).toContainText('Only the team sees it');
  await expect(link).toHaveCount(0);
  expect((await lotte.request.get(signed.href)).status()).toBe(404);
});

test('another client’s documents and another agency’s content are pages that do not exist', async ({
  door,
}) => {
  const id = await addDocument('document', 'Ours alone', 'Not for Harbour & Pine.');
  const hanna = await door.as(HANNA);
  expect((await hanna.goto('/client/loom-house/documents'))?.status()).toBe(404);
  const mikkel = await door.as(MIKKEL);
  expect((await mikkel.goto(`/team/content/${id}`))?.status()).toBe(404);
  expect((await mikkel.goto('/team/content/nothing'))?.status()).toBe(404);
});
