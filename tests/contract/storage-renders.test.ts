import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderBucket } from './bucket.ts';
import { member, type Member, must } from './clients.ts';

const BUCKET = 'contract-renders';
const WEBP = { headers: { accept: 'image/webp,*/*' } };

let ada: Member;
let bob: Member;
let bucket: Awaited<ReturnType<typeof folderBucket>>;
beforeAll(async () => {
  [ada, bob, bucket] = await Promise.all([member(), member(), folderBucket(BUCKET)]);
  const picture = await sharp({
    create: { width: 1200, height: 2400, channels: 3, background: '#b4532a' },
  })
    .png()
    .toBuffer();
  must(
    await own().upload(
      path('tall.png'),
      new Blob([new Uint8Array(picture)], { type: 'image/png' }),
    ),
  );
  must(await own().upload(path('words.txt'), new Blob(['no picture'], { type: 'text/plain' })));
});
afterAll(() => bucket.dispose());

const own = () => ada.client.storage.from(BUCKET);
const path = (name: string) => `${ada.id}/${name}`;
const sizeOf = async (bytes: Blob | Response) => {
  const { width, height, format } = await sharp(await bytes.arrayBuffer()).metadata();
  return { width, height, format };
};
const link = async (name: string, transform: object) =>
  must(await own().createSignedUrl(path(name), 60, { transform })).signedUrl;

describe('a picture made smaller', () => {
  test('keeps its shape within a width, and comes as the browser would rather have it', async () => {
    const url = await link('tall.png', { width: 300, resize: 'contain', quality: 75 });
    const answer = await fetch(url, WEBP);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(await sizeOf(answer)).toEqual({ width: 300, height: 600, format: 'webp' });
    expect(await sizeOf(await fetch(url))).toEqual({ width: 300, height: 600, format: 'png' });
  });

  test('is cut to what it has to cover, and never made larger', async () => {
    const cut = must(
      await own().download(path('tall.png'), { transform: { width: 100, height: 100 } }),
    );
    expect(await sizeOf(cut)).toMatchObject({ width: 100, height: 100 });
    const same = must(
      await own().download(path('tall.png'), { transform: { width: 2000, resize: 'contain' } }),
    );
    expect(await sizeOf(same)).toMatchObject({ width: 1200, height: 2400 });
  });

  test('is for whoever may read it', async () => {
    const others = bob.client.storage.from(BUCKET);
    const transform = { width: 100 };
    expect(
      (await others.createSignedUrl(path('tall.png'), 60, { transform })).error,
    ).not.toBeNull();
    expect((await others.download(path('tall.png'), { transform })).error).not.toBeNull();
  });

  test('its address opens that size of that picture and nothing else', async () => {
    const url = await link('tall.png', { width: 100, resize: 'contain' });
    const wider = await fetch(`${url}&width=900`);
    expect(await sizeOf(wider)).toMatchObject({ width: 100 });
    expect((await fetch(url.replace('/render/image/', '/object/'))).status).toBe(400);
    expect((await fetch(url.replace('tall.png', 'words.txt'))).status).toBe(400);
  });

  test.each([{ width: 0 }, { width: 5000 }, { width: 100, quality: 5 }])(
    '%j is refused',
    async (transform) => {
      const { error } = await own().createSignedUrl(path('tall.png'), 60, { transform });
      const asked = error ?? (await own().download(path('tall.png'), { transform })).error;
      expect(asked).not.toBeNull();
    },
  );

  test('what is no picture is not made smaller', async () => {
    const { error } = await own().download(path('words.txt'), { transform: { width: 100 } });
    expect(error).not.toBeNull();
  });
});
