import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene, who } from './scene.ts';

const { as, sql } = await scene();
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const item = of('action item');

const makeTask = (by: string) =>
  as(
    person(by),
    (inner) => inner<{ task: string }[]>`select public.make_action_item_a_task(${item}) as task`,
  ).then(([row]) => row?.task);

describe('consent', () => {
  test('a link to a recording is not stored without it', async () => {
    const insert = as(
      person('manager'),
      (inner) =>
        inner`insert into public.call_recordings (client_id, title, occurred_at, link)
          values (${acme}, 'x', now(), 'https://zoom.test/1')`,
    );
    await expect(insert).rejects.toMatchObject({ code: '23514' });
  });

  test('half of it is none', async () => {
    const insert = as(
      person('manager'),
      (inner) =>
        inner`insert into public.call_recordings (client_id, title, occurred_at, link, consent_way, consent_at)
          values (${acme}, 'x', now(), 'https://zoom.test/1', 'spoken', now())`,
    );
    await expect(insert).rejects.toMatchObject({ code: '23514' });
  });

  test('is not taken back while the recording is there', async () => {
    const update = as(
      person('manager'),
      (inner) =>
        inner`update public.call_recordings set consent_way = null where id = ${of('call')}`,
    );
    await expect(update).rejects.toMatchObject({ code: '23514' });
  });

  test('names who answers for it, whatever was claimed', async () => {
    await as(
      person('staff'),
      (inner) =>
        inner`insert into public.call_recordings (client_id, title, occurred_at, link, consent_from, consent_way, consent_at)
          values (${acme}, 'Kick-off', now(), 'https://zoom.test/1', 'Hanna Weiss', 'written', now())`,
    );
    expect(
      await sql()`select consent_stated_by from public.call_recordings where title = 'Kick-off'`,
    ).toEqual([{ consent_stated_by: who('staff') }]);
  });

  test('the inspection stores no recording without it, and never a second one', async () => {
    const record = (call: string) =>
      as(
        service,
        (inner) =>
          inner`select public.record_recording(${who('manager')}, ${call}, gen_random_uuid(),
            ${`${idOf('north')}/${acme}/${idOf('new', call)}.mp3`}, 'a.mp3', 'audio/mpeg', 10)`,
      );
    await expect(record(of('call'))).rejects.toMatchObject({ code: 'PT409' });
    await sql()`update public.call_recordings set consent_way = null where id = ${of('silent call')}`;
    await expect(record(of('silent call'))).rejects.toMatchObject({ code: '23514' });
  });
});

describe('an action item', () => {
  test('becomes one task however often it is clicked, about the call and for its person', async () => {
    const task = await makeTask('manager');
    expect(await makeTask('staff')).toBe(task);
    expect(
      await sql()`select t.title, t.client_id, t.subject_kind, t.subject_id, a.user_id
        from public.tasks t join public.task_assignees a on a.task_id = t.id where t.id = ${task ?? ''}`,
    ).toEqual([
      {
        title: 'Send the calmer version',
        client_id: acme,
        subject_kind: 'call',
        subject_id: of('call'),
        user_id: who('copywriter'),
      },
    ]);
  });

  test('is not made a task by whoever cannot work on the call', async () => {
    await expect(makeTask('copywriter')).rejects.toMatchObject({ code: 'PT404' });
  });

  test('leaves its task behind when it goes', async () => {
    const task = await makeTask('manager');
    await as(
      person('manager'),
      (inner) => inner`delete from public.call_recordings where id = ${of('call')}`,
    );
    expect(await sql()`select 1 as there from public.tasks where id = ${task ?? ''}`).toHaveLength(
      1,
    );
  });
});

test.each([
  ['no list', '{}'],
  ['nothing said', '[]'],
  ['a line without words', '[{"speaker": "", "start": 0, "end": 1}]'],
  ['a time in words', '[{"speaker": "", "text": "x", "start": "soon", "end": null}]'],
])('a transcript with %s is refused', async (_what, lines) => {
  const insert = as(
    person('manager'),
    (inner) =>
      inner`insert into public.call_transcripts (call_id, format, lines) values (${of('silent call')}, 'text', ${lines}::text::jsonb)`,
  );
  await expect(insert).rejects.toMatchObject({ code: '23514' });
});

describe('what a call no longer needs', () => {
  const call = of('call');
  const file = () => sql()`select 1 as there from public.files where id = ${of('recording')}`;
  const remove = (by: string, agency?: 'south') =>
    as(person(by, agency), (inner) => inner`select public.remove_recording(${call})`);
  const audited = () =>
    sql()`select action, actor_id from public.audit_log where subject_kind = 'call_recordings' and subject_id = ${call} order by id desc limit 1`;

  test('its recording goes with its file, on record, and what was said stays', async () => {
    await remove('manager');
    expect(await file()).toEqual([]);
    expect(await sql()`select file_id from public.call_recordings where id = ${call}`).toEqual([
      { file_id: null },
    ]);
    expect(
      await sql()`select 1 as there from public.call_transcripts where call_id = ${call}`,
    ).toHaveLength(1);
    expect(await audited()).toMatchObject([{ actor_id: who('manager') }]);
    await expect(remove('manager')).rejects.toThrow('no recording with us');
  });

  test('the whole call goes with its file, on record', async () => {
    await as(
      person('manager'),
      (inner) => inner`delete from public.call_recordings where id = ${call}`,
    );
    expect(await file()).toEqual([]);
    expect(await audited()).toMatchObject([{ actor_id: who('manager') }]);
  });

  test('neither by whoever does not manage calls, nor by another agency', async () => {
    await expect(remove('copywriter')).rejects.toMatchObject({ code: 'PT404' });
    await expect(remove('member')).rejects.toMatchObject({ code: 'PT404' });
    await expect(remove('admin', 'south')).rejects.toMatchObject({ code: 'PT404' });
    for (const [by, agency] of [['member'], ['copywriter'], ['admin', 'south']] as const)
      await as(
        person(by, agency),
        (inner) => inner`delete from public.call_recordings where id = ${call}`,
      );
    expect(await file()).toHaveLength(1);
  });
});

describe('a way in for a recording', () => {
  const open = () =>
    as(
      person('manager'),
      (inner) => inner<{ path: string }[]>`select public.open_upload(1000, ${of('call')}) as path`,
    ).then(([row]) => row?.path ?? '');
  const renew = (path: string, by = 'manager') =>
    as(person(by), (inner) => inner`select public.renew_upload(${path})`);
  const ago = (path: string, hours: number) =>
    sql()`update private.uploads set opened_at = now() - make_interval(hours => ${hours}) where path = ${path}`;
  const isOpen = async (path: string) =>
    (
      await as(
        person('manager'),
        (inner) => inner`select 1 from private.open_uploads() u where u.path = ${path}`,
      )
    ).length === 1;

  test('lasts two hours, and two more for whoever goes on with it', async () => {
    const path = await open();
    await ago(path, 3);
    expect(await isOpen(path)).toBe(false);
    await expect(renew(path, 'staff')).rejects.toMatchObject({ code: 'PT404' });
    await renew(path);
    expect(await isOpen(path)).toBe(true);
  });

  test('ends for good after a day, and once its file was looked at', async () => {
    const old = await open();
    await ago(old, 25);
    await expect(renew(old)).rejects.toThrow('Begin it again');
    const done = await open();
    await as(service, (inner) => inner`select public.close_upload(${done}, 1000)`);
    await expect(renew(done)).rejects.toThrow('Begin it again');
  });
});
