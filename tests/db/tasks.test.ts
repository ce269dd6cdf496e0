import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);
const campaign = idOf('north', 'acme', 'campaign', 'shared');

type Wanted = { by?: string; client?: string | null; for?: string[]; due?: string | null };

const create = ({ by = 'manager', client = acme, for: people = [], due = null }: Wanted = {}) =>
  as(person(by), async (inner) => {
    const { id } = await story.one(inner<{ id: string }[]>`
      select public.create_task('Ask for shots', ${client}, assignees => ${people.map(who)}, due_on => ${due}::text::date) as id`);
    return id;
  });
const move = (id: string, to: string, by: string, expected: string | null = null) =>
  as(person(by), (inner) =>
    story.one(inner<{ moved: boolean; status: string | null; refusal: string | null }[]>`
      select moved, status, refusal from public.move_tasks(${[id]}, ${to}, ${expected})`),
  );
const sees = (by: string, id: string, agency: 'north' | 'south' = 'north') =>
  as(person(by, agency), (inner) => inner`select 1 from public.tasks where id = ${id}`).then(
    (rows) => rows.length === 1,
  );
const today = async (days = 0) => {
  const { day } = await story.one(sql()<{ day: string }[]>`
    select ((now() at time zone time_zone)::date + ${days}::int)::text as day from public.agencies where id = ${north}`);
  return day;
};

