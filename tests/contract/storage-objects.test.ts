import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderBucket, text } from './bucket.ts';
import { member, type Member, must, secretClient, visitor } from './clients.ts';

const BUCKET = 'contract-objects';

let ada: Member;
let bob: Member;
let bucket: Awaited<ReturnType<typeof folderBucket>>;
beforeAll(async () => {
  [ada, bob, bucket] = await Promise.all([member(), member(), folderBucket(BUCKET)]);
});
afterAll(() => bucket.dispose());

const of = ({ client }: { client: Member['client'] }) => client.storage.from(BUCKET);
const plain = (content: string) => new Blob([content], { type: 'text/plain' });

describe('a file in one’s own folder', () => {
  test('is uploaded from a form or from raw bytes, and downloaded as it was', async () => {
    const form = must(await of(ada).upload(`${ada.id}/form.txt`, plain('from a form')));
    expect(form.fullPath).toBe(`${BUCKET}/${ada.id}/form.txt`);
    expect(form.id).toMatch(/^[0-9a-f-]{36}$/);
    const bytes = Buffer.from([0, 1, 2, 255]);
    must(await of(ada).upload(`${ada.id}/raw`, bytes, { contentType: 'application/x-thing' }));
    expect(await text((await of(ada).download(`${ada.id}/form.txt`)).data)).toBe('from a form');
    const raw = must(await of(ada).download(`${ada.id}/raw`));
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(bytes);
    expect(raw.type).toBe('application/x-thing');
  });

  test('is not overwritten unless asked', async () => {
    const path = `${ada.id}/once.txt`;
    must(await of(ada).upload(path, plain('first')));
    const { error } = await of(ada).upload(path, plain('second'));
    expect(error).toMatchObject({ statusCode: '409', message: 'The resource already exists' });
    must(await of(ada).upload(path, plain('third'), { upsert: true }));
    expect(await text((await of(ada).download(path)).data)).toBe('third');
    must(await of(ada).update(path, plain('fourth')));
    expect(await text((await of(ada).download(path)).data)).toBe('fourth');
  });

  test('knows its size, type, caching and its owner’s own notes', async () => {
    const path = `${ada.id}/noted.txt`;
    must(
      await of(ada).upload(path, plain('12345'), { metadata: { by: 'Ada' }, cacheControl: '60' }),
    );
    expect(must(await of(ada).info(path))).toMatchObject({
      name: path,
      size: 5,
      contentType: 'text/plain',
      cacheControl: 'max-age=60',
      metadata: { by: 'Ada' },
      bucketId: BUCKET,
    });
    expect((await of(ada).exists(path)).data).toBe(true);
    expect((await of(ada).exists(`${ada.id}/nothing`)).data).toBe(false);
  });

  test('is moved and copied', async () => {
    must(await of(ada).upload(`${ada.id}/draft.txt`, plain('words')));
    must(await of(ada).move(`${ada.id}/draft.txt`, `${ada.id}/final.txt`));
    expect((await of(ada).exists(`${ada.id}/draft.txt`)).data).toBe(false);
    const copy = must(await of(ada).copy(`${ada.id}/final.txt`, `${ada.id}/copy.txt`));
    expect(copy.path).toBe(`${BUCKET}/${ada.id}/copy.txt`);
    must(await of(ada).remove([`${ada.id}/final.txt`]));
    expect(await text((await of(ada).download(`${ada.id}/copy.txt`)).data)).toBe('words');
  });

  test('is listed with its folder’s other files and folders', async () => {
    const folder = `${ada.id}/shelf`;
    for (const name of ['b.txt', 'A.txt', 'deep/c.txt', 'deep/d.txt', '_x.txt']) {
      must(await of(ada).upload(`${folder}/${name}`, plain(name)));
    }
    const entries = must(await of(ada).list(folder));
    expect(entries.map(({ name }) => name)).toEqual(['_x.txt', 'A.txt', 'b.txt', 'deep']);
    expect(entries[3]).toMatchObject({ id: null, metadata: null });
    expect(entries[1]?.metadata).toMatchObject({ size: 5, mimetype: 'text/plain' });
    const named = async (options: object) =>
      must(await of(ada).list(folder, options)).map(({ name }) => name);
    expect(await named({ search: '_' })).toEqual(['_x.txt']);
    expect(await named({ limit: 2, offset: 1 })).toEqual(['A.txt', 'b.txt']);
    expect(await named({ sortBy: { column: 'name', order: 'desc' }, limit: 1 })).toEqual(['deep']);
  });

  test('is paged through with a cursor', async () => {
    for (const name of ['1', '2', '3'])
      must(await of(ada).upload(`${ada.id}/page/${name}`, plain(name)));
    const prefix = `${ada.id}/page/`;
    const first = must(await of(ada).listV2({ prefix, limit: 2, with_delimiter: true }));
    expect(first.objects.map(({ name }) => name)).toEqual([`${prefix}1`, `${prefix}2`]);
    const next = { prefix, limit: 2, with_delimiter: true, cursor: first.nextCursor };
    const second = must(await of(ada).listV2(next));
    expect(second).toMatchObject({ hasNext: false, objects: [{ name: `${prefix}3` }] });
  });
});

describe('somebody else’s file', () => {
  test('cannot be read, written over, moved, copied, listed or removed', async () => {
    const path = `${ada.id}/private.txt`;
    must(await of(ada).upload(path, plain('mine')));
    expect((await of(bob).download(path)).error).toMatchObject({ statusCode: '404' });
    expect((await of(bob).info(path)).error).toMatchObject({ statusCode: '404' });
    const over = await of(bob).upload(path, plain('his'), { upsert: true });
    expect(over.error).toMatchObject({
      statusCode: '403',
      message: 'new row violates row-level security policy',
    });
    expect((await of(bob).upload(`${ada.id}/new.txt`, plain('his'))).error).not.toBeNull();
    expect((await of(bob).move(path, `${bob.id}/taken.txt`)).error).not.toBeNull();
    expect((await of(bob).copy(path, `${bob.id}/taken.txt`)).error).not.toBeNull();
    expect(must(await of(bob).list(ada.id))).toEqual([]);
    expect(must(await of(bob).remove([path]))).toEqual([]);
    expect((await of({ client: visitor() }).download(path)).error).not.toBeNull();
    expect(await text((await of(ada).download(path)).data)).toBe('mine');
  });

  test('cannot be received by moving one’s own into their folder', async () => {
    must(await of(bob).upload(`${bob.id}/gift.txt`, plain('gift')));
    const { error } = await of(bob).move(`${bob.id}/gift.txt`, `${ada.id}/gift.txt`);
    expect(error).toMatchObject({ statusCode: '403' });
  });

  test('is seen by the secret key', async () => {
    must(await of(ada).upload(`${ada.id}/seen.txt`, plain('all')));
    expect(
      await text((await of({ client: secretClient() }).download(`${ada.id}/seen.txt`)).data),
    ).toBe('all');
  });
});
