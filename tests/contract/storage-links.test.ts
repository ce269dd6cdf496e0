import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderBucket, text } from './bucket.ts';
import { member, type Member, must, visitor } from './clients.ts';

const BUCKET = 'contract-links';
const WORDS = 'Hello, range!';

let ada: Member;
let bob: Member;
let bucket: Awaited<ReturnType<typeof folderBucket>>;
beforeAll(async () => {
  [ada, bob, bucket] = await Promise.all([member(), member(), folderBucket(BUCKET)]);
  must(await own().upload(path('words.txt'), new Blob([WORDS], { type: 'text/plain' })));
});
afterAll(() => bucket.dispose());

const own = () => ada.client.storage.from(BUCKET);
const path = (name: string) => `${ada.id}/${name}`;
const link = async (name: string, seconds = 60, options = {}) =>
  must(await own().createSignedUrl(path(name), seconds, options)).signedUrl;

describe('a link to a file', () => {
  test('opens it for whoever has the link, until it ends', async () => {
    const url = await link('words.txt', 8);
    expect(await (await fetch(url)).text()).toBe(WORDS);
    await sleep(9100);
    expect((await fetch(url)).status).toBe(400);
  });

  test('is only made by who may read the file', async () => {
    expect(
      (await bob.client.storage.from(BUCKET).createSignedUrl(path('words.txt'), 60)).error,
    ).toMatchObject({ statusCode: '404' });
    const several = must(await own().createSignedUrls([path('words.txt'), path('none')], 60));
    expect(several.map(({ error }) => error)).toEqual([
      null,
      'Either the object does not exist or you do not have access to it',
    ]);
    expect(await (await fetch(several[0]?.signedUrl ?? '')).text()).toBe(WORDS);
  });

  test('opens nothing else', async () => {
    must(await own().upload(path('other.txt'), new Blob(['other'], { type: 'text/plain' })));
    const url = await link('words.txt');
    expect((await fetch(url.replace('words.txt', 'other.txt'))).status).toBe(400);
    expect((await fetch(url.slice(0, -3))).status).toBe(400);
    const { data } = await ada.client.auth.getSession();
    const token = data.session?.access_token ?? '';
    expect((await fetch(url.replace(/token=.*/, `token=${token}`))).status).toBe(400);
  });

  test('names the download', async () => {
    const answer = await fetch(await link('words.txt', 60, { download: 'report.txt' }));
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename=report.txt; filename*=UTF-8''report.txt",
    );
    const unnamed = await fetch(await link('words.txt', 60, { download: true }));
    expect(unnamed.headers.get('content-disposition')).toBe('attachment;');
  });
});

describe('what is served', () => {
  test('can be read in ranges', async () => {
    const url = await link('words.txt');
    const part = async (range: string) => {
      const answer = await fetch(url, { headers: { range } });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await part('bytes=0-4')).toEqual([206, 'bytes 0-4/13', 'Hello']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-12/13', 'range!']);
    expect(await part('bytes=-6')).toEqual([206, 'bytes 7-12/13', 'range!']);
    expect((await part('bytes=99-'))[0]).toBe(400);
  });

  test('is not sent again to who has it', async () => {
    const url = await link('words.txt');
    const { headers } = await fetch(url);
    const again = await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('is never run as a page', async () => {
    const page = new Blob(['<script>1</script>'], { type: 'text/html' });
    must(await own().upload(path('page.html'), page));
    const { headers } = await fetch(await link('page.html'));
    expect(headers.get('content-type')).toBe('text/plain');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a link for an upload', () => {
  test('takes one file, under its name, from whoever has it', async () => {
    const { token } = must(await own().createSignedUploadUrl(path('sent.txt')));
    const send = (name: string) =>
      visitor()
        .storage.from(BUCKET)
        .uploadToSignedUrl(path(name), token, new Blob(['sent'], { type: 'text/plain' }));
    expect((await send('elsewhere.txt')).error).not.toBeNull();
    expect(must(await send('sent.txt')).path).toBe(path('sent.txt'));
    expect((await send('sent.txt')).error).toMatchObject({ statusCode: '409' });
    expect(await text((await own().download(path('sent.txt'))).data)).toBe('sent');
    const [row] =
      await bucket.sql`select owner_id from storage.objects where name = ${path('sent.txt')}`;
    expect(row?.owner_id).toBe(ada.id);
  });

  test('replaces when it was made to', async () => {
    const { token } = must(await own().createSignedUploadUrl(path('kept.txt'), { upsert: true }));
    for (const content of ['one', 'two']) {
      must(
        await visitor().storage.from(BUCKET).uploadToSignedUrl(path('kept.txt'), token, content, {
          contentType: 'text/plain',
        }),
      );
    }
    expect(await text((await own().download(path('kept.txt'))).data)).toBe('two');
  });

  test('is only made by who may upload there', async () => {
    const { error } = await bob.client.storage.from(BUCKET).createSignedUploadUrl(path('his.txt'));
    expect(error).toMatchObject({ statusCode: '403' });
  });
});
