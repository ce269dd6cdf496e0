import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderBucket, text } from './bucket.ts';
import { member, type Member, must, secretClient, target, visitor } from './clients.ts';

const LIMITED = 'contract-limited';

let ada: Member;
let bucket: Awaited<ReturnType<typeof folderBucket>>;
beforeAll(async () => {
  const limits = { fileSizeLimit: '1MB', allowedMimeTypes: ['image/*', 'text/plain'] };
  [ada, bucket] = await Promise.all([member(), folderBucket(LIMITED, limits)]);
});
afterAll(() => bucket.dispose());

const { storage } = secretClient();

describe('buckets', () => {
  test('are made, changed, emptied and removed with the secret key', async () => {
    const id = 'contract-life';
    await storage.emptyBucket(id);
    await storage.deleteBucket(id);
    must(await storage.createBucket(id, { public: false, fileSizeLimit: 1000 }));
    const again = await storage.createBucket(id, { public: false });
    expect(again.error).toMatchObject({
      statusCode: '409',
      message: 'The resource already exists',
    });
    must(await storage.updateBucket(id, { public: true, fileSizeLimit: null }));
    expect(must(await storage.getBucket(id))).toMatchObject({
      id,
      public: true,
      file_size_limit: null,
    });
    expect(must(await storage.listBuckets()).map((one) => one.id)).toContain(id);
    must(await storage.from(id).upload('a.txt', 'a', { contentType: 'text/plain' }));
    expect((await storage.deleteBucket(id)).error).toMatchObject({ statusCode: '409' });
    must(await storage.emptyBucket(id));
    must(await storage.deleteBucket(id));
    expect((await storage.getBucket(id)).error).toMatchObject({
      statusCode: '404',
      message: 'Bucket not found',
    });
  });

  test('are neither made nor seen by people', async () => {
    const made = await ada.client.storage.createBucket('contract-mine', { public: true });
    expect(made.error).toMatchObject({ statusCode: '403' });
    expect(must(await ada.client.storage.listBuckets())).toEqual([]);
    expect(must(await visitor().storage.listBuckets())).toEqual([]);
  });

  test('refuse names that are no names', async () => {
    for (const name of ['', ' padded ', 'a/b', 'x'.repeat(101)]) {
      expect((await storage.createBucket(name, { public: false })).error).not.toBeNull();
    }
  });
});

describe('limits', () => {
  const upload = (path: string, body: Blob | Buffer, contentType?: string) =>
    ada.client.storage
      .from(LIMITED)
      .upload(`${ada.id}/${path}`, body, contentType ? { contentType } : {});

  test('of size hold for forms, for raw bytes and for bytes of unknown number', async () => {
    const refused = { statusCode: '413', message: 'The object exceeded the maximum allowed size' };
    const form = await upload('form', new Blob([Buffer.alloc(2e6)], { type: 'text/plain' }));
    expect(form.error).toMatchObject(refused);
    const raw = await upload('raw', Buffer.alloc(2e6), 'text/plain');
    expect(raw.error).toMatchObject(refused);
    const { data } = await ada.client.auth.getSession();
    const endless = new Blob([Buffer.alloc(2e6)]).stream();
    const answer = await fetch(`${target.url}/storage/v1/object/${LIMITED}/${ada.id}/stream`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        apikey: target.anonKey,
        authorization: `Bearer ${data.session?.access_token}`,
        'content-type': 'text/plain',
      },
    } as RequestInit);
    expect(await answer.json()).toMatchObject(refused);
    expect(must(await ada.client.storage.from(LIMITED).list(ada.id))).toEqual([]);
  });

  test('of type hold', async () => {
    expect((await upload('a.pdf', Buffer.from('%PDF'), 'application/pdf')).error).toMatchObject({
      statusCode: '415',
      message: 'mime type application/pdf is not supported',
    });
    expect((await upload('a.png', Buffer.from('png'), 'image/png')).error).toBeNull();
  });

  test('of names hold, whatever they try to climb to', async () => {
    const { data } = await ada.client.auth.getSession();
    const headers = {
      apikey: target.anonKey,
      authorization: `Bearer ${data.session?.access_token}`,
    };
    for (const path of [
      '%2e%2e%2f%2e%2e%2fx',
      '..%2fx',
      'a%5cb',
      'nul%00',
      '%F0%9F%92%A5.png',
      '%',
    ]) {
      const url = `${target.url}/storage/v1/object/${LIMITED}/${ada.id}/${path}`;
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body: new Blob(['x'], { type: 'image/png' }),
      });
      expect([400, 403, 404], path).toContain(answer.status);
    }
  });
});

describe('a public bucket', () => {
  test('is read by everybody and written by nobody', async () => {
    must(await storage.updateBucket(LIMITED, { public: true }));
    must(await storage.from(LIMITED).upload('logo.txt', 'logo', { contentType: 'text/plain' }));
    const { publicUrl } = visitor()
      .storage.from(LIMITED)
      .getPublicUrl('logo.txt', { download: 'l.txt' }).data;
    const answer = await fetch(publicUrl);
    expect(await answer.text()).toBe('logo');
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename=l.txt');
    const written = await visitor()
      .storage.from(LIMITED)
      .upload('x.txt', 'x', { contentType: 'text/plain' });
    expect(written.error).toMatchObject({ statusCode: '403' });
    must(await storage.updateBucket(LIMITED, { public: false }));
    expect((await fetch(publicUrl)).status).toBe(400);
    expect(await text((await storage.from(LIMITED).download('logo.txt')).data)).toBe('logo');
  });
});
