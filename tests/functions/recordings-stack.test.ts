import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse, type Agency, type House } from './house.ts';
import { bytes } from './pictures.ts';

let house: House;
let agency: Agency;
let manager: string;
let stranger: string;
let call: string;

const WAV = bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ', new Uint8Array(5000));

beforeAll(async () => {
  house = await openHouse();
  agency = await house.found('fieldnote');
  await house.found('harbour');
  manager = await house.tokenOf('manager@fieldnote.test');
  stranger = await house.tokenOf('manager@harbour.test');
}, 90_000);
afterAll(() => house.close());
beforeEach(async () => {
  const [row] = await house.sql`
    insert into public.call_recordings (client_id, title, occurred_at, consent_from, consent_way, consent_at)
    values (${agency.maren.id}, 'Weekly', now(), 'Everybody', 'spoken', now()) returning id`;
  call = row?.id;
});

const wayIn = async () =>
  String((await house.rpc('open_upload', { bytes: 1000, call }, manager)).body);
const sign = (path: string) =>
  house.post(`/storage/v1/object/upload/sign/recording_uploads/${path}`, {}, manager);

async function upload(file: Uint8Array): Promise<string> {
  const path = await wayIn();
  const signed = await sign(path);
  expect(signed.status, JSON.stringify(signed.body)).toBe(200);
  const put = await house.ask(`/storage/v1${signed.body.url}`, {
    method: 'PUT',
    body: Buffer.from(file),
    headers: { 'content-type': 'audio/wav', authorization: '' },
  });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
  return path;
}
const inspect = (path: string, token = manager) =>
  house.post('/functions/v1/inspect-upload', { path, call_id: call, name: 'weekly.mp3' }, token);
const waiting = () =>
  house.sql`select name from storage.objects where bucket_id = 'recording_uploads'`;

test('a recording becomes its call’s file, plays from anywhere in it, and leaves quarantine', async () => {
  const answer = await inspect(await upload(WAV));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const [file] = await house.sql`
    select f.* from public.call_recordings c join public.files f on f.id = c.file_id where c.id = ${call}`;
  expect(file).toMatchObject({
    id: answer.body.file_id,
    bucket: 'recordings',
    mime: 'audio/wav',
    name: 'weekly.wav',
    bytes: String(WAV.length),
  });
  const object = `/storage/v1/object/authenticated/recordings/${file?.object_key}`;
  const piece = await house.ask(object, { headers: { range: 'bytes=4000-4009' } }, manager);
  expect([piece.status, piece.headers.get('content-range')]).toEqual([
    206,
    `bytes 4000-4009/${WAV.length}`,
  ]);
  expect((await house.ask(object, {}, stranger)).status).toBe(400);
  expect(await waiting()).toEqual([]);
});

test('an upload that outlives its way in goes on where it stopped, with a new token for the same place', async () => {
  const path = await wayIn();
  const name = (text: string) => Buffer.from(text).toString('base64');
  const tokenOf = async () =>
    new URL(String((await sign(path)).body.url), 'http://storage').searchParams.get('token') ?? '';
  const send = (url: string, method: string, token: string, headers: object, body?: Uint8Array) =>
    fetch(url, {
      method,
      headers: { 'tus-resumable': '1.0.0', 'x-signature': token, ...headers },
      body: body && Buffer.from(body),
    });
  const piece = { 'content-type': 'application/offset+octet-stream' };
  const begun = await send(
    `${house.stack.url}/storage/v1/upload/resumable/sign`,
    'POST',
    await tokenOf(),
    {
      'upload-length': String(WAV.length),
      'upload-metadata': `bucketName ${name('recording_uploads')},objectName ${name(path)},contentType ${name('audio/wav')}`,
    },
  );
  expect(begun.status, await begun.text()).toBe(201);
  const place = begun.headers.get('location') ?? '';
  const half = await send(
    place,
    'PATCH',
    await tokenOf(),
    { ...piece, 'upload-offset': '0' },
    WAV.slice(0, 2000),
  );
  expect(half.status, await half.text()).toBe(204);

  await house.sql`update private.uploads set opened_at = now() - interval '3 hours' where path = ${path}`;
  expect((await sign(path)).status).toBe(400);
  expect((await house.rpc('renew_upload', { path }, stranger)).status).toBe(404);
  expect((await house.rpc('renew_upload', { path }, manager)).status).toBe(200);
  const rest = await send(
    place,
    'PATCH',
    await tokenOf(),
    { ...piece, 'upload-offset': '2000' },
    WAV.slice(2000),
  );
  expect(rest.status, await rest.text()).toBe(204);
  expect((await inspect(path)).status).toBe(200);
});

test('without consent there is no way in, nor for a second recording', async () => {
  await house.sql`update public.call_recordings set consent_way = null where id = ${call}`;
  expect((await sign(await wayIn())).status).toBe(400);
  await house.sql`update public.call_recordings set consent_way = 'spoken' where id = ${call}`;
  const second = await upload(WAV);
  expect((await inspect(await upload(WAV))).status).toBe(200);
  expect((await sign(await wayIn())).status).toBe(400);
  expect((await inspect(second)).status, 'begun before the first was kept').toBe(409);
  expect(await waiting()).toEqual([]);
});

test('of three gigabytes only the beginning is read', async () => {
  const path = await upload(WAV);
  const size = 3 * 1024 ** 3;
  // Nothing stands behind the beginning: whoever read on would wait for bytes that never come.
  await house.sql`
    update storage.objects set metadata = metadata || jsonb_build_object('size', ${size}::bigint)
    where bucket_id = 'recording_uploads' and name = ${path}`;
  const answer = await inspect(path);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const [file] = await house.sql`
    select f.bytes from public.call_recordings c join public.files f on f.id = c.file_id where c.id = ${call}`;
  expect(file).toEqual({ bytes: String(size) });
});

test('what is no recording is refused in words and forgotten', async () => {
  const answer = await inspect(await upload(bytes('<!doctype html><script>alert(1)</script>')));
  expect([answer.status, answer.body.error]).toEqual([
    415,
    'This is no recording that a browser plays, whatever its name says.',
  ]);
  expect(await waiting()).toEqual([]);
});

test('of another’s upload, or another agency’s call, nothing is known', async () => {
  const path = await upload(WAV);
  expect((await inspect(path, stranger)).status).toBe(403);
  const own = path.replace(agency.manager, (await house.found('third')).manager);
  expect((await inspect(own)).status).toBe(403);
});
