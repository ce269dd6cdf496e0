import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import type { Sql } from './database.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

type Wanted = { by?: string; wholeTeam?: boolean; client?: string | null };

async function plan({ by = 'staff', wholeTeam = false, client = null }: Wanted = {}) {
  const id = crypto.randomUUID();
  await as(
    person(by),
    (inner) =>
      inner`insert into public.company_events ${inner({
        id,
        client_id: client,
        title: 'Planning',
        starts_at: new Date('2026-12-01T09:00:00Z'),
        ends_at: new Date('2026-12-01T10:00:00Z'),
        time_zone: 'Europe/London',
        whole_team: wholeTeam,
      })}`,
  );
  return id;
}
const invite = (by: string, id: string, name: string) =>
  as(
    person(by),
    (inner) =>
      inner`insert into public.event_attendees (event_id, user_id) values (${id}, ${who(name)})`,
  );
const answer = (by: string, id: string, said: string) =>
  as(
    person(by),
    (inner) =>
      inner`update public.event_attendees set answer = ${said} where event_id = ${id} returning 1`,
  );
const move = (by: string, id: string) =>
  as(
    person(by),
    (inner) => inner<{ sequence: number }[]>`
      update public.company_events set starts_at = '2026-12-01T13:00:00Z', ends_at = '2026-12-01T14:00:00Z'
      where id = ${id} returning sequence`,
  );
const sees = async (by: string, id: string) =>
  (await as(person(by), (inner) => inner`select 1 from public.company_events where id = ${id}`))
    .length === 1;

