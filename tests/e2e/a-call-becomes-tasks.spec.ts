import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { murmur } from '../../supabase/seed/sound.ts';
import { CALLUM, expect, JONAS, MIKKEL, test, TOMASZ } from './people.ts';

const SPOKEN = [
  { start: 0, end: 3000, pitch: 120 },
  { start: 4000, end: 8000, pitch: 150 },
  { start: 9000, end: 12_000, pitch: 120 },
];
const TRANSCRIPT = [
  'WEBVTT',
  '00:00.000 --> 00:03.000\n<v Callum Reyes>Morning. <i>You</i> know that this is recorded.',
  '00:04.000 --> 00:08.000\n<v Rob Ferris>I do. Mei, can you take the old slots out of the footer by Friday?',
  '00:09.000 --> 00:12.000\n<v Mei Okafor>Gladly.',
].join('\n\n');
const file = (name: string, text: string, mimeType = 'text/vtt') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

test('a call is written down, agreed to, recorded, read and made into tasks', async ({ door }) => {
  test.setTimeout(240_000);
  const callum = await door.as(CALLUM);
  await callum.goto('/team/calls/new?client=kestrel-cycles');
  await callum.getByLabel('Title').fill('Slots in the footer');
  await callum.getByLabel('Who was there').fill('Callum Reyes, Rob Ferris\nMei Okafor');
  await callum.getByRole('button', { name: 'Add the call' }).click();
  await expect(
    callum.getByRole('heading', { level: 1, name: 'Slots in the footer' }),
  ).toBeVisible();
  const address = callum.url();

  // Nothing is uploaded before somebody answers for the consent.
  await expect(callum.getByText('A recording is kept only with consent.')).toBeVisible();
  await expect(callum.getByLabel('Upload the recording')).toHaveCount(0);
  await callum.getByRole('button', { name: 'Write down the consent' }).click();
  const dialog = callum.getByRole('dialog', { name: 'Who agreed to be recorded?' });
  await dialog.getByLabel('Who agreed to be recorded').fill('Rob Ferris');
  await dialog.getByLabel('How they agreed').selectOption('Said so on the call');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(callum.getByText(/written down by Callum Reyes/)).toBeVisible();

  // What is no recording is refused by what it is, not by its name; what is too large, before it travels.
  const upload = callum.getByLabel('Upload the recording');
  await upload.setInputFiles(file('call.mp3', 'No sound at all', 'audio/mpeg'));
  await expect(callum.getByText('This is no recording that a browser plays')).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  const huge = join(folder, 'too-long.mp4');
  const handle = openSync(huge, 'w');
  writeSync(handle, 'x');
  ftruncateSync(handle, 4 * 1024 ** 3 + 1); // nothing but a length
  closeSync(handle);
  await upload.setInputFiles(huge);
  await expect(callum.getByText('This recording is larger than 4 GB.')).toBeVisible();
  rmSync(folder, { recursive: true });
  await upload.setInputFiles({
    name: 'slots.wav',
    mimeType: 'audio/wav',
    buffer: murmur(SPOKEN, 60_000),
  });
  await expect(callum.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 30_000 });

  // A transcript of the wrong kind changes nothing; the right one goes along with the sound.
  const transcript = callum.getByLabel(/the transcript/);
  await transcript.setInputFiles(file('notes.vtt', 'WEBVTT\n\nsoon --> later\nHello'));
  await expect(
    callum.getByText('Line 3 of this file has times that cannot be read.'),
  ).toBeVisible();
  await transcript.setInputFiles(file('slots.vtt', TRANSCRIPT));
  await expect(callum.getByText(/WebVTT · 3 lines · to 0:09/)).toBeVisible();
  await callum.getByRole('button', { name: 'Save the transcript' }).click();
  const line = callum.getByRole('button', { name: /take the old slots out/ });
  await line.click();
  await expect(callum.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(line).toHaveAttribute('aria-current', 'true');
  await callum.keyboard.press('Space');
  await expect(callum.getByRole('button', { name: 'Play' })).toBeVisible();
  await callum.keyboard.press('ArrowDown');
  await expect(callum.getByRole('button', { name: /Gladly/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await callum.keyboard.press('ArrowLeft');
  await expect(callum.getByRole('button', { name: /Morning/ })).toHaveAttribute(
    'aria-current',
    'true',
  );

  // What was heard becomes a task in one click, for whoever was asked, and stays one.
  const heard = callum.getByRole('region', { name: 'Heard on the call' });
  await heard.getByRole('button', { name: /^Make it a task: Take the old slots/ }).click();
  const items = callum.getByRole('region', { name: 'Action items' });
  await expect(items.getByText('To do', { exact: true })).toBeVisible();
  await expect(items.getByRole('img', { name: 'Mei Okafor' })).toBeVisible();
  await items.getByRole('link', { name: /^Open the task/ }).click();
  await expect(callum.getByRole('complementary').getByText('Agreed on the call')).toBeVisible();
  await expect(callum.getByRole('link', { name: 'Slots in the footer' })).toBeVisible();

  // Markup is words.
  await callum.goto(address);
  await callum
    .getByRole('textbox', { name: 'Notes' })
    .fill('<img src=x onerror=alert(1)> & <b>bold</b>');
  await callum.getByRole('button', { name: 'Save notes' }).click();
  await expect(callum.getByText('Notes saved')).toBeVisible();
  const jonas = await door.as(JONAS);
  await jonas.goto(address);
  await expect(jonas.getByRole('textbox', { name: 'Notes' })).toHaveValue(
    '<img src=x onerror=alert(1)> & <b>bold</b>',
  );
  await expect(jonas.locator('img[src=x]')).toHaveCount(0);

  // Found by what was said, and by nobody else.
  await jonas.goto('/team/calls?q=old+slots');
  await expect(jonas.getByRole('table', { name: 'Calls found' })).toContainText(
    'Slots in the footer',
  );
  for (const stranger of [MIKKEL, TOMASZ]) {
    const answer = await (await door.as(stranger)).goto(address);
    expect(answer?.status()).toBe(404);
  }

  // The sound can go and leave what was said; the call itself goes only when it is asked for twice.
  await callum.goto(address);
  await callum.getByRole('button', { name: 'Remove the recording' }).click();
  const sound = callum.getByRole('dialog', { name: 'Remove the recording?' });
  await sound.getByRole('button', { name: 'Remove the recording' }).click();
  await expect(callum.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await expect(callum.getByText(/take the old slots out/).first()).toBeVisible();
  await callum.getByRole('button', { name: 'Delete the call' }).click();
  const whole = callum.getByRole('dialog', { name: /^Delete/ });
  await whole.getByRole('button', { name: 'Delete the call' }).click();
  await expect(callum).toHaveURL(/\/team\/calls$/);
  const gone = await jonas.goto(address);
  expect(gone?.status()).toBe(404);
});
