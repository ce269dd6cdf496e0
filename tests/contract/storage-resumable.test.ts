import { createHash, randomBytes } from 'node:crypto';
import { type UploadOptions, Upload } from 'tus-js-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStorage } from '../../supabase/local/storage/index.ts';
import { folderBucket } from './bucket.ts';
import { member, type Member, must, target } from './clients.ts';
import { embeddedContext } from './embedded.ts';

const BUCKET = 'contract-resumable';
const ENDPOINT = `${target.url}/storage/v1/upload/resumable`;
const FILM = randomBytes(10 << 20);

let ada: Member;
let bob: Member;
let bucket: Awaited<ReturnType<typeof folderBucket>>;
beforeAll(async () => {
  [ada, bob, bucket] = await Promise.all([
    member(),
    member(),
    folderBucket(BUCKET, { fileSizeLimit: '20MB', allowedMimeTypes: ['video/*'] }),
  ]);
});
afterAll(() => bucket.dispose());

async function authorization({ client }: Member): Promise<Record<string, string>> {
  const { data } = await client.auth.getSession();
  return { authorization: `Bearer ${data.session?.access_token}`, apikey: target.anonKey };
}

type Attempt = {
  by?: Member;
  headers?: Record<string, string>;
  options?: UploadOptions;
  stopAt?: number;
};

/** Sends the film in pieces of 2 MB and says where, or what went wrong. */
async function send(name: string, { by, headers, options, stopAt }: Attempt) {
  const signed = by ? await authorization(by) : {};
  return new Promise<string>((resolve) => {
    const upload = new Upload(FILM, {
      endpoint: ENDPOINT,
      chunkSize: 2 << 20,
      retryDelays: null,
      storeFingerprintForResuming: false,
      headers: { ...signed, ...headers },
      metadata: {
        bucketName: BUCKET,
        objectName: name,
        contentType: 'video/mp4',
        cacheControl: '3600',
      },
      onSuccess: () => resolve(upload.url ?? ''),
      onError: (error) =>
        resolve(
          'originalResponse' in error ? `${error.originalResponse?.getStatus()}` : error.message,
        ),
      onChunkComplete: (_size, sent) => {
        if (stopAt && sent >= stopAt) void upload.abort().then(() => resolve(upload.url ?? ''));
      },
      ...options,
    });
    upload.start();
  });
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
async function stored(name: string): Promise<string> {
  const blob = must(await ada.client.storage.from(BUCKET).download(name));
  return digest(Buffer.from(await blob.arrayBuffer()));
}

test('a large file arrives in pieces as it was sent', async () => {
  const name = `${ada.id}/film.mp4`;
  expect(await send(name, { by: ada })).toContain('/upload/resumable/');
  expect(await stored(name)).toBe(digest(FILM));
  expect(must(await ada.client.storage.from(BUCKET).info(name))).toMatchObject({
    size: FILM.length,
    contentType: 'video/mp4',
    cacheControl: 'max-age=3600',
  });
  expect(await send(name, { by: ada })).toBe('409');
  expect(await send(name, { by: ada, headers: { 'x-upsert': 'true' } })).toContain('/resumable/');
});

test('an upload goes on where the line dropped, but only for who began it', async () => {
  const name = `${ada.id}/dropped.mp4`;
  const uploadUrl = await send(name, { by: ada, stopAt: 4 << 20 });
  expect(uploadUrl).toContain('/upload/resumable/');
  expect(await send(name, { by: bob, options: { uploadUrl } })).toBe('403');
  expect(await send(name, { by: ada, options: { uploadUrl } })).toBe(uploadUrl);
  expect(await stored(name)).toBe(digest(FILM));
});

test('row-level security, size and type are asked before the first byte', async () => {
  expect(await send(`${bob.id}/theirs.mp4`, { by: ada })).toBe('403');
  expect(await send(`${ada.id}/nobody.mp4`, {})).toBe('403');
  const metadata = {
    bucketName: BUCKET,
    objectName: `${ada.id}/a.zip`,
    contentType: 'application/zip',
  };
  expect(await send('', { by: ada, options: { metadata } })).toBe('415');
  const headers = {
    ...(await authorization(ada)),
    'tus-resumable': '1.0.0',
    'upload-length': String(21e6),
    'upload-metadata': `bucketName ${btoa(BUCKET)},objectName ${btoa(`${ada.id}/big.mp4`)}`,
  };
  expect((await fetch(ENDPOINT, { method: 'POST', headers })).status).toBe(413);
});

test('a link for an upload works in pieces too, for its name only', async () => {
  const name = `${ada.id}/signed.mp4`;
  const { token } = must(await ada.client.storage.from(BUCKET).createSignedUploadUrl(name));
  const headers = { 'x-signature': token, apikey: target.anonKey };
  const options = { endpoint: `${ENDPOINT}/sign` };
  expect(await send(`${ada.id}/other.mp4`, { headers, options })).toBe('400');
  expect(await send(name, { headers: {}, options })).toBe('400');
  expect(await send(name, { headers, options })).toContain('/upload/resumable/sign/');
  expect(await stored(name)).toBe(digest(FILM));
});

test.runIf(target.embedded)('an upload outlives the process that began it', async () => {
  const name = `${ada.id}/outlived.mp4`;
  const url = await send(name, { by: ada, stopAt: 4 << 20 });
  const successor = createStorage(await embeddedContext());
  const headers = { ...(await authorization(ada)), 'tus-resumable': '1.0.0' };
  const where = await successor(new Request(url, { method: 'HEAD', headers }));
  const offset = Number(where.headers.get('upload-offset'));
  expect(offset).toBeGreaterThanOrEqual(4 << 20);
  const rest = await successor(
    new Request(url, {
      method: 'PATCH',
      body: FILM.subarray(offset),
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
    }),
  );
  expect(rest.status).toBe(204);
  expect(await stored(name)).toBe(digest(FILM));
});