describe('an event', () => {
  test('for the whole team is seen by the team, and by no client and no creator', async () => {
    const id = await plan({ wholeTeam: true });
    for (const name of ['staff', 'designer', 'sales_agent', 'admin'])
      expect.soft(await sees(name, id), name).toBe(true);
    for (const name of ['creator', 'member', 'approver'])
      expect.soft(await sees(name, id), name).toBe(false);
  });

  test('among some is seen by those, who set it and who has the reach', async () => {
    const id = await plan();
    await invite('staff', id, 'designer');
    expect(await story.told('event_invited')).toEqual(['designer']);
    for (const name of ['staff', 'designer', 'manager'])
      expect.soft(await sees(name, id), name).toBe(true);
    for (const name of ['copywriter', 'creator'])
      expect.soft(await sees(name, id), name).toBe(false);
  });

  test('is answered by the one who was asked, and the answer reaches who planned it', async () => {
    const id = await plan();
    await invite('staff', id, 'designer');
    expect(await answer('manager', id, 'accepted')).toHaveLength(0);
    expect(await answer('designer', id, 'accepted')).toHaveLength(1);
    expect(await story.told('event_accepted')).toEqual(['staff']);
  });

  test('at another hour asks again, and its number grows', async () => {
    const id = await plan();
    await invite('staff', id, 'designer');
    await answer('designer', id, 'accepted');
    expect(await move('staff', id)).toEqual([{ sequence: 1 }]);
    expect(await story.told('event_rescheduled')).toEqual(['designer']);
    expect(
      await sql()`select answer, answered_at from public.event_attendees where event_id = ${id}`,
    ).toEqual([{ answer: 'waiting', answered_at: null }]);
  });

  test('left out on one day, put elsewhere on it and put back tells everybody who comes', async () => {
    const id = await plan();
    await invite('staff', id, 'designer');
    await invite('staff', id, 'strategist');
    await sql()`update public.company_events set recurrence = 'FREQ=WEEKLY' where id = ${id}`;
    await answer('strategist', id, 'declined');
    const byStaff = (run: (inner: Sql) => Promise<unknown>) => as(person('staff'), run);
    const told = () =>
      sql()`select p.name, n.kind, n.detail ->> 'planned' as planned, n.detail ->> 'day' as day
        from public.crm_notifications n join public.user_profiles p on p.id = n.user_id
        where n.subject_id = ${id} and n.kind like 'event_day_%' order by n.created_at, n.kind`;
    await byStaff(
      (inner) =>
        inner`insert into public.event_exceptions (event_id, occurs_on) values (${id}, '2026-12-08')`,
    );
    expect(await told()).toMatchObject([
      { kind: 'event_day_cancelled', planned: '2026-12-08', day: '2026-12-08' },
    ]);
    await sql()`delete from public.crm_notifications`;
    await byStaff(
      (inner) =>
        inner`update public.event_exceptions set starts_at = '2026-12-09T23:30:00Z' where event_id = ${id}`,
    );
    expect(await told()).toMatchObject([
      { kind: 'event_day_rescheduled', planned: '2026-12-08', day: '2026-12-09' },
    ]);
    await sql()`delete from public.crm_notifications`;
    await byStaff((inner) => inner`delete from public.event_exceptions where event_id = ${id}`);
    expect(await told()).toMatchObject([{ kind: 'event_day_restored', planned: '2026-12-08' }]);
    expect(await story.told('event_day_restored')).toEqual(['designer']);
  });

  test('is moved by nobody who only attends', async () => {
    const id = await plan();
    await invite('staff', id, 'designer');
    expect(await move('designer', id)).toHaveLength(0);
  });

  test('is shown to its client once it is shared, without who comes', async () => {
    const id = await plan({ by: 'manager', client: acme });
    expect(await sees('member', id)).toBe(false);
    await as(
      person('manager'),
      (inner) => inner`update public.company_events set shared_at = now() where id = ${id}`,
    );
    await invite('manager', id, 'designer');
    expect(await sees('member', id)).toBe(true);
    expect(await sees('member_elsewhere', id)).toBe(false);
    expect(
      await as(
        person('member'),
        (inner) => inner`select 1 from public.event_attendees where event_id = ${id}`,
      ),
    ).toHaveLength(0);
  });

  test.each([
    ['a rule that is none', { recurrence: 'EVERY DAY' }, '23514'],
    ['a zone that is none', { time_zone: 'Mars/Crater' }, 'PT400'],
    ['an end before its start', { ends_at: new Date('2026-12-01T08:00:00Z') }, '23514'],
    ['a link that runs something', { link: 'javascript:alert(1)' }, '23514'],
    ['a day beside its hour', { starts_on: '2026-12-01', ends_on: '2026-12-01' }, '23514'],
  ])('is refused with %s', async (_, wrong, code) => {
    await expect(
      as(
        person('manager'),
        (inner) =>
          inner`insert into public.company_events ${inner({
            title: 'x',
            starts_at: new Date('2026-12-01T09:00:00Z'),
            ends_at: new Date('2026-12-01T10:00:00Z'),
            time_zone: 'UTC',
            ...wrong,
          })}`,
      ),
    ).rejects.toMatchObject({ code });
  });

  test('is saved with who comes in one go: who stays keeps their answer, who leaves is gone', async () => {
    const facts = (more: object = {}) =>
      JSON.stringify({
        title: 'Planning',
        starts_at: '2026-12-01T09:00:00Z',
        ends_at: '2026-12-01T10:00:00Z',
        time_zone: 'Europe/London',
        whole_team: false,
        ...more,
      });
    const save = (by: string, id: string | null, people: string[], more?: object) =>
      as(person(by), (inner) =>
        story.one(
          inner<
            { id: string }[]
          >`select public.save_event(${id}, ${facts(more)}::text::jsonb, ${people.map(who)}) as id`,
        ),
      );
    const { id } = await save('staff', null, ['designer', 'strategist']);
    await answer('designer', id, 'accepted');
    await save('staff', id, ['designer', 'copywriter'], { title: 'Planned again' });
    expect(
      await sql()`select p.name, a.answer, e.title from public.event_attendees a join public.user_profiles p on p.id = a.user_id
        join public.company_events e on e.id = a.event_id where e.id = ${id} order by a.answer desc`,
    ).toMatchObject([
      { answer: 'accepted', title: 'Planned again' },
      { answer: 'waiting', title: 'Planned again' },
    ]);
    await expect(save('copywriter', id, [])).rejects.toMatchObject({ code: 'PT404' });
    await expect(save('member', null, [])).rejects.toMatchObject({ code: '42501' });
  });
});
