import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { scene, who } from './scene.ts';

const { as, sql } = await scene();

const MB = 1024 ** 2;
const open = (name: string, bytes = MB, call: string | null = null) =>
  as(person(name), (inner) =>
    inner<{ path: string }[]>`select public.open_upload(${bytes}, ${call}) as path`.then(
      ([row]) => row?.path ?? '',
    ),
  );
const close = (path: string, bytes: number) =>
  as(service, (inner) => inner`select public.close_upload(${path}, ${bytes})`);
const put = (name: string, path: string) =>
  as(
    person(name),
    (inner) => inner`insert into storage.objects (bucket_id, name) values ('uploads', ${path})`,
  );
const limit = (values: Record<string, number>) =>
  sql()`update private.upload_limits set ${sql()(values)} where bucket = 'uploads'`;
const tooMuch = { code: 'PT429' };

describe('a way into quarantine', () => {
  test('is one’s own, for one file, and is over after two hours', async () => {
    const path = await open('designer');
    expect(path.split('/')[0]).toBe(who('designer'));
    await expect(put('copywriter', path)).rejects.toMatchObject({ code: '42501' });
    await put('designer', path);
    const late = await open('designer');
    await sql()`update private.uploads set opened_at = now() - interval '121 minutes' where path = ${late}`;
    await expect(put('designer', late)).rejects.toMatchObject({ code: '42501' });
  });

  test('is over once its file was looked at', async () => {
    const path = await open('designer');
    await close(path, MB);
    await expect(put('designer', path)).rejects.toMatchObject({ code: '42501' });
  });

  test('of a recording names its call', async () => {
    const call = idOf('north', 'acme', 'silent call');
    expect((await open('manager', MB, call)).split('/').slice(0, 2)).toEqual([
      who('manager'),
      call,
    ]);
  });
});

describe('as many as are open', () => {
  test('a person may have, and each that is done makes room', async () => {
    await limit({ open_a_person: 2 });
    const path = await open('designer');
    await open('designer');
    await expect(open('designer')).rejects.toMatchObject(tooMuch);
    await open('copywriter');
    await close(path, MB);
    await open('designer');
  });

  test('an agency may have, whoever opened them, and another agency does not count', async () => {
    await limit({ open_an_agency: 2 });
    await open('designer');
    await open('copywriter');
    await expect(open('member')).rejects.toMatchObject(tooMuch);
    await as(person('admin', 'south'), (inner) => inner`select public.open_upload(1)`);
  });

  test('one that was never used counts for two hours, one whose file lies there as long as it does', async () => {
    await limit({ open_a_person: 1 });
    const path = await open('designer');
    await put('designer', path);
    await sql()`update private.uploads set opened_at = now() - interval '3 hours'`;
    await expect(open('designer')).rejects.toMatchObject(tooMuch);
    await sql()`select set_config('storage.allow_delete_query', 'true', true)`;
    await sql()`delete from storage.objects where name = ${path}`;
    await open('designer');
  });

  test('recordings and files count apart', async () => {
    await limit({ open_a_person: 1 });
    await open('manager');
    await open('manager', MB, idOf('north', 'acme', 'silent call'));
    await expect(open('manager')).rejects.toMatchObject(tooMuch);
  });
});

describe('as many bytes as within an hour', () => {
  test('a person may bring, and what was more than announced counts as it was', async () => {
    await limit({ hourly_bytes_a_person: 10 * MB });
    await close(await open('designer', 1), 9 * MB);
    await expect(open('designer', 2 * MB)).rejects.toMatchObject(tooMuch);
    await open('designer', MB);
    await sql()`update private.uploads set opened_at = now() - interval '61 minutes'`;
    await open('designer', 10 * MB);
  });

  test('an agency may bring', async () => {
    await limit({ hourly_bytes_an_agency: 10 * MB });
    await open('designer', 6 * MB);
    await expect(open('copywriter', 6 * MB)).rejects.toMatchObject(tooMuch);
    await open('copywriter', 4 * MB);
  });
});

test('what is over two days is forgotten', async () => {
  const path = await open('designer');
  await sql()`update private.uploads set opened_at = now() - interval '49 hours'`;
  await open('designer');
  expect(await sql()`select 1 from private.uploads where path = ${path}`).toHaveLength(0);
});
