import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';

const { as, sql } = await scene();
const campaign = idOf('north', 'acme', 'campaign', 'shared');

describe('an id of somebody else’s record', () => {
  test('is not taken for a task, though it is a client', async () => {
    await expect(
      as(
        person('admin', 'south'),
        (inner) => inner`insert into public.tasks (id, title) values (${acme}, 'Mine')`,
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });

  test('opens nothing that was said or done there, and lets nobody speak', async () => {
    // Past the trigger, as if the record had gone and left its trail behind.
    await sql()`
      insert into public.tasks (id, agency_id, title, created_by)
      values (${campaign}, ${idOf('south')}, 'Mine', ${idOf('south', 'creator')})`;
    const heard = await as(
      person('creator', 'south'),
      (inner) => inner`
        select subject_kind from public.comments where subject_id = ${campaign}
        union all select subject_kind from public.activity where subject_id = ${campaign}`,
    );
    expect(heard.filter(({ subject_kind }) => subject_kind !== 'task')).toEqual([]);
    await expect(
      as(
        person('creator', 'south'),
        (inner) => inner`
          insert into public.comments (subject_kind, subject_id, audience, body)
          values ('campaign', ${campaign}, 'internal', 'I was here')`,
      ),
    ).rejects.toMatchObject({ code: 'PT404' });
  });

  test('cannot be taken for any record whose id a form may choose', async () => {
    const open = await sql()<{ name: string }[]>`
      select k.table_name as name from private.subject_kinds k
      where has_column_privilege('authenticated', 'public.' || k.table_name, 'id', 'insert')
        and not exists (
          select 1 from pg_trigger t where t.tgrelid = ('public.' || k.table_name)::regclass and t.tgname = k.table_name || '_10_id')`;
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});
