import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHouse, type Agency, type House } from './house.ts';
import { bytes, exif, jpeg, PLACE, png, segment } from './pictures.ts';

let house: House;
let agency: Agency;
let other: Agency;
let staff: string;
let manager: string;
let hanna: string;
let stranger: string;

beforeAll(async () => {
  house = await openHouse();
  agency = await house.found('fieldnote');
  other = await house.found('harbour');
  staff = await house.tokenOf('staff@fieldnote.test');
  manager = await house.tokenOf('manager@fieldnote.test');
  hanna = await house.tokenOf('hanna@fieldnote.test');
  stranger = await house.tokenOf('manager@harbour.test');
}, 90_000);
afterAll(() => house.close());
beforeEach(() => house.sql`update public.files set shared_at = null`);

const sign = (path: string, token: string) =>
  house.post(`/storage/v1/object/upload/sign/uploads/${path}`, {}, token);

/** A path of one's own, asked for as the app does. */
const wayIn = async (token: string, bytes = 1000) =>
  String((await house.rpc('open_upload', { bytes }, token)).body);

/** As the browser does it: a signed URL, then the bytes. */
async function upload(file: Uint8Array, token = staff, mime = 'image/png'): Promise<string> {
  const path = await wayIn(token);
  const signed = await sign(path, token);
  expect(signed.status, JSON.stringify(signed.body)).toBe(200);
  const put = await house.ask(`/storage/v1${signed.body.url}`, {
    method: 'PUT',
    body: Buffer.from(file),
    headers: { 'content-type': mime, authorization: '' },
  });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
  return path;
}

const inspect = (
  path: string,
  token = staff,
  client = agency.maren.id,
  name = 'Winter hero.png',
  headers = {},
) => house.post('/functions/v1/inspect-upload', { path, client_id: client, name }, token, headers);

const objects = (bucket: string) =>
  house.sql`select name from storage.objects where bucket_id = ${bucket} order by name`;
const download = (key: string, token: string) =>
  house.ask(`/storage/v1/object/authenticated/files/${key}`, {}, token);

async function keptFile(file = png()): Promise<{ id: string; key: string }> {
  const answer = await inspect(await upload(file));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const [row] =
    await house.sql`select id, object_key from public.files where id = ${String(answer.body.file_id)}`;
  return { id: row?.id, key: row?.object_key };
}