describe('a task', () => {
  test('tells who is to do it, and those who set it once it is done', async () => {
    const id = await create({ for: ['copywriter', 'designer'] });
    expect(await story.told('task_assigned')).toEqual(['copywriter', 'designer']);
    expect(await move(id, 'done', 'copywriter')).toMatchObject({ moved: true });
    expect(await story.told('task_done')).toEqual(['designer', 'manager']);
  });

  test('is seen by who does it, who set it and who has the reach, and by nobody else', async () => {
    const id = await create({ by: 'staff', for: ['copywriter'] });
    for (const name of ['staff', 'copywriter', 'admin', 'manager', 'sales_agent'])
      expect.soft(await sees(name, id), name).toBe(true);
    for (const name of ['designer', 'strategist', 'creator', 'approver', 'member'])
      expect.soft(await sees(name, id), name).toBe(false);
    expect(await sees('admin', id, 'south')).toBe(false);
  });

  test('goes to a creator, who may finish it and give it to nobody else', async () => {
    const id = await create({ client: null, for: ['creator'] });
    await expect(
      as(
        person('creator'),
        (inner) =>
          inner`insert into public.task_assignees (task_id, user_id) values (${id}, ${who('staff')})`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await move(id, 'done', 'creator')).toMatchObject({ moved: true });
  });

  test('of a client is set by those who reach the client', async () => {
    await expect(create({ by: 'copywriter', client: bolt })).rejects.toMatchObject({
      code: '42501',
    });
    await create({ by: 'copywriter', client: null });
  });

  test('goes to no client person and to nobody who has left', async () => {
    for (const name of ['member', 'deactivated'])
      await expect(create({ for: [name] })).rejects.toMatchObject({ code: 'PT409' });
  });

  test('about a record belongs to the client of that record, whatever is said', async () => {
    const id = await as(
      person('manager'),
      async (inner) =>
        (
          await story.one(
            inner<
              { id: string }[]
            >`select public.create_task('Check', ${bolt}, 'campaign', ${campaign}) as id`,
          )
        ).id,
    );
    expect(await sql()`select client_id from public.tasks where id = ${id}`).toMatchObject([
      { client_id: acme },
    ]);
    for (const subject of [idOf('south', 'acme', 'campaign', 'shared'), idOf('nothing')])
      await expect(
        as(
          person('manager'),
          (inner) =>
            inner`select public.create_task('Check', subject_kind => 'campaign', subject_id => ${subject})`,
        ),
      ).rejects.toMatchObject({ code: 'PT404', message: 'What this task is about is not here.' });
  });

  test.each([
    ['client', acme],
    ['goal', idOf('north', 'acme', 'goal')],
    ['document', idOf('north', 'acme', 'template')],
    ['client_document', idOf('north', 'acme', 'document', 'hidden')],
    ['campaign', idOf('north', 'acme', 'campaign', 'hidden')],
    ['request', idOf('north', 'acme', 'request')],
    ['call', idOf('north', 'acme', 'call')],
    ['flow', idOf('north', 'acme', 'flow', 'hidden')],
    ['flow_email', idOf('north', 'acme', 'step', 'hidden')],
    ['popup', idOf('north', 'acme', 'popup', 'hidden')],
    ['ab_test', idOf('north', 'acme', 'ab_test', 'hidden')],
    ['post', idOf('north', 'acme', 'post', 'hidden')],
  ])(
    'can be about a %s, by whoever reaches it, in its client, and not by another agency',
    async (kind, subject) => {
      const about = (by: string, agency?: 'south') =>
        as(
          person(by, agency),
          (inner) =>
            inner<
              { id: string }[]
            >`select public.create_task('Look', subject_kind => ${kind}, subject_id => ${subject}) as id`,
        );
      const [{ id } = { id: '' }] = await about('copywriter');
      expect(
        await sql()`select client_id, subject_kind, subject_id from public.tasks where id = ${id}`,
      ).toEqual([{ client_id: acme, subject_kind: kind, subject_id: subject }]);
      await expect(about('admin', 'south')).rejects.toMatchObject({ code: 'PT404' });
      await expect(about('staff_elsewhere')).rejects.toMatchObject({ code: 'PT404' });
    },
  );

  test.each(['admin', 'copywriter', 'member'])(
    'what it can be about is ours to say: %s neither reads nor changes private.task_subjects',
    async (by) => {
      for (const statement of [
        'select 1 from private.task_subjects',
        `insert into private.task_subjects values ('user', 'user_profiles', 'tasks.read')`,
        `update private.task_subjects set read_permission = 'tasks.read'`,
        'delete from private.task_subjects',
      ])
        await expect(
          as(person(by), (inner) => inner.unsafe(statement)),
          statement,
        ).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('can be about nothing that is not a record', async () => {
    for (const kind of ['person', 'unicorn', 'clients'])
      await expect(
        as(
          person('manager'),
          (inner) =>
            inner`select public.create_task('Look', subject_kind => ${kind}, subject_id => ${acme})`,
        ),
      ).rejects.toMatchObject({ code: 'PT404' });
  });

  test('is created by another module for somebody, in its transaction', async () => {
    const { id } = await story.one(sql()<{ id: string }[]>`
      select private.create_task(${north}, 'Welcome', assignees => ${[who('staff')]}) as id`);
    expect(await sees('staff', id)).toBe(true);
    expect(await story.told('task_assigned')).toEqual(['staff']);
  });

  test('stays done when two people finish it, and says so to the second', async () => {
    const id = await create({ for: ['copywriter'] });
    await move(id, 'done', 'copywriter');
    expect(await move(id, 'done', 'manager')).toEqual({
      moved: false,
      status: 'done',
      refusal: 'This is already done.',
    });
    expect(await move(id, 'doing', 'manager', 'open')).toMatchObject({
      moved: false,
      refusal: 'Somebody already made this done.',
    });
    expect(await move(id, 'open', 'manager')).toMatchObject({ moved: true });
    expect(await sql()`select closed_at from public.tasks where id = ${id}`).toMatchObject([
      { closed_at: null },
    ]);
  });

  test('is moved by nobody who only sees it, and known to nobody who does not', async () => {
    const id = await create();
    await as(
      person('manager'),
      (inner) => inner`update public.tasks set shared_at = now() where id = ${id}`,
    );
    expect(await move(id, 'done', 'member')).toMatchObject({
      moved: false,
      refusal: 'You are not allowed to change this task.',
    });
    expect(await move(id, 'done', 'designer')).toEqual({
      moved: false,
      status: null,
      refusal: 'That task is not here.',
    });
  });
});

describe('sharing with the client', () => {
  const share = (id: string) =>
    as(
      person('manager'),
      (inner) =>
        inner`update public.tasks set shared_at = '2020-01-01' where id = ${id} returning shared_at > '2021-01-01' as recent`,
    );

  test('shows the task to the client, and never who does it', async () => {
    const id = await create({ for: ['copywriter'] });
    expect(await sees('member', id)).toBe(false);
    expect(await share(id)).toMatchObject([{ recent: true }]);
    expect(await story.told('task_shared')).toEqual(['approver', 'member']);
    expect(await sees('member', id)).toBe(true);
    expect(await sees('member_elsewhere', id)).toBe(false);
    expect(
      await as(
        person('member'),
        (inner) => inner`select 1 from public.task_assignees where task_id = ${id}`,
      ),
    ).toHaveLength(0);
  });

  test('is refused in words for what belongs to no client', async () => {
    await expect(share(await create({ client: null }))).rejects.toMatchObject({ code: 'PT409' });
  });
});

describe('what is said on a task', () => {
  const say = (by: string, on: string, mentions: string[] = []) =>
    as(
      person(by),
      (inner) => inner`
      insert into public.comments (subject_kind, subject_id, audience, body, mentions)
      values ('task', ${on}, 'internal', 'On it', ${mentions.map(who)})`,
    );
  const reads = (by: string, on: string) =>
    as(person(by), (inner) => inner`select 1 from public.comments where subject_id = ${on}`).then(
      (rows) => rows.length,
    );

  test('in-house stays among those who see it', async () => {
    const id = await create({ client: null, for: ['staff', 'creator'] });
    await say('creator', id, ['manager', 'designer', 'member']);
    expect(await story.told('mention')).toEqual(['manager']);
    expect(await story.told('comment')).toEqual(['staff']);
    for (const name of ['staff', 'creator', 'admin'])
      expect.soft(await reads(name, id), name).toBe(1);
    for (const name of ['designer', 'member', 'strategist'])
      expect.soft(await reads(name, id), name).toBe(0);
    await expect(say('designer', id)).rejects.toMatchObject({ code: 'PT404' });
  });

  test('about a client reaches who does it, even from elsewhere', async () => {
    const id = await create({ for: ['staff_elsewhere'] });
    await say('manager', id);
    expect(await story.told('comment')).toEqual(['staff_elsewhere']);
    expect(await reads('staff_elsewhere', id)).toBe(1);
    expect(await reads('member', id)).toBe(0);
  });
});

describe('reminders', () => {
  const remind = () =>
    as(service, (inner) =>
      story.one(inner<{ told: number }[]>`select public.remind_of_tasks() as told`),
    );
  const atZone = (hour: number) =>
    sql()`update public.agencies set time_zone = (
      select name from pg_timezone_names
      where name like 'Etc/GMT%' and extract(hour from now() at time zone name) = ${hour} limit 1) where id = ${north}`;
  const due = (id: string, on: string) =>
    sql()`update public.tasks set due_on = ${on}::text::date, reminded_for = null, late_for = null where id = ${id}`;

  test('come once on the day it is due, once when that has passed, and anew for a new day', async () => {
    await atZone(9);
    const id = await create({ for: ['copywriter'], due: await today(1) });
    expect(await remind()).toEqual({ told: 0 });
    await due(id, await today());
    await sql()`update public.tasks set reminded_for = null where id = ${id}`;
    expect(await remind()).toEqual({ told: 1 });
    expect(await remind()).toEqual({ told: 0 });
    expect(await story.told('task_due')).toEqual(['copywriter']);
    await sql()`update public.tasks set due_on = ${await today(-1)}::text::date where id = ${id}`;
    await sql()`update public.tasks set late_for = null where id = ${id}`;
    expect(await remind()).toEqual({ told: 1 });
    expect(await remind()).toEqual({ told: 0 });
    expect(await story.told('task_late')).toEqual(['copywriter', 'manager']);
  });

  test('wait for the morning where the agency is', async () => {
    await atZone(7);
    const id = await create({ for: ['copywriter'] });
    await due(id, await today());
    await sql()`update public.tasks set reminded_for = null where id = ${id}`;
    expect(await remind()).toEqual({ told: 0 });
    await atZone(8);
    expect(await remind()).toEqual({ told: 1 });
  });

  test('never come for what is done, nor to who just set a day that has come', async () => {
    await atZone(9);
    await create({ for: ['copywriter'], due: await today(-3) });
    const done = await create({ for: ['copywriter'], due: await today(1) });
    await move(done, 'done', 'copywriter');
    await sql()`update public.tasks set due_on = ${await today(-1)}::text::date where id = ${done}`;
    await sql()`update public.tasks set reminded_for = null, late_for = null where id = ${done}`;
    expect(await remind()).toEqual({ told: 0 });
  });

  test('are for the scheduler alone', async () => {
    await expect(
      as(person('admin'), (inner) => inner`select public.remind_of_tasks()`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