describe('an upload', () => {
  test('becomes a file of its client, and leaves quarantine', async () => {
    const photo = jpeg({ extra: segment(0xe1, exif(6)) });
    const path = await upload(photo, staff, 'image/jpeg');
    const answer = await inspect(path, staff, agency.maren.id, '../../Wintér 🐕.png');
    expect(answer.status).toBe(200);
    const [row] =
      await house.sql`select * from public.files where id = ${String(answer.body.file_id)}`;
    expect(row).toMatchObject({
      agency_id: agency.id,
      client_id: agency.maren.id,
      name: 'Wintér 🐕.jpg',
      mime: 'image/jpeg',
      width: 30,
      height: 40,
      uploaded_by: agency.staff,
    });
    expect(row?.object_key).toMatch(
      new RegExp(`^${agency.id}/${agency.maren.id}/${row?.id}\\.jpg$`),
    );
    const stored = await download(row?.object_key, staff);
    expect(stored.status).toBe(200);
    expect(String(stored.body.text)).not.toContain(PLACE);
    expect(stored.headers.get('content-type')).toBe('image/jpeg');
    expect((await objects('uploads')).map(({ name }) => name)).not.toContain(path);
    expect((await inspect(path)).status, 'and is not there to be kept twice').toBe(404);
  });

  test('that lies about itself is refused and forgotten', async () => {
    const html = bytes('<script>alert(1)</script>');
    const path = await upload(html, staff, 'image/jpeg');
    const answer = await inspect(path, staff, agency.maren.id, 'x.jpg');
    expect([answer.status, answer.body.error]).toEqual([
      415,
      'This is no PNG, JPEG, WebP, GIF or PDF, whatever its name says.',
    ]);
    expect((await objects('uploads')).map(({ name }) => name)).not.toContain(path);
  });

  test('of a type that nobody keeps, or of 26 MB, is refused before it is stored', async () => {
    for (const [body, mime, status] of [
      [Buffer.from('<svg/>'), 'image/svg+xml', 415],
      [Buffer.from('<html>'), 'text/html', 415],
      [Buffer.alloc(26_214_401), 'image/png', 413],
    ] as const) {
      const signed = await sign(await wayIn(staff), staff);
      const put = await house.ask(`/storage/v1${signed.body.url}`, {
        method: 'PUT',
        body,
        headers: { 'content-type': mime },
      });
      // Storage answers 400 with the status inside.
      expect([put.status, Number(put.body.statusCode)]).toContain(status);
    }
  });

  test('of a name nobody can store is kept under one that everybody can', async () => {
    const names = [
      'x'.repeat(5000),
      '🐕'.repeat(200),
      'a\ud83d',
      '\u0000',
      'CON.txt',
      '',
      '\u202egnp.exe',
    ];
    for (const name of names) {
      const answer = await inspect(await upload(png()), staff, agency.maren.id, name);
      expect(answer.status, JSON.stringify([name.slice(0, 20), answer.body])).toBe(200);
    }
  });

  test('is kept once for two inspections at the same time, or at most twice as two files', async () => {
    const path = await upload(png());
    const answers = await Promise.all([inspect(path), inspect(path)]);
    for (const { status } of answers) expect([200, 404]).toContain(status);
    const kept = answers.filter(({ status }) => status === 200);
    expect(kept.length).toBeGreaterThan(0);
    const keys = await objects('files');
    const rows = await house.sql`select object_key as name from public.files order by object_key`;
    expect(keys.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
  });
});

describe('somebody else’s', () => {
  test('quarantine can neither be signed for, nor inspected, nor read, nor emptied', async () => {
    const path = await upload(png());
    const asked = await wayIn(staff);
    for (const token of [manager, hanna, stranger, house.stack.anonKey]) {
      expect((await sign(asked, token)).status).toBeGreaterThanOrEqual(400);
      expect((await inspect(path, token)).status).toBe(token === house.stack.anonKey ? 401 : 403);
      const read = await house.ask(`/storage/v1/object/authenticated/uploads/${path}`, {}, token);
      expect(read.status).toBeGreaterThanOrEqual(400);
      await house.ask(`/storage/v1/object/uploads/${path}`, { method: 'DELETE' }, token);
    }
    expect((await objects('uploads')).map(({ name }) => name)).toContain(path);
    expect((await inspect(path)).status).toBe(200);
  });

  test('paths in disguise stay somebody else’s', async () => {
    const theirs = await upload(png());
    const uuid = theirs.split('/')[1];
    const mine = agency.manager;
    for (const path of [
      `${mine}/../${theirs}`,
      `${mine}/..%2f${agency.staff}%2f${uuid}`,
      `${mine}//${uuid}`,
      `/${theirs}`,
      `${mine}/${uuid}/../../${theirs}`,
      `${mine}/${uuid}?x=1`,
      `${mine}\\${uuid}`,
      mine,
      '',
    ]) {
      expect((await inspect(path, manager)).status, path).toBe(403);
    }
  });

  test.each([
    ['another agency’s client', () => other.maren.id, 403],
    ['a client one does not work for', () => agency.tarn.id, 403],
    ['a client that is none', () => randomUUID(), 403],
    ['no uuid', () => 'maren', 400],
    ['a list of ids', () => `${agency.maren.id},${other.maren.id}`, 400],
    ['a filter', () => `eq.${other.maren.id}`, 400],
  ])('%s cannot be given a file', async (_name, client, status) => {
    const path = await upload(png());
    const before = await house.sql`select count(*) from public.files`;
    expect((await inspect(path, staff, client())).status).toBe(status);
    expect(await house.sql`select count(*) from public.files`).toEqual(before);
  });

  test('client’s people attach to their own client and to no other', async () => {
    const path = await upload(png(), hanna);
    for (const client of [agency.tarn.id, other.maren.id])
      expect((await inspect(path, hanna, client)).status).toBe(403);
    expect((await inspect(path, hanna, agency.maren.id)).status).toBe(200);
  });
});

test('nobody is let in who has not asked, nor more often than there is room', async () => {
  expect((await sign(`${agency.staff}/${randomUUID()}`, staff)).status).toBe(400);
  await house.sql`update private.uploads set closed_at = now()`;
  await house.sql`update private.upload_limits set open_a_person = 1 where bucket = 'uploads'`;
  const path = await upload(png());
  const refused = await house.rpc('open_upload', { bytes: 1000 }, staff);
  expect([refused.status, refused.body.code]).toEqual([429, 'PT429']);
  expect((await inspect(path)).status).toBe(200);
  expect((await inspect(await upload(bytes('<html>')))).status, 'refused is over too').toBe(415);
  expect((await house.rpc('open_upload', { bytes: 1000 }, staff)).status).toBe(200);
  await house.sql`update private.upload_limits set open_a_person = 60 where bucket = 'uploads'`;
});

describe('a kept file', () => {
  test('is read by who works for the client, and by nobody else', async () => {
    const { id, key } = await keptFile();
    const reads = async (token: string) => {
      const rows = await house.ask(`/rest/v1/files?select=id&id=eq.${id}`, {}, token);
      const sign = await house.post(
        `/storage/v1/object/sign/files/${key}`,
        { expiresIn: 60 },
        token,
      );
      return [
        (await download(key, token)).status === 200,
        sign.status === 200,
        JSON.stringify(rows.body).includes(id),
      ];
    };
    expect(await reads(staff)).toEqual([true, true, true]);
    expect(await reads(manager)).toEqual([true, true, true]);
    for (const token of [hanna, stranger, house.stack.anonKey])
      expect(await reads(token)).toEqual([false, false, false]);
    await house.sql`update public.files set shared_at = now() where id = ${id}`;
    expect(await reads(hanna), 'once it reached the client').toEqual([true, true, true]);
    expect(await reads(stranger)).toEqual([false, false, false]);
    const guessed = await download(`${other.id}/${other.maren.id}/${randomUUID()}.png`, stranger);
    const foreign = await download(key, stranger);
    expect([foreign.status, foreign.body.message]).toEqual([guessed.status, guessed.body.message]);
  });

  test('is never changed, by anybody signed in', async () => {
    const { key } = await keptFile();
    for (const token of [staff, manager, await house.tokenOf('admin@fieldnote.test')]) {
      for (const method of ['POST', 'PUT']) {
        const write = await house.ask(
          `/storage/v1/object/files/${key}`,
          { method, body: 'x', headers: { 'content-type': 'image/png', 'x-upsert': 'true' } },
          token,
        );
        expect(write.status).toBeGreaterThanOrEqual(400);
      }
      await house.ask(`/storage/v1/object/files/${key}`, { method: 'DELETE' }, token);
      const moved = await house.post(
        '/storage/v1/object/move',
        { bucketId: 'files', sourceKey: key, destinationKey: `${key}x` },
        token,
      );
      expect(moved.status).toBeGreaterThanOrEqual(400);
    }
    expect((await download(key, staff)).status).toBe(200);
  });

  test('closes with the role: no row, no bytes, no new signed URL', async () => {
    const { key } = await keptFile();
    await house.sql`delete from public.client_assignments where user_id = ${agency.staff}`;
    expect((await download(key, staff)).status).toBeGreaterThanOrEqual(400);
    expect(
      (await house.post(`/storage/v1/object/sign/files/${key}`, { expiresIn: 60 }, staff)).status,
    ).toBeGreaterThanOrEqual(400);
    const path = await upload(png());
    expect((await inspect(path)).status, 'nor a new file').toBe(403);
    await house.sql`insert into public.client_assignments (client_id, user_id, duty, agency_id)
      values (${agency.maren.id}, ${agency.staff}, 'staff', ${agency.id})`;
  });
});

describe('asked wrongly', () => {
  test.each([
    ['GET', undefined, 405],
    ['POST', '', 400],
    ['POST', '{', 400],
    ['POST', '[]', 400],
    ['POST', '{"path":7,"client_id":"x","name":"y"}', 400],
  ])('%s %j is answered in words', async (method, body, status) => {
    expect((await house.ask('/functions/v1/inspect-upload', { method, body }, staff)).status).toBe(
      status,
    );
  });

  test('without a token, with a broken one, or after signing out, nothing is kept', async () => {
    const path = await upload(png(), manager);
    expect((await inspect(path, 'nonsense')).status).toBe(401);
    expect((await inspect(path, `${manager.slice(0, -6)}aaaaaa`)).status).toBe(401);
    const leaving = await house.tokenOf('manager@fieldnote.test');
    await house.post('/auth/v1/logout?scope=local', {}, leaving);
    expect((await inspect(path, leaving)).status).toBe(403);
  });

  test('while viewing as somebody else nothing is added', async () => {
    const path = await upload(png(), manager);
    const viewing = { 'x-view-as': randomUUID() };
    expect((await inspect(path, manager, agency.maren.id, 'x.png', viewing)).status).toBe(403);
  });
});

describe('the sweep', () => {
  const sweep = (key: string) => house.post('/functions/v1/sweep', {}, key, { apikey: key });

  test('removes what was uploaded a day ago and never handed in, object and bytes', async () => {
    const [old, fresh] = [await upload(png()), await upload(png())];
    await house.sql`update storage.objects set created_at = now() - interval '25 hours' where name = ${old}`;
    const swept = await sweep(house.stack.serviceRoleKey);
    expect([swept.status, swept.body]).toEqual([200, { removed: 1, forgotten: 0, lost: [] }]);
    const left = (await objects('uploads')).map(({ name }) => name);
    expect(left).toContain(fresh);
    expect(left).not.toContain(old);
    expect((await inspect(old)).status).toBe(404);
  });

  const aDayAgo = (table: 'files' | 'objects', name: string) =>
    table === 'files'
      ? house.sql`update public.files set created_at = now() - interval '25 hours' where object_key = ${name}`
      : house.sql`update storage.objects set created_at = now() - interval '25 hours' where name = ${name}`;

  test('removes what was stored and never written down, and leaves what is', async () => {
    const [stray, kept] = [await keptFile(), await keptFile()];
    await house.sql`delete from public.files where id = ${stray.id}`;
    await aDayAgo('objects', stray.key);
    await aDayAgo('objects', kept.key);
    expect((await sweep(house.stack.serviceRoleKey)).body).toMatchObject({ removed: 1 });
    const left = (await objects('files')).map(({ name }) => name);
    expect(left).toContain(kept.key);
    expect(left).not.toContain(stray.key);
  });

  test('forgets a row whose bytes are gone, and names one that is shown somewhere', async () => {
    const [unused, shown, fresh] = [await keptFile(), await keptFile(), await keptFile()];
    const [request] = await house.sql`
      insert into public.portal_requests (agency_id, client_id, title, created_by)
      values (${agency.id}, ${agency.maren.id}, 'With a picture', ${agency.staff}) returning id`;
    await house.sql`
      insert into public.request_files (agency_id, client_id, request_id, file_id)
      values (${agency.id}, ${agency.maren.id}, ${request?.id}, ${shown.id})`;
    for (const { key } of [unused, shown, fresh]) {
      await house.ask(
        `/storage/v1/object/files/${key}`,
        { method: 'DELETE' },
        house.stack.serviceRoleKey,
      );
    }
    await aDayAgo('files', unused.key);
    await aDayAgo('files', shown.key);
    const swept = await sweep(house.stack.serviceRoleKey);
    expect(swept.body).toMatchObject({ forgotten: 1, lost: [shown.id] });
    const left = await house.sql`
      select id from public.files where id in ${house.sql([unused.id, shown.id, fresh.id])}`;
    expect(left.map(({ id }) => id).toSorted()).toEqual([shown.id, fresh.id].toSorted());
    expect((await sweep(house.stack.serviceRoleKey)).body).toMatchObject({ forgotten: 0 });
  });

  test('is nobody’s to ask for', async () => {
    expect((await sweep(house.stack.anonKey)).status).toBe(401);
    expect((await house.post('/functions/v1/sweep', {}, manager)).status).toBe(401);
  });
});
